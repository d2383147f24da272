import Testing
import Wording

@testable import LuaRuntime

/// Errors word for word, as people read them.
@Suite struct ErrorTests {
    static let runtime: [(source: String, zh: String, en: String)] = [
        ("prnt(1)", "没有名为 prnt 的函数", "there is no function named prnt"),
        ("local t = {} t.x()", "字段 x 是 nil，不能当函数调用", "field x is nil and can't be called"),
        ("local t = {} t:go()", "没有方法 go：它是 nil，不能调用", "there is no method go: it is nil and can't be called"),
        ("local s = 5 s()", "局部变量 s 是数字，不能当函数调用", "local s is a number and can't be called"),
        ("print(a.b)", "没有变量 a（值为 nil），不能取它的字段", "there is no variable a (it is nil), so it has no fields"),
        ("local t = {} print(t.a.b)", "字段 a 是 nil，不能取它的字段", "field a is nil and has no fields"),
        ("local t = {} print(t.a + 1)", "字段 a 是 nil，不能参加运算", "field a is nil: no arithmetic on it"),
        ("print({} + 1)", "表不能参加运算", "no arithmetic on a table"),
        ("print('a' .. {})", "表不能用 .. 连接", "a table can't be joined with .."),
        ("print(1 < 'x')", "数字与字符串不能比较大小", "a number and a string have no order"),
        ("print({} < {})", "两个表不能比较大小", "two values of this kind have no order: a table"),
        ("print(#nil)", "nil 没有长度（#）", "nil has no length (#)"),
        ("print(1.5 | 1)", "这个数不是整数", "the number is not whole"),
        ("for i = 1, 10, 0 do end", "for 的步长是 0", "the step of this for is 0"),
        (
            "for i = 'a', 2 do end", "for 的初值应为数字，得到字符串",
            "the initial value of this for should be a number, got a string"
        ),
        ("local t = {} t[nil] = 1", "不能用 nil 作表的键", "nil can't be a key of a table"),
        ("table.insert(nil, 1)", "insert: 第 1 个参数应为表，得到 nil", "insert: argument 1 should be a table, got nil"),
        ("table.concat({1, {}})", "concat: 第 2 个元素不是字符串或数字", "concat: element 2 is neither string nor number"),
        ("string.rep()", "rep: 第 1 个参数应为字符串，得到无", "rep: argument 1 should be a string, got nothing"),
        ("('x'):find('[')", "匹配模式写得不对（缺少 ]）", "malformed pattern (] is missing)"),
        ("('x'):gsub('x', '%2')", "替换文本里没有第 2 个捕获", "the replacement has no capture 2"),
        ("coroutine.yield()", "只有在协程里才能 yield", "yield works inside a coroutine only"),
        (
            "setmetatable({}, {__gc = print})", "元表里不能有 __gc（脚本不能设置终结函数）",
            "a metatable can't have __gc (scripts set no finalizers)"
        ),
        ("error('我说的')", "我说的", "我说的"),
        ("error({message = '表', code = 'E1'})", "表", "表"),
        (
            "error({code = 1})", "脚本抛出的错误是表，没有说明；请写 error(\"…\") 或 error{message = \"…\"}",
            "the script raised a table without words; write error(\"…\") or error{message = \"…\"}"
        ),
        ("error(setmetatable({}, {__tostring = function() return 'words' end}))", "words", "words"),
        (
            "error()", "脚本抛出的错误是 nil，没有说明；请写 error(\"…\") 或 error{message = \"…\"}",
            "the script raised nil without words; write error(\"…\") or error{message = \"…\"}"
        ),
        ("assert(false)", "断言不成立", "assertion failed"),
        ("assert(nil, '没有文件')", "没有文件", "没有文件"),
    ]

    @Test(arguments: runtime)
    func luasOwnErrorsAreSentences(source: String, zh: String, en: String) throws {
        let failure = try Console.failure("\n" + source)
        #expect(failure?.message == Bilingual(zh: zh, en: en))
        #expect(failure?.place?.line == 2)
    }

