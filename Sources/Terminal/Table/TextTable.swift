/// A table for the terminal: columns, a head of one or more rows, a body, lines below.
///
/// Cells may span columns and rows, as in HTML: a row lists only the cells that begin in it. Rows that are too
/// short are filled with empty cells, cells beyond the last column are not shown.
public struct TextTable: Sendable {
    /// What a column holds decides how it stands and whether it may be broken into lines.
    public struct Column: Sendable, Hashable {
        public var alignment: Alignment
        /// Whether the cells of the body may be wrapped. Numbers may not: half a number is another number.
        public var wraps: Bool

        public init(alignment: Alignment, wraps: Bool) {
            self.alignment = alignment
            self.wraps = wraps
        }

        /// Words: left-aligned, wrapped where room is short.
        public static let text = Column(alignment: .left, wraps: true)
        /// Numbers: right-aligned, never wrapped.
        public static let number = Column(alignment: .right, wraps: false)
    }

    /// A cell of the head or of the body.
    public struct Cell: Sendable, Hashable {
        public var text: StyledText
        /// The columns and rows it covers, 1 at least.
        public var columns: Int
        public var rows: Int

        public init(_ text: StyledText, columns: Int = 1, rows: Int = 1) {
            self.text = text
            self.columns = max(1, columns)
            self.rows = max(1, rows)
        }
    }

    public var columns: [Column]
    public var head: [[Cell]]
    public var rows: [[Cell]]
    /// Lines under the table: `… 18,204 more rows`, a legend.
    public var footer: [StyledText]

    public init(columns: [Column], head: [[Cell]] = [], rows: [[Cell]] = [], footer: [StyledText] = []) {
        self.columns = columns
        self.head = head
        self.rows = rows
        self.footer = footer
    }

    /// The table as lines no wider than `width` columns: drawn with `border` where that fits, after wrapping the
    /// head and the columns that may be wrapped; else as records, a line `label: value` for each cell. The label is
    /// the path through the head, joined by ` / `.
    public func lines(width: Int, border: TableBorder = .box) -> [StyledText] {
        body(width, border) + footer.flatMap { $0.wrapped(toWidth: width) }
    }

    /// Whether the table can be drawn with `border` within `width` columns, not as records.
    public func fits(width: Int, border: TableBorder = .box) -> Bool {
        columns.isEmpty || ColumnWidths.fitting(TableGrid(self), border: border, width: width) != nil
    }

    private func body(_ width: Int, _ border: TableBorder) -> [StyledText] {
        guard !columns.isEmpty, !head.isEmpty || !rows.isEmpty else { return [] }
        let grid = TableGrid(self)
        guard let widths = ColumnWidths.fitting(grid, border: border, width: width) else {
            return RecordLayout(grid, width: width).lines()
        }
        return TableDrawing(grid, border, widths).lines()
    }
}

extension TextTable.Cell: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self.init(StyledText(value))
    }
}
