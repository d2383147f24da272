import Documents
import FoundationEssentials
import ReportModel
import ReportReading
import Testing

/// Invented reports, both editions, with blanks, marks and words among their numbers, as programs make PDF files.
@Suite("PDF files of several producers", .enabled(if: canReadPDF, "PDFium is not installed; scripts/setup does it"))
struct ProducerTests {
    private struct Truth: Decodable {
        var agency: String
        var year: Int
        var edition: String
        var cells: [String: Decimal?]
        var kinds: [String: String]
    }

    private static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        + "/Fixtures"

    private func truth(_ file: String) throws -> Truth {
        let year = file.split(separator: "-").last.map { $0.prefix(4) } ?? ""
        let data = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(year).truth.json"))
        return try JSONDecoder().decode(Truth.self, from: data)
    }

    /// The cells that are not as the truth has them.
    private func differences(_ report: Report, _ truth: Truth) -> [String] {
        truth.cells.keys.sorted().filter { id in
            let number = report.number(id).flatMap { Decimal(string: $0.description) }
            if let expected = truth.cells[id] ?? nil { return number != expected }
            return number != nil || report.cell(id)?.kind.name != truth.kinds[id]
        }
    }

    @Test(
        "Every cell is right",
        arguments: [
            "chromium-ruled-2021.pdf",  // Kangxi radicals; borders as fills
            "chromium-unruled-2019.pdf",  // Kangxi radicals; no borders
            "chromium-landscape-2019.pdf",  // a table over pages, rows that share a border at a page's end
            "libreoffice-cut-2021.pdf",  // rows cut by the ends of pages, with lines there
            "cairo-2021.pdf",  // written anew from another PDF
            "weasyprint-level-2019.pdf",  // level lines only
            "weasyprint-emptypassword-2021.pdf",  // locked for changes, not for reading; no lines
            "reportlab-turned-2021.pdf",  // no lines; pages turned by 270 degrees
        ])
    func cells(file: String) throws {
        let (report, truth) = (try ReportReader().read(path: "\(Self.folder)/\(file)"), try truth(file))
        #expect(differences(report, truth) == [])
        #expect(report.agency == truth.agency)
        #expect(report.year == truth.year)
        #expect(report.isEditionKnown && report.form.edition == truth.edition)
    }

    @Test("A number whose column no head and no other row confirms is not read")
    func loneRow() throws {
        // No lines; numbers at the tops of rows and at the right of columns, heads at the left.
        let file = "reportlab-top-2019.pdf"
        let report = try ReportReader().read(path: "\(Self.folder)/\(file)")
        #expect(
            try differences(report, truth(file)) == [
                "disclosure.procurement.amount", "disclosure.procurement.projects",
            ])
        #expect(report.number("disclosure.procurement.amount") == nil)
        #expect(report.number("disclosure.procurement.projects") == nil)
    }

    @Test("A file that asks for a password says so, in both languages")
    func password() throws {
        let path = "\(Self.folder)/weasyprint-password-2021.pdf"
        do {
            _ = try ReportReader().read(path: path)
            Issue.record("read without its password")
        } catch {
            #expect(error.code == "encrypted")
            #expect(error.message == ReadingError(DocumentError.encrypted(.pdf), input: path).message)
        }
    }
}
