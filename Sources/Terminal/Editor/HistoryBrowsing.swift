/// Walking through the history by Up and Down: only entries that begin with what stood before the cursor.
struct HistoryBrowsing: Sendable {
    /// What was being typed, to come back to.
    let original: EditBuffer
    private let prefix: String
    private var position: Int

    init(from buffer: EditBuffer, historyCount: Int) {
        original = buffer
        prefix = buffer.beforeCursor
        position = historyCount
    }

    /// The next older entry that differs from the one shown, nil where there is none.
    mutating func older(in history: [String], than shown: String) -> String? {
        guard let found = history[..<min(position, history.count)].lastIndex(where: { fits($0, shown) }) else {
            return nil
        }
        position = found
        return history[found]
    }

    /// The next newer entry; nil where what follows is the original.
    mutating func newer(in history: [String], than shown: String) -> String? {
        let found = history.indices.first { $0 > position && fits(history[$0], shown) }
        position = found ?? history.count
        return found.map { history[$0] }
    }

    private func fits(_ entry: String, _ shown: String) -> Bool {
        entry != shown && entry.hasPrefix(prefix)
    }
}
