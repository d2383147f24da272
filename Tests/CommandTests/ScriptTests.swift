import Foundation
import Testing

@Suite("run, -e, docs and the command line itself")
struct ScriptTests {
    @Test("What came through a pipe is the history there")
    func pipedHistory() throws {
        let run = try Command([], input: "x = 3\n.history\n")
        #expect(run.code == 0 && run.output == "1  x = 3\n", "\(run.output) \(run.errors)")
    }

    @Test("-e runs Lua with the named reports")
    func lines() throws {
        let run = try Command(["-e", "print(#reports)", "-e", "print(reports[1].year)", "Samples"])
        #expect(run.code == 0 && run.output == "16\n2020\n")
        let missing = try Command(["-e", "print(#reports, #reports.failures)", "Samples", "没有*.html"])
        #expect(missing.code == 4 && missing.output == "16\t1\n" && missing.errors.contains("没有*.html"))
    }

    @Test("A script has its arguments, finds modules beside it, and may begin with a byte order mark")
    func run() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write("return {name = '模块'}", to: "own.lua")
        let script = try scratch.write("\u{FEFF}print(arg[1], require('own').name, ...)", to: "s.lua")
        let run = try Command(["run", script, "甲", "--乙"])
        #expect(run.output == "甲\t模块\t甲\t--乙\n" && run.code == 0)
    }

    @Test("A script that loads files that can't be read need not say so: the command does")
    func unread() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let folder = scratch.folder.appending(path: "年报")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try scratch.write("%PDF-1.4", to: "年报/a.pdf")
        try scratch.write("一、总体情况\n无。\n", to: "年报/b.txt")
        let script = try scratch.write("print(#nb.load(arg[1]))", to: "s.lua")
        let run = try Command(["run", script, scratch.path("年报")])
        #expect(run.code == 0 && run.output == "1\n")
        #expect(run.errors == "2 个文件中有 1 个没有读成；原因见 nb.load 结果的 .failures。\n")
        let english = try Command(["run", script, scratch.path("年报"), "--lang", "en"], language: "en")
        #expect(english.errors.contains("Of 2 files, 1 could not be read; .failures of what nb.load gave says why."))
    }

    @Test("A page that is no report is told so in a line, and nothing is asked of it")
    func noReport() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let page = try scratch.write("<title>天气</title><p>今天多云，明天有雨。</p>", to: "w.html")
        let check = try Command(["check", page, "--format", "csv"])
        #expect(check.code == 4 && check.errors.hasPrefix("“\(page)”不是政府信息公开工作年度报告："))
        #expect(check.output.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test("A text that is no report is told as what was not read, also by parse")
    func foreign() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write("今天多云，明天有雨。\n", to: "a.txt")
        let sentence = "“\(script)”不是政府信息公开工作年度报告：没有六个部分的标题，也没有法定表格。请换成报告文件。\n"
        let line = try Command(["-e", "print(#reports, reports.failures[1].code)", script])
        #expect(line.code == 4 && line.output == "0\tno_report\n" && line.errors == sentence)
        let loaded = try Command(["-e", "rs = nb.load('a.txt') print(#rs, #rs.failures)"], in: scratch.folder)
        #expect(loaded.output == "0\t1\n" && loaded.errors.hasPrefix("1 个文件中有 1 个没有读成"))
        let parsed = try Command(["parse", script])
        #expect(parsed.code == 4 && parsed.errors.isEmpty && parsed.output.contains("\"status\":\"error\""))
        let titled = try scratch.write("清河县水利局2021年政府信息公开工作年度报告\n", to: "b.txt")
        #expect(try Command(["-e", "print(#reports)", titled]).output == "1\n")
    }

    @Test("docs finds by Chinese words and names of pages, and says what there is")
    func docsByWords() throws {
        #expect(try Command(["docs", "检查"]).output.contains("nb.check\n    检查勾稽关系"))
        #expect(try Command(["docs", "lua"]).output.contains("Lua"))
        #expect(try Command(["docs", "built-in-rules"]).output.contains("| NB203 | error |"))
        let unknown = try Command(["docs", "量子纠缠"])
        #expect(unknown.code == 2)
        #expect(
            unknown.errors.contains(
                "参考里没有“量子纠缠”。可以写函数、对象、字段、规则代码，或一页的名字：running、lua、fields-and-numbers、templates、built-in-metrics、built-in-rules；不写则列出全部。"
            ))
    }

    @Test("A script's errors end with 3 and show the place")
    func errors() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write("local a = 1\nprint（a)\n", to: "s.lua")
        let run = try Command(["run", script])
        #expect(run.code == 3 && run.output == "")
        #expect(run.errors.contains("s.lua:2:") && run.errors.contains("2 | print（a)") && run.errors.contains("^"))
        #expect(try Command(["run", script, "--lang", "en"]).code == 3)
        let missing = try Command(["run", "没有.lua"])
        #expect(missing.code == 3 && missing.errors == "找不到文件“没有.lua”。请检查路径和文件名。\n")
        let folder = try Command(["run", "Samples"], language: "en")
        #expect(folder.code == 3 && folder.errors == "“Samples” is a folder; a file is needed here.\n")
        try scratch.write(Data([0x70, 0xD6, 0xD0]), to: "gbk.lua")
        #expect(try Command(["run", scratch.path("gbk.lua")]).errors.contains("不是 UTF-8 编码"))
    }

    @Test(
        "Limits stop a script",
        arguments: [
            (["--time-limit", "0.2"], "while true do end", "时间上限 0.2 秒"),
            (
                ["--memory-limit", "16"], "local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1000) .. i end",
                "内存超过上限 16 MB"
            ),
            (["--output-limit", "1"], "while true do print(('x'):rep(1000)) end", "输出超过上限 1 MB"),
        ])
    func limits(options: [String], script: String, sentence: String) throws {
        let run = try Command(options + ["-e", script])
        #expect(run.code == 3 && run.errors.contains(sentence))
    }

    @Test("Scripts write below the output folder only")
    func output() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = "nb.write({{1, 2}}, 'deep/a.csv')"
        #expect(try Command(["-e", script, "--output", scratch.folder.path(percentEncoded: false)]).code == 0)
        #expect(try scratch.read("deep/a.csv").hasPrefix("1,2"))
        let outside = try Command([
            "-e", "nb.write({{1}}, '../a.csv')", "--output", scratch.folder.path(percentEncoded: false),
        ])
        #expect(outside.code == 3 && outside.errors.contains("路径从输出文件夹写起，不以“/”开头，不带“..”"))
    }

    @Test("docs knows every function")
    func docs() throws {
        #expect(
            try Command(["docs", "nb.compare"]).output.hasPrefix("nb.compare(old: Report, new: Report) → Comparison"))
        #expect(try Command(["docs", "--format", "md", "--lang", "en"]).output.hasPrefix("# Lua reference"))
        let documented = try #require(
            try Command(["docs", "--format", "json"]).objects().first?["functions"] as? [[String: Any]])
        for function in documented {
            for key in ["name", "signature", "zh", "en", "since", "parameters", "returns", "errors", "examples"] {
                #expect(function[key] != nil)
            }
        }
        let unknown = try Command(["docs", "nb.compere"])
        #expect(unknown.code == 2 && unknown.errors.contains("nb.compare"))
    }

    @Test("Help and version are no errors; a wrong command line ends with 2, in the user's language")
    func commandLine() throws {
        #expect(try Command(["--version"]).output == "nianbao 0.1.0\n")
        for name in ["parse", "check", "compare", "render", "convert", "run", "docs"] {
            let help = try Command([name, "--help"])
            #expect(help.code == 0 && help.output.contains("nianbao \(name)"), "\(name)")
        }
        let wrong = try Command(["parse", "--wrong", "a"])
        #expect(wrong.code == 2 && wrong.output == "" && wrong.errors.hasPrefix("命令行有误"))
        let english = try Command(["parse", "--wrong", "a", "--lang=en"])
        #expect(english.code == 2 && english.errors.hasPrefix("The command line is wrong"))
        #expect(try Command(["parse", "--lang", "fr", "a"]).errors.contains("没有语言“fr”"))
    }
}

