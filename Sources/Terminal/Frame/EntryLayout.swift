/// Breaks an entry into rows of the screen, but only as much of it as can be seen around the cursor: the time for
/// a frame doesn't grow with the entry.
struct EntryLayout {
    /// A row: a range of the text, behind the prompt if it begins a line.
    struct Row {
        var range: Range<Int>
        var prefix: StyledText
        var width: Int
    }

    private let buffer: EditBuffer
    private let prompt: Prompt
    private let size: ScreenSize
    private(set) var rows: [Row] = []
    private(set) var cursorRow = 0
    private(set) var cursorColumn = 0

    init(_ buffer: EditBuffer, _ prompt: Prompt, _ size: ScreenSize) {
        self.buffer = buffer
        self.prompt = prompt
        self.size = size
        for line in visibleLines() { append(line) }
        crop()
    }

    /// The cursor's line with a screenful of lines before and after it.
    private func visibleLines() -> [Range<Int>] {
        var lines = [buffer.line(at: buffer.cursor)]
        while lines.count < size.lines, let first = lines.first, first.lowerBound > 0 {
            lines.insert(buffer.line(at: first.lowerBound - 1), at: 0)
        }
        for _ in 0..<size.lines {
            guard let last = lines.last, last.upperBound < buffer.text.utf8.count else { break }
            lines.append(buffer.line(at: last.upperBound + 1))
        }
        return lines
    }

    private mutating func append(_ line: Range<Int>) {
        let mark = line.lowerBound == 0 ? prompt.first : prompt.continuation
        // A prompt that leaves no room to type is not shown.
        let prefix = mark.displayWidth + 2 <= size.columns ? mark : ""
        var row = Row(range: line.lowerBound..<line.lowerBound, prefix: prefix, width: prefix.displayWidth)
        for character in buffer.substring(line) {
            let width = Self.width(of: character, atMost: size.columns)
            if row.width + width > size.columns {
                rows.append(row)
                row = Row(range: row.range.upperBound..<row.range.upperBound, prefix: "", width: 0)
            }
            noteCursor(row)
            row.range = row.range.lowerBound..<row.range.upperBound + character.utf8.count
            row.width += width
        }
        if row.range.upperBound == buffer.cursor, row.width >= size.columns {
            rows.append(row)
            row = Row(range: row.range.upperBound..<row.range.upperBound, prefix: "", width: 0)
        }
        noteCursor(row)
        rows.append(row)
    }

    private mutating func noteCursor(_ row: Row) {
        guard row.range.upperBound == buffer.cursor else { return }
        cursorRow = rows.count
        cursorColumn = row.width
    }

    /// Keeps the rows that fit, with the cursor among them.
    private mutating func crop() {
        guard rows.count > size.lines else { return }
        let first = max(0, min(cursorRow - size.lines + 1, rows.count - size.lines))
        rows = Array(rows[first..<first + size.lines])
        cursorRow -= first
    }

    /// A tab is shown as four spaces, a character wider than the screen as `…`.
    static func width(of character: Character, atMost columns: Int) -> Int {
        let width = character == "\t" ? 4 : character.displayWidth
        return width > columns ? 1 : width
    }
}
