/// The cells of a table at their places: every slot of the grid belongs to exactly one cell.
struct TableGrid {
    /// A cell with the slots it covers.
    struct Placed {
        let text: StyledText
        let rows: Range<Int>
        let columns: Range<Int>
        let isHead: Bool
    }

    let columns: [TextTable.Column]
    let headRows: Int
    let rowCount: Int
    private(set) var cells: [Placed] = []
    /// For each slot, row by row, the index into `cells`.
    private var slots: [Int]

    init(_ table: TextTable) {
        columns = table.columns
        headRows = table.head.count
        rowCount = table.head.count + table.rows.count
        slots = Array(repeating: -1, count: rowCount * table.columns.count)
        cells.reserveCapacity(slots.count)
        place(table.head, in: 0..<headRows)
        place(table.rows, in: headRows..<rowCount)
    }

    func cellIndex(row: Int, column: Int) -> Int { slots[row * columns.count + column] }

    func cell(row: Int, column: Int) -> Placed { cells[cellIndex(row: row, column: column)] }

    private mutating func place(_ source: [[TextTable.Cell]], in band: Range<Int>) {
        for (row, line) in zip(band, source) {
            var waiting = line.makeIterator()
            for column in columns.indices where isFree(row, column) {
                place(waiting.next() ?? "", row, column, band)
            }
        }
    }

    /// Puts a cell at its corner, cut at the table's edge, at the end of its band and at cells already placed.
    private mutating func place(_ cell: TextTable.Cell, _ row: Int, _ column: Int, _ band: Range<Int>) {
        let limit = columns.count - column
        let free = (column + 1..<column + min(cell.columns, limit)).prefix { isFree(row, $0) }
        let width = column..<column + 1 + free.count
        let height = row..<row + min(cell.rows, band.upperBound - row)
        for y in height {
            for x in width { slots[y * columns.count + x] = cells.count }
        }
        cells.append(Placed(text: cell.text, rows: height, columns: width, isHead: row < headRows))
    }

    private func isFree(_ row: Int, _ column: Int) -> Bool { cellIndex(row: row, column: column) < 0 }
}
