import Foundation
import Testing

@Suite("nianbao parse")
struct ParseTests {
    @Test("A file is a line with its cells")
    func oneFile() throws {
        let run = try Command(["parse", "Samples/青禾市人民政府-2021.html"])
        #expect(run.code == 0 && run.errors == "")
        let line = try #require(try run.objects().first)
        #expect(line["input"] as? String == "Samples/青禾市人民政府-2021.html")
        #expect(line["agency"] as? String == "青禾市人民政府" && line["year"] as? Int == 2021)
        #expect((line["cells"] as? [String: Any])?["requests.new.total"] as? Int == 2352)
    }

    @Test("A folder gives its reports by name, a pattern those that fit")
    func manyFiles() throws {
        let all = try Command(["parse", "Samples"]).objects().compactMap { $0["input"] as? String }
        #expect(all.count == 16 && all == all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let some = try Command(["parse", "Samples/*-2020.*"]).objects()
        #expect(some.count == 5 && some.allSatisfy { $0["edition"] as? String == "2019" })
    }

    @Test("Names come from standard input and from lists, in their order")
    func names() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let list = try scratch.write("Samples/澄岭县教育局-2022.docx\r\n\r\n", to: "list.txt")
        let run = try Command(
            ["parse", "Samples/澄岭县人民政府-2021.txt", "-", "--list", list],
            input: "Samples/青禾市人民政府-2020.docx\n")
        #expect(
            try run.objects().map { $0["year"] as? Int } == [2021, 2020, 2022])
        let missing = try Command(["parse", "--list", "没有.txt"])
        #expect(missing.code == 2 && missing.errors.contains("找不到文件“没有.txt”"))
    }

    @Test("One report comes on standard input")
    func standardInput() throws {
        let text = try String(contentsOf: Command.root.appending(path: "Samples/澄岭县人民政府-2021.txt"), encoding: .utf8)
        let run = try Command(["parse", "--stdin"], input: text)
        #expect(run.code == 0)
        #expect(try run.objects().first?["input"] as? String == "-")
        #expect(try Command(["parse", "--stdin"]).code == 4)
    }

    @Test("A bad file is an error line, and the rest goes on")
    func badFile() throws {
        let run = try Command(["parse", "没有.html", "Samples/澄岭县人民政府-2021.txt", "Samples/没有*.txt"])
        #expect(run.code == 4)
        let lines = try run.objects()
        #expect(lines.map { $0["status"] as? String } == ["error", "ok", "error"])
        #expect((lines[0]["error"] as? [String: Any])?["code"] as? String == "not_found")
        #expect(
            (lines[0]["error"] as? [String: Any])?["message"] as? String == "找不到文件“没有.html”。请检查路径和文件名。")
    }

    @Test("The number of workers changes nothing")
    func workers() throws {
        let one = try Command(["parse", "Samples", "没有.html", "-j", "1"])
        let two = try Command(["parse", "Samples", "没有.html", "-j", "2"])
        #expect(one.output == two.output && !one.output.isEmpty)
    }

    @Test("Nothing named is a wrong command line")
    func nothing() throws {
        let run = try Command(["parse"])
        #expect(run.code == 2 && run.output == "")
        #expect(run.errors.contains("没有给出文件。"))
        #expect(try Command(["parse"], language: "en").errors.contains("No file was named."))
        #expect(try Command(["parse", "-j", "0", "a"]).code == 2)
    }
}

@Suite("Bad input")
struct BadInputTests {
    private func code(_ name: String, _ data: Data) throws -> String? {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(data, to: name)
        let run = try Command(["parse", scratch.path(name)])
        #expect(run.code == 4, "\(name)")
        return (try run.objects().first?["error"] as? [String: Any])?["code"] as? String
    }

    @Test(
        "It is named by its kind",
        arguments: [
            ("a.html", Data(), "empty"), ("a.txt", Data([0, 1, 2, 3, 0, 255, 254, 0]), "binary"),
            ("a.docx", Data([0x50, 0x4B, 3, 4, 20, 0, 0, 0]), "damaged"),
            ("a.png", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]), "unsupported_format"),
        ])
    func kinds(name: String, data: Data, code: String) throws {
        #expect(try self.code(name, data) == code)
    }

    @Test("A truncated docx is damaged")
    func truncated() throws {
        let whole = try Data(contentsOf: Command.root.appending(path: "Samples/青禾市人民政府-2020.docx"))
        #expect(try code("a.docx", whole.prefix(whole.count / 2)) == "damaged")
    }

    @Test("A page without tables has no number, and says so")
    func withoutTables() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let path = try scratch.write("<html><body><p>清河县水利局2021年政府信息公开工作年度报告</p></body></html>", to: "a.html")
        let run = try Command(["parse", path])
        #expect(run.code == 0)
        let line = try #require(try run.objects().first)
        #expect((line["kinds"] as? [String: String])?.values.allSatisfy { $0 == "absent" } == true)
        #expect((line["findings"] as? [Any])?.isEmpty == false)
    }

    @Test("A page that is no report is an error")
    func noReport() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let path = try scratch.write("<html><body><p>通知公告</p></body></html>", to: "a.html")
        let run = try Command(["parse", path])
        #expect(run.code == 4)
        let line = try #require(try run.objects().first)
        #expect(line["status"] as? String == "error" && line["cells"] == nil)
        #expect((line["error"] as? [String: Any])?["code"] as? String == "no_report")
    }

    @Test("A page in GB18030 that says nothing of it is read all the same")
    func chineseEncoding() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        // 清河县水利局2021年政府信息公开工作年度报告, in GB18030.
        let bytes: [UInt8] = [
            0xC7, 0xE5, 0xBA, 0xD3, 0xCF, 0xD8, 0xCB, 0xAE, 0xC0, 0xFB, 0xBE, 0xD6, 0x32, 0x30, 0x32, 0x31, 0xC4, 0xEA,
            0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA, 0xB9, 0xA4, 0xD7, 0xF7, 0xC4, 0xEA,
            0xB6, 0xC8, 0xB1, 0xA8, 0xB8, 0xE6,
        ]
        try scratch.write(Data(bytes), to: "a.txt")
        #expect(try Command(["parse", scratch.path("a.txt")]).objects().first?["agency"] as? String == "清河县水利局")
    }

    @Test("A file of over 200 MB is not read")
    func large() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        try scratch.write(Data(), to: "a.html")
        let file = try FileHandle(forWritingTo: scratch.url("a.html"))
        try file.truncate(atOffset: 201 << 20)
        try file.close()
        let run = try Command(["parse", scratch.path("a.html")])
        #expect(run.code == 4 && run.output.contains("too_large"))
    }

    @Test("A folder without reports, and a device")
    func oddPaths() throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let run = try Command(["parse", scratch.folder.path(percentEncoded: false)])
        #expect(run.code == 4 && run.output.contains("empty_folder"))
        try FileManager.default.createDirectory(at: scratch.url("空"), withIntermediateDirectories: true)
        try scratch.write("", to: "空/说明.jpg")
        let check = try Command(["check", "空"], in: scratch.folder)
        #expect(check.code == 4 && check.errors == "文件夹“空”里没有报告文件（html、docx、pdf、txt 等）。请检查路径。\n")
        let english = try Command(["check", "空"], in: scratch.folder, language: "en")
        #expect(
            english.errors == "The folder “空” has no report files in it (html, docx, pdf, txt …). Check the path.\n")
        #expect(try Command(["parse", "/dev/null"]).code == 4)
        #expect(try Command(["parse", "--list", "/dev/zero"]).code == 2)
    }
}
