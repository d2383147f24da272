/// The text being edited and the cursor in it. Positions are UTF-8 offsets, always between two characters.
public struct EditBuffer: Sendable, Hashable {
    public private(set) var text: String
    /// The UTF-8 offset of the character after the cursor.
    public private(set) var cursor: Int

    /// A text with the cursor behind it. Control characters but tab and newline are left out.
    public init(_ text: String = "") {
        self.text = SafeText.cleaned(text, tab: "\t")
        cursor = self.text.utf8.count
    }

    public var isEmpty: Bool { text.isEmpty }

    /// The text before the cursor.
    public var beforeCursor: String { String(text[..<index(cursor)]) }

    // MARK: Changes

    mutating func insert(_ new: String) {
        replace(cursor..<cursor, with: new)
    }

    /// Puts `new` in the place of a range and the cursor behind it.
    mutating func replace(_ range: Range<Int>, with new: String) {
        let safe = SafeText.cleaned(new, tab: "\t")
        text.replaceSubrange(index(range.lowerBound)..<index(range.upperBound), with: safe)
        text.makeContiguousUTF8()
        moveCursor(to: range.lowerBound + safe.utf8.count)
    }

    /// Takes a range out and returns it.
    mutating func remove(_ range: Range<Int>) -> String {
        let removed = String(text[index(range.lowerBound)..<index(range.upperBound)])
        replace(range, with: "")
        return removed
    }

    /// Moves to an offset, or to the next place between characters.
    mutating func moveCursor(to offset: Int) {
        cursor = boundary(atOrAfter: offset)
    }

    // MARK: Positions

    /// The nearest place between two characters that isn't before `offset`.
    func boundary(atOrAfter offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        guard offset < text.utf8.count else { return text.utf8.count }
        let position = index(offset)
        return String.Index(position, within: text) == nil ? self.offset(text.index(after: position)) : offset
    }

    func offset(before position: Int) -> Int {
        position > 0 ? offset(text.index(before: index(position))) : 0
    }

    func offset(after position: Int) -> Int {
        position < text.utf8.count ? offset(text.index(after: index(position))) : position
    }

    /// The line that `position` is in, without its newline.
    func line(at position: Int) -> Range<Int> {
        let newline = UInt8(ascii: "\n")
        var text = text
        return text.withUTF8 { bytes in
            let start = bytes[..<position].lastIndex(of: newline).map { $0 + 1 } ?? 0
            return start..<(bytes[position...].firstIndex(of: newline) ?? bytes.count)
        }
    }

    func substring(_ range: Range<Int>) -> Substring {
        text[index(range.lowerBound)..<index(range.upperBound)]
    }

    func index(_ offset: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: offset)
    }

    private func offset(_ index: String.Index) -> Int {
        text.utf8.distance(from: text.startIndex, to: index)
    }
}
