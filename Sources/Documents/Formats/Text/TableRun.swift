/// Consecutive lines of text that make one table.
struct TableRun {
    enum Kind { case tabs, pipes }

    let kind: Kind
    /// Empty lines since the last row. One between rows of the same width does not end a table: some
    /// extractors put one after each row.
    var blankLines = 0
    private var cells: [Table.Cell] = []
    private var rowCount = 0
    private var columnCount = 0
    private var lastWidth = 0
    private let location: Location

    init(kind: Kind, location: Location) {
        self.kind = kind
        self.location = location
    }

    /// Rows times columns.
    var slotCount: Int { rowCount * columnCount }

    /// Whether a row may go on with this table.
    func takes(_ kind: Kind, width: Int) -> Bool {
        kind == self.kind && (blankLines == 0 || width == lastWidth)
    }

    mutating func add(_ texts: [TextSpan], at line: TextLine) {
        for (column, text) in texts.enumerated() {
            let location = Location(line: line.number, page: line.page, row: rowCount + 1, column: column + 1)
            cells.append(Table.Cell(text, row: rowCount, column: column, at: location))
        }
        rowCount += 1
        columnCount = max(columnCount, texts.count)
        lastWidth = texts.count
        blankLines = 0
    }

    /// The table, numbered from 1 in its document.
    consuming func table(number: Int) -> Table {
        let number = Int32(clamping: number)
        for index in cells.indices { cells[index].location.table = number }
        var location = location
        location.table = number
        return Table(
            rowCount: rowCount, columnCount: columnCount, cells: cells, hasReliableColumns: kind == .pipes,
            at: location)
    }
}
