/// What a key asks of the editor.
public enum EditorAction: Sendable, Hashable {
    case insert(String)
    /// Submit if the entry is complete, else a new line.
    case enter
    /// A new line in any case.
    case newline
    case left, right, wordLeft, wordRight, lineStart, lineEnd, entryStart, entryEnd
    /// A line up or down; from the first or last line on, through the history.
    case up, down
    case historyPrevious, historyNext
    case deleteBack, deleteForward
    /// Control-D: delete forward, or leave where there is nothing.
    case deleteOrLeave
    case killLineEnd, killLineStart, killWordBack, killWordForward
    case yank, yankOlder
    case transpose
    case transposeWords, upcaseWord, downcaseWord, capitalizeWord
    /// The last word of the entry before; pressed again, of the one before that.
    case recallWord
    case undo, redo
    case complete, completeBack
    /// A page of candidates on, or back.
    case completePage, completePageBack
    case search
    /// Control-C: give the entry up.
    case interrupt
    /// Escape, Control-G: leave the search or the menu.
    case abort
    case clearScreen
    case suspend
}

extension EditorAction {
    /// What it means while candidates are listed: the arrows and page keys walk through them.
    var inMenu: EditorAction {
        switch self {
        case .down: .complete
        case .up: .completeBack
        case .historyNext: .completePage
        case .historyPrevious: .completePageBack
        default: self
        }
    }

    var walksThroughMenu: Bool {
        [.complete, .completeBack, .completePage, .completePageBack].contains(self)
    }
}
