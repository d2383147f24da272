import FoundationEssentials
import ReportModel
import ReportReading
import ReportSamples
import Testing

@Suite("One report in the formats of Office")
struct OfficeFormatTests {
    private let truth = SampleReport.make(
        seed: 1, body: SampleBody.all[0], year: 2021, form: .edition2021)

    private func expectWhole(_ bytes: [UInt8], name: String) throws {
        let report = try ReportReader().read(bytes, source: name)
        let differences = SampleTests.Comparison(report, truth.report)
        #expect(differences.wrong + differences.missed + differences.otherKind == [])
        #expect(report.agency == truth.report.agency)
        #expect(report.year == truth.report.year)
        #expect(report.form == truth.report.form && report.isEditionKnown)
        #expect(report.sections.map(\.number).drop { $0 == 0 } == [1, 2, 3, 4, 5, 6])
    }

    @Test("A Word document and a workbook that LibreOffice made of the sample", arguments: ["doc", "xlsx"])
    func office(suffix: String) throws {
        let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        let path = tests.joined(separator: "/") + "/DocumentsTests/Fixtures/report-2021.\(suffix)"
        try expectWhole([UInt8](Data(contentsOf: URL(filePath: path))), name: "sample.\(suffix)")
    }

    @Test("The page saved as one file", arguments: [SampleLayout.html, .htmlWord])
    func page(layout: SampleLayout) throws {
        let lines = layout.document(truth).bytes.map { byte -> String in
            let isPlain = (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "=")
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "=" + (byte < 16 ? "0" : "") + digits
        }
        let wrapped = stride(from: 0, to: lines.count, by: 25)
            .map { lines[$0..<min($0 + 25, lines.count)].joined() }.joined(separator: "=\r\n")
        let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n"
        let part = "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        try expectWhole(Array((head + part + wrapped + "\r\n--b--\r\n").utf8), name: "sample.mht")
    }
}
