import Documents
import ReportModel

/// A document's characters in reading order, folded and without white space, each knowing where it came from.
///
/// Everything that looks for meaning (headings, labels, numbers) reads this one form, whatever the layout was:
/// what a layout knows more (cells, lines, gaps) stays reachable through the piece of each character.
struct Ribbon {
    /// A paragraph, a line of a text file, or a cell of a table.
    struct Piece {
        var text: String
        var location: Location
        var cell: GridCell?
        /// A line of a text file, which a paragraph may go on from.
        var isLine = false
    }

    /// The rectangle that a piece covers in a table's grid.
    struct GridCell: Equatable {
        var table: Int
        var row: Int
        var column: Int
        var columnSpan: Int
        var hasReliableColumns: Bool
    }

    /// Stands for a cell with nothing in it.
    static let emptyCell: UInt32 = 0

    private(set) var scalars: [UInt32] = []
    private(set) var owners: [Int32] = []
    /// Whether white space or the start of a piece stands before the character.
    private(set) var gaps: [Bool] = []
    /// Where the character begins in the UTF-8 of its piece.
    private(set) var offsets: [Int32] = []
    private(set) var pieces: [Piece] = []

    var count: Int { scalars.count }

    init(_ document: Document) {
        let furniture = PageFurniture(document).blocks
        let isLines = document.format == .text
        var tables = 0
        for (index, block) in document.blocks.enumerated() where !furniture.contains(index) {
            switch block {
            case .heading(let text, _), .paragraph(let text):
                append(Piece(text: text.text, location: text.location, cell: nil, isLine: isLines))
            case .table(let table):
                tables += 1
                append(table, numbered: tables)
            }
        }
    }

    func piece(at index: Int) -> Piece { pieces[Int(owners[index])] }

    /// Whether both characters stand in one piece.
    func samePiece(_ a: Int, _ b: Int) -> Bool { owners[a] == owners[b] }

    /// Whether a range is all of its piece.
    func isWholePiece(_ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound)
        return (first == 0 || !samePiece(first - 1, first)) && (last >= count || !samePiece(last - 1, last))
    }

    /// The folded characters of a range; empty cells give nothing.
    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for value in scalars[range] where value != Self.emptyCell {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }

    /// The source's own characters of a range that lies in one piece.
    func sourceText(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        let text = piece(at: first).text
        let start = text.utf8.index(text.startIndex, offsetBy: Int(offsets[first]))
        let lastStart = text.utf8.index(text.startIndex, offsetBy: Int(offsets[last]))
        guard lastStart < text.endIndex else { return "" }
        return String(text[start..<text.unicodeScalars.index(after: lastStart)])
    }

    /// Whether a word stands at a place.
    func starts(_ word: [UInt32], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= count, scalars[index] == word[0] else { return false }
        return word.indices.allSatisfy { scalars[index + $0] == word[$0] }
    }

    static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// The range cut where one piece ends and the next begins.
    func pieceRanges(in range: Range<Int>) -> [Range<Int>] {
        var (ranges, start) = ([Range<Int>](), range.lowerBound)
        for index in range where index + 1 == range.upperBound || !samePiece(index, index + 1) {
            ranges.append(start..<(index + 1))
            start = index + 1
        }
        return ranges
    }

    /// The rows of a single column say nothing: it is a text of one cell a line that keeps its blanks.
    private mutating func append(_ table: Table, numbered number: Int) {
        for cell in table.cells {
            if table.columnCount > 1 {
                append(cell, of: table, numbered: number)
            } else {
                append(Piece(text: cell.text, location: cell.location, cell: nil), keepsBlank: true)
            }
        }
    }

    private mutating func append(_ cell: Table.Cell, of table: Table, numbered number: Int) {
        let grid = GridCell(
            table: number, row: cell.row, column: cell.column, columnSpan: cell.columnSpan,
            hasReliableColumns: table.hasReliableColumns)
        append(Piece(text: cell.text, location: cell.location, cell: grid), keepsBlank: true)
    }

    private mutating func append(_ piece: Piece, keepsBlank: Bool = false) {
        let owner = Int32(pieces.count)
        let start = scalars.count
        var (gap, offset) = (true, Int32(0))
        for scalar in piece.text.unicodeScalars {
            if let folded = LabelFolding.fold(scalar) {
                push(folded.value, owner, gap, offset)
                gap = false
            } else {
                gap = true
            }
            offset += Int32(UTF8.width(scalar))
        }
        if scalars.count == start {
            guard keepsBlank else { return }
            push(Self.emptyCell, owner, true, 0)
        }
        pieces.append(piece)
    }

    private mutating func push(_ scalar: UInt32, _ owner: Int32, _ gap: Bool, _ offset: Int32) {
        scalars.append(scalar)
        owners.append(owner)
        gaps.append(gap)
        offsets.append(offset)
    }
}
