import FoundationEssentials
import LuaRuntime
import ReportScripting
import Testing

@Suite("CSV files of the user's own")
struct CSVTests {
    /// What a script prints that finds `bytes` in the file `p`.
    private func read(_ bytes: [UInt8], _ script: String) throws -> String {
        let analyst = try Analyst()
        let path = analyst.folder + "/a.csv"
        try Data(bytes).write(to: URL(filePath: path))
        try analyst.run("p = ... \n" + script, arguments: [path])
        return analyst.output
    }

    private func read(_ text: String, _ script: String) throws -> String { try read(Array(text.utf8), script) }

    private func complaint(_ text: String, _ script: String = "nb.csv(p)") throws -> String {
        try read(text, "ok, e = pcall(function() \(script) end) print((e.message:gsub('“[^”]*a.csv”', 'FILE')))")
    }

    @Test("Quotes, line ends and byte order marks are read as RFC 4180 has them")
    func syntax() throws {
        let show = "f = nb.csv(p) for _, r in ipairs(f) do print(r.a, r.b) end"
        #expect(try read("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n", show) == "x, \"y\"\t1\n2")
        #expect(try read("\u{FEFF}a,b\n1,2", show) == "1\t2")
        #expect(try read("a,b\r1,2\r\r3,4\r", show) == "1\t2\n3\t4")
        #expect(try read("a;b\n1;2\n", "print(nb.csv(p, {separator = ';'})[1].b)") == "2")
    }

    @Test("GBK is told from UTF-8")
    func gbk() throws {
        // 机关,n / 市,1 in GBK
        let bytes: [UInt8] = [0xBB, 0xFA, 0xB9, 0xD8, 0x2C, 0x6E, 0x0A, 0xCA, 0xD0, 0x2C, 0x31, 0x0A]
        #expect(try read(bytes, "print(nb.csv(p)[1]['机关'])") == "市")
    }

    @Test("Numbers are numbers where a whole column is, and codes stay text")
    func types() throws {
        let show = "f = nb.csv(p) print(f.types[1], f[1].a, f:kind(2, 'a'))"
        #expect(try read("a,b\n160.5900,\n,\n", show) == "number\t160.59\tabsent")
        #expect(try read("a,b\n007,\n8,\n", show) == "text\t007\ttext")
        #expect(try read("a,b\n\"1,234\",\n8,\n", show) == "text\t1,234\ttext")
        #expect(try read("a,b\n5,\n[not_applicable],\n", show) == "integer\t5\tnot_applicable")
        #expect(try read("a,b\n,\n,\n", show) == "empty\tnil\tabsent")
        #expect(try read("a\n+1\n", "print(nb.csv(p).types[1])") == "text")
        #expect(try read("a\n160.5900\n", "print((nb.csv(p):to_csv():gsub('%s', ' ')))") == "a  160.5900  ")
    }

