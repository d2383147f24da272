/// Pages as words, and back with every word checked.
public enum PDFPageCoding {
    private static let pageWords = 5
    private static let glyphWords = 5
    private static let rulingWords = 4
    /// Beside the 21 bits of a scalar.
    private static let turnedFlag: UInt32 = 1 << 31
    /// Ten times PDF's own limit for a page (14,400 points), in hundredths.
    private static let farthest: Int32 = 14_400_000

    static func words(of pages: [PDFPage]) -> [UInt32] {
        var words: [UInt32] = []
        words.reserveCapacity(
            pages.reduce(0) { $0 + pageWords + $1.glyphs.count * glyphWords + $1.rulings.count * rulingWords })
        for page in pages {
            words += [page.width, page.height, page.imageCover].map { UInt32(bitPattern: $0) }
            words += [UInt32(page.glyphs.count), UInt32(page.rulings.count)]
            for glyph in page.glyphs {
                words.append(glyph.scalar.value | (glyph.isTurned ? turnedFlag : 0))
                for value in [glyph.left, glyph.right, glyph.baseline, glyph.size] {
                    words.append(UInt32(bitPattern: value))
                }
            }
            for box in page.rulings {
                for value in [box.left, box.top, box.right, box.bottom] { words.append(UInt32(bitPattern: value)) }
            }
        }
        return words
    }

    /// The most words that an answer within the bounds can have.
    static func largestBody(_ bounds: PDFBounds) -> Int {
        Int(bounds.pages) * pageWords + Int(bounds.items) * max(glyphWords, rulingWords)
    }

    /// The pages of an answer's body; nil where any word of it can't be.
    public static func pages(_ body: [UInt8], bounds: PDFBounds) -> [PDFPage]? {
        guard body.count.isMultiple(of: 4) else { return nil }
        var reader = Reader(words: PDFMessage.words(body))
        var pages: [PDFPage] = []
        while !reader.isAtEnd {
            guard pages.count < bounds.pages, let page = reader.page() else { return nil }
            pages.append(page)
        }
        return pages
    }

    /// Reads words in order. The caller has made sure that there are enough.
    private struct Reader {
        let words: [UInt32]
        var index = 0

        var isAtEnd: Bool { index == words.count }

        mutating func next() -> UInt32 {
            defer { index += 1 }
            return words[index]
        }

        mutating func page() -> PDFPage? {
            guard words.count - index >= pageWords else { return nil }
            let (width, height, cover) = (place(), place(), place())
            let (glyphCount, rulingCount) = (Int(next()), Int(next()))
            guard glyphCount * glyphWords + rulingCount * rulingWords <= words.count - index else { return nil }
            guard let width, let height, let cover, width > 0, height > 0, 0...1_000 ~= cover else { return nil }
            var page = PDFPage(width: width, height: height, imageCover: cover)
            page.glyphs.reserveCapacity(glyphCount)
            page.rulings.reserveCapacity(rulingCount)
            for _ in 0..<glyphCount {
                guard let glyph = glyph() else { return nil }
                page.glyphs.append(glyph)
            }
            for _ in 0..<rulingCount {
                guard let ruling = ruling() else { return nil }
                page.rulings.append(ruling)
            }
            return page
        }

        private mutating func place() -> Int32? {
            let value = Int32(bitPattern: next())
            return (-farthest...farthest).contains(value) ? value : nil
        }

        private mutating func glyph() -> PDFGlyph? {
            let first = next()
            let (left, right, baseline, size) = (place(), place(), place(), place())
            guard let scalar = Unicode.Scalar(first & ~turnedFlag), let left, let right, let baseline, let size,
                left <= right, size > 0
            else { return nil }
            return PDFGlyph(
                scalar, left: left, right: right, baseline: baseline, size: size, isTurned: first & turnedFlag != 0)
        }

        private mutating func ruling() -> PDFBox? {
            guard let left = place(), let top = place(), let right = place(), let bottom = place() else { return nil }
            return left <= right && top <= bottom ? PDFBox(left: left, top: top, right: right, bottom: bottom) : nil
        }
    }
}
