/// A table with merged cells. Rows list the cells that begin in them; cells from above cover the rest.
public struct ManuscriptTable: Sendable, Equatable {
    public var caption: String?
    public var rows: [[Cell]]
    /// How many of the rows are the head.
    public var headRows: Int
    /// Whether the table is one of the form, set with full rules as the regulation prints it.
    public var isStatutory: Bool
    /// Whether a screen too narrow for all columns may go without the last.
    public var mayLoseLast = false

    public init(caption: String? = nil, rows: [[Cell]], headRows: Int = 1, isStatutory: Bool = false) {
        self.caption = caption
        self.rows = rows
        self.headRows = headRows
        self.isStatutory = isStatutory
    }

    public struct Cell: Sendable, Equatable {
        public var text: RichText
        public var role: Role
        public var rows: Int
        public var columns: Int
        public var tone: Tone

        public init(_ text: RichText, _ role: Role, rows: Int = 1, columns: Int = 1, tone: Tone = .neutral) {
            self.text = text
            self.role = role
            self.rows = rows
            self.columns = columns
            self.tone = tone
        }
    }

    public enum Role: String, Sendable {
        /// A title over the width of the table, a column head, a row label, a number, words.
        case title, head, label, number, text
    }

    /// Without the last column; as it is where cells are merged.
    public var withoutLastColumn: ManuscriptTable {
        var table = self
        guard rows.allSatisfy({ $0.count > 1 && $0.allSatisfy { $0.columns == 1 && $0.rows == 1 } }) else {
            return self
        }
        table.rows = rows.map { $0.dropLast() }
        return table
    }

    /// Without the second row of heads where that is muted, as the types of a frame's columns are; nil where there is none.
    public var withoutTypes: ManuscriptTable? {
        guard headRows == 2, !isStatutory, rows.count > 1,
            rows[1].allSatisfy({ $0.text.runs.allSatisfy { $0.style == .muted } })
        else { return nil }
        var table = self
        table.rows.remove(at: 1)
        table.headRows = 1
        return table
    }

    /// The table as a rectangle: a merged cell where it begins, nil in what it covers.
    public var grid: [[Cell?]] {
        var grid: [[Cell?]] = []
        var taken: [[Bool]] = []
        let width = rows.first?.reduce(0) { $0 + $1.columns } ?? 0
        for (row, cells) in rows.enumerated() {
            Self.grow(&grid, &taken, to: row + 1, width)
            for cell in cells {
                guard let column = taken[row].firstIndex(of: false) else { break }
                Self.grow(&grid, &taken, to: row + cell.rows, width)
                grid[row][column] = cell
                for y in row..<(row + cell.rows) {
                    for x in column..<min(column + cell.columns, width) { taken[y][x] = true }
                }
            }
        }
        return grid
    }

    private static func grow(_ grid: inout [[Cell?]], _ taken: inout [[Bool]], to count: Int, _ width: Int) {
        while grid.count < count {
            grid.append(Array(repeating: nil, count: width))
            taken.append(Array(repeating: false, count: width))
        }
    }
}
