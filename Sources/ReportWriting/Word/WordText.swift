/// Text as runs of WordprocessingML.
enum WordText {
    static func runs(_ text: RichText) -> String {
        text.runs.filter { !$0.text.isEmpty }.map { run in
            let properties = properties(run.style)
            let start = properties.isEmpty ? "<w:r>" : "<w:r><w:rPr>\(properties)</w:rPr>"
            return "\(start)<w:t xml:space=\"preserve\">\(content(run.text, prefix: "w:"))</w:t></w:r>"
        }.joined()
    }

    /// What stands between the tags of `w:t`. A line feed is a line break and a tab is a tab, as elements of their
    /// own; characters that XML has no place for are replaced.
    static func content(_ text: String, prefix: String) -> String {
        var result = ""
        for scalar in HTMLEscaping.escaped(text).unicodeScalars {
            switch scalar {
            case "\n": result += element("br", prefix)
            case "\t": result += element("tab", prefix)
            case "\r": continue
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func element(_ name: String, _ prefix: String) -> String {
        "</\(prefix)t><\(prefix)\(name)/><\(prefix)t xml:space=\"preserve\">"
    }

    private static func properties(_ style: RichText.Style) -> String {
        switch style {
        case .plain: ""
        case .strong: "<w:b/>"
        case .muted: color(WordStyles.faint)
        case .code: "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>" + color(WordStyles.faint)
        case .removed: "<w:strike/>" + color("B3261E")
        case .added: color("157347") + "<w:u w:val=\"single\"/>"
        case .rise: color("9A3412")
        case .fall: color("1D4ED8")
        }
    }

    private static func color(_ value: String) -> String { "<w:color w:val=\"\(value)\"/>" }
}
