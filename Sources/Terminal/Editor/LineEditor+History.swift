extension LineEditor {
    /// Up and Down: through the lines of the entry, then through the history.
    mutating func walk(_ action: EditorAction) -> Outcome {
        undo.endTyping()
        let column = goalColumn ?? buffer.column
        switch action {
        case .up where isRecalling: recallOlder()
        case .up where buffer.moveUp(toColumn: column), .down where buffer.moveDown(toColumn: column):
            goalColumn = column
        case .up, .historyPrevious: recallOlder()
        default: recallNewer()
        }
        return .editing
    }

    /// Whether an entry was brought back and nothing done to it since: another Up goes on into the past, from all its lines.
    private var isRecalling: Bool {
        guard browsing != nil, let lastAction else { return false }
        return [.up, .historyPrevious].contains(lastAction) && buffer.cursor == buffer.text.utf8.count
    }

    /// The cursor goes to the end of the entry, where it is written on.
    private mutating func recallOlder() {
        var walk = browsing ?? HistoryBrowsing(from: buffer, historyCount: history.count)
        guard let entry = walk.older(in: history, than: buffer.text) else { return }
        browsing = walk
        show(EditBuffer(entry))
    }

    private mutating func recallNewer() {
        guard var walk = browsing else { return }
        if let entry = walk.newer(in: history, than: buffer.text) {
            browsing = walk
            show(EditBuffer(entry))
        } else {
            browsing = nil
            show(walk.original)
        }
    }

    private mutating func show(_ entry: EditBuffer) {
        undo.record(buffer)
        buffer = entry
        goalColumn = nil
    }

    // MARK: Search

    mutating func beginSearch() -> Outcome {
        search = HistorySearch(from: buffer)
        return .editing
    }

    /// Whether the search took the action; if not, it has ended with its match in the buffer.
    mutating func continueSearch(_ action: EditorAction) -> Bool {
        guard var current = search else { return false }
        switch action {
        case .insert(let text): current.change(query: current.query + singleLine(text), in: history)
        case .deleteBack: current.change(query: String(current.query.dropLast()), in: history)
        case .search: current.next()
        case .abort, .interrupt:
            search = nil
            buffer = current.original
            return true
        default:
            search = nil
            browsing = nil
            if current.match != nil { undo.record(current.original) }
            return false
        }
        search = current
        buffer = current.match.map { EditBuffer($0) } ?? current.original
        return true
    }

    private func singleLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
