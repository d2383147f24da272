/// What pandas prints of a table, merged cells in each of their columns: an index, and cells that end where their column does.
enum AlignedText {
    static func text(_ page: SamplePage) -> [UInt8] {
        Array(page.text(gap: "\n") { lines(of: $0).joined(separator: "\n") }.utf8)
    }

    private static func lines(of table: SampleTable) -> [String] {
        let body = table.grid(merged: .repeated)
        let grid = [(0..<table.columnCount).map(String.init)] + body
        let widths = (0..<table.columnCount).map { column in grid.map { DisplayColumns.width($0[column]) }.max() ?? 0 }
        let indexWidth = String(body.count - 1).count
        return grid.enumerated().map { number, row in
            let index = number == 0 ? "" : String(number - 1)
            return zip(row, widths).reduce(index + blanks(indexWidth - index.count)) { line, cell in
                line + blanks(cell.1 - DisplayColumns.width(cell.0) + 2) + cell.0
            }
        }
    }

    private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
