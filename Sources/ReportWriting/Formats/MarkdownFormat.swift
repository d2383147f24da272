/// Renders a manuscript as GitHub-flavoured Markdown.
public enum MarkdownFormat {
    public static func text(_ manuscript: Manuscript) -> String {
        var parts = manuscript.title.isEmpty ? [] : ["# \(escaped(manuscript.title))"]
        if let subtitle = manuscript.subtitle { parts.append(escaped(subtitle)) }
        parts += manuscript.blocks.map(block)
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private static func block(_ block: Manuscript.Block) -> String {
        switch block {
        case .heading(let level, let text): String(repeating: "#", count: min(level + 1, 6)) + " " + escaped(text)
        case .paragraph(let text): atLineStart(inline(text))
        case .list(let items): items.map { "- " + inline($0) }.joined(separator: "\n")
        case .table(let table): self.table(table)
        case .callout(let callout): self.callout(callout)
        case .figures(let figures): self.figures(figures)
        }
    }

    private static func callout(_ callout: Callout) -> String {
        (["> **\(escaped(callout.title))**"] + callout.lines.flatMap { [">", "> " + inline($0)] })
            .joined(separator: "\n")
    }

    private static func figures(_ figures: [HeadlineFigure]) -> String {
        figures.map { figure in
            "- \(escaped(figure.label)) **\(escaped(figure.value))**"
                + (figure.change.map { " \(escaped($0))" } ?? "")
        }.joined(separator: "\n")
    }

    private static func table(_ table: ManuscriptTable) -> String {
        let grid = table.grid
        guard let width = grid.first?.count, width > 0 else { return "" }
        let alignment = (0..<width).map { column in
            grid.last.flatMap { $0[column] }?.role == .number ? "---:" : "---"
        }
        var lines = grid.map { row in
            "| " + row.map { $0.map { inline($0.text).replacing("|", with: "\\|") } ?? "" }.joined(separator: " | ")
                + " |"
        }
        lines.insert("| " + alignment.joined(separator: " | ") + " |", at: 1)
        let caption = table.caption.map { "**\(escaped($0))**\n\n" } ?? ""
        return caption + lines.joined(separator: "\n")
    }

    private static func inline(_ text: RichText) -> String {
        text.runs.map { run in
            let words = escaped(run.text).replacing("\n", with: "<br>")
            return switch run.style {
            case .plain, .muted, .rise, .fall, .gloss: words
            case .strong: "**\(words)**"
            case .code: "`\(run.text.replacing("`", with: "'"))`"
            case .removed: "<del>\(words)</del>"
            case .added: "<ins>\(words)</ins>"
            }
        }.joined()
    }

    /// Marks that Markdown would take for markup. `_` inside words and `#` inside lines are none.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\*`<>[]".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// A paragraph that begins like a list, a heading or a rule must not become one.
    private static func atLineStart(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let mark = text.dropFirst(digits.count).first, mark == "." || mark == ")" {
            return digits + "\\" + text.dropFirst(digits.count)
        }
        guard let first = text.first, "#-+=".contains(first) else { return text }
        return "\\" + text
    }
}
