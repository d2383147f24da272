/// Finds the widths of the columns, in columns of the terminal and without padding.
struct ColumnWidths {
    /// A wrapped text column isn't made narrower than four Chinese characters, a head than two.
    private static let narrowestText = 8
    private static let narrowestHead = 4
    private static let widestWordOfHead = 9

    private let grid: TableGrid
    private let border: TableBorder
    /// Whether heads in English are broken at spaces only.
    private let keepsWords: Bool
    /// Whether text that isn't wrapped is whole even where a name like `requests.new.total` has joints.
    private let keepsNames: Bool
    /// What each column would like, and what it can't do without.
    private var wanted: [Int]
    private var needed: [Int]

    /// The widths with which the table is at most `width` columns wide, nil where even the narrowest are too wide.
    static func fitting(_ grid: TableGrid, border: TableBorder, width: Int) -> [Int]? {
        ColumnWidths(grid, border, keepsWords: true, keepsNames: true).shrunk(to: width)
            ?? ColumnWidths(grid, border, keepsWords: true, keepsNames: false).shrunk(to: width)
            ?? ColumnWidths(grid, border, keepsWords: false, keepsNames: true).shrunk(to: width)
    }

    private init(_ grid: TableGrid, _ border: TableBorder, keepsWords: Bool, keepsNames: Bool) {
        self.grid = grid
        self.border = border
        self.keepsWords = keepsWords
        self.keepsNames = keepsNames
        wanted = Array(repeating: 1, count: grid.columns.count)
        needed = wanted
        for cell in grid.cells where cell.columns.count == 1 { measure(cell) }
        for cell in grid.cells where cell.columns.count > 1 { spread(cell) }
    }

    private mutating func measure(_ cell: TableGrid.Placed) {
        let column = cell.columns.lowerBound
        let width = cell.text.widestLine
        wanted[column] = max(wanted[column], width)
        needed[column] = max(needed[column], narrowest(cell, width))
    }

    private func narrowest(_ cell: TableGrid.Placed, _ width: Int) -> Int {
        if cell.isHead { return min(width, max(Self.narrowestHead, keepsWords ? longestWord(cell.text.plain) : 0)) }
        let column = grid.columns[cell.columns.lowerBound]
        if cell.columns.count > 1 || column.wraps { return min(width, Self.narrowestText) }
        return keepsNames || column.alignment != .left ? width : longestPart(cell.text.plain)
    }

    /// Of a name that may be cut behind its dots.
    private func longestPart(_ name: String) -> Int {
        name.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: ".") }.map { $0.displayWidth + 1 }.max()
            .map { min($0, name.displayWidth) } ?? 0
    }

    /// As far as that leaves room for others: what is longer is a name with joints, or prose.
    private func longestWord(_ head: String) -> Int {
        let words = head.split { $0 == " " || $0.isNewline || $0.displayWidth == 2 }
        let short = words.map(\.displayWidth).filter { $0 <= Self.widestWordOfHead }
        return max(short.max() ?? 0, words.map(longestPiece).max() ?? 0)
    }

    /// Of a word that may be cut behind its `_` and `.`; nothing of one without any.
    private func longestPiece(_ word: Substring) -> Int {
        let pieces = word.split { "._".contains($0) }
        guard pieces.count > 1 else { return 0 }
        return pieces.map { $0.displayWidth + ($0.endIndex < word.endIndex ? 1 : 0) }.max() ?? 0
    }

    /// A merged cell that is wider than its columns widens them evenly.
    private mutating func spread(_ cell: TableGrid.Placed) {
        let width = cell.text.widestLine
        widen(&wanted, cell.columns, to: width)
        widen(&needed, cell.columns, to: narrowest(cell, width))
        for column in cell.columns { wanted[column] = max(wanted[column], needed[column]) }
    }

    private func widen(_ widths: inout [Int], _ columns: Range<Int>, to width: Int) {
        let missing = width - TableDrawing.innerWidth(columns, widths, border)
        guard missing > 0 else { return }
        for (order, column) in columns.enumerated() {
            widths[column] += missing / columns.count + (order < missing % columns.count ? 1 : 0)
        }
    }

    /// Takes a column off the widest that can still give one, the rightmost of equals, until the table fits.
    private func shrunk(to width: Int) -> [Int]? {
        var widths = wanted
        var excess = TableDrawing.totalWidth(widths, border) - width
        guard TableDrawing.totalWidth(needed, border) <= width else { return nil }
        while excess > 0 {
            let giving = widths.indices.filter { widths[$0] > needed[$0] }
            guard let widest = giving.max(by: { (widths[$0], $0) < (widths[$1], $1) }) else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}

extension StyledText {
    /// The columns of its widest line.
    var widestLine: Int {
        plain.split(whereSeparator: \.isNewline).map(\.displayWidth).max() ?? 0
    }
}
