import ReportModel

/// Every way to read the slots of a row whose cells are not told apart, nil standing for a blank cell.
///
/// Three things happen to cells on their way into a text: neighbours run together, blanks vanish, and a page
/// number gets between them. Each makes a set of readings that keep to the row's sums; whoever decides gets all.
enum RowReadings {
    typealias Reading = [Int64?]

    /// Nil where the slots hold anything but digits, or where the readings are too many to be told apart.
    static func all(
        of slots: [Slot], in ribbon: Ribbon, width: Int, groupSize: Int, _ budget: SplitBudget
    ) -> [Reading]? {
        guard let runs = digitRuns(slots, of: ribbon), !runs.isEmpty, runs.count <= width + 1 else { return nil }
        if runs.count > width { return withoutPageNumber(slots, runs, groupSize) }
        guard let found = DigitSplits.readings(of: runs, into: width, groupSize: groupSize, budget) else { return nil }
        let cuts: [Reading] = found.map { $0.map { $0 } }
        guard runs.count < width, !runs.contains(where: isCertainlyGlued) else { return cuts }
        guard let numbers = numbers(runs),
            let spread = BlankPlacements.readings(of: numbers, into: width, groupSize: groupSize)
        else { return nil }
        return cuts + spread.filter { !cuts.contains($0) }
    }

    /// The digits of each slot; nil where anything else stands in one.
    static func digitRuns(_ slots: [Slot], of ribbon: Ribbon) -> [[UInt8]]? {
        guard slots.allSatisfy({ $0.content == .digits && $0.digitCount == $0.range.count }) else { return nil }
        return slots.map { slot in ribbon.scalars[slot.range].map { UInt8($0 - 0x30) } }
    }

    /// Whether the numbers end in the sum of the others, group by group.
    static func sumsHold(_ numbers: [Int64], groupSize: Int) -> Bool {
        guard groupSize > 0, !numbers.isEmpty, numbers.count % groupSize == 0 else { return false }
        return stride(from: 0, to: numbers.count, by: groupSize).allSatisfy { start in
            let group = numbers[start..<(start + groupSize)]
            return sum(group.dropLast()).map { $0 == group.last } ?? false
        }
    }

    /// Nil on overflow.
    static func sum(_ numbers: some Sequence<Int64>) -> Int64? {
        var total: Int64 = 0
        for number in numbers {
            let (next, overflow) = total.addingReportingOverflow(number)
            guard !overflow else { return nil }
            total = next
        }
        return total
    }

    /// Whether one of as many numbers as the row has columns may be the number of a page: without it the others
    /// add up, with it they don't.
    static func mayHoldPageNumber(_ slots: [Slot], of ribbon: Ribbon, groupSize: Int) -> Bool {
        guard groupSize > 0, !RowReader.sumsHold(slots[...], groupSize: groupSize),
            let runs = digitRuns(slots, of: ribbon), let numbers = numbers(runs),
            !sumsHold(numbers, groupSize: groupSize)
        else { return false }
        return slots.indices.contains { index in
            guard slots[index].isWholeLine else { return false }
            var rest = numbers
            rest.remove(at: index)
            return BlankPlacements.readings(of: rest, into: numbers.count, groupSize: groupSize)?
                .isEmpty == false
        }
    }

    private static func withoutPageNumber(_ slots: [Slot], _ runs: [[UInt8]], _ groupSize: Int) -> [Reading]? {
        guard let numbers = numbers(runs), groupSize > 0 else { return nil }
        return slots.indices.filter { slots[$0].isWholeLine }.map { index in
            var rest = numbers
            rest.remove(at: index)
            return rest
        }.filter { sumsHold($0, groupSize: groupSize) }.map { $0.map { $0 } }
    }

    /// No number begins with 0, and no body counts in millions.
    private static func isCertainlyGlued(_ run: [UInt8]) -> Bool { run.count > 1 && run[0] == 0 || run.count > 6 }

    private static func numbers(_ runs: [[UInt8]]) -> [Int64]? {
        var numbers: [Int64] = []
        for run in runs {
            guard run.count <= DigitSplits.longestNumber else { return nil }
            numbers.append(run.reduce(0) { $0 * 10 + Int64($1) })
        }
        return numbers
    }
}

/// The ways in which numbers, in order, fill some of a row's columns and leave the others blank.
enum BlankPlacements {
    /// Nil where there are more than `DigitSplits.limit`. A blank adds nothing, and a blank total is a total of 0.
    static func readings(of numbers: [Int64], into width: Int, groupSize: Int) -> [[Int64?]]? {
        var search = Search(numbers: numbers, width: width, groupSize: groupSize)
        search.go(0)
        return search.isOverLimit ? nil : search.found
    }

    private struct Search {
        let numbers: [Int64]
        let width: Int
        let groupSize: Int
        var row: [Int64?] = []
        var found: [[Int64?]] = []
        var visited = 0

        init(numbers: [Int64], width: Int, groupSize: Int) {
            self.numbers = numbers
            self.width = width
            self.groupSize = groupSize
        }

        var isOverLimit: Bool { found.count > DigitSplits.limit || visited > 50 * DigitSplits.limit }

        mutating func go(_ used: Int) {
            visited += 1
            guard !isOverLimit, closesGroup else { return }
            if row.count == width {
                if used == numbers.count { found.append(row) }
                return
            }
            let left = numbers.count - used
            if left > 0 { push(numbers[used], used + 1) }
            if left < width - row.count { push(nil, used) }
        }

        private mutating func push(_ cell: Int64?, _ used: Int) {
            row.append(cell)
            go(used)
            row.removeLast()
        }

        private var closesGroup: Bool {
            guard groupSize > 0, !row.isEmpty, row.count % groupSize == 0 else { return true }
            let group = row.suffix(groupSize)
            let total = group.last.flatMap { $0 } ?? 0
            return RowReadings.sum(group.dropLast().map { $0 ?? 0 }) == total
        }
    }
}