    @Test("Where the user says so, separators and marks are read, and nothing else")
    func told() throws {
        let script = "f = nb.csv(p, {types = {n = 'number', c = 'text'}}) print(f[1].n, f[1].c, f:kind(2, 'n'))"
        #expect(try read("n,c\n\"1,234\",8\n/,9\n", script) == "1234\t8\tnot_applicable")
        #expect(
            try complaint("n\n1\n12,34\n".replacing("12,34", with: "\"12,34\""), "nb.csv(p, {types = {n = 'number'}})")
                == "FILE第 3 行“n”列的“12,34”不是数字。")
        #expect(try complaint("n\n1\n", "nb.csv(p, {types = {m = 'number'}})") == "表里没有“m”列。")
        #expect(
            try complaint("n\n1\n", "nb.csv(p, {types = {n = 'date'}})")
                == "nb.csv: 选项 types 里的“n”应为 \"number\" 或 \"text\"。")
        #expect(try complaint("n\n1\n", "nb.csv(p, {columns = {m = 'x'}})") == "表里没有“m”列。")
    }

    @Test("What is no CSV is an error with its line")
    func errors() throws {
        #expect(try complaint("a,b\n1\n") == "FILE第 2 行有 1 格，表头有 2 格。")
        #expect(try complaint("a\n\"x\n") == "FILE第 2 行的引号没有结束。")
        #expect(try complaint("a\n\"x\"y\n") == "FILE第 2 行：引号结束之后应是分隔符，引号里的引号要写两个。")
        #expect(try complaint("a,\n1,2\n") == "FILE第 2 列有数据，但表头没有名称。")
        #expect(try complaint("a,a\n1,2\n") == "表里有两列都叫“a”。请用 :select 给其中一列换名。")
        #expect(try complaint("\n") == "FILE是空的，没有表头。")
        #expect(try complaint("x", "nb.csv('/etc/passwd')").hasPrefix("脚本不能读取"))
    }

    @Test("What was written is read back, with its kinds")
    func roundTrip() throws {
        let script = """
            f = nb.load("Samples"):frame{"agency", "year", "requests.new.research", "disclosure.fees.amount", "disclosure.regulations.issued"}
            g = nb.csv(nb.write(f, "f.csv", {bom = true}))
            print(f:to_csv() == g:to_csv(), g:to_csv():find("[blank]", 1, true) ~= nil)
            """
        let analyst = try Analyst()
        try analyst.run(script)
        #expect(analyst.output == "true\ttrue")
    }
}

@Suite("JSON")
struct JSONTests {
    @Test(
        "Values go to JSON",
        arguments: [
            ("nil", "null"), ("true", "true"), ("-3", "-3"), ("0.5", "0.5"), ("2^53", "9007199254740992.0"),
            ("'\"\\n甲'", "\"\\\"\\n甲\""),
            ("{}", "[]"), ("{1, {a = 2}}", "[1,{\"a\":2}]"), ("{b = 1, a = {}}", "{\"a\":[],\"b\":1}"),
            ("nb.frame{{a = 1}, {}}", "[{\"a\":1},{\"a\":null}]"), ("nb.frame{{a = 'x'}}[1]", "{\"a\":\"x\"}"),
            ("nb.date('2024年1月5日')", "\"2024-01-05\""),
        ])
    func encode(value: String, json: String) throws {
        #expect(try printed("print(nb.json.encode(\(value)))") == json)
    }

    @Test("What JSON can't say is an error that names it")
    func notJSON() throws {
        #expect(try complaint("nb.json.encode{a = {1, print}}") == "nb.json.encode: value.a[2] 是函数，JSON 里写不了。")
        #expect(
            try complaint("nb.json.encode(0/0)", .en)
                == "nb.json.encode: value is nan, the result of a division by 0, which JSON can't say.")
        #expect(try complaint("nb.json.encode{1, a = 2}") == "nb.json.encode: value 既有序号又有名称，JSON 里只能是其中一种。")
        #expect(try failure("t = {} t.t = t nb.json.encode(t)")?.message.zh.contains("嵌套太深") == true)
    }

    @Test(
        "JSON goes to values",
        arguments: [
            ("[1, -0.5e1, true, \"\\u6587\\ud83d\\ude00\\n\"]", "print(v[1], v[2], v[3], v[4])", "1\t-5.0\ttrue\t文😀\n"),
            (" {\"a\" : {} , \"b\" : null} ", "print(type(v.a), v.b)", "table\tnil"),
            ("9223372036854775807", "print(v)", "9223372036854775807"),
        ])
    func decode(json: String, use: String, output: String) throws {
        #expect(try printed("v = nb.json.decode([==[\(json)]==]) \(use)") == output)
    }

    @Test(
        "What is no JSON is an error with its place",
        arguments: [
            ("", 1, 1, "内容不完整"), ("[1,\n 2,]", 2, 4, "这里不应有这个字符"), ("{a: 1}", 1, 2, "这里不应有这个字符"),
            ("[01]", 1, 3, "数字写得不对"),
            ("\"a\u{1}\"", 1, 3, "字符串里有控制字符或没有结束"), ("\"\\x\"", 1, 3, "字符串里的转义不对"), ("\"\\ud800\"", 1, 8, "字符串里的转义不对"),
            ("1 2", 1, 3, "值的后面还有内容"), ("1e999", 1, 6, "数字太大，放不下"), ("99999999999999999999", 1, 21, "数字太大，放不下"),
            ("[null]", 1, 2, "列表里有 null，Lua 的列表放不下；请用 null 选项给出代替的值，如 {null=false}"),
        ])
    func problems(json: String, line: Int, column: Int, what: String) throws {
        let found = try complaint("nb.json.decode([==[\(json)]==])")
        #expect(found == "nb.json.decode: 第 \(line) 行第 \(column) 列：\(what)。")
    }

    @Test("A list or a table is written as a file of JSON")
    func file() throws {
        let analyst = try Analyst()
        try analyst.run("nb.write({{a = 1}, {a = 'x'}}, 'l.json')")
        #expect(try analyst.read("l.json") == "[{\"a\":1},{\"a\":\"x\"}]\n")
        #expect(try failure("nb.write({print}, 'l.json')")?.code == "json")
    }

    @Test("Null may be stood in for, and depth has an end")
    func limits() throws {
        #expect(try printed("print(nb.json.decode('[null, 1]', {null = false})[1])") == "false")
        #expect(try failure("nb.json.decode(('['):rep(100000))")?.message.en.contains("nested too deeply") == true)
    }
}

