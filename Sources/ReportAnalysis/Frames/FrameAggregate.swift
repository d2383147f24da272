import ReportModel
import Wording

/// How many values become one.
public enum FrameAggregate: String, Sendable, CaseIterable {
    case sum, mean, median, min, max, count, first

    public init(named name: String) throws(FrameError) {
        guard let aggregate = Self(rawValue: name) else {
            throw .unknownAggregate(name, near: Suggestions.nearest(to: name, in: Self.allCases.map(\.rawValue)))
        }
        self = aggregate
    }

    /// What the values of a column come to, and how many were left out because they are missing.
    func value(of column: FrameColumn) throws(FrameError) -> (value: FrameValue, missing: Int) {
        switch self {
        case .count: return (.number(ExactNumber(Int64(column.count - column.missing))), column.missing)
        case .first: return (column.values.first { !$0.isMissing } ?? .missing(.absent), column.missing)
        default: break
        }
        if self == .sum, column.isRate { throw .sumOfRates(column.name) }
        let numbers = try column.numbers()
        do throws(ArithmeticError) {
            return (try value(of: numbers), numbers.missing)
        } catch {
            throw .overflow(column.name)
        }
    }

    private func value(of numbers: NumberColumn) throws(ArithmeticError) -> FrameValue {
        switch self {
        case .sum: try numbers.sum()
        case .mean: try numbers.mean()
        case .median: try numbers.median()
        case .min: numbers.minimum
        case .max: numbers.maximum
        case .count, .first: .missing(.absent)
        }
    }
}

extension FrameColumn {
    /// Whether what becomes of it is a rate still. A sum of rates is none.
    func isRate(after aggregate: FrameAggregate?) -> Bool { isRate && aggregate != .sum && aggregate != .count }
}
