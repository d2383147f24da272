import CPDFium
import PDFPages

/// Takes from one open page what a reader of tables needs.
struct PageExtraction {
    let library: PDFium
    let handle: pdfium_page
    /// At most so many characters and lines, and one more to tell that there are too many.
    let budget: Int
    /// From the page's own points, y upwards, to hundredths from the top left corner as shown.
    private let shown: PlaneTransform
    private let width: Int32
    private let height: Int32

    /// Nil for a page without a usable size.
    init?(_ library: PDFium, _ handle: pdfium_page, budget: Int) {
        let (width, height) = (library.call.page_width(handle), library.call.page_height(handle))
        guard width >= 1, height >= 1, width <= 14_400, height <= 14_400 else { return nil }
        self.library = library
        self.handle = handle
        self.budget = budget
        self.width = Int32(width * 100)
        self.height = Int32(height * 100)
        shown = Self.shownTransform(library, handle, width: self.width, height: self.height)
    }

    /// PDFium knows how a page's rotation and its boxes move it; three points show the whole map.
    private static func shownTransform(
        _ library: PDFium, _ handle: pdfium_page, width: Int32, height: Int32
    ) -> PlaneTransform {
        func place(_ x: Double, _ y: Double) -> Point {
            var (deviceX, deviceY): (Int32, Int32) = (0, 0)
            _ = library.call.page_to_device(handle, 0, 0, width, height, 0, x, y, &deviceX, &deviceY)
            return Point(x: Double(deviceX), y: Double(deviceY))
        }
        let (origin, right, up) = (place(0, 0), place(1_000, 0), place(0, 1_000))
        return PlaneTransform(
            a: (right.x - origin.x) / 1_000, b: (right.y - origin.y) / 1_000, c: (up.x - origin.x) / 1_000,
            d: (up.y - origin.y) / 1_000, e: origin.x, f: origin.y)
    }

    func page() -> PDFPage? {
        guard let text = TextExtraction(library, handle, budget: budget) else { return nil }
        let turn = text.prevailingTurn(shown)
        let upright = shown.followed(by: turn.undoing(width: Double(width), height: Double(height)))
        let isSideways = turn == .down || turn == .up
        var page = PDFPage(width: isSideways ? height : width, height: isSideways ? width : height)
        var lines = LineExtraction(library, budget: max(budget - text.count, 0))
        lines.addObjects(of: handle, transform: upright)
        page.glyphs = page.shown(text.glyphs(upright, on: lines.backdrops))
        page.rulings = lines.rulings
        page.imageCover = Int32(min(lines.imageArea / (Double(width) * Double(height)), 1) * 1_000)
        return page
    }
}

extension PDFPage {
    /// The characters that stand on the page. What the page's edge leaves of a number is none: of 521 it may leave 52.
    fileprivate func shown(_ glyphs: [PDFGlyph]) -> [PDFGlyph] {
        var shown: [PDFGlyph] = []
        shown.reserveCapacity(glyphs.count)
        var last: (glyph: PDFGlyph, isShown: Bool)?
        for var glyph in glyphs {
            let isShown = shows(glyph)
            if let last, last.isShown != isShown, glyph.goesOn(with: last.glyph) {
                if isShown { glyph.scalar = Self.cut } else { shown[shown.count - 1].scalar = Self.cut }
            }
            if isShown { shown.append(glyph) }
            last = (glyph, isShown)
        }
        return shown
    }

    /// What stands for characters that nobody can tell.
    private static let cut: Unicode.Scalar = "\u{FFFD}"

    /// Whether a character stands on the page: what lies beside it, nobody sees.
    private func shows(_ glyph: PDFGlyph) -> Bool {
        0..<width ~= (glyph.left + glyph.right) / 2
            && 0..<height ~= glyph.baseline - (glyph.isTurned ? 0 : glyph.size / 3)
    }
}

extension PDFGlyph {
    /// Whether two characters are digits, or what stands between digits, of one number.
    fileprivate func goesOn(with last: PDFGlyph) -> Bool {
        isOfNumber && last.isOfNumber && baseline == last.baseline && abs(left - last.right) * 3 < size
    }

    private var isOfNumber: Bool {
        switch scalar {
        case "0"..."9", "０"..."９", ".", ",": true
        default: false
        }
    }
}
