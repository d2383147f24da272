import FoundationEssentials
import ReportModel
import ReportSamples

/// Generated reports as files, a folder each with the truth beside them: for programs that make other formats of
/// them, whose results are then counted like any report with its truth.
enum SampleFiles {
    /// Writes `count` reports of each edition, as a web page and for Word; every other one has planted mistakes.
    static func write(_ count: Int, to folder: String) throws {
        for form in Form.all {
            for index in 0..<count {
                let body = SampleBody.all[index % SampleBody.all.count]
                let seed = UInt64(index + 1)
                let sample = SampleReport.make(seed: seed, body: body, year: 2019 + index % 6, form: form)
                let written = index % 2 == 0 ? sample : sample.plantingMistakes(seed: seed)
                try write(written, to: "\(folder)/\(form.edition)-\(index + 1)")
            }
        }
    }

    private static func write(_ sample: SampleReport, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for layout in [SampleLayout.html, .docxDeflated] {
            let document = layout.document(sample)
            let path = "\(folder)/report.\(layout.fileExtension)"
            try Data(document.bytes).write(to: URL(filePath: path))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(truth(of: sample.report)).write(to: URL(filePath: "\(folder)/truth.json"))
    }

    private static func truth(of report: Report) -> TruthCase.Truth {
        let cells = report.form.fields.map { ($0.id, report.cells[$0.index]) }
        return TruthCase.Truth(
            agency: report.agency, year: report.year, edition: report.form.edition,
            cells: Dictionary(
                uniqueKeysWithValues: cells.map { ($0, $1.number.flatMap { Decimal(string: $0.description) }) }),
            kinds: Dictionary(uniqueKeysWithValues: cells.filter { $1.number == nil }.map { ($0, $1.kind.name) }))
    }
}
