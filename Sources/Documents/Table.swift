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
        public var location: Location
        // A table that may be read has far fewer rows and columns than these count.
        private var (ownRow, ownColumn, ownRowSpan, ownColumnSpan): (Int32, Int32, Int32, Int32)

        /// Top left corner in the grid, from 0.
        public var row: Int {
            @inline(__always) get { Int(ownRow) }
            set { ownRow = Int32(clamping: newValue) }
        }
        public var column: Int {
            @inline(__always) get { Int(ownColumn) }
            set { ownColumn = Int32(clamping: newValue) }
        }
        public var rowSpan: Int {
            @inline(__always) get { Int(ownRowSpan) }
            set { ownRowSpan = Int32(clamping: newValue) }
        }
        public var columnSpan: Int {
            @inline(__always) get { Int(ownColumnSpan) }
            set { ownColumnSpan = Int32(clamping: newValue) }
        }

        public init(
            _ text: TextSpan, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, at location: Location
        ) {
            (self.text, self.location) = (text, location)
            (ownRow, ownColumn) = (Int32(clamping: row), Int32(clamping: column))
            (ownRowSpan, ownColumnSpan) = (Int32(clamping: rowSpan), Int32(clamping: columnSpan))
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
