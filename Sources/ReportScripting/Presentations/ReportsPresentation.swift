import ReportModel
import ReportWriting
import Wording

enum ReportsPresentation {
    /// What is shown: its first rows.
    static func manuscript(_ collection: ReportCollection, _ language: Language) -> Manuscript {
        list(collection, limit: 40, language)
    }

    /// What is written: all of it.
    static func document(_ collection: ReportCollection, _ language: Language) -> Manuscript {
        list(collection, limit: .max, language)
    }

    private static func list(_ collection: ReportCollection, limit: Int, _ language: Language) -> Manuscript {
        let lines = collection.reports.map { report in
            [
                ManuscriptTable.Cell(RichText(report.agency ?? PresentationWords.unknown[language]), .label),
                ManuscriptTable.Cell(RichText(report.year.map(String.init) ?? "—"), .number),
                ManuscriptTable.Cell(RichText(report.isEditionKnown ? report.form.edition : "—"), .number),
                ManuscriptTable.Cell(RichText("\(report.cells.count { $0.number != nil })"), .number),
                ManuscriptTable.Cell(RichText(report.source), .text),
            ]
        }
        let words = [
            PresentationWords.agency, PresentationWords.year, PresentationWords.edition, PresentationWords.readCells,
            PresentationWords.source,
        ]
        let title = PresentationWords.reports(collection.reports.count, failures: collection.failures.count)[language]
        return .list(title: title, heads: words.map { $0[language] }, lines, limit: limit, language)
    }
}
