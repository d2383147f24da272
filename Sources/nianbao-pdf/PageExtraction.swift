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
        page.glyphs = text.glyphs(upright).filter { page.shows($0) }
        var lines = LineExtraction(library, budget: max(budget - page.glyphs.count, 0))
        lines.addObjects(of: handle, transform: upright)
        page.rulings = lines.rulings
        page.imageCover = Int32(min(lines.imageArea / (Double(width) * Double(height)), 1) * 1_000)
        return page
    }
}

extension PDFPage {
    /// Whether a character stands on the page: what lies beside it, nobody sees.
    fileprivate func shows(_ glyph: PDFGlyph) -> Bool {
        0..<width ~= (glyph.left + glyph.right) / 2
            && 0..<height ~= glyph.baseline - (glyph.isTurned ? 0 : glyph.size / 3)
    }
}
