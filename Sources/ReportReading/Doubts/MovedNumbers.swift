import ReportModel

/// Rows of a text that have as many numbers as columns and don't add up, of which some may stand in their neighbours'
/// columns: a blank or a number vanished, and another number, a page's or one of a line, got in.
///
/// A wrong number alone breaks the sum down its own column by as much as the row's. What was moved breaks others too.
struct MovedNumbers: Doubt {
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard rows.groupSize > 0, rows.ribbon.drawsTables else { return }
        let odd = rows.assignments.filter { assignment in
            let (row, width) = (rows.source(assignment), rows.patterns[assignment.pattern].width)
            return assignment.count == 1 && !row.isWhole && row.grid?.hasReliableColumns != true
                && row.slots.count { $0.content == .digits } == width
                && !RowReader.sumsHold(row.filledSlots[...], groupSize: rows.groupSize)
        }
        guard !odd.isEmpty else { return }
        let own = rows.patterns.indices.filter { !rows.patterns[$0].isGroup }
        let sums = MovedSums(reading, own.map { rows.patterns[$0] }, of: rows.plan, in: rows.form)
        for (index, row) in own.enumerated() where odd.contains(where: { $0.pattern == row }) {
            if sums.mayStand(in: index) { reading.distrust(rows.patterns[row]) }
        }
    }
}

/// What the sums of a table say of numbers that may have moved.
private struct MovedSums {
    private let groupSize: Int
    /// For each row of the table its numbers, groups aside; nil where some are not known.
    private let numbers: [[Int64]?]
    private let balances: [ColumnSolver.Balance]
    /// Whether some numbers of a row are unreadable.
    private let areUnreadable: [Bool]

    init(_ reading: TableReading, _ rows: [RowPattern], of plan: TablePlan, in form: Form) {
        groupSize = plan.groupSize
        numbers = rows.map { GluedRows.numbers(of: $0, in: reading)?.compactMap { $0 } }
        areUnreadable = rows.map { $0.fields.contains { reading.cell($0)?.kind == .unreadable } }
        balances = plan.table.printsRowsSideBySide ? [] : GluedRows.balances(rows, plan.table, form)
    }

    /// Whether numbers of a row may have moved.
    func mayStand(in row: Int) -> Bool {
        guard let own = numbers[row] else { return false }
        if own.count > groupSize { return failing(own) > 1 && addsUpWithoutOne(own) }
        guard failing(own) > 0 else { return false }
        let sums = balances.filter { ($0.left + $0.right).contains(row) }
        let known = sums.filter { ($0.left + $0.right).allSatisfy { numbers[$0] != nil } }
        guard known.isEmpty else { return known.contains { !explains($0, row, own) } }
        return addsUpWithoutOne(own) || sums.contains { ($0.left + $0.right).contains { areUnreadable[$0] } }
    }

    /// How many groups of some numbers don't end in the sum of the others.
    private func failing(_ numbers: [Int64]) -> Int {
        stride(from: 0, to: numbers.count, by: groupSize).count {
            !RowReadings.sumsHold(Array(numbers[$0..<($0 + groupSize)]), groupSize: groupSize)
        }
    }

    /// Whether the numbers add up without one of them and with a blank somewhere.
    private func addsUpWithoutOne(_ numbers: [Int64]) -> Bool {
        numbers.indices.contains { index in
            let rest = Array(numbers[..<index] + numbers[(index + 1)...])
            return BlankPlacements.readings(of: rest, into: numbers.count, groupSize: groupSize)?.isEmpty == false
        }
    }

    /// Whether the columns of a balance hold, or break as if each row that doesn't add up had one wrong number.
    private func explains(_ balance: ColumnSolver.Balance, _ row: Int, _ own: [Int64]) -> Bool {
        let rest = own.indices.map { column in
            balance.left.reduce(0) { $0 + (numbers[$1]?[column] ?? 0) }
                - balance.right.reduce(0) { $0 + (numbers[$1]?[column] ?? 0) }
        }
        let broken = rest.count { $0 != 0 }
        let rows = (balance.left + balance.right).count { numbers[$0].map { failing($0) > 0 } ?? false }
        guard broken > 0, broken <= rows else { return broken == 0 }
        let excess = own.dropLast().reduce(0, +) - (own.last ?? 0)
        let sign: Int64 = balance.left.contains(row) ? 1 : -1
        return rest.dropLast().contains(excess * sign) || rest.last == -excess * sign
    }
}
