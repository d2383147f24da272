import Wording

/// Why something can't be done with a frame.
public enum FrameError: Error, Sendable, Equatable {
    case noColumn(String, near: [String])
    case twoColumns(String)
    case unequalLengths(String, Int, Int)
    /// A text or a boolean where numbers are summed.
    case notNumbers(column: String, row: Int, value: String)
    case overflow(String)
    /// Rates do not add up to anything.
    case sumOfRates(String)
    case unknownAggregate(String, near: [String])
    /// A key that stands in several rows of the table that is looked up.
    case keyNotUnique(String)
    /// A column to join by that holds numbers in one table and texts in the other.
    case keyTypes(String)
    /// Two values for one place of a pivoted table.
    case twoValues(row: String, column: String)
    /// A pivoted table of more cells than anybody could look at, which would fill the memory.
    case tooLarge(rows: Int, columns: Int)

    public var message: Bilingual { AnalysisMessages.frame(self) }

    public var code: String {
        switch self {
        case .noColumn: "unknown_column"
        case .twoColumns: "two_columns"
        case .unequalLengths: "unequal_lengths"
        case .notNumbers: "not_numbers"
        case .overflow: "overflow"
        case .sumOfRates: "sum_of_rates"
        case .unknownAggregate: "unknown_aggregate"
        case .keyNotUnique: "key_not_unique"
        case .keyTypes: "key_types"
        case .twoValues: "two_values"
        case .tooLarge: "too_large"
        }
    }
}
