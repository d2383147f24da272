/// The scanner behind `XMLScan`: tells markup from text and sees that tags match.
struct XMLScanner: ~Copyable {
    enum Failure: Error {
        /// The taker of the events has seen enough.
        case stopped
        case tooDeep
        case malformed(String, at: Int)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private let depthLimit: Int
    var offset = 0
    /// The open elements, the root first.
    private var open = OpenStack<Open>()
    private var hasRoot = false
    private var namespaces: XMLNamespaces
    private var known = XMLNameMemory()
    private var tags = XMLTagMemory()
    var attributes: [XMLAttribute] = []
    /// Whether `]]>` stands anywhere, which ends CDATA sections and may stand nowhere else.
    private let holdsBrackets: Bool

    private struct Open {
        /// The name as its tag has it.
        var tag: Range<Int>
        /// The bytes of a name of fewer than eight, 0 for a longer one.
        var word: UInt64
        var name: XMLName
        /// Prefixes that were bound before its tag.
        var bindings: Int
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        namespaces = XMLNamespaces(bytes)
        holdsBrackets = bytes.firstOffset(of: "]]>") != nil
    }

    /// Scans all of a document; nil where it is well-formed and nobody stopped it.
    static func failure<Events: XMLEvents & ~Copyable>(
        in bytes: UnsafeBufferPointer<UInt8>, _ depthLimit: Int, _ events: inout Events
    ) -> Failure? {
        var scanner = XMLScanner(bytes, depthLimit: depthLimit)
        do throws(Failure) {
            try scanner.run(into: &events)
            return nil
        } catch {
            return error
        }
    }

    private mutating func run<Events: XMLEvents & ~Copyable>(into events: inout Events) throws(Failure) {
        if bytes.has("\u{FEFF}", at: 0) { offset = 3 }
        while offset < bytes.count {
            if bytes[offset] != UInt8(ascii: "<") {
                let next = bytes.nextOffset(of: UInt8(ascii: "<"), from: offset) ?? bytes.count
                try takeText(offset..<next, into: &events)
                offset = next
            }
            if offset < bytes.count { try takeMarkup(into: &events) }
        }
        if let last = open.last { throw .malformed("element \(string(last.tag)) is not closed", at: bytes.count) }
        if !hasRoot { throw .malformed("no element", at: bytes.count) }
    }

    func string(_ range: Range<Int>) -> String { bytes.part(range).string }

    private mutating func takeMarkup<Events: XMLEvents & ~Copyable>(into events: inout Events) throws(Failure) {
        guard offset + 1 < bytes.count else { throw .malformed("ends within a tag", at: offset) }
        switch bytes[offset + 1] {
        case UInt8(ascii: "/"): try takeEndTag(into: &events)
        case UInt8(ascii: "?"): try skipInstruction()
        case UInt8(ascii: "!"): try takeDeclaration(into: &events)
        default: try takeStartTag(into: &events)
        }
    }

    /// The XML declaration is the first thing in a document or nowhere (XML, section 2.6).
    private mutating func skipInstruction() throws(Failure) {
        let isDeclaration = bytes.has("<?xml", at: offset) && offset + 5 < bytes.count
        if isDeclaration, isASCIIWhitespace(bytes[offset + 5]), offset > (bytes.has("\u{FEFF}", at: 0) ? 3 : 0) {
            throw .malformed("an XML declaration within the document", at: offset)
        }
        offset += 2
        try skip(to: "?>", what: "a processing instruction")
    }

    private mutating func skipComment() throws(Failure) {
        let start = offset
        offset += 4
        try skip(to: "--", what: "a comment")
        guard bytes.has(">", at: offset) else {
            throw .malformed(offset < bytes.count ? "two hyphens within a comment" : "ends within a comment", at: start)
        }
        offset += 1
    }

    private mutating func takeDeclaration<Events: XMLEvents & ~Copyable>(into events: inout Events) throws(Failure) {
        if bytes.has("<!--", at: offset) { return try skipComment() }
        guard bytes.has("<![CDATA[", at: offset) else {
            throw .malformed("document type declaration", at: offset)
        }
        let start = offset + 9
        offset = start
        try skip(to: "]]>", what: "a CDATA section")
        guard !open.isEmpty else { throw .malformed("text outside of all elements", at: start) }
        emit(start..<offset - 3, into: &events)
        if events.isStopped { throw .stopped }
    }

