import ReportWriting

/// What an output looks like where more than text can be shown.
public struct RichDisplay: Sendable, Equatable {
    /// A piece of HTML that brings its own look and disturbs no page around it.
    public var html: String?
    public var svg: String?

    init(html: String? = nil, svg: String? = nil) {
        self.html = html
        // Within a page the declaration of XML has no place.
        self.svg = svg.map { text in text.firstRange(of: "<svg").map { String(text[$0.lowerBound...]) } ?? text }
    }

    init(_ manuscript: Manuscript, svg: String? = nil) {
        let untitled = "<header>\n<h1></h1>\n</header>"
        let body = HTMLFormat.body(manuscript)
        let content = body.hasPrefix(untitled) ? String(body.dropFirst(untitled.count)) : body
        self.init(html: "<div class=\"nianbao\">\n<style>\n\(Self.style)\n</style>\n\(content)\n</div>", svg: svg)
    }

    /// Several values, one below the other.
    static func + (first: RichDisplay, second: RichDisplay) -> RichDisplay {
        func joined(_ parts: [String?]) -> String? {
            let known = parts.compactMap { $0 }
            return known.isEmpty ? nil : known.joined(separator: "\n")
        }
        return RichDisplay(html: joined([first.html, second.html]), svg: first.svg ?? second.svg)
    }

    /// Every rule is below the class, and colours come from the page, so that it fits a dark one too.
    private static let style = """
        .nianbao { line-height: 1.5; }
        .nianbao h1 { font-size: 1.15em; margin: 0 0 .4em; }
        .nianbao h2, .nianbao h3 { font-size: 1em; margin: .8em 0 .3em; }
        .nianbao p { margin: .2em 0; }
        .nianbao table { border-collapse: collapse; margin: .3em 0; font-variant-numeric: tabular-nums; }
        .nianbao caption { text-align: left; opacity: .65; white-space: nowrap; }
        .nianbao th, .nianbao td { border: 1px solid #8886; padding: 2px 8px; text-align: left; }
        .nianbao th { font-weight: 600; background: #8881; }
        .nianbao th.head, .nianbao th.title { text-align: center; }
        .nianbao td.number { text-align: right; white-space: nowrap; }
        .nianbao .muted, .nianbao .subtitle { opacity: .6; }
        .nianbao td.error, .nianbao .callout.error { color: #c0392b; }
        .nianbao td.warning, .nianbao .callout.warning { color: #a15c00; }
        .nianbao del { color: #c0392b; } .nianbao ins { color: #157347; text-decoration: none; }
        """
}
