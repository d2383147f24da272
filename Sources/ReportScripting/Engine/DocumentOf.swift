import LuaRuntime
import ReportAnalysis
import ReportChecks
import ReportModel
import ReportWriting
import Wording

/// Values as documents and as what the prompt shows.
struct DocumentOf {
    private let types: ScriptTypes
    private let state: LuaState
    private var language: Language { state.language }

    init(_ types: ScriptTypes, _ state: LuaState) {
        self.types = types
        self.state = state
    }

    /// The document to write: whole reports, whole comparisons.
    func manuscript(of value: LuaValue) throws(LuaFailure) -> Manuscript? {
        if let report = types.report.value(of: value.object) {
            return try AbandonableWork.run(state) { [language] _ in Manuscript(of: report, language: language) }
        }
        if let reports = types.reports.value(of: value.object) { return try document(of: reports) }
        if let comparison = types.comparison.value(of: value.object) {
            return try AbandonableWork.run(state) { [language] _ in
                let checker = Checker()
                let old = checker.check(comparison.old)
                let new = checker.check(comparison.new, previous: comparison.old)
                return Manuscript(
                    comparison, findings: (old.findings, new.findings),
                    unassessed: (old.count(.notAssessable), new.count(.notAssessable)), language: language)
            }
        }
        if let checked = types.checkResult.value(of: value.object), checked.results.count == 1 {
            let one = checked.results[0]
            return Manuscript(
                findings: checked.findings, unassessed: one.result.count(.notAssessable), of: one.report,
                language: language)
        }
        if let checked = types.checkResult.value(of: value.object) {
            return CheckPresentation.document(checked, language)
        }
        if let column = types.column.value(of: value.object) { return try ColumnPresentation.document(column, state) }
        if let frame = types.frame.value(of: value.object) {
            try state.checkSize(frame.textBytes)
            return try AbandonableWork.run(state, steps: frame.cells) { [language] in
                FramePresentation.document(frame, language)
            }
        }
        return try view(of: value)
    }

    /// The list of the reports, then each of them.
    func document(of reports: ReportList) throws(LuaFailure) -> Manuscript {
        var manuscript = try ReportsPresentation.document(reports, state)
        _ = try reports.map(state) { (report) throws(LuaFailure) in
            manuscript.append(Manuscript(of: report, language: language))
        }
        return manuscript
    }

    /// What the prompt shows, of a list at most so many rows.
    func view(of value: LuaValue, rows: Int = Manuscript.shownRows) throws(LuaFailure) -> Manuscript? {
        guard let object = value.object else { return nil }
        if let report = types.report.value(of: object.whole) {
            return ReportPresentation.manuscript(report, object.groupPath, language)
        }
        if let cell = types.cell.value(of: object) { return CellPresentation.manuscript(cell, language) }
        if let reports = types.reports.value(of: object) {
            return try ReportsPresentation.manuscript(reports, rows: rows, state)
        }
        if let column = types.column.value(of: object) {
            return try ColumnPresentation.manuscript(column, rows: rows, state)
        }
        if let frame = types.frame.value(of: object) ?? types.frameColumn.value(of: object).map(Frame.init) {
            return try FramePresentation.manuscript(frame, rows: rows, state)
        }
        if let metrics = types.metrics.value(of: object) { return MetricsPresentation.manuscript(metrics, language) }
        if let checked = types.checkResult.value(of: object) { return CheckPresentation.manuscript(checked, language) }
        return types.comparison.value(of: object).map { ComparisonPresentation.manuscript($0, language) }
    }
}
