/// The name of a tag, folded into one word: two names are the same where their keys are.
struct HTMLName {
    let key: UInt64
    /// The offset behind the name.
    let end: Int

    /// Reads the name that starts at `start`, up to whitespace, `/` or `>`.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        if let word = ByteWord(bytes, at: start) {
            let width = word.firstIndex(below: 0x3F)
            if width < 8, Self.endsName(bytes[start + width]) {
                self.init(key: word.nameKey(width, setting: 0x20), end: start + width)
                return
            }
        }
        self.init(letterByLetter: bytes, from: start)
    }

    /// Reads the name of an attribute, whose first character may be any, up to whitespace, `/`, `>` or `=`.
    @inline(__always)
    init(attribute bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        if let word = ByteWord(bytes, at: start) {
            let width = word.firstIndex(below: 0x3F)
            if width > 0, width < 8, bytes[start + width] == 0x3D || Self.endsName(bytes[start + width]) {
                self.init(key: word.nameKey(width, setting: 0x20), end: start + width)
                return
            }
        }
        self.init(attributeLetterByLetter: bytes, from: start)
    }

    private init(attributeLetterByLetter bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var key: UInt64 = 0
        var index = start
        repeat {
            key = NameKey.extend(key, by: bytes[index] | 0x20)
            index += 1
        } while index < bytes.count && !Self.endsName(bytes[index]) && bytes[index] != 0x3D
        self.key = key
        end = index
    }

    private init(key: UInt64, end: Int) {
        self.key = key
        self.end = end
    }

    private init(letterByLetter bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var key: UInt64 = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            // Letters, the usual case, lie beyond all that can end a name.
            if byte <= 0x3E, Self.endsName(byte) { break }
            key = NameKey.extend(key, by: byte | 0x20)
            index += 1
        }
        self.key = key
        end = index
    }

    @inline(__always)
    private static func endsName(_ byte: UInt8) -> Bool { byte == 0x3E || byte == 0x2F || isASCIIWhitespace(byte) }

    /// The key of a name that is known to the source.
    static func key(_ name: String) -> UInt64 {
        var bytes = name
        return bytes.withUTF8 { HTMLName($0, from: 0).key }
    }
}

/// What the reader knows of an element: which rules of HTML's tree construction it falls under.
struct HTMLElement {
    enum Tag: UInt8 {
        case unknown, inline, override, raised, lowered, struck, block, form, input, void, raw, foreign
        case paragraph, listItem, definition, heading, preformatted
        case lineBreak, rule, image, title, meta, select
        case table, caption, column, section, row, cell
        case document
    }

    struct Traits: OptionSet {
        let rawValue: UInt8
        /// Starts and ends a line of its own, and ends an open paragraph.
        static let block = Traits(rawValue: 1)
        /// HTML's category "special": an end tag of an inline element does not reach beyond it.
        static let special = Traits(rawValue: 2)
        /// Bounds what end tags of blocks can reach.
        static let scope = Traits(rawValue: 4)
        /// Shields a paragraph around it from being ended by a block within, and ends a button before it.
        static let button = Traits(rawValue: 16)
        /// Part of a table's skeleton.
        static let table = Traits(rawValue: 8)
    }

    let key: UInt64
    let tag: Tag
    let traits: Traits
    /// 1 to 6 for headings.
    var level: UInt8 = 0

    /// Whether its start tag means more to the reader than that the element begins.
    @inline(__always)
    var isReadByItsTag: Bool {
        switch tag {
        case .raw, .foreign, .title, .meta, .input: true
        default: false
        }
    }

    /// The element of this name; one that is not known is an inline element to browsers.
    @inline(__always)
    static func of(_ name: HTMLName, in table: NameTable<HTMLElement> = all) -> HTMLElement {
        table[name.key] ?? HTMLElement(key: name.key, tag: .unknown, traits: [])
    }

    /// All known elements, once for the process.
    static let all = NameTable(known.map { ($0.key, $0) })
}
