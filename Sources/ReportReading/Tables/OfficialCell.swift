import ReportModel

/// A cell of a table that may be printed as the form does.
struct OfficialCell {
    enum Content {
        case blank
        case label(TermList)
        case number(ExactNumber)
    }

    var content: Content
    /// Whether the source writes its number as digits and nothing else, without leading zeros.
    var isPlain = false
    /// Its piece of the ribbon.
    let piece: Int32
    /// Where it stands.
    let grid: Ribbon.GridCell

    /// Whether both stand in one line of a grid.
    @inline(__always)
    func sharesLine(_ other: OfficialCell) -> Bool { grid.row == other.grid.row && grid.table == other.grid.table }

    @inline(__always)
    var isBlank: Bool { if case .blank = content { true } else { false } }

    /// What a label may stand for.
    @inline(__always)
    var terms: TermList { if case .label(let terms) = content { terms } else { .none } }

    @inline(__always)
    var number: ExactNumber? { if case .number(let number) = content { number } else { nil } }
}

/// The cells of a stretch of the ribbon, up to the first piece that is none.
struct OfficialCells {
    private let ribbon: Ribbon
    private let vocabulary: Vocabulary
    private(set) var cells: [OfficialCell] = []
    /// Behind the last of them in the ribbon.
    private(set) var end: Int
    /// What their labels alone stand for, groups left out.
    private(set) var seen = TermSet()
    /// The cells that may state a unit: those that the forms don't print so.
    private(set) var others: [Range<Int>] = []

    /// Nil where a cell holds something else than a form prints, a number or nothing, or is cut.
    init?(_ ribbon: Ribbon, in range: Range<Int>, _ vocabulary: Vocabulary) {
        (self.ribbon, self.vocabulary, end) = (ribbon, vocabulary, range.lowerBound)
        guard let first = range.first, ribbon.isInCell(first) else { return }
        guard ribbon.startsPiece(first) else { return nil }
        cells.reserveCapacity(min(range.count, Self.usualCount))
        for piece in ribbon.pieceIndex(at: first)... {
            guard end < range.upperBound, let grid = ribbon.pieces[piece].cell else { return }
            let own = ribbon.range(ofPiece: piece)
            guard own.upperBound <= range.upperBound, take(own, piece, grid) else { return nil }
            end = own.upperBound
        }
    }

    /// More than table 三 has.
    private static let usualCount = 400

    @inline(__always)
    private mutating func take(_ range: Range<Int>, _ piece: Int, _ grid: Ribbon.GridCell) -> Bool {
        var cell = OfficialCell(content: .blank, piece: Int32(truncatingIfNeeded: piece), grid: grid)
        if ribbon.scalars[range.lowerBound] != Ribbon.emptyCell {
            guard let number = ribbon.plainNumber(in: range) else { return takeWords(range, cell) }
            cell.content = .number(number)
            cell.isPlain = ribbon.pieces[piece].text.count == range.count
        }
        cells.append(cell)
        return true
    }

    /// A label, in the form's words or others, or a number that is more than digits.
    private mutating func takeWords(_ range: Range<Int>, _ cell: OfficialCell) -> Bool {
        if let printed = vocabulary.printedCells, let terms = printed.label(of: range, in: ribbon) {
            if printed.mayStateUnits { others.append(range) }
            add(terms, cell)
            return true
        }
        others.append(range)
        let tokens = Lexer.tokens(of: ribbon, in: range, vocabulary: vocabulary)
        if tokens.count == 1, tokens[0].isValue, tokens[0].range == range {
            guard let number = ribbon.oddNumber(of: tokens[0])?.number else { return false }
            var own = cell
            own.content = .number(number)
            cells.append(own)
            return true
        }
        for token in tokens {
            guard case .label(let terms, isPrefix: false) = token.kind else { return false }
            add(terms, cell)
        }
        return !tokens.isEmpty
    }

    private mutating func add(_ terms: TermList, _ cell: OfficialCell) {
        var own = cell
        own.content = .label(terms)
        cells.append(own)
        terms.addOwn(to: &seen)
    }
}

extension TermList {
    /// Adds the only thing that a label stands for, unless it is a group.
    func addOwn(to seen: inout TermSet) {
        if count == 1, let term = first, term.kind != .group { seen.insert(term.id) }
    }
}
