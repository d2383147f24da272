import ReportModel

extension RowReader {
    /// Whether the slots are whole numbers of which each group ends in the sum of its others.
    static func sumsHold(_ slots: ArraySlice<Slot>, groupSize: Int) -> Bool {
        guard groupSize > 0, slots.count % groupSize == 0, !slots.isEmpty else { return false }
        var (sum, left) = (Int64(0), groupSize)
        for slot in slots {
            guard let number = slot.number?.integer else { return false }
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
