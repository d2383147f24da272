import ReportModel

/// A cell of a table that may be printed as the form does: a label, a number or nothing.
struct OfficialCell {
    enum Content: UInt8 { case blank, label, number }

    var content: Content
    /// Whether the source writes its number as digits and nothing else, without leading zeros.
    var isPlain = false
    /// Its piece of the ribbon.
    var piece: Int32
    var number = ExactNumber.zero
    var terms = TermList.none
    /// Where it stands.
    var grid: Ribbon.GridCell

    /// Whether both stand in one line of a grid.
    @inline(__always)
    func sharesLine(_ other: OfficialCell) -> Bool { grid.row == other.grid.row && grid.table == other.grid.table }
}

/// The cells of a stretch of the ribbon, up to the first piece that is none.
struct OfficialCells {
    private let ribbon: Ribbon
    private let vocabulary: Vocabulary
    private(set) var cells: [OfficialCell] = []
    /// Behind the last of them in the ribbon.
    private(set) var end: Int

    /// Nil where a cell holds something else than a form prints, a number or nothing, or is cut.
    init?(_ ribbon: Ribbon, in range: Range<Int>, _ vocabulary: Vocabulary) {
        (self.ribbon, self.vocabulary, end) = (ribbon, vocabulary, range.lowerBound)
        guard let first = range.first else { return }
        guard ribbon.startsPiece(first) else { return nil }
        var piece = ribbon.pieceIndex(at: first)
        cells.reserveCapacity(min(range.count, 320))
        while end < range.upperBound, let grid = ribbon.pieces[piece].cell {
            let own = ribbon.range(ofPiece: piece)
            guard own.upperBound <= range.upperBound, take(own, piece, grid) else { return nil }
            end = own.upperBound
            piece += 1
        }
    }

    private mutating func take(_ range: Range<Int>, _ piece: Int, _ grid: Ribbon.GridCell) -> Bool {
        var cell = OfficialCell(content: .blank, piece: Int32(truncatingIfNeeded: piece), grid: grid)
        if ribbon.scalars[range.lowerBound] == Ribbon.emptyCell {
            cells.append(cell)
            return true
        }
        if let number = ribbon.plainNumber(in: range) {
            (cell.content, cell.number) = (.number, number)
            cell.isPlain = ribbon.pieces[piece].text.count == range.count
            cells.append(cell)
            return true
        }
        if let known = vocabulary.printedCells?.tokens(of: range, in: ribbon) { return takeLabels(known, cell) }
        return takeTokens(Lexer.tokens(of: ribbon, in: range, vocabulary: vocabulary)[...], of: range, cell)
    }

    /// Labels in other wordings, or a number that is more than digits.
    private mutating func takeTokens(_ tokens: ArraySlice<Token>, of range: Range<Int>, _ cell: OfficialCell) -> Bool {
        guard let first = tokens.first, case .value = first.kind else { return takeLabels(tokens, cell) }
        guard tokens.count == 1, first.range == range, let number = ribbon.oddNumber(of: first)?.number else {
            return false
        }
        var own = cell
        (own.content, own.number) = (.number, number)
        cells.append(own)
        return true
    }

    private mutating func takeLabels(_ tokens: ArraySlice<Token>, _ cell: OfficialCell) -> Bool {
        for token in tokens {
            guard case .label(let terms, isPrefix: false) = token.kind else { return false }
            var own = cell
            (own.content, own.terms) = (.label, terms)
            cells.append(own)
        }
        return !tokens.isEmpty
    }
}
