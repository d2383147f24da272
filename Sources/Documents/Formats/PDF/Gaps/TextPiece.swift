import PDFPages

/// A stretch of a line with no wide gap in it: what may stand in one cell.
struct TextPiece {
    private(set) var glyphs: [PDFGlyph]
    let left: Int
    let right: Int
    let baseline: Int
    let size: Int
    let text: String
    /// Digits with what people write around them, or a mark in place of a number.
    let isNumber: Bool

    /// Never without characters; blanks and second strokes of bold type are left out before.
    init(_ glyphs: [PDFGlyph]) {
        self.glyphs = glyphs
        left = glyphs.reduce(Int.max) { min($0, Int($1.left)) }
        right = glyphs.reduce(Int.min) { max($0, Int($1.right)) }
        baseline = glyphs.first.map { Int($0.baseline) } ?? 0
        size = glyphs.reduce(1) { max($0, Int($1.size)) }
        var text = String.UnicodeScalarView()
        for (index, glyph) in glyphs.enumerated() {
            if index > 0, Self.isWordGap(glyphs[index - 1], glyph) { text.append(" ") }
            text.append(glyph.scalar)
        }
        self.text = String(text)
        isNumber = Self.isNumber(glyphs.map(\.scalar))
    }

    /// The pieces of a line, cut where a gap is too wide for one between words.
    static func pieces(of line: GlyphLine) -> [TextPiece] {
        cut(line.inkOnce) { left, right in
            let gap = Int(right.left) - Int(left.right)
            let size = Int(max(left.size, right.size))
            let digits = left.scalar.isNumeral && right.scalar.isNumeral
            // Letters spread over a cell stand up to an em apart; two numbers never stand as near as two words.
            return gap > (digits ? size / 2 : size * 4 / 5)
        }
    }

    /// This piece cut at its gaps, however narrow, that reach into one of the gutters.
    func cut(at gutters: [ClosedRange<Int>]) -> [TextPiece] {
        guard gutters.contains(where: { $0.lowerBound < right && $0.upperBound > left }) else { return [self] }
        return Self.cut(glyphs) { before, after in
            let (start, end) = (Int(before.right), Int(after.left))
            guard end - start >= size / 5 else { return false }
            return gutters.contains { $0.lowerBound < end && $0.upperBound > start }
        }
    }

    private static func cut(_ glyphs: [PDFGlyph], where isCut: (PDFGlyph, PDFGlyph) -> Bool) -> [TextPiece] {
        var (pieces, start) = ([TextPiece](), 0)
        for end in glyphs.indices.map({ $0 + 1 }) where end == glyphs.count || isCut(glyphs[end - 1], glyphs[end]) {
            pieces.append(TextPiece(Array(glyphs[start..<end])))
            start = end
        }
        return pieces
    }

    private static func isWordGap(_ left: PDFGlyph, _ right: PDFGlyph) -> Bool {
        Int(right.left) - Int(left.right) > left.wordGap(before: right)
    }

    /// `12`, `-3`, `1,024.5`, `36万元`, `增23`; `/`, `—`, `无`. Not `3.其他`, nor `第3项`.
    private static func isNumber(_ scalars: [Unicode.Scalar]) -> Bool {
        if scalars.allSatisfy({ "/-－—–―\\／".unicodeScalars.contains($0) }) { return true }
        if scalars == ["无"] { return true }
        guard let first = scalars.first, first.isDigit || "+-－＋−增减".unicodeScalars.contains(first) else { return false }
        let unit = scalars.reversed().prefix { $0.isHan && !$0.isNumeral }
        let digits = scalars.dropLast(unit.count)
        return unit.count <= 2 && digits.last?.isDigit == true && digits.dropFirst().allSatisfy(\.isNumeral)
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { properties.numericType == .decimal }

    /// Digits and what stands between them.
    fileprivate var isNumeral: Bool { isDigit || ".,．，。%％".unicodeScalars.contains(self) }
}
