import PDFPages

/// A table of one page, or of several that it goes on over: a grid with the text of its cells.
struct RuledTable {
    struct Cell {
        var shape: RuledGrid.Cell
        var text: String
        var page: Int
        /// No line ends it where its page does, or begins it.
        var isOpenBelow = false
        var isOpenAbove = false
    }

    /// The page on which it begins, from 1.
    let page: Int
    private(set) var lastPage: Int
    private(set) var x: [Int]
    private(set) var rowCount: Int
    private(set) var cells: [Cell]
    private(set) var isOpenBelow: Bool
    private let isOpenAbove: Bool
    let top: Int

    /// Gives each cell of the grid the characters whose middle lies in it.
    init(_ grid: RuledGrid, glyphs: [PDFGlyph], page: Int) {
        self.page = page
        lastPage = page
        x = grid.x
        top = grid.y[0]
        rowCount = grid.rowCount
        (isOpenAbove, isOpenBelow) = (grid.isOpenAbove, grid.isOpenBelow)
        var contents = Array(repeating: [PDFGlyph](), count: grid.cells.count)
        for glyph in glyphs {
            let cell = grid.cell(x: glyph.middleX, y: glyph.middleY) ?? grid.openCell(x: glyph.middleX)
            if let cell { contents[cell].append(glyph) }
        }
        cells = zip(grid.cells, contents).map { shape, glyphs in
            Cell(
                shape: shape, text: Self.text(glyphs, right: grid.x[shape.column + shape.columnSpan]), page: page,
                isOpenBelow: grid.isOpen(below: shape), isOpenAbove: grid.isOpen(above: shape))
        }
    }

    private static func text(_ glyphs: [PDFGlyph], right: Int) -> String {
        var text = BrokenText()
        for line in GlyphLine.lines(of: glyphs) { text.append(line, right: right) }
        return text.text
    }

    var columnCount: Int { x.count - 1 }

    /// Frames around text and drawings are no tables.
    var isTable: Bool { cells.lazy.filter { !$0.text.isEmpty }.prefix(2).count == 2 }

    func block(number: Int, in characters: inout TextStore) -> Block {
        let cells = cells.map { cell in
            Table.Cell(
                characters.add(cell.text), row: cell.shape.row, column: cell.shape.column, rowSpan: cell.shape.rowSpan,
                columnSpan: cell.shape.columnSpan,
                at: Location(page: cell.page, table: number, row: cell.shape.row + 1, column: cell.shape.column + 1))
        }
        let location = Location(page: page, table: number)
        return .table(Table(rowCount: rowCount, columnCount: columnCount, cells: cells, at: location))
    }
}

// MARK: Over pages

extension RuledTable {
    /// Adds the table at the top of the next page where it has the same outer sides, and all columns of one are
    /// also the other's: where no row of a page divides two columns, their line is missing there, and so is the outer
    /// line of cells that go on through the whole page.
    mutating func continues(with next: RuledTable) -> Bool {
        guard let columns = Self.commonColumns(x, openColumns(before: next) + next.x) else { return false }
        place(in: columns)
        var next = next
        next.place(in: columns)
        x = columns
        let isSplit = isOpenBelow && next.isOpenAbove && endsLike(next)
        if isSplit { mergeFirstRow(of: next) }
        if !isSplit { mergeOpenCells(with: &next) }
        let shift = isSplit ? rowCount - 1 : rowCount
        for cell in next.cells where !isSplit || cell.shape.row > 0 {
            cells.append(cell)
            cells[cells.count - 1].shape.row += shift
        }
        rowCount = shift + next.rowCount
        isOpenBelow = next.isOpenBelow
        lastPage = next.lastPage
        return true
    }

    /// The columns left of the next page's table, where all cells at the end of this one are open there.
    private func openColumns(before next: RuledTable) -> [Int] {
        guard isOpenBelow, next.isOpenAbove, let start = next.x.first else { return [] }
        let columns = x.prefix { $0 < start - Self.nearness }
        let ends = cells.filter { $0.shape.row + $0.shape.rowSpan == rowCount && $0.shape.column < columns.count }
        return ends.allSatisfy(\.isOpenBelow) ? Array(columns) : []
    }

