extension LineEditor {
    /// Entries longer than this, in UTF-8 bytes, are shown without highlighting: no host could keep up.
    private static let longestHighlighted = 16 << 10

    /// What to show now. The same state makes the same frame.
    public func frame(prompt: Prompt, size: ScreenSize, host: EditorHost) -> Frame {
        frame(prompt, size, host, marksBracket: true)
    }

    private func frame(_ prompt: Prompt, _ size: ScreenSize, _ host: EditorHost, marksBracket: Bool) -> Frame {
        let below = linesBelow(prompt, size, host)
        let room = ScreenSize(columns: size.columns, lines: size.lines - below.count)
        let layout = EntryLayout(buffer, prompt, room)
        let isShort = buffer.text.utf8.count <= Self.longestHighlighted
        // A cursor before the text is at no bracket.
        let cursor = marksBracket ? buffer.cursor : -1
        let highlights = isShort ? host.highlights(buffer.text, cursor) : []
        let start = layout.rows.first?.range.lowerBound ?? 0
        let visible = start..<max(start, layout.rows.last?.range.upperBound ?? 0)
        let painter = EntryPainter(buffer, highlights, visible: visible)
        let lines = layout.rows.map { painter.line($0, columns: size.columns) } + below
        return Frame(lines: lines, cursorRow: layout.cursorRow, cursorColumn: layout.cursorColumn)
    }

    /// The entry as it stays on the screen once it is submitted: no menu, the cursor at its end, no bracket marked.
    public func finalFrame(prompt: Prompt, size: ScreenSize, host: EditorHost) -> Frame {
        var finished = self
        finished.menu = nil
        finished.search = nil
        finished.unfinishedHint = .said
        finished.buffer.moveCursor(to: finished.buffer.text.utf8.count)
        return finished.frame(prompt, size, host, marksBracket: false)
    }

    private func linesBelow(_ prompt: Prompt, _ size: ScreenSize, _ host: EditorHost) -> [StyledText] {
        guard size.lines > 1 else { return [] }
        if let search { return [searchLine(search, host).truncated(toWidth: size.columns)] }
        if unfinishedHint == .shown, !host.unfinishedHint.isEmpty {
            return [StyledText(host.unfinishedHint, .quiet).truncated(toWidth: size.columns)]
        }
        guard let menu else { return [] }
        // The menu has what the entry leaves, half of the screen at least.
        let rest = size.lines - EntryLayout(buffer, prompt, size).rows.count
        let room = ScreenSize(columns: size.columns, lines: max(size.lines / 2, rest))
        return menu.lines(in: room, hint: host.menuHint)
    }

    private func searchLine(_ search: HistorySearch, _ host: EditorHost) -> StyledText {
        search.isWithoutMatch
            ? StyledText(host.failedSearchLabel, .bad) + StyledText(search.query, .bad)
            : StyledText(host.searchLabel, .quiet) + StyledText(search.query)
    }
}
