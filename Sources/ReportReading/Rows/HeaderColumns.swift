import ReportModel

/// The grid columns in which the header of a table names the form's columns.
struct HeaderColumns {
    private struct Entry {
        var term: TermID
        var column: Int
        var end: Int
        var row: Int32
        var table: Int32
        var isRepeated = false

        init(_ term: TermID, at cell: Ribbon.GridCell) {
            self.term = term
            (column, end) = (Int(cell.column), Int(cell.column + cell.columnSpan))
            (row, table) = (cell.row, cell.table)
        }
    }

    private var entries: [Entry] = []
    /// The table of the head that was noted last.
    private var table: Int32?

    var isEmpty: Bool { entries.isEmpty }

    /// The grid column of a column of the form, as its last head says.
    subscript(term: TermID) -> Int? { entries.first { $0.term == term }?.column }

    /// The grid column behind those that a column's last head covers.
    func end(of term: TermID) -> Int? { entries.first { $0.term == term }?.end }

    /// The columns of a head that converters repeated in each of them.
    func repeatedColumns(of term: TermID) -> Range<Int>? {
        entries.first { $0.term == term && $0.isRepeated }.map { $0.column..<$0.end }
    }

    /// Notes where a column's head stands. Converters repeat one that covers several columns in each: the first counts.
    mutating func add(_ term: TermID, at cell: Ribbon.GridCell) {
        var entry = Entry(term, at: cell)
        table = cell.table
        guard let known = entries.firstIndex(where: { $0.term == term }) else { return entries.append(entry) }
        entry.isRepeated = entries[known].row == cell.row && entries[known].end == entry.column
        if entry.isRepeated { entry.column = entries[known].column }
        entries[known] = entry
    }

    /// A head below one that covers several columns is that of the form's figure: 本年 below 自然人.
    mutating func narrow(to cell: Ribbon.GridCell) {
        for (index, entry) in entries.enumerated()
        where entry.row < cell.row && entry.column <= cell.column && cell.column < entry.end
            && entry.end > entry.column + 1
        {
            entries[index] = Entry(entry.term, at: cell)
        }
    }

    /// Whether the numbers of a row begin behind the first column of the heads of another table: its own has more columns of
    /// labels, as some converters give the rest of one on the next page.
    func areBefore(_ first: Ribbon.GridCell) -> Bool {
        guard let last = table, last != first.table else { return false }
        return entries.contains { $0.table == last && $0.column < first.column }
    }
}
