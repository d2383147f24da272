/// The looks of an RTF file's styles. A style repeats what it has from its parents.
///
/// A run repeats what its style says, too. Where one does not, programs disagree on which counts; here the style does, so
/// that no raised digit joins a number.
struct RTFStyles {
    private var looks: [String: TextLook] = [:]
    private var id: String?
    private var look = TextLook()

    /// Takes a word of the style that is being described. A style without a number is that of plain paragraphs.
    mutating func take(_ word: String, _ number: Int?) {
        if word == "s" || word == "cs" {
            id = Self.id(word, number)
        } else {
            look.read(word, number)
        }
    }

    mutating func endStyle() {
        if look != TextLook() { looks[id ?? Self.id("s", 0)] = look }
        (id, look) = (nil, TextLook())
    }

    /// Nil for a style that does nothing to text.
    func look(of word: String, _ number: Int?) -> TextLook? {
        looks.isEmpty ? nil : looks[Self.id(word, number)]
    }

    private static func id(_ word: String, _ number: Int?) -> String { "\(word)\(number ?? 0)" }
}

extension TextLook {
    /// Takes the word if it hides text or moves it off the line; false for all others.
    @discardableResult
    mutating func read(_ word: String, _ number: Int?) -> Bool {
        let isOn = number != 0
        switch word {
        case "v": vanish = isOn
        case "deleted": deleted = isOn
        case "strike": strike = isOn
        case "striked": doubleStrike = isOn
        case "super", "msup": aligned = isOn ? .raised : .line
        case "sub", "msub": aligned = isOn ? .lowered : .line
        case "nosupersub": aligned = .line
        case "up": move(by: number ?? 6)
        case "dn": move(by: -(number ?? 6))
        default: return false
        }
        return true
    }
}
