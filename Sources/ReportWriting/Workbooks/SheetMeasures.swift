/// How wide the columns of a sheet are and how high its rows, so that no text is cut: a spreadsheet does not measure
/// wrapped and merged cells by itself.
struct SheetMeasures {
    static let titleSize = 14.0
    /// Columns of a sheet of prose, and the most and least that a column of a table has.
    private static let proseWidth = 80.0
    private static let (widest, narrowest) = (50.0, 6.0)
    private static let (line, titleLine, highest) = (15.0, 20.0, 405.0)

    let widths: [Double]
    /// In points; the rows above the table first.
    let heights: [Double]

    init(_ sheet: Workbook.Sheet, _ placed: [Workbook.PlacedCell]) {
        let widths = sheet.isProse ? [Self.proseWidth] : Self.widths(placed)
        self.widths = widths
        let whole = widths.reduce(0, +)
        let lead = sheet.lead.map { Self.height(of: $0, width: whole, .text) }
        heights = lead + Self.heights(sheet.rows.count, placed, widths)
    }

    private static func widths(_ placed: [Workbook.PlacedCell]) -> [Double] {
        var widths: [Double] = []
        for place in placed {
            while widths.count < place.column + place.cell.columns { widths.append(narrowest) }
            guard place.cell.columns == 1 else { continue }
            widths[place.column] = min(max(widths[place.column], columns(place.cell.value.text) * 1.05 + 3), widest)
        }
        return widths
    }

    private static func heights(
        _ count: Int, _ placed: [Workbook.PlacedCell], _ widths: [Double]
    ) -> [Double] {
        var heights = Array(repeating: line, count: count)
        func needed(_ place: Workbook.PlacedCell) -> Double {
            let width = widths[place.column..<min(widths.count, place.column + place.cell.columns)].reduce(0, +)
            return height(of: place.cell.value.text, width: width, place.cell.role)
        }
        for place in placed where place.cell.rows == 1 {
            heights[place.row] = max(heights[place.row], needed(place))
        }
        for place in placed where place.cell.rows > 1 {
            let rows = place.row..<min(count, place.row + place.cell.rows)
            let lacking = needed(place) - heights[rows].reduce(0, +)
            if lacking > 0 { for row in rows { heights[row] += lacking / Double(rows.count) } }
        }
        return heights.map { min($0, highest) }
    }

    /// What the lines of a text take, with a little room, since fonts differ.
    private static func height(of text: String, width: Double, _ role: ManuscriptTable.Role) -> Double {
        let one = role == .title ? titleLine : line
        let room = max(1, role == .title ? (width - 2) * 11 / titleSize : width - 1.5)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) {
            $0 + max(1, (Double(TextWidth.columns(String($1))) * 1.05 / room).rounded(.up))
        }
        return lines * one
    }

    /// Of the widest line.
    private static func columns(_ text: String) -> Double {
        Double(text.split(separator: "\n").map { TextWidth.columns(String($0)) }.max() ?? 0)
    }
}
