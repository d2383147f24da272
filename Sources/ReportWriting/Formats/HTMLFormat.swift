import Wording

/// Renders a manuscript as one HTML file that needs nothing else: styles are inside, nothing is loaded.
public enum HTMLFormat {
    public static func text(_ manuscript: Manuscript) -> String {
        """
        <!DOCTYPE html>
        <html lang="\(manuscript.language == .zh ? "zh-CN" : "en")">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(HTMLEscaping.escaped(manuscript.titleOfFile))</title>
        <style>
        \(HTMLStyle.sheet)
        </style>
        </head>
        <body>
        <main>
        \(body(manuscript))
        </main>
        </body>
        </html>

        """
    }

    /// What stands inside `main`, for pages that have their own frame.
    public static func body(_ manuscript: Manuscript) -> String {
        let subtitle = manuscript.subtitle.map { "\n<p class=\"subtitle\">\(HTMLEscaping.escaped($0))</p>" } ?? ""
        let header = "<header>\n<h1>\(HTMLEscaping.escaped(manuscript.title))</h1>\(subtitle)\n</header>"
        let isUntitled = manuscript.title.isEmpty && manuscript.subtitle == nil
        return ((isUntitled ? [] : [header]) + manuscript.blocks.map(block)).joined(separator: "\n")
    }

    private static func block(_ block: Manuscript.Block) -> String {
        switch block {
        case .heading(let level, let text):
            "<h\(min(level + 1, 6))>\(HTMLEscaping.escaped(text))</h\(min(level + 1, 6))>"
        case .paragraph(let text): "<p>\(inline(text))</p>"
        case .list(let items): "<ul>\n\(items.map { "<li>\(inline($0))</li>" }.joined(separator: "\n"))\n</ul>"
        case .table(let table): HTMLTable.text(table)
        case .callout(let callout): self.callout(callout)
        case .figures(let figures): "<div class=\"figures\">\n\(figures.map(figure).joined(separator: "\n"))\n</div>"
        }
    }

    private static func callout(_ callout: Callout) -> String {
        let lines = callout.lines.map { "<p>\(inline($0))</p>" }.joined()
        return "<aside class=\"callout \(callout.tone.rawValue)\"><strong>\(HTMLEscaping.escaped(callout.title))"
            + "</strong>\(lines)</aside>"
    }

    private static func figure(_ figure: HeadlineFigure) -> String {
        let change = figure.change.map { "<span class=\"change\">\(HTMLEscaping.escaped($0))</span>" } ?? ""
        return "<div class=\"figure \(figure.direction.rawValue)\"><span class=\"label\">"
            + "\(HTMLEscaping.escaped(figure.label))</span><span class=\"value\">"
            + "\(HTMLEscaping.escaped(figure.value))</span>\(change)</div>"
    }

    static func inline(_ text: RichText) -> String {
        text.runs.map { run in
            let words = HTMLEscaping.escaped(run.text).replacing("\n", with: "<br>")
            return switch run.style {
            case .plain: words
            case .strong: "<strong>\(words)</strong>"
            case .code: "<code>\(words)</code>"
            case .removed: "<del>\(words)</del>"
            case .added: "<ins>\(words)</ins>"
            case .gloss: "<span class=\"muted\">\(words)</span>"
            case .muted, .rise, .fall: "<span class=\"\(run.style.rawValue)\">\(words)</span>"
            }
        }.joined()
    }
}
