/// Microsoft's compound file ([MS-CFB]), the container of Office before 2007: streams by name.
///
/// Nothing in it is trusted: chains that run in circles or out of the file, lists that repeat themselves and
/// sizes beyond the file end in an error or in a stream that is too short.
struct CompoundFile {
    private let sectors: CompoundSectors
    private let directory: CompoundDirectory
    private let smallStreams: SmallStreams
    /// Streams below this size lie among the small ones.
    private let cutoff: Int

    /// Opens the container.
    /// - Throws: `damaged(.doc, …)` where the bytes are no compound file.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentError) {
        guard bytes.count > 512, let shift = bytes.uint16(at: 0x1E), shift == 9 || shift == 12,
            bytes.count > 1 << shift, let smallShift = bytes.uint16(at: 0x20), (4...9).contains(smallShift),
            let first = bytes.uint32(at: 0x30), let cutoff = bytes.int32(at: 0x38),
            let firstSmall = bytes.uint32(at: 0x3C)
        else { throw .damaged(.doc, detail: "header") }
        sectors = try CompoundSectors(bytes, shift: Int(shift))
        directory = CompoundDirectory(try sectors.chain(from: first))
        guard let root = directory.root else { throw .damaged(.doc, detail: "directory") }
        self.cutoff = cutoff
        smallStreams = SmallStreams(
            content: try sectors.chain(from: root.start, limit: root.size),
            table: try sectors.chain(from: firstSmall), shift: Int(smallShift))
    }

    /// The content of a stream, nil where there is none of this name.
    func stream(_ name: String) throws(DocumentError) -> [UInt8]? {
        guard let entry = directory.stream(name) else { return nil }
        return entry.size < cutoff
            ? try smallStreams.chain(from: entry.start, limit: entry.size)
            : try sectors.chain(from: entry.start, limit: entry.size)
    }
}

/// Streams of a few hundred bytes, which share sectors: a file system in the file system.
private struct SmallStreams {
    let content: [UInt8]
    let table: [UInt8]
    let shift: Int

    func chain(from start: UInt32, limit: Int) throws(DocumentError) -> [UInt8] {
        var found: [UInt8] = []
        var (number, steps) = (start, 0)
        while found.count < limit, number < CompoundSectors.firstSpecial, Int(number) << shift < content.count {
            steps += 1
            if steps > content.count >> shift + 1 { throw .damaged(.doc, detail: "sector chain") }
            let first = Int(number) << shift
            found += content[first..<min(first + min(1 << shift, limit - found.count), content.count)]
            number = table.uint32(at: Int(number) * 4) ?? CompoundSectors.firstSpecial
        }
        return found
    }
}