    /// Moves behind the closing mark.
    private mutating func skip(to mark: StaticString, what: String) throws(Failure) {
        var index = offset
        let last = mark.utf8Start[mark.utf8CodeUnitCount - 1]
        while let found = bytes.firstOffset(of: last, from: index) {
            let start = found + 1 - mark.utf8CodeUnitCount
            if start >= offset, bytes.has(mark, at: start) {
                offset = found + 1
                return
            }
            index = found + 1
        }
        throw .malformed("ends within \(what)", at: offset)
    }
}

// MARK: Tags

extension XMLScanner {
    private mutating func takeStartTag<Events: XMLEvents & ~Copyable>(into events: inout Events) throws(Failure) {
        guard !open.isEmpty || !hasRoot else { throw .malformed("a second root element", at: offset) }
        guard open.count < depthLimit else { throw .tooDeep }
        let start = offset
        var isTaken = takeBareTag(into: &events)
        if !isTaken { isTaken = try takeKnownTag(into: &events) }
        if isTaken {
            if events.isStopped { throw .stopped }
            return
        }
        let tag = try name(from: start + 1)
        offset = tag.upperBound
        let isEmpty = try takeAttributes()
        let bindings = namespaces.count
        guard bindings <= XMLNamespaces.limit else { throw .malformed("too many namespaces", at: offset) }
        if !attributes.isEmpty { try bindPrefixes(&events) }
        let name = try name(of: tag, for: events)
        try checkAttributes(of: tag)
        hasRoot = true
        events.place(start..<offset)
        attributes.withUnsafeBufferPointer { events.start(name, XMLAttributes($0, of: bytes)) }
        if events.isStopped { throw .stopped }
        let word = short(tag) ?? 0
        open.push(Open(tag: tag, word: word, name: name, bindings: bindings))
        if bindings == namespaces.count {
            tags.remember(
                .init(place: start..<offset, tag: tag, word: word, name: name, isEmpty: isEmpty), attributes, in: bytes)
        }
        if isEmpty { try close(offset..<offset, into: &events) }
    }

    /// Takes a tag that was met before with the same attributes, where it meant what it means here.
    private mutating func takeKnownTag<Events: XMLEvents & ~Copyable>(
        into events: inout Events
    ) throws(Failure) -> Bool {
        guard let tag = tags.tag(at: offset, in: bytes) else { return false }
        let end = offset + tag.place.count
        events.place(offset..<end)
        offset = end
        tags.withAttributes(of: tag) { events.start(tag.name, XMLAttributes($0, of: bytes)) }
        open.push(Open(tag: tag.tag, word: tag.word, name: tag.name, bindings: namespaces.count))
        if events.isStopped { throw .stopped }
        if tag.isEmpty { try close(end..<end, into: &events) }
        return true
    }

    /// Takes a tag of a short name that is known, without attributes: most are.
    @inline(__always)
    private mutating func takeBareTag<Events: XMLEvents & ~Copyable>(into events: inout Events) -> Bool {
        guard let word = ByteWord(bytes, at: offset + 1) else { return false }
        let width = word.firstIndex(of: UInt8(ascii: ">"))
        let short = word.prefix(width)
        guard width < 8, let name = known[short] else { return false }
        let tag = offset + 1..<offset + 1 + width
        events.place(offset..<tag.upperBound + 1)
        offset = tag.upperBound + 1
        events.start(name, XMLAttributes(UnsafeBufferPointer(start: nil, count: 0), of: bytes))
        open.push(Open(tag: tag, word: short, name: name, bindings: namespaces.count))
        return true
    }

    private mutating func name<Events: XMLEvents & ~Copyable>(
        of tag: Range<Int>, for events: borrowing Events
    ) throws(Failure) -> XMLName {
        let short = short(tag)
        if let short, let name = known[short] { return name }
        let (key, namespace) = try resolve(tag)
        var name = XMLName(key: key, namespace: namespace)
        name.meaning = events.meaning(of: name)
        if let short { known.remember(name, for: short) }
        return name
    }

    /// The bytes of a name of fewer than eight in one word.
    private func short(_ tag: Range<Int>) -> UInt64? {
        tag.count < 8 ? ByteWord(bytes, at: tag.lowerBound)?.prefix(tag.count) : nil
    }

    private mutating func bindPrefixes<Events: XMLEvents & ~Copyable>(_ events: inout Events) throws(Failure) {
        for index in attributes.indices where bytes.has("xmlns", at: attributes[index].name.lowerBound) {
            namespaces.bind(attributes[index], &events)
            forgetMeanings()
        }
        guard namespaces.count <= XMLNamespaces.limit else { throw .malformed("too many namespaces", at: offset) }
    }

    /// Prefixes mean something else from here on.
    private mutating func forgetMeanings() {
        known.removeAll()
        tags.removeAll()
    }

    private mutating func takeEndTag<Events: XMLEvents & ~Copyable>(into events: inout Events) throws(Failure) {
        if let last = open.last, let end = endOfTag(last, from: offset + 2) {
            defer { offset = end }
            return try close(offset..<end, into: &events)
        }
        let tag = try name(from: offset + 2)
        var index = tag.upperBound
        while index < bytes.count, isASCIIWhitespace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
            throw .malformed("the end tag \(string(tag)) is not closed", at: offset)
        }
        guard let last = open.last, bytes.part(last.tag).equals(bytes.part(tag)) else {
            let opened = open.last.map { string($0.tag) } ?? "nothing"
            throw .malformed("the end tag \(string(tag)) closes \(opened)", at: offset)
        }
        let start = offset
        offset = index + 1
        try close(start..<offset, into: &events)
    }

