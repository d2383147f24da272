import CLua
import Testing
import Wording

@testable import LuaRuntime

@Suite struct ObjectTests {
    static let readings: [(source: String, printed: String)] = [
        ("print(t.name, t:plus(3), #t)", "合计\t10\t3"),
        ("print(t.new.people, t.new.total, t.carried)", "3\t7\t-5"),
        ("print(t.fees.amount, t.fees.blank)", "12.5\tnil"),
        (#"print(t["新收"]["自然人"], t["结转"], t["new.total"])"#, "3\t-5\t7"),
        (#"print(t["new"] == t.new, rawequal(t.new, t["新收"]))"#, "true\ttrue"),
        ("for i, x in ipairs(t) do print(i, x) end", "1\t3\n2\t4\n3\t7"),
        ("for k, v in pairs(t.new) do print(k, v) end", "people\t3\nfirms\t4\ntotal\t7"),
        ("print(t, t.new, 'x' .. t)", "<合计>\t<合计 new>\tx<合计>"),
        ("print(t == sh.tally('别的'), t == t, t ~= {}, t == t.new)", "true\ttrue\ttrue\tfalse"),
        ("print(math.type(t.new.total), math.type(t.fees.amount))", "integer\tfloat"),
        ("local n = 0 t:each(function(x) n = n + x end) print(n)", "14"),
        ("print(getmetatable(t), type(t), t[9])", "protected\tuserdata\tnil"),
        ("print(sh.make().list[2], #sh.make().list, sh.make().x)", "二\t3\t1.5"),
        ("print(sh.count(1, nil, 3), sh.count(), sh.sum{1, 2.5})", "3\t0\t3.5"),
        ("print(sh.inner.one())", "1"),
        ("print(t(2), t())", "14\t7"),
        ("print(\"\" .. select(2, pcall(t.new)))", "test.lua:1: Tally.new 不能当函数调用"),
        ("print(shapes == sh, sh.compare(t, t), sh.compare(t, t, {format = 'md'}))", "true\ttext\tmd"),
        ("local new = sh.tally('x').new for i = 1, 1e5 do local _ = {} end print(new.total)", "7"),
    ]

    @Test(arguments: readings)
    func scriptsSee(source: String, expected: String) throws {
        let printed = try Console.printed("local t = sh.tally('合计') " + source, prepare: Shapes.declare)
        #expect(printed == expected)
    }

    /// No script can come by one: the collector lets go of what nobody has.
    @Test("An object that was let go of says so", arguments: ["t.name", "t.new", "t.new.total", "#t"])
    func released(source: String) throws {
        let console = try Console()
        try Shapes.declare(in: console.state)
        try console.state.run("t = sh.tally('合计')", name: "")
        let stack = console.state.stack
        lua_getglobal(stack, "t")
        #expect(luaL_callmeta(stack, -1, "__gc") == 1)
        lua_settop(stack, 0)
        let failure = #expect(throws: LuaFailure.self) { try console.state.run("return " + source, name: "") }
        #expect(failure?.code == "released")
        #expect(failure?.message == Bilingual(zh: "这个对象已经不在了", en: "this object is no longer there"))
    }

    static let wrongUses: [(source: String, zh: String, en: String)] = [
        ("t.nmae", "Tally 没有 \"nmae\"，是否指 \"name\"？", "Tally has no \"nmae\"; did you mean \"name\"?"),
        ("t.new.totl", "Tally.new 没有 \"totl\"，是否指 \"total\"？", "Tally.new has no \"totl\"; did you mean \"total\"?"),
        ("t.xyzzy", "Tally 没有 \"xyzzy\"", "Tally has no \"xyzzy\""),
        ("sh.inner.onee", "sh.inner 里没有 \"onee\"，是否指 \"one\"？", "sh.inner has no \"onee\"; did you mean \"one\"?"),
        ("sh.compre", "sh 里没有 \"compre\"，是否指 \"compare\"？", "sh has no \"compre\"; did you mean \"compare\"?"),
        (
            "sh.compare(t, nil)", "sh.compare: 第 2 个参数 new 应为 Tally，得到 nil",
            "sh.compare: argument 2 (new) should be Tally, got nil"
        ),
        (
            "sh.compare(t)", "sh.compare: 第 2 个参数 new 应为 Tally，得到 nil",
            "sh.compare: argument 2 (new) should be Tally, got nil"
        ),
        (
            "sh.compare(t.new, t)", "sh.compare: 第 1 个参数 old 应为 Tally，得到 Tally.new",
            "sh.compare: argument 1 (old) should be Tally, got Tally.new"
        ),
        (
            "sh.compare(t, t, {fromat = 'md'})", "sh.compare: 没有选项 \"fromat\"，是否指 \"format\"？",
            "sh.compare: there is no option \"fromat\"; did you mean \"format\"?"
        ),
        (
            "sh.compare(t, t, {format = 'pdf'})", "sh.compare: 选项 format 应为 \"md\" 或 \"html\"，得到 \"pdf\"",
            "sh.compare: option format should be \"md\" or \"html\", got \"pdf\""
        ),
        (
            "sh.compare(t, t, {digits = 1.5})", "sh.compare: 选项 digits 应为整数，得到 1.5",
            "sh.compare: option digits should be an integer, got 1.5"
        ),
        (
            "t:plus('3')", "Tally:plus: 第 1 个参数 n 应为整数，得到字符串",
            "Tally:plus: argument 1 (n) should be an integer, got a string"
        ),
        (
            "t.plus(3)", "Tally:plus: 冒号前应为 Tally，得到数字", "Tally:plus: Tally expected before the colon, got a number"
        ),
        (
            "sh.sum{1, 'x'}", "sh.sum: 第 1 个参数 values 应为数字的列表，得到表",
            "sh.sum: argument 1 (values) should be a list (each a number), got a table"
        ),
        ("t.name = 1", "Tally 是只读的，不能设置 \"name\"", "Tally is read-only: \"name\" can't be set"),
        ("sh.x = 1", "sh 是只读的，不能设置 \"x\"", "sh is read-only: \"x\" can't be set"),
        ("t.new.total = 1", "Tally.new 是只读的，不能设置 \"total\"", "Tally.new is read-only: \"total\" can't be set"),
        ("print(#t.new)", "Tally.new 没有长度，不能用 #", "Tally.new has no length (#)"),
        ("print(t.fees.blank + 1)", "fees.blank 是空白，不能参加运算", "fees.blank is blank: no arithmetic on it"),
        (
            "local b = t.fees.blank print(b + 1)", "局部变量 b 是 nil，不能参加运算；最近读到的空值是 fees.blank：是空白",
            "local b is nil: no arithmetic on it; the last empty value read was fees.blank: it is blank"
        ),
        ("print(t.fees['未填'] + 1)", "fees.blank 是空白，不能参加运算", "fees.blank is blank: no arithmetic on it"),
        (
            "local x = t.fees.blank local y = {} print(y.m + 1)", "字段 m 是 nil，不能参加运算",
            "field m is nil: no arithmetic on it"
        ),
    ]

    @Test(arguments: wrongUses)
    func aWrongUseIsLoud(source: String, zh: String, en: String) throws {
        let failure = try Console.failure(
            "local t = sh.tally('合计')\nlocal _ = nil\n"
                + (source.contains("=") || source.contains("(") || source.contains("{") ? source : "print(\(source))"),
            prepare: Shapes.declare)
        #expect(failure?.message.zh == zh)
        #expect(failure?.message.en == en)
        #expect(failure?.place == LuaPlace(script: "test.lua", line: 3))
    }

    @Test func anErrorOfSwiftIsATableWithAllItKnows() throws {
        let printed = try Console.printed(
            """
            local ok, e = pcall(sh.fail)
            print(ok, type(e), e.message, e.code, e.place, e.line, e.hint, e.file)
            print(e)
            print("因为" .. e)
            local ok2, e2 = pcall(error, e)
            print(rawequal(e, e2))
            """, prepare: Shapes.declare)
        #expect(
            printed == """
                false	table	读不了	X001	test.lua:1	1	换一个文件	a.docx
                test.lua:1: 读不了
                  1 | local ok, e = pcall(sh.fail)
                    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                提示：换一个文件
                因为test.lua:1: 读不了
                true
                """)
    }

    @Test func anErrorInACallbackComesThroughUnchanged() throws {
        let failure = try Console.failure(
            "local t = sh.tally('x')\nt:each(function(n)\n  error({code = 'E7', message = '不行'})\nend)",
            prepare: Shapes.declare)
        #expect(failure?.code == "E7")
        #expect(failure?.message.zh == "不行")
        #expect(failure?.place?.line == 3)
    }

    @Test func swiftWorkCanBeStoppedToo() throws {
        let failure = try Console.failure(
            "while true do pcall(sh.spin) end", limits: LuaLimits(memory: 8 << 20, time: 0.05), prepare: Shapes.declare)
        #expect(failure?.stop == .deadline)
    }

    @Test func theValueIsReleasedWithItsObject() throws {
        weak var held: Tally?
        do {
            let console = try Console()
            do {
                let tally = Tally("短命")
                held = tally
                try console.state.setGlobal("t", to: Tally.declaration.wrap(tally))
            }
            try console.state.run("x = t.new.total", name: "a.lua")
            #expect(held != nil)
        }
        #expect(held == nil)
    }

    @Test func aValueComesBackAsTheSameObject() throws {
        let console = try Console()
        let tally = Tally("原物")
        try console.state.setGlobal("t", to: Tally.declaration.wrap(tally))
        let values = try console.state.run("return t, t.new", name: "a.lua")
        #expect(Tally.declaration.value(of: values[0].object) === tally)
        #expect(Tally.declaration.value(of: values[1].object) == nil)
        #expect(values[1].object?.groupPath == "new")
        try console.state.setGlobal("g", to: values[1])
        #expect(try console.state.run("return g.total", name: "a.lua").first?.integer == 7)
    }

    @Test func aLayoutTellsItsNames() {
        #expect(Tally.layout.names(in: "") == ["new", "fees", "carried"])
        #expect(Tally.layout.names(in: "new") == ["people", "firms", "total"])
        #expect(Tally.layout.allNames(in: "new") == ["people", "firms", "total", "自然人"])
        #expect(Tally.layout.groups == ["", "new", "fees"])
    }

    @Test func signaturesComeFromTheDeclaration() {
        #expect(Shapes.module.functions[1].signature == "sh.compare(old: Tally, new: Tally[, options: table]) → string")
        #expect(Tally.declaration.methods[0].signature == "Tally:plus(n: integer) → integer")
        #expect(Shapes.module.functions[2].signature == "sh.count([...: any])")
    }

    /// A kind of object that is no list, and gives another object each time it is asked for a number.
    private static let dealer: ObjectDeclaration<Int> = {
        let card = ObjectDeclaration<Int>(
            "Card", doc: Bilingual(zh: "一张牌", en: "A card."),
            behaviour: .with { $0.description = { n, _, _ in "\(n)" } })
        nonisolated(unsafe) var dealt = 0
        return ObjectDeclaration<Int>(
            "Dealer", doc: Bilingual(zh: "发牌的", en: "Deals."),
            behaviour: .with {
                $0.index = { _, _, _ in
                    dealt += 1
                    return card.wrapElement(dealt)
                }
            })
    }()

    @Test func onlyListsKeepTheirElements() throws {
        let printed = try Console.printed("print(d[1], d[1], d[2])") { state in
            try state.setGlobal("d", to: Self.dealer.wrap(0))
        }
        #expect(printed == "1\t2\t3")
    }
}
