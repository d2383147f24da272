import LuaRuntime
import ReportAnalysis
import ReportChecks
import ReportModel
import ReportWriting
import Wording

/// Turns a manuscript into the text that `print` and the prompt show.
public typealias ManuscriptRendering = @Sendable (Manuscript) -> String

/// The kinds of objects that scripts meet, each declared once. Made for one engine, which says how they print.
final class ScriptTypes: Sendable {
    let cell: ObjectDeclaration<ReportCell>
    let section: ObjectDeclaration<TextSection>
    let finding: ObjectDeclaration<ReportedFinding>
    let report: ObjectDeclaration<Report>
    let column: ObjectDeclaration<ReportColumn>
    let frame: ObjectDeclaration<Frame>
    let row: ObjectDeclaration<FrameRow>
    let frameColumn: ObjectDeclaration<FrameColumn>
    let reports: ObjectDeclaration<ReportList>
    let frames: ReportFrames
    let checkResult: ObjectDeclaration<CheckedReports>
    let observations: ObjectDeclaration<RuleObservations>
    let metrics: ObjectDeclaration<ReportMetrics>
    let cellChange: ObjectDeclaration<CellChange>
    let sectionChange: ObjectDeclaration<SectionChange>
    let comparison: ObjectDeclaration<Comparison>

    let date: ObjectDeclaration<CalendarDate>
    let chart: ObjectDeclaration<Chart>
    let options: ObjectDeclaration<ToolOptions>
    let output: ObjectDeclaration<ScriptOutput>
    let outputs: OpenOutputs
    let metricBook: MetricBook
    let forms = FormBook()
    /// Of tables by fields: labels are names too, and what is no field raises.
    let byField: RecordReader

    init(rendering: @escaping ManuscriptRendering, files: FileAccess, notice: Notice?) {
        let show = Showing(rendering: rendering)
        byField = RecordReader { [forms] (table, name) throws(LuaFailure) in
            try table.value(FieldLookup.id(name, in: forms.all))
        }
        cell = CellObject.declaration(show)
        section = SectionObject.declaration(show)
        finding = FindingObject.declaration(show)
        row = FrameRowObject.declaration()
        frameColumn = FrameColumnObject.declaration(show)
        frame = FrameObject.declaration(show, row: row, column: frameColumn, files: files, notice: notice)
        report = ReportObject.declaration(
            show, cell: cell, section: section, finding: finding, frame: frame, forms: forms)
        options = ToolOptionsObject.declaration()
        outputs = OpenOutputs(files)
        output = OutputObject.declaration(outputs)
        chart = ChartObject.declaration(files)
        date = DateObject.declaration()
        metricBook = MetricBook(own: UserMetrics())
        frames = ReportFrames(report: report, frame: frame, metrics: metricBook, forms: forms, notice: notice)
        column = ColumnObject.declaration(show, report: report)
        reports = ReportsObject.declaration(show, report: report, column: column, frames: frames)
        checkResult = CheckResultObject.declaration(show, finding: finding)
        observations = ObservationsObject.declaration()
        metrics = MetricsObject.declaration(show, frame: frame)
        cellChange = CellChangeObject.declaration(show)
        sectionChange = SectionChangeObject.declaration(show)
        comparison = ComparisonObject.declaration(
            show, report: report, cellChange: cellChange, sectionChange: sectionChange, frame: frame)
    }

    /// The report, or the reports, behind a value; nil for anything else.
    func reports(in value: LuaValue) -> ReportList? {
        if let report = report.value(of: value.object) { return ReportList([report]) }
        return reports.value(of: value.object)
    }

    /// In the order of the reference.
    var all: [any AnyObjectDeclaration] {
        [
            report, cell, section, reports, column, frame, row, frameColumn, date, chart, options, output, metrics,
            checkResult, finding,
            observations, comparison, cellChange,
            sectionChange,
        ]
    }
}

/// Gives objects their `tostring`, from the same manuscript that documents are made of.
struct Showing: Sendable {
    let rendering: ManuscriptRendering

    /// What `print(x)` shows for objects with a manuscript.
    func description<Value>(
        _ manuscript: @escaping @Sendable (Value, Language) -> Manuscript
    ) -> @Sendable (Value, String, LuaState) -> String {
        { [rendering] value, _, state in rendering(manuscript(value, state.language)) }
    }

    /// The same where reports may have to be read for it.
    func description<Value>(
        _ manuscript: @escaping @Sendable (Value, LuaState) throws(LuaFailure) -> Manuscript
    ) -> @Sendable (Value, String, LuaState) throws(LuaFailure) -> String {
        { [rendering] (value, _, state) throws(LuaFailure) in rendering(try manuscript(value, state)) }
    }
}