    /// Behind the end of a tag that has just this name, nil where another or anything else stands.
    @inline(__always)
    private func endOfTag(_ element: Open, from start: Int) -> Int? {
        let end = start + element.tag.count
        guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
        if element.word != 0, let word = ByteWord(bytes, at: start) {
            return word.prefix(element.tag.count) == element.word ? end + 1 : nil
        }
        return bytes.part(element.tag).equals(bytes.part(start..<end)) ? end + 1 : nil
    }

    private mutating func close<Events: XMLEvents & ~Copyable>(
        _ tag: Range<Int>, into events: inout Events
    ) throws(Failure) {
        guard let last = open.popLast() else { return }
        events.place(tag)
        events.end(last.name)
        if namespaces.count > last.bindings {
            namespaces.unbind(to: last.bindings)
            forgetMeanings()
        }
        if events.isStopped { throw .stopped }
    }

    /// The name that starts at a place, with its prefix.
    func name(from start: Int) throws(Failure) -> Range<Int> {
        var end = start
        while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
        guard end > start, !Self.mayNotStartName(bytes[start]) else { throw .malformed("a name is missing", at: start) }
        return start..<end
    }

    /// Anything but white space and the marks of tags: names of other scripts are as good as Latin ones.
    @inline(__always)
    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte > UInt8(ascii: ">")
            || (byte >= UInt8(ascii: "-") && byte <= UInt8(ascii: ":") && byte != UInt8(ascii: "/"))
    }

    private static func mayNotStartName(_ byte: UInt8) -> Bool {
        (byte >= UInt8(ascii: "-") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "?")
    }

    func resolve(_ tag: Range<Int>) throws(Failure) -> (key: UInt64, XMLNamespace) {
        var (key, prefix) = (UInt64(0), UInt64(0))
        for index in tag {
            if bytes[index] == UInt8(ascii: ":") {
                (prefix, key) = (key, 0)
            } else {
                key = NameKey.extend(key, by: bytes[index])
            }
        }
        guard let namespace = namespaces[prefix] else {
            let name = string(tag)
            throw .malformed("the prefix of \(name) is not declared", at: tag.lowerBound)
        }
        return (key, namespace)
    }
}

// MARK: Text

extension XMLScanner {
    private func takeText<Events: XMLEvents & ~Copyable>(_ range: Range<Int>, into events: inout Events) throws(Failure)
    {
        guard !open.isEmpty else {
            guard bytes.part(range).allSatisfy(isASCIIWhitespace) else {
                throw .malformed("text outside of all elements", at: range.lowerBound)
            }
            return
        }
        if holdsBrackets { try checkBrackets(range) }
        if Self.isPlain(bytes.part(range)) {
            events.text(bytes.part(range))
            if events.isStopped { throw .stopped }
            return
        }
        var start = range.lowerBound
        while let reference = bytes.part(range).firstOffset(of: UInt8(ascii: "&"), from: start - range.lowerBound) {
            let place = range.lowerBound + reference
            if place > start { emit(start..<place, into: &events) }
            guard let found = XMLReference(bytes.part(range), at: reference) else {
                throw .malformed("an unknown reference", at: place)
            }
            found.withUTF8 { events.text($0) }
            start = range.lowerBound + found.end
        }
        if start < range.upperBound { emit(start..<range.upperBound, into: &events) }
        if events.isStopped { throw .stopped }
    }

    /// Whether nothing stands in a text that means something else: no reference, no carriage return.
    @inline(__always)
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let word = ByteWord(text, at: index) {
            if word.firstIndex(below: UInt8(ascii: "&") + 1) < 8 { return false }
            index += 8
        }
        while index < text.count, text[index] > UInt8(ascii: "&") { index += 1 }
        return index >= text.count
    }

    private func checkBrackets(_ range: Range<Int>) throws(Failure) {
        var index = range.lowerBound
        while let found = bytes.part(index..<range.upperBound).firstOffset(of: UInt8(ascii: "]"), from: 0) {
            index += found + 1
            if bytes.has("]]>", at: index - 1) { throw .malformed("]]> outside of a CDATA section", at: index) }
        }
    }

    /// A carriage return before a line feed is left out, one alone is a line feed (XML, section 2.11).
    private func emit<Events: XMLEvents & ~Copyable>(_ range: Range<Int>, into events: inout Events) {
        var start = range.lowerBound
        while let found = bytes.part(start..<range.upperBound).firstOffset(of: 0x0D, from: 0) {
            let place = start + found
            if place > start { events.text(bytes.part(start..<place)) }
            start = place + 1
            if start >= bytes.count || bytes[start] != 0x0A { XMLReference.lineFeed.withUTF8 { events.text($0) } }
        }
        if start < range.upperBound { events.text(bytes.part(start..<range.upperBound)) }
    }
}
