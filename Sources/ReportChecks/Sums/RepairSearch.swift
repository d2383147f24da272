import ReportModel

/// Finds the repairs of a table whose sums fail. A proposal is made only where there is exactly one.
struct RepairSearch {
    private let report: Report
    /// Sums of the table that can be assessed.
    private let checks: [SumCheck]
    private let failing: [Int]
    /// For each field the sums that it is in: index into `checks`, and whether it stands on the left.
    private let memberships: [Int: [(check: Int, isLeft: Bool)]]
    private let residuals: [ExactNumber]

    /// Nil where no sum fails.
    init?(_ sums: [SumCheck], in report: Report) {
        let assessed = sums.compactMap { sum in sum.residual.map { (sum: sum, residual: $0) } }
        self.report = report
        checks = assessed.map(\.sum)
        residuals = assessed.map(\.residual)
        failing = assessed.indices.filter { !assessed[$0].residual.isZero }
        guard !failing.isEmpty else { return nil }
        var memberships: [Int: [(check: Int, isLeft: Bool)]] = [:]
        for (index, check) in checks.enumerated() {
            for field in check.identity.left { memberships[field, default: []].append((index, true)) }
            for field in check.identity.right { memberships[field, default: []].append((index, false)) }
        }
        self.memberships = memberships
    }

    var failingSums: [SumCheck] { failing.map { checks[$0] } }

    /// The one repair that the sums allow: of a single cell where there is one, else of several. Nil where there is
    /// none or more than one.
    func only() -> Repair? {
        let single = candidates().compactMap(singleCell)
        if !single.isEmpty { return single.count == 1 ? single[0] : nil }
        let several = failing.count > 1 ? (exchanges() + rowRepairs()).filter(isConfirmed) : []
        guard let first = several.first, several.allSatisfy({ $0.values == first.values }) else { return nil }
        return first
    }

    /// Whether a repair of several cells is more than a coincidence: each cell is in two sums, and the numbers move
    /// far. One case booked in the wrong column looks like two cells exchanged wherever a row differs by one.
    private func isConfirmed(_ repair: Repair) -> Bool {
        let moves = repair.values.map { cell, value -> ExactNumber in
            let read = report.cells[cell].number ?? .zero
            return (try? max(read, value) - min(read, value)) ?? .zero
        }
        guard let distance = try? ExactNumber.sum(moves) else { return false }
        return distance >= Self.leastDistance && repair.cells.allSatisfy { (memberships[$0] ?? []).count > 1 }
    }

    /// The least sum of all changes in a repair of several cells: two exchanged numbers that differ by 10.
    private static let leastDistance = ExactNumber(20)

    /// Cells where failing sums cross. One failing sum by itself points at no cell.
    private func candidates() -> [Int] {
        guard failing.count > 1 else { return [] }
        let wanted = Set(failing)
        return memberships.filter { Set($0.value.map(\.check)) == wanted }.keys.sorted()
    }

    private func singleCell(_ cell: Int) -> Repair? {
        guard let read = report.cells[cell].number, let first = memberships[cell]?.first,
            let value = value(of: cell, solving: first, from: read), repairs([cell: value])
        else { return nil }
        let isTransposed = String(read.description.sorted()) == String(value.description.sorted())
        return Repair(cause: isTransposed ? .transposedDigits : .value, values: [cell: value])
    }

    /// The value of the cell with which one sum holds.
    private func value(
        of cell: Int, solving sum: (check: Int, isLeft: Bool), from read: ExactNumber
    ) -> ExactNumber? {
        sum.isLeft ? try? read - residuals[sum.check] : try? read + residuals[sum.check]
    }

    /// Two cells in each other's place, in one row or one column.
    private func exchanges() -> [Repair] {
        let wanted = Set(failing)
        let cells = memberships.keys.sorted()
        var found: [Repair] = []
        for (position, a) in cells.enumerated() {
            for b in cells[(position + 1)...] where areInLine(a, b) {
                guard let x = report.cells[a].number, let y = report.cells[b].number, x != y,
                    wanted.isSubset(of: sums(of: [a, b])), repairs([a: y, b: x])
                else { continue }
                found.append(Repair(cause: .exchanged, values: [a: y, b: x]))
            }
        }
        return found
    }

    private func areInLine(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (report.form.fields[a], report.form.fields[b])
        return x.rowKey == y.rowKey || x.columnKey == y.columnKey
    }

    /// Repairs inside one row: moved digits, a shift.
    private func rowRepairs() -> [Repair] {
        let rows = Dictionary(grouping: memberships.keys.sorted()) { report.form.fields[$0].rowKey }
        let wanted = Set(failing)
        return rows.values.filter { wanted.isSubset(of: sums(of: $0)) }.flatMap { row in
            movedDigits(in: row) + shifts(of: row)
        }
    }

    private func movedDigits(in row: [Int]) -> [Repair] {
        zip(row, row.dropFirst()).flatMap { a, b in
            RowReading.otherBorders(report.cells[a].number, report.cells[b].number).compactMap { x, y in
                repairs([a: x, b: y]) ? Repair(cause: .movedDigits, values: [a: x, b: y]) : nil
            }
        }
    }

    /// The numbers moved back by one column, and the one that fell off the end solved from the row's own sum. Only of
    /// rows that are whole and have their total last.
    private func shifts(of row: [Int]) -> [Repair] {
        let numbers = row.compactMap { report.cells[$0].number }
        let isWhole = checks.contains { Array($0.identity.right + $0.identity.left) == row }
        guard isWhole, numbers.count == row.count, numbers.count > 2 else { return [] }
        return RowReading.shifted(numbers).compactMap { shifted in
            let values = Dictionary(uniqueKeysWithValues: zip(row, shifted))
            let changed = values.filter { report.cells[$0.key].number != $0.value }
            return repairs(changed) ? Repair(cause: .shiftedRow, values: changed) : nil
        }
    }

    private func sums(of cells: [Int]) -> Set<Int> {
        Set(cells.flatMap { (memberships[$0] ?? []).map(\.check) })
    }

    /// Whether every sum holds once these cells have these values, and each value may stand in its cell.
    private func repairs(_ values: [Int: ExactNumber]) -> Bool {
        guard !values.isEmpty, values.allSatisfy({ mayStand($0.value, in: report.form.fields[$0.key]) }) else {
            return false
        }
        let touched = sums(of: Array(values.keys))
        guard failing.allSatisfy(touched.contains) else { return false }
        return touched.allSatisfy { holds(checks[$0].identity, with: values) }
    }

    private func mayStand(_ value: ExactNumber, in field: Field) -> Bool {
        (field.isSigned || !value.isNegative) && (field.unit == .tenThousandYuan || value.integer != nil)
    }

    private func holds(_ identity: Identity, with values: [Int: ExactNumber]) -> Bool {
        func side(_ fields: [Int]) -> ExactNumber? {
            try? ExactNumber.sum(fields.lazy.compactMap { values[$0] ?? report.cells[$0].number })
        }
        guard let left = side(identity.left), let right = side(identity.right) else { return false }
        return left == right
    }
}
