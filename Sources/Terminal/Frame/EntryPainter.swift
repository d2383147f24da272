/// Gives the rows of an entry their roles.
struct EntryPainter {
    private let buffer: EditBuffer
    private let highlights: [EditorHost.Highlight]

    /// Drops highlights that overlap an earlier one, leave the text or split a character. Those outside of what is
    /// `visible` are not looked at closely: a long entry has thousands.
    init(_ buffer: EditBuffer, _ proposed: [EditorHost.Highlight], visible: Range<Int>) {
        self.buffer = buffer
        let length = buffer.text.utf8.count
        var end = 0
        highlights = proposed.filter { highlight in
            let range = highlight.range
            guard range.lowerBound >= end, range.upperBound <= length else { return false }
            guard range.overlaps(visible) else {
                end = range.upperBound
                return false
            }
            guard
                buffer.boundary(atOrAfter: range.lowerBound) == range.lowerBound,
                buffer.boundary(atOrAfter: range.upperBound) == range.upperBound
            else { return false }
            end = range.upperBound
            return true
        }
    }

    func line(_ row: EntryLayout.Row, columns: Int) -> StyledText {
        let text = painted(row.range)
        guard row.prefix.displayWidth + text.displayWidth <= columns else { return row.prefix + "…" }
        return row.prefix + text
    }

    private func painted(_ row: Range<Int>) -> StyledText {
        var result = StyledText()
        var position = row.lowerBound
        let seen = highlights.drop { $0.range.upperBound <= row.lowerBound }.prefix {
            $0.range.lowerBound < row.upperBound
        }
        for highlight in seen {
            let part = highlight.range.clamped(to: row)
            guard !part.isEmpty else { continue }
            result.append(String(buffer.substring(position..<part.lowerBound)))
            result.append(String(buffer.substring(part)), highlight.role)
            position = part.upperBound
        }
        result.append(String(buffer.substring(position..<row.upperBound)))
        return result
    }
}
