/// The sectors of a compound file ([MS-CFB] 2.1) and the table that chains them.
struct CompoundSectors {
    /// Every sector number from here on has a meaning of its own: free, end of chain, part of the table.
    static let firstSpecial: UInt32 = 0xFFFF_FFFA

    private let bytes: UnsafeBufferPointer<UInt8>
    private let shift: Int
    private var next: [UInt32] = []

    /// - Parameter shift: Binary logarithm of the sector's size: 9 or 12.
    init(_ bytes: UnsafeBufferPointer<UInt8>, shift: Int) throws(DocumentError) {
        self.bytes = bytes
        self.shift = shift
        try loadTable()
    }

    /// Sectors in the file; the last may be cut off.
    private var count: Int { Swift.max(0, (bytes.count - 1) >> shift) }

    /// The bytes of a sector. The header takes the place of the first.
    func sector(_ number: UInt32) -> UnsafeBufferPointer<UInt8>? {
        guard number < Self.firstSpecial, Int(number) < count else { return nil }
        let start = (Int(number) + 1) << shift
        return bytes.part(start..<Swift.min(start + 1 << shift, bytes.count))
    }

    /// The bytes of a chain of sectors, at most `limit` of them. A chain that leads out of the file ends there.
    /// - Throws: `damaged` for a chain that runs in a circle.
    func chain(from start: UInt32, limit: Int = .max) throws(DocumentError) -> [UInt8] {
        var content: [UInt8] = []
        var (number, steps) = (start, 0)
        while content.count < limit, let sector = sector(number) {
            steps += 1
            if steps > count { throw .damaged(.doc, detail: "sector chain") }
            content += sector.head(limit - content.count)
            number = Int(number) < next.count ? next[Int(number)] : Self.firstSpecial
        }
        return content
    }
}

// MARK: The table

extension CompoundSectors {
    /// Reads the table's sectors, of which the header lists the first 109 and a chain of lists the others.
    private mutating func loadTable() throws(DocumentError) {
        addTableSectors(listedIn: bytes.part(0x4C..<0x200))
        guard var list = bytes.uint32(at: 0x44) else { return }
        var steps = 0
        while next.count < count, let sector = sector(list) {
            steps += 1
            if steps > count { throw .damaged(.doc, detail: "sector list") }
            addTableSectors(listedIn: sector.head(sector.count - 4))
            list = sector.uint32(at: sector.count - 4) ?? Self.firstSpecial
        }
    }

    /// Sectors beyond those that the file has need no entry.
    private mutating func addTableSectors(listedIn list: UnsafeBufferPointer<UInt8>) {
        var offset = 0
        while next.count < count, let number = list.uint32(at: offset) {
            offset += 4
            guard let sector = sector(number) else { continue }
            for entry in stride(from: 0, to: sector.count - 3, by: 4) {
                next.append(sector.uint32(at: entry) ?? Self.firstSpecial)
            }
        }
    }
}
