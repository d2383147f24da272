import Documents
import Foundation
import ReportSamples
import Testing

@Suite("Batches and files that can't be read")
struct StopTests {
    private let inputs = ["Samples/青禾市人民政府-2021.html", "没有.html", "Samples/青禾市人民政府-2022.html"]

    @Test("parse goes on after a bad file, and stops at it with --stop-on-error")
    func parse() throws {
        let whole = try Command(["parse"] + inputs)
        #expect(try whole.objects().map { $0["status"] as? String } == ["ok", "error", "ok"] && whole.code == 4)
        let stopped = try Command(["parse", "--stop-on-error"] + inputs)
        #expect(try stopped.objects().map { $0["status"] as? String } == ["ok", "error"] && stopped.code == 4)
        #expect(stopped.errors == "已按 --stop-on-error 停下，其余 1 个没有处理。\n")
        let english = try Command(["parse", "--stop-on-error"] + inputs + inputs, language: "en")
        #expect(english.errors == "Stopped there (--stop-on-error); 4 more were not done.\n")
        let last = try Command(["parse", "--stop-on-error"] + inputs.prefix(2))
        #expect(last.errors.isEmpty && last.code == 4)
    }

    @Test("check tells what it found up to there")
    func check() throws {
        let stopped = try Command(["check", "--stop-on-error"] + inputs)
        #expect(stopped.code == 4 && stopped.output.contains("2021.html") && !stopped.output.contains("2022.html"))
        #expect(stopped.errors.contains("没有.html") && stopped.errors.contains("其余 1 个没有处理"))
        #expect(try Command(["check"] + inputs).output.contains("2022.html"))
    }

    @Test("check says where it had two reports on last year")
    func rivals() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let source = try String(contentsOfFile: Command.root.path + "/Samples/青禾市人民政府-2021.html", encoding: .utf8)
        let first = try scratch.write(source, to: "a.html")
        let second = try scratch.write(source.replacing(">803<", with: ">804<"), to: "b.html")
        let told = try Command(["check", first, second, "Samples/青禾市人民政府-2022.html", "--rules", "NB401"])
        #expect(
            told.errors
                == "同一机关同一年的报告有 2 份，数字不同：\(first)、\(second)。与下一年比较的规则没有用它们；请只留下正确的一份。\n")
        let same = try scratch.write(source, to: "c.html")
        #expect(
            try Command(["check", first, same, "Samples/青禾市人民政府-2022.html", "--rules", "NB401"]).errors.isEmpty)
    }

    @Test("convert and render write nothing", arguments: [true, false])
    func nothingWritten(stops: Bool) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let option = stops ? ["--stop-on-error"] : []
        #expect(try Command(["convert"] + inputs + ["--to", scratch.path("all.csv")] + option).code == 4)
        #expect(FileManager.default.fileExists(atPath: scratch.path("all.csv")) == !stops)
        let template = try scratch.write("{{ r.agency }}", to: "t.md")
        let pattern = scratch.path("{year}.md")
        #expect(try Command(["render", template] + inputs + ["--to", pattern] + option).code == 4)
        #expect(FileManager.default.fileExists(atPath: scratch.path("2021.md")) == !stops)
    }

    @Test(
        "A line of very many signs has its error told before the time is over",
        arguments: [
            String(repeating: "x=", count: 5_000), "f(" + String(repeating: "x,", count: 5_000),
            String(repeating: "{", count: 5_000), "print(" + String(repeating: "a:", count: 5_000),
        ])
    func manySigns(line: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write(line, to: "a.lua")
        let run = try Command(["run", "--time-limit", "2", script])
        #expect(run.code == 3 && run.errors.contains("a.lua:1: ") && !run.errors.contains("停不下来"))
        #expect(run.errors.count < 1_500)
        let piped = try Command(["--time-limit", "2"], input: line)
        #expect(piped.code == 3 && piped.errors.contains("stdin:1: "))
    }

    @Test("The locked files of an archive are told in one line")
    func locked() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let report = Array(try Data(contentsOf: Command.root.appending(path: inputs[0])))
        var bytes = ZipFile.bytes(of: (1...6).map { (name: "\($0).html", bytes: report) }, deflated: false)
        // All but the first are flagged as locked, in their own heads and in the directory.
        for (mark, flags) in [([0x50, 0x4B, 3, 4] as [UInt8], 6), ([0x50, 0x4B, 1, 2], 8)] {
            let heads = bytes.indices.dropLast(3).filter { Array(bytes[$0..<$0 + 4]) == mark }
            for head in heads.dropFirst() { bytes[head + flags] |= 1 }
        }
        try scratch.write(Data(bytes), to: "a.zip")
        let check = try Command(["check", "a.zip"], in: scratch.folder, language: "en")
        #expect(check.code == 4 && check.output.contains("a.zip/1.html"))
        #expect(
            check.errors
                == "5 reports in “a.zip” are locked with a password: 2.html, 3.html, 4.html and 2 more. Unpack it with the password first.\n"
        )
        let lua = try Command(["-e", "print(#reports, #reports.failures)", "a.zip"], in: scratch.folder)
        #expect(lua.output == "1\t5\n" && lua.errors.split(separator: "\n").count == 1)
        #expect(try Command(["parse", "a.zip"], in: scratch.folder).objects().count == 6)
    }

    @Test("Scripts have limits wherever they run", arguments: [["check", "--rules"], ["render"]])
    func limits(command: [String]) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let script = try scratch.write("while true do end", to: "rule.lua")
        let template = try scratch.write("{% while true do %}{% end %}", to: "t.md")
        let isCheck = command[0] == "check"
        let rest = isCheck ? [script, inputs[0]] : [template, inputs[0], "--to", scratch.path("a.md")]
        let run = try Command(command + rest + ["--time-limit", "0.2"], language: "en")
        #expect(run.code == 3 && run.errors.contains("0.2 s") && run.errors.contains("--time-limit"), "\(run.errors)")
    }

    @Test("The limit of time holds for compiling a template, too")
    func compiling() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        // Long enough to be compiled for far more than the limit; what stands at its end is never met.
        let template = try scratch.write(String(repeating: "{{ r.year }}\n", count: 400_000) + "{{", to: "t.md")
        let run = try Command(
            ["render", template, inputs[0], "--to", scratch.path("a.md"), "--time-limit", "0.01"], language: "en")
        #expect(run.code == 3 && run.errors.contains("ran longer than its limit of 0.01 s"), "\(run.errors)")
    }
}
