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
        /// Lets the user write the text in an editor of their own, then submits it.
        case edit(String)
        /// Lets the user change a script in an editor of their own, then runs it.
        case editFile(String)
    }

    /// Lines that fit the session's width.
    public var lines: [StyledText]
    /// How many of the last lines are needed at the prompt, and so stay below when those above are paged.
    public var lastingLineCount = 0
    public var next: Next
    /// Whether the entry failed. The session goes on all the same.
    public var isFailure: Bool
    /// What is said of an error, in one line however wide the screen is.
    var sentence: String?
    /// What kind of error it was, in ASCII, stable; nil where it has no code.
    public var errorCode: String?
    /// Whether a file that was to be loaded could not be read; the others may be there.
    public var leavesOutFiles = false
    /// Whether it is no result: it only says what was done.
    public var isNotice = false
    /// The same for notebooks, in sessions that are asked for it.
    public var rich: RichDisplay?

    public init(_ lines: [StyledText] = [], next: Next = .prompt, isFailure: Bool = false) {
        self.lines = lines
        self.next = next
        self.isFailure = isFailure
    }

    /// This with what must be seen at the prompt below it.
    func lasting(_ other: SessionOutput) -> SessionOutput {
        var result = self
        result.append(other)
        result.lastingLineCount = other.lines.count
        return result
    }

    /// Several values, one below the other.
    mutating func append(_ other: SessionOutput) {
        lines += other.lines
        rich = rich.flatMap { own in other.rich.map { own + $0 } ?? own } ?? other.rich
    }
}
