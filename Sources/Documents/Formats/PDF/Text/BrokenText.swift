/// Lines of one paragraph or cell put together again.
struct BrokenText {
    private(set) var text = ""
    private var last: GlyphLine?

    /// Adds the next line of a text that is `right` wide at most.
    mutating func append(_ line: GlyphLine, right: Int) {
        let next = line.text(keepsGaps: false)
        if let last, let before = text.unicodeScalars.last, let after = next.unicodeScalars.first {
            text += Self.joint(before, after, isForced: last.right + line.glyphWidth > right)
        }
        text += next
        last = line
    }

    /// What stands between two lines: nothing beside a Chinese character, nor in a number that had no room.
    private static func joint(_ before: Unicode.Scalar, _ after: Unicode.Scalar, isForced: Bool) -> String {
        if before.isHan || after.isHan { return "" }
        let isNumber = before.isDigitOrMark && after.isDigitOrMark
        return isNumber ? (isForced ? "" : "\n") : " "
    }
}

extension GlyphLine {
    /// The width of the line's first character.
    fileprivate var glyphWidth: Int { glyphs.first.map { Int($0.right - $0.left) } ?? 0 }
}

extension Unicode.Scalar {
    fileprivate var isDigitOrMark: Bool {
        ("0"..."9").contains(self) || self == "." || self == "," || self == "%"
    }
}
