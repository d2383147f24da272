import Documents
import Foundation
import ReportSamples
import Testing

@Suite("check, compare, convert, render")
struct BatchTests {
    private let bad = "Samples/澄岭县人民政府-2022.html"
    private let good = "Samples/青禾市人民政府-2021.html"

    @Test("check ends with 1 where there are errors, and with 0 where there are none")
    func check() throws {
        let failing = try Command(["check", bad])
        #expect(failing.code == 1 && failing.output.contains("NB102") && failing.output.contains("NB105"))
        #expect(try Command(["check", good]).code == 0)
        let english = try Command(["check", bad, "--lang", "en"])
        #expect(english.code == 1 && !english.output.contains("每"))
    }

    @Test("check reads on after a bad file, and uses last year's report")
    func checkMany() throws {
        let run = try Command(["check", "没有.html", "Samples/澄岭县教育局-2021.md", "Samples/澄岭县教育局-2022.docx"])
        #expect(run.code == 4 && run.errors == "找不到文件“没有.html”。请检查路径和文件名。\n")
        #expect(run.output.contains("NB401"))
    }

    @Test("A zip archive stands for the reports in it, wherever reports are named")
    func archives() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let names = ["青禾市人民政府-2021.html", "青禾市人民政府-2022.html", "澄岭县教育局-2022.docx"]
        let reports = try names.map { name in
            (name: name, bytes: Array(try Data(contentsOf: Command.root.appending(path: "Samples/\(name)"))))
        }
        let rest = [
            (name: "说明.jpg", bytes: [0xFF] as [UInt8]),
            (name: "内.zip", bytes: ZipFile.bytes(of: reports, deflated: true)),
        ]
        try scratch.write(Data(ZipFile.bytes(of: reports + rest, deflated: true)), to: "年报.zip")
        let parsed = try Command(["parse", "年报.zip"], in: scratch.folder)
        #expect(try parsed.objects().map { $0["input"] as? String } == (names + ["内.zip"]).map { "年报.zip/" + $0 })
        let failure = try parsed.objects().last?["error"] as? [String: Any]
        #expect(failure?["code"] as? String == "nested_archive")
        #expect(parsed.code == 4)
        #expect(try parsed.objects().prefix(3).allSatisfy { $0["status"] as? String == "ok" })
        for arguments in [["check", "--format", "json", "年报.zip"], ["parse", "*.zip"], ["parse", "."]] {
            #expect(try Command(arguments, in: scratch.folder).objects().count == 4, "\(arguments)")
        }
        #expect(try Command(["parse", "-"], input: "年报.zip\n", in: scratch.folder).objects().count == 4)
        let pair = names.prefix(2).map { "年报.zip/" + $0 }
        #expect(try Command(["compare"] + pair, in: scratch.folder).output.contains("2352"))
        let lua = "r = nb.open('\(pair[0])') print(#reports, #nb.load('年报.zip'), r.source, r.year)"
        let run = try Command(["-e", lua, "年报.zip"], in: scratch.folder)
        #expect(run.output == "3\t3\t\(pair[0])\t2021\n")
        let open = try Command(["compare", "年报.zip", pair[0]], in: scratch.folder)
        #expect(open.code == 4 && open.errors.contains("是压缩包。请给出其中一份报告"))
    }

    @Test("A file that was opened and not closed is written where the input ends well, and not where it fails")
    func openOutputs() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let text = "out = nb.output('OUT.txt')\nout:write('结果')\n"
        for (name, arguments, input) in [
            ("e", ["-e", text.replacing("OUT", with: "e")], ""), ("stdin", [], text.replacing("OUT", with: "stdin")),
            ("lines", [], text.replacing("OUT", with: "lines") + "1 + 1\n"),
            ("run", ["run", "-"], text.replacing("OUT", with: "run")),
        ] {
            #expect(try Command(arguments, input: input, in: scratch.folder).code == 0)
            let written = try String(contentsOf: scratch.folder.appending(path: "\(name).txt"), encoding: .utf8)
            #expect(written == "结果")
        }
        #expect(try Command([], input: text + "error('x')\n", in: scratch.folder).code == 3)
        #expect(!FileManager.default.fileExists(atPath: scratch.folder.appending(path: "OUT.txt").path))
    }

    @Test("An error far down in what is piped in names its entry")
    func farDown() throws {
        func errors(behind lines: Int) throws -> String {
            try Command([], input: String(repeating: "1 + 1\n", count: lines) + "nil + 1\n").errors
        }
        #expect(try errors(behind: 50).hasPrefix("stdin:51: nil 不能参加运算"))
        #expect(try errors(behind: 5_001).hasPrefix("[5002]:1: nil 不能参加运算"))
    }

    @Test("A script reaches no file in an archive that lies outside of what it was given")
    func archivesOutside() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let entries = [(name: "a.txt", bytes: Array("秘密县教育局2021年政府信息公开工作年度报告".utf8))]
        try scratch.write(Data(ZipFile.bytes(of: entries, deflated: true)), to: "a.zip")
        let path = scratch.path("a.zip")
        let run = try Command(["-e", "print(nb.open('\(path)/a.txt').title)"])
        #expect(run.code == 3 && run.errors.contains("a.zip/a.txt") && !run.output.contains("秘密"))
        #expect(try Command(["-e", "print(nb.load('\(path)'))"]).code == 3)
        #expect(
            try Command(["-e", "print(#reports, nb.open('\(path)/a.txt').source)", path + "/a.txt"]).output
                == "1\t\(path)/a.txt\n")
    }

    @Test("convert writes Excel files, and an unknown ending is a wrong command line")
    func convertEndings() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let run = try Command(["convert", good, "--to", scratch.path("a.xlsx")])
        #expect(run.code == 0 && run.output.hasSuffix("a.xlsx\n"))
        #expect(try Command(["-e", "print(reports[1].requests.new.total)", scratch.path("a.xlsx")]).output == "2352\n")
        let wrong = try Command(["convert", good, "--to", scratch.path("a.pptx")])
        #expect(wrong.code == 2 && wrong.errors.contains("后缀不是能写的格式。可用：.md .html"))
    }

    @Test("check writes lines of JSON and csv, chooses rules, and refuses unknown ones")
    func checkFormats() throws {
        let json = try Command(["check", bad, "--format", "json", "--rules", "NB102"]).objects()
        let findings = json.first?["findings"] as? [[String: Any]]
        #expect(findings?.compactMap { $0["code"] as? String } == ["NB102"])
        let csv = try Command(["check", bad, "--format", "csv"]).output.split(whereSeparator: \.isNewline)
        #expect(
            csv.first == "input,agency,year,code,severity,place,fields,message,expected,actual,arithmetic"
                && csv.count > 2)
        let first = try #require(findings?.first)
        #expect(first["actual"] as? Int == 370 && first["expected"] as? Int == 236)
        #expect((first["arithmetic"] as? String)?.hasPrefix("370 ≠ 33 + 29 + 1") == true)
        #expect((first["places"] as? [[String: Int]])?.first == ["line": 56, "table": 2, "row": 27, "column": 4])
        #expect((json.first?["rules"] as? [[String: Any]])?.map { $0["state"] as? String } == ["fail"])
        let unknown = try Command(["check", bad, "--rules", "NB9*"])
        #expect(unknown.code == 2 && unknown.errors.contains("NB9*"))
    }

    @Test(
        "What check gives programs tells a clean report from one that could not be assessed", arguments: ["zh", "en"])
    func checkStates(language: String) throws {
        let json = try Command(["check", bad, "--format", "json", "--lang", language]).objects()
        let rules = json.first?["rules"] as? [[String: Any]]
        let last = rules?.first { $0["code"] as? String == "NB401" }
        #expect(rules?.count == 14 && last?["state"] as? String == "not_assessable")
        #expect(last?["reason"] as? String == (language == "zh" ? "没有给出上一年的报告。" : "Last year's report was not given."))
        let findings = json.first?["findings"] as? [[String: Any]]
        let proposal = findings?.last?["proposal"] as? [String: Any]
        #expect(proposal?["field"] as? String == "requests.granted.natural_person" && proposal?["value"] as? Int == 167)
    }

    @Test("The rows of check are those of a script, with heads for programs", arguments: ["zh", "en"])
    func checkRows(language: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let own = try Command(["check", bad, "--format", "csv", "--lang", language]).output
        let script = "nb.write(nb.check(reports), 'a.csv')"
        _ = try Command(["-e", script, bad, "--lang", language, "--output", scratch.path("")])
        let written = try String(contentsOfFile: scratch.path("a.csv"), encoding: .utf8)
        func rows(_ text: String) -> [Substring] { Array(text.split(whereSeparator: \.isNewline).dropFirst()) }
        let words = ["错误": "error", "警告": "warning"]
        let worded = words.reduce(written) { $0.replacing(",\($1.key),", with: ",\($1.value),") }
        #expect(rows(own) == rows(worded) && rows(own).count == 3)
    }

    @Test("check runs rules from a script beside its own")
    func ownRules() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write(
            """
            nb.rule{code = "X1", severity = "error", check = function(r, out)
                if r.year == 2021 then out:fail{message = "二〇二一年"} end
            end}
            """, to: "rules.lua")
        let run = try Command(["check", good, "Samples/青禾市人民政府-2022.html", "--rules", script, "--rules", "X*"])
        #expect(run.code == 1 && run.output.split(separator: "\n").filter { $0.contains("X1 二〇二一年") }.count == 1)
        let broken = try scratch.write("nb.rule{}", to: "broken.lua")
        #expect(try Command(["check", good, "--rules", broken]).code == 3)
        #expect(try Command(["check", good, "--rules", "没有.lua"]).code == 3)
    }

    @Test("check reads reports by the forms of a script")
    func ownForms() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let text = try String(contentsOf: Command.root.appending(path: "Samples/澄岭县教育局-2021.md"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = try #require(lines.firstIndex { $0.contains("部分公开（区分处理") })
        let cells = lines[place].split(separator: "|", omittingEmptySubsequences: false).dropLast(8)
        let names = cells.map { $0.contains("部分公开") ? " （二之一）现场查阅 " : String($0) }
        let row = (names + Array(repeating: " 0 ", count: 7) + [""]).joined(separator: "|")
        let report = try scratch.write(
            (lines[...place] + [row] + lines[(place + 1)...]).joined(separator: "\n"), to: "a.md")
        let script = try scratch.write(
            """
            nb.form{edition = "2021-甲", rows = {
                {after = "requests.partly_granted", key = "requests.read_on_site", label = "（二之一）现场查阅"}}}
            """, to: "form.lua")
        let run = try Command(["check", report, "--rules", script, "--format", "json"])
        #expect(try run.objects().map { $0["edition"] as? String } == ["2021-甲"])
        #expect(run.code == 0 && !run.output.contains("R209"))
        #expect(try Command(["check", report]).output.contains("R209"))
    }

    @Test(
        "A rule that fails or hits a limit is a finding, the others run, and the exit code is 3",
        arguments: [
            ("local x x.y = 1", "NB000 The rule X1 broke: ", 4),
            ("while true do end", "ran longer than its limit of 0.2 s", 4),
            // What can only be ended by force takes the rules behind it along; the next report begins anew.
            ("endless()", "ran longer than its limit of 0.2 s", 3),
        ])
    func brokenRule(check: String, told: String, others: Int) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write(
            """
            local m = {}
            endless = setmetatable({}, m)
            m.__call = endless
            nb.rule{code = "X1", severity = "note", check = function(r, out) if r.year == 2021 then \(check) end end}
            nb.rule{code = "X2", severity = "note", check = function(r, out) out:fail{message = "ran"} end}
            """, to: "rules.lua")
        let files = ["澄岭县教育局-2021.md", "澄岭县教育局-2022.docx", "澄岭县教育局-2020.txt", "青禾市人民政府-2022.html"]
        let run = try Command(
            ["check"] + files.map { "Samples/" + $0 }
                + ["--rules", script, "--rules", "X*", "--time-limit", "0.2", "--lang", "en", "no.html"])
        #expect(run.code == 3 && run.output.components(separatedBy: told).count == 2, "\(run.output)")
        #expect(run.output.components(separatedBy: "X2 ran").count == others + 1, "\(run.output)")
    }

    @Test("A rule of a file compares each report with the year before")
    func ruleOverYears() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write(
            """
            nb.rule{code = "X1", severity = "error", needs = {"last_year"}, check = function(r, out, last)
                if r["本年新收"]["总计"] > 2 * last["本年新收"]["总计"] then
                    out:fail{message = last.year .. " → " .. r.year}
                end
            end}
            """, to: "years.lua")
        let run = try Command(["check", "Samples", "--rules", script, "--rules", "X*", "--format", "csv"])
        let lines = run.output.split(whereSeparator: \.isNewline).dropFirst()
        #expect(
            run.code == 1 && lines.count == 1
                && lines.first?.contains("望溪区住房和城乡建设局,2021,X1,error,,,2020 → 2021") == true
        )
    }

    @Test("A rule of a file that can't judge a report says why")
    func unassessed() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let rule = "nb.rule{code = 'X1', needs = {'last_year'}, check = function() end}"
        let arguments = ["check", good, "--rules", try scratch.write(rule, to: "a.lua"), "--rules", "X*", "--lang"]
        #expect(
            try Command(arguments + ["zh"]).output
                == "\(good)\n  没有发现问题；1 条规则中无法判断 1 条。\n  X1 无法判断：没有给出上一年的报告。\n")
        #expect(
            try Command(arguments + ["en"]).output.hasSuffix(
                "\n  X1 could not be assessed: Last year's report was not given.\n"))
    }

    @Test("compare of two editions speaks of the numbers that both have", arguments: ["zh", "en"])
    func compareEditions(language: String) throws {
        let script = """
            old, new = nb.new{agency = "甲县", year = 2020, edition = "2019"}, nb.new{agency = "甲县", year = 2021}
            print(nb.compare(old, new))
            """
        let lines = try Command([], input: script, language: language).output.split(separator: "\n")
        #expect(lines.last == (language == "zh" ? "两边都有的数字没有变化。" : "No number that both have changed."))
    }

    @Test("compare prints, writes each format, and tells of change by its exit code")
    func compare() throws {
        let pair = [good, "Samples/青禾市人民政府-2022.html"]
        let run = try Command(["compare"] + pair)
        #expect(run.code == 0 && run.output.contains("2352") && run.output.contains("-493"))
        #expect(try Command(["compare", "--fail-on-change"] + pair).code == 1)
        #expect(try Command(["compare", "--fail-on-change", good, good]).code == 0)
        #expect(try Command(["compare", good, good]).output.contains("没有变化。"))
        let texts = (1...2).map { "Samples/澄岭县自然资源和规划局-202\($0).txt" }
        #expect(try Command(["compare"] + texts).output.contains("两边都有的数字没有变化；文字有改动的部分："))
        let scratch = try Scratch()
        defer { scratch.remove() }
        for ending in ["md", "html", "txt"] {
            let written = try Command(["compare"] + pair + ["--to", scratch.path("c.\(ending)")])
            #expect(written.code == 0 && written.output == scratch.path("c.\(ending)") + "\n")
            #expect(try scratch.read("c.\(ending)").contains("2352"))
        }
        #expect(try Command(["compare"] + pair + ["--to", scratch.path("c.xyz")]).code == 3)
        #expect(try Command(["compare", good, "没有.html"]).code == 4)
        #expect(try Command(["compare", good]).code == 2)
        let readme = try Command(["compare", "README.md", good])
        #expect(readme.code == 4 && readme.output.isEmpty)
        #expect(readme.errors.hasPrefix("“README.md”不像政府信息公开工作年度报告："), "\(readme.errors)")
        let script = try Command(["-e", "nb.compare(reports[1], nb.open('README.md'))", good])
        #expect(script.code == 3 && script.errors.contains("“README.md”不像政府信息公开工作年度报告："))
        let apart = ["Samples/青禾市人民政府-2020.docx", "Samples/青禾市人民政府-2022.html"]
        #expect(try Command(["compare"] + apart).output.contains("│ 2020 年 │ 2022 年 │"))
    }

    @Test("convert writes one report or all, and what it writes is read again", arguments: ["md", "html"])
    func convert(ending: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let run = try Command(["convert", good, "--to", scratch.path("r.\(ending)")])
        #expect(run.code == 0 && run.errors == "")
        let cells = { (path: String) in try Command(["parse", path]).objects().first?["cells"] as? NSDictionary }
        #expect(try cells(scratch.path("r.\(ending)")) == cells(good))
    }

    @Test("convert gives a table of all, and leaves out what can't be read")
    func convertMany() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let run = try Command(["convert", "Samples", "没有.html", "--to", scratch.path("all.csv")])
        #expect(run.code == 4 && run.errors.contains("没有.html"))
        #expect(try scratch.read("all.csv").split(whereSeparator: \.isNewline).count == 17)
        #expect(try Command(["convert", "Samples", "--to", scratch.path("all.ndjson")]).code == 0)
        #expect(try scratch.read("all.ndjson").split(separator: "\n").count == 16)
        #expect(try Command(["convert", "没有.html", "--to", scratch.path("no.csv")]).code == 4)
    }

    @Test("What is no report is told in a line, and is no report with errors")
    func noReports() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let sentence = "“README.md”不像政府信息公开工作年度报告："
        let checked = try Command(["check", "README.md", good])
        #expect(
            checked.code == 4 && checked.errors.hasPrefix(sentence) && checked.errors.split(separator: "\n").count == 1)
        #expect(checked.output.hasPrefix(good) && !checked.output.contains("R311"))
        let alone = try Command(["convert", "README.md", "--to", scratch.path("a.html")])
        #expect(alone.code == 4 && alone.errors.hasPrefix(sentence) && alone.output.isEmpty)
        let lines = try Command(["check", "README.md", good, "--format", "json"]).objects()
        #expect((lines.first?["error"] as? [String: Any])?["code"] as? String == "no_report" && lines.count == 2)
    }

    @Test("Pages and Word files without a title have the name of their file")
    func untitled() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = "nb.write(nb.frame{{a = 1}}, '新收.html') nb.write(nb.frame{{a = 1}}, '新收.docx')"
        #expect(try Command(["-e", script, "--output", scratch.folder.path(percentEncoded: false)]).code == 0)
        #expect(try scratch.read("新收.html").contains("<title>新收</title>"))
        #expect(try !scratch.read("新收.html").contains("<h1>"))
    }

    @Test("render fills a template for each report, and one that does not fit leaves the others")
    func render() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let template = try scratch.write("# {{ r.agency }}\n{{ r.disclosure.regulations.issued }}\n", to: "t.md")
        let run = try Command([
            "render", template, "Samples/*-2022.*", "--to", scratch.path("out-{agency}-{year}.md"),
        ])
        #expect(run.code == 3)
        #expect(run.output.split(separator: "\n").count == 5)
        #expect(run.errors.contains("澄岭县柳汀镇人民政府-2022.md") && run.errors.contains("t.md:2"))
        #expect(try scratch.read("out-青禾市人民政府-2022.md") == "# 青禾市人民政府\n1\n")
    }

    @Test("A report on which the template could only be ended by force leaves the others alone")
    func givenUp() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let template = try scratch.write(
            "{% local m = {} m.__call = setmetatable({}, m) if r.year == 2021 then m.__call() end %}{{ r.year }}",
            to: "t.md")
        let samples = [2020, 2021, 2022].map { "Samples/澄岭县人民政府-\($0)." + ($0 == 2021 ? "txt" : "html") }
        let run = try Command(
            ["render", template] + samples + ["--to", scratch.path("{year}.md"), "--time-limit", "0.3"], language: "en")
        #expect(run.code == 3 && run.output.split(separator: "\n").count == 2)
        #expect(run.errors.hasPrefix("\(samples[1]): the script ran longer than its limit of 0.3 s\n"))
        #expect(try scratch.read("2022.md") == "2022")
    }

    @Test("render never writes one report over another")
    func sameName() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let template = try scratch.write("{{ r.year }}", to: "t.md")
        let samples = ["Samples/青禾市人民政府-2021.html", "Samples/青禾市人民政府-2022.html"]
        let run = try Command(["render", template] + samples + ["--to", scratch.path("{agency}.md")])
        #expect(run.code == 3)
        #expect(
            run.errors == "“\(samples[1])”没有写出：另一份报告已经写到“青禾市人民政府.md”。请在 --to 里加 {agency}、{year} 或 {number}。\n")
        #expect(try scratch.read("青禾市人民政府.md") == "2021")
    }

    @Test("Results that can't be written are an error")
    func fullDisk() throws {
        let run = try Command(["parse", "Samples/青禾市人民政府-2021.html"], language: "en", printingTo: "/dev/full")
        #expect(run.code == 3)
        #expect(
            run.errors
                == "The results are not complete: standard output can't be written (No space left on device).\n")
    }
}
