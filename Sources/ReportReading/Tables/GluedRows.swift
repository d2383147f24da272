import ReportModel

/// Settles the rows of a table whose digits run together, by sums across rows and down columns.
enum GluedRows {
    static func solve(
        _ reading: inout TableReading, _ patterns: [RowPattern], _ table: FormTable, of form: Form, in ribbon: Ribbon
    ) {
        guard !reading.glued.isEmpty else { return }
        let rows = patterns.indices.filter { !patterns[$0].isGroup }
        let solved =
            table.printsRowsSideBySide
            ? reading.glued.mapValues(\.readings) : byColumns(reading, rows, patterns, table, form)
        for row in rows {
            guard let glued = reading.glued[row] else { continue }
            settle(patterns[row], glued, solved[row] ?? [], in: &reading, ribbon.place(of: glued.slots.first))
        }
    }

    /// A cell on which all readings agree is read; the others are not.
    private static func settle(
        _ pattern: RowPattern, _ glued: TableReading.Glued, _ readings: [RowReadings.Reading],
        in reading: inout TableReading, _ place: Place
    ) {
        reading.setUnreadable(pattern, glued.slots)
        let count = readings.isEmpty ? glued.readings.count : readings.count
        if count != 1 || readings.isEmpty {
            for field in pattern.fields { reading.readingCounts[field] = count }
        }
        guard let first = readings.first else { return }
        for (index, column) in pattern.columns.enumerated()
        where column.stated == .asForm && readings.allSatisfy({ $0[index] == first[index] }) {
            let cell = first[index].map { Cell(ExactNumber($0), origin: .solved) } ?? Cell(.blank)
            reading.set(column.field, SlotReading(cell: cell), place)
        }
    }

    /// Only rows that stand in a sum of which every row is known: without their columns rows prove nothing.
    private static func byColumns(
        _ reading: TableReading, _ rows: [Int], _ patterns: [RowPattern], _ table: FormTable, _ form: Form
    ) -> [Int: [RowReadings.Reading]] {
        let readings = rows.map { row -> [RowReadings.Reading] in
            reading.glued[row]?.readings ?? numbers(of: patterns[row], in: reading).map { [$0] } ?? []
        }
        let balances = balances(rows.map { patterns[$0] }, table, form).filter { balance in
            (balance.left + balance.right).allSatisfy { !readings[$0].isEmpty }
        }
        let checked = Set(balances.flatMap { $0.left + $0.right }).sorted()
        guard let solved = sums(of: checked.map { readings[$0] }, balances.map { $0.renumbered(checked) }).solve()
        else {
            return [:]
        }
        let possible = zip(checked, solved).map { row, sums in
            (rows[row], readings[row].filter { cells in sums.contains(cells.map { $0 ?? 0 }) })
        }
        return Dictionary(uniqueKeysWithValues: possible)
    }

    /// For sums a blank is as good as 0.
    private static func sums(of rows: [[RowReadings.Reading]], _ balances: [ColumnSolver.Balance]) -> ColumnSolver {
        let numbers = rows.map { row in
            Set(row.map { cells in cells.map { $0 ?? 0 } }).sorted { $0.lexicographicallyPrecedes($1) }
        }
        return ColumnSolver(readings: numbers, balances: balances)
    }

    /// The numbers of a row that was read; a blank or a mark adds nothing.
    static func numbers(of row: RowPattern, in reading: TableReading) -> RowReadings.Reading? {
        let cells = row.fields.compactMap { reading.cell($0) }
        guard cells.count == row.columns.count else { return nil }
        let numbers = cells.map { cell -> Int64? in
            cell.kind == .blank || cell.kind == .notApplicable ? 0 : cell.number?.integer
        }
        // Larger ones could overflow the sums of the search.
        guard numbers.allSatisfy({ ($0?.magnitude ?? 0) < DigitSplits.bound }) else { return nil }
        return numbers.contains(nil) ? nil : numbers
    }

    /// The sums down the columns of a table with one kind of rows.
    static func balances(_ rows: [RowPattern], _ table: FormTable, _ form: Form) -> [ColumnSolver.Balance] {
        let own = form.range(of: table)
        let width = table.blocks.first?.columns.count ?? 1
        let positions = Dictionary(
            rows.enumerated().flatMap { position, row in row.fields.map { ($0, position) } },
            uniquingKeysWith: { first, _ in first })
        return form.identities.filter { identity in
            (identity.kind == .balance || identity.kind == .handledTotal)
                && identity.fields.allSatisfy { own.contains($0) && ($0 - own.lowerBound) % width == 0 }
        }.map { identity in
            ColumnSolver.Balance(
                left: identity.left.compactMap { positions[$0] }, right: identity.right.compactMap { positions[$0] })
        }
    }
}

extension ColumnSolver.Balance {
    /// The same balance among some of the rows.
    fileprivate func renumbered(_ rows: [Int]) -> ColumnSolver.Balance {
        ColumnSolver.Balance(
            left: left.compactMap { rows.firstIndex(of: $0) }, right: right.compactMap { rows.firstIndex(of: $0) })
    }
}
