import ReportModel

/// The numbers of a column: exact ones, or, where some were computed, binary fractions.
public enum NumberColumn: Sendable {
    case exact(ColumnStatistics)
    case approximate([Double], missing: Int)

    /// How many cells have no number and are left out.
    public var missing: Int {
        switch self {
        case .exact(let statistics): statistics.missing
        case .approximate(_, let missing): missing
        }
    }

    public var count: Int {
        switch self {
        case .exact(let statistics): statistics.count
        case .approximate(let numbers, _): numbers.count
        }
    }

    /// Missing of no numbers: cells that are all blank do not add up to 0.
    public func sum() throws(ArithmeticError) -> FrameValue {
        guard count > 0 else { return Self.value(nil) }
        return switch self {
        case .exact(let statistics): .number(try statistics.sum())
        case .approximate(let numbers, _): .decimal(try numbers.compensatedSum())
        }
    }

    public func mean() throws(ArithmeticError) -> FrameValue {
        switch self {
        case .exact(let statistics): Self.value(try statistics.mean()?.approximation)
        case .approximate(let numbers, _):
            Self.value(numbers.isEmpty ? nil : try numbers.compensatedSum() / Double(numbers.count))
        }
    }

    public func median() throws(ArithmeticError) -> FrameValue {
        switch self {
        case .exact(let statistics): Self.value(try statistics.median()?.approximation)
        case .approximate: quantile(0.5)
        }
    }

    public func quantile(_ part: Double) -> FrameValue {
        switch self {
        case .exact(let statistics): Self.value(statistics.quantile(part))
        case .approximate(let numbers, _): Self.value(ColumnStatistics.quantile(part, ofSorted: numbers.sorted()))
        }
    }

    public var minimum: FrameValue {
        switch self {
        case .exact(let statistics): statistics.minimum.map(FrameValue.number) ?? .missing(.absent)
        case .approximate(let numbers, _): Self.value(numbers.min())
        }
    }

    public var maximum: FrameValue {
        switch self {
        case .exact(let statistics): statistics.maximum.map(FrameValue.number) ?? .missing(.absent)
        case .approximate(let numbers, _): Self.value(numbers.max())
        }
    }

    private static func value(_ number: Double?) -> FrameValue { number.map(FrameValue.decimal) ?? .missing(.absent) }
}

extension [Double] {
    /// Their sum as though it had twice the digits, rounded at the end: 0.1, 0.2 and 0.3 come to 0.6. (Neumaier 1974.)
    func compensatedSum() throws(ArithmeticError) -> Double {
        var (sum, lost) = (0.0, 0.0)
        for number in self {
            let next = sum + number
            lost += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
            sum = next
        }
        guard (sum + lost).isFinite else { throw .overflow }
        return sum + lost
    }
}

extension FrameColumn {
    /// Its numbers; throws where texts or booleans stand among them.
    public func numbers() throws(FrameError) -> NumberColumn {
        if case .cells(let cells) = storage { return .exact(ColumnStatistics(cells)) }
        var numbers: [Double] = []
        for row in 0..<count {
            let value = self[row]
            guard let number = value.approximation else {
                guard value.isMissing else { throw .notNumbers(column: name, row: row + 1, value: value.text) }
                continue
            }
            numbers.append(number)
        }
        if numbers.isEmpty { return .exact(ColumnStatistics(CellBuffer(values.map { _ in Cell.absent }))) }
        return .approximate(numbers, missing: count - numbers.count)
    }
}
