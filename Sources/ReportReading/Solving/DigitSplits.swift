/// The ways to cut runs of digits into numbers.
enum DigitSplits {
    /// More readings than this are not worth telling apart: the run stays unreadable.
    static let limit = 20_000

    /// Digits of the longest number that is tried: sums of many such numbers still fit 64 bits.
    static let longestNumber = 15
    /// No number that is added up is as large as this.
    static let bound: Int64 = 1_000_000_000_000_000

    /// Every way to cut `runs`, in order, into `count` numbers without leading zeros, such that each group of
    /// `groupSize` numbers ends in the sum of its others. Nil where there are more than `limit`, or where they can't be
    /// found within what is left of the table's budget.
    ///
    /// A `groupSize` of 0 asks for no sums.
    static func readings(
        of runs: [[UInt8]], into count: Int, groupSize: Int, _ budget: SplitBudget = SplitBudget()
    ) -> [[Int64]]? {
        var search = Search(runs: runs, count: count, groupSize: groupSize, mostVisits: budget.visitsOfRow)
        search.go(run: 0, at: 0)
        budget.take(search.visited)
        return search.isOverLimit ? nil : search.found
    }

    /// Of ten, up to the bound.
    private static let powers = (0..<longestNumber).reduce(into: [Int64(1)]) { powers, _ in
        powers.append(powers[powers.count - 1] * 10)
    }

    private struct Search {
        let runs: [[UInt8]]
        let count: Int
        let groupSize: Int
        /// Digits from the start of each run to the end of all.
        let digitsFrom: [Int]
        let mostVisits: Int
        var numbers: [Int64] = []
        var found: [[Int64]] = []
        var visited = 0

        init(runs: [[UInt8]], count: Int, groupSize: Int, mostVisits: Int) {
            self.mostVisits = mostVisits
            self.runs = runs
            self.count = count
            self.groupSize = groupSize
            digitsFrom = runs.indices.map { runs[$0...].reduce(0) { $0 + $1.count } } + [0]
        }

        var isOverLimit: Bool { found.count > DigitSplits.limit || visited > mostVisits }

        mutating func go(run: Int, at start: Int) {
            visited += 1
            guard !isOverLimit else { return }
            if run == runs.count {
                if numbers.count == count { found.append(numbers) }
                return
            }
            if start == runs[run].count { return go(run: run + 1, at: 0) }
            guard numbers.count < count else { return }
            guard digitsFrom[run] - start >= count - numbers.count else { return }
            extend(run: run, from: start)
        }

        /// Tries every number that begins at `start`, up to one that is too large for the sum of its group.
        private mutating func extend(run: Int, from start: Int) {
            let place = groupSize > 0 ? numbers.count % groupSize : 0
            let sum = numbers.suffix(place).reduce(0, +)
            var value: Int64 = 0
            for end in start..<min(runs[run].count, start + DigitSplits.longestNumber) {
                value = value * 10 + Int64(runs[run][end])
                if groupSize > 0, place == groupSize - 1 {
                    if value > sum { return }
                } else if groupSize > 0, sum + value >= boundOfTotal(behind: place, digitsFrom[run] - end - 1) {
                    return
                }
                if groupSize == 0 || place < groupSize - 1 || value == sum {
                    numbers.append(value)
                    go(run: run, at: end + 1)
                    numbers.removeLast()
                }
                if runs[run][start] == 0 { return }
            }
        }

        /// More than the total of a group can be, whose number at `place` leaves so many digits: the others before the total
        /// have one each at least.
        private func boundOfTotal(behind place: Int, _ digits: Int) -> Int64 {
            let longest = digits - (groupSize - 2 - place)
            return longest > 0 ? DigitSplits.powers[min(longest, DigitSplits.longestNumber)] : 0
        }
    }
}

/// What cutting digits may still cost for one table, in numbers that are tried. A hostile one may have very many rows
/// whose digits allow very many cuts.
final class SplitBudget {
    private var visits: Int

    /// Enough for all rows of a table where each has seven numbers of five digits.
    init(visits: Int = 250 * DigitSplits.limit) { self.visits = visits }

    /// For one row.
    var visitsOfRow: Int { min(visits, 50 * DigitSplits.limit) }

    func take(_ count: Int) { visits -= count }
}
