import Terminal

/// What an entry came to: lines to show, and how the session goes on.
public struct SessionOutput: Sendable, Equatable {
    /// What the prompt does next.
    public enum Next: Sendable, Equatable {
        /// Asks for another entry.
        case prompt
        /// The entry breaks off where more must follow.
        case moreLines
        /// Clears the screen, then asks for another entry.
        case clearScreen
        case leave
    }

    /// Lines that fit the session's width.
    public var lines: [StyledText]
    public var next: Next
    /// Whether the entry failed. The session goes on all the same.
    public var isFailure: Bool

    public init(_ lines: [StyledText] = [], next: Next = .prompt, isFailure: Bool = false) {
        self.lines = lines
        self.next = next
        self.isFailure = isFailure
    }
}
