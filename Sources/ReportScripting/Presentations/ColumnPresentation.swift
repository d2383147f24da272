import ReportModel
import ReportWriting
import Wording

enum ColumnPresentation {
    /// What is shown: its first rows.
    static func manuscript(_ column: ReportColumn, _ language: Language) -> Manuscript {
        list(column, limit: 40, language)
    }

    /// What is written: all of it.
    static func document(_ column: ReportColumn, _ language: Language) -> Manuscript {
        list(column, limit: .max, language)
    }

    private static func list(_ column: ReportColumn, limit: Int, _ language: Language) -> Manuscript {
        let lines = column.reports.enumerated().map { row, report in
            [
                ManuscriptTable.Cell(RichText(report.agency ?? PresentationWords.unknown[language]), .label),
                ManuscriptTable.Cell(RichText(report.year.map(String.init) ?? ""), .number),
                FramePresentation.cell(column.column[row], language),
            ]
        }
        return .list(title: column.label, heads: heads(column, language), lines, limit: limit, language)
    }

    /// All of it, for files and other programs.
    static func rows(_ column: ReportColumn, _ language: Language) -> [[String]] {
        let lines = column.reports.enumerated().map { row, report in
            [report.agency ?? "", report.year.map(String.init) ?? "", CSV.text(of: column.column[row])]
        }
        return [heads(column, language)] + lines
    }

    private static func heads(_ column: ReportColumn, _ language: Language) -> [String] {
        [PresentationWords.agency[language], PresentationWords.year[language], column.label]
    }
}
