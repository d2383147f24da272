import LuaRuntime
import ReportModel
import ReportScripting
import ReportWriting
import Synchronization
import Testing
import Wording

@Suite("help, describe, show")
struct HelpTests {
    @Test("Help on functions, methods, objects, fields and labels")
    func help() throws {
        #expect(
            try printed("print(nb.help('nb.compare'))").hasPrefix("nb.compare(old: Report, new: Report) → Comparison\n")
        )
        #expect(try printed("print(nb.help('compare') == nb.help('nianbao.compare'))") == "true")
        #expect(try printed("print(nb.help('Report:with'))", .en).contains("remembers why"))
        #expect(try printed("print(nb.help('Reports'))").contains("Reports:filter("))
        #expect(try printed("print(nb.help('本年新收'))").hasPrefix("requests.new\n"))
        #expect(try printed("print(nb.help())").contains("nb.open"))
    }

    @Test("An unknown name raises with the nearest")
    func unknown() throws {
        #expect(try complaint("nb.help('nb.compere')") == "没有“nb.compere”，是否指 nb.compare？")
        #expect(try complaint("nb.opne('a')") == "nb 里没有 \"opne\"，是否指 \"open\"？")
        #expect(try complaint("nb.opne('a')", .en) == "nb has no \"opne\"; did you mean \"open\"?")
    }

    @Test(
        "describe says what a value is",
        arguments: [
            ("nil", "nil"), ("1", "整数"), ("1.5", "数字"), ("true", "布尔值"), ("{1, 2}", "表，有 2 个元素"), ("print", "函数"),
            ("coroutine.create(print)", "协程"),
        ])
    func describe(value: String, description: String) throws {
        #expect(try printed("print(nb.describe(\(value)))") == description)
    }

    @Test("describe and help tell what a module has")
    func describeModule() throws {
        for module in ["nb", "nianbao"] {
            let text = try printed("print(nb.describe(\(module)))")
            #expect(text.hasPrefix("nb\n读取、比较、检查和生成报告的函数。\n  nb.open(path: string) → Report：读取一份报告"))
            #expect(text.hasSuffix("  nb.json：读写 JSON。\n  nb.text：按字而不是按字节处理文字；把数字写成公文的样子。模板里也用。"))
        }
        #expect(
            try printed("print(nb.describe(nb.json))", .en).hasPrefix(
                "nb.json\nReads and writes JSON.\n  nb.json.encode("))
        #expect(
            try printed("print(nb.help('nb') == nb.describe(nb), nb.help('nb.text') == nb.describe(nb.text))")
                == "true\ttrue")
        #expect(try printed("print(nb.help('模板') == nb.help('templates'))") == "true")
    }

    @Test("describe lists what an object has")
    func describeObject() throws {
        let text = try printed("print(nb.describe(nb.load('Samples')))")
        #expect(text.hasPrefix("Reports\n") && text.contains(".failures") && text.contains("Reports:group_by"))
    }

    @Test("The reference has every function and object, in both languages")
    func reference() throws {
        let catalogue = try Analyst().engine.state.catalogue
        for language in [Language.zh, .en] {
            let text = Reference(catalogue, language: language).markdown
            for function in catalogue.functions { #expect(text.contains("### `\(function.signature)`")) }
            for object in catalogue.objects { #expect(text.contains("## \(object.name)\n")) }
        }
    }
}

@Suite("The engine")
struct EngineTests {
    @Test("Limits stop a script, and nothing that was loaded is lost")
    func limits() throws {
        for (limits, script, stop) in [
            (LuaLimits(time: 0.3), "while true do pcall(error) end", LuaStop.deadline),
            (LuaLimits(memory: 32 << 20), "t = {} while true do t[#t + 1] = ('x'):rep(1e5) .. #t end", .memory),
            (LuaLimits(output: 1 << 16), "while true do print('xxxxxxxxxxxxxxxx') end", .output),
        ] {
            let analyst = try Analyst(limits: limits)
            try analyst.run("r = nb.open('Samples/青禾市人民政府-2021.html')")
            #expect(try stopped(analyst, script) == stop)
            try analyst.run("t = nil assert(r.requests.new.total == 2352)")
        }
    }

    private func stopped(_ analyst: Analyst, _ script: String) throws -> LuaStop? {
        do throws(LuaFailure) {
            try analyst.run(script)
            return nil
        } catch {
            return error.stop
        }
    }

    @Test("Loading stops at the deadline too")
    func deadlineWhileLoading() throws {
        let analyst = try Analyst(limits: LuaLimits(time: 0.2))
        #expect(throws: LuaFailure.self) { try analyst.run("while true do n = #nb.load('Samples') end") }
    }

    @Test("Progress is heard, and reports come in the order of their names")
    func progress() throws {
        let heard = Mutex<[Int]>([])
        _ = Analyst.root
        let engine = try ScriptEngine(
            ScriptConfiguration(workers: 2),
            progress: { done, total in heard.withLock { $0.append(done + total * 100) } }
        ) { _ in }
        let loaded = try engine.load(["Samples"])
        #expect(loaded.reports.count == 16)
        #expect(heard.withLock { $0.sorted() } == (1...16).map { $0 + 1600 })
        // Checking many reports is long work too; one says nothing in between.
        heard.withLock { $0 = [] }
        try engine.run("nb.check(reports) nb.check(reports[1])", name: "test.lua")
        #expect(heard.withLock { $0 } == (1...16).map { $0 + 1600 })
        try engine.run("nb.rule{code = 'X1', title = 'x', check = function() end} nb.check(reports)", name: "test.lua")
        #expect(heard.withLock { $0 } == (1...16).map { $0 + 1600 } + (1...16).map { $0 + 1600 })
        #expect(
            loaded.reports.map(\.source)
                == loaded.reports.map(\.source).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("A report lives as long as anything of it does")
    func lifetimes() throws {
        #expect(
            try printed(
                """
                local rows = {}
                for i = 1, 200 do
                    rows[i % 7 + 1] = nb.parse("清河县水利局2021年政府信息公开工作年度报告", {name = "n" .. i}).requests.new
                    local waste = {} for j = 1, 2000 do waste[j] = {j} end
                end
                for i = 1, 7 do assert(rows[i].total == nil) end
                local row = nb.open("Samples/青禾市人民政府-2021.html").requests.new
                for i = 1, 200 do local t = {} for j = 1, 2000 do t[j] = {} end end
                print(row.total, row["自然人"])
                """) == "2352\t2272")
    }

    @Test("Values outlive their engine's last use")
    func valuesAfterEngine() throws {
        var reports: [Report] = []
        do {
            let analyst = try Analyst()
            try analyst.run("rs = nb.load('Samples') r = rs[1]")
            reports = try analyst.engine.reports(in: try analyst.engine.state.global("rs")) ?? []
            #expect(try analyst.engine.reports(in: .integer(1)) == nil)
        }
        #expect(reports.count == 16 && reports[0].number("requests.new.total") != nil)
    }

    @Test("Two engines do not share what they know")
    func separation() throws {
        let (a, b) = (try Analyst(), try Analyst(.en))
        try a.run("x = nb.open('Samples/青禾市人民政府-2021.html')")
        try b.run("print(rawget(_G, 'x'))")
        #expect(b.output == "nil")
        #expect(throws: LuaFailure.self) {
            try b.engine.state.setGlobal("x", to: .table(try #require(try a.engine.state.global("nb").table)))
        }
    }

    @Test("parse reads text and names its source")
    func parse() throws {
        #expect(
            try printed(
                "r = nb.parse('<p>清河县水利局2021年政府信息公开工作年度报告</p>', {format = 'html', name = '网页'}) print(r.agency, r.source)"
            )
                == "清河县水利局\t网页")
        #expect(try failure("nb.parse('')")?.code == "empty")
        #expect(try failure("nb.parse('a', {format = 'pdf'})")?.code == "argument")
        #expect(try failure("nb.open('没有.html')")?.message.zh == "找不到文件“没有.html”。请检查路径和文件名。")
    }
}

@Suite("Patterns")
struct PatternTests {
    @Test("Names of outputs are filled, and never lead elsewhere")
    func outputs() {
        var report = Report(form: .edition2021, source: "a/b.html", agency: "甲/乙\n", year: 2021)
        let pattern = OutputPattern("out/x-{year}/{agency}-{number}-{source}.md")
        #expect(pattern.folder == "out" && pattern.name == "x-{year}/{agency}-{number}-{source}.md")
        #expect(pattern.name(for: report, number: 3) == "x-2021/甲_乙_-3-b.md")
        report.agency = nil
        #expect(OutputPattern("{agency}-{yaer}.md").unknownPlaceholder?.near == ["year"])
        #expect(OutputPattern("{a}").unknownPlaceholder?.name == "a" && pattern.unknownPlaceholder == nil)
        #expect(OutputPattern("/{agency}").folder == "/" && OutputPattern("a").folder == ".")
        #expect(OutputPattern("{agency}").name(for: report, number: 1) == "unknown")
    }

    @Test("Patterns expand, folders give reports, and the rest names itself")
    func files() throws {
        _ = Analyst.root
        #expect(FilePattern.files("Samples").count == 16)
        #expect(FilePattern.files("Samples/") == FilePattern.files("Samples"))
        #expect(FilePattern.files("S*/*-202?.docx").count == 3)
        #expect(FilePattern.files("**/青禾市人民政府-2021.html") == ["Samples/青禾市人民政府-2021.html"])
        #expect(FilePattern.files("没有") == ["没有"] && FilePattern.files("没有*") == [])
        #expect(FilePattern.inputs(["没有*", "没有"]) == ["没有*", "没有"])
        let first = FilePattern.files("Samples")[0]
        #expect(FilePattern.inputs([first, "Samples", "./Samples//", "没有", "没有"]).count == 17)
        let analyst = try Analyst()
        try analyst.run("print(#nb.load{'Samples', './Samples/', 'Samples/*.md'})")
        #expect(analyst.output == "16")
        #expect(FilePattern.root("a/b*/c") == "a" && FilePattern.root("*.html") == "." && FilePattern.root("/*") == "/")
    }
}
