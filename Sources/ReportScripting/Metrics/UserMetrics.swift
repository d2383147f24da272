import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// A metric that a script has added with `nb.metric`.
struct UserMetric {
    let name: String
    let formula: String
    /// Whether it is a share.
    let isRate: Bool
    let compute: LuaFunction
}

/// The metrics that scripts of one engine have added, in order.
final class UserMetrics: @unchecked Sendable {
    private(set) var metrics: [UserMetric] = []

    /// A metric of the same name is replaced: a script may be run again at the prompt.
    func add(_ metric: UserMetric) {
        metrics.removeAll { $0.name == metric.name }
        metrics.append(metric)
    }

    func removeAll() { metrics = [] }
}

/// A built-in metric or one of a script.
enum ScriptMetric {
    case builtIn(Metric)
    case own(UserMetric)

    var name: Bilingual {
        switch self {
        case .builtIn(let metric): metric.name
        case .own(let metric): Bilingual(zh: metric.name, en: metric.name)
        }
    }

    var formula: String {
        switch self {
        case .builtIn(let metric): metric.formula
        case .own(let metric): metric.formula
        }
    }

    var caveat: Bilingual? {
        if case .builtIn(let metric) = self { metric.caveat } else { nil }
    }

    /// A number, or why there is none. Other errors of a script's function are its own.
    func reading(of report: Report, _ type: ObjectDeclaration<Report>, _ state: LuaState) throws(LuaFailure)
        -> MetricReading
    {
        switch self {
        case .builtIn(let metric):
            switch metric.value(of: report) {
            case .ratio(let ratio): return .ratio(ratio)
            case .missing(let gap): return .missing(gap.message)
            }
        case .own(let metric): return try Self.computed(metric, report, type, state)
        }
    }

    private static func computed(
        _ metric: UserMetric, _ report: Report, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> MetricReading {
        let value: LuaValue
        do throws(LuaFailure) {
            value = try state.call(metric.compute, [type.wrap(report)]).first ?? .none
        } catch {
            // A cell without a number is no mistake of the script: the metric has no number either.
            guard error.details["missing"] != nil else { throw error }
            return .missing(error.message)
        }
        switch FrameValue(value) {
        case .missing(.notApplicable): return .missing(MetricGap.baseIsZero.message)
        case .decimal(let number): return metric.isRate ? .rate(number) : .number(.decimal(number))
        case .number(let number): return metric.isRate ? .rate(number.approximation) : .number(.number(number))
        case .missing: return .missing(MetricMessages.noNumber)
        default: throw MetricMessages.notANumber(metric.name, HelpText.kind(of: value))
        }
    }
}

/// What a metric came to.
enum MetricReading {
    /// A share: shown in percent.
    case ratio(Ratio)
    /// The same from a script.
    case rate(Double)
    case number(FrameValue)
    case missing(Bilingual)

    var value: FrameValue {
        switch self {
        case .ratio(let ratio): .decimal(ratio.approximation)
        case .rate(let rate): .decimal(rate)
        case .number(let value): value
        case .missing: .missing(.notApplicable)
        }
    }

    var isRateOrMissing: Bool { if case .number = self { false } else { true } }

    var reason: Bilingual? { if case .missing(let reason) = self { reason } else { nil } }
}

/// All metrics that there are for one engine.
struct MetricBook: Sendable {
    let own: UserMetrics

    var all: [ScriptMetric] { Metric.all.map(ScriptMetric.builtIn) + own.metrics.map(ScriptMetric.own) }

    func named(_ name: String) -> ScriptMetric? { all.first { $0.name.zh == name || $0.name.en == name } }

    var names: [String] { all.flatMap { [$0.name.zh, $0.name.en] } }
}
