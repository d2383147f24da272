import PDFPages

/// Reads a PDF: the characters and lines of its pages from PDFium, which runs in another process, and from these
/// the tables, by their ruling lines, and the text around them.
enum PDFReader {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(DocumentError) -> Document {
        try document(of: PDFWorkers.shared.pages(of: bytes), limits: limits)
    }

    /// The document that pages make.
    static func document(of pages: [PDFPage], limits: ReadingLimits) throws(DocumentError) -> Document {
        let layer = PDFTextLayer(pages)
        try layer.check()
        var contents: [PageContent] = []
        for (index, page) in pages.enumerated() {
            contents.append(try PageContent(page, number: index + 1, limits: limits))
        }
        let furniture = PageFurniture(contents)
        return PDFAssembly.document(of: contents.map { furniture.removed(from: $0) }, notices: layer.notices)
    }
}
