/// What the editor shows: lines that fit the screen, and where the cursor stands in them.
public struct Frame: Sendable, Hashable {
    public var lines: [StyledText]
    /// Counted from 0.
    public var cursorRow: Int
    public var cursorColumn: Int

    public init(lines: [StyledText], cursorRow: Int, cursorColumn: Int) {
        self.lines = lines
        self.cursorRow = cursorRow
        self.cursorColumn = cursorColumn
    }
}

/// The columns and lines of a screen, one at least.
public struct ScreenSize: Sendable, Hashable {
    public var columns: Int
    public var lines: Int

    public init(columns: Int, lines: Int) {
        self.columns = max(1, columns)
        self.lines = max(1, lines)
    }
}

/// What stands before the lines of an entry.
public struct Prompt: Sendable, Hashable {
    public var first: StyledText
    public var continuation: StyledText

    /// Unless given, further lines are marked with dots as wide as the prompt.
    public init(_ first: StyledText, continuation: StyledText? = nil) {
        self.first = first
        let width = first.displayWidth
        let dots = StyledText("…".padded(toWidth: width).truncated(toWidth: width), .quiet)
        self.continuation = continuation ?? dots
    }
}