@Suite("Dates")
struct DateTests {
    @Test(
        "Every way to write one is read",
        arguments: ["2024-01-05", "2024-1-5", "2024年1月5日", "2024 年 1 月 5 日", "2024/1/5", "2024.01.05"])
    func forms(text: String) throws {
        #expect(
            try printed("d = nb.date('\(text)') print(d, d.chinese, d.year, d.month, d.day, d.weekday)")
                == "2024-01-05\t2024年1月5日\t2024\t1\t5\t5")
    }

    @Test(
        "A day that is none is an error",
        arguments: ["2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "24-1-5", "2024-1", "x", "2024-1-5日", ""])
    func noDates(text: String) throws {
        #expect(try failure("nb.date('\(text)')")?.code == "not_a_date")
    }

    @Test("Days are counted and compared, with days only")
    func arithmetic() throws {
        let days = "a, b = nb.date('2024-02-28'), nb.date('2024-03-01')\n"
        #expect(
            try printed(days + "print(a:days_to(b), b:days_to(a), a < b, a <= a, a > b, a == nb.date('2024/2/28'))")
                == "2\t-2\ttrue\ttrue\tfalse\ttrue")
        #expect(try printed(days + "print(a:add(366), a:add(-59), a:add(2) == b)") == "2025-02-28\t2023-12-31\ttrue")
        #expect(try complaint(days + "print(a < 3)") == "Date 与数字不能比较大小")
        #expect(try complaint(days + "print(a <= nil)", .en) == "Date and nil have no order")
        #expect(try failure(days + "a:add(4e6)")?.code == "not_a_date")
        #expect(
            try printed(
                "t = {} for d = 1, 3 do t[d] = nb.date('2024-01-0' .. 4 - d) end table.sort(t) print(t[1], t[3])")
                == "2024-01-01\t2024-01-03")
    }

    @Test("Every day of four centuries goes to its number and back")
    func calendar() throws {
        let script = """
            d = nb.date("1899-12-31")
            for i = 1, 150000 do
                local n = d:add(i)
                local back = nb.date(n.iso)
                assert(d:days_to(back) == i and n.weekday == (6 + i) % 7 + 1, n.iso)
            end
            print(d:add(150000))
            """
        #expect(try printed(script) == "2310-09-08")
    }
}

