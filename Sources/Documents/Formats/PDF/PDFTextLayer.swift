import PDFPages

/// Whether the pages hold text at all, or pictures of text.
struct PDFTextLayer {
    private let pages: [PDFPage]
    /// Pages, from 1, that are pictures with at most a few lines of text, as a page number, a stamp or what a program
    /// prints above and below.
    private let pictures: [Int]

    /// The characters of a page that has been written and not only stamped.
    private static let fewest = 120

    init(_ pages: [PDFPage]) {
        self.pages = pages
        pictures = pages.indices.filter { pages[$0].imageCover >= 300 && pages[$0].inkCount < Self.fewest }.map {
            $0 + 1
        }
    }

    /// Throws where there is nothing to read.
    func check() throws(DocumentError) {
        if !pictures.isEmpty, pages.indices.allSatisfy({ pages[$0].inkCount == 0 || pictures.contains($0 + 1) }) {
            throw .scanned(pages: pictures.count)
        }
        let ink = pages.reduce(0) { $0 + $1.inkCount }
        if ink == 0 { throw .empty }
        if pages.reduce(0, { $0 + $1.unknownCount }) * 2 > ink { throw .unknownCharacters(.pdf) }
    }

    /// Pages that are pictures among pages of text.
    var notices: [DocumentNotice] {
        pictures.map { .imageInTable(Location(page: $0)) }
    }
}

extension PDFPage {
    fileprivate var inkCount: Int { glyphs.lazy.filter { !$0.isBlank }.count }

    /// Characters of which the font doesn't tell what they are.
    fileprivate var unknownCount: Int {
        glyphs.lazy.filter { $0.scalar == "\u{FFFD}" || 0xE000...0xF8FF ~= $0.scalar.value }.count
    }
}
