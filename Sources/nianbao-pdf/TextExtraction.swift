import CPDFium
import PDFPages

/// The characters of a page, without those that PDFium makes up to separate words and lines.
struct TextExtraction {
    fileprivate struct Character {
        var scalar: Unicode.Scalar
        var box: pdfium_rectangle
        var origin: Point
        /// The direction of the text and the way up, each as long as the font's em.
        var along: Point
        var up: Point
        var ink: TextInk

        /// Under half a point: nobody sees it on paper.
        var isTiny: Bool { up.x * up.x + up.y * up.y < 0.25 }
    }

    private var characters: [Character] = []

    var count: Int { characters.count }

    /// Nil where PDFium finds no text layer to read.
    init?(_ library: PDFium, _ page: pdfium_page, budget: Int) {
        guard let text = library.call.load_text(page) else { return nil }
        defer { library.call.close_text(text) }
        let count = Int(library.call.char_count(text))
        characters.reserveCapacity(min(max(count, 0), budget + 1))
        var inks = TextInks(library, text)
        for index in 0..<max(count, 0) where characters.count <= budget {
            guard var character = Self.character(library, text, Int32(index)) else { continue }
            character.ink = inks[Int32(index)]
            if character.ink != .none, !character.isTiny { characters.append(character) }
        }
    }

    private static func character(_ library: PDFium, _ text: pdfium_text_page, _ index: Int32) -> Character? {
        guard library.call.char_is_generated(text, index) != 1 else { return nil }
        let value = library.call.char_unicode(text, index)
        guard value == 0 || value >= 0x20, value != 0x7F, value != 0xAD else { return nil }
        let isKnown =
            value != 0 && value != 0xFFFE && value != 0xFFFF && library.call.char_is_unmapped(text, index) != 1
        var (box, matrix) = (pdfium_rectangle(), pdfium_matrix())
        var (x, y) = (0.0, 0.0)
        guard library.call.char_loose_box(text, index, &box) != 0, library.call.char_origin(text, index, &x, &y) != 0
        else { return nil }
        if library.call.char_matrix(text, index, &matrix) == 0 {
            matrix = pdfium_matrix(a: 1, b: 0, c: 0, d: 1, e: 0, f: 0)
        }
        let size = library.call.char_font_size(text, index)
        return Character(
            scalar: isKnown ? Unicode.Scalar(value) ?? "\u{FFFD}" : "\u{FFFD}", box: box, origin: Point(x: x, y: y),
            along: Point(x: Double(matrix.a) * size, y: Double(matrix.b) * size),
            up: Point(x: Double(matrix.c) * size, y: Double(matrix.d) * size), ink: .dark)
    }

    /// The way in which most text runs on the page as it is shown.
    func prevailingTurn(_ shown: PlaneTransform) -> QuarterTurn {
        var counts = Array(repeating: 0, count: QuarterTurn.allCases.count)
        for character in characters {
            if let turn = character.turn(shown) { counts[turn.rawValue] += 1 }
        }
        return QuarterTurn.allCases.reduce(.right) { counts[$1.rawValue] > counts[$0.rawValue] ? $1 : $0 }
    }

    /// The characters as placed by `transform`, except slanted ones, and white ones on paper.
    func glyphs(_ transform: PlaneTransform, on backdrops: [PDFBox]) -> [PDFGlyph] {
        characters.compactMap { character in
            guard let glyph = character.glyph(transform) else { return nil }
            return character.ink == .dark || backdrops.contains(where: { $0.lies(behind: glyph) }) ? glyph : nil
        }
    }
}

extension PDFBox {
    fileprivate func lies(behind glyph: PDFGlyph) -> Bool {
        let (x, y) = ((glyph.left + glyph.right) / 2, glyph.baseline - (glyph.isTurned ? 0 : glyph.size / 3))
        return left <= x && x <= right && top <= y && y <= bottom
    }
}

extension TextExtraction.Character {
    fileprivate func turn(_ transform: PlaneTransform) -> QuarterTurn? {
        QuarterTurn(
            x: along.x * transform.a + along.y * transform.c, y: along.x * transform.b + along.y * transform.d)
    }

    fileprivate func glyph(_ transform: PlaneTransform) -> PDFGlyph? {
        guard let turn = turn(transform) else { return nil }
        let placed = transform.box(
            left: Double(box.left), bottom: Double(box.bottom), right: Double(box.right), top: Double(box.top))
        let baseline =
            turn == .right ? Int32(place: transform.apply(origin.x, origin.y).y) : (placed.top + placed.bottom) / 2
        let size = (up.x * up.x + up.y * up.y).squareRoot() * transform.scale
        return PDFGlyph(
            scalar, left: placed.left, right: placed.right, baseline: baseline, size: max(Int32(place: size), 1),
            isTurned: turn != .right)
    }
}
