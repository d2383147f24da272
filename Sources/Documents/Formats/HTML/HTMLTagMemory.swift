/// The start tags with attributes that were read last. Pages write the same few thousands of times: a tag that is byte
/// for byte another means the same, and what is known of it is told from where it lies.
struct HTMLTagMemory: ~Copyable {
    private struct Tag {
        var element = HTMLElement(key: 0, tag: .unknown, traits: [])
        var attributes = HTMLAttributes()
    }

    /// Where the tags stand in the page, from `<` to behind `>`; empty for none.
    private let places = UnsafeMutablePointer<Range<Int>>.allocate(capacity: size)
    /// A tag that won't be remembered is read behind the others.
    private let tags = UnsafeMutablePointer<Tag>.allocate(capacity: size + 1)
    private var current = size

    private static let size = 256

    init() {
        places.initialize(repeating: 0..<0, count: Self.size)
        tags.initialize(repeating: Tag(), count: Self.size + 1)
    }

    deinit {
        places.deallocate()
        tags.deallocate()
    }

    /// Those of the tag that was read last.
    var attributes: HTMLAttributes {
        @inline(__always) get { tags[current].attributes }
    }

    /// Its element.
    var element: HTMLElement {
        @inline(__always) get { tags[current].element }
    }

    /// Goes to the tag at a place, if it was met before. Returns the offset behind it.
    @inline(__always)
    mutating func recall(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let slot = Self.slot(of: place, in: bytes) else {
            current = Self.size
            return nil
        }
        current = slot
        let length = places[slot].count
        guard length > 0, length <= bytes.count - place,
            bytes.part(places[slot]).equals(bytes.part(place..<place + length))
        else { return nil }
        return place + length
    }

    /// Reads the tag that `recall` did not find. Returns the offset behind it, nil where the file ends within the tag.
    mutating func read(
        _ name: HTMLName, at place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ elements: NameTable<HTMLElement>
    ) -> Int? {
        let end = tags[current].attributes.read(bytes, from: name.end)
        let element = HTMLElement.of(name, in: elements)
        tags[current].element = element
        if current < Self.size { places[current] = element.isReadByItsTag ? 0..<0 : place..<(end ?? place) }
        return end
    }

    /// Where a tag may be remembered, told by its ends and its length. Those of fewer than ten bytes are read as fast
    /// as they are looked up.
    @inline(__always)
    private static func slot(of place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = ByteWord(bytes, at: place + 1), first.firstIndex(of: UInt8(ascii: ">")) == 8,
            let close = bytes.firstOffset(of: UInt8(ascii: ">"), from: place + 9),
            let last = ByteWord(bytes, at: close - 7)
        else { return nil }
        return Int(truncatingIfNeeded: first.mixed(with: last, UInt64(close - place)) >> 56)
    }
}
