import PDFPages

/// What a page holds, from top to bottom.
struct PageContent {
    enum Item {
        case line(GlyphLine)
        case table(RuledTable)

        var top: Int {
            switch self {
            case .line(let line): line.middle
            case .table(let table): table.top
            }
        }

        var right: Int {
            switch self {
            case .line(let line): line.right
            case .table(let table): table.x.last ?? 0
            }
        }
    }

    /// From 1.
    let number: Int
    let width: Int
    let height: Int
    /// The page's level lines, those of ruled tables among them.
    let levels: [RulingLine]
    var items: [Item]

    init(_ page: PDFPage, number: Int, limits: ReadingLimits) throws(DocumentError) {
        self.number = number
        width = Int(page.width)
        height = Int(page.height)
        let rulings = RulingLines(page.rulings)
        levels = rulings.level
        var (glyphs, tables) = (StruckDigits(page.rulings).doubted(page.glyphs), [RuledTable]())
        for grid in try Self.grids(rulings, on: page, limits: limits) {
            let isIn = Self.isInside(grid, page, glyphs)
            let inside = glyphs.filter(isIn)
            let table = RuledTable(grid, glyphs: inside, page: number)
            guard table.isTable else { continue }
            tables.append(table)
            glyphs.removeAll(where: isIn)
        }
        let lines = GlyphLine.lines(of: glyphs.filter { !$0.isTurned })
        items = (tables.map(Item.table) + lines.map(Item.line)).sorted { $0.top < $1.top }
    }

    /// Whether a character lies in the grid, or just below it in a cell that the page's end cuts: some writers draw the sides
    /// of such cells no further than those of the cells beside them.
    private static func isInside(_ grid: RuledGrid, _ page: PDFPage, _ glyphs: [PDFGlyph]) -> (PDFGlyph) -> Bool {
        let bottom = grid.y[grid.rowCount]
        func isBelow(_ glyph: PDFGlyph) -> Bool {
            glyph.middleY >= bottom && glyph.middleY < bottom + Int(glyph.size) * 2
        }
        let isAtEnd = bottom > Int(page.height) * 3 / 4
        let isCut = isAtEnd && goOn(glyphs.filter { !$0.isBlank && isBelow($0) }, below: grid, glyphs)
        return { grid.cell(x: $0.middleX, y: $0.middleY) != nil || isCut && isBelow($0) }
    }

    /// Whether characters below a grid go on with words in its open cells: a line of text runs on below other cells too, and
    /// a number there may be the page's.
    private static func goOn(_ below: [PDFGlyph], below grid: RuledGrid, _ glyphs: [PDFGlyph]) -> Bool {
        guard !below.isEmpty, below.allSatisfy(\.scalar.isHan) else { return false }
        let worded = Set(glyphs.lazy.filter(\.scalar.isHan).compactMap { grid.cell(x: $0.middleX, y: $0.middleY) })
        return below.allSatisfy { grid.openCell(x: $0.middleX).map(worded.contains) ?? false }
    }

    /// Inner tables before those that they stand in.
    private static func grids(
        _ rulings: RulingLines, on page: PDFPage, limits: ReadingLimits
    ) throws(DocumentError) -> [RuledGrid] {
        var grids: [RuledGrid] = []
        for group in try rulings.groups() {
            if let grid = try RuledGrid(group, slotLimit: limits.cells) { grids.append(grid) }
        }
        // Each table looks at each character of the page.
        let looks = 100_000_000
        if grids.count * page.glyphs.count > looks { throw .limitExceeded(what: "tables", limit: looks) }
        return grids.sorted { $0.area < $1.area }
    }
}

extension RuledGrid {
    fileprivate var area: Int { (x[x.count - 1] - x[0]) * (y[y.count - 1] - y[0]) }
}