    static let syntax: [(source: String, zh: String, en: String)] = [
        ("if x then", "脚本没有写完，缺少 end", "the script ends too early: end is missing"),
        ("x =", "脚本没有写完，后面还应有内容", "the script ends too early: more must follow"),
        ("local", "脚本没有写完，后面缺少名称", "the script ends too early: a name is missing"),
        ("\nif x then\n\n", "第 2 行的 if 没有对应的 end（读到末尾）", "if of line 2 is not closed by end (near the end)"),
        ("x = = 1", "这里不应出现 '='", "'=' is not expected here"),
        ("print('abc", "字符串没有结束的引号", "the string has no closing quote"),
        ("x.y", "末尾附近的写法不完整（单独一个值不是语句）", "incomplete near the end (a value alone is no statement)"),
        ("local 5 = 1", "'5' 之前缺少名称", "a name is expected before '5'"),
        ("break", "第 1 行的 break 不在循环里", "break of line 1 is outside a loop"),
        ("local c <const> = 1 c = 2", "常量 c 不能重新赋值", "c is constant and can't be assigned"),
        ("end", "这里不应出现 'end'", "'end' is not expected here"),
        ("x = 3x", "数字写得不对：'3x'", "malformed number: '3x'"),
        ("goto nowhere", "第 1 行 goto 的标签 nowhere 不存在", "goto of line 1 finds no label nowhere"),
    ]

    @Test(arguments: syntax)
    func syntaxErrorsAreSentences(source: String, zh: String, en: String) throws {
        let failure = try Console.failure(source)
        #expect(failure?.code == "syntax")
        #expect(failure?.message == Bilingual(zh: zh, en: en))
    }

    static let typed: [(source: String, column: Int, zh: String, fix: String)] = [
        ("print(1，2)", 8, "第 8 列的“，”不是 Lua 的符号", "请改用英文输入法的 ,"),
        ("print（1)", 6, "第 6 列的“（”不是 Lua 的符号", "请改用英文输入法的 ("),
        ("print(1）", 8, "第 8 列的“）”不是 Lua 的符号", "请改用英文输入法的 )"),
        ("print(“a”)", 7, "第 7 列的““”不是 Lua 的符号", "请改用英文输入法的 \""),
        ("r：get()", 2, "第 2 列的“：”不是 Lua 的符号", "请改用英文输入法的 :"),
        ("x ＝ 1", 3, "第 3 列的“＝”不是 Lua 的符号", "请改用英文输入法的 ="),
        ("x = １", 5, "第 5 列的“１”不是 Lua 的符号", "请改用英文输入法的 1"),
        ("x = 1；y = 2", 6, "第 6 列的“；”不是 Lua 的符号", "请改用英文输入法的 ;"),
        ("x =\u{3000}1", 4, "第 4 列是全角空格（或其他特殊空白）", "请改用普通空格"),
        (
            "总计 = 1", 1, "第 1 列的“总计”不能作 Lua 的名称",
            "名称只能用英文字母、数字和 _；中文标签写在方括号和引号里：r[\"总计\"]；文字要加引号"
        ),
        ("print('，') -- （\nprint('，'，1)", 10, "第 10 列的“，”不是 Lua 的符号", "请改用英文输入法的 ,"),
        (
            "print(r.本年新收)", 9, "第 9 列的“本年新收”不能作 Lua 的名称",
            "名称只能用英文字母、数字和 _；中文标签写在方括号和引号里：r[\"本年新收\"]；文字要加引号"
        ),
        ("if x ≥ 2 then end", 6, "第 6 列的“≥”不是 Lua 的符号", "请改用英文输入法的 >="),
        ("x = 1 ✓", 7, "第 7 列的“✓”不是 Lua 的符号", "删去它，或者放进引号里"),
    ]

