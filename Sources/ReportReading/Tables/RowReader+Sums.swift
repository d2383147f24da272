import ReportModel

extension RowReader {
    /// Whether the last number of several groups stands in the place of its group's total and is one.
    func endsInItsTotal(_ window: [Slot]) -> Bool {
        guard window.count > groupSize, groupSize > 0, let last = window.lastIndex(where: { !$0.isBlank }),
            (last + 1) % groupSize == 0
        else { return false }
        return PrintedRow.addsUp(Array(window[(last + 1 - groupSize)...last]), total: groupSize - 1) == true
    }

    /// Whether the slots are whole numbers of which each group ends in the sum of its others.
    static func sumsHold(_ slots: ArraySlice<Slot>, groupSize: Int) -> Bool {
        guard groupSize > 0, slots.count % groupSize == 0, !slots.isEmpty else { return false }
        var sums = GroupSums(size: groupSize)
        return slots.allSatisfy { sums.hold(with: $0.number?.integer) }
    }
}

extension RowReader {
    /// Whether a mark or 0 stands for the total, and one of the other numbers is the sum of the rest: lines of a text lost
    /// their order.
    static func totalMayHaveMoved(_ slots: [Slot]) -> Bool {
        let numbers = slots.map { $0.content == .mark ? 0 : $0.number?.integer ?? -1 }
        guard numbers.last == 0, numbers.allSatisfy({ 0 <= $0 && $0 < 1 << 40 }) else { return false }
        let sum = numbers.reduce(0, +)
        return sum > 0 && numbers.contains { $0 * 2 == sum }
    }
}

/// Adds up numbers of which each group ends in the sum of its others.
struct GroupSums {
    let size: Int
    private var (sum, left): (Int64, Int)

    init(size: Int) { (self.size, sum, left) = (size, 0, size) }

    /// Whether the next number may stand there; nil is none, or no whole one.
    @inline(__always)
    mutating func hold(with number: Int64?) -> Bool {
        guard let number else { return false }
        left -= 1
        if left > 0 {
            let (next, overflow) = sum.addingReportingOverflow(number)
            sum = next
            return !overflow
        }
        defer { (sum, left) = (0, size) }
        return sum == number
    }
}

extension TableReading {
    /// As many digits as columns: each number is one digit, by position.
    mutating func setOneDigitEach(_ pattern: RowPattern, _ digits: [UInt8], _ place: Place) {
        for (digit, field) in zip(digits, pattern.fields) {
            set(field, SlotReading(cell: Cell(ExactNumber(Int64(digit)))), place)
        }
    }
}
