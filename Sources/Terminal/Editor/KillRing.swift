/// Texts that were killed, the latest last. Kills in a row make one text.
struct KillRing: Sendable {
    enum Direction { case forward, back }

    private static let limit = 32

    private var texts: [String] = []
    /// How far back `yankOlder` has gone.
    private var depth = 0

    mutating func add(_ text: String, _ direction: Direction, continuing: Bool) {
        guard !text.isEmpty else { return }
        if continuing, let last = texts.popLast() {
            texts.append(direction == .forward ? last + text : text + last)
        } else {
            texts.append(text)
            if texts.count > Self.limit { texts.removeFirst() }
        }
    }

    /// The latest text.
    mutating func latest() -> String? {
        depth = 0
        return texts.last
    }

    /// The text before the one yanked last, round and round.
    mutating func older() -> String? {
        guard !texts.isEmpty else { return nil }
        depth = (depth + 1) % texts.count
        return texts[texts.count - 1 - depth]
    }
}
