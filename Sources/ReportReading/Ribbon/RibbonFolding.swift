import Documents
import ReportModel

/// A document's characters, folded, with what each belongs to.
struct FoldedText {
    var scalars: [UInt32] = []
    var owners: [Int32] = []
    var gaps: [Bool] = []
    var pieces: [Ribbon.Piece] = []
    var starts: [Int32] = [0]
}

/// Folds a document's text into the characters of a ribbon: one pass over its bytes, into arrays that have room for all.
struct RibbonFolding: ~Copyable {
    private let document: Document
    private let furniture: Set<Int>
    private let scalars: UnsafeMutablePointer<UInt32>
    private let owners: UnsafeMutablePointer<Int32>
    private let gaps: UnsafeMutablePointer<Bool>
    private let pieces: UnsafeMutablePointer<Ribbon.Piece>
    private let starts: UnsafeMutablePointer<Int32>
    /// Of the characters, and of the pieces.
    private var (count, pieceCount) = (0, 0)

    static func fold(_ document: Document) -> FoldedText {
        var text = FoldedText()
        let (room, pieceRoom) = (room(for: document), pieceRoom(for: document))
        text.scalars = array(room) { scalars in
            text.owners = array(room) { owners in
                text.gaps = array(room) { gaps in
                    var count = 0
                    text.pieces = array(pieceRoom) { pieces in
                        text.starts = array(pieceRoom + 1) { starts in
                            var folding = RibbonFolding(document, scalars, owners, gaps, pieces, starts)
                            document.characters.withBytes { folding.foldAll($0) }
                            count = folding.count
                            return folding.pieceCount + 1
                        }
                        return text.starts.count - 1
                    }
                    return count
                }
                return text.gaps.count
            }
            return text.owners.count
        }
        return text
    }

    /// An array with room for some elements, of which `fill` says how many it has filled.
    private static func array<Element>(
        _ room: Int, _ fill: (UnsafeMutablePointer<Element>) -> Int
    ) -> [Element] {
        Array(unsafeUninitializedCapacity: room) { buffer, count in count = buffer.baseAddress.map(fill) ?? 0 }
    }

    private init(
        _ document: Document, _ scalars: UnsafeMutablePointer<UInt32>, _ owners: UnsafeMutablePointer<Int32>,
        _ gaps: UnsafeMutablePointer<Bool>, _ pieces: UnsafeMutablePointer<Ribbon.Piece>,
        _ starts: UnsafeMutablePointer<Int32>
    ) {
        self.document = document
        furniture = PageFurniture(document).blocks
        (self.scalars, self.owners, self.gaps, self.pieces, self.starts) = (scalars, owners, gaps, pieces, starts)
        starts[0] = 0
    }

    /// Bytes bound the characters; an empty cell is one too.
    private static func room(for document: Document) -> Int {
        document.blocks.reduce(1) { room, block in
            switch block {
            case .heading(let text, _), .paragraph(let text): room + text.text.count
            case .table(let table): room + table.cells.reduce(0) { $0 + $1.text.count + 1 }
            }
        }
    }

    private mutating func foldAll(_ characters: UnsafeBufferPointer<UInt8>) {
        var tables: Int32 = 0
        for (index, block) in document.blocks.enumerated() where furniture.isEmpty || !furniture.contains(index) {
            switch block {
            case .heading(let text, _):
                append(characters.part(text.text), text.text, at: text.location, isHeading: true)
            case .paragraph(let text):
                append(characters.part(text.text), text.text, at: text.location)
            case .table(let table):
                tables += 1
                append(table, numbered: tables, characters)
            }
        }
    }

    private static func pieceRoom(for document: Document) -> Int {
        var count = document.blocks.count + 1
        for case .table(let table) in document.blocks { count += table.cells.count }
        return count
    }

    /// The rows of a single column say nothing: it is a text of one cell a line that keeps its blanks. A table that may be
    /// read has fewer lines and columns than would need more bits.
    private mutating func append(
        _ table: Table, numbered number: Int32, _ characters: UnsafeBufferPointer<UInt8>
    ) {
        for cell in table.cells {
            append(
                characters.part(cell.text), cell.text, at: cell.location,
                table.columnCount > 1
                    ? Ribbon.GridCell(
                        table: number, row: Int32(truncatingIfNeeded: cell.row),
                        column: Int32(truncatingIfNeeded: cell.column),
                        columnSpan: Int32(truncatingIfNeeded: cell.columnSpan),
                        rowSpan: Int32(truncatingIfNeeded: cell.rowSpan),
                        hasReliableColumns: table.hasReliableColumns)
                    : nil, keepsBlank: true)
        }
    }

