import CPDFium
import PDFPages

/// The loaded library.
struct PDFium {
    let call: pdfium

    /// Nil where there is no library at the path, or one that lacks a function.
    init?(path: String) {
        var functions = pdfium()
        guard pdfium_open(path, &functions) == nil else { return nil }
        call = functions
        call.init_library()
    }

    /// All pages of a file.
    func pages(of file: UnsafeRawBufferPointer, bounds: PDFBounds) -> Result<[PDFPage], PDFFailure> {
        guard let document = call.load_document(file.baseAddress, file.count, nil) else {
            return .failure(loadFailure)
        }
        defer { call.close_document(document) }
        let count = Int(call.page_count(document))
        guard count > 0 else { return .failure(.notReadable) }
        guard count <= bounds.pages else { return .failure(.tooManyPages) }
        var pages: [PDFPage] = []
        var budget = Int(bounds.items)
        for index in 0..<count {
            guard let handle = call.load_page(document, Int32(index)) else { return .failure(.notReadable) }
            defer { call.close_page(handle) }
            guard let page = PageExtraction(self, handle, budget: budget)?.page() else {
                return .failure(.notReadable)
            }
            budget -= page.glyphs.count + page.rulings.count
            guard budget >= 0 else { return .failure(.tooManyItems) }
            pages.append(page)
        }
        return .success(pages)
    }

    private var loadFailure: PDFFailure {
        switch UInt32(truncatingIfNeeded: call.last_error()) {
        case pdfium_error_password.rawValue, pdfium_error_security.rawValue: .encrypted
        default: .notReadable
        }
    }
}
