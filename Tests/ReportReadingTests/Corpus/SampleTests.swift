import ReportModel
import ReportReading
import ReportSamples
import Testing

@Suite("Generated reports in every layout")
struct SampleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let layout: SampleLayout
        let edition: String
        let seed: UInt64
        var testDescription: String { "\(layout.rawValue), edition \(edition), seed \(seed)" }
    }

    static let cases: [Case] = SampleLayout.allCases.flatMap { layout in
        Form.all.flatMap { form in (1...4).map { Case(layout: layout, edition: form.edition, seed: $0) } }
    }

    private func documents(_ sample: Case, hasMistakes: Bool) -> [(String, SampleDocument)] {
        SampleBody.all.map { body in
            let report = SampleReport.make(
                seed: sample.seed, body: body, year: 2018 + Int(sample.seed),
                form: Form.named(sample.edition) ?? .edition2021)
            let planted = hasMistakes ? report.plantingMistakes(seed: sample.seed) : report
            return ("\(body.name), \(sample.testDescription)", sample.layout.document(planted))
        }
    }

    private func read(_ document: SampleDocument) throws -> Report {
        try ReportReader().read(document.bytes, source: "sample.\(document.fileExtension)")
    }

    @Test("A clean report is read whole", arguments: cases)
    func clean(sample: Case) throws {
        for (name, document) in documents(sample, hasMistakes: false) {
            let (report, truth) = (try read(document), document.report)
            #expect(report.agency == truth.agency, "\(name)")
            #expect(report.year == truth.year, "\(name)")
            #expect(report.form == truth.form && report.isEditionKnown, "\(name)")
            let differences = Comparison(report, truth)
            #expect(differences.wrong == [], "\(name)")
            #expect(sample.layout.losesCellBounds || differences.missed == [], "\(name)")
            #expect(report.sections.map(\.number).drop { $0 == 0 } == [1, 2, 3, 4, 5, 6], "\(name)")
        }
    }

    @Test("Planted mistakes never make another cell wrong", arguments: cases)
    func mistakes(sample: Case) throws {
        let keepsBlanks: Set<SampleLayout> = [
            .tabs, .tabsCut, .tabsRepeated, .pipes, .pipesRepeated, .boxes, .wiki, .asciiDoc, .html, .htmlWord,
            .htmlLarge, .htmlStyled, .docx, .docxDeflated,
        ]
        for (name, document) in documents(sample, hasMistakes: true) {
            let differences = Comparison(try read(document), document.report)
            #expect(differences.wrong == [], "\(name)")
            guard keepsBlanks.contains(sample.layout) else { continue }
            #expect(differences.missed + differences.otherKind == [], "\(name)")
        }
    }

    /// A report against its truth.
    struct Comparison {
        var wrong: [String] = []
        var missed: [String] = []
        var otherKind: [String] = []

        init(_ read: Report, _ truth: Report) {
            for field in truth.form.fields {
                let (expected, actual) = (truth.cells[field.index], read.cell(field.id) ?? .absent)
                switch (expected.number, actual.number) {
                case (let expected?, let actual?) where expected == actual: break
                case (_, let actual?): wrong.append("\(field.id)=\(actual)")
                case (_?, nil): missed.append("\(field.id): \(actual.kind.name)")
                case (nil, nil) where expected.kind == actual.kind: break
                case (nil, nil): otherKind.append("\(field.id): \(actual.kind.name)")
                }
            }
        }
    }
}
