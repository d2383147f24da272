import Foundation
import LuaRuntime
import ReportScripting
import Testing

@Suite("Scripts as tools")
struct ToolTests {
    private let definition = """
        o = nb.options{
            about = "给报告排名",
            {"folder", help = "报告所在的文件夹"}, {"year", type = "integer", default = 2022, help = "年份"},
            {"--metric", default = "公开率", help = "指标"}, {"--limit", type = "number", help = "最多"},
            {"--order", choices = {"up", "down"}, help = "次序"}, {"--all", type = "flag", help = "全部"},
        }

        """

    /// Definitions that would do something else than they seem to.
    private static let mistakes = [
        (
            "abot = 'x'", "nb.options: 没有“abot”，是否指 about？", "nb.options: there is no “abot”; did you mean about?"
        ),
        (
            "{'a', typ = 'list'}", "nb.options: 第 1 项里没有“typ”，是否指 type？",
            "nb.options: item 1 has no “typ”; did you mean type?"
        ),
        (
            "{'--k', choices = {'x', 'z'}, default = 'y'}", "nb.options: 第 1 项的 default“y”不在 choices 里：x、z。",
            "nb.options: the default “y” of item 1 is none of its choices: x, z."
        ),
        (
            "{'a', type = 'list'}, {'b'}", "nb.options: 第 2 项不能排在列表“a”之后，列表会取走后面所有的参数；把列表放到最后。",
            "nb.options: item 2 can't stand behind the list “a”, which takes all arguments that follow; put the list last."
        ),
    ]

    private func run(_ arguments: [String], _ script: String) throws -> String {
        let analyst = try Analyst()
        try analyst.run(definition + script, arguments: arguments)
        return analyst.output
    }

    private func failure(_ arguments: [String]) throws -> LuaFailure? {
        do {
            _ = try run(arguments, "")
            return nil
        } catch let failure as LuaFailure {
            return failure
        }
    }

