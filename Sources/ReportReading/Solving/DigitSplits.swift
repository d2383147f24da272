/// The ways to cut runs of digits into numbers.
enum DigitSplits {
    /// More readings than this are not worth telling apart: the run stays unreadable.
    static let limit = 20_000

    /// Digits of the longest number that is tried: sums of many such numbers still fit 64 bits.
    static let longestNumber = 15
    /// No number that is added up is as large as this.
    static let bound: Int64 = 1_000_000_000_000_000

    /// Every way to cut `runs`, in order, into `count` numbers without leading zeros, such that each group of
    /// `groupSize` numbers ends in the sum of its others. Nil where there are more than `limit`.
    ///
    /// A `groupSize` of 0 asks for no sums.
    static func readings(of runs: [[UInt8]], into count: Int, groupSize: Int) -> [[Int64]]? {
        var search = Search(runs: runs, count: count, groupSize: groupSize)
        search.go(run: 0, at: 0)
        return search.isOverLimit ? nil : search.found
    }

    /// Whether the digits allow just one reading whatever they sum to: each number is one digit.
    static func areSingleDigits(_ runs: [[UInt8]], _ count: Int) -> Bool {
        runs.reduce(0) { $0 + $1.count } == count
    }

    private struct Search {
        let runs: [[UInt8]]
        let count: Int
        let groupSize: Int
        /// Digits from the start of each run to the end of all.
        let digitsFrom: [Int]
        var numbers: [Int64] = []
        var found: [[Int64]] = []
        var visited = 0

        init(runs: [[UInt8]], count: Int, groupSize: Int) {
            self.runs = runs
            self.count = count
            self.groupSize = groupSize
            digitsFrom = runs.indices.map { runs[$0...].reduce(0) { $0 + $1.count } } + [0]
        }

        var isOverLimit: Bool { found.count > DigitSplits.limit || visited > 50 * DigitSplits.limit }

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

        /// Tries every number that begins at `start`.
        private mutating func extend(run: Int, from start: Int) {
            var value: Int64 = 0
            for end in start..<min(runs[run].count, start + DigitSplits.longestNumber) {
                value = value * 10 + Int64(runs[run][end])
                numbers.append(value)
                if closesGroup { go(run: run, at: end + 1) }
                numbers.removeLast()
                if runs[run][start] == 0 { return }
            }
        }

        /// Whether the numbers so far keep to the sums.
        private var closesGroup: Bool {
            guard groupSize > 0, numbers.count % groupSize == 0 else { return true }
            let group = numbers.suffix(groupSize)
            return group.dropLast().reduce(0, +) == group.last
        }
    }
}
