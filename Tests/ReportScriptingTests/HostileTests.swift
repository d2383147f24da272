import Glibc
import LuaRuntime
import Testing

@testable import ReportScripting

/// What crashed, hung or went on past the deadline before it was mended.
@Suite("Hostile scripts", .serialized)
struct HostileTests {
    @Test(
        "Work in Swift ends at the deadline",
        arguments: [
            "nb.json.decode('[' .. ('1,'):rep(3000000) .. '1]')",
            #"nb.json.decode('"' .. ('\\u0041'):rep(3000000) .. '"')"#,
            "nb.text.split(('a'):rep(10000000), 'a')", "nb.text.find(('a'):rep(10000000), ('a'):rep(1000000) .. 'b')",
            "s = (' '):rep(5000000) while true do nb.text.trim(s) end",
            "s = ('x'):rep(5000000) while true do nb.write({{s, s, s, s}}, 'a.csv') end",
            "nb.render(('{'):rep(10000000), {})", "nb.render(('{{ 1 }}'):rep(200000), {})",
            "t = {} for i = 1, 100000 do t[i] = 'Samples/*' end nb.load(t)",
            "t = {} for i = 1, 3000 do t[i] = {k = i, c = i, v = i} end while true do nb.frame(t):pivot{rows = 'k', columns = 'c', values = 'v'} end",
            "nb.rule{code = 'X001', check = function() while true do end end} nb.check(nb.open('Samples/青禾市人民政府-2021.html'))",
            "t = {} for i = 1, 2000000 do t['k' .. i] = 1 end while true do print(t) end",
            "rs = nb.load('Samples') while true do nb.copies(rs, {same_body = true}) end",
            "w = ('本年度依法公开政府信息，接受社会监督。'):rep(60000) r = nb.parse('甲县2021年政府信息公开工作年度报告\\n一、总体情况\\n' .. w) nb.reuse(r, r)",
        ])
    func deadlines(source: String) throws {
        let stop = try failure(source, limits: LuaLimits(memory: 256 << 20, time: 0.2, output: 64 << 20))?.stop
        #expect(stop == .deadline || stop == .memory)
    }

    @Test(
        "What is too much for a function is an error of its own",
        arguments: [
            ("function g() return nb.frame{{a = 1}}:select{b = g} end g()", "stack_overflow"),
            ("rs = nb.load('Samples') function g() return rs:map(g) end g()", "stack_overflow"),
            ("nb.load('Samples'):column(('x'):rep(1000000))", "unknown_field"),
            ("nb.open('Samples/青禾市人民政府-2021.html'):get(('本年新收'):rep(100000))", "unknown_field"),
            ("x = nb.open('Samples/青禾市人民政府-2021.html')[('x'):rep(1000000)]", "unknown_name"),
            ("x = _G[('x'):rep(1000000)]", "undefined"), ("x = string[('repp'):rep(1000000)]", "unknown_name"),
            (
                "nb.check(nb.open('Samples/青禾市人民政府-2021.html'), {rules = {('*x'):rep(1000000)}})", "unknown_rule"
            ),
            ("nb.open(('x'):rep(10000000))", "not_found"), ("nb.load(('x/'):rep(5000000))", "not_found"),
            ("nb.csv(('x'):rep(10000000))", "not_found"),
            ("nb.metric{name = ('x'):rep(1001), compute = print}", "argument"),
            ("nb.rule{code = ('x'):rep(1001), check = print}", "argument"),
            ("nb.form{edition = ('x'):rep(1001)}", "argument"),
            ("nb.new{agency = ('x'):rep(1001), year = 2022}", "argument"),
            ("nb.help(('x'):rep(1000000))", "unknown_name"), ("nb.date(('1'):rep(1000000))", "not_a_date"),
            ("nb.json.decode('0.' .. ('1'):rep(10000000))", "json"),
            ("nb.write({{1}}, ('a/'):rep(100000) .. 'a.csv')", "not_written"),
            ("nb.write({{1}}, ('a/'):rep(1500) .. 'a.csv')", "not_written"),
        ])
    func errors(source: String, code: String) throws {
        #expect(try failure(source)?.code == code)
    }

    @Test("Lists of lists may be thousands deep")
    func deepLists() throws {
        let script = """
            rs = nb.load('Samples')
            a, b, c = rs, rs, rs
            for i = 1, 20000 do a = a:filter{year = 2022} end
            for i = 1, 3000 do b = b:filter(function() return true end) end
            for i = 1, 3000 do c = c:filter{year = 2022}:sort_by("agency") end
            print(#a, #b, #c, c[1].agency, a[6].year)
            """
        #expect(try printed(script) == "6\t16\t6\t澄岭县人民政府\t2022")
    }

    @Test("A name that is too long is told in both languages")
    func longNames() throws {
        let script = "nb.metric{name = ('x'):rep(1001), compute = print}"
        #expect(try complaint(script) == "nb.metric: name 太长，最多 1000 字节。")
        #expect(try complaint(script, .en) == "nb.metric: name is too long; 1,000 bytes at most.")
    }

