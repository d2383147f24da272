import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

/// The metrics of one report, each with its number or the reason why there is none.
struct ReportMetrics: @unchecked Sendable {
    let report: Report
    let values: [(metric: ScriptMetric, reading: MetricReading)]

    subscript(name: String) -> MetricReading? {
        values.first { $0.metric.name.zh == name || $0.metric.name.en == name }?.reading
    }
}

/// `nb.metrics(r)`: read by name, `m["公开率"]`.
enum MetricsObject {
    typealias Declaration = ObjectDeclaration<ReportMetrics>

    static func declaration(_ show: Showing, frame: ObjectDeclaration<Frame>) -> Declaration {
        Declaration(
            "Metrics",
            doc: Bilingual(
                zh: "一份报告的各项指标，按名称读取，如 m[\"公开率\"]；算不出的是 nil，m:why(\"公开率\") 说明原因。",
                en:
                    "The metrics of a report, read by name as in m[\"公开率\"]; nil where there is no number, and m:why(\"公开率\") says why."
            ),
            methods: [why, table(frame)],
            behaviour: .with {
                $0.index = { (metrics, member, _) throws(LuaFailure) in
                    guard let reading = metrics[member.name] else { return nil }
                    if case .failed(let failure) = reading { throw failure }
                    return reading.value.lua
                }
                $0.lack = { metrics, member in
                    metrics[member.name]?.reason.map { ScriptMessages.missingMetric(member.name, $0) }
                }
                $0.unknown = { metrics, member, _ in unknown(member.name, in: metrics) }
                $0.names = { metrics, _ in metrics.values.map(\.metric.name.zh) }
                $0.description = show.description(MetricsPresentation.manuscript)
            })
    }

    private static let why = Declaration.Method(
        "why", [Parameter("name", .string, doc: Bilingual(zh: "指标的名称。", en: "The metric's name."))],
        returns: ReturnDeclaration(
            .string, Bilingual(zh: "原因；有数值时为 nil。", en: "The reason; nil where there is a number.")),
        doc: Bilingual(zh: "一个指标为什么没有数值。", en: "Why a metric has no number."),
        examples: [
            Example(
                """
                m = nb.metrics(nb.open("Samples/澄岭县柳汀镇人民政府-2022.md"))
                print(m["复议纠错率"], m:why("复议纠错率"))
                """, prints: "nil\t分母为 0，没有比率。")
        ]
    ) { (metrics, call) throws(LuaFailure) in
        let name = try call.string("name")
        guard let reading = metrics[name] else { throw unknown(name, in: metrics) }
        return .optional(reading.reason?[call.state.language])
    }

    private static func table(_ frame: ObjectDeclaration<Frame>) -> Declaration.Method {
        Declaration.Method(
            "table",
            returns: ReturnDeclaration(
                .object("Frame"), Bilingual(zh: "name、value、formula、reason。", en: "name, value, formula, reason.")),
            doc: Bilingual(zh: "全部指标，一项一行。", en: "All metrics as a Frame."),
            examples: [
                .onReport(
                    """
                    for _, m in ipairs(nb.metrics(r):table()) do
                        print(m.name, m.value and string.format("%.2f%%", m.value * 100) or "—")
                    end
                    """,
                    prints: """
                        公开率\t42.83%
                        公开率（含部分公开）\t51.83%
                        不予公开率\t8.50%
                        无法提供率\t28.38%
                        不予处理率\t5.71%
                        结转率\t1.07%
                        自然人占比\t96.60%
                        复议纠错率\t80.00%
                        诉讼败诉率\t31.25%
                        争议率\t2.33%
                        """)
            ]
        ) { (metrics, call) throws(LuaFailure) in
            frame.wrap(
                try framing { () throws(FrameError) in try Frame(columns(metrics, call.state.language)) })
        }
    }

    private static func columns(_ metrics: ReportMetrics, _ language: Language) -> [FrameColumn] {
        let readings = metrics.values.map(\.reading)
        return [
            FrameColumn("name", metrics.values.map { .text($0.metric.name[language]) }),
            FrameColumn(
                "value", rateRows: Set(readings.indices.filter { readings[$0].isRateOrMissing }), readings.map(\.value)),
            FrameColumn("formula", metrics.values.map { .text($0.metric.formula) }),
            FrameColumn(
                "reason", readings.map { ($0.reason?[language]).map(FrameValue.text) ?? .missing(.notApplicable) }),
        ]
    }

    private static func unknown(_ name: String, in metrics: ReportMetrics) -> LuaFailure {
        let names = metrics.values.flatMap { [$0.metric.name.zh, $0.metric.name.en] }
        return ScriptMessages.unknownMetric(name, near: Suggestions.nearest(to: name, in: names))
    }
}
