/// The layout for a screen too narrow for the table: a line `label: value` for each cell, a rule before each row with its
/// number; in a table whose first column has labels, below no head of its own, with the label.
struct RecordLayout {
    private let grid: TableGrid
    private let width: Int

    init(_ grid: TableGrid, width: Int) {
        self.grid = grid
        self.width = max(1, width)
    }

    func lines() -> [StyledText] {
        let labels = grid.columns.indices.map(label)
        let hasTitles = grid.headRows > 0 && grid.columns.count > 1 && labels[0].isEmpty
        return (grid.headRows..<grid.rowCount).flatMap { row in
            (hasTitles ? title(row) : [separator(row)])
                + grid.columns.indices.dropFirst(hasTitles ? 1 : 0).flatMap { column in
                    let cell = grid.cell(row: row, column: column)
                    let label = labels[column].isEmpty ? "\(column + 1)" : labels[column]
                    return column == cell.columns.lowerBound ? entry(label, cell.text) : []
                }
        }
    }

    /// What stands above the column; empty where nothing does.
    private func label(_ column: Int) -> String {
        var parts: [String] = []
        var last = -1
        for row in 0..<grid.headRows where grid.cellIndex(row: row, column: column) != last {
            last = grid.cellIndex(row: row, column: column)
            let text = Self.joined(grid.cells[last].text.plain.split(whereSeparator: \.isNewline))
            if !text.isEmpty { parts.append(text) }
        }
        return parts.joined(separator: " / ")
    }

    /// The lines of a head in one; between wide characters stands no space.
    private static func joined(_ lines: [Substring]) -> String {
        lines.reduce(into: "") { text, line in
            let isWide = text.last?.displayWidth == 2 && line.first?.displayWidth == 2
            text += (text.isEmpty || isWide ? "" : " ") + line
        }
    }

    private func title(_ row: Int) -> [StyledText] {
        let text = grid.cell(row: row, column: 0).text
        let mark = StyledText("── ", .quiet)
        let lines = text.wrapped(toWidth: max(1, width - mark.displayWidth))
        return lines.enumerated().map { (($0 == 0 ? mark : StyledText("   ")) + $1).truncated(toWidth: width) }
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
