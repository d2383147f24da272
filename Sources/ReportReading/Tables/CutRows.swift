import Documents
import ReportModel

/// Rows of a table that the end of a page cuts, of which the one page has the beginning and the next the rest.
///
/// Programs that cut rows draw a line below the beginning and one above the rest, as between two rows. Only the words tell:
/// labels of the form are whole, and the rest of one begins no row.
struct CutRows {
    private let vocabulary: Vocabulary
    private var document: Document

    /// The document with such rows put together.
    static func joined(_ document: Document, vocabulary: Vocabulary) -> Document {
        guard document.format == .pdf else { return document }
        var rows = CutRows(vocabulary: vocabulary, document: document)
        for index in document.blocks.indices {
            guard case .table(let table) = document.blocks[index] else { continue }
            for row in table.firstRowsOfPages.reversed() { rows.join(at: row, inBlock: index) }
        }
        return rows.document
    }

    private mutating func join(at row: Int, inBlock index: Int) {
        guard case .table(var table) = document.blocks[index] else { return }
        let rest = row + table.repeatedHeads(at: row, document)
        let ends = table.cells.indices.filter { table.cells[$0].rowEnd == row }.sorted {
            table.cells[$0].column < table.cells[$1].column
        }
        let rests = table.cells.filter { $0.row == rest }
        guard !rests.isEmpty, ends.map({ table.cells[$0].columns }) == rests.map(\.columns) else { return }
        let texts = zip(ends, rests).map { (document.string(table.cells[$0].text), document.string($1.text)) }
        guard CutRow(texts, vocabulary).areOneRow else { return }
        table.removeRows(row...rest)
        for (end, own) in zip(ends, rests) {
            let first = table.cells[end]
            table.cells[end].rowSpan += own.rowSpan - 1
            if own.text.isEmpty { continue }
            if first.text.isEmpty { table.cells[end].location.page = own.location.page }
            table.cells[end].text = document.characters.add(document.string(first.text) + document.string(own.text))
        }
        document.blocks[index] = .table(table)
    }
}

/// The cells of two rows, each with the one below it.
private struct CutRow {
    private enum Content { case nothing, value, label, words }

    private struct Text {
        let words: ArraySlice<UInt32>
        let content: Content
        let holdsLabel: Bool

        init(words: ArraySlice<UInt32>, of tokens: [Token]) {
            self.words = words
            holdsLabel = tokens.contains { !$0.terms.isEmpty }
            content = tokens.count == 1 ? Self.content(tokens[0].kind, words) : .words
        }

        private static func content(_ kind: Token.Kind, _ words: ArraySlice<UInt32>) -> Content {
            switch kind {
            case .blank: .nothing
            case .mark: .value
            case .value: isNumbered(words) ? .words : .value
            case .label(_, isPrefix: false): .label
            case .label, .words: .words
            }
        }

        /// Whether words begin with a number, as labels of rows do.
        private static func isNumbered(_ words: ArraySlice<UInt32>) -> Bool {
            let own = words.drop { $0 == "(" }
            let rest = own.drop { Characters.isDigit($0) || Characters.chineseNumeral($0) != nil }
            guard rest.count < own.count, let mark = rest.first, marks.contains(mark) else { return false }
            return rest.dropFirst().first.map(Characters.isWord) ?? true
        }

        private static let marks = FewCharacters(").、")

        var isNumbered: Bool { Self.isNumbered(words) }

        var isWord: Bool { content == .label || content == .words }

        /// Whether it may be the rest of a label that another text begins.
        func mayGoOn(from first: Text, _ vocabulary: Vocabulary) -> Bool {
            content == .words && !isNumbered && (first.holdsLabel || vocabulary.isFragment(words))
        }
    }

    private struct Cell {
        let first: Content
        let rest: Content
        /// Whether what the second row has there may go on from what the first has, and whether both are one label.
        let goesOn: Bool
        let isLabel: Bool
        /// Whether the second has a label without a number, which may be the rest of words that are none of the form's.
        let mayBeRest: Bool
        let hasWords: Bool

        init(_ first: Text, _ rest: Text, joined: Text, _ vocabulary: Vocabulary) {
            (self.first, self.rest, hasWords) = (first.content, rest.content, first.isWord || rest.isWord)
            mayBeRest = first.content == .words && rest.content == .label && !rest.isNumbered
            isLabel = first.isWord && joined.content == .label && (first.content != .label || rest.content != .label)
            goesOn = isLabel || (first.isWord && rest.mayGoOn(from: first, vocabulary))
        }