    @Test(arguments: typed)
    func whatAnInputMethodTypedIsExplained(source: String, column: Int, zh: String, fix: String) throws {
        let failure = try Console.failure(source)
        #expect(failure?.code == "syntax")
        #expect(failure?.place?.column == column)
        #expect(failure?.message.zh == zh)
        #expect(failure?.hint?.zh == fix)
    }

    @Test("Errors move no cursor and colour nothing, whatever a script or its data have in them")
    func controls() throws {
        let failure = try Console.failure("-- \u{1B}[2J\nerror('a\\27[31mb') -- \u{1B}[0m")
        let shown = failure?.rendered(in: .zh) ?? ""
        #expect(shown.hasPrefix("test.lua:2: a\u{FFFD}[31mb\n  2 | error('a\\27[31mb') -- \u{FFFD}[0m"))
    }

    @Test func anErrorIsShownWithLineCaretAndFix() throws {
        let failure = try Console.failure("local a = 1\nprint(“中文”，a)\n")
        #expect(
            failure?.rendered(in: .zh) == """
                test.lua:2: 第 7 列的““”不是 Lua 的符号
                  2 | print(“中文”，a)
                    |       ^
                提示：请改用英文输入法的 "
                """)
        #expect(
            failure?.rendered(in: .en) == """
                test.lua:2: column 7: ““” is no symbol of Lua
                  2 | print(“中文”，a)
                    |       ^
                hint: type " instead
                """)
    }

    @Test func theTraceNamesTheScriptsOwnFunctionsOnly() throws {
        let failure = try Console.failure(
            "local function inner(t)\n  return t.x.y\nend\nfunction outer()\n  return (inner({}))\nend\npcall(print)\nlocal z = outer()\n"
        )
        #expect(
            failure?.rendered(in: .zh) == """
                test.lua:2: 字段 x 是 nil，不能取它的字段
                  2 |   return t.x.y
                    |            ^
                调用过程：
                  test.lua:2 函数 inner
                  test.lua:5 函数 outer
                  test.lua:8
                """)
    }

    @Test func aRecursionWithoutEndIsToldSo() throws {
        let failure = try Console.failure("local function f() return f() + 1 end f()", limits: LuaLimits(time: nil))
        #expect(failure?.message.zh == "函数调用层数太多（可能是没有尽头的递归）")
        #expect(failure?.message.en == "too many nested calls (perhaps a recursion without end)")
        #expect(failure?.rendered(in: .zh).hasSuffix("…… 另有 90 层") == true)
    }

    /// Without the line: Lua 5.4.4 itself gives a wrong one for these.
    @Test(arguments: [
        ("local z = 0 print(1 // z)", "整数除以 0"), ("local z = 0 print(1 % z)", "整数对 0 取余"),
    ])
    func divisionByZeroIsASentence(source: String, zh: String) throws {
        #expect(try Console.failure(source)?.message.zh == zh)
    }

    @Test func aMisspeltFunctionIsSuggested() throws {
        #expect(try Console.failure("prnt(1)")?.hint?.zh == "是否指 print？")
    }

    @Test func scriptsCatchLuasErrorsAsTablesAndTheirOwnAsTheyAre() throws {
        let printed = try Console.printed(
            """
            local ok, e = pcall(function() return nil + 1 end)
            print(ok, type(e), e.message, e.code, e.place, "" .. e)
            print(e)
            print(pcall(error, "原话"))
            print(pcall(error, "原话", 0))
            print(select(2, pcall(function() error("有行号") end)))
            print(type(select(2, pcall(error, {1}))))
            print(xpcall(function() local x = nil; x() end, function(m) return m.message end))
            local co = coroutine.create(function() return {} .. "x" end)
            print(coroutine.resume(co))
            print(load("x ="))
            """)
        #expect(
            printed == """
                false	table	nil 不能参加运算	arithmetic	test.lua:1	test.lua:1: nil 不能参加运算
                test.lua:1: nil 不能参加运算
                  1 | local ok, e = pcall(function() return nil + 1 end)
                    |                                       ^^^
                false	原话
                false	原话
                test.lua:6: 有行号
                table
                false	局部变量 x 是 nil，不能当函数调用
                false	test.lua:9: 表不能用 .. 连接
                  9 | local co = coroutine.create(function() return {} .. "x" end)
                    |                                                  ^^
                nil	(load):1: 脚本没有写完，后面还应有内容
                  1 | x =
                    |    ^
                """)
    }

    @Test func errorsSpeakTheStatesLanguage() throws {
        let console = try Console(language: .en)
        try console.state.run("print('' .. select(2, pcall(function() return #5 end)))", name: "a.lua")
        #expect(console.output == "a.lua:1: a number has no length (#)\n")
    }

    @Test func theLimitsSayWhichTheyWere() throws {
        let time = try Console.failure("while true do end", limits: LuaLimits(memory: 8 << 20, time: 0.02))
        #expect(time?.message.zh == "脚本运行超过时间上限 0.02 秒，已停止")
        #expect(time?.message.en == "the script ran longer than its limit of 0.02 s")
        let memory = try Console.failure("return ('x'):rep(1 << 30)", limits: LuaLimits(memory: 8 << 20, time: nil))
        #expect(memory?.message.zh == "脚本占用的内存超过上限 8 MB，已停止")
        #expect(memory?.message.en == "the script needs more memory than its limit of 8 MB")
        let output = try Console.failure("while true do print(1) end", limits: LuaLimits(output: 1 << 10))
        #expect(output?.message.zh == "脚本的输出超过上限 1 KB，已停止")
        #expect(output?.message.en == "the script printed more than its limit of 1 KB")
    }

    @Test(
        "A script that was stopped is told the line that ran",
        arguments: [
            "local n = 0\nlocal function work()\n  while true do n = n + 1 end\nend\nwork()",
            "pcall(function()\n\n  while true do end\nend)",
            "\nlocal work = coroutine.wrap(function()\n  repeat until false\nend)\nwork()",
            "print()\n\nprint(('a'):rep(1000):rep(1000):find('.-.-.-b'))",
        ])
    func placeOfStop(script: String) throws {
        let failure = try Console.failure(script, limits: LuaLimits(time: 0.05))
        #expect(failure?.stop == .deadline && failure?.place?.line == 3)
        let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(failure?.excerpt?.text == String(lines[2]))
    }

    @Test func aLongScriptNameIsToldWhole() throws {
        let console = try Console()
        let name = String(repeating: "长", count: 40) + ".lua"
        #expect {
            try console.state.run("\nerror('x')", name: name)
        } throws: { ($0 as? LuaFailure)?.place == LuaPlace(script: name, line: 2) }
    }
}

