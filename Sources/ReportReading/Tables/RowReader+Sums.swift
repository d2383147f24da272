import ReportModel

extension RowReader {
    /// Whether the slots are whole numbers of which each group ends in the sum of its others.
    static func sumsHold(_ slots: ArraySlice<Slot>, groupSize: Int) -> Bool {
        guard groupSize > 0, slots.count % groupSize == 0, !slots.isEmpty else { return false }
        return sumsHold(slots.lazy.map { $0.number?.integer }, groupSize: groupSize)
    }

    /// The same of numbers in whole groups; nil is none, or no whole one.
    @inline(__always)
    static func sumsHold(_ numbers: some Sequence<Int64?>, groupSize: Int) -> Bool {
        var (sum, left) = (Int64(0), groupSize)
        for number in numbers {
            guard let number else { return false }
            left -= 1
            if left > 0 {
                let (next, overflow) = sum.addingReportingOverflow(number)
                guard !overflow else { return false }
                sum = next
            } else {
                guard sum == number else { return false }
                (sum, left) = (0, groupSize)
            }
        }
        return true
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
