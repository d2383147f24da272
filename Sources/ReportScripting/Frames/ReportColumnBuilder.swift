import LuaRuntime
import ReportAnalysis
import ReportModel

/// A column of a frame that grows report by report.
struct ReportColumnBuilder {
    enum Content {
        case key(String)
        case field(String)
        case metric(ScriptMetric, MetricBook)
        case computed(LuaFunction)
    }

    private let name: String
    private let content: Content
    private var cells: [Cell] = []
    private var values: [LuaValue] = []
    private var texts = HeldTexts()
    private var readings: [MetricReading] = []

    init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }

    mutating func add(_ report: Report, _ type: ObjectDeclaration<Report>, _ state: LuaState) throws(LuaFailure) {
        switch content {
        case .key(let key): values.append(ReportKey.value(key, report))
        case .field(let id): cells.append(report.cell(id) ?? .absent)
        case .metric(let metric, let book): readings.append(try book.reading(metric, of: report, type, state))
        case .computed(let function):
            let value = try state.call(function, [type.wrap(report)]).first ?? .none
            try texts.add(value, state)
            values.append(value)
        }
    }

    func column() throws(LuaFailure) -> FrameColumn {
        switch content {
        case .key, .computed: try FrameColumn(name, of: values)
        case .field(let id): FrameColumn(name, field: id, cells: CellBuffer(cells))
        case .metric: FrameColumn(name, isRate: readings.allSatisfy(\.isRateOrMissing), readings.map(\.value))
        }
    }
}
