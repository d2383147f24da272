import Documents
import ReportModel

/// The cells that the forms print, each with the tokens that it is cut into.
///
/// Nearly all labels of a report stand in such cells: one look at a cell's characters then spares a walk through the
/// vocabulary for each of them. Other wordings of the same labels take that walk.
final class PrintedCells {
    private struct Cell {
        var characters: Range<Int>
        var tokens: Range<Int>
    }

    private let cells: [Cell]
    private let characters: [UInt32]
    /// Their ranges count from the first character of the cell.
    private let tokens: [Token]
    /// Positions of cells by their hash, and behind each other where several have one; `none` where no cell is.
    private let places: [Int16]
    /// Whether one of them may state a unit that is not the form's, as those of a variant may.
    let mayStateUnits: Bool

    private static let none: Int16 = -1
    /// A power of two, several times as many as cells, of which at least half stay free.
    private static let placeCount = 1_024

    /// Learns the cells of some forms from a vocabulary that knows their labels.
    init(_ forms: [Form], from vocabulary: Vocabulary) {
        let ribbon = Self.ribbon(forms.flatMap(\.tables).flatMap(Self.texts))
        var (cells, characters, tokens) = ([Cell](), [UInt32](), [Token]())
        var places = [Int16](repeating: Self.none, count: Self.placeCount)
        var seen: Set<ArraySlice<UInt32>> = []
        for range in ribbon.pieceRanges(in: 0..<ribbon.count) where cells.count < Self.placeCount / 2 {
            let found = Lexer.tokens(of: ribbon, in: range, vocabulary: vocabulary)
            let areLabels = found.allSatisfy { if case .label(_, isPrefix: false) = $0.kind { true } else { false } }
            guard areLabels, !found.isEmpty, seen.insert(ribbon.scalars[range]).inserted else { continue }
            var place = Self.hash(ribbon.scalars, range)
            while places[place] != Self.none { place = (place + 1) & (Self.placeCount - 1) }
            places[place] = Int16(cells.count)
            let (first, token) = (characters.count, tokens.count)
            characters += ribbon.scalars[range]
            tokens += found.map { $0.moved(by: -range.lowerBound) }
            cells.append(Cell(characters: first..<characters.count, tokens: token..<tokens.count))
        }
        (self.cells, self.characters, self.tokens, self.places) = (cells, characters, tokens, places)
        mayStateUnits = forms.flatMap(\.tables).contains { table in
            let ribbon = Self.ribbon(Self.texts(of: table))
            return StatedUnits.mayBeStated(ofMoney: table.countsMoney, in: 0..<ribbon.count, of: ribbon)
        }
    }

    /// The tokens of a cell; nil for one that no form prints, or that has blanks among its characters.
    func tokens(of cell: Range<Int>, in ribbon: Ribbon) -> ArraySlice<Token>? {
        known(cell, in: ribbon).map { tokens[$0.tokens] }
    }

    /// What the only label of a cell may stand for; nil for a cell that no form prints, or whose tokens are more than one.
    func label(of cell: Range<Int>, in ribbon: Ribbon) -> TermList? {
        guard let known = known(cell, in: ribbon), known.tokens.count == 1 else { return nil }
        return tokens[known.tokens.lowerBound].terms
    }

    @inline(__always)
    private func known(_ cell: Range<Int>, in ribbon: Ribbon) -> Cell? {
        var place = Self.hash(ribbon.scalars, cell)
        while places[place] != Self.none {
            let known = cells[Int(places[place])]
            if known.characters.count == cell.count, holds(known.characters.lowerBound, cell, ribbon) { return known }
            place = (place + 1) & (Self.placeCount - 1)
        }
        return nil
    }

    /// Whether a cell says what stands at a place of the characters, without gaps.
    @inline(__always)
    private func holds(_ place: Int, _ cell: Range<Int>, _ ribbon: Ribbon) -> Bool {
        let (scalars, gaps) = (ribbon.scalars, ribbon.gaps)
        let distance = place - cell.lowerBound
        guard scalars[cell.lowerBound] == characters[place] else { return false }
        var index = cell.lowerBound + 1
        while index < cell.upperBound {
            if scalars[index] != characters[index + distance] || gaps[index] { return false }
            index += 1
        }
        return true
    }

    /// Few characters tell the cells apart: the first, one of the middle, the last but one, and how many there are.
    @inline(__always)
    private static func hash(_ scalars: [UInt32], _ cell: Range<Int>) -> Int {
        let (first, last) = (scalars[cell.lowerBound], scalars[max(cell.lowerBound, cell.upperBound - 2)])
        let middle = scalars[cell.lowerBound + cell.count / 2]
        let mixed = (first &* 0x9E37_79B1) ^ (middle &* 0x85EB_CA77) ^ (last &* 0xC2B2_AE3D) ^ UInt32(cell.count)
        return Int((mixed &* 0x27D4_EB2F) >> 16) & (placeCount - 1)
    }

    private static func texts(of table: FormTable) -> [String] {
        table.blocks.flatMap { block in
            (block.title.map { [$0] } ?? []) + block.rows.flatMap(\.path) + block.columns.flatMap(\.path)
        } + ["信息内容", "申请人情况", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"]
    }

    /// Each text in a cell of its own.
    private static func ribbon(_ texts: [String]) -> Ribbon {
        var characters = TextStore()
        let cells = texts.enumerated().map {
            Table.Cell(characters.add($0.element), row: $0.offset, column: 0, at: Location())
        }
        let table = Table(rowCount: cells.count, columnCount: 2, cells: cells, at: Location())
        return Ribbon(Document(format: .text, blocks: [.table(table)], characters: characters))
    }
}

extension FormTable {
    fileprivate var countsMoney: Bool { blocks.contains { $0.columns.contains { $0.unit == .tenThousandYuan } } }
}

extension Token {
    /// The token at another place.
    @inline(__always)
    func moved(by distance: Int) -> Token {
        var token = self
        token.range = range.lowerBound + distance..<range.upperBound + distance
        return token
    }
}
