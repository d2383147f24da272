import ReportModel
import ReportReading
import ReportSamples
import Testing

@Suite("Generated PDF files", .enabled(if: canReadPDF, "PDFium is not installed; scripts/setup does it"))
struct SamplePDFTests {
    @Test("Over pages, ruled or not, every cell is right", arguments: [true, false], ["2019", "2021"])
    func cells(isRuled: Bool, edition: String) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        print("generated PDF: seed \(seed)")
        let form = try #require(Form.all.first { $0.edition == edition })
        for (index, body) in SampleBody.all.enumerated() {
            let sample = SampleReport.make(seed: seed &+ UInt64(index), body: body, year: 2022, form: form)
            let bytes = SamplePDF.bytes(sample, isRuled: isRuled)
            let report = try ReportReader().read(bytes, source: "sample.pdf")
            let differences = form.fields.filter {
                report.cells[$0.index].number != sample.report.cells[$0.index].number
            }
            #expect(differences.map(\.id) == [], "seed \(seed), \(body.name)")
            #expect(report.agency == sample.report.agency && report.year == 2022, "seed \(seed), \(body.name)")
        }
    }
}