@Suite("What Lua has no name for")
struct NamelessTests {
    @Test(
        "Places in tables and texts that are no numbers are told in sentences",
        arguments: [
            (
                "local t = {} return t[1].x", "表里这个位置的值是 nil，不能取它的字段",
                "the value at this position of the table is nil and has no fields"
            ),
            (
                "local t = {} return t[1] + 1", "表里这个位置的值是 nil，不能参加运算",
                "the value at this position of the table is nil: no arithmetic on it"
            ),
            (
                "local t, k = {}, 2 return t[k]()", "表里这个键的值是 nil，不能当函数调用",
                "the value under this key of the table is nil and can't be called"
            ),
            (
                "return 1 + 'a'", "数字与字符串不能运算；写成文字的数字先用 tonumber 转换",
                "no arithmetic on a number and a string; turn text into a number with tonumber first"
            ),
            ("return -'a'", "字符串不能参加运算", "no arithmetic on a string"),
        ])
    func sentences(source: String, zh: String, en: String) throws {
        let console = try Console()
        do throws(LuaFailure) {
            try console.state.run(source, name: "a.lua")
            Issue.record("no error: \(source)")
        } catch {
            #expect(error.message.zh == zh && error.message.en == en)
        }
    }

    @Test("A global that no script has set raises; one that was set once may be nil again")
    func globals() throws {
        let console = try Console()
        try console.state.guardGlobals()
        try console.state.run("reports = 1", name: "a.lua")
        do throws(LuaFailure) {
            try console.state.run("print(reprots)", name: "a.lua")
            Issue.record("no error")
        } catch {
            #expect(error.code == "undefined" && error.place?.line == 1)
            #expect(error.message.zh == "没有变量或函数 \"reprots\"，是否指 \"reports\"？")
            #expect(error.message.en == "there is no variable or function \"reprots\"; did you mean \"reports\"?")
            #expect(error.hint == nil)
            #expect(error.excerpt?.marked == 6..<13)
        }
        let others = try console.state.run("y = nil z = 1 z = nil return rawget(_G, 'reprots'), y, z", name: "a.lua")
        let areNil = others.map(\.isNil)
        #expect(areNil == [true, true, true])
        try console.state.run("reprots = 2 assert(reprots == 2)", name: "a.lua")
    }

