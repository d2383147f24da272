import Documents
import ReportModel

/// Folds a document's text into the characters of a ribbon: one pass over its bytes, into memory of the right size.
struct RibbonFolding: ~Copyable {
    private let document: Document
    private let furniture: Set<Int>
    private(set) var pieces: [Ribbon.Piece] = []
    private(set) var texts: [String] = []
    private(set) var starts: [Int32] = [0]
    private let capacity: Int
    private let scalars: UnsafeMutablePointer<UInt32>
    private let owners: UnsafeMutablePointer<Int32>
    private let gaps: UnsafeMutablePointer<Bool>
    private var count = 0

    init(_ document: Document) {
        self.document = document
        furniture = PageFurniture(document).blocks
        let size = Self.size(of: document)
        capacity = size.bytes + size.pieces
        pieces.reserveCapacity(size.pieces)
        texts.reserveCapacity(size.pieces)
        starts.reserveCapacity(size.pieces + 1)
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
        let isLines = document.format == .text
        var tables: Int32 = 0
        for (index, block) in document.blocks.enumerated() where !furniture.contains(index) {
            switch block {
            case .heading(let text, _), .paragraph(let text):
                append(text.text, Ribbon.Piece(location: text.location, isLine: isLines))
            case .table(let table):
                tables += 1
                append(table, numbered: tables)
            }
        }
    }

    /// Bytes and pieces, which bound the characters: an empty cell is one too.
    private static func size(of document: Document) -> (bytes: Int, pieces: Int) {
        var size = (bytes: 0, pieces: 0)
        for block in document.blocks {
            switch block {
            case .heading(let text, _), .paragraph(let text):
                size = (size.bytes + text.text.utf8.count, size.pieces + 1)
            case .table(let table):
                size.pieces += table.cells.count
                for cell in table.cells { size.bytes += cell.text.utf8.count }
            }
        }
        return size
    }

    /// The rows of a single column say nothing: it is a text of one cell a line that keeps its blanks.
    private mutating func append(_ table: Table, numbered number: Int32) {
        for cell in table.cells {
            var piece = Ribbon.Piece(location: cell.location)
            if table.columnCount > 1 {
                piece.cell = Ribbon.GridCell(
                    table: number, row: Int32(clamping: cell.row), column: Int32(clamping: cell.column),
                    columnSpan: Int32(clamping: cell.columnSpan), hasReliableColumns: table.hasReliableColumns)
            }
            append(cell.text, piece, keepsBlank: true)
        }
    }

    private mutating func append(_ text: String, _ piece: Ribbon.Piece, keepsBlank: Bool = false) {
        let start = count
        var (text, piece) = (text, piece)
        piece.hasInvisibleEnds = text.withUTF8 { fold($0) }
        if count == start {
            guard keepsBlank else { return }
            push(Ribbon.emptyCell, isBehindGap: true)
        }
        (owners + start).update(repeating: Int32(pieces.count), count: count - start)
        pieces.append(piece)
        texts.append(text)
        starts.append(Int32(count))
    }

    /// Whether white space or something invisible stands at one of the ends.
    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = count
        var (gap, index, hasInvisibleStart) = (true, 0, false)
        while index < bytes.count {
            if let folded = Self.han(bytes, &index) ?? Self.folded(Self.scalar(bytes, &index)) {
                push(folded, isBehindGap: gap)
                gap = false
            } else {
                gap = true
                hasInvisibleStart = hasInvisibleStart || count == start
            }
        }
        return hasInvisibleStart || (gap && !bytes.isEmpty)
    }

    /// A Han character, of the block that nearly all are from. They stand for themselves.
    @inline(__always)
    private static func han(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32? {
        let lead = bytes[index]
        guard lead >= 0xE5, lead <= 0xE9, index + 2 < bytes.count else { return nil }
        defer { index += 3 }
        return UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    }

    @inline(__always)
    private static func folded(_ value: UInt32) -> UInt32? {
        if value >= 0x4E00 && value <= 0x9FFF { return value }
        return Unicode.Scalar(value).flatMap(LabelFolding.fold)?.value
    }

    /// Decodes one scalar of a string's own UTF-8, which is always valid.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let first = UInt32(bytes[index])
        if first < 0x80 {
            index += 1
            return first
        }
        func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
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

    @inline(__always)
    private mutating func push(_ scalar: UInt32, isBehindGap: Bool) {
        scalars[count] = scalar
        gaps[count] = isBehindGap
        count += 1
    }
}
