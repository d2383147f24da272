import ReportModel

/// Numbers that count rows and columns and are no row's: a column headed 序号, a row 1, 2, 3 … below the heads.
struct RowNumbering {
    let ribbon: Ribbon
    /// How many columns the table has at most.
    let width: Int

    private static let leastColumns = 5

    /// The rows without them, and whether a column 序号 of a text counted these.
    func removed(from rows: [SourceRow], _ tokens: [Token]) -> (rows: [SourceRow], areLines: Bool) {
        if let own = withoutIndex(rows, tokens) { return (own, true) }
        let heads = tokens.compactMap(serialHead)
        let own = heads.isEmpty ? rows : rows.map { withoutSerial($0, heads) }
        guard let counting = own.first(where: countsColumns) else { return (own, false) }
        let others = own.filter { !countsColumns($0) }
        let isBody = others.contains { $0.slots.count >= width && $0.slots.contains { $0.content == .digits } }
        return (isBody || isAboveCells(counting, tokens) ? others : own, false)
    }

    /// Whether a row of its table below has a cell for each column, blank or not.
    private func isAboveCells(_ row: SourceRow, _ tokens: [Token]) -> Bool {
        guard let grid = row.grid else { return false }
        var widths: [Int32: Int] = [:]
        for token in tokens {
            switch token.kind {
            case .label, .words: continue
            case .value, .mark, .blank: break
            }
            guard let cell = ribbon.cell(at: token.range.lowerBound), cell.table == grid.table, cell.row > grid.row
            else { continue }
            widths[cell.row, default: 0] += Int(cell.columnSpan)
        }
        return widths.values.contains { $0 >= width }
    }

    /// The rows of a text whose column 序号 counts them: the number of each stands before its label, and so behind the
    /// numbers of the row before. Nil where not every row has the next one.
    private func withoutIndex(_ rows: [SourceRow], _ tokens: [Token]) -> [SourceRow]? {
        let isHeaded = tokens.contains { token in
            !ribbon.isInCell(token.range.lowerBound) && ribbon.scalars[token.range].elementsEqual(TableReader.serial)
        }
        guard isHeaded, let first = rows.firstIndex(where: { !$0.slots.isEmpty }), rows.count - first > Self.leastRows,
            rows[first].slots.count == 1, rows[first...].allSatisfy({ $0.grid == nil })
        else { return nil }
        let counted = zip(rows[first...].dropLast(), Int64(1)...)
        guard counted.allSatisfy({ $0.slots.last?.isPlain == true && $0.slots.last?.number?.integer == $1 }) else {
            return nil
        }
        var own = Array(rows[(first + 1)...])
        for index in own.indices.dropLast() { own[index].slots.removeLast() }
        return own
    }

    private static let leastRows = 5

    private func serialHead(_ token: Token) -> Ribbon.GridCell? {
        guard token.areWords, ribbon.scalars[token.range].elementsEqual(TableReader.serial) else {
            return nil
        }
        return ribbon.cell(at: token.range.lowerBound).flatMap { $0.hasReliableColumns ? $0 : nil }
    }

    private func withoutSerial(_ row: SourceRow, _ heads: [Ribbon.GridCell]) -> SourceRow {
        guard row.slots.count > width, let first = row.slots.first, let grid = row.grid,
            heads.contains(where: {
                $0.table == grid.table && $0.row < grid.row && Int($0.column) == first.gridColumn && $0.columnSpan == 1
            })
        else { return row }
        var own = row
        own.slots.removeFirst()
        return own
    }

    /// 1, 2, 3 … to the last column, with no label of a row of their own.
    private func countsColumns(_ row: SourceRow) -> Bool {
        guard row.grid != nil, row.labels.isEmpty || row.labels.contains(where: \.isHead) else { return false }
        return row.countsColumns(atLeast: max(Self.leastColumns, width))
    }
}

extension SourceRow {
    /// Whether its numbers are 1, 2, 3 …, as many as there are columns or more.
    func countsColumns(atLeast width: Int) -> Bool {
        let numbers = slots.drop(while: \.isBlank)
        return numbers.count >= width && zip(numbers, 1...).allSatisfy { $0.isPlain && $0.number?.integer == $1 }
    }
}
