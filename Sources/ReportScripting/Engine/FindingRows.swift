import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// Findings as a table: the same columns in every file.
public enum FindingRows {
    /// The rows for programs, the heads first: names that are the same in both languages. `input` is how the user called
    /// the report.
    public static func all(
        _ findings: [(finding: Finding, report: Report, input: String)], language: Language
    ) -> [[String]] {
        let found = findings.map { ReportedFinding($0.finding, in: $0.report, source: $0.input) }
        let columns = columns(found, language: language, isWorded: false)
        return [["input"] + columns.map(\.name).dropFirst()]
            + found.indices.map { row in columns.map { CSV.text(of: $0[row]) } }
    }

    static func columns(_ found: [ReportedFinding], language: Language, isWorded: Bool) -> [FrameColumn] {
        func column(_ id: String, _ word: Bilingual, _ value: (ReportedFinding) -> FrameValue) -> FrameColumn {
            FrameColumn(isWorded ? word[language] : id, found.map(value))
        }
        return [
            column("source", PresentationWords.source) { FrameValue($0.source) },
            column("agency", PresentationWords.agency) { FrameValue($0.agency) },
            column("year", PresentationWords.year) { FrameValue($0.year) },
            column("code", PresentationWords.code) { .text($0.finding.code) },
            column("severity", PresentationWords.severity) {
                .text(isWorded ? PresentationWords.severity($0.finding.severity)[language] : $0.finding.severity.name)
            },
            column("place", PresentationWords.place) {
                FrameValue($0.finding.places.first.flatMap { PlaceWording.text($0, source: "", language) })
            },
            column("fields", PresentationWords.fields) {
                FrameValue($0.finding.fields.isEmpty ? nil : $0.finding.fields.joined(separator: " "))
            },
            column("message", PresentationWords.message) { .text($0.finding.message[language]) },
            column("expected", PresentationWords.expected) { FrameValue($0.finding.expected) },
            column("actual", PresentationWords.actual) { FrameValue($0.finding.actual) },
            column("arithmetic", PresentationWords.arithmetic) { FrameValue($0.finding.arithmetic) },
        ]
    }
}
