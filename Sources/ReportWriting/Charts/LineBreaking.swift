/// Cuts a text into lines: between Han characters and behind spaces, never within a word or a number, and with no
/// closing mark at the beginning of a line.
enum LineBreaking {
    /// Lines of at most `width` as `measure` counts it. A word that is wider than a line is cut.
    static func lines(_ text: String, width: Double, measure: (String) -> Double) -> [String] {
        var lines = [""]
        for unit in units(of: text) {
            let line = lines[lines.count - 1]
            if measure(trimmed(line + unit)) <= width {
                lines[lines.count - 1] = line + unit
            } else if measure(trimmed(unit)) <= width {
                lines.append(unit)
            } else {
                for character in unit { append(String(character), to: &lines, width, measure) }
            }
        }
        return lines.map(trimmed).enumerated().filter { $0.offset == 0 || !$0.element.isEmpty }.map(\.element)
    }

    private static func append(
        _ character: String, to lines: inout [String], _ width: Double, _ measure: (String) -> Double
    ) {
        let line = lines[lines.count - 1]
        if line.isEmpty || measure(line + character) <= width {
            lines[lines.count - 1] = line + character
        } else {
            lines.append(character)
        }
    }

    /// What must stay together, spaces behind it included.
    private static func units(of text: String) -> [String] {
        var units: [String] = []
        var previous: Character?
        for character in text {
            let joins = previous.map { joined($0, character) } ?? false
            if joins { units[units.count - 1].append(character) } else { units.append(String(character)) }
            previous = character
        }
        return units
    }

    private static func joined(_ a: Character, _ b: Character) -> Bool {
        if b.isWhitespace || closing.contains(b) || opening.contains(a) { return true }
        return !a.isWhitespace && isNarrow(a) && isNarrow(b)
    }

    private static let closing: Set<Character> = [
        "）", "】", "》", "”", "’", "」", "』", "，", "。", "、", "；", "：", "？", "！", "%", "％",
    ]
    private static let opening: Set<Character> = ["（", "【", "《", "“", "‘", "「", "『"]

    private static func isNarrow(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.value < 0x2E80 && !(0x2010...0x2027).contains($0.value) }
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