        /// Whether both rows have something there that is not one.
        var contradicts: Bool { first != .nothing && rest != .nothing && !goesOn }
    }

    private let cells: [Cell]

    init(_ texts: [(first: String, rest: String)], _ vocabulary: Vocabulary) {
        let ribbon = Ribbon(cells: texts.flatMap { [$0.first, $0.rest, $0.first + $0.rest] })
        let pieces = ribbon.pieceRanges(in: 0..<ribbon.count)
        guard pieces.count == texts.count * 3 else {
            cells = []
            return
        }
        cells = texts.indices.map { index in
            let own = pieces[(index * 3)..<(index * 3 + 3)].map { range in
                Text(words: ribbon.scalars[range], of: Lexer.tokens(of: ribbon, in: range, vocabulary: vocabulary))
            }
            return Cell(own[0], own[1], joined: own[2], vocabulary)
        }
    }

    /// Whether no cell speaks against it that the second row is the rest of the first, and the label speaks for it: it goes
    /// on, or only one of the rows has it and the other the numbers.
    var areOneRow: Bool {
        guard let place = cells.lastIndex(where: \.hasWords),
            !cells.indices.contains(where: { $0 != place && cells[$0].contradicts })
        else { return false }
        let label = cells[place]
        let hasNumbers = (cells.contains { $0.first == .value }, cells.contains { $0.rest == .value })
        // Numbers behind words that go on from a whole label may be another row's.
        if label.goesOn { return label.isLabel || label.first != .label || !hasNumbers.1 }
        if label.contradicts { return label.mayBeRest && hasNumbers.0 && !hasNumbers.1 }
        // Numbers without a label may be another row's.
        if label.first == .nothing { return false }
        return hasNumbers.1 ? !hasNumbers.0 : cells.contains(where: \.goesOn)
    }
}

extension Ribbon {
    /// Texts as cells, each in a row of its own.
    fileprivate convenience init(cells texts: [String]) {
        var characters = TextStore()
        let cells = texts.enumerated().map {
            Table.Cell(characters.add($0.element), row: $0.offset, column: 0, at: Location())
        }
        let table = Table(rowCount: cells.count, columnCount: 2, cells: cells, at: Location())
        self.init(Document(format: .pdf, blocks: [.table(table)], characters: characters))
    }
}

extension Table {
    /// The rows with which the table begins on the pages that it goes on over.
    fileprivate var firstRowsOfPages: [Int] {
        guard let page = cells.first?.location.page, cells.contains(where: { $0.location.page != page }) else {
            return []
        }
        var pages = [Int32](repeating: 0, count: rowCount)
        for cell in cells { pages[cell.row] = max(pages[cell.row], cell.location.page) }
        for row in pages.indices.dropFirst() { pages[row] = max(pages[row], pages[row - 1]) }
        return pages.indices.dropFirst().filter { pages[$0] > pages[$0 - 1] }
    }

    /// Rows of the longest heads.
    private static let mostHeads = 6

    /// How many rows from one on are those that the table begins with: its heads, which stand on each page anew.
    fileprivate func repeatedHeads(at row: Int, _ document: Document) -> Int {
        var count = 0
        while count < min(row, Self.mostHeads), row + count < rowCount, hasSameCells(count, row + count, document) {
            count += 1
        }
        return count
    }

    /// Whether two rows say the same, and no number.
    private func hasSameCells(_ first: Int, _ second: Int, _ document: Document) -> Bool {
        let (own, other) = (cells.filter { $0.row == first }, cells.filter { $0.row == second })
        return own.count == other.count
            && zip(own, other).allSatisfy { first, second in
                let text = document.string(first.text)
                let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
                return first.columns == second.columns && first.rowSpan == second.rowSpan && !isNumber
                    && text == document.string(second.text)
            }
    }

    /// Leaves out rows, which other cells may reach over.
    fileprivate mutating func removeRows(_ rows: ClosedRange<Int>) {
        let own = cells.filter { !rows.contains($0.row) }
        rowCount -= rows.count
        cells = own.map { cell in
            var cell = cell
            if cell.row > rows.upperBound {
                cell.row -= rows.count
                cell.location.row -= Int32(clamping: rows.count)
            } else if cell.rowEnd > rows.upperBound {
                cell.rowSpan -= rows.count
            }
            return cell
        }
    }
}

extension Table.Cell {
    fileprivate var rowEnd: Int { row + rowSpan }
    fileprivate var columns: Range<Int> { column..<(column + columnSpan) }
}
