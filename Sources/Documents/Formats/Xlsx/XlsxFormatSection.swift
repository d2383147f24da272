import Glibc

/// One of the up to four sections of a number format: for positive numbers, negative ones, zeros, and text.
struct XlsxFormatSection: Equatable {
    private(set) var prefix = ""
    private(set) var suffix = ""
    private(set) var percents = 0
    private(set) var showsNumber = false
    private(set) var hasCondition = false
    private(set) var dateParts: Set<Character> = []
    /// Words among the digits, or thousands that are left out behind them: what is shown is no longer the number.
    private var isCut = false
    /// Digits shown behind the point; nil for as many as there is room for.
    private var decimals: Int? = 0
    private var hasExponent = false
    private var hasPoint = false

    var isDate: Bool { !dateParts.isEmpty }

    /// Shows nothing whatever the number is.
    var isEmpty: Bool { !showsNumber && !isDate && prefix.allSatisfy(\.isWhitespace) && !isText }
    private var isText = false

    /// Whether a word (a unit, 增 or 减), a sign of a currency or a percentage stands beside the number.
    var saysWord: Bool {
        !isCut && (prefix + suffix).contains { $0.isLetter || $0.isNumber || $0.isCurrencySymbol || "%‰+".contains($0) }
    }

    static func all(of code: String) -> [XlsxFormatSection] {
        var sections = [XlsxFormatSection()]
        var rest = code[...]
        while let character = rest.popFirst() {
            if character == ";" {
                sections.append(XlsxFormatSection())
            } else {
                sections[sections.count - 1].take(character, &rest)
            }
        }
        return sections
    }

    private mutating func take(_ character: Character, _ rest: inout Substring) {
        switch character {
        case "\"": say(Self.cut(&rest, to: "\""))
        case "\\", "!": say(rest.popFirst().map { String($0) } ?? "")
        case "_", "*": _ = rest.popFirst()
        case "[": takeBracket(Self.cut(&rest, to: "]"))
        case "0", "#", "?": takePlaceholder()
        case ".", "/":
            if !showsNumber { say(String(character)) }
            if character == "." { hasPoint = true }
        case ",": if showsNumber, rest.first.map({ !"0#?".contains($0) }) ?? true { isCut = true }
        case "%":
            percents += 1
            say("%")
        case "@": isText = true
        case "G" where rest.hasPrefix("/General"): break
        case "G" where rest.hasPrefix("eneral"):
            rest.removeFirst(6)
            takePlaceholder()
            decimals = nil
        case _ where "eE".contains(character) && showsNumber && ["+", "-"].contains(rest.first):
            rest.removeFirst()
            hasExponent = true
        case _ where "yYmMdDhHsSeEaAgG".contains(character): takeDatePart(character, &rest)
        default: say(String(character))
        }
    }

    private static func cut(_ rest: inout Substring, to end: Character) -> String {
        let part = rest.prefix { $0 != end }
        rest = rest.dropFirst(part.count + 1)
        return String(part)
    }

    /// A condition, a currency (`[$¥-804]`), time that has passed (`[h]`); else a colour or a way to write digits.
    private mutating func takeBracket(_ content: String) {
        switch content.first {
        case "<", ">", "=": hasCondition = true
        case "$": say(String(content.dropFirst().prefix { $0 != "-" }))
        case "h", "H", "m", "M", "s", "S":
            if Set(content.lowercased()).count == 1 { dateParts.insert("h") }
        default: break
        }
    }

    private mutating func takePlaceholder() {
        if showsNumber, !suffix.isEmpty { isCut = true }
        showsNumber = true
        if hasPoint { decimals = decimals.map { $0 + 1 } }
    }

    private mutating func takeDatePart(_ character: Character, _ rest: inout Substring) {
        if character == "A" || character == "a", rest.uppercased().hasPrefix("M/PM") {
            rest.removeFirst(4)
            return
        }
        let letter = Character(character.lowercased())
        dateParts.insert(letter == "e" || letter == "g" ? "y" : letter == "a" ? "d" : letter)
    }

    /// The number as the section shows it, nil where that is another than the stored one by more than the noise of binary
    /// fractions.
    func rounded(_ digits: String) -> String? {
        if isCut { return nil }
        guard !hasExponent, digits.utf8.contains(UInt8(ascii: ".")), let value = Double(digits), value.isFinite else {
            return digits
        }
        let whole = value.magnitude < 10 ? 1 : Int(log10(value.magnitude)) + 1
        // Where nothing is said, eleven characters are shown.
        let places = decimals ?? 10 - whole
        guard (0...15).contains(places) else { return digits }
        let scale = pow(10, Double(places))
        let shown = (value * scale).rounded() / scale
        if shown == value { return digits }
        if decimals == nil, shown == 0 { return nil }
        if abs(shown - value) < 1e-8 { return XlsxNumber.text(shown) }
        // Without a format a cell shows no more than eleven characters of what was typed.
        return decimals == nil ? XlsxNumber.text(digits) : nil
    }

    private mutating func say(_ word: String) {
        if showsNumber { suffix += word } else { prefix += word }
    }
}
