import ReportModel
import Wording

/// A figure computed from one report: a name, a formula in words, a caveat, and the computation.
///
/// The built-in ones are data (`Metric.all`); users add their own from Lua with any computation.
public struct Metric: Sendable {
    public let name: Bilingual
    /// Over field ids: `granted ÷ handled_total`.
    public let formula: String
    public let caveat: Bilingual?
    private let computation: @Sendable (Report) -> MetricValue

    public init(
        name: Bilingual, formula: String, caveat: Bilingual? = nil,
        computation: @escaping @Sendable (Report) -> MetricValue
    ) {
        self.name = name
        self.formula = formula
        self.caveat = caveat
        self.computation = computation
    }

    public func value(of report: Report) -> MetricValue { computation(report) }
}

/// What a metric gives: an exact ratio, or the reason why there is no number.
public enum MetricValue: Sendable, Equatable {
    case ratio(Ratio)
    case missing(MetricGap)

    public var ratio: Ratio? { if case .ratio(let ratio) = self { ratio } else { nil } }
}

/// Why a metric gives no number.
public enum MetricGap: Error, Sendable, Equatable {
    /// The base of the share is 0.
    case baseIsZero
    /// A cell that the formula needs holds no number.
    case notANumber(field: String, kind: CellKind)
    /// The report's edition has no such field.
    case noSuchField(String)
    /// The exact result needs more than 64 bits.
    case overflow

    public var message: Bilingual { AnalysisMessages.gap(self) }

    /// What stands in the place of the metric's number.
    public var kind: CellKind {
        switch self {
        case .baseIsZero: .notApplicable
        case .notANumber(_, let kind): kind
        case .noSuchField: .absent
        case .overflow: .unreadable
        }
    }
}
