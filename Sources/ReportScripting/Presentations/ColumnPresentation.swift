import ReportModel
import ReportWriting
import Wording

enum ColumnPresentation {
    static func manuscript(_ column: ReportColumn, _ language: Language) -> Manuscript {
        let lines = column.reports.enumerated().map { row, report in
            [
                ManuscriptTable.Cell(RichText(report.agency ?? PresentationWords.unknown[language]), .label),
                ManuscriptTable.Cell(RichText(report.year.map(String.init) ?? ""), .number),
                FramePresentation.cell(column.column[row], language),
            ]
        }
        let heads = [PresentationWords.agency[language], PresentationWords.year[language], column.label]
        return .list(title: column.label, heads: heads, lines, language)
    }
}