    @inline(__always)
    private mutating func append(
        _ characters: UnsafeBufferPointer<UInt8>, _ text: TextSpan, at location: Location,
        _ cell: Ribbon.GridCell? = nil, keepsBlank: Bool = false, isHeading: Bool = false
    ) {
        let start = count
        let hasInvisibleEnds = take(characters, isCell: cell != nil)
        if count == start {
            guard keepsBlank else { return }
            put(Ribbon.emptyCell)
        }
        for index in start..<count { owners[index] = Int32(truncatingIfNeeded: pieceCount) }
        (pieces + pieceCount).initialize(
            to: Ribbon.Piece(
                location: location, text: text, cell: cell, hasInvisibleEnds: hasInvisibleEnds, isHeading: isHeading))
        pieceCount += 1
        starts[pieceCount] = Int32(truncatingIfNeeded: count)
    }

    /// Folds the characters of a piece: most cells hold one digit or nothing. Returns whether white space or something
    /// invisible stands at one of its ends.
    @inline(__always)
    private mutating func take(_ characters: UnsafeBufferPointer<UInt8>, isCell: Bool) -> Bool {
        if characters.isEmpty { return false }
        guard characters.count == 1, characters[0] &- 0x21 < 0x5E else { return fold(characters, isCell: isCell) }
        put(UInt32(characters[0]))
        return false
    }

    /// The only character of a piece.
    @inline(__always)
    private mutating func put(_ scalar: UInt32) {
        (scalars[count], gaps[count]) = (scalar, true)
        count += 1
    }

    /// Whether white space or something invisible stands at one of the ends. In cells, what can't be seen parts nothing.
    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, isCell: Bool) -> Bool {
        // Places in memory of their own, which the compiler keeps in registers.
        let (scalars, gaps) = (scalars + count, gaps + count)
        var (written, gap, index, hasInvisibleStart, hasInvisibleEnd) = (0, true, 0, false, false)
        while index < bytes.count {
            let byte = bytes[index]
            if byte &- 0x21 < 0x5E {
                (scalars[written], gaps[written], gap) = (UInt32(byte), gap, false)
                index &+= 1
            } else if let han = Self.han(bytes, index) {
                (scalars[written], gaps[written], gap) = (han, gap, false)
                index &+= 3
                let run = Self.foldHan(bytes, &index, scalars + written + 1, gaps + written + 1)
                written &+= run
            } else {
                let scalar = Self.scalar(bytes, &index)
                if let folded = Self.folded(scalar) {
                    (scalars[written], gaps[written], gap) = (folded, gap, false)
                    written &+= 1
                    continue
                }
                let isWhite = !isCell || !isInvisible(scalar)
                if isWhite { gap = true } else { hasInvisibleEnd = index == bytes.count }
                hasInvisibleStart = hasInvisibleStart || written == 0
                continue
            }
            written &+= 1
        }
        count += written
        return hasInvisibleStart || hasInvisibleEnd || gap
    }

    /// Folds Han characters, which come in runs, up to the first that is none. Returns how many there are.
    @inline(__always)
    private static func foldHan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ scalars: UnsafeMutablePointer<UInt32>,
        _ gaps: UnsafeMutablePointer<Bool>
    ) -> Int {
        var (place, written) = (index, 0)
        while let han = han(bytes, place) {
            (scalars[written], gaps[written]) = (han, false)
            written &+= 1
            place &+= 3
        }
        index = place
        return written
    }

    /// A Han character, of the block that nearly all are from. They stand for themselves.
    @inline(__always)
    private static func han(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
        guard index &+ 2 < bytes.count else { return nil }
        let (lead, second, third) = (bytes[index], bytes[index &+ 1], bytes[index &+ 2])
        let value = UInt32(lead) &<< 12 &+ UInt32(second) &<< 6 &+ UInt32(third) &- Self.hanBase
        return value < Self.hanCount ? value &+ 0x4E00 : nil
    }

    /// What the three bytes of U+4E00 add up to where each is moved to its place, marks of UTF-8 and all. What the bytes
    /// of other characters add up to lies outside of the count from there.
    private static let hanBase: UInt32 = 0xE4 << 12 + 0xB8 << 6 + 0x80
    private static let hanCount: UInt32 = 0x9FFF - 0x4E00 + 1

    /// What any character folds to: nothing where it is white space or can't be seen.
    private static func folded(_ value: UInt32) -> UInt32? { Unicode.Scalar(value).flatMap(LabelFolding.fold)?.value }

    /// A soft hyphen is drawn as one by all but browsers.
    private func isInvisible(_ value: UInt32) -> Bool {
        guard value != 0xAD || document.format == .html else { return false }
        return Unicode.Scalar(value).map(LabelFolding.isInvisible) ?? false
    }

    /// Decodes one scalar of UTF-8. Of a character that is cut off by the end, what is missing counts as 0.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let first = UInt32(bytes[index])
        if first < 0x80 {
            index += 1
            return first
        }
        func next(_ offset: Int) -> UInt32 {
            index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
        }
        if first < 0xE0 {
            defer { index += 2 }
            return (first & 0x1F) << 6 | next(1)
        }
        if first < 0xF0 {
            defer { index += 3 }
            return (first & 0x0F) << 12 | next(1) << 6 | next(2)
        }
        defer { index += 4 }
        return (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
    }
}
