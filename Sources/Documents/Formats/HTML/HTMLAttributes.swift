/// What the reader wants to know of a tag's attributes. One value reads tag after tag.
struct HTMLAttributes {
    private(set) var columnSpan = 1
    private(set) var rowSpan = 1
    private(set) var style = HTMLStyle()
    private(set) var stylePlace = 0..<0
    private(set) var classPlace = 0..<0
    private(set) var idPlace = 0..<0
    /// A link to a note below the text, or styled as the mark of one, as Word does it.
    private(set) var marksNote = false
    /// `color="white"`, which a style may take back.
    private(set) var isWhite = false
    /// What a field of a form shows, unless it is of a kind that shows none of it.
    private(set) var valuePlace = 0..<0
    private(set) var typePlace = 0..<0
    var isHidden: Bool { seen.contains(.hidden) }
    /// Whether the tag leaves it to style sheets how its element looks.
    var saysNothingOfLook: Bool { stylePlace.isEmpty && !isHidden }
    /// Whether nothing in the tag itself changes how its text looks, unless what is around it is hidden.
    private(set) var isPlain = true
    /// Of attributes that stand in a tag twice the first counts.
    private var seen: Seen = []

    private struct Seen: OptionSet {
        let rawValue: UInt16
        static let style = Seen(rawValue: 1)
        static let columnSpan = Seen(rawValue: 2)
        static let rowSpan = Seen(rawValue: 4)
        static let hidden = Seen(rawValue: 8)
        static let classes = Seen(rawValue: 16)
        static let id = Seen(rawValue: 32)
        static let value = Seen(rawValue: 64)
        static let color = Seen(rawValue: 128)
        static let others = Seen(rawValue: 256)
    }

