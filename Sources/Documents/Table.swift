/// A table with merged cells resolved: every cell knows the rectangle of the grid that it covers.
public struct Table: Sendable {
    public var rowCount: Int
    public var columnCount: Int
    /// In reading order, by the top left corner of each.
    public var cells: [Cell]
    /// Whether columns are trustworthy: true for formats with real cells (HTML, docx, pipes), false for a grid
    /// guessed from tabs, where extractors drop merged cells and shift rows, and where the start of a cell was lost.
    public var hasReliableColumns: Bool
    /// Whether it is lines of a text whose cells end at commas.
    public var isCutAtCommas = false
    public var location: Location

    public struct Cell: Sendable {
        public var text: TextSpan
        /// Top left corner in the grid, from 0.
        public var row: Int
        public var column: Int
        public var rowSpan: Int
        public var columnSpan: Int
        public var location: Location

        public init(
            _ text: TextSpan, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, at location: Location
        ) {
            self.text = text
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.location = location
        }
    }

    public init(
        rowCount: Int, columnCount: Int, cells: [Cell], hasReliableColumns: Bool = true, at location: Location
    ) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        // A document may have very many small tables: what was kept free for growth goes.
        self.cells = cells.capacity > 2 * cells.count ? cells.withUnsafeBufferPointer { Array($0) } : cells
        self.hasReliableColumns = hasReliableColumns
        self.location = location
    }
}
