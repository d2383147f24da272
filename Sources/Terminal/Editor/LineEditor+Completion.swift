extension LineEditor {
    private static let indent = "  "

    /// Tab: indents before the first word of a further line; else inserts what all candidates share, then lists
    /// them, then walks through the list.
    mutating func complete(by step: Int, _ host: EditorHost) -> Outcome {
        if menu != nil { return select(by: step) }
        if step > 0, isBeforeFirstWord { return edit(.insert(Self.indent)) }
        let completions = host.completions(buffer.text, buffer.cursor)
        guard let range = replaced(by: completions) else { return .editing }
        let typed = buffer.substring(range)
        let common = completions.commonPrefix
        if common != typed, common.hasPrefix(typed) || common.count >= typed.count {
            replace(range, with: common)
        } else if completions.candidates.count > 1 || completions.cut != nil,
            lastAction == .complete || lastAction == .completeBack
        {
            menu = CompletionMenu(completions)
        }
        return .editing
    }

    /// The candidates' range where it can be trusted: within the text, ending at the cursor, between characters.
    private func replaced(by completions: Completions) -> Range<Int>? {
        let start = completions.range.lowerBound
        guard start >= 0, start <= buffer.cursor, completions.range.upperBound == buffer.cursor,
            buffer.boundary(atOrAfter: start) == start
        else { return nil }
        return completions.range
    }

    private var isBeforeFirstWord: Bool {
        let start = buffer.line(at: buffer.cursor).lowerBound
        return start > 0 && buffer.substring(start..<buffer.cursor).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private mutating func select(by step: Int) -> Outcome {
        guard let candidate = menu?.move(by: step), let start = menu?.start else { return .editing }
        replace(start..<buffer.cursor, with: candidate.text)
        return .editing
    }

    mutating func turnPage(by step: Int) -> Outcome {
        let entry = buffer.text.count(where: \.isNewline) + 1
        let room = ScreenSize(columns: size.columns, lines: max(size.lines / 2, size.lines - entry))
        guard let candidate = menu?.turn(by: step, in: room), let start = menu?.start else { return .editing }
        replace(start..<buffer.cursor, with: candidate.text)
        return .editing
    }

    private mutating func replace(_ range: Range<Int>, with text: String) {
        browsing = nil
        undo.record(buffer)
        buffer.replace(range, with: text)
    }
}
