/// What the reader wants to know of a tag's attributes.
struct HTMLAttributes {
    var columnSpan = 1
    var rowSpan = 1
    var style = HTMLStyle()
    /// The offset behind the tag's `>`; nil where the file ends within the tag.
    var end: Int?

    /// Those of a tag that nobody wrote.
    static let none = HTMLAttributes()

    /// Of attributes that stand in a tag twice the first counts.
    private var seen: Seen = []

    private struct Seen: OptionSet {
        let rawValue: UInt8
        static let style = Seen(rawValue: 1)
        static let columnSpan = Seen(rawValue: 2)
        static let rowSpan = Seen(rawValue: 4)
    }

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
            if seen.insert(.style).inserted { style.read(bytes.part(value)) }
        case (6, UInt8(ascii: "h")) where bytes.hasASCII("hidden", at: name.lowerBound):
            if !style.setsDisplay { style.hiding.insert(.box) }
        case (7, UInt8(ascii: "c")) where bytes.hasASCII("colspan", at: name.lowerBound):
            guard seen.insert(.columnSpan).inserted else { return }
            columnSpan = Self.number(bytes.part(value)).map { $0 == 0 ? 1 : min($0, 1_000) } ?? 1
        case (7, UInt8(ascii: "r")) where bytes.hasASCII("rowspan", at: name.lowerBound):
            guard seen.insert(.rowSpan).inserted else { return }
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
