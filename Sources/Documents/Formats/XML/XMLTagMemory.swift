/// The start tags with attributes that were read last. Office files write the same few thousands of times: a tag that
/// is byte for byte another means the same, as long as no prefix is bound anew.
struct XMLTagMemory {
    struct Tag {
        /// The whole tag, from `<` to behind `>`, where it was read.
        var place: Range<Int>
        var name: Range<Int>
        var meaning: XMLName
        var attributes: [XMLAttribute]
        var isEmpty: Bool
    }

    private var tags = [Tag?](repeating: nil, count: size)
    private var isEmpty = true

    private static let size = 64
    /// Longer tags hardly come twice.
    private static let longest = 80

    /// The tag that stands at a place, nil where it was not met yet.
    @inline(__always)
    func tag(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Tag? {
        guard let word = ByteWord(bytes, at: place + 1), let tag = tags[Self.slot(of: word)],
            tag.place.count <= bytes.count - place,
            bytes.part(tag.place).equals(bytes.part(place..<place + tag.place.count))
        else { return nil }
        return tag
    }

    /// Keeps a tag in the place of another.
    mutating func remember(_ tag: Tag, in bytes: UnsafeBufferPointer<UInt8>) {
        guard tag.place.count <= Self.longest, let word = ByteWord(bytes, at: tag.place.lowerBound + 1) else { return }
        (tags[Self.slot(of: word)], isEmpty) = (tag, false)
    }

    mutating func removeAll() {
        guard !isEmpty else { return }
        for slot in tags.indices { tags[slot] = nil }
        isEmpty = true
    }

    @inline(__always)
    private static func slot(of word: ByteWord) -> Int {
        Int(truncatingIfNeeded: (word.prefix(7) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }
}
