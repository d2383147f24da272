/// Lines as they become paragraphs: a line goes on in the next where it is full and the next is not indented.
struct ParagraphRun {
    private(set) var blocks: [Block] = []
    private var open: (text: BrokenText, last: GlyphLine, at: Location)?

    /// The left and right edges of a page's text.
    struct Margins {
        var left: Int
        var right: Int

        init(_ lines: [GlyphLine]) {
            left = lines.map(\.left).min() ?? 0
            right = lines.map(\.right).max() ?? 0
        }
    }

    mutating func append(_ line: GlyphLine, within margins: Margins, at location: Location) {
        if line.hasColumns {
            close()
            blocks.append(.paragraph(TextBlock(line.text(keepsGaps: true), at: location)))
            return
        }
        if let last = open?.last, !Self.goesOn(last, in: line, margins, samePage: open?.at.page == location.page) {
            close()
        }
        var paragraph = open ?? (BrokenText(), line, location)
        paragraph.text.append(line, right: margins.right)
        paragraph.last = line
        open = paragraph
    }

    /// Ends the paragraph that is open.
    mutating func close() {
        if let open { blocks.append(.paragraph(TextBlock(open.text.text, at: open.at))) }
        open = nil
    }

    private static func goesOn(_ last: GlyphLine, in line: GlyphLine, _ margins: Margins, samePage: Bool) -> Bool {
        let size = max(last.size, line.size)
        // Punctuation may hang over or be left without its second half; a title is rarely full.
        let isFull = last.right > margins.right - 2 * size
        let isIndented = line.left > margins.left + size
        let isAlike = abs(last.size - line.size) * 8 <= size
        let isNear = !samePage || line.baseline - last.baseline <= size * 5 / 2
        return isFull && !isIndented && isAlike && isNear
    }
}
