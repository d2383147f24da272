/// Cells that may stand in their neighbours' columns, since one was dropped or put in and the row was filled up or cut to its
/// width. The row's sums tell, or its units.
struct MovedCells {
    private let window: [Slot]
    private let pattern: RowPattern
    private let groupSize: Int
    private let ribbon: Ribbon

    /// `window`: a slot for each column of the form's row.
    init(_ window: [Slot], _ pattern: RowPattern, of ribbon: Ribbon, groupSize: Int) {
        (self.window, self.pattern, self.groupSize, self.ribbon) = (window, pattern, groupSize, ribbon)
    }

    func areDoubtful(in row: SourceRow) -> Bool {
        areOfOtherColumns || differBelowOneHead(in: row) || (row.hasLostCells(ribbon) && !isWhole)
            || (groupSize > 0 && (sumsHoldElsewhere || totalIsTooSmall || mayHoldPutInCell(in: row)))
    }

    /// Whether every cell has something, and the numbers add up.
    private var isWhole: Bool {
        window.allSatisfy(\.isBlank)
            || !window.contains(where: \.isBlank)
                && (groupSize == 0 || Self.sumsThatHold(window, groupSize: groupSize) * groupSize == window.count)
    }

    /// Whether a cell may have been put in and moved those behind it on: the last number is missing, the row goes on behind
    /// its place, and a blank stands among the numbers or some of a group are missing.
    private func mayHoldPutInCell(in row: SourceRow) -> Bool {
        guard let last = window.last, last.isBlank, let end = row.slots.last, end.end > last.end,
            let number = window.lastIndex(where: { !$0.isBlank })
        else { return false }
        return window[..<number].contains(where: \.isBlank) || (number + 1) % groupSize != 0
    }

    /// How many groups add up to their last number.
    static func sumsThatHold(_ slots: [Slot], groupSize: Int) -> Int {
        stride(from: 0, to: slots.count, by: groupSize).count { start in
            PrintedRow.addsUp(Array(slots[start..<min(start + groupSize, slots.count)]), total: groupSize - 1) == true
        }
    }

    private var sumsHoldElsewhere: Bool {
        let own = Self.sumsThatHold(window, groupSize: groupSize)
        guard own * groupSize < window.count else { return false }
        return others.contains { Self.sumsThatHold($0, groupSize: groupSize) > own }
    }

    /// The row as it was before: with a blank among the numbers, where the last is missing; or without one of its blanks,
    /// up to the last group that is whole.
    private var others: [[Slot]] {
        var others: [[Slot]] = []
        if let last = window.last, last.isBlank {
            for gap in window.indices.dropLast() {
                var other = Array(window.dropLast())
                other.insert(last, at: gap)
                others.append(other)
            }
        }
        for gap in window.indices where window[gap].isBlank {
            var other = window
            other.remove(at: gap)
            others.append(Array(other.dropLast(other.count % groupSize)))
        }
        return others
    }

    /// Whether a group's total is less than its numbers, one of which is blank: what is missing makes it no smaller, but a
    /// blank that was put in moves the number before it into its place.
    private var totalIsTooSmall: Bool {
        stride(from: 0, to: window.count, by: groupSize).contains { start in
            let group = Array(window[start..<min(start + groupSize, window.count)])
            guard group.count == groupSize, group.last?.isBlank == false, group.contains(where: \.isBlank) else {
                return false
            }
            return PrintedRow.excess(of: group, over: groupSize - 1).map { $0 > 0 } ?? false
        }
    }

    /// Whether the columns of a head that was merged over several, and is written above each, hold not the same.
    private func differBelowOneHead(in row: SourceRow) -> Bool {
        pattern.columns.contains { column in
            guard let own = row.header.repeatedColumns(of: column.head) else { return false }
            let below = row.slots.filter { $0.gridColumn.map(own.contains) ?? false }
            return below.dropFirst().contains { !ribbon.saysTheSame($0, below[0]) }
        }
    }

    private static let signs = FewCharacters("+增减")

    /// Whether a count has a fraction beside a column of amounts, or is less than 0 or has a sign beside one of changes.
    var areOfOtherColumns: Bool {
        zip(pattern.columns, window).contains { column, slot in
            guard column.unit != .tenThousandYuan, !column.isSigned, slot.content == .digits else { return false }
            let hasSign =
                slot.number?.isNegative == true
                || (!slot.isPlain && Self.signs.contains(ribbon.scalars[slot.range.lowerBound]))
            let isFraction = slot.number.map { $0.integer == nil } ?? false
            return (hasSign && pattern.columns.contains(where: \.isSigned))
                || (isFraction && pattern.columns.contains { $0.unit == .tenThousandYuan })
        }
    }
}
