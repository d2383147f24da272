/// Tells HTML, Markdown and plain text apart by what stands in them.
enum TextFormat {
    /// The format of decoded text. The file's name decides only between Markdown and text, and where a
    /// page starts with words before its first tag.
    static func format(of text: UnsafeBufferPointer<UInt8>, name: String?) -> DocumentFormat {
        let suffix = FileName.suffix(of: name)
        if let tag = firstTag(text), !isOfPart(text, at: tag) || !drawsTables(text) { return .html }
        switch suffix {
        case "md", "markdown": return .markdown
        case "html", "htm", "shtml", "xhtml", "jsp", "aspx", "asp", "php":
            if holdsTag(text) { return .html }
        case "": if looksLikeMarkdown(text) { return .markdown }
        default: break
        }
        return closedTags(text) >= 3 && !drawsTables(text) ? .html : .text
    }

    /// Where the tag is that the text starts with, comments aside; its end where one of these doesn't end.
    private static func firstTag(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while true {
            index = skipBlanks(text, from: index)
            guard index < text.count, text[index] == UInt8(ascii: "<") else { return nil }
            if text.hasASCII("<!--", at: index) {
                guard let end = text.firstOffset(of: "-->", from: index) else { return text.count }
                index = end + 3
            } else if text.hasASCII("<?", at: index) {
                guard let end = text.firstOffset(of: UInt8(ascii: ">"), from: index) else { return text.count }
                index = end + 1
            } else {
                return text.hasASCII("<!doctype", at: index) || isKnownTag(text, at: index) ? index : nil
            }
        }
    }

    /// Whether the tag is none of a whole page or a table: converters keep those of words and parts of a page where they turn
    /// the rest into text.
    private static func isOfPart(_ text: UnsafeBufferPointer<UInt8>, at tag: Int) -> Bool {
        let whole: [StaticString] = [
            "<html", "<head", "<body", "<meta", "<title", "<link", "<script", "<style", "<base", "<table", "<tbody",
            "<tr", "<td",
        ]
        return !text.hasASCII("<!", at: tag)
            && !whole.contains { name in
                let end = tag + name.utf8CodeUnitCount
                return text.hasASCII(name, at: tag) && !(end < text.count && isASCIILetter(text[end]))
            }
    }

    /// Whether tables are drawn among the tags: with rules of pipes or corners, else where none is written as HTML.
    private static func drawsTables(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let hasCells = text.firstOffset(of: "</td") != nil || text.firstOffset(of: "</TD") != nil
        var (rows, lines) = (0, LineScanner(text.head(1 << 16)))
        while let line = lines.next() {
            let content = line.bytes.trimmed
            guard let first = content.first, let last = content.last else { continue }
            if content.count > 4, first == last, first == PipeRow.pipe || first == UInt8(ascii: "+"),
                PipeRow.isRule(content)
            {
                return true
            }
            if hasCells { continue }
            if content.starts(with: "{|".utf8) { return true }
            if first == PipeRow.pipe, last == PipeRow.pipe, PipeRow.isRow(content) { rows += 1 }
        }
        return rows > 2
    }

    private static func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let rest = text.part(start..<text.count)
        let trimmed = rest.trimmed
        guard let first = trimmed.baseAddress, let base = text.baseAddress, !trimmed.isEmpty else { return text.count }
        return first - base
    }

    private static func holdsTag(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while let index = text.firstOffset(of: UInt8(ascii: "<"), from: start) {
            if isKnownTag(text, at: index) { return true }
            start = index + 1
        }
        return false
    }

    /// How many end tags of rows, cells and paragraphs the first part of the text has.
    private static func closedTags(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        let head = text.head(1 << 16)
        var found = 0
        var start = 0
        while let index = head.firstOffset(of: UInt8(ascii: "<"), from: start) {
            if head.hasASCII("</td>", at: index) || head.hasASCII("</p>", at: index)
                || head.hasASCII("</div>", at: index)
            {
                found += 1
            }
            start = index + 1
        }
        return found
    }

    private static let longestName = 32

    /// A known element's start or end tag.
    private static func isKnownTag(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        var start = index + 1
        if start < text.count, text[start] == UInt8(ascii: "/") { start += 1 }
        guard start < text.count, isASCIILetter(text[start]) else { return false }
        // No known name is longer, and a text may hold very many beginnings of one.
        let name = HTMLName(text.head(start + longestName), from: start)
        guard HTMLElement.of(name).tag != .unknown, name.end < text.count else { return false }
        let next = text[name.end]
        return isASCIIWhitespace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }

    /// A heading or a table's rule in the first part: what plain text has no reason to hold.
    private static func looksLikeMarkdown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.head(1 << 16).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
            let line = UnsafeBufferPointer(rebasing: line)
            return MarkdownHeading(line) != nil || PipeRow.isRule(line)
        }
    }
}
