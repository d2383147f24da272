/// The layout for a screen too narrow for the table: a line `label: value` for each cell, a rule before each row.
struct RecordLayout {
    private let grid: TableGrid
    private let width: Int

    init(_ grid: TableGrid, width: Int) {
        self.grid = grid
        self.width = max(1, width)
    }

    func lines() -> [StyledText] {
        let labels = grid.columns.indices.map(label)
        return (grid.headRows..<grid.rowCount).flatMap { row in
            [separator(row)]
                + grid.columns.indices.flatMap { column in
                    let cell = grid.cell(row: row, column: column)
                    return column == cell.columns.lowerBound ? entry(labels[column], cell.text) : []
                }
        }
    }

    private func label(_ column: Int) -> String {
        var parts: [String] = []
        var last = -1
        for row in 0..<grid.headRows where grid.cellIndex(row: row, column: column) != last {
            last = grid.cellIndex(row: row, column: column)
            let text = grid.cells[last].text.plain.split(whereSeparator: \.isNewline).joined(separator: " ")
            if !text.isEmpty { parts.append(text) }
        }
        return parts.isEmpty ? "\(column + 1)" : parts.joined(separator: " / ")
    }

    private func separator(_ row: Int) -> StyledText {
        let title = "── \(row - grid.headRows + 1) "
        let rest = String(repeating: "─", count: max(0, min(width, 40) - title.displayWidth))
        return StyledText(title + rest, .quiet).truncated(toWidth: width)
    }

    /// The value goes beside its label where that leaves it half the line, else below it.
    private func entry(_ label: String, _ value: StyledText) -> [StyledText] {
        let head = StyledText(label + ": ", .quiet)
        let room = width - head.displayWidth
        if value.widestLine <= room, value.wrapped(toWidth: room).count == 1 { return [head + value] }
        let indent = width >= 8 ? "  " : ""
        let body = value.wrapped(toWidth: max(1, width - indent.count)).map { StyledText(indent) + $0 }
        return StyledText(label + ":", .quiet).wrapped(toWidth: width) + body
    }
}