    /// Reads the attributes from behind the tag's name to its end (HTML, 13.2.5.32 to 13.2.5.40). Returns the offset
    /// behind the tag's `>`; nil where the file ends within the tag.
    @inline(__always)
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, styles: inout HTMLStyleMemory
    ) -> Int? {
        if !seen.isEmpty { forget() }
        if start < bytes.count, bytes[start] == UInt8(ascii: ">") { return start + 1 }
        return scan(bytes, from: start, &styles)
    }

    /// The offset behind the `>` of a tag whose attributes say nothing, from behind its name; nil where the file ends
    /// within the tag.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var (attributes, styles) = (HTMLAttributes(), HTMLStyleMemory())
        return attributes.read(bytes, from: start, styles: &styles)
    }

    private mutating func forget() {
        (columnSpan, rowSpan, style, seen, marksNote, isWhite) = (1, 1, HTMLStyle(), [], false, false)
        isPlain = true
        (stylePlace, classPlace, idPlace, valuePlace, typePlace) = (0..<0, 0..<0, 0..<0, 0..<0, 0..<0)
    }

    private mutating func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ styles: inout HTMLStyleMemory
    ) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                let isStyled = !seen.isDisjoint(with: [.style, .hidden]) && !style.isNeutral
                isPlain = !isStyled && !marksNote && !isWhite
                return index + 1
            }
            if byte == UInt8(ascii: "/") || isASCIIWhitespace(byte) {
                index += 1
            } else {
                index = scanAttribute(bytes, from: index, &styles)
            }
        }
        return nil
    }

    /// Reads one attribute and returns the offset behind it.
    @inline(__always)
    private mutating func scanAttribute(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ styles: inout HTMLStyleMemory
    ) -> Int {
        let name = HTMLName(attribute: bytes, from: start)
        var index = name.end
        // Nearly all are written so.
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"") {
            let close = bytes.nextOffset(of: UInt8(ascii: "\""), from: index + 2) ?? bytes.count
            take(bytes, name.key, index + 2..<close, &styles)
            return close + 1
        }
        while index < bytes.count, isASCIIWhitespace(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            take(bytes, name.key, index..<index, &styles)
            return index
        }
        index += 1
        while index < bytes.count, isASCIIWhitespace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return index }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let close = bytes.firstOffset(of: quote, from: index + 1) ?? bytes.count
            take(bytes, name.key, index + 1..<close, &styles)
            return close + 1
        }
        let value = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ">"), !isASCIIWhitespace(bytes[index]) { index += 1 }
        take(bytes, name.key, value..<index, &styles)
        return index
    }

    @inline(__always)
    private mutating func take(
        _ bytes: UnsafeBufferPointer<UInt8>, _ name: UInt64, _ value: Range<Int>, _ styles: inout HTMLStyleMemory
    ) {
        switch name {
        case Self.style: if seen.insert(.style).inserted { readStyle(bytes, value, &styles) }
        case Self.classes: takeClasses(bytes, value)
        case Self.id: if seen.insert(.id).inserted { idPlace = value }
        case Self.link: takeLink(bytes, value)
        case Self.columns, Self.rows: takeSpan(name, bytes.part(value))
        case Self.hidden:
            seen.insert(.hidden)
            if !style.setsDisplay { style.hiding.insert(.box) }
        case Self.value: if seen.insert(.value).inserted { valuePlace = value }
        case Self.type: (typePlace, _) = (value, seen.insert(.others))
        case Self.color: if seen.insert(.color).inserted { isWhite = Self.isWhite(bytes.part(value)) }
        default: break
        }
    }

    private mutating func takeSpan(_ name: UInt64, _ value: UnsafeBufferPointer<UInt8>) {
        if name == Self.columns {
            guard seen.insert(.columnSpan).inserted else { return }
            columnSpan = Self.number(value).map { $0 == 0 ? 1 : min($0, 1_000) } ?? 1
        } else {
            guard seen.insert(.rowSpan).inserted else { return }
            rowSpan = Self.number(value).map { min($0, 65_534) } ?? 1
        }
    }

    private mutating func takeClasses(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) {
        guard seen.insert(.classes).inserted else { return }
        classPlace = value
        if value.count >= Self.shortestNoteClass, Self.isNote(bytes.part(value)) { marksNote = true }
    }

    private mutating func takeLink(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) {
        seen.insert(.others)
        guard value.lowerBound < bytes.count, bytes[value.lowerBound] == UInt8(ascii: "#") else { return }
        if bytes.hasASCII("#_ftn", at: value.lowerBound) || bytes.hasASCII("#_edn", at: value.lowerBound) {
            marksNote = true
        }
    }

    // Names as `HTMLName` packs them, written out: looking up a value that is worked out when first asked for
    // would take longer than the comparison.
    private static let style: UInt64 = 0x73_74_79_6C_65
    private static let classes: UInt64 = 0x63_6C_61_73_73
    private static let id: UInt64 = 0x69_64
    private static let link: UInt64 = 0x68_72_65_66
    private static let columns: UInt64 = 0x63_6F_6C_73_70_61_6E
    private static let rows: UInt64 = 0x72_6F_77_73_70_61_6E
    private static let hidden: UInt64 = 0x68_69_64_64_65_6E
    private static let value: UInt64 = 0x76_61_6C_75_65
    private static let type: UInt64 = 0x74_79_70_65
    private static let color: UInt64 = 0x63_6F_6C_6F_72

    private static func isWhite(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        CSSColor(attribute: value.trimmed) == .doubtful
    }

    private static let noteClasses = ["MsoFootnoteReference", "MsoEndnoteReference"].map { Array($0.utf8) }
    /// Bytes of the shorter one, written out for the same reason.
    private static let shortestNoteClass = 19

    private static func isNote(_ classes: UnsafeBufferPointer<UInt8>) -> Bool {
        noteClasses.contains { HTMLClasses.contain($0, classes) }
    }

    private mutating func readStyle(
        _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ styles: inout HTMLStyleMemory
    ) {
        stylePlace = place
        if seen.contains(.hidden) { return style.read(bytes.part(place)) }
        style = styles.style(at: place, in: bytes)
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
