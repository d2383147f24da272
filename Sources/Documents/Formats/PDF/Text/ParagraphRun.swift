/// Lines as they become paragraphs: a line goes on in the next where it is full and the next is not indented.
struct ParagraphRun {
    private(set) var paragraphs: [(text: String, location: Location)] = []
    private var open: (text: BrokenText, last: GlyphLine, at: Location)?

    /// The left and right edges of the text on pages of one width, with its tables: a page of short lines alone
    /// doesn't show where its lines could have gone on.
    struct Margins {
        private(set) var left = Int.max
        private(set) var right = 0

        mutating func include(_ page: PageContent) {
            for item in page.items {
                if case .line(let line) = item { left = min(left, line.left) }
                right = max(right, item.right)
            }
        }
    }

    mutating func append(_ line: GlyphLine, within margins: Margins, at location: Location) {
        if line.hasColumns {
            close()
            paragraphs.append((line.text(keepsGaps: true), location))
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
        if let open { paragraphs.append((open.text.text, open.at)) }
        open = nil
    }

    private static func goesOn(_ last: GlyphLine, in line: GlyphLine, _ margins: Margins, samePage: Bool) -> Bool {
        let size = max(last.size, line.size)
        // Punctuation may hang over or be left without its second half; a title is rarely full.
        let isFull = last.right > margins.right - 2 * size
        let isIndented = line.left > margins.left + size
        let isAlike = abs(last.size - line.size) * 8 <= size
        let isNear = !samePage || line.baseline - last.baseline <= size * 5 / 2
        return isFull && !isIndented && isAlike && isNear && !line.startsSection
    }
}

extension GlyphLine {
    /// Whether it starts as a heading does: `一、`.
    var startsSection: Bool {
        let ink = glyphs.lazy.filter { !$0.isBlank }.map(\.scalar).prefix(4)
        let number = ink.prefix { "一二三四五六七八九十⼀⼆⼋⼗".unicodeScalars.contains($0) }
        return !number.isEmpty && ink.dropFirst(number.count).first == "、"
    }
}
