import LuaRuntime
import ReportAnalysis
import ReportChecks
import ReportModel
import ReportWriting
import Wording

/// Values as documents and as what the prompt shows.
struct DocumentOf {
    private let types: ScriptTypes

    init(_ types: ScriptTypes) { self.types = types }

    /// The document to write: whole reports, whole comparisons.
    func manuscript(of value: LuaValue, _ language: Language) -> Manuscript? {
        if let report = types.report.value(of: value.object) { return Manuscript(of: report, language: language) }
        if let reports = types.reports.value(of: value.object) {
            var manuscript = ReportsPresentation.document(reports, language)
            for report in reports.reports { manuscript.append(Manuscript(of: report, language: language)) }
            return manuscript
        }
        if let comparison = types.comparison.value(of: value.object) {
            let checker = Checker()
            let old = checker.check(comparison.old).findings
            let new = checker.check(comparison.new, previous: comparison.old).findings
            return Manuscript(comparison, findings: (old, new), language: language)
        }
        if let checked = types.checkResult.value(of: value.object), checked.results.count == 1 {
            return Manuscript(findings: checked.findings, of: checked.results[0].report, language: language)
        }
        if let column = types.column.value(of: value.object) { return ColumnPresentation.document(column, language) }
        if let frame = types.frame.value(of: value.object) { return FramePresentation.document(frame, language) }
        return view(of: value, language)
    }

    /// What the prompt shows.
    func view(of value: LuaValue, _ language: Language) -> Manuscript? {
        guard let object = value.object else { return nil }
        if let report = types.report.value(of: object.whole) {
            return ReportPresentation.manuscript(report, object.groupPath, language)
        }
        if let cell = types.cell.value(of: object) { return CellPresentation.manuscript(cell, language) }
        if let reports = types.reports.value(of: object) { return ReportsPresentation.manuscript(reports, language) }
        if let column = types.column.value(of: object) { return ColumnPresentation.manuscript(column, language) }
        if let frame = types.frame.value(of: object) { return FramePresentation.manuscript(frame, language) }
        if let column = types.frameColumn.value(of: object) {
            return FramePresentation.manuscript(Frame(column), language)
        }
        if let metrics = types.metrics.value(of: object) { return MetricsPresentation.manuscript(metrics, language) }
        if let checked = types.checkResult.value(of: object) { return CheckPresentation.manuscript(checked, language) }
        return types.comparison.value(of: object).map { ComparisonPresentation.manuscript($0, language) }
    }
}
