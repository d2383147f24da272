import Documents
import ReportReading
import ReportSamples
import ReportWriting
import Testing

@Suite("Word documents")
struct WordFormatTests {
    private static let report = SampleReport.make(body: .numbered(2), year: 2023).report

    /// The texts of a document's paragraphs.
    private static func paragraphs(_ blocks: [Manuscript.Block]) throws -> [String] {
        let manuscript = Manuscript(title: "题", language: .zh, blocks: blocks)
        let document = try DocumentReader.decode(WordFormat.bytes(manuscript))
        return document.blocks.compactMap {
            if case .paragraph(let text) = $0 { document.string(text.text) } else { nil }
        }
    }

    @Test("The same manuscript gives the same bytes")
    func stable() {
        let manuscript = Manuscript(of: Self.report, language: .zh)
        #expect(WordFormat.bytes(manuscript) == WordFormat.bytes(manuscript))
    }

    @Test("Marks of XML, line feeds and characters that XML has no place for are written as text")
    func escaping() throws {
        let paragraphs = try Self.paragraphs([.paragraph("<a> & \"b\"\u{1}\u{FFFE}\n下一行")])
        #expect(paragraphs == ["题", "<a> & \"b\"\u{FFFD}", "下一行"])
    }
}
