/// Puts the numbers of a table whose labels were moved apart from them back into rows, by sums across and down.
///
/// A text of a PDF may give all numbers of a table and its labels somewhere between. Mostly the numbers come row by
/// row. Where labels of several lines stand beside, it gives some rows column by column, or the first cell of a row
/// elsewhere, before or behind. An exact search over all of these: it answers only where one arrangement keeps to
/// every sum.
struct RowSequence {
    /// In the order of the text, each below `DigitSplits.bound`.
    let numbers: [Int64]
    let rowCount: Int
    /// Numbers of a row, which ends in their sum.
    let width: Int
    /// Rows that must sum to the same on both sides, in every column.
    let balances: [ColumnSolver.Balance]

    /// Rows that may stand column by column, one such group behind the other.
    private static let mostRowsApart = 4
    /// Rows whose first cell may stand elsewhere.
    private static let mostHeadless = 8
    private static let stepLimit = 20_000

    /// For each row the positions of its numbers; nil where no arrangement keeps to the sums, or more than one.
    func solve() -> [[Int]]? {
        guard width > 1, width < 16, !balances.isEmpty, numbers.count == rowCount * width else { return nil }
        var search = Search(sequence: self)
        search.go(from: 0)
        return search.steps > Self.stepLimit || search.isAmbiguous ? nil : search.solution
    }

    private func values(_ row: [Int]) -> [Int64] { row.map { numbers[$0] } }

    private func addsUp(_ row: [Int]) -> Bool {
        row.dropLast().reduce(0) { $0 + numbers[$1] } == row.last.map { numbers[$0] }
    }

    /// What is missing in front of a row's other numbers; nil where they are more than their total.
    private func head(of tail: Range<Int>) -> Int64? {
        let rest = numbers[tail.dropLast()].reduce(0, +)
        return tail.last.flatMap { numbers[$0] >= rest ? numbers[$0] - rest : nil }
    }

    /// The next rows when they stand in blocks of columns; each bit of `cuts` ends a block.
    private func rows(_ count: Int, cuts: Int, from start: Int) -> [[Int]] {
        var rows = [[Int]](repeating: [], count: count)
        var (next, first) = (start, 0)
        for last in 0..<width where cuts >> last & 1 == 1 || last == width - 1 {
            for row in 0..<count {
                rows[row] += next..<(next + last + 1 - first)
                next += last + 1 - first
            }
            first = last + 1
        }
        return rows
    }

    private func balance(_ rows: [[Int]]) -> Bool {
        balances.allSatisfy { balance in
            (0..<width).allSatisfy { column in
                func sum(_ side: [Int]) -> Int64 { side.reduce(0) { $0 + numbers[rows[$1][column]] } }
                return sum(balance.left) == sum(balance.right)
            }
        }
    }
}

extension RowSequence {
    private struct Search {
        let sequence: RowSequence
        /// A row without its first cell has one number less.
        var rows: [[Int]] = []
        /// Numbers that are first cells of rows elsewhere.
        var heads: [Int] = []
        var solution: [[Int]]?
        var isAmbiguous = false
        var steps = 0

        mutating func go(from start: Int) {
            steps += 1
            guard steps <= RowSequence.stepLimit, !isAmbiguous else { return }
            if start == sequence.numbers.count { return take() }
            let width = sequence.width
            if rows.count < sequence.rowCount, start + width <= sequence.numbers.count {
                let plain = Array(start..<(start + width))
                if sequence.addsUp(plain) { return follow([plain], from: start) }
            }
            followBlocks(from: start)
            followApart(from: start)
        }

        /// Rows that stand column by column. Other cuts that give the same numbers are no other arrangement.
        private mutating func followBlocks(from start: Int) {
            let width = sequence.width
            for count in 2...RowSequence.mostRowsApart
            where rows.count + count <= sequence.rowCount && start + count * width <= sequence.numbers.count {
                var known: Set<[[Int64]]> = []
                for cuts in 1..<(1 << (width - 1)) {
                    let apart = sequence.rows(count, cuts: cuts, from: start)
                    guard apart.allSatisfy(sequence.addsUp), known.insert(apart.map(sequence.values)).inserted else {
                        continue
                    }
                    follow(apart, from: start)
                }
            }
        }

        /// A row whose first cell stands elsewhere, or such a cell.
        private mutating func followApart(from start: Int) {
            let tail = start..<(start + sequence.width - 1)
            let headless = rows.count { $0.count < sequence.width }
            if rows.count < sequence.rowCount, tail.upperBound <= sequence.numbers.count,
                headless < RowSequence.mostHeadless, sequence.head(of: tail) != nil
            {
                follow([Array(tail)], from: start)
            }
            guard heads.count < RowSequence.mostHeadless else { return }
            heads.append(start)
            go(from: start + 1)
            heads.removeLast()
        }

        private mutating func follow(_ next: [[Int]], from start: Int) {
            rows += next
            go(from: start + next.reduce(0) { $0 + $1.count })
            rows.removeLast(next.count)
        }

        private mutating func take() {
            guard rows.count == sequence.rowCount, let whole = completed, sequence.balance(whole) else { return }
            if let solution, solution.map(sequence.values) != whole.map(sequence.values) { isAmbiguous = true }
            if solution == nil { solution = whole }
        }

        /// Each headless row with the number that its sum asks for; nil where the numbers elsewhere are others.
        private var completed: [[Int]]? {
            var (left, whole) = (heads, rows)
            for row in rows.indices where rows[row].count < sequence.width {
                guard let first = rows[row].first, let last = rows[row].last,
                    let value = sequence.head(of: first..<(last + 1)),
                    let place = left.firstIndex(where: { sequence.numbers[$0] == value })
                else { return nil }
                whole[row].insert(left.remove(at: place), at: 0)
            }
            return left.isEmpty ? whole : nil
        }
    }
}
