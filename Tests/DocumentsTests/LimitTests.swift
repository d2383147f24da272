import Documents
import Fuzzing
import ReportSamples
import Testing

@Suite("Limits")
struct LimitTests {
    private func refusal(_ bytes: [UInt8], _ limits: ReadingLimits, name: String = "x") -> DocumentError? {
        do {
            _ = try DocumentReader.decode(bytes, name: name, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    private static let nested = "<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>"
    private static let mail =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n\(nested)\r\n--b--"
    private static let cell = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
    private static let word = docx("<w:tbl><w:tr>\(cell)\(cell)</w:tr><w:tr>\(cell)\(cell)</w:tr></w:tbl>")
    private static let rich =
        "{\\rtf1{\\trowd\\cellx9\\cellx19\\pard\\intbl a\\cell b\\cell\\row a\\cell b\\cell\\row\\pard x}}"

    private static func inputs(_ names: String...) throws -> [(String, [UInt8])] {
        try names.map { name in
            switch name {
            case "x.txt": (name, Array("a\tb\nc\td".utf8))
            case "x.md": (name, Array("|a|b|\n|c|d|".utf8))
            case "x.html": (name, Array(nested.utf8))
            case "x.mht": (name, Array(mail.utf8))
            case "x.docx": (name, word)
            case "x.rtf": (name, Array(rich.utf8))
            default: (name, try Fixture.bytes(name))
            }
        }
    }

    @Test("Every decoder keeps to the number of cells")
    func cells() throws {
        let limits = ReadingLimits(cells: 1)
        for (name, bytes) in try Self.inputs(
            "x.txt", "x.md", "x.html", "x.mht", "x.docx", "x.rtf", "features.doc", "report-2021.xlsx")
        {
            #expect(refusal(bytes, ReadingLimits(), name: name) == nil, "\(name)")
            #expect(refusal(bytes, limits, name: name) == .limitExceeded(what: "cells", limit: 1), "\(name)")
        }
    }

    @Test("Every decoder of what can be nested keeps to the depth")
    func depth() throws {
        let limits = ReadingLimits(depth: 1)
        for (name, bytes) in try Self.inputs("x.html", "x.mht", "x.docx", "x.rtf", "features.doc", "report-2021.xlsx") {
            #expect(refusal(bytes, limits, name: name) == .limitExceeded(what: "depth", limit: 1), "\(name)")
        }
    }

    @Test("Every decoder keeps to the size of the file")
    func fileSize() throws {
        for (name, bytes) in try Self.inputs(
            "x.txt", "x.md", "x.html", "x.mht", "x.docx", "x.rtf", "features.doc", "report-2021.xlsx")
        {
            let limit = bytes.count - 1
            let error = DocumentError.tooLarge(bytes: bytes.count, limit: limit)
            #expect(refusal(bytes, ReadingLimits(fileBytes: limit), name: name) == error, "\(name)")
        }
    }

    @Test("Every packed format keeps to the number of files, their size unpacked, and the ratio")
    func containers() throws {
        let long =
            "<d xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'>" + String(repeating: " ", count: 9_999)
            + "</d>"
        let packed = ZipFile.bytes(of: [(name: "word/document.xml", bytes: Array(long.utf8))], deflated: true)
        #expect(refusal(packed, ReadingLimits(ratio: 50)) == .limitExceeded(what: "ratio", limit: 50))
        for (name, bytes) in try Self.inputs("x.docx", "report-2021.xlsx") {
            #expect(refusal(bytes, ReadingLimits(entries: 0)) == .limitExceeded(what: "entries", limit: 0), "\(name)")
            let error = DocumentError.limitExceeded(what: "unpackedBytes", limit: 9)
            #expect(refusal(bytes, ReadingLimits(unpackedBytes: 9)) == error, "\(name)")
        }
    }

    @Test("One long line among many short ones makes a grid that is too large")
    func raggedText() {
        for (row, long, name) in [("a\tb\n", "\t", "x.txt"), ("|a|b|\n", "|", "x.md")] {
            let text = String(repeating: row, count: 2_000) + String(repeating: "a" + long, count: 2_000) + "a"
            #expect(
                refusal(Array(text.utf8), ReadingLimits(), name: name)
                    == .limitExceeded(what: "cells", limit: 2_000_000))
        }
    }
}
