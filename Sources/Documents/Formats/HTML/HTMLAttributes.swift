/// What the reader wants to know of a tag's attributes. One value reads tag after tag.
struct HTMLAttributes {
    private(set) var columnSpan = 1
    private(set) var rowSpan = 1
    private(set) var style = HTMLStyle()
    /// Of attributes that stand in a tag twice the first counts.
    private var seen: Seen = []
    /// The style that was read last, and where: cells of a table mostly have the same.
    private var lastStyle = HTMLStyle()
    private var lastStylePlace = 0..<0

    private struct Seen: OptionSet {
        let rawValue: UInt8
        static let style = Seen(rawValue: 1)
        static let columnSpan = Seen(rawValue: 2)
        static let rowSpan = Seen(rawValue: 4)
        static let hidden = Seen(rawValue: 8)
    }

    /// Reads the attributes from behind the tag's name to its end (HTML, 13.2.5.32 to 13.2.5.40). Returns the offset
    /// behind the tag's `>`; nil where the file ends within the tag.
    @inline(__always)
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        if !seen.isEmpty { forget() }
        if start < bytes.count, bytes[start] == UInt8(ascii: ">") { return start + 1 }
        return scan(bytes, from: start)
    }

    private mutating func forget() {
        (columnSpan, rowSpan, style, seen) = (1, 1, HTMLStyle(), [])
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index + 1 }
            if byte == UInt8(ascii: "/") || isASCIIWhitespace(byte) {
                index += 1
            } else {
                index = scanAttribute(bytes, from: index)
            }
        }
        return nil
    }

    /// Reads one attribute and returns the offset behind it.
    @inline(__always)
    private mutating func scanAttribute(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let name = start..<Self.nameEnd(bytes, from: start + 1)
        var index = name.upperBound
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
    private static func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        // Letters, the usual case, lie beyond all that can end a name.
        var index = start + (ByteWord(bytes, at: start)?.firstIndex(below: 0x3F) ?? 0)
        while index < bytes.count, !endsName(bytes[index]) { index += 1 }
        return index
    }

    @inline(__always)
    private static func endsName(_ byte: UInt8) -> Bool {
        guard byte <= UInt8(ascii: ">") else { return false }
        return byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
            || isASCIIWhitespace(byte)
    }

    @inline(__always)
    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, value: Range<Int>) {
        switch (name.count, bytes[name.lowerBound] | 0x20) {
        case (5, UInt8(ascii: "s")), (6, UInt8(ascii: "h")), (7, UInt8(ascii: "c")), (7, UInt8(ascii: "r")):
            takeKnown(bytes, name: name, value: value)
        default: break
        }
    }

    private mutating func takeKnown(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, value: Range<Int>) {
        switch bytes[name.lowerBound] | 0x20 {
        case UInt8(ascii: "s") where bytes.hasASCII("style", at: name.lowerBound):
            if seen.insert(.style).inserted { readStyle(bytes, value) }
        case UInt8(ascii: "h") where bytes.hasASCII("hidden", at: name.lowerBound):
            seen.insert(.hidden)
            if !style.setsDisplay { style.hiding.insert(.box) }
        case UInt8(ascii: "c") where bytes.hasASCII("colspan", at: name.lowerBound):
            guard seen.insert(.columnSpan).inserted else { return }
            columnSpan = Self.number(bytes.part(value)).map { $0 == 0 ? 1 : min($0, 1_000) } ?? 1
        case UInt8(ascii: "r") where bytes.hasASCII("rowspan", at: name.lowerBound):
            guard seen.insert(.rowSpan).inserted else { return }
            rowSpan = Self.number(bytes.part(value)).map { min($0, 65_534) } ?? 1
        default: break
        }
    }

    private mutating func readStyle(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) {
        if seen.contains(.hidden) { return style.read(bytes.part(place)) }
        if !bytes.part(place).equals(bytes.part(lastStylePlace)) {
            lastStyle = HTMLStyle()
            lastStyle.read(bytes.part(place))
            lastStylePlace = place
        }
        style = lastStyle
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
