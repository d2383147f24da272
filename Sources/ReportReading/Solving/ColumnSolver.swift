import ReportModel

/// Tells apart the readings of glued rows by the sums down the columns.
///
/// An exact search: it answers only from the complete set of solutions, or not at all.
struct ColumnSolver {
    /// Rows that must sum to the same on both sides, in every column.
    struct Balance {
        var left: [Int]
        var right: [Int]
    }

    /// Readings of each row, each with a number for every column.
    let readings: [[[Int64]]]
    let balances: [Balance]

    static let nodeLimit = 200_000

    /// For each row the readings that stand in at least one solution; nil where there is no solution, or where
    /// the search is too large to finish.
    func solve() -> [[[Int64]]]? {
        let open = readings.indices.filter { readings[$0].count > 1 }
        guard let width = readings.first?.first?.count, readings.allSatisfy({ !$0.isEmpty }) else { return nil }
        var search = Search(solver: self, open: open.sorted { readings[$0].count < readings[$1].count }, width: width)
        search.go(0)
        guard search.nodes <= Self.nodeLimit, search.solutions > 0 else { return nil }
        return readings.indices.map { row in
            readings[row].count == 1
                ? readings[row]
                : readings[row].indices.filter { search.used[row].contains($0) }.map { readings[row][$0] }
        }
    }

    /// +1 for rows on the left of a balance, -1 on the right.
    private func sign(_ row: Int, _ balance: Balance) -> Int64 {
        Int64(balance.left.count { $0 == row } - balance.right.count { $0 == row })
    }

    private struct Search {
        let solver: ColumnSolver
        let open: [Int]
        /// `signs[row][balance]`.
        let signs: [[Int64]]
        /// What is still missing, `rest[balance][column]`.
        var rest: [[Int64]]
        /// The least and most that the open rows from a depth on can add: `[depth][balance][column]`.
        private var least: [[[Int64]]] = []
        private var most: [[[Int64]]] = []
        var chosen: [Int] = []
        var used: [Set<Int>]
        var nodes = 0
        var solutions = 0

        init(solver: ColumnSolver, open: [Int], width: Int) {
            self.solver = solver
            self.open = open
            used = Array(repeating: [], count: solver.readings.count)
            signs = solver.readings.indices.map { row in solver.balances.map { solver.sign(row, $0) } }
            rest = solver.balances.map { _ in Array(repeating: 0, count: width) }
            for row in solver.readings.indices where solver.readings[row].count == 1 {
                add(solver.readings[row][0], of: row, times: 1)
            }
            boundOpenRows(width)
        }

        private mutating func boundOpenRows(_ width: Int) {
            let zero = solver.balances.map { _ in Array(repeating: Int64(0), count: width) }
            least = Array(repeating: zero, count: open.count + 1)
            most = least
            for depth in open.indices.reversed() {
                let row = open[depth]
                for balance in zero.indices {
                    for column in 0..<width {
                        let values = solver.readings[row].map { $0[column] * signs[row][balance] }
                        least[depth][balance][column] = least[depth + 1][balance][column] + (values.min() ?? 0)
                        most[depth][balance][column] = most[depth + 1][balance][column] + (values.max() ?? 0)
                    }
                }
            }
        }

        private mutating func add(_ reading: [Int64], of row: Int, times: Int64) {
            for balance in rest.indices where signs[row][balance] != 0 {
                for column in reading.indices { rest[balance][column] += reading[column] * signs[row][balance] * times }
            }
        }

        private func canClose(_ depth: Int) -> Bool {
            rest.indices.allSatisfy { balance in
                rest[balance].indices.allSatisfy { column in
                    rest[balance][column] + least[depth][balance][column] <= 0
                        && rest[balance][column] + most[depth][balance][column] >= 0
                }
            }
        }

        mutating func go(_ depth: Int) {
            nodes += 1
            guard nodes <= ColumnSolver.nodeLimit, canClose(depth) else { return }
            guard depth < open.count else {
                solutions += 1
                for (row, reading) in zip(open, chosen) { used[row].insert(reading) }
                return
            }
            for (index, reading) in solver.readings[open[depth]].enumerated() {
                add(reading, of: open[depth], times: 1)
                chosen.append(index)
                go(depth + 1)
                chosen.removeLast()
                add(reading, of: open[depth], times: -1)
            }
        }
    }
}
