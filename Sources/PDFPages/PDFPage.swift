/// What stands on one page of a PDF: characters and straight lines with their places, and no more.
///
/// Places are in hundredths of a point (1/7200 inch) from the page's top left corner as it is shown, y downwards.
/// The process that runs PDFium makes pages; the reader, in another process, turns them into paragraphs and tables.
public struct PDFPage: Sendable, Equatable {
    public var width: Int32
    public var height: Int32
    /// The part of the page that images cover, in thousandths, at most 1000.
    public var imageCover: Int32
    public var glyphs: [PDFGlyph]
    public var rulings: [PDFBox]

    public init(
        width: Int32, height: Int32, imageCover: Int32 = 0, glyphs: [PDFGlyph] = [], rulings: [PDFBox] = []
    ) {
        self.width = width
        self.height = height
        self.imageCover = imageCover
        self.glyphs = glyphs
        self.rulings = rulings
    }
}

/// A rectangle. As a ruling it is a thin one, level or upright: a stroked line, or a filled sliver used as one.
public struct PDFBox: Sendable, Hashable {
    public var left: Int32
    public var top: Int32
    public var right: Int32
    public var bottom: Int32

    public init(left: Int32, top: Int32, right: Int32, bottom: Int32) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }
}

/// One character.
public struct PDFGlyph: Sendable, Hashable {
    /// A Unicode scalar; U+FFFD where the font doesn't tell.
    public var scalar: Unicode.Scalar
    public var left: Int32
    public var right: Int32
    /// The y of the line that the character stands on; for a turned one the middle of its box.
    public var baseline: Int32
    /// The height of the font's em.
    public var size: Int32
    /// Whether it is turned by 90, 180 or 270 degrees against most of the page.
    public var isTurned: Bool

    public init(
        _ scalar: Unicode.Scalar, left: Int32, right: Int32, baseline: Int32, size: Int32, isTurned: Bool = false
    ) {
        self.scalar = scalar
        self.left = left
        self.right = right
        self.baseline = baseline
        self.size = size
        self.isTurned = isTurned
    }
}