@Suite("Texts and numbers as documents write them")
struct TextFunctionTests {
    @Test(
        "Characters, not bytes",
        arguments: [
            ("nb.text.length('')", "0"), ("nb.text.sub('青禾市', 2)", "禾市"), ("nb.text.sub('青禾市', -2, -2)", "禾"),
            ("nb.text.sub('青禾市', 3, 2)", ""), ("nb.text.sub('青禾市', 0, 99)", "青禾市"),
            ("nb.text.find('甲乙甲', '甲', 2)", "3"),
            ("nb.text.find('a.b', '.')", "2"), ("nb.text.find('甲', '甲', 9)", "nil"), ("#nb.text.split('', '、')", "1"),
            ("nb.text.pad('甲', 5, 'center') .. '|'", " 甲  |"), ("nb.text.pad('甲乙', 2)", "甲乙"),
            ("nb.text.width('é')", "1"),
        ])
    func texts(expression: String, output: String) throws {
        #expect(try printed("print(\(expression))") == output)
    }

    @Test(
        "Chinese numerals",
        arguments: [
            (0, "零"), (10, "十"), (19, "十九"), (20, "二十"), (101, "一百零一"), (110, "一百一十"), (1_010, "一千零一十"), (10_000, "一万"),
            (10_001, "一万零一"), (100_010, "十万零一十"), (1_000_000, "一百万"), (100_000_000, "一亿"), (100_001_000, "一亿零一千"),
            (20_003_000, "二千万三千"), (-12, "负十二"), (120_300_045, "一亿二千零三十万零四十五"),
            (1_200_000_000_000, "一万二千亿"), (1_234_567_890_123, "一万二千三百四十五亿六千七百八十九万零一百二十三"),
            (100_000_000_050, "一千亿零五十"),
        ])
    func numerals(number: Int, words: String) throws {
        #expect(try printed("print(nb.text.chinese(\(number)))") == words)
    }

    @Test(
        "Numbers and changes",
        arguments: [
            ("nb.text.thousands(-1234567.5)", "-1,234,567.5"), ("nb.text.thousands('1605964.5900')", "1,605,964.5900"),
            ("nb.text.thousands(999)", "999"), ("nb.text.thousands(999.95, {digits = 1})", "1,000.0"),
            ("nb.text.percent(0)", "0.0%"),
            ("nb.text.percent(1e-05, {digits = 3})", "0.001%"), ("nb.text.percent(-0.1234)", "-12.3%"),
            ("nb.text.wan(5)", "5.0000 万元"),
            ("nb.text.change(100, 112.5)", "同比增长 12.5%"), ("nb.text.change(0, 0)", "与上年持平"),
            ("nb.text.change(5, 0)", "同比下降 100.0%"),
            ("nb.text.change(0, 5)", "由 0 增至 5"), ("nb.text.change(3, 4, {digits = 0})", "同比增长 33%"),
        ])
    func numbers(expression: String, output: String) throws {
        #expect(try printed("print(\(expression))") == output)
    }

    @Test("What would be wrong is refused")
    func refusals() throws {
        #expect(try complaint("nb.text.wan(1.23456)") == "nb.text.wan: 1.23456 按万元有四位以上的小数，写出来会丢掉尾数。")
        #expect(try complaint("nb.text.chinese(1.5)", .en) == "nb.text.chinese: 1.5 is no whole number.")
        #expect(try complaint("nb.text.thousands('约3')") == "nb.text.thousands: 应为数字，或写成文字的小数，得到“约3”。")
        #expect(try complaint("nb.text.change(1)") == "nb.text.change: 第 2 个参数 new 应为数字或字符串，得到 nil")
        #expect(try failure("nb.text.split('a', '')")?.code == "argument")
        #expect(try failure("nb.text.percent(1, {digits = 99})")?.code == "argument")
    }

    @Test("Templates use them too")
    func templates() throws {
        #expect(
            try printed("print(nb.render('{{ nb.text.change(a, b) }}，公开率 {{ nb.text.percent(0.5) }}', {a = 4, b = 5}))")
                == "同比增长 25.0%，公开率 50.0%")
    }
}
