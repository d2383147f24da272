import LuaRuntime
import ReportModel
import ReportWriting
import Wording

enum ReportsPresentation {
    /// What is shown: its first rows; without any, no heads either.
    static func manuscript(_ reports: ReportList, _ state: LuaState) throws(LuaFailure) -> Manuscript {
        try manuscript(reports, rows: Manuscript.shownRows, state)
    }

    /// The same with more of them, for a pager.
    static func manuscript(_ reports: ReportList, rows: Int, _ state: LuaState) throws(LuaFailure) -> Manuscript {
        var shown = try list(reports, limit: rows, state)
        if try reports.count(state) == 0 { shown.blocks = [] }
        return shown
    }

    /// What is written: all of it.
    static func document(_ reports: ReportList, _ state: LuaState) throws(LuaFailure) -> Manuscript {
        try list(reports, limit: .max, state)
    }

    private static func list(
        _ reports: ReportList, limit: Int, _ state: LuaState
    ) throws(LuaFailure) -> Manuscript {
        let language = state.language
        let count = try reports.count(state)
        let lines = try reports.map(state, limit: limit) { (report) throws(LuaFailure) in
            [
                ManuscriptTable.Cell(RichText(report.agency ?? PresentationWords.unknown[language]), .label),
                ManuscriptTable.Cell(RichText(report.year.map(String.init) ?? "—"), .number),
                ManuscriptTable.Cell(
                    RichText(report.isEditionKnown ? PresentationWords.edition(report.form.edition)[language] : "—"),
                    .text),
                ManuscriptTable.Cell(RichText("\(report.cells.count { $0.number != nil })"), .number),
                ManuscriptTable.Cell(RichText(report.source), .text),
            ]
        }
        let words = [
            PresentationWords.agency, PresentationWords.year, PresentationWords.edition, PresentationWords.readCells,
            PresentationWords.source,
        ]
        let title = PresentationWords.reports(count, failures: try reports.failures(state).count)[language]
        let list = Manuscript.list(
            title: title, heads: words.map { $0[language] }, lines, limit: limit, of: count, language)
        return isTold(lines) ? list.losingLastColumn : list
    }

    /// Whether body and year tell each report from the others, so that a narrow screen may go without its file.
    private static func isTold(_ lines: [[ManuscriptTable.Cell]]) -> Bool {
        Set(lines.map { "\($0[0].text.text) \($0[1].text.text)" }).count == lines.count
    }
}
