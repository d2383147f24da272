/// Places cells in a grid as they come, each in the next column that no cell from above reaches into.
struct CellFlow {
    private(set) var cells: [DrawnCell] = []
    private(set) var rowCount = 0
    /// How many rows each column is taken in.
    private var taken: [Int] = []
    private static let mostColumns = 64

    var columnCount: Int { taken.count }

    /// Whether the row that is filled has a cell in each of so many columns.
    func isFull(_ width: Int) -> Bool { taken.count == width && taken.allSatisfy { $0 >= rowCount } }

    mutating func startRow() { rowCount += 1 }

    /// Whether there was room.
    mutating func place(_ cell: DrawnCell, columns: Int, rows: Int) -> Bool {
        if rowCount == 0 { startRow() }
        let first = taken.firstIndex { $0 < rowCount } ?? taken.count
        guard columns > 0, columns <= Self.mostColumns - first, (1...Self.mostRows).contains(rows) else { return false }
        let end = first + columns
        while taken.count < end { taken.append(rowCount - 1) }
        guard taken[first..<end].allSatisfy({ $0 < rowCount }) else { return false }
        for column in first..<end { taken[column] = rowCount - 1 + rows }
        var placed = cell
        placed.columns = first..<end
        placed.rows = (rowCount - 1)..<(rowCount - 1 + rows)
        cells.append(placed)
        return true
    }

    private static let mostRows = 200

    /// No cell reaches below the last row.
    func table(before next: LinesAhead) -> TableAhead? {
        guard !cells.isEmpty else { return nil }
        let cut = cells.map { cell in
            var cell = cell
            cell.rows = cell.rows.clamped(to: 0..<rowCount)
            return cell
        }
        return TableAhead(cells: cut, rowCount: rowCount, columnCount: columnCount, next: next)
    }
}
