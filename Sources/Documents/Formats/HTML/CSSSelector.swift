/// A selector of CSS: compounds of an element's name, classes and an id, with ancestors and parents before the last.
struct CSSSelector {
    /// What must hold for one element.
    struct Compound {
        var element: UInt64?
        var classes: [[UInt8]] = []
        var ids: [[UInt8]] = []
        /// Whether the one before must be its parent, rather than any ancestor.
        var isChild = false
    }

    private(set) var compounds: [Compound] = []
    /// Parts that are not understood (`:nth-child(2)`, `[data-x]`, siblings) may say no where the rest says yes.
    private(set) var isUncertain = false
    /// It is about what a style sheet adds before or behind an element's text.
    private(set) var isAddition = false
    /// It is about something else than elements as a page first shows them: `:hover`, `::selection`.
    private(set) var neverMatches = false

    /// Ids, then classes, then names: which of two selectors is stronger.
    var strength: Int {
        compounds.reduce(0) { $0 + $1.ids.count * 10_000 + $1.classes.count * 100 + ($1.element == nil ? 0 : 1) }
    }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var current = Compound()
        var isEmpty = true
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "."): current.classes.append(Self.name(text, &index))
            case UInt8(ascii: "#"): current.ids.append(Self.name(text, &index))
            case UInt8(ascii: ":"): takePseudo(text, &index)
            case UInt8(ascii: "["):
                index = (text.firstOffset(of: UInt8(ascii: "]"), from: index) ?? text.count - 1) + 1
                isUncertain = true
            case UInt8(ascii: "*"): index += 1
            case UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"), 0x20, 0x09, 0x0A, 0x0C, 0x0D:
                if !isEmpty { compounds.append(current) }
                current = combine(text, &index)
                isEmpty = true
                continue
            default:
                let start = index
                let name = Self.name(text, &index, from: start)
                guard !name.isEmpty else {
                    neverMatches = true
                    return
                }
                current.element = name.reduce(0) { NameKey.extend($0, by: $1 | 0x20) }
            }
            isEmpty = false
        }
        if !isEmpty { compounds.append(current) }
        if compounds.isEmpty { neverMatches = true }
    }

    /// Siblings are not looked for: with them only the last compound is sure.
    private mutating func combine(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Compound {
        var next = Compound()
        while index < text.count, isASCIIWhitespace(text[index]) || [0x3E, 0x2B, 0x7E].contains(text[index]) {
            switch text[index] {
            case UInt8(ascii: ">"): next.isChild = true
            case UInt8(ascii: "+"), UInt8(ascii: "~"):
                isUncertain = true
                compounds = []
            default: break
            }
            index += 1
        }
        return next
    }

    private mutating func takePseudo(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        index += 1
        let isElement = index < text.count && text[index] == UInt8(ascii: ":")
        if isElement { index += 1 }
        let name = String(decoding: Self.name(text, &index, from: index), as: UTF8.self)
        if index < text.count, text[index] == UInt8(ascii: "(") { Self.skipParentheses(text, &index) }
        let isStructural = ["first", "last", "nth", "only", "not", "is", "where", "has", "empty", "lang", "any"]
            .contains {
                name.hasPrefix($0)
            }
        isAddition = isAddition || name == "before" || name == "after"
        if !isAddition, isElement || !(isStructural || ["link", "root", "any-link"].contains(name)) {
            neverMatches = true
        }
        if isStructural { isUncertain = true }
    }

    private static func skipParentheses(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        var depth = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "(") { depth += 1 }
            if text[index] == UInt8(ascii: ")") { depth -= 1 }
            index += 1
            if depth == 0 { return }
        }
    }

    private static func name(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> [UInt8] {
        name(text, &index, from: index + 1)
    }

    private static func name(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, from start: Int) -> [UInt8] {
        index = start
        while index < text.count, isNameByte(text[index]) { index += 1 }
        return Array(text[start..<index])
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isASCIILetter(byte) || isASCIIDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte >= 0x80
    }
}
