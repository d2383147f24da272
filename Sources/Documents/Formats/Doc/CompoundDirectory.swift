/// The names in a compound file ([MS-CFB] 2.6): a tree of entries of 128 bytes.
struct CompoundDirectory {
    /// A stream, or the root, whose content is the store of small streams.
    struct Entry {
        var name: String
        var kind: UInt8
        var start: UInt32
        var size: Int
        fileprivate var siblings: (UInt32, UInt32)
        fileprivate var child: UInt32
    }

    private var entries: [Entry] = []

    init(_ bytes: [UInt8]) {
        for offset in stride(from: 0, to: bytes.count - 127, by: 128) {
            if let entry = Entry(bytes[offset..<offset + 128]) { entries.append(entry) }
        }
    }

    var root: Entry? { entries.first.flatMap { $0.kind == Entry.root ? $0 : nil } }

    /// The stream of this name beside the root: documents that are embedded in this one have the same names
    /// further down.
    func stream(_ name: String) -> Entry? {
        guard let root else { return nil }
        var seen = Array(repeating: false, count: entries.count)
        var waiting = [root.child]
        while let next = waiting.popLast() {
            guard next < entries.count, !seen[Int(next)] else { continue }
            seen[Int(next)] = true
            let entry = entries[Int(next)]
            if entry.kind == Entry.stream, entry.name == name { return entry }
            waiting += [entry.siblings.0, entry.siblings.1]
        }
        return nil
    }
}

extension CompoundDirectory.Entry {
    fileprivate static let stream: UInt8 = 2
    fileprivate static let root: UInt8 = 5

    fileprivate init?(_ bytes: ArraySlice<UInt8>) {
        guard let length = bytes.uint16(at: 0x40), let left = bytes.uint32(at: 0x44),
            let right = bytes.uint32(at: 0x48), let child = bytes.uint32(at: 0x4C),
            let start = bytes.uint32(at: 0x74), let size = bytes.int32(at: 0x78)
        else { return nil }
        // The length counts the bytes, with the zero at the end.
        let units = stride(from: 0, to: min(Int(length), 64) - 2, by: 2).compactMap { bytes.uint16(at: $0) }
        self.init(
            name: String(decoding: units, as: UTF16.self), kind: bytes[bytes.startIndex + 0x42], start: start,
            size: size, siblings: (left, right), child: child)
    }
}
