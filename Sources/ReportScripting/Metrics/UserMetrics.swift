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
    private var metrics: [UserMetric] = []
    /// The one that is being computed.
    private var current: String?

    /// Those that there are: while one is computed, those that were added before it, so that none leads to itself.
    var usable: ArraySlice<UserMetric> { metrics.prefix { $0.name != current } }

    /// A metric of the same name is replaced: a script may be run again at the prompt.
    func add(_ metric: UserMetric) {
        metrics.removeAll { $0.name == metric.name }
        metrics.append(metric)
    }

    func removeAll() { metrics = [] }

    /// What a metric's function gives for a report. Its errors name the metric.
    func compute(
        _ metric: UserMetric, _ report: Report, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> LuaValue {
        let outer = current
        current = metric.name
        defer { current = outer }
        state.forgetMissing()
        do throws(LuaFailure) {
            return try state.call(metric.compute, [type.wrap(report)]).first ?? .none
        } catch {
            throw error.stop == nil ? MetricMessages.failed(metric.name, error) : error
        }
    }
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

}

/// What a metric came to, of all that there are.
extension MetricBook {
    /// A number, or why there is none. Other errors are those of the script's function.
    func reading(
        _ metric: ScriptMetric, of report: Report, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> MetricReading {
        switch metric {
        case .builtIn(let metric):
            switch metric.value(of: report) {
            case .ratio(let ratio): return .ratio(ratio)
            case .missing(let gap): return .missing(gap.message, gap.kind)
            }
        case .own(let metric): return try computed(metric, report, type, state)
        }
    }

    private func computed(
        _ metric: UserMetric, _ report: Report, _ type: ObjectDeclaration<Report>, _ state: LuaState
    ) throws(LuaFailure) -> MetricReading {
        let value: LuaValue
        do throws(LuaFailure) {
            value = try own.compute(metric, report, type, state)
        } catch {
            // A cell without a number is no mistake of the script: the metric has no number either.
            guard let field = error.details["missing"] else { throw error }
            return .missing(error.message, report.cell(field)?.kind ?? .notApplicable)
        }
        switch FrameValue(value) {
        case .missing(.notApplicable): return .missing(MetricGap.baseIsZero.message, .notApplicable)
        case .decimal(let number): return metric.isRate ? .rate(number) : .number(.decimal(number))
        case .number(let number): return metric.isRate ? .rate(number.approximation) : .number(.number(number))
        case .missing: return .missing(MetricMessages.noNumber, .absent)
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
    /// Why there is none, and what stands in its place.
    case missing(Bilingual, CellKind)
    /// An error of a script's function, which whoever reads this metric is told; the others have theirs all the same.
    case failed(LuaFailure)

    var value: FrameValue {
        switch self {
        case .ratio(let ratio): .decimal(ratio.approximation)
        case .rate(let rate): .decimal(rate)
        case .number(let value): value
        case .missing(_, let kind): .missing(kind)
        case .failed: .missing(.unreadable)
        }
    }

    var isRateOrMissing: Bool { if case .number = self { false } else { true } }

    var reason: Bilingual? {
        switch self {
        case .missing(let reason, _): reason
        case .failed(let failure): failure.message
        default: nil
        }
    }
}

/// All metrics that there are for one engine.
struct MetricBook: Sendable {
    let own: UserMetrics

    var all: [ScriptMetric] { Metric.all.map(ScriptMetric.builtIn) + own.usable.map(ScriptMetric.own) }

    func named(_ name: String) -> ScriptMetric? { all.first { $0.name.zh == name || $0.name.en == name } }

    var names: [String] { all.flatMap { [$0.name.zh, $0.name.en] } }
}
