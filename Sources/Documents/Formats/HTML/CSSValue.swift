/// The value of a declaration in CSS.
struct CSSValue {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// Whether it begins with these words, in small letters or large.
    func starts(_ word: StaticString) -> Bool { text.hasASCII(word, at: 0) }

    func contains(_ word: StaticString) -> Bool { text.indices.contains { text.hasASCII(word, at: $0) } }

    /// Whether it is the color white, in one of the ways to write it: `white`, `#FFF`, `rgb(100%, 100%, 100%)`, `hsl(0 0% 100%)`.
    var isWhite: Bool {
        if starts("#") { return hexDigits(0..<(text.count > 5 ? 6 : 3), are: UInt8(ascii: "f")) }
        if starts("rgb") {
            let full: Double = isOfPercents ? 100 : 255
            return numbers.count > 2 && numbers.prefix(3).allSatisfy { $0 >= full }
        }
        if starts("hsl") { return numbers.count > 2 && numbers[2] >= 100 }
        return starts("white") && text.count == 5
    }

    /// Whether it is a color that lets all behind it through.
    var isTransparent: Bool {
        if starts("#") { return text.count == 5 ? hexDigits(3..<4, are: 0x30) : hexDigits(6..<8, are: 0x30) }
        if starts("rgb") || starts("hsl") { return numbers.count > 3 && numbers[3] == 0 }
        return starts("transparent")
    }

    /// Whether the digits behind `#` that stand at some places are there and all the same one.
    private func hexDigits(_ places: Range<Int>, are digit: UInt8) -> Bool {
        let digits = text.dropFirst()
        guard [3, 4, 6, 8].contains(digits.count), places.upperBound <= digits.count else { return false }
        return places.allSatisfy { digits[digits.startIndex + $0] | 0x20 == digit | 0x20 }
    }

    /// Whether the first of its numbers is followed by a percent sign.
    private var isOfPercents: Bool {
        guard let start = text.firstIndex(where: isASCIIDigit), let end = Self.number(text, at: start)?.end else {
            return false
        }
        return end < text.count && text[end] == UInt8(ascii: "%")
    }

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

    /// The size in `font: italic 700 0/0 a`: the first number that is no weight, which has no unit and three digits.
    var fontSize: CSSValue? {
        text.split(whereSeparator: isASCIIWhitespace).lazy.map { CSSValue(UnsafeBufferPointer(rebasing: $0)) }.first {
            guard let number = Self.number($0.text, at: 0) else { return false }
            return !(number.end == $0.text.count && number.value >= 100)
        }
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (value: Double, end: Int)? {
        var (value, scale, index, hasDigit) = (0.0, 1.0, start, false)
        let isNegative = start < text.count && text[start] == UInt8(ascii: "-")
        if start < text.count, isNegative || text[start] == UInt8(ascii: "+") { index += 1 }
        var isFraction = false
        while index < text.count, isASCIIDigit(text[index]) || (text[index] == UInt8(ascii: ".") && !isFraction) {
            if text[index] == UInt8(ascii: ".") {
                isFraction = true
            } else {
                hasDigit = true
                value = value * 10 + Double(text[index] - 0x30)
                if isFraction { scale *= 10 }
            }
            index += 1
        }
        return hasDigit ? (isNegative ? -value / scale : value / scale, index) : nil
    }
}
