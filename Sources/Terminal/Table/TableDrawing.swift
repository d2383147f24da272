/// Draws a grid whose column widths are known: a line of text or a rule at a time, from left to right.
struct TableDrawing {
    private let grid: TableGrid
    private let border: TableBorder
    private let widths: [Int]
    /// For each cell its lines, wrapped to its width.
    private let texts: [[StyledText]]
    private let heights: [Int]
    /// The first line of each row, and the line after the last; rules lie between.
    private let tops: [Int]

    init(_ grid: TableGrid, _ border: TableBorder, _ widths: [Int]) {
        self.grid = grid
        self.border = border
        self.widths = widths
        let texts = grid.cells.map {
            $0.text.wrappedKeepingIndent(toWidth: Self.innerWidth($0.columns, widths, border))
        }
        let heights = Self.heights(grid, border, texts)
        self.texts = texts
        self.heights = heights
        var tops = [Self.hasRule(above: 0, grid, border) ? 1 : 0]
        for (row, height) in heights.enumerated() {
            tops.append(tops[row] + height + (Self.hasRule(above: row + 1, grid, border) ? 1 : 0))
        }
        self.tops = tops
    }

    func lines() -> [StyledText] {
        var lines: [StyledText] = []
        for row in 0...grid.rowCount {
            if Self.hasRule(above: row, grid, border) { lines.append(rule(above: row)) }
            guard row < grid.rowCount else { break }
            for line in tops[row]..<tops[row] + heights[row] { lines.append(textLine(row, line)) }
        }
        return border.hasFrame ? lines : lines.map(\.withoutTrailingSpaces)
    }

    // MARK: Measures

    /// The room for text in a cell over `columns`.
    static func innerWidth(_ columns: Range<Int>, _ widths: [Int], _ border: TableBorder) -> Int {
        columns.reduce(0) { $0 + widths[$1] } + (columns.count - 1) * (border.gap + 2 * border.padding)
    }

    static func totalWidth(_ widths: [Int], _ border: TableBorder) -> Int {
        innerWidth(widths.indices, widths, border) + 2 * border.padding + (border.hasFrame ? 2 : 0)
    }

    private static func hasRule(above row: Int, _ grid: TableGrid, _ border: TableBorder) -> Bool {
        if row == 0 { return border.hasFrame }
        if row == grid.rowCount, grid.headRows < row { return border.hasFrame }
        return row <= grid.headRows || border == .grid
    }

    /// A row is as high as its highest cell; a cell over several rows adds what it lacks to the last of them.
    private static func heights(_ grid: TableGrid, _ border: TableBorder, _ texts: [[StyledText]]) -> [Int] {
        var heights = Array(repeating: 1, count: grid.rowCount)
        let byLastRow = zip(grid.cells, texts).sorted { $0.0.rows.upperBound < $1.0.rows.upperBound }
        for (cell, lines) in byLastRow {
            let rules = cell.rows.dropFirst().count { hasRule(above: $0, grid, border) }
            let room = heights[cell.rows].reduce(rules, +)
            heights[cell.rows.upperBound - 1] += max(0, lines.count - room)
        }
        return heights
    }

    // MARK: Lines

    private func textLine(_ row: Int, _ line: Int) -> StyledText {
        var result = edge
        var column = 0
        while column < widths.count {
            let index = grid.cellIndex(row: row, column: column)
            if column > 0 { result.append(border.vertical, .quiet) }
            result.append(segment(index, line))
            column = grid.cells[index].columns.upperBound
        }
        return result + edge
    }

    private var edge: StyledText { border.hasFrame ? StyledText(border.vertical, .quiet) : "" }

    /// One line of a cell, padded. Head cells stand in the middle of their height, others at the top.
    private func segment(_ index: Int, _ line: Int) -> StyledText {
        let cell = grid.cells[index]
        let lastRow = cell.rows.upperBound - 1
        let top = tops[cell.rows.lowerBound]
        let free = tops[lastRow] + heights[lastRow] - top - texts[index].count
        let offset = line - top - (cell.isHead ? free / 2 : 0)
        let text = texts[index].indices.contains(offset) ? texts[index][offset] : ""
        let padding = StyledText(String(repeating: " ", count: border.padding))
        let width = Self.innerWidth(cell.columns, widths, border)
        return padding + text.padded(toWidth: width, alignment(of: cell)) + padding
    }

    private func alignment(of cell: TableGrid.Placed) -> Alignment {
        if cell.isHead, border.hasFrame || cell.columns.count > 1 { return .center }
        return grid.columns[cell.columns.lowerBound].alignment
    }

    /// The rule above a row, which lets through the text of cells that go on below it.
    private func rule(above row: Int) -> StyledText {
        var result = border.hasFrame ? StyledText(piece(row, 0), .quiet) : ""
        var column = 0
        while column < widths.count {
            if column > 0 { result.append(piece(row, column), .quiet) }
            if hasLine(row, column) {
                result.append(String(repeating: "─", count: widths[column] + 2 * border.padding), .quiet)
                column += 1
            } else {
                let index = grid.cellIndex(row: row, column: column)
                result.append(segment(index, tops[row] - 1))
                column = grid.cells[index].columns.upperBound
            }
        }
        return border.hasFrame ? result + StyledText(piece(row, widths.count), .quiet) : result
    }

    /// Whether the rule above `row` is drawn in `column`.
    private func hasLine(_ row: Int, _ column: Int) -> Bool {
        guard row > 0, row < grid.rowCount else { return true }
        return grid.cellIndex(row: row - 1, column: column) != grid.cellIndex(row: row, column: column)
    }

    /// The meeting of the rule above `row` with the line before `column`.
    private func piece(_ row: Int, _ column: Int) -> String {
        border.piece(
            TableBorder.Junction(
                up: row > 0 && hasVertical(row - 1, column), down: row < grid.rowCount && hasVertical(row, column),
                left: column > 0 && hasLine(row, column - 1), right: column < widths.count && hasLine(row, column)))
    }

    private func hasVertical(_ row: Int, _ column: Int) -> Bool {
        guard column > 0, column < widths.count else { return border.hasFrame }
        return grid.cellIndex(row: row, column: column - 1) != grid.cellIndex(row: row, column: column)
    }
}