    @Test(
        "Rows that are none are told by the function that was called",
        arguments: [
            ("nb.frame{{a = 1}, 5}", "nb.frame"), ("nb.write({{a = 1}, 5}, 'a.xlsx')", "nb.write"),
            ("nb.chart{title = 't', x = 'a', y = 'a', data = {{a = 1}, 5}}", "nb.chart"),
        ])
    func rows(script: String, function: String) throws {
        #expect(try complaint(script) == "\(function): 第 2 行应为表，如 {agency=\"…\", n=1}。")
        #expect(
            try complaint(script, .en) == "\(function): row 2 should be a table such as {agency=\"…\", n=1}.")
    }

    @Test("A table across that nobody could look at is refused before it fills the memory")
    func hugePivots() throws {
        let script = """
            t = {} for i = 1, 4000 do t[i] = {k = i, c = i, v = i} end
            nb.frame(t):pivot{rows = "k", columns = "c", values = "v"}
            """
        #expect(
            try complaint(script)
                == "交叉表会有 4000 行、4000 列，太大了。请先用 :filter 或 :group 减少行，或换一列作列。")
        #expect(
            try complaint(script, .en)
                == "The table would have 4000 rows and 4000 columns, which is too large. Leave fewer rows first, with :filter or :group, or take another column for the columns."
        )
    }

    @Test("Rows that have names of their own each are stopped before they fill the memory")
    func squareFrames() throws {
        let script = "t = {} for i = 1, 20000 do t[i] = {['c' .. i] = 1} end nb.frame(t)"
        #expect(try failure(script, limits: LuaLimits(memory: 64 << 20))?.stop == .memory)
    }

    @Test(
        "Aggregates of many groups, and texts that functions give, are stopped before they fill the memory",
        arguments: [
            "local o = {by = 'a'} for i = 1, 3000 do o['c' .. i] = {'sum', 'b'} end f:group(o)",
            "local o = nb.output('x') while true do o:write(('x'):rep(1e6)) end",
            "local g = {a = 1} for i = 1, 3000 do g['c' .. i] = i end f:join(nb.frame{g}, {by = 'a'})",
            "local s = ('x'):rep(1e5) f:select{b = function(row) return s .. row.a end}",
            "local s = ('x'):rep(1e7) nb.load('Samples'):frame{b = function(r) return s .. r.year end}",
            "local s = ('x'):rep(1e7) nb.load('Samples'):sort_by(function(r) return s .. r.year end)",
        ])
    func fill(script: String) throws {
        let frame = "local t = {} for i = 1, 2000 do t[i] = {a = i, b = i} end f = nb.frame(t) "
        let limits = LuaLimits(memory: 64 << 20, output: 1 << 30)
        #expect(try failure(frame + script, limits: limits)?.stop == .memory)
    }

    @Test(
        "Long texts that begin alike are told apart only as long as there is time",
        arguments: [
            "local t = {} for i = 1, 4000 do t[i] = {a = s} end nb.frame(t)",
            "local t = {} for i = 1, 200 do t[i] = {a = s .. i * 37 % 201} end nb.frame(t):sort('a')",
        ])
    func longTexts(script: String) throws {
        let start = ContinuousClock.now
        let script = "local s = ('x'):rep(1e6) while true do pcall(function() \(script) end) end"
        #expect(try failure(script, limits: LuaLimits(memory: 1 << 30, time: 0.5))?.stop == .deadline)
        #expect(ContinuousClock.now - start < .seconds(2.5))
    }

    @Test("What Lua says of a script's own __tostring is said in the user's language")
    func ownDescriptions() throws {
        let script = "nb.write({{setmetatable({}, {__tostring = function() return nil + 1 end})}}, 'a.csv')"
        #expect(try complaint(script) == "nil 不能参加运算")
        #expect(try complaint(script, .en) == "no arithmetic on nil")
    }

    @Test("No position is out of reach of arithmetic")
    func positions() throws {
        let script =
            "rs = nb.load('Samples') f = rs:frame{'year'} print((pcall(function() return f[math.mininteger] end)), rs[math.maxinteger])"
        #expect(try printed(script) == "false\tnil")
        #expect(
            try complaint("print(nb.load('Samples')[math.mininteger])")
                == "Reports 从 1 数起，没有 [-9223372036854775808]")
    }

    @Test("Numbers as large as there are have a scale")
    func scales() throws {
        let script = """
            f = nb.frame{{a = "x", b = 1e308}, {a = "y", b = -1e308}, {a = "z", b = 1e-320}}
            print(#nb.chart{title = "t", data = f, x = "a", y = "b"}.svg > 100)
            """
        #expect(try printed(script) == "true")
    }

    @Test(
        "A string that is written many times counts as often, before it is written",
        arguments: [
            "nb.json.encode(t)", "print(t)", "nb.write(rows, 'a.json')", "nb.write({t, t}, 'a.csv')",
            "nb.write(rows, 'a.csv')", "nb.write(rows, 'a.html')", "nb.write(rows, 'a.docx')",
            "nb.frame(rows):to_csv()",
            "nb.frame(rows):to_json()", "nb.frame(rows):to_xlsx('a.xlsx')", "print(nb.frame(rows))",
            "nb.chart{title = 't', data = rows, x = 'a', y = 'b'}", "print(nb.frame(rows):column('a'))",
            "nb.json.encode{nb.frame(rows)}",
        ])
    func repeatedTexts(call: String) throws {
        let script = """
            s = ("x"):rep(1 << 20)
            t, rows = {}, {} for i = 1, 9 do t[i] = s rows[i] = {a = s, b = i} end
            f = function() \(call) end f()
            """
        let analyst = try Analyst(limits: LuaLimits(memory: 8 << 20, time: 60))
        let error = #expect(throws: LuaFailure.self) { try analyst.run(script) }
        #expect(error?.stop == .memory)
        try analyst.run("assert(#nb.json.encode{t[1], t[1]} > 2 << 20 and nb.write({{t[1], t[1]}}, 'b.csv'))")
    }

    @Test(
        "No script changes what later ones find in nb",
        arguments: [
            ("rawset(nb, 'open', nil)", "nb", "open"), ("nb.open = nil", "nb", "open"), ("nb.mine = 1", "nb", "mine"),
            ("rawset(nb.json, 'encode', print)", "nb.json", "encode"),
            ("for name in pairs(nb.json) do nb.json[name] = nil end", "nb.json", nil),
            ("table.insert(nb, 1)", "nb", "1"), ("local _, within = pairs(nb) within.open = nil", "nb", "open"),
        ] as [(String, String, String?)])
    func seals(script: String, module: String, name: String?) throws {
        let analyst = try Analyst()
        let error = #expect(throws: LuaFailure.self) { try analyst.run(script) }
        #expect(error?.code == "read_only")
        #expect(error?.message.zh.hasPrefix("\(module) 是只读的，不能设置 \"\(name ?? "")") == true)
        #expect(error?.message.en.hasPrefix("\(module) is read-only: \"\(name ?? "")") == true)
        try analyst.run("assert(nb.open and nb.json.encode{} == '[]' and not rawget(nb, 'mine') and next(nb) == nil)")
        try analyst.run("local n = 0 for name, f in pairs(nb) do n = n + 1 assert(nb[name] == f) end assert(n > 20)")
        try analyst.run("t = setmetatable({}, {__newindex = error}) assert(rawset(t, 'a', 1) == t and t.a == 1)")
    }

    @Test("A walk through folders ends where nobody waits for it")
    func walks() throws {
        let analyst = try Analyst()
        for folder in ["a", "a/b", "c"] {
            #expect(mkdir("\(analyst.folder)/\(folder)", 0o700) == 0)
            _ = try analyst.write("", to: "\(folder)/x.html")
        }
        for pattern in ["", "/**/*.html", "/*/*.html"] {
            let path = analyst.folder + pattern
            #expect(FilePattern.files(path).count >= 2)
            for asked in 0..<6 {
                var (left, late) = (asked, 0)
                let files = FilePattern.files(path) {
                    (left, late) = (left - 1, late + (left <= 0 ? 1 : 0))
                    return left < 0
                }
                #expect(files.isEmpty && late < 12, "\(path), \(asked): \(files), \(late)")
            }
        }
    }

    @Test("A pipe is no file: nobody waits for who might write to it")
    func pipes() throws {
        let analyst = try Analyst()
        #expect(mkfifo(analyst.folder + "/pipe.csv", 0o600) == 0)
        let error = #expect(throws: LuaFailure.self) { try analyst.run("nb.csv('\(analyst.folder)/pipe.csv')") }
        #expect(error?.message.zh == "“\(analyst.folder)/pipe.csv”是管道或设备，不是文件。")
        #expect(error?.message.en == "“\(analyst.folder)/pipe.csv” is a pipe or a device, and no file.")
        #expect(mkfifo(analyst.folder + "/report.html", 0o600) == 0)
        #expect(FilePattern.files(analyst.folder).isEmpty && FilePattern.files(analyst.folder + "/*.html").isEmpty)
        #expect(mkfifo(analyst.folder + "/p.lua", 0o600) == 0)
        #expect(throws: LuaFailure.self) { try ModuleSearch(folders: [analyst.folder]).source(of: "p") }
    }

    @Test("A frame that is too wide to be read is shown by its first columns")
    func wideFrames() throws {
        let script = "row = {} for i = 1, 100 do row['k' .. i] = i end print(nb.frame{row})"
        #expect(try printed(script).contains("… 另有 40 列") && printed(script, .en).contains("… 40 more columns"))
    }
}
