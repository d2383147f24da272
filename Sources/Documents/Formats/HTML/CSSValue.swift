/// The value of a declaration in CSS.
struct CSSValue {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// Whether it begins with these words, in small letters or large.
    func starts(_ word: StaticString) -> Bool { text.hasASCII(word, at: 0) }

    func contains(_ word: StaticString) -> Bool { text.indices.contains { text.hasASCII(word, at: $0) } }

    /// The color that it is, nil where it is none.
    var color: CSSColor? { CSSColor(text) }

    /// The number that it begins with, without its unit.
    var number: Double? { Self.number(text, at: 0)?.value }

    /// All numbers in it.
    var numbers: [Double] {
        var (numbers, index): ([Double], Int) = ([], 0)
        while index < text.count {
            let found = Self.number(text, at: index)
            if let found { numbers.append(found.value) }
            index = found?.end ?? index + 1
        }
        return numbers
    }

    /// Whether generated content holds a digit, or an attribute, which may. Digits of escapes name other characters.
    var holdsNumber: Bool {
        if contains("attr(") { return true }
        var (index, quote): (Int, UInt8?) = (0, nil)
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: "\\") {
                while index < text.count, isASCIIDigit(text[index]) || isASCIILetter(text[index]) { index += 1 }
            } else if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if quote != nil, isASCIIDigit(byte) {
                return true
            }
        }
        return false
    }

    /// Whether the unit behind the number is one that depends on what is around.
    var isRelative: Bool {
        guard let end = Self.number(text, at: 0)?.end else { return false }
        return text.hasASCII("em", at: end) || text.hasASCII("%", at: end)
    }

    /// The length in pixels, of the usual size of text where it depends on that; nil where its unit says nothing of it:
    /// pages size `rem` and `vw` as they like.
    var pixels: Double? {
        guard let (value, end) = Self.number(text, at: 0) else { return nil }
        return Self.units.first { text.hasASCII($0.name, at: end) }.map { value * $0.pixels }
    }

    private static let units: [(name: StaticString, pixels: Double)] = [
        ("px", 1), ("pt", 4.0 / 3), ("em", 14), ("%", 0.14), ("mm", 3.78), ("cm", 37.8), ("in", 96), ("pc", 16),
        ("ex", 7),
    ]

    /// Whether it leads back as far as that many pixels, or as all of what is around or of the window.
    func isFarBack(_ pixels: Double) -> Bool {
        guard let (value, end) = Self.number(text, at: 0) else { return false }
        let isShare = ["%", "vw", "vh"].contains { text.hasASCII($0, at: end) }
        let isOfText = text.hasASCII("em", at: end) || text.hasASCII("rem", at: end)
        return value <= -(isShare ? 100 : isOfText ? 100 : pixels)
    }

    /// The size in `font: italic 700 0/0 a`: the first number that is no weight, which has no unit and three digits.
    var fontSize: CSSValue? {
        text.split(whereSeparator: isASCIIWhitespace).lazy.map { CSSValue(UnsafeBufferPointer(rebasing: $0)) }.first {
            guard let number = Self.number($0.text, at: 0) else { return false }
            return !(number.end == $0.text.count && number.value >= 100)
        }
    }

    /// A number as CSS writes it, with an exponent too: `2.55e2`.
    static func number(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (value: Double, end: Int)? {
        var (value, scale, index, hasDigit) = (0.0, 1.0, start, false)
        let isNegative = start < text.count && text[start] == UInt8(ascii: "-")
        if start < text.count, isNegative || text[start] == UInt8(ascii: "+") { index += 1 }
        var isFraction = false
        while index < text.count, isASCIIDigit(text[index]) || (text[index] == UInt8(ascii: ".") && !isFraction) {
            if text[index] == UInt8(ascii: ".") {
                isFraction = true
            } else {
                hasDigit = true
                // More digits behind the point than a number keeps say nothing.
                if !isFraction || scale < 1e15 {
                    value = value * 10 + Double(text[index] - 0x30)
                    if isFraction { scale *= 10 }
                }
            }
            index += 1
        }
        guard hasDigit else { return nil }
        let (factor, end) = exponent(text, at: index)
        value = min(value, .greatestFiniteMagnitude) / scale * factor
        return (isNegative ? -value : value, end)
    }

    /// What the exponent at a place multiplies a number by, and where it ends; 1 where there is none.
    private static func exponent(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (factor: Double, end: Int) {
        guard start < text.count, text[start] | 0x20 == UInt8(ascii: "e") else { return (1, start) }
        let sign = start + 1 < text.count ? text[start + 1] : 0
        var index = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") ? start + 2 : start + 1
        guard index < text.count, isASCIIDigit(text[index]) else { return (1, start) }
        var power = 0
        while index < text.count, isASCIIDigit(text[index]) {
            power = min(power * 10 + Int(text[index] - 0x30), 300)
            index += 1
        }
        let factor = (0..<power).reduce(1.0) { factor, _ in factor * 10 }
        return (sign == UInt8(ascii: "-") ? 1 / factor : factor, index)
    }
}
