/// Markdown whose tables are written as HTML, as converters write those that have merged cells: read as the page that it
/// stands for, line by line. Tables of pipes may stand beside them.
enum MarkdownPage {
    /// Whether the text holds such a table, and no pipes but those of rows below a head and its rule.
    static func isHeld(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.firstOffset(of: "</td>") != nil, text.firstOffset(of: "<table") != nil else { return false }
        var (depth, rowsAbove, lines) = (0, 0, LineScanner(text))
        while let line = lines.next() {
            let content = line.bytes.trimmed
            let isRow = isOfPipes(content)
            if isRow, depth > 0 || !isClosed(content) || PipeRow.isRule(content) != (rowsAbove == 1) { return false }
            rowsAbove = isRow ? rowsAbove + 1 : 0
            depth = max(0, depth + tables(in: content))
        }
        return true
    }

    /// Whether a line is a row or a rule of a table of pipes.
    private static func isOfPipes(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        PipeRow.isRow(line) || PipeRow.isRule(line)
    }

    /// Whether such a line is of a table whose rows are single lines.
    private static func isClosed(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count > 1 && line.first == PipeRow.pipe && line.last == PipeRow.pipe && line.firstOffset(of: "<t") == nil
    }

    /// The page, of which each line is what the line of the text says.
    static func html(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var page: [UInt8] = []
        page.reserveCapacity(text.count + text.count / 8)
        var (depth, isInRows, lines) = (0, false, LineScanner(text))
        while let line = lines.next() {
            let content = line.bytes.trimmed
            let isRow = depth == 0 && isOfPipes(content)
            if isRow != isInRows { page += Array((isRow ? "<table>" : "</table>").utf8) }
            isInRows = isRow
            let isMarkup = depth > 0 || content.first == UInt8(ascii: "<") || content.isEmpty
            page += isRow ? row(content) : isMarkup ? Array(line.bytes) : block(content)
            page.append(0x0A)
            depth = max(0, depth + tables(in: content))
        }
        return page
    }

    private static func row(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if PipeRow.isRule(content) { return [] }
        let cells = PipeRow(content).cells.map { cell in
            let text = MarkdownCell.isMissing(cell) ? "" : MarkdownCell.text(cell)
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            return "<td>" + escaped.replacing("\n", with: "<br>") + "</td>"
        }
        return Array(("<tr>" + cells.joined() + "</tr>").utf8)
    }

    /// How many tables begin on a line beyond those that end there.
    static func tables(in line: UnsafeBufferPointer<UInt8>) -> Int {
        count("<table", in: line) - count("</table", in: line)
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
