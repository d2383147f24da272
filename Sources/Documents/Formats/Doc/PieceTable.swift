/// Where the characters of a Word document lie ([MS-DOC] 2.8.35): in pieces, each in 8 or 16 bits a character.
struct PieceTable {
    struct Piece {
        /// Character positions, in reading order.
        var positions: Range<Int>
        /// Offset of its first byte in the WordDocument stream.
        var offset: Int
        var isCompressed: Bool

        /// Offset of a character's first byte.
        func offset(of position: Int) -> Int {
            offset + (position - positions.lowerBound) * (isCompressed ? 1 : 2)
        }
    }

    private(set) var pieces: [Piece] = []

    /// Characters in all.
    var length: Int { pieces.last?.positions.upperBound ?? 0 }

    /// - Parameter streamSize: Bytes of the WordDocument stream, within which every piece must lie.
    init(_ table: [UInt8], _ part: WordHeader.Part, streamSize: Int) throws(DocumentError) {
        let plex = try Self.plex(table, part)
        let count = (plex.count - 4) / 12
        guard count > 0 else { throw Self.damage }
        for index in 0..<count {
            guard let start = plex.int32(at: index * 4), let end = plex.int32(at: index * 4 + 4),
                let place = plex.uint32(at: (count + 1) * 4 + index * 8 + 2), start <= end
            else { throw Self.damage }
            let isCompressed = place & 0x4000_0000 != 0
            let offset = Int(place & 0x3FFF_FFFF) / (isCompressed ? 2 : 1)
            let piece = Piece(positions: start..<end, offset: offset, isCompressed: isCompressed)
            guard start == pieces.last?.positions.upperBound ?? 0, piece.offset(of: end) <= streamSize else {
                throw Self.damage
            }
            pieces.append(piece)
        }
    }

    /// The array of pieces: behind any number of property lists, which are marked by 1.
    private static func plex(_ table: [UInt8], _ part: WordHeader.Part) throws(DocumentError) -> ArraySlice<UInt8> {
        guard part.range.upperBound <= table.count else { throw damage }
        let bytes = table[part.range]
        var offset = 0
        while offset < bytes.count, bytes[bytes.startIndex + offset] == 1 {
            guard let length = bytes.uint16(at: offset + 1) else { throw damage }
            offset += 3 + Int(length)
        }
        guard offset < bytes.count, bytes[bytes.startIndex + offset] == 2, let length = bytes.int32(at: offset + 1),
            offset + 5 + length <= bytes.count, length >= 16
        else { throw damage }
        return bytes.dropFirst(offset + 5).prefix(length)
    }

    private static let damage = DocumentError.damaged(.doc, detail: "piece table")
}

extension PieceTable {
    /// Calls the body with each UTF-16 unit of a range and the offset of its first byte in the stream.
    func forEachUnit(
        of range: Range<Int>, in stream: [UInt8], _ body: (UInt16, Int) throws(DocumentError) -> Void
    ) throws(DocumentError) {
        for piece in pieces where piece.positions.overlaps(range) {
            for position in piece.positions.clamped(to: range) {
                let offset = piece.offset(of: position)
                let unit =
                    piece.isCompressed ? Windows1252.unit(stream[offset]) : stream.uint16(at: offset) ?? 0xFFFD
                try body(unit, offset)
            }
        }
    }
}

/// The characters of compressed text ([MS-DOC] 2.9.73): Latin-1 but for a few.
private enum Windows1252 {
    static func unit(_ byte: UInt8) -> UInt16 {
        byte >= 0x80 && byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
    }

    private static let upper: [UInt16] = [
        0x0080, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x008E, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x009E, 0x0178,
    ]
}
