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
        case ".", "/": if !showsNumber { say(String(character)) }
        case ",": if showsNumber, rest.first.map({ !"0#?".contains($0) }) ?? true { isCut = true }
        case "%":
            percents += 1
            say("%")
        case "@": isText = true
        case "G" where rest.hasPrefix("/General"): break
        case "G" where rest.hasPrefix("eneral"):
            rest.removeFirst(6)
            takePlaceholder()
        case _ where "eE".contains(character) && showsNumber && ["+", "-"].contains(rest.first): rest.removeFirst()
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
    }

    private mutating func takeDatePart(_ character: Character, _ rest: inout Substring) {
        if character == "A" || character == "a", rest.uppercased().hasPrefix("M/PM") {
            rest.removeFirst(4)
            return
        }
        let letter = Character(character.lowercased())
        dateParts.insert(letter == "e" || letter == "g" ? "y" : letter == "a" ? "d" : letter)
    }

    private mutating func say(_ word: String) {
        if showsNumber { suffix += word } else { prefix += word }
    }
}
