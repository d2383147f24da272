import Documents
import ReportModel

/// A document's characters in reading order, folded and without white space, each knowing where it came from.
///
/// Everything that looks for meaning (headings, labels, numbers) reads this one form, whatever the layout was:
/// what a layout knows more (cells, lines, gaps) stays reachable through the piece of each character.
final class Ribbon {
    /// A paragraph, a line of a text file, or a cell of a table.
    struct Piece {
        var location: Location
        /// What the source has there.
        var text: TextSpan
        var cell: GridCell?
        /// White space or an invisible character stands at one of its ends.
        var hasInvisibleEnds = false
        /// Whether it is a heading of a page or a document, or of Markdown.
        var isHeading = false
    }

    /// The rectangle that a piece covers in a table's grid.
    struct GridCell: Equatable {
        var table: Int32
        var row: Int32
        var column: Int32
        var columnSpan: Int32
        var rowSpan: Int32 = 1
        var hasReliableColumns: Bool
    }

    /// Stands for a cell with nothing in it.
    static let emptyCell: UInt32 = 0

    let scalars: [UInt32]
    /// Whether white space or the start of a piece stands before the character.
    let gaps: [Bool]
    let pieces: [Piece]
    /// Whether its pieces outside of tables are the lines of a text file, from which a paragraph may go on.
    let hasLines: Bool
    /// Whether its tables are lines of a text file, whose extractor may have dropped cells and filled up the lines.
    let drawsTables: Bool
    /// Whether a table without reliable columns is one that lost tags.
    let losesTags: Bool
    /// Whether commas part the cells of some of them.
    let cutsAtCommas: Bool
    /// The characters of the source.
    private let source: TextStore
    /// The piece of each character.
    private let owners: [Int32]
    /// Where each piece begins, and the end of all.
    private let starts: [Int32]

    var count: Int { scalars.count }

    init(_ document: Document) {
        let text = RibbonFolding.fold(document)
        (scalars, owners, gaps, pieces, starts) = (text.scalars, text.owners, text.gaps, text.pieces, text.starts)
        source = document.characters
        hasLines = document.format == .text
        drawsTables = document.format == .text || document.format == .markdown
        losesTags = document.format == .html
        cutsAtCommas =
            drawsTables
            && document.blocks.contains { if case .table(let table) = $0 { table.isCutAtCommas } else { false } }
    }

    /// The same characters, their cells in other places of the grid.
    init(_ other: Ribbon, pieces: [Piece]) {
        (scalars, owners, gaps, starts) = (other.scalars, other.owners, other.gaps, other.starts)
        (self.pieces, source) = (pieces, other.source)
        (hasLines, drawsTables) = (other.hasLines, other.drawsTables)
        (losesTags, cutsAtCommas) = (other.losesTags, other.cutsAtCommas)
    }

    @inline(__always)
    func piece(at index: Int) -> Piece { pieces[Int(owners[index])] }

    /// The cell that a character stands in.
    @inline(__always)
    func cell(at index: Int) -> GridCell? { pieces[Int(owners[index])].cell }

    @inline(__always)
    func pieceIndex(at index: Int) -> Int { Int(owners[index]) }

    /// The characters of the piece that a character belongs to.
    func pieceRange(at index: Int) -> Range<Int> { range(ofPiece: Int(owners[index])) }

    /// The characters of a piece.
    @inline(__always)
    func range(ofPiece piece: Int) -> Range<Int> { Int(starts[piece])..<Int(starts[piece + 1]) }

    /// Behind the last character of the piece that a character belongs to.
    func pieceEnd(from index: Int) -> Int { Int(starts[Int(owners[index]) + 1]) }

    @inline(__always)
    func startsPiece(_ index: Int) -> Bool { Int(starts[Int(owners[index])]) == index }

    @inline(__always)
    func isInCell(_ index: Int) -> Bool { pieces[Int(owners[index])].cell != nil }

    /// Whether both characters stand in one piece.
    @inline(__always)
    func samePiece(_ a: Int, _ b: Int) -> Bool { owners[a] == owners[b] }

    /// Whether a range is all of its piece.
    func isWholePiece(_ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound)
        return (first == 0 || !samePiece(first - 1, first)) && (last >= count || !samePiece(last - 1, last))
    }

    /// Whether a character stands in the first or the last line of its page, or pages are not known.
    func mayEndPage(_ index: Int) -> Bool {
        let piece = pieceIndex(at: index)
        let page = pieces[piece].location.page
        guard page > 0, piece > 0, piece + 1 < pieces.count else { return true }
        return pieces[piece - 1].location.page != page || pieces[piece + 1].location.page != page
    }

    /// Whether a number stands alone in the last line of its page and is the page's own.
    func numbersPage(_ slot: Slot) -> Bool {
        let piece = pieceIndex(at: slot.range.lowerBound)
        let page = pieces[piece].location.page
        guard slot.isWholeLine, page > 0, piece + 1 < pieces.count, pieces[piece + 1].location.page != page else {
            return false
        }
        return slot.number?.integer == Int64(page)
    }

    /// Whether a word stands at a place.
    func starts(_ word: [UInt32], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= count, scalars[index] == word[0] else { return false }
        return word.indices.allSatisfy { scalars[index + $0] == word[$0] }
    }

    static func scalars(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// The range cut where one piece ends and the next begins.
    func pieceRanges(in range: Range<Int>) -> [Range<Int>] {
        var (ranges, start) = ([Range<Int>](), range.lowerBound)
        while start < range.upperBound {
            let end = min(pieceEnd(from: start), range.upperBound)
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }
}

// MARK: Texts

extension Ribbon {
    /// The folded characters of a range; empty cells give nothing.
    func text(_ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: range.count * 4) { buffer in
            var end = 0
            for value in scalars[range] where value != Self.emptyCell {
                guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { continue }
                for byte in bytes {
                    buffer[end] = byte
                    end += 1
                }
            }
            return end
        }
    }

    /// What stands in a piece, as the source has it.
    func sourceText(ofPiece piece: Int) -> String { source.string(pieces[piece].text) }

    /// The source's own characters of a range that lies in one piece.
    func sourceText(_ range: Range<Int>) -> String {
        guard let first = range.first else { return "" }
        let (piece, whole) = (pieceIndex(at: first), pieceRange(at: first))
        if range == whole, !pieces[piece].hasInvisibleEnds { return sourceText(ofPiece: piece) }
        return source.withBytes { characters in
            let text = characters.part(pieces[piece].text)
            let own = SourceCharacters(text).bytes(
                of: range.lowerBound - whole.lowerBound..<range.upperBound - whole.lowerBound)
            return String(decoding: text[own], as: UTF8.self)
        }
    }
}
