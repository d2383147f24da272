import Documents
import Glibc
import Testing

@Suite("Formats and refusals")
struct FormatTests {
    @Test(
        "Content tells the format, the name only where it must",
        arguments: [
            ("<table><tr><td>a</table>", "x.txt", DocumentFormat.html), ("<p>a", "x", .html),
            ("\n <!-- x --> <?xml version='1.0'?><!DOCTYPE html><html>", "x.txt", .html),
            ("标题<p>a</p><p>b</p><p>c</p>", "x.txt", .html), ("标题<br>a", "x.html", .html), ("标题", "x.html", .text),
            ("a < b", "x.htm", .text), ("<规章> 1", "x.txt", .text), ("a", "x.md", .markdown), ("a", "x.txt", .text),
            ("# a", "x", .markdown), ("# a", "x.txt", .text), ("|a|b|\n|---|---|", "-", .markdown),
            ("a|b|c", "", .text), ("<div class=\"a\">\n\n# b\n\n|a|b|\n|---|---|\n\n</div>", "x.md", .markdown),
            ("<div>\n{|\n| a\n|}\n</div>\n</div>\n</div>", "x.txt", .text),
            ("<div>\n|a|b|\n|c|d|\n|e|f|\n</div>", "x.txt", .text), ("<div>\n|a|b|\n</div>", "x.txt", .html),
            ("<header>\n\n|a|b|\n|---|---|\n</header>", "x.md", .markdown),
            ("<div>\n────────\n<table><tr><td>a</td></tr></table></div>", "x.txt", .html),
            ("<DIV>\n|a|b|\n|c|d|\n|e|f|\n<TABLE><TR><TD>a</TD></TR></TABLE></DIV>", "x.txt", .html),
            ("<u>a</u>\n\n|a|b|\n|---|---|\n", "x.md", .markdown), ("<table>\n|a|b|\n|---|---|\n", "x.md", .html),
            ("<html>\n|a|b|\n|---|---|\n", "x.md", .html),
        ])
    func detection(text: String, name: String, format: DocumentFormat) throws {
        #expect(try read(text, name: name).format == format)
    }

    @Test("A format that is asked for is not guessed")
    func forced() throws {
        #expect(try read("<p>a", .text).outline == ["<p>a"])
    }

    @Test(
        "Known formats that aren't read are named",
        arguments: [
            ("GIF89a", DocumentFormat.image), ("II*\u{0}", .image),
            ("<?xml version=\"1.0\"?>\n<!-- a <b> -->\n<office:document xmlns:office=\"o\"><p>a</p>", .openDocument),
        ])
    func unsupported(text: String, format: DocumentFormat) {
        #expect(throws: DocumentError.unsupportedFormat(format)) { try read(text) }
    }

    @Test(
        "Compound files are told apart by their streams",
        arguments: [
            ("WordDocument", "x.bin", DocumentError.damaged(.doc, detail: "header")),
            ("Workbook", "x.doc", .unsupportedFormat(.xls)),
            ("WordDocument", "x.wps", .damaged(.doc, detail: "header")), ("?", "x.wps", .unsupportedFormat(.wps)),
            ("?", "x.xls", .unsupportedFormat(.xls)), ("EncryptedPackage", "x.docx", .encrypted(.docx)),
            ("EncryptedPackage", "x.xlsx", .encrypted(.xlsx)),
        ])
    func compound(stream: String, name: String, error: DocumentError) {
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let bytes = magic + stream.utf16.flatMap { [UInt8($0), 0] }
        #expect(throws: error) { try DocumentReader.decode(bytes, name: name) }
    }

    @Test("Text under the name of a Word document or a workbook is what is left of one", arguments: ["docx", "xlsx"])
    func textAsContainer(suffix: String) {
        let format = DocumentFormat(rawValue: suffix)
        #expect {
            try DocumentReader.decode(Array("ab".utf8), name: "x.\(suffix)")
        } throws: { error in
            guard case .damaged(let own, _)? = error as? DocumentError else { return false }
            return own == format
        }
        let page = "<table><tr><td>a</td><td>b</td></tr></table>"
        #expect((try? DocumentReader.decode(Array(page.utf8), name: "x.\(suffix)"))?.tables.count == 1)
    }

    @Test("Pictures", arguments: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A], [0xFF, 0xD8, 0xFF, 0xE0]] as [[UInt8]])
    func pictures(bytes: [UInt8]) {
        #expect(throws: DocumentError.unsupportedFormat(.image)) { try DocumentReader.decode(bytes) }
    }

    @Test(
        "Archives that are no zip",
        arguments: [
            ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00], DocumentFormat.rar),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0x00, 0x04], .sevenZip),
        ] as [([UInt8], DocumentFormat)])
    func archives(bytes: [UInt8], format: DocumentFormat) {
        #expect(throws: DocumentError.unsupportedFormat(format)) { try DocumentReader.decode(bytes) }
    }

    @Test("A file of nothing but blanks is empty", arguments: ["", " \r\n\t", "\u{FEFF}", "\u{FEFF}\u{3000}\n"])
    func empty(text: String) {
        #expect(throws: DocumentError.empty) { try read(text) }
    }

    @Test("Paths that can't be read")
    func paths() {
        #expect(throws: DocumentError.notFound) { try DocumentReader.read(path: "/no/such/file") }
        #expect(throws: DocumentError.notFound) { try DocumentReader.read(path: "/etc/passwd/x") }
        #expect(throws: DocumentError.isDirectory) { try DocumentReader.read(path: "/") }
    }

    @Test("A pipe with a name is not waited for; one that a shell made is read")
    func pipes() throws {
        try withFile([]) { path in
            mkfifo(path + ".fifo", 0o600)
            defer { unlink(path + ".fifo") }
            #expect(throws: DocumentError.isPipe) { try DocumentReader.read(path: path + ".fifo") }
        }
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        defer { close(ends[0]) }
        write(ends[1], "# 标题", 8)
        close(ends[1])
        #expect(try DocumentReader.read(path: "/dev/fd/\(ends[0])").format == .markdown)
    }

    @Test("A file without permission", .enabled(if: geteuid() != 0, "root may read everything"))
    func permission() throws {
        try withFile([0x61]) { path in
            chmod(path, 0)
            #expect(throws: DocumentError.notPermitted) { try DocumentReader.read(path: path) }
        }
    }

    @Test("A file over the limit is refused by its size")
    func tooLarge() throws {
        try withFile(Array("abcdef".utf8)) { path in
            #expect(throws: DocumentError.tooLarge(bytes: 6, limit: 5)) {
                try DocumentReader.read(path: path, limits: ReadingLimits(fileBytes: 5))
            }
            let whole = try DocumentReader.read(path: path)
            #expect(whole.outline == ["abcdef"])
            // A sparse file: reading it would take seconds and its size in memory.
            truncate(path, 300 << 20)
            #expect(throws: DocumentError.tooLarge(bytes: 300 << 20, limit: 200 << 20)) {
                try DocumentReader.read(path: path)
            }
        }
    }

    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        var template = Array("/tmp/nianbao-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        try #require(descriptor >= 0)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
        close(descriptor)
        try body(path)
    }
}
