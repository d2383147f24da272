/// What the reader wants to know of a tag's attributes.
struct HTMLAttributes {
    /// How an element keeps its content from being seen.
    struct Hiding: OptionSet {
        let rawValue: UInt8
        /// No box at all: `hidden`, `display: none`. A cell does not take its place in the grid.
        static let box = Hiding(rawValue: 1)
        /// The box without its content: `visibility: hidden`.
        static let content = Hiding(rawValue: 2)
    }

    var columnSpan = 1
    var rowSpan = 1
    var hiding: Hiding = []
    /// The offset behind the tag's `>`; nil where the file ends within the tag.
    var end: Int?

    /// Those of a tag that nobody wrote.
    static let none = HTMLAttributes()

    private init() {}

    /// Reads the attributes from behind the tag's name to its end (HTML, 13.2.5.32 to 13.2.5.40).
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        if start < bytes.count, bytes[start] == UInt8(ascii: ">") {
            end = start + 1
        } else {
            scan(bytes, from: start)
        }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                end = index + 1
                return
            }
            if byte == UInt8(ascii: "/") || isASCIIWhitespace(byte) {
                index += 1
            } else {
                index = scanAttribute(bytes, from: index)
            }
        }
    }

    /// Reads one attribute and returns the offset behind it.
    private mutating func scanAttribute(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
        let name = start..<index
        while index < bytes.count, isASCIIWhitespace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            take(bytes, name: name, value: index..<index)
            return index
        }
        index += 1
        while index < bytes.count, isASCIIWhitespace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return index }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let close = bytes.firstOffset(of: quote, from: index + 1) ?? bytes.count
            take(bytes, name: name, value: index + 1..<close)
            return close + 1
        }
        let value = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ">"), !isASCIIWhitespace(bytes[index]) { index += 1 }
        take(bytes, name: name, value: value..<index)
        return index
    }

    @inline(__always)
    private static func endsName(_ byte: UInt8) -> Bool {
        guard byte <= UInt8(ascii: ">") else { return false }
        return byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
            || isASCIIWhitespace(byte)
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, value: Range<Int>) {
        switch (name.count, bytes[name.lowerBound] | 0x20) {
        case (5, UInt8(ascii: "s")) where bytes.hasASCII("style", at: name.lowerBound):
            hiding.formUnion(HTMLStyle.hiding(bytes.part(value)))
        case (6, UInt8(ascii: "h")) where bytes.hasASCII("hidden", at: name.lowerBound):
            hiding.insert(.box)
        case (7, UInt8(ascii: "c")) where bytes.hasASCII("colspan", at: name.lowerBound):
            columnSpan = Self.number(bytes.part(value)).map { $0 == 0 ? 1 : min($0, 1_000) } ?? 1
        case (7, UInt8(ascii: "r")) where bytes.hasASCII("rowspan", at: name.lowerBound):
            rowSpan = Self.number(bytes.part(value)).map { min($0, 65_534) } ?? 1
        default: break
        }
    }

    /// Digits behind optional blanks and a plus sign, whatever follows them (HTML, 2.3.4.2).
    private static func number(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < value.count, isASCIIWhitespace(value[index]) { index += 1 }
        if index < value.count, value[index] == UInt8(ascii: "+") { index += 1 }
        var number: Int?
        while index < value.count, isASCIIDigit(value[index]) {
            number = min((number ?? 0) * 10 + Int(value[index] - 0x30), 1_000_000)
            index += 1
        }
        return number
    }
}

/// The two declarations of a `style` attribute that make text unseen.
enum HTMLStyle {
    static func hiding(_ style: UnsafeBufferPointer<UInt8>) -> HTMLAttributes.Hiding {
        var hiding: HTMLAttributes.Hiding = []
        var start = 0
        while start < style.count {
            let end = style.firstOffset(of: UInt8(ascii: ";"), from: start) ?? style.count
            while start < end, isASCIIWhitespace(style[start]) { start += 1 }
            if start < end {
                switch style[start] | 0x20 {
                case UInt8(ascii: "d") where style.hasASCII("display", at: start):
                    if has("none", in: style, from: start + 7, to: end) { hiding.insert(.box) }
                case UInt8(ascii: "v") where style.hasASCII("visibility", at: start):
                    if has("hidden", in: style, from: start + 10, to: end) { hiding.insert(.content) }
                default: break
                }
            }
            start = end + 1
        }
        return hiding
    }

    /// Whether the declaration's value, behind its colon, is this word.
    private static func has(
        _ word: StaticString, in style: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Bool {
        var index = start
        while index < end, isASCIIWhitespace(style[index]) { index += 1 }
        guard index < end, style[index] == UInt8(ascii: ":") else { return false }
        index += 1
        while index < end, isASCIIWhitespace(style[index]) { index += 1 }
        return style.hasASCII(word, at: index)
    }
}
