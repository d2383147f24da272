import ReportModel

/// One field over many reports, or any other column of numbers. Cells without a number are counted, never read as 0.
public struct ColumnStatistics: Sendable {
    private let cells: CellBuffer
    private let total: CellTotal

    public init(_ cells: CellBuffer) {
        self.cells = cells
        total = cells.total
    }

    public init(_ values: [ExactNumber?]) {
        self.init(CellBuffer(values.map { $0.map { Cell($0) } ?? .absent }))
    }

    /// A field that a report's edition does not have counts as missing.
    public init(of field: String, in reports: some Sequence<Report>) {
        self.init(reports.map { $0.number(field) })
    }

    /// The numbers, in the order of the reports.
    public var numbers: [ExactNumber] { cells.compactMap(\.number) }
    public var count: Int { total.count }
    /// How many cells hold no number.
    public var missing: Int { total.missing }
    public var minimum: ExactNumber? { cells.lazy.compactMap(\.number).min() }
    public var maximum: ExactNumber? { cells.lazy.compactMap(\.number).max() }

    /// The exact sum; 0 of none.
    public func sum() throws(ArithmeticError) -> ExactNumber {
        guard let sum = total.sum else { throw .overflow }
        return sum
    }

    /// The exact sum over the count; nil of none.
    public func mean() throws(ArithmeticError) -> Ratio? { Ratio(try sum(), over: ExactNumber(Int64(count))) }

    /// The middle number, or the mean of the two in the middle; nil of none.
    public func median() throws(ArithmeticError) -> Ratio? {
        guard count > 0 else { return nil }
        let sorted = numbers.sorted()
        let middle = try sorted[(count - 1) / 2] + sorted[count / 2]
        return Ratio(middle, over: ExactNumber(2))
    }

    /// The value below which a part of the numbers lies, interpolated as Excel's PERCENTILE.INC does; nil of none or
    /// for a part outside 0…1.
    public func quantile(_ part: Double) -> Double? {
        let sorted = numbers.sorted()
        return Self.quantile(part, ofSorted: sorted.map(\.approximation))
    }

    static func quantile(_ part: Double, ofSorted sorted: [Double]) -> Double? {
        guard let last = sorted.indices.last, (0...1).contains(part) else { return nil }
        let position = part * Double(last)
        let below = Int(position)
        let above = min(below + 1, last)
        return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
    }
}
