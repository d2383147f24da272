/// Text as runs of WordprocessingML.
enum WordText {
    /// `font` and `size` are properties of all runs; the schema has those of a run's own style between them.
    static func runs(_ text: RichText, font: String = "", size: String = "") -> String {
        text.runs.filter { !$0.text.isEmpty }.map { run in
            let properties = font + properties(run.style) + size
            let start = properties.isEmpty ? "<w:r>" : "<w:r><w:rPr>\(properties)</w:rPr>"
            return "\(start)<w:t xml:space=\"preserve\">\(content(run.text, prefix: "w:"))</w:t></w:r>"
        }.joined()
    }

    /// What stands between the tags of `w:t`. A line feed is a line break and a tab is a tab, as elements of their
    /// own; control characters are left out, and others that XML has no place for are replaced.
    static func content(_ text: String, prefix: String) -> String {
        var result = ""
        for scalar in HTMLEscaping.escaped(text).unicodeScalars {
            switch scalar {
            case "\n": result += element("br", prefix)
            case "\t": result += element("tab", prefix)
            case "\r": continue
            case _ where scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "\u{FFFD}"
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
        case .muted, .gloss: color(WordStyles.faint)
        case .code: color(WordStyles.faint)
        case .removed: "<w:strike/>" + color("B3261E")
        case .added: color("157347")
        case .rise: color("9A3412")
        case .fall: color("1D4ED8")
        }
    }

    private static func color(_ value: String) -> String { "<w:color w:val=\"\(value)\"/>" }
}

/// The looks of a paragraph by themselves, without a style.
struct WordLooks {
    let paragraph: String
    let font: String
    /// In half points.
    let size: Int

    func paragraph(_ text: RichText) -> String {
        let runs = WordText.runs(
            text, font: "<w:rFonts w:eastAsia=\"\(font)\"/>",
            size: "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>")
        return "<w:p><w:pPr>\(paragraph)</w:pPr>\(runs)</w:p>"
    }
}
