import Documents
import ReportModel
import ReportReading
import ReportSamples
import ReportWriting
import Testing
import Wording

@Suite("What was written is read back")
struct RoundTripTests {
    private static func sample(_ seed: UInt64) -> SampleReport {
        var random = SplitMix64(seed: seed)
        let body = SampleBody.numbered(random.below(200))
        let form = Form.all[random.below(2)]
        let report = SampleReport.make(seed: seed, body: body, year: 2019 + random.below(6), form: form)
        return random.chance(50) ? report.plantingMistakes(seed: seed) : report
    }

    @Test("Every writer's document gives the same cells", arguments: 1...60 as ClosedRange<UInt64>)
    func writers(seed: UInt64) throws {
        let truth = Self.sample(seed).report
        for language in [Language.zh, .en] {
            let manuscript = Manuscript(of: truth, language: language)
            let written: [([UInt8], DocumentFormat)] = [
                (Array(MarkdownFormat.text(manuscript).utf8), .markdown),
                (Array(HTMLFormat.text(manuscript).utf8), .html), (WordFormat.bytes(manuscript), .docx),
            ]
            for (bytes, format) in written {
                let read = try ReportReader().read(bytes, format: format, source: "written")
                let differences = SampleTests.Comparison(read, truth)
                #expect(differences.wrong + differences.missed == [], "seed \(seed), \(format), \(language)")
                #expect(read.agency == truth.agency, "seed \(seed), \(format)")
                #expect(read.year == truth.year, "seed \(seed), \(format)")
                #expect(read.form == truth.form, "seed \(seed), \(format)")
            }
        }
    }

    @Test("Every layout of a random report gives no other cells", arguments: 1...20 as ClosedRange<UInt64>)
    func layouts(seed: UInt64) throws {
        for layout in SampleLayout.allCases {
            let document = layout.document(Self.sample(seed))
            let read = try ReportReader().read(document.bytes, source: "sample.\(document.fileExtension)")
            #expect(SampleTests.Comparison(read, document.report).wrong == [], "seed \(seed), \(layout)")
        }
    }
}
