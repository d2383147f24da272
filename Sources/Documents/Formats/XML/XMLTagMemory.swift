/// The start tags with attributes that were read last. Office files write the same few thousands of times: a tag that
/// is byte for byte another means the same, as long as no prefix is bound anew.
struct XMLTagMemory {
    struct Tag {
        /// The whole tag, from `<` to behind `>`, where it was read; empty for none.
        var place: Range<Int>
        /// The name as the tag has it.
        var tag: Range<Int>
        /// Its bytes where they are fewer than eight, else 0.
        var word: UInt64
        var name: XMLName
        var isEmpty: Bool
        fileprivate var attributes = 0..<0

        init(place: Range<Int>, tag: Range<Int>, word: UInt64, name: XMLName, isEmpty: Bool) {
            (self.place, self.tag, self.word, self.name, self.isEmpty) = (place, tag, word, name, isEmpty)
        }

        fileprivate static let none = Tag(
            place: 0..<0, tag: 0..<0, word: 0, name: XMLName(key: 0, namespace: .none), isEmpty: false)
    }

    private var tags = [Tag](repeating: .none, count: size)
    /// The attributes of all, those of tags that others took the place of among them.
    private var attributes: [XMLAttribute] = []
    private var isEmpty = true

    private static let size = 64
    /// Longer tags hardly come twice.
    private static let longest = 80
    /// With more attributes than this the memory begins anew.
    private static let most = 4_096

    /// The tag that stands at a place, nil where it was not met yet.
    @inline(__always)
    func tag(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Tag? {
        guard let word = ByteWord(bytes, at: place + 1) else { return nil }
        let tag = tags[Self.slot(of: word)]
        guard !tag.place.isEmpty, tag.place.count <= bytes.count - place,
            bytes.part(tag.place).equals(bytes.part(place..<place + tag.place.count))
        else { return nil }
        return tag
    }

    /// Tells the attributes of a tag that is known.
    @inline(__always)
    func withAttributes(of tag: Tag, _ body: (UnsafeBufferPointer<XMLAttribute>) -> Void) {
        attributes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[tag.attributes])) }
    }

    /// Keeps a tag in the place of another.
    mutating func remember(_ tag: Tag, _ attributes: [XMLAttribute], in bytes: UnsafeBufferPointer<UInt8>) {
        guard tag.place.count <= Self.longest, let word = ByteWord(bytes, at: tag.place.lowerBound + 1) else { return }
        if self.attributes.count + attributes.count > Self.most { removeAll() }
        var tag = tag
        tag.attributes = self.attributes.count..<self.attributes.count + attributes.count
        self.attributes += attributes
        (tags[Self.slot(of: word)], isEmpty) = (tag, false)
    }

    mutating func removeAll() {
        guard !isEmpty else { return }
        for slot in tags.indices { tags[slot] = .none }
        attributes.removeAll(keepingCapacity: true)
        isEmpty = true
    }

    @inline(__always)
    private static func slot(of word: ByteWord) -> Int {
        Int(truncatingIfNeeded: (word.prefix(7) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }
}
