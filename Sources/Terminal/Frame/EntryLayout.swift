/// Breaks an entry into rows of the screen, but only as much of it as can be seen around the cursor: the time for
/// a frame hardly grows with the entry.
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
    private var isCursorSeen = false

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
        for (length, width) in CharacterSteps(buffer.substring(line)) {
            // What is further below the cursor can't be seen.
            if isCursorSeen, rows.count >= cursorRow + size.lines { return }
            let width = width > size.columns ? 1 : width
            if row.width + width > size.columns {
                rows.append(row)
                row = Row(range: row.range.upperBound..<row.range.upperBound, prefix: "", width: 0)
            }
            noteCursor(at: row.range.upperBound, row.width)
            row.range = row.range.lowerBound..<row.range.upperBound + length
            row.width += width
        }
        if row.range.upperBound == buffer.cursor, row.width >= size.columns {
            rows.append(row)
            row = Row(range: row.range.upperBound..<row.range.upperBound, prefix: "", width: 0)
        }
        noteCursor(at: row.range.upperBound, row.width)
        rows.append(row)
    }

    private mutating func noteCursor(at position: Int, _ column: Int) {
        guard position == buffer.cursor else { return }
        cursorRow = rows.count
        cursorColumn = column
        isCursorSeen = true
    }

    /// Keeps the rows that fit, with the cursor among them.
    private mutating func crop() {
        guard rows.count > size.lines else { return }
        let first = max(0, min(cursorRow - size.lines + 1, rows.count - size.lines))
        rows = Array(rows[first..<first + size.lines])
        cursorRow -= first
    }
}

/// The characters of a text, each by its bytes and its columns; a tab is shown as four spaces. A long line has a hundred
/// thousand before the cursor: what can't be joined with its neighbours is not made a `Character` of.
struct CharacterSteps: Sequence, IteratorProtocol {
    private let text: Substring
    private var position: Substring.Index

    init(_ text: Substring) {
        self.text = text
        position = text.startIndex
    }

    mutating func next() -> (length: Int, width: Int)? {
        guard position < text.endIndex else { return nil }
        let length = simpleLength(at: position)
        if length > 0 {
            let end = text.utf8.index(position, offsetBy: length)
            if end == text.endIndex || simpleLength(at: end) > 0 {
                position = end
                return (length, length == 1 ? 1 : 2)
            }
        }
        let start = position
        position = text.index(after: start)
        let character = text[start]
        return (character.utf8.count, character == "\t" ? 4 : character.displayWidth)
    }

    /// The bytes of a printable ASCII character or of one from U+4E00 to U+9FFF; 0 for any other.
    private func simpleLength(at position: Substring.Index) -> Int {
        let bytes = text.utf8
        return switch bytes[position] {
        case 0x20...0x7E: 1
        case 0xE4: bytes[bytes.index(after: position)] >= 0xB8 ? 3 : 0
        case 0xE5...0xE9: 3
        default: 0
        }
    }
}
