extension StringProtocol {
    /// The text itself where it fits into `width` columns, else its beginning and `…`. Never splits a character;
    /// where a wide one doesn't fit, the result is a column narrower.
    public func truncated(toWidth width: Int) -> String {
        guard displayWidth > width else { return String(self) }
        guard width > 0 else { return "" }
        var kept = ""
        var columns = 0
        for character in self {
            columns += character.displayWidth
            guard columns < width else { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The text with spaces up to `width` columns; a wider text stays as it is.
    public func padded(toWidth width: Int, _ alignment: Alignment = .left) -> String {
        let (before, after) = alignment.split(width - displayWidth)
        return String(repeating: " ", count: before) + self + String(repeating: " ", count: after)
    }

    /// The lines of the text, none wider than `width` columns: breaks at spaces and between Chinese characters,
    /// but never before `，。）》” `and their like, nor after an opening mark. A word wider than the line is cut, behind
    /// one of its `.`, `_`, `/` or `-` where it has some.
    public func wrapped(toWidth width: Int) -> [String] {
        let characters = Array(self)
        return LineBreaking.lines(of: characters, width: width).map { String(characters[$0]) }
    }
}
