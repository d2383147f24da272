/// What pandoc makes of tables in plain text and Markdown: a stroke of dashes above and below each column, merged cells once.
enum DashedText {
    static func text(_ page: SamplePage) -> [UInt8] {
        Array(page.text { lines(of: $0).joined(separator: "\n") }.utf8)
    }

    private static func lines(of table: SampleTable) -> [String] {
        let grid = table.grid(merged: .blank)
        let widths = (0..<table.columnCount).map { column in
            2 + (grid.map { DisplayColumns.width($0[column]) }.max() ?? 0)
        }
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: " ")
        let rows = grid.map { row in
            zip(row, widths).map { DisplayColumns.padded($0, to: $1) }.joined(separator: " ")
        }
        return ([rule] + rows + [rule]).map { "  " + $0 }
    }
}