    /// How far apart the same line may stand on two pages, in hundredths of a point.
    private static let nearness = 400

    private static func commonColumns(_ first: [Int], _ second: [Int]) -> [Int]? {
        let (more, fewer) = first.count >= second.count ? (first, second) : (second, first)
        func agree(_ a: Int?, _ b: Int?) -> Bool { a.flatMap { a in b.map { abs(a - $0) <= nearness } } ?? false }
        guard agree(more.first, fewer.first), agree(more.last, fewer.last) else { return nil }
        return fewer.allSatisfy { place in more.contains { agree($0, place) } } ? more : nil
    }

    /// Renumbers the columns for a grid that has at least the same ones.
    private mutating func place(in columns: [Int]) {
        let numbers = x.map { place in columns.indices.min { abs(columns[$0] - place) < abs(columns[$1] - place) } ?? 0
        }
        for index in cells.indices {
            let shape = cells[index].shape
            cells[index].shape.column = numbers[shape.column]
            cells[index].shape.columnSpan = numbers[shape.column + shape.columnSpan] - numbers[shape.column]
        }
    }

    /// Whether the last row has the same cells as the first row of the table on the next page, and no cell has a
    /// number in both: some writers draw the line between two rows only once, or not at all where a page ends.
    private func endsLike(_ next: RuledTable) -> Bool {
        let starts = next.cells.filter { $0.shape.row == 0 }
        let start = starts.map(\.shape.column).min() ?? 0
        let ends = cells.filter { $0.shape.row + $0.shape.rowSpan == rowCount && $0.shape.column >= start }
            .sorted { $0.shape.column < $1.shape.column }
        let sameCells =
            ends.map { [$0.shape.column, $0.shape.columnSpan] }
            == starts.map { [$0.shape.column, $0.shape.columnSpan] }
        return sameCells && !zip(ends, starts).contains { $0.text.hasDigit && $1.text.hasDigit && !$1.text.hasHan }
    }

    /// Where the page ends within cells that reach over several rows, and others end with it, lines are drawn below these
    /// alone: the others go on.
    private mutating func mergeOpenCells(with next: inout RuledTable) {
        let ends = cells.indices.filter { cells[$0].shape.row + cells[$0].shape.rowSpan == rowCount }
        guard ends.contains(where: { !cells[$0].isOpenBelow }) else { return }
        let pairs = ends.filter { cells[$0].isOpenBelow }.compactMap { end in
            next.cells.firstIndex { rest in
                rest.isOpenAbove && rest.shape.column == cells[end].shape.column
                    && rest.shape.columnSpan == cells[end].shape.columnSpan
            }.map { (end: end, rest: $0) }
        }
        if pairs.contains(where: { cells[$0.end].text.hasDigit && next.cells[$0.rest].text.hasDigit }) { return }
        for pair in pairs {
            cells[pair.end].text += next.cells[pair.rest].text
            cells[pair.end].shape.rowSpan += next.cells[pair.rest].shape.rowSpan
        }
        let merged = Set(pairs.map(\.rest))
        next.cells = next.cells.indices.filter { !merged.contains($0) }.map { next.cells[$0] }
    }

    private mutating func mergeFirstRow(of next: RuledTable) {
        for index in cells.indices where cells[index].shape.row + cells[index].shape.rowSpan == rowCount {
            guard
                let rest = next.cells.first(where: { $0.shape.row == 0 && $0.shape.column == cells[index].shape.column }
                )
            else { continue }
            cells[index].text += rest.text
            cells[index].shape.rowSpan += rest.shape.rowSpan - 1
        }
    }
}

extension String {
    fileprivate var hasDigit: Bool { unicodeScalars.contains { $0.properties.numericType == .decimal } }
    fileprivate var hasHan: Bool { unicodeScalars.contains { $0.isHan } }
}

extension PDFGlyph {
    var middleX: Int { (Int(left) + Int(right)) / 2 }
    /// The middle of its ink; a turned one is placed by its middle.
    var middleY: Int { isTurned ? Int(baseline) : Int(baseline) - Int(size) * 35 / 100 }
}
