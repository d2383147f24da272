import ReportModel

/// A statutory table as the regulation prints it, with merged labels.
struct SampleTable {
    struct Slot {
        var row: Int
        var column: Int
        var rows = 1
        var columns = 1
        var text: String
        var isNumber = false
    }

    let section: Int
    let rowCount: Int
    let columnCount: Int
    /// How many columns on the left hold row labels.
    let labelColumns: Int
    let headRows: Int
    /// In reading order: by row, then by column.
    let slots: [Slot]

    init(section: Int, labelColumns: Int, headRows: Int, slots: [Slot]) {
        self.section = section
        self.labelColumns = labelColumns
        self.headRows = headRows
        self.slots = slots.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        rowCount = slots.map { $0.row + $0.rows }.max() ?? 0
        columnCount = slots.map { $0.column + $0.columns }.max() ?? 0
    }

    enum MergedCells {
        /// A merged cell's text stands once, the rest is empty.
        case blank
        /// It is repeated in every cell that it covers.
        case repeated
    }

    /// The table as a rectangle of texts.
    func grid(merged: MergedCells = .blank) -> [[String]] {
        var grid = [[String]](repeating: [String](repeating: "", count: columnCount), count: rowCount)
        for slot in slots {
            grid[slot.row][slot.column] = slot.text
            guard merged == .repeated else { continue }
            for row in slot.row..<(slot.row + slot.rows) {
                for column in slot.column..<(slot.column + slot.columns) { grid[row][column] = slot.text }
            }
        }
        return grid
    }

    func slots(in row: Int) -> [Slot] { slots.filter { $0.row == row } }

    /// The labels of a row without those that began above it, and its numbers.
    func line(_ row: Int) -> (labels: [Slot], numbers: [String]) {
        let own = slots(in: row)
        return (own.filter { !$0.isNumber }, own.filter(\.isNumber).map(\.text))
    }
}
