extension LineEditor {
    private static let deepest = 64
    /// No word that closes a block is longer than this: hosts are not asked about those that are.
    private static let longestWord = 12

    /// A new line at the cursor, which begins where the host wants it; `indent` is for hosts that have no opinion.
    mutating func breakLine(indent: Int, _ host: EditorHost) -> Outcome {
        let cursor = buffer.cursor
        let rest = buffer.substring(cursor..<buffer.line(at: cursor).upperBound)
        let spaces = host.indentation?(buffer.beforeCursor, String(rest)) ?? indent
        return edit(.insert("\n" + String(repeating: " ", count: max(0, min(spaces, Self.deepest)))))
    }

    /// Types or deletes a character. Where that makes the first word of a further line one that closes a block, or no
    /// longer one, the line moves.
    mutating func editIndenting(_ action: EditorAction, _ host: EditorHost) -> Outcome {
        guard let indentation = host.indentation, action.isOneCharacter, let before = firstWord else {
            return edit(action)
        }
        let line = buffer.line(at: buffer.cursor)
        let above = String(buffer.substring(0..<line.lowerBound))
        let outcome = edit(action)
        guard let after = firstWord, after != before, buffer.line(at: buffer.cursor).lowerBound == line.lowerBound
        else { return outcome }
        shift(line.lowerBound, by: indentation(above, after) - indentation(above, before))
        return outcome
    }

    /// What stands before the cursor in a line below the first, without its indentation; nil where that is more than a
    /// word.
    private var firstWord: String? {
        let line = buffer.line(at: buffer.cursor)
        guard line.lowerBound > 0 else { return nil }
        let word = buffer.substring(line.lowerBound..<buffer.cursor).drop { $0 == " " }
        return word.utf8.count > Self.longestWord || word.contains(" ") ? nil : String(word)
    }

    /// Adds spaces at the beginning of a line, or takes some away; the cursor stays with its character.
    private mutating func shift(_ start: Int, by change: Int) {
        guard change != 0 else { return }
        let spaces = buffer.substring(start..<buffer.line(at: start).upperBound).prefix { $0 == " " }.count
        let new = max(0, min(spaces + change, Self.deepest))
        let cursor = buffer.cursor + new - spaces
        buffer.replace(start..<start + spaces, with: String(repeating: " ", count: new))
        buffer.moveCursor(to: cursor)
    }
}

extension EditorAction {
    fileprivate var isOneCharacter: Bool {
        switch self {
        case .insert(let text): text.unicodeScalars.count == 1 && text != " " && text != "\n"
        case .deleteBack: true
        default: false
        }
    }
}
