extension LineEditor {
    /// Changes words as a whole.
    mutating func changeWord(_ action: EditorAction) -> Outcome {
        browsing = nil
        goalColumn = nil
        switch action {
        case .upcaseWord: recase { $0.uppercased() }
        case .downcaseWord: recase { $0.lowercased() }
        case .capitalizeWord: recase(Self.capitalized)
        default: transposeWords()
        }
        return .editing
    }

    /// From the cursor to the end of the word, where the cursor goes.
    private mutating func recase(_ change: (Substring) -> String) {
        let range = buffer.cursor..<buffer.wordEnd
        put(change(buffer.substring(range)), in: range)
    }

    private static func capitalized(_ text: Substring) -> String {
        let start = text.prefix { !$0.isLetter && !$0.isNumber }
        let word = text.dropFirst(start.count)
        return start + word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }

    /// Swaps the word at or after the cursor, at the end the last one, with the word before it.
    private mutating func transposeWords() {
        var place = buffer
        func jump(to target: Int) -> Int {
            place.moveCursor(to: target)
            return target
        }
        _ = jump(to: place.wordEnd)
        let second = jump(to: place.wordStart)..<place.wordEnd
        let first = jump(to: place.wordStart)..<place.wordEnd
        guard first.upperBound <= second.lowerBound, !second.isEmpty else { return }
        let between = buffer.substring(first.upperBound..<second.lowerBound)
        let swapped = buffer.substring(second) + between + buffer.substring(first)
        put(String(swapped), in: first.lowerBound..<second.upperBound)
    }

    /// Puts in the last word of the entry before, in its place that of the one before that, and so on.
    mutating func recallWord() -> Outcome {
        browsing = nil
        goalColumn = nil
        let place = recalled?.place ?? buffer.cursor..<buffer.cursor
        let newer = min(recalled?.entry ?? history.count, history.count)
        guard let entry = history[..<newer].lastIndex(where: { !Self.lastWord(of: $0).isEmpty }) else {
            return .editing
        }
        put(Self.lastWord(of: history[entry]), in: place)
        recalled = (place.lowerBound..<buffer.cursor, entry)
        return .editing
    }

    /// Behind the last white space that stands in no quotes.
    private static func lastWord(of entry: String) -> String {
        var (word, quote, hasEnded) = ("", Character?.none, false)
        for character in entry {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            }
            if quote == nil, character.isWhitespace {
                hasEnded = true
            } else {
                if hasEnded { word = "" }
                word.append(character)
                hasEnded = false
            }
        }
        return word
    }

    private mutating func put(_ text: String, in place: Range<Int>) {
        guard text != buffer.substring(place) else { return buffer.moveCursor(to: place.upperBound) }
        undo.record(buffer)
        buffer.replace(place, with: text)
    }
}
