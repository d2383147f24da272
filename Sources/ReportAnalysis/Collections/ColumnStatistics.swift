import ReportModel

/// One field over many reports, or any other column of numbers. Cells without a number are counted, never read as 0.
public struct ColumnStatistics: Sendable {
    /// The numbers, in the order of the reports.
    public let numbers: [ExactNumber]
    /// How many cells hold no number.
    public let missing: Int
    private let sorted: [ExactNumber]

    public init(_ values: [ExactNumber?]) {
        numbers = values.compactMap { $0 }
        missing = values.count - numbers.count
        sorted = numbers.sorted()
    }

    /// A field that a report's edition does not have counts as missing.
    public init(of field: String, in reports: some Sequence<Report>) {
        self.init(reports.map { $0.number(field) })
    }

    public var count: Int { numbers.count }
    public var minimum: ExactNumber? { sorted.first }
    public var maximum: ExactNumber? { sorted.last }

    /// The exact sum; 0 of none.
    public func sum() throws(ArithmeticError) -> ExactNumber { try ExactNumber.sum(numbers) }

    /// The exact sum over the count; nil of none.
    public func mean() throws(ArithmeticError) -> Ratio? { Ratio(try sum(), over: ExactNumber(Int64(count))) }

    /// The middle number, or the mean of the two in the middle; nil of none.
    public func median() throws(ArithmeticError) -> Ratio? {
        guard count > 0 else { return nil }
        let middle = try sorted[(count - 1) / 2] + sorted[count / 2]
        return Ratio(middle, over: ExactNumber(2))
    }

    /// The value below which a part of the numbers lies, interpolated as Excel's PERCENTILE.INC does; nil of none or
    /// for a part outside 0…1.
    public func quantile(_ part: Double) -> Double? {
        guard let last = sorted.indices.last, (0...1).contains(part) else { return nil }
        let position = part * Double(last)
        let below = Int(position)
        let above = min(below + 1, last)
        let (low, high) = (sorted[below].approximation, sorted[above].approximation)
        return low + (high - low) * (position - Double(below))
    }
}
