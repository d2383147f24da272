/// What the declarations of a `style` attribute do to the text: some hide it, some show again what an element around it
/// hides, some raise or strike it. Style sheets are not looked at.
struct HTMLStyle {
    /// How an element keeps its content from being seen.
    struct Hiding: OptionSet {
        let rawValue: UInt8
        /// No box at all: `hidden`, `display: none`. A cell does not take its place in the grid.
        static let box = Hiding(rawValue: 1)
        /// The box without its content: `visibility: hidden`. What is within may become visible again.
        static let invisible = Hiding(rawValue: 2)
        /// `visibility: collapse`, which takes rows and row groups out of the grid and else is `invisible`.
        static let collapsed = Hiding(rawValue: 4)
        /// `font-size: 0`, until something within has a size of its own.
        static let tiny = Hiding(rawValue: 8)
        /// Struck out, or a gloss above the text: no text of the page.
        static let struck = Hiding(rawValue: 16)
    }

    var hiding: Hiding = []
    /// What of an outer element's hiding ends here.
    var showing: Hiding = []
    var position = TextPosition.line
    private(set) var setsDisplay = false

    mutating func read(_ style: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < style.count {
            let end = style.firstOffset(of: UInt8(ascii: ";"), from: start) ?? style.count
            while start < end, isASCIIWhitespace(style[start]) { start += 1 }
            if start < end { readDeclaration(style.part(start..<end)) }
            start = end + 1
        }
    }

    /// Of declarations of one property the last counts.
    private mutating func readDeclaration(_ text: UnsafeBufferPointer<UInt8>) {
        switch text[0] | 0x20 {
        case UInt8(ascii: "d"):
            guard let value = Self.value(of: "display", in: text) else { return }
            setsDisplay = true
            hiding = value.hasASCII("none", at: 0) ? hiding.union(.box) : hiding.subtracting(.box)
        case UInt8(ascii: "v"):
            if let value = Self.value(of: "visibility", in: text) { return setVisibility(value) }
            if let value = Self.value(of: "vertical-align", in: text) { setPosition(value) }
        case UInt8(ascii: "o"):
            if Self.value(of: "opacity", in: text)?.contains(where: { $0 >= 0x31 && $0 <= 0x39 }) == false {
                hiding.insert(.invisible)
            }
        case UInt8(ascii: "f"):
            if let value = Self.value(of: "font-size", in: text) { setSize(value) }
        case UInt8(ascii: "t"):
            let value = Self.value(of: "text-decoration", in: text) ?? Self.value(of: "text-decoration-line", in: text)
            if value?.firstOffset(of: "line-through") != nil { hiding.insert(.struck) }
        default: break
        }
    }

    private mutating func setVisibility(_ value: UnsafeBufferPointer<UInt8>) {
        hiding.subtract([.invisible, .collapsed])
        showing.formUnion([.invisible, .collapsed])
        if value.hasASCII("hidden", at: 0) { hiding.insert(.invisible) }
        if value.hasASCII("collapse", at: 0) { hiding.formUnion([.invisible, .collapsed]) }
    }

    private mutating func setPosition(_ value: UnsafeBufferPointer<UInt8>) {
        if value.hasASCII("super", at: 0) || value.hasASCII("text-top", at: 0) { position = .raised }
        if value.hasASCII("sub", at: 0) { position = .lowered }
    }

    /// A relative size of nothing is nothing: only lengths that stand for themselves show text again.
    private mutating func setSize(_ value: UnsafeBufferPointer<UInt8>) {
        let digits = value.prefix { isASCIIDigit($0) || $0 == UInt8(ascii: ".") }
        hiding.remove(.tiny)
        if !digits.isEmpty, digits.allSatisfy({ $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }) {
            hiding.insert(.tiny)
            showing.remove(.tiny)
        } else if !value.hasASCII("em", at: digits.count), !value.hasASCII("%", at: digits.count) {
            showing.insert(.tiny)
        }
    }

    /// The declaration's value if it is of this property.
    private static func value(
        of property: StaticString, in text: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8>? {
        guard text.hasASCII(property, at: 0) else { return nil }
        var index = property.utf8CodeUnitCount
        while index < text.count, isASCIIWhitespace(text[index]) { index += 1 }
        guard index < text.count, text[index] == UInt8(ascii: ":") else { return nil }
        index += 1
        while index < text.count, isASCIIWhitespace(text[index]) { index += 1 }
        return index < text.count ? text.part(index..<text.count) : nil
    }
}
