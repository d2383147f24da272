import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// Makes columns and frames of reports: keys, fields by id or by their Chinese labels, metrics, computed columns.
struct ReportFrames: Sendable {
    let report: ObjectDeclaration<Report>
    let frame: ObjectDeclaration<Frame>
    let metrics: MetricBook

    func frame(
        of reports: [Report], _ specification: FrameSpecification, _ state: LuaState
    ) throws(LuaFailure) -> Frame {
        var columns: [FrameColumn] = []
        for (name, source) in specification.columns {
            switch source {
            case .named(let wanted): columns.append(try column(wanted, named: name, of: reports, state))
            case .computed(let function):
                var values: [LuaValue] = []
                for reported in reports {
                    values.append(try state.call(function, [report.wrap(reported)]).first ?? .none)
                }
                columns.append(try FrameColumn(name, of: values))
            }
        }
        return try framing { () throws(FrameError) in try Frame(columns) }
    }

    /// A key such as `year`, a field, or a metric; throws with what is near.
    func column(
        _ wanted: String, named name: String, of reports: [Report], _ state: LuaState
    ) throws(LuaFailure) -> FrameColumn {
        if ReportKey.names.contains(wanted) {
            return try FrameColumn(name, of: reports.map { ReportKey.value(wanted, $0) })
        }
        do throws(LuaFailure) {
            let id = try FieldLookup.id(wanted, in: reports)
            return FrameColumn(name, field: id, cells: CellBuffer(reports.map { $0.cell(id) ?? .absent }))
        } catch {
            guard error.code == "unknown_field" else { throw error }
            guard let metric = metrics.named(wanted) else { throw unknown(wanted, error) }
            var values: [FrameValue] = []
            for reported in reports { values.append(try metric.reading(of: reported, report, state).value) }
            return FrameColumn(name, values)
        }
    }

    private func unknown(_ wanted: String, _ failure: LuaFailure) -> LuaFailure {
        let near = Suggestions.nearest(to: wanted, in: ReportKey.names + metrics.names)
        return near.isEmpty ? failure : FrameMessages.unknownColumnSource(wanted, near: near)
    }
}
