import PDFPages

/// Characters that stand on one line, from left to right.
struct GlyphLine {
    let glyphs: [PDFGlyph]
    /// The height of the largest character.
    let size: Int

    /// Never empty, and never of blanks alone.
    private init?(_ glyphs: ArraySlice<PDFGlyph>) {
        let sorted = glyphs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        guard let first = sorted.firstIndex(where: { !$0.isBlank }),
            let last = sorted.lastIndex(where: { !$0.isBlank })
        else {
            return nil
        }
        self.glyphs = Array(sorted[first...last])
        size = sorted[first...last].reduce(1) { max($0, $1.isBlank ? 0 : Int($1.size)) }
    }

    var left: Int { glyphs.first.map { Int($0.left) } ?? 0 }
    var right: Int { glyphs.reduce(0) { max($0, Int($1.right)) } }
    var baseline: Int { glyphs.first.map { Int($0.baseline) } ?? 0 }
    /// Where the line is crossed to see what it lies in.
    var middle: Int { baseline - size * 35 / 100 }

    /// The lines of characters that stand in one column, from top to bottom.
    static func lines(of glyphs: [PDFGlyph]) -> [GlyphLine] {
        let sorted = glyphs.sorted { ($0.baseline, $0.left) < ($1.baseline, $1.left) }
        var lines: [GlyphLine] = []
        var start = 0
        for index in sorted.indices {
            let (first, glyph) = (sorted[start], sorted[index])
            // Small raised characters belong to the line; the next line is at least most of an em below.
            guard glyph.baseline - first.baseline > max(first.size, glyph.size) * 2 / 5 else { continue }
            if let line = GlyphLine(sorted[start..<index]) { lines.append(line) }
            start = index
        }
        if let line = GlyphLine(sorted[start...]) { lines.append(line) }
        return lines
    }

    /// The text, with a blank where words stand apart; as many as fit the gap where `keepsGaps`.
    func text(keepsGaps: Bool) -> String {
        var text = String.UnicodeScalarView()
        var last: PDFGlyph?
        for glyph in Self.settingOffRaised(inkOnce) {
            if let last {
                let gap = gap(last, glyph)
                for _ in 0..<(keepsGaps ? gap : min(gap, 1)) { text.append(" ") }
            }
            text.append(glyph.scalar)
            last = glyph
        }
        return String(text)
    }

    /// The characters that leave ink, each once.
    var inkOnce: [PDFGlyph] {
        var ink: [PDFGlyph] = []
        for glyph in glyphs where !glyph.isBlank {
            if let last = ink.last, glyph.repeats(last) { continue }
            ink.append(glyph)
        }
        return ink
    }

    /// Digits that are smaller than others right beside them, or stand higher or lower, become raised and lowered ones: the
    /// mark of a footnote behind a number is no digit of it.
    private static func settingOffRaised(_ ink: [PDFGlyph]) -> [PDFGlyph] {
        guard let first = ink.first(where: \.isDigit), ink.contains(where: { $0.isDigit && !$0.standsLike(first) })
        else {
            return ink
        }
        var ink = ink
        var start = 0
        for end in 1...ink.count {
            if end < ink.count, ink[end].isDigit, ink[end - 1].isDigit, ink[end - 1].touches(ink[end]) { continue }
            let base = ink[start..<end].max { ($0.size, $0.baseline) < ($1.size, $1.baseline) }
            for index in start..<end {
                guard let base, base.isDigit, !ink[index].standsLike(base) else { continue }
                ink[index].scalar = ink[index].offLine(lowered: ink[index].baseline > base.baseline)
            }
            start = end
        }
        return ink
    }

    /// Whether the line has gaps as wide as those between the columns of a table.
    var hasColumns: Bool {
        let ink = glyphs.filter { !$0.isBlank }
        return zip(ink, ink.dropFirst()).contains { gap($0, $1) >= 3 }
    }

    /// The gap between two characters in blanks, which are half an em wide.
    private func gap(_ left: PDFGlyph, _ right: PDFGlyph) -> Int {
        let gap = Int(right.left - left.right)
        let size = Int(max(left.size, right.size))
        // A page is at most some hundred characters wide.
        return gap > left.wordGap(before: right) ? min(max(1, (gap * 2 + size / 2) / size), 200) : 0
    }
}

extension PDFGlyph {
    /// The widest gap that is none between words. Letters spread over a line stand up to half an em apart, writers
    /// put a quarter between Chinese and other characters; digits and words of others stand closer.
    func wordGap(before next: PDFGlyph) -> Int {
        let size = Int(max(size, next.size))
        if scalar.isHan != next.scalar.isHan { return size * 2 / 5 }
        return scalar.isHan ? size * 3 / 5 : size / 5
    }

    fileprivate var isDigit: Bool { "0"..."9" ~= scalar }

    /// Whether no gap parts it from the next.
    fileprivate func touches(_ next: PDFGlyph) -> Bool { next.left - right <= wordGap(before: next) }

    /// Whether another digit of one number may look like this.
    fileprivate func standsLike(_ other: PDFGlyph) -> Bool {
        let larger = max(size, other.size)
        return abs(size - other.size) * 8 <= larger && abs(baseline - other.baseline) * 8 <= larger
    }

    fileprivate func offLine(lowered: Bool) -> Unicode.Scalar {
        let digit = Int(scalar.value) - 0x30
        return (lowered ? RaisedText.lowered : RaisedText.raised)[digit]
    }

    /// Whether it is white space. Unicode's tables are asked for few characters: most are ideographs, digits and letters.
    var isBlank: Bool {
        switch scalar.value {
        case 0x21...0x7E, 0x3001...: false
        default: scalar.properties.isWhitespace
        }
    }

    /// Whether this is the same character once more at the same place, which some writers use for bold type.
    fileprivate func repeats(_ other: PDFGlyph) -> Bool {
        scalar == other.scalar && left - other.left < size / 5 && abs(baseline - other.baseline) < size / 5
    }
}

extension Unicode.Scalar {
    /// Whether it is of a script that is written without blanks, or punctuation of such.
    var isHan: Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x20000...0x3FFFF: true
        case 0x2014, 0x2018...0x201D, 0x2026: true
        default: false
        }
    }
}
