/// The line editor without a terminal: a key in, a new state and what the host must do out.
///
/// ```swift
/// var editor = LineEditor(history: history.entries)
/// switch editor.handle(key, host: host) { case .submitted(let entry): … }
/// let frame = editor.frame(prompt: prompt, size: size, host: host)
/// ```
public struct LineEditor: Sendable {
    /// What a key led to.
    public enum Outcome: Sendable, Hashable {
        /// The entry goes on; draw a frame.
        case editing
        /// The entry is complete; the editor is empty again.
        case submitted(String)
        /// Control-C gave up the entry, or hit an empty one.
        case interrupted(givenUp: String)
        /// Control-D on an empty entry.
        case left
        case clearScreen
        case suspend
    }

    public internal(set) var buffer = EditBuffer()
    /// The entries to recall, oldest first. The host adds what it wants remembered.
    public var history: [String] = []
    /// The screen that frames are drawn for: a page of candidates is as large as is seen of them.
    public var size = ScreenSize(columns: 80, lines: 24)

    var undo = UndoStack()
    var kills = KillRing()
    var browsing: HistoryBrowsing?
    var search: HistorySearch?
    var menu: CompletionMenu?
    /// The column that Up and Down keep to over shorter lines.
    var goalColumn: Int?
    var lastAction: EditorAction?
    var unfinishedHint = UnfinishedHint.unsaid
    /// Where the last yank stands, as long as nothing else has happened since.
    var yanked: Range<Int>?
    /// The same of the last word of an earlier entry, and which entry's it is.
    var recalled: (place: Range<Int>, entry: Int)?

    public init(history: [String] = []) {
        self.history = history
    }

    /// Puts a text into the empty editor, to be edited.
    public mutating func begin(with text: String) {
        reset()
        buffer = EditBuffer(text)
    }

    /// Takes one key.
    public mutating func handle(_ press: KeyPress, host: EditorHost) -> Outcome {
        guard let action = Keymap.action(for: press) else { return .editing }
        return perform(action, host: host)
    }

    /// Does one action.
    public mutating func perform(_ action: EditorAction, host: EditorHost) -> Outcome {
        let action = menu == nil ? action : action.inMenu
        defer { lastAction = action }
        if action != .yankOlder { yanked = nil }
        if action != .recallWord { recalled = nil }
        if unfinishedHint == .shown { unfinishedHint = .said }
        if search != nil, continueSearch(action) { return .editing }
        if let menu, !action.walksThroughMenu {
            self.menu = nil
            // Who has chosen a name goes on behind it.
            if action == .abort || action == .enter && menu.selected != nil { return .editing }
        }
        return switch action {
        case .enter: enter(host)
        case .newline: breakLine(indent: 0, host)
        case .insert, .deleteBack: editIndenting(action, host)
        case .complete: complete(by: 1, host)
        case .completeBack: complete(by: -1, host)
        case .completePage: turnPage(by: 1)
        case .completePageBack: turnPage(by: -1)
        case .interrupt: interrupt()
        case .deleteOrLeave: buffer.isEmpty ? .left : edit(.deleteForward)
        case .clearScreen: .clearScreen
        case .suspend: .suspend
        case .search: beginSearch()
        case .abort: .editing
        case .up, .down, .historyPrevious, .historyNext: walk(action)
        case .recallWord: recallWord()
        case .transposeWords, .upcaseWord, .downcaseWord, .capitalizeWord: changeWord(action)
        case .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .entryStart, .entryEnd: move(action)
        default: edit(action)
        }
    }

    private mutating func enter(_ host: EditorHost) -> Outcome {
        switch host.completeness(buffer.text) {
        case .complete:
            let entry = buffer.text
            reset()
            return .submitted(entry)
        case .incomplete(let indent):
            if isOnEmptyLine, unfinishedHint == .unsaid { unfinishedHint = .shown }
            return breakLine(indent: indent, host)
        }
    }

    /// Below the first line.
    private var isOnEmptyLine: Bool {
        let line = buffer.line(at: buffer.cursor)
        return line.lowerBound > 0 && buffer.substring(line).allSatisfy { $0 == " " }
    }

    private mutating func interrupt() -> Outcome {
        let entry = buffer.text
        reset()
        return .interrupted(givenUp: entry)
    }

    private mutating func reset() {
        self = LineEditor(history: history, kills: kills, size: size)
    }

    private init(history: [String], kills: KillRing, size: ScreenSize) {
        self.history = history
        self.size = size
        self.kills = kills
    }
}

/// Whether it was said how to finish an entry or to give it up.
enum UnfinishedHint: Sendable {
    case unsaid, shown, said
}