    @Test(
        "A name that the script declares elsewhere is told with its line; one of a local name is near to it",
        arguments: [
            (
                "print(f(3))\nlocal function f(x) return x end", nil,
                Bilingual(
                    zh: "f 到第 2 行才定义，在那以后才能用：把定义移到前面",
                    en: "f is defined in line 2 only, and known from there on: move the definition up")
            ),
            (
                "for i = 1, 2 do\n    local z = i\nend\nprint(z)", nil,
                Bilingual(
                    zh: "第 2 行的 z 只在它那一块（函数、循环、if）里有效：要在外面用，先在块的前面写 local z",
                    en:
                        "z of line 2 is known in its block only (function, loop, if): to use it outside, write local z before the block"
                )
            ),
            ("local report = {}\nprint(reprot.agency)", "report", nil),
            (
                "print(foo)", nil,
                Bilingual(
                    zh: "先赋值再用：foo = …；文字要加引号；问它有没有值写 rawget(_G, \"foo\")",
                    en: "set it first, as foo = …; text goes in quotes; rawget(_G, \"foo\") asks whether it is set")
            ),
        ] as [(String, String?, Bilingual?)])
    func ownNames(source: String, near: String?, hint: Bilingual?) throws {
        let console = try Console()
        try console.state.guardGlobals()
        let error = #expect(throws: LuaFailure.self) { try console.state.run(source, name: "a.lua") }
        #expect(error?.hint == hint)
        #expect(error?.message.en.hasSuffix(near.map { "; did you mean \"\($0)\"?" } ?? "\"") == true)
    }

    @Test(
        "Names without a near one, in Lua's own libraries too, are told",
        arguments: [
            ("print(nowhere)", "没有变量或函数 \"nowhere\"", "there is no variable or function \"nowhere\""),
            ("x()", "没有变量或函数 \"x\"", "there is no variable or function \"x\""),
            ("io.open('a')", "没有变量或函数 \"io\"", "there is no variable or function \"io\""),
            (
                "print(math.tointegr)", "math 里没有 \"tointegr\"，是否指 \"tointeger\"？",
                "math has no \"tointegr\"; did you mean \"tointeger\"?"
            ),
            ("print(('a').where)", "string 里没有 \"where\"", "string has no \"where\""),
            ("os.execute('a')", "os 里没有 \"execute\"", "os has no \"execute\""),
        ])
    func unknownNames(source: String, zh: String, en: String) throws {
        let console = try Console()
        try console.state.guardGlobals(fixes: ["io": Bilingual(zh: "甲", en: "a")])
        let error = #expect(throws: LuaFailure.self) { try console.state.run(source, name: "a.lua") }
        #expect(error?.message.zh == zh && error?.message.en == en)
        if source.hasPrefix("io") { #expect(error?.hint?.zh == "甲") }
    }

    @Test("Deadlines just below a whole second are kept", arguments: [0.9999999999, 1.9999999999])
    func timers(seconds: Double) throws {
        let state = try LuaState(limits: LuaLimits(time: seconds)) { _ in }
        #expect(try state.run("return 1", name: "a.lua").first?.integer == 1)
    }
}
