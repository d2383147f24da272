/// Markdown whose tables are written as HTML, as converters write those that have merged cells: read as the page that it
/// stands for, line by line.
enum MarkdownPage {
    /// Whether the text holds such a table and no row of pipes.
    static func isHeld(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.firstOffset(of: "</td>") != nil, text.firstOffset(of: "<table") != nil else { return false }
        return !LineScanner(text).contains { PipeRow.isRow($0.bytes.trimmed) }
    }

    /// The page, of which each line is what the line of the text says.
    static func html(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var page: [UInt8] = []
        page.reserveCapacity(text.count + text.count / 8)
        var (depth, lines) = (0, LineScanner(text))
        while let line = lines.next() {
            let content = line.bytes.trimmed
            let isMarkup = depth > 0 || content.first == UInt8(ascii: "<") || content.isEmpty
            page += isMarkup ? Array(line.bytes) : block(content)
            page.append(0x0A)
            depth = max(0, depth + count("<table", in: content) - count("</table", in: content))
        }
        return page
    }

    private static func block(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard let heading = MarkdownHeading(content) else { return Array("<p>".utf8) + content + Array("</p>".utf8) }
        return Array("<h\(heading.level)>".utf8) + heading.text + Array("</h\(heading.level)>".utf8)
    }

    private static func count(_ tag: StaticString, in line: UnsafeBufferPointer<UInt8>) -> Int {
        var (found, start) = (0, 0)
        while let index = line.firstOffset(of: UInt8(ascii: "<"), from: start) {
            if line.hasASCII(tag, at: index) { found += 1 }
            start = index + 1
        }
        return found
    }
}
