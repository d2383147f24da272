import LuaRuntime
import ReportModel
import ReportWriting
import Wording

enum ColumnPresentation {
    /// What is shown: its first rows.
    static func manuscript(_ column: ReportColumn, _ state: LuaState) throws(LuaFailure) -> Manuscript {
        try manuscript(column, rows: Manuscript.shownRows, state)
    }

    /// The same with more of them, for a pager.
    static func manuscript(
        _ column: ReportColumn, rows: Int, _ state: LuaState
    ) throws(LuaFailure) -> Manuscript {
        try list(column, limit: rows, state)
    }

    /// What is written: all of it.
    static func document(_ column: ReportColumn, _ state: LuaState) throws(LuaFailure) -> Manuscript {
        try list(column, limit: .max, state)
    }

    private static func list(
        _ column: ReportColumn, limit: Int, _ state: LuaState
    ) throws(LuaFailure) -> Manuscript {
        let language = state.language
        let values = column.column.values
        var row = 0
        let lines = try column.reports.map(state, limit: limit) { (report) throws(LuaFailure) in
            defer { row += 1 }
            return [
                ManuscriptTable.Cell(RichText(report.agency ?? PresentationWords.unknown[language]), .label),
                ManuscriptTable.Cell(RichText(report.year.map(String.init) ?? ""), .number),
                FramePresentation.cell(column.column, row, language),
            ]
        }
        var manuscript = Manuscript.list(
            title: column.wording[language], heads: heads(column, language), lines, limit: limit, of: values.count,
            language)
        let missing = column.column.missing
        if missing > 0 {
            manuscript.blocks.append(.paragraph(RichText(PresentationWords.leftOut(missing)[language], .muted)))
        }
        return manuscript
    }

    private static func heads(_ column: ReportColumn, _ language: Language) -> [String] {
        [PresentationWords.agency[language], PresentationWords.year[language], column.head]
    }
}