@Suite("Scripts as tools, and in a process of their own")
struct ToolRunTests {
    private func script(_ scratch: borrowing Scratch, _ text: String) throws -> String {
        try scratch.write(text, to: "tool.lua")
    }

    @Test("--help behind the script is the script's own, and a wrong command line ends with 2")
    func options() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let tool = try script(
            scratch,
            "o = nb.options{about = '例', {'folder', help = '文件夹'}, {'--top', type = 'integer'}} print(o.folder, o.top)")
        let help = try Command(["run", tool, "--help"])
        #expect(
            help.code == 0 && help.output.hasPrefix("例\n\n用法：nianbao run tool.lua [--top TOP] FOLDER\n")
                && help.errors == "")
        let wrong = try Command(["run", tool, "a", "--tpo", "3"])
        #expect(wrong.code == 2 && wrong.output == "")
        #expect(wrong.errors == "没有选项 --tpo，是否指 --top？\n用法：nianbao run tool.lua [--top TOP] FOLDER\n")
        #expect(try Command(["run", tool, "a", "--top=3"]).output == "a\t3\n")
    }

    @Test("An isolated script runs as any other, with its exit code")
    func isolated() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let tool = try script(scratch, "print(#nb.load('Samples'), ...) if arg[1] == 'x' then error('坏') end")
        #expect(try Command(["run", "--isolated", tool, "a"]).output == "16\ta\n")
        let failing = try Command(["run", "--isolated", tool, "x"])
        #expect(failing.code == 3 && failing.errors.contains("坏"))
    }

    @Test("An isolated script ends at its limits")
    func limits() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let endless = try script(scratch, "while true do end")
        let late = try Command(["run", "--isolated", "--time-limit", "0.3", endless])
        #expect(late.code == 3 && late.errors.contains("时间上限 0.3 秒"))
        try scratch.write("local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1000) .. i end", to: "tool.lua")
        #expect(try Command(["run", "--isolated", "--memory-limit", "32", endless]).code == 3)
        let endlessly = try Command(["run", "--isolated", "--time-limit", "1e300", endless])
        #expect(endlessly.code == 2 && endlessly.errors.contains("--time-limit 最多 1000000000（秒）"))
    }

    @Test("An isolated script ends with whoever started it")
    func parents() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let endless = try script(scratch, "while true do end")
        let parent = Process()
        parent.executableURL = Command.executable
        parent.arguments = ["run", "--isolated", "--time-limit", "120", endless]
        try parent.run()
        waitUntil { running(endless) == 2 }
        kill(parent.processIdentifier, SIGKILL)
        waitUntil { running(endless) == 0 }
    }

    /// How many processes that still run have an argument.
    private func running(_ argument: String) -> Int {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.count { process in
            let data = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
            return data.split(separator: 0).contains { String(decoding: $0, as: UTF8.self) == argument }
        }
    }

    /// For a minute at most, on this thread: where every other has a test to run, a task that sleeps wakes too late.
    private func waitUntil(_ isSo: () -> Bool) {
        for _ in 0..<1_200 where !isSo() { Thread.sleep(forTimeInterval: 0.05) }
        #expect(isSo())
    }
}
