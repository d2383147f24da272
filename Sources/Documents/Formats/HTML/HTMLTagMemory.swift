/// The start tags that were read last. Pages write the same few thousands of times: a tag that is byte
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
    /// The rules of style sheets for each of these tags; none where the page has no rules.
    private let rules: UnsafeMutablePointer<TagRules>
    private let hasRules: Bool
    private var styles = HTMLStyleMemory()
    private var current = size

    private static let size = 256

    init(hasRules: Bool) {
        self.hasRules = hasRules
        rules = .allocate(capacity: Self.size + 1)
        if hasRules { rules.initialize(repeating: TagRules(), count: Self.size + 1) }
        places.initialize(repeating: 0..<0, count: Self.size)
        tags.initialize(repeating: Tag(), count: Self.size + 1)
    }

    deinit {
        places.deallocate()
        tags.deallocate()
        if hasRules { rules.deinitialize(count: Self.size + 1) }
        rules.deallocate()
    }

    /// Those of the tag that was read last.
    var attributes: HTMLAttributes {
        @inline(__always) get { tags[current].attributes }
    }

    /// Its element.
    var element: HTMLElement {
        @inline(__always) get { tags[current].element }
    }

    /// Whether an element of the tag may fall under a rule.
    var mayBeStyled: Bool {
        @inline(__always) get { hasRules && !rules[current].candidates.isEmpty }
    }

    /// How an element of the tag looks within the open ones.
    @inline(__always)
    func style(by cascade: inout CSSCascade, within stack: borrowing HTMLOpenElements) -> HTMLStyle {
        guard mayBeStyled else { return tags[current].attributes.style }
        if let known = cascade.knownStyle(of: rules[current], within: stack) { return known }
        return cascade.style(tags[current].attributes, of: &rules[current], within: stack)
    }

    /// Where an element of the tag stands for style sheets within the innermost open one.
    @inline(__always)
    func place(by cascade: inout CSSCascade, within outer: CSSPlace) -> CSSPlace {
        guard hasRules else { return CSSPlace() }
        return CSSPlace(
            classes: tags[current].attributes.classPlace, id: tags[current].attributes.idPlace,
            context: cascade.context(within: rules[current].kind, in: outer.context))
    }

    /// Goes to the tag at a place, if it was met before. Returns the offset behind it.
    @inline(__always)
    mutating func recall(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        current = Self.size
        guard let first = ByteWord(bytes, at: place &+ 1) else { return nil }
        let close = first.firstIndex(of: UInt8(ascii: ">"))
        return close < 8
            ? recall(first, close &+ 1, at: place, in: bytes) : recallLonger(first, at: place, in: bytes)
    }

    /// The same for a tag whose first `>` stands among the first bytes behind the `<`.
    @inline(__always)
    private mutating func recall(
        _ word: ByteWord, _ count: Int, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let tag = word.onlyFirst(count)
        current = Self.slot(tag.mixed)
        let known = places[current]
        guard known.count == count &+ 1, ByteWord(bytes, at: known.lowerBound &+ 1)?.onlyFirst(count) == tag else {
            return nil
        }
        return place &+ known.count
    }

    /// The same for one that is longer.
    @inline(__always)
    private mutating func recallLonger(
        _ first: ByteWord, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard let close = bytes.firstOffset(of: UInt8(ascii: ">"), from: place &+ 9),
            let last = ByteWord(bytes, at: close &- 7)
        else { return nil }
        current = Self.slot(first.mixed(with: last, UInt64(close &- place)))
        let known = places[current]
        guard !known.isEmpty, known.count <= bytes.count &- place,
            bytes.part(known).equals(bytes.part(place..<place &+ known.count))
        else { return nil }
        return place &+ known.count
    }

    /// Reads the tag that `recall` did not find. Returns the offset behind it, nil where the file ends within the tag.
    mutating func read(
        _ name: HTMLName, at place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ elements: NameTable<HTMLElement>,
        _ cascade: inout CSSCascade
    ) -> Int? {
        let end = tags[current].attributes.read(bytes, from: name.end, styles: &styles)
        let element = HTMLElement.of(name, in: elements)
        if hasRules { rules[current] = cascade.rules(of: element.key, attributes) }
        tags[current].element = element
        if current < Self.size { places[current] = element.isReadByItsTag ? 0..<0 : place..<(end ?? place) }
        return end
    }

    /// Where a tag may be remembered, by the upper bits of what tells it from others.
    @inline(__always)
    private static func slot(_ mixed: UInt64) -> Int { Int(truncatingIfNeeded: mixed &>> 56) }
}
