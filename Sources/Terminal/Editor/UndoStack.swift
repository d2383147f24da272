/// Earlier states of the entry. Typing in a row is one step; a space begins the next.
struct UndoStack: Sendable {
    /// Bytes of text kept in all, so that editing a huge paste doesn't fill the memory.
    private static let limit = 8 << 20

    private var states: [EditBuffer] = []
    /// What was undone, the latest last; gone with the next change.
    private var undone: [EditBuffer] = []
    private var bytes = 0
    private var isTyping = false

    /// Keeps the state before a change. `typed` is what is about to be inserted at the cursor, if that is the change.
    mutating func record(_ state: EditBuffer, typed: String? = nil) {
        // A paste and a new line with its indentation are more than a key.
        let isKey = typed.map { $0.unicodeScalars.count == 1 } ?? false
        let continues = isTyping && isKey && typed != " " && typed != "\n"
        isTyping = isKey
        undone.removeAll()
        guard !continues, states.last != state else { return }
        states.append(state)
        bytes += state.text.utf8.count
        while bytes > Self.limit, states.count > 1 { bytes -= states.removeFirst().text.utf8.count }
    }

    /// The cursor was moved: what is typed now is a step of its own.
    mutating func endTyping() {
        isTyping = false
    }

    /// Goes back from `current` to the last state kept.
    mutating func undo(from current: EditBuffer) -> EditBuffer? {
        isTyping = false
        guard let state = states.popLast() else { return nil }
        bytes -= state.text.utf8.count
        undone.append(current)
        return state
    }

    /// Goes forward again from `current` to the state that was undone last.
    mutating func redo(from current: EditBuffer) -> EditBuffer? {
        isTyping = false
        guard let state = undone.popLast() else { return nil }
        states.append(current)
        bytes += current.text.utf8.count
        return state
    }
}
