import PDFPages

/// Digits that a level line runs through: struck out, or a line of a table that does not fit its text.
struct StruckDigits {
    /// Level lines, from the highest to the lowest.
    private let lines: [PDFBox]
    /// Lines at one height that are looked at for a digit; more make a drawing.
    private static let limit = 64

    init(_ rulings: [PDFBox]) {
        lines = rulings.filter { $0.right - $0.left >= $0.bottom - $0.top }.sorted { $0.top < $1.top }
    }

    /// The characters, with one that nobody can tell for each struck digit.
    func doubted(_ glyphs: [PDFGlyph]) -> [PDFGlyph] {
        guard !lines.isEmpty else { return glyphs }
        var glyphs = glyphs
        for index in glyphs.indices where isStruck(glyphs[index]) { glyphs[index].scalar = "\u{FFFD}" }
        return glyphs
    }

    private func isStruck(_ glyph: PDFGlyph) -> Bool {
        guard "0"..."9" ~= glyph.scalar, !glyph.isTurned else { return false }
        // A digit is seven tenths of an em high.
        let (top, bottom) = (glyph.baseline - glyph.size * 6 / 10, glyph.baseline - glyph.size / 8)
        return lines[first(from: top)...].prefix(Self.limit).prefix { $0.top < bottom }.contains { line in
            line.bottom < bottom && line.left * 2 < glyph.left + glyph.right
                && glyph.left + glyph.right < line.right * 2
        }
    }

    /// The position of the first line at or below a height.
    private func first(from top: Int32) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].top < top { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
