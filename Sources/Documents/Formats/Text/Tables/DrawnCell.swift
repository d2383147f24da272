/// A cell of a table of which a text's columns or marks tell the bounds.
struct DrawnCell {
    /// What it covers of the grid.
    var rows: Range<Int>
    var columns: Range<Int>
    /// Where it begins.
    private(set) var line: TextLine
    /// What its lines say, without those that are blank.
    private(set) var texts: [UnsafeBufferPointer<UInt8>] = []

    init(rows: Range<Int> = 0..<1, columns: Range<Int> = 0..<1, line: TextLine) {
        (self.rows, self.columns, self.line) = (rows, columns, line)
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, at line: TextLine) {
        guard !text.isEmpty else { return }
        if texts.isEmpty { self.line = line }
        texts.append(text)
    }

    /// Its place in the file, in the table with this number.
    func location(table: Int) -> Location {
        Location(
            line: line.number, page: line.page, table: table, row: rows.lowerBound + 1, column: columns.lowerBound + 1)
    }

    static func inReadingOrder(_ cells: [DrawnCell]) -> [DrawnCell] {
        cells.sorted { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
    }
}
