import Documents
import ReportModel

/// Folds a document's text into the characters of a ribbon: one pass over its bytes.
struct RibbonFolding: ~Copyable {
    private let document: Document
    private let furniture: Set<Int>
    private(set) var pieces: [Ribbon.Piece] = []
    private(set) var starts: [Int32] = [0]
    private var capacity = 1 << 13
    private var scalars: UnsafeMutablePointer<UInt32>
    private var owners: UnsafeMutablePointer<Int32>
    private var gaps: UnsafeMutablePointer<Bool>
    private var count = 0

    init(_ document: Document) {
        self.document = document
        furniture = PageFurniture(document).blocks
        let size = Self.pieceCount(of: document)
        pieces.reserveCapacity(size)
        starts.reserveCapacity(size + 1)
        scalars = .allocate(capacity: capacity)
        owners = .allocate(capacity: capacity)
        gaps = .allocate(capacity: capacity)
    }

    deinit {
        scalars.deallocate()
        owners.deallocate()
        gaps.deallocate()
    }

    func characters() -> ([UInt32], [Int32], [Bool]) {
        (
            Array(UnsafeBufferPointer(start: scalars, count: count)),
            Array(UnsafeBufferPointer(start: owners, count: count)),
            Array(UnsafeBufferPointer(start: gaps, count: count))
        )
    }

    mutating func foldAll() {
        let characters = document.characters
        characters.withBytes { foldAll($0) }
    }

    private mutating func foldAll(_ characters: UnsafeBufferPointer<UInt8>) {
        var tables: Int32 = 0
        for (index, block) in document.blocks.enumerated() where furniture.isEmpty || !furniture.contains(index) {
            switch block {
            case .heading(let text, _), .paragraph(let text):
                append(characters.part(text.text), Ribbon.Piece(location: text.location, text: text.text))
            case .table(let table):
                tables += 1
                append(table, numbered: tables, characters)
            }
        }
    }

    private static func pieceCount(of document: Document) -> Int {
        var count = document.blocks.count
        for case .table(let table) in document.blocks { count += table.cells.count }
        return count
    }

    /// Makes room for some more characters.
    private mutating func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        let larger = max(capacity * 2, count + more)
        scalars = Self.moved(scalars, count, larger)
        owners = Self.moved(owners, count, larger)
        gaps = Self.moved(gaps, count, larger)
        capacity = larger
    }

    private static func moved<Element: BitwiseCopyable>(
        _ old: UnsafeMutablePointer<Element>, _ count: Int, _ capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        new.update(from: old, count: count)
        old.deallocate()
        return new
    }

    /// The rows of a single column say nothing: it is a text of one cell a line that keeps its blanks.
    private mutating func append(
        _ table: Table, numbered number: Int32, _ characters: UnsafeBufferPointer<UInt8>
    ) {
        for cell in table.cells {
            var piece = Ribbon.Piece(location: cell.location, text: cell.text)
            if table.columnCount > 1 {
                piece.cell = Ribbon.GridCell(
                    table: number, row: Int32(clamping: cell.row), column: Int32(clamping: cell.column),
                    columnSpan: Int32(clamping: cell.columnSpan), hasReliableColumns: table.hasReliableColumns)
            }
            append(characters.part(cell.text), piece, keepsBlank: true)
        }
    }

    private mutating func append(
        _ text: UnsafeBufferPointer<UInt8>, _ piece: Ribbon.Piece, keepsBlank: Bool = false
    ) {
        let start = count
        var piece = piece
        // Bytes bound the characters; an empty cell is one too.
        reserve(text.count + 1)
        piece.hasInvisibleEnds = fold(text)
        if count == start {
            guard keepsBlank else { return }
            (scalars[count], gaps[count]) = (Ribbon.emptyCell, true)
            count += 1
        }
        (owners + start).update(repeating: Int32(pieces.count), count: count - start)
        pieces.append(piece)
        starts.append(Int32(count))
    }

    /// Whether white space or something invisible stands at one of the ends.
    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Places in memory of their own, which the compiler keeps in registers.
        let (scalars, gaps) = (scalars + count, gaps + count)
        var (written, gap, index, hasInvisibleStart) = (0, true, 0, false)
        while index < bytes.count {
            let folded: UInt32?
            if bytes[index] < 0x80 {
                folded = bytes[index] > 0x20 && bytes[index] != 0x7F ? UInt32(bytes[index]) : nil
                index &+= 1
            } else if let han = Self.han(bytes, index) {
                folded = han
                index &+= 3
            } else {
                folded = Self.folded(Self.scalar(bytes, &index))
            }
            if let folded {
                (scalars[written], gaps[written], gap) = (folded, gap, false)
                written &+= 1
            } else {
                gap = true
                hasInvisibleStart = hasInvisibleStart || written == 0
            }
        }
        count += written
        return hasInvisibleStart || (gap && !bytes.isEmpty)
    }

    /// A Han character, of the block that nearly all are from. They stand for themselves.
    @inline(__always)
    private static func han(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
        let lead = bytes[index]
        guard lead &- 0xE4 <= 5, index &+ 2 < bytes.count else { return nil }
        let (second, third) = (bytes[index &+ 1] & 0x3F, bytes[index &+ 2] & 0x3F)
        let value = UInt32(lead & 0x0F) &<< 12 | UInt32(second) &<< 6 | UInt32(third)
        return value >= 0x4E00 ? value : nil
    }

    @inline(__always)
    private static func folded(_ value: UInt32) -> UInt32? {
        if value >= 0x4E00 && value <= 0x9FFF { return value }
        return Unicode.Scalar(value).flatMap(LabelFolding.fold)?.value
    }

    /// Decodes one scalar of UTF-8. Of a character that is cut off by the end, what is missing counts as 0.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
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
