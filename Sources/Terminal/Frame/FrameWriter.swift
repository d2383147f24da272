/// Turns frames into what to write: one string a frame, only the lines that changed.
public struct FrameWriter: Sendable {
    private let palette: Palette
    private var columns: Int
    private var shown: Frame?

    /// `columns` is the width of the screen.
    public init(palette: Palette, columns: Int) {
        self.palette = palette
        self.columns = max(1, columns)
    }

    /// Draws a frame over the one before; empty where nothing changed.
    public mutating func draw(_ frame: Frame) -> String {
        if frame == shown { return "" }
        var output = "\u{1B}[?25l" + toTop
        let old = shown?.lines ?? []
        for (row, line) in frame.lines.enumerated() {
            if row > 0 { output += "\r\n" }
            // Cleared first: after a full line, clearing to the end would take its last character.
            if row >= old.count || old[row] != line { output += "\u{1B}[K" + palette.rendered(line) }
        }
        if old.count > frame.lines.count { output += "\r\n\u{1B}[J\u{1B}[A" }
        output += up(frame.lines.count - 1 - frame.cursorRow) + "\r" + right(frame.cursorColumn) + "\u{1B}[?25h"
        shown = frame
        return output
    }

    /// Leaves the frame on the screen and goes to the line below it.
    public mutating func finish() -> String {
        guard let frame = shown else { return "" }
        shown = nil
        return down(frame.lines.count - 1 - frame.cursorRow) + "\r\n"
    }

    /// Others have written to the screen: the next frame is drawn in the line they have left.
    public mutating func beginAnew() -> String {
        shown = nil
        return "\r\u{1B}[J"
    }

    /// Clears the screen; the next frame is drawn at its top.
    public mutating func clearScreen() -> String {
        shown = nil
        return "\u{1B}[H\u{1B}[2J"
    }

    /// The window has another width: terminals have re-broken what was shown, so it is cleared from its first line on.
    public mutating func resize(columns new: Int) -> String {
        let new = max(1, new)
        defer { (shown, columns) = (nil, new) }
        guard let frame = shown, frame.lines.indices.contains(frame.cursorRow) else { return "" }
        let above = frame.lines.prefix(frame.cursorRow).reduce(0) { $0 + Self.end(of: $1, columns: new).row + 1 }
        let cursor = Self.end(of: frame.lines[frame.cursorRow], upTo: frame.cursorColumn, columns: new)
        return up(above + cursor.row + cursor.column / new) + "\r\u{1B}[J"
    }

    /// Where a line ends, or its part before a column, after a terminal has broken it: a wide character stays whole.
    private static func end(of line: StyledText, upTo limit: Int = .max, columns: Int) -> (row: Int, column: Int) {
        var (row, column, total) = (0, 0, 0)
        for character in line.plain {
            let width = character.displayWidth
            total += width
            guard total <= limit else { break }
            if column + width > columns { (row, column) = (row + 1, 0) }
            column += width
        }
        return (row, column)
    }

    private var toTop: String { up(shown?.cursorRow ?? 0) + "\r" }

    private func up(_ count: Int) -> String { count > 0 ? "\u{1B}[\(count)A" : "" }
    private func down(_ count: Int) -> String { count > 0 ? "\u{1B}[\(count)B" : "" }
    private func right(_ count: Int) -> String { count > 0 ? "\u{1B}[\(count)C" : "" }
}
