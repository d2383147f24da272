extension LineEditor {
    /// Moves the cursor.
    mutating func move(_ action: EditorAction) -> Outcome {
        undo.endTyping()
        goalColumn = nil
        let cursor = buffer.cursor
        let target =
            switch action {
            case .left: buffer.offset(before: cursor)
            case .right: buffer.offset(after: cursor)
            case .wordLeft: buffer.wordStart
            case .wordRight: buffer.wordEnd
            case .lineStart: buffer.line(at: cursor).lowerBound
            case .lineEnd: buffer.line(at: cursor).upperBound
            case .entryStart: 0
            default: buffer.text.utf8.count
            }
        buffer.moveCursor(to: target)
        return .editing
    }

    /// Changes the text.
    mutating func edit(_ action: EditorAction) -> Outcome {
        browsing = nil
        goalColumn = nil
        let cursor = buffer.cursor
        let line = buffer.line(at: cursor)
        switch action {
        case .insert(let text): insert(text)
        case .deleteBack: delete(buffer.offset(before: cursor)..<cursor)
        case .deleteForward: delete(cursor..<buffer.offset(after: cursor))
        case .killLineEnd:
            // At the end of a line the newline goes.
            let end = line.upperBound == cursor ? buffer.offset(after: cursor) : line.upperBound
            kill(cursor..<end, .forward)
        case .killLineStart: kill(line.lowerBound..<cursor, .back)
        case .killWordBack: kill(buffer.wordStart..<cursor, .back)
        case .killWordForward: kill(cursor..<buffer.wordEnd, .forward)
        case .yank: yank()
        case .yankOlder: yankOlder()
        case .transpose: transpose()
        case .undo: buffer = undo.undo(from: buffer) ?? buffer
        case .redo: buffer = undo.redo(from: buffer) ?? buffer
        default: break
        }
        return .editing
    }

    private mutating func insert(_ text: String) {
        undo.record(buffer, typed: text)
        buffer.insert(text)
    }

    private mutating func delete(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        undo.record(buffer)
        _ = buffer.remove(range)
    }

    private mutating func kill(_ range: Range<Int>, _ direction: KillRing.Direction) {
        guard !range.isEmpty else { return }
        undo.record(buffer)
        kills.add(buffer.remove(range), direction, continuing: lastAction?.isKill ?? false)
    }

    private mutating func yank() {
        guard let text = kills.latest() else { return }
        put(text, in: buffer.cursor..<buffer.cursor)
    }

    private mutating func yankOlder() {
        guard let place = yanked, let text = kills.older() else { return }
        put(text, in: place)
    }

    private mutating func put(_ text: String, in place: Range<Int>) {
        undo.record(buffer)
        buffer.replace(place, with: text)
        yanked = place.lowerBound..<buffer.cursor
    }

    /// Swaps the characters before and after the cursor, at the end of a line the two before it.
    private mutating func transpose() {
        let line = buffer.line(at: buffer.cursor)
        let middle = buffer.cursor == line.upperBound ? buffer.offset(before: buffer.cursor) : buffer.cursor
        guard middle > line.lowerBound, middle < line.upperBound else { return }
        let range = buffer.offset(before: middle)..<buffer.offset(after: middle)
        let swapped = buffer.substring(middle..<range.upperBound) + buffer.substring(range.lowerBound..<middle)
        undo.record(buffer)
        buffer.replace(range, with: String(swapped))
    }
}

extension EditorAction {
    fileprivate var isKill: Bool {
        switch self {
        case .killLineEnd, .killLineStart, .killWordBack, .killWordForward: true
        default: false
        }
    }
}
