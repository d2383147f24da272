/// A table while its rows come in: places each cell where HTML's table model says (section 4.9.12.1 of the
/// standard, "forming a table").
///
/// One deliberate difference: a rowspan that reaches beyond the rows that its group really has ends with
/// the group, as browsers draw it, instead of adding rows that nobody wrote.
struct TableGrid {
    private(set) var cells: [Table.Cell] = []
    private(set) var rowCount = 0
    private(set) var columnCount = 0
    /// Whether the text of some cell stands outside of the table.
    var hasLostCells = false
    /// The document's line on which the table starts.
    let line: Int32
    private var columns: [Column] = []
    /// Cells of the current row group that span rows and may have to be cut at its end.
    private var growing: [Growing] = []
    private var column = 0
    /// The first row of the current row group.
    private var groupStart = 0
    private var feet: [Range<Int>] = []

    private struct Column {
        /// The first row that no cell from above reaches into.
        var free: Int
        /// The cell that last covered it.
        var owner: Int
    }

    private struct Growing {
        var cell: Int
        /// A row span of 0: down to the group's last row.
        var reachesEnd: Bool
    }

    init(line: Int32) {
        self.line = line
        cells.reserveCapacity(320)
    }

    /// The row that is being filled, from 0.
    var currentRow: Int { rowCount - 1 }

    /// Whether its rows and columns cross more often than this.
    func hasMoreSlots(than limit: Int) -> Bool {
        let (slots, overflow) = rowCount.multipliedReportingOverflow(by: columnCount)
        return overflow || slots > limit
    }

    mutating func startRow() {
        rowCount += 1
        column = 0
    }

    /// Leaves grid columns without a cell at the row's start (docx `gridBefore`).
    mutating func skipColumns(_ count: Int) {
        column += count
    }

    /// Places a cell at the next free column. A row span of 0 means all rows to the end of the group.
    mutating func place(_ text: TextSpan, columnSpan: Int, rowSpan: Int, line: Int32) {
        if rowCount == 0 { startRow() }
        while column < columns.count, columns[column].free > currentRow { column += 1 }
        let last = column + columnSpan
        if last > columnCount { widen(to: last) }
        let reach = rowSpan == 0 ? Int.max : currentRow + rowSpan
        for index in column..<last {
            columns[index] = Column(free: max(columns[index].free, reach), owner: cells.count)
        }
        if rowSpan != 1 { growing.append(Growing(cell: cells.count, reachesEnd: rowSpan == 0)) }
        let location = Location(
            line: Int(line), row: currentRow + 1, column: column + 1)
        cells.append(
            Table.Cell(
                text, row: currentRow, column: column, rowSpan: max(rowSpan, 1), columnSpan: columnSpan, at: location))
        column = last
    }

    /// Lets the cell above reach into this row (docx `vMerge`); false where there is none to continue.
    mutating func continueAbove(columnSpan: Int) -> Bool {
        guard currentRow > 0, column < columns.count, columns[column].owner >= 0 else { return false }
        let index = columns[column].owner
        guard cells[index].row + cells[index].rowSpan == currentRow else { return false }
        guard cells[index].column == column else { return false }
        cells[index].rowSpan += 1
        column += max(columnSpan, cells[index].columnSpan)
        return true
    }

    /// Ends a row group: no cell reaches beyond it.
    mutating func endGroup(isFoot: Bool = false) {
        if isFoot { feet.append(groupStart..<rowCount) }
        groupStart = rowCount
        // No other cells reach below their row. A page may have very many groups without any, and very many columns.
        guard !growing.isEmpty else { return }
        for entry in growing {
            let rows = rowCount - cells[entry.cell].row
            cells[entry.cell].rowSpan = entry.reachesEnd ? rows : min(cells[entry.cell].rowSpan, rows)
        }
        growing.removeAll(keepingCapacity: true)
        for index in columns.indices { columns[index].free = min(columns[index].free, rowCount) }
    }

    /// The finished table, numbered from 1 in its document.
    consuming func table(number: Int) -> Table {
        endGroup()
        moveFeet()
        let number = Int32(clamping: number)
        for index in cells.indices { cells[index].location.table = number }
        var location = Location(line: Int(line))
        location.table = number
        return Table(
            rowCount: rowCount, columnCount: columnCount, cells: cells, hasReliableColumns: !hasLostCells, at: location)
    }

    /// Puts the rows of `tfoot` behind all others.
    private mutating func moveFeet() {
        let last = feet.flatMap { Array($0) }
        guard let first = last.first, first + last.count < rowCount else { return }
        let isLast = Set(last)
        let order = (0..<rowCount).filter { !isLast.contains($0) } + last
        var place = Array(repeating: 0, count: rowCount)
        for (new, old) in order.enumerated() { place[old] = new }
        for index in cells.indices {
            cells[index].row = place[cells[index].row]
            cells[index].location.row = Int32(clamping: cells[index].row + 1)
        }
        cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    private mutating func widen(to count: Int) {
        columns += repeatElement(Column(free: 0, owner: -1), count: count - columnCount)
        columnCount = count
    }
}