    @Test("Arguments and options are read by name, in any order")
    func reading() throws {
        let show = "print(o.folder, o.year, o.metric, o.limit, o.order, o.all)"
        #expect(try run(["a"], show) == "a\t2022\t公开率\tnil\tnil\tfalse")
        #expect(
            try run(["--all", "a", "--metric", "结转率", "--limit=1.5", "2021", "--order", "up"], show)
                == "a\t2021\t结转率\t1.5\tup\ttrue")
        #expect(try run(["--", "--a"], show).hasPrefix("--a\t"))
        #expect(try run(["-1"], show).hasPrefix("-1\t"))
    }

    @Test(
        "A wrong command line is told, with the usage",
        arguments: [
            ([], "缺少 FOLDER。", "FOLDER is missing."),
            (["a", "b"], "year 应为整数，得到“b”。", "year should be a whole number, not “b”."),
            (["a", "1", "c"], "多出参数“c”。", "There is one argument too many: “c”."),
            (
                ["a", "--metrik", "x"], "没有选项 --metrik，是否指 --metric？",
                "There is no option --metrik. Did you mean --metric?"
            ),
            (
                ["a", "--output", "x"], "脚本没有选项 --output；nianbao 自己的选项写在脚本名前面，如 nianbao run --output … 脚本.lua。",
                "The script has no option --output; nianbao's own options stand before the script's name, as in nianbao run --output … script.lua."
            ),
            (["a", "--metric"], "--metric 后面要写值。", "--metric needs a value."),
            (["a", "--metric", "x", "--metric=y"], "--metric 写了两次。", "--metric is given twice."),
            (["a", "--limit", "x"], "limit 应为数字，得到“x”。", "limit should be a number, not “x”."),
            (["a", "--order=x"], "order 应为 up、down 之一，得到“x”。", "order should be one of up, down, not “x”."),
            (["-x", "a"], "没有选项 -x。", "There is no option -x."),
            (["-limit", "1"], "没有选项 -limit，是否指 --limit？", "There is no option -limit. Did you mean --limit?"),
            (
                ["a", "–-limit=1"], "“–-limit=1”开头的不是两个减号：写 --limit。",
                "“–-limit=1” does not begin with two hyphens: write --limit."
            ),
            (
                ["a", "—all"], "“—all”开头的不是两个减号：写 --all。", "“—all” does not begin with two hyphens: write --all."
            ),
            (
                ["a", "２０２１"], "year 的“２０２１”里有全角数字，请改成半角。",
                "“２０２１” of year has full-width digits; type ASCII ones."
            ),
            (["a", "--all=1"], "--all 不带值，得到“1”。", "--all takes no value, got “1”."),
        ])
    func problems(arguments: [String], zh: String, en: String) throws {
        let failure = try #require(try failure(arguments))
        #expect(failure.code == ScriptEngine.usageCode)
        #expect(failure.message.zh == zh && failure.message.en == en)
        #expect(
            failure.hint?.zh
                == "用法：nianbao run test.lua [--metric METRIC] [--limit LIMIT] [--order up|down] [--all] FOLDER [YEAR]")
    }

    @Test("--help shows everything and ends the script")
    func help() throws {
        let failure = try #require(try failure(["a", "--help"]))
        #expect(failure.code == ScriptEngine.helpCode)
        #expect(
            failure.message.zh == """
                给报告排名

                用法：nianbao run test.lua [--metric METRIC] [--limit LIMIT] [--order up|down] [--all] FOLDER [YEAR]

                  FOLDER           报告所在的文件夹
                  YEAR             年份（默认 2022）
                  --metric METRIC  指标（默认 公开率）
                  --limit LIMIT    最多
                  --order up|down  次序
                  --all            全部
                """)
    }

    @Test("The help says which options must be there")
    func required() throws {
        let definition = "nb.options{{'--to', required = true, help = '写到哪里'}}"
        let analyst = try Analyst()
        do {
            try analyst.run(definition, arguments: ["--help"])
        } catch {
            #expect(error.message.zh.hasSuffix("--to TO  写到哪里（必填）"))
            #expect(error.message.en.hasSuffix("--to TO  写到哪里 (required)"))
        }
    }

    @Test("A wrong name of an option, and a definition that is none, raise")
    func wrongNames() throws {
        let analyst = try Analyst()
        #expect(throws: LuaFailure.self) { try analyst.run(definition + "print(o.metrik)", arguments: ["a"]) }
        for (definition, zh, en) in Self.mistakes {
            #expect(try complaint("nb.options{\(definition)}") == zh, "\(definition)")
            #expect(try complaint("nb.options{\(definition)}", .en) == en, "\(definition)")
        }
        #expect(try complaint("nb.options{{'--n', type = 'number', choices = {1, 2.5}, default = 1}}") == nil)
        for item in ["{}", "3"] {
            #expect(
                try complaint("nb.options{{'x', default = ''}, \(item)}")
                    == "nb.options: 第 2 项应写成 {\"folder\", help=\"…\"} 或 {\"--metric\", type=\"string\", default=\"…\", help=\"…\"}。"
            )
        }
    }

    @Test(
        "Of an item that won't do, the part is told that is wrong",
        arguments: [
            (
                "{'-a'}", "第 2 项的名称“-a”不行：只用英文字母、数字、_ 和 -，选项以 -- 开头；中文写在 help 里。",
                "the name “-a” of item 2 won't do: write ASCII letters, digits, _ and -, for an option behind --; help may say anything."
            ),
            (
                "{'--年份'}", "第 2 项的名称“--年份”不行：只用英文字母、数字、_ 和 -，选项以 -- 开头；中文写在 help 里。",
                "the name “--年份” of item 2 won't do: write ASCII letters, digits, _ and -, for an option behind --; help may say anything."
            ),
            (
                "{'--help'}", "第 2 项不能叫 --help：每个脚本都已经有它，显示用法。",
                "item 2 can't be --help: every script has that already, to show its usage."
            ),
            ("{'x'}", "第 2 项的名称“x”前面已经用过。", "the name “x” of item 2 is that of an item before."),
            (
                "{'a', type = 'flag'}", "第 2 项是参数，不能是 flag；选项以 -- 开头：{\"--a\", type=\"flag\"}。",
                "item 2 is an argument and can't be a flag; an option begins with --: {\"--a\", type=\"flag\"}."
            ),
            (
                "{'--a', type = 'date'}", "第 2 项没有这种 type“date”，有 string、integer、number、flag、list。",
                "there is no such type of item 2: “date”; there are string, integer, number, flag, list."
            ),
            (
                "{'--a', type = 3}", "第 2 项没有这种 type，有 string、integer、number、flag、list。",
                "there is no such type of item 2; there are string, integer, number, flag, list."
            ),
            (
                "{'a', default = 3}", "第 2 项的 type 是 string，default 应为字符串，得到整数。",
                "item 2 has the type string, so its default should be a string, not an integer."
            ),
            (
                "{'--a', type = 'list', default = 'x'}", "第 2 项的 type 是 list，不能有 default。",
                "item 2 has the type list, which takes no default."
            ),
        ])
    func itemsAtFault(item: String, zh: String, en: String) throws {
        #expect(try complaint("nb.options{{'x', default = ''}, \(item)}") == "nb.options: \(zh)")
        #expect(try complaint("nb.options{{'x', default = ''}, \(item)}", .en) == "nb.options: \(en)")
    }

    @Test("An option that is a list is given once for each value, and the usage says so")
    func lists() throws {
        let definition = """
            o = nb.options{{'--tag', type = 'list'}, {'--to', type = 'list', required = true}, {'files', type = 'list'},
                {'--all', type = 'flag'}, {'--top-n'}}
            """
        let analyst = try Analyst()
        let show = "print(table.concat(o.tag, '+'), #o.to, #o.files, o.all, o['top-n'])"
        try analyst.run(definition + show, arguments: ["--tag", "a", "--to=x", "--tag", "b"])
        #expect(analyst.output == "a+b\t1\t0\tfalse\tnil")
        let usage = "用法：nianbao run test.lua [--tag TAG]… (--to TO)… [--all] [--top-n TOP-N] [FILES…]"
        do {
            try analyst.run(definition)
            Issue.record("--to was not asked for")
        } catch {
            #expect(error.hint?.zh == usage)
        }
    }

    @Test("A file that is written piece by piece is there whole or not at all")
    func output() throws {
        let analyst = try Analyst()
        try analyst.run("out = nb.output('a/b.txt') out:write('甲', 1, tostring(nil), true)")
        #expect(throws: (any Error).self) { try analyst.read("a/b.txt") }
        try analyst.run("print(out:close():match('[^/]+$'))")
        #expect(try analyst.read("a/b.txt") == "甲1niltrue" && analyst.output == "b.txt")
        #expect(try complaint("o = nb.output('x') o:close() o:write('a')") == "“x”已经写完关闭。")
        let open = try ReportScriptingTests.failure("nb.output('x') nb.output('x')")
        #expect(open?.code == "open" && open?.message.zh == "“x”已经打开，还没有关闭；请接着用那一个，或者先写 :close()。")
        #expect(open?.message.en == "“x” is open already; go on with that one, or close it first with :close().")
        #expect(try ReportScriptingTests.failure("nb.output('../x'):write('a'):close()")?.code == "outside_output")
        let long = "o = nb.output('x') while true do o:write(('x'):rep(1e6)) end"
        #expect(try ReportScriptingTests.failure(long, limits: LuaLimits(output: 4 << 20))?.code == "output_limit")
    }

    @Test("The script itself is argument 0")
    func zero() throws { #expect(try printed("print(arg[0], #arg)") == "test.lua\t0") }

    @Test("What a script has not closed is written where it ends well, and only then")
    func unclosed() throws {
        let analyst = try Analyst()
        let script = try analyst.write(
            """
            nb.output("a.txt"):write("新", "\\xBB\\xFA")
            closed = nb.output("b.txt"):write("b"):close()
            """, to: "s.lua")
        try analyst.engine.run(scriptAt: script)
        #expect(try Data(contentsOf: URL(filePath: analyst.folder + "/a.txt")) == Data(Array("新".utf8) + [0xbb, 0xfa]))
        #expect(try analyst.read("b.txt") == "b")
        let failing = try analyst.write("nb.output('c.txt'):write('c') error('x')", to: "f.lua")
        #expect(throws: LuaFailure.self) { try analyst.engine.run(scriptAt: failing) }
        try analyst.engine.run(scriptAt: try analyst.write("", to: "e.lua"))
        #expect(!FileManager.default.fileExists(atPath: analyst.folder + "/c.txt"))
    }

    @Test("nil and tables are no text that is written; a cell without a number is named")
    func unwritable() throws {
        let open = "local out, r = nb.output('x.txt'), nb.open('Samples/澄岭县教育局-2021.md') "
        #expect(
            try complaint(open + "out:write('a', r['本年新收']['科研机构'])")
                == "Output:write: 第 2 个参数应为文字或数字，得到 nil；最近读到的空值是 requests.new.research：没有数字（“本年新收政府信息公开申请数量·科研机构”：空白；Samples/澄岭县教育局-2021.md）"
        )
        #expect(
            try complaint(open + "out:write(nil)", .en)
                == "Output:write: argument 1 should be text or a number, not nil")
        let failure = try ReportScriptingTests.failure(open + "out:write({1, 2})")
        #expect(failure?.message.zh == "Output:write: 第 1 个参数应为文字或数字，得到表，有 2 个元素")
        #expect(failure?.hint?.en == "a table becomes text with nb.json.encode(t) or table.concat(t, \", \")")
        #expect(try printed(open + "out:write(1, true, r, 'x') print(1)") == "1")
    }
}
