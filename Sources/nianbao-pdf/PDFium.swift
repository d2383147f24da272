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
            guard let handle = loadPage(document, Int32(index)) else { return .failure(.notReadable) }
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

    /// A page with what was filled into its forms, which stands apart from its content until it is made part of it.
    private func loadPage(_ document: pdfium_document, _ index: Int32) -> pdfium_page? {
        guard let page = call.load_page(document, index) else { return nil }
        guard call.annotation_count(page) > 0,
            call.flatten(page, Int32(pdfium_flatten_display.rawValue))
                == Int32(pdfium_flatten_success.rawValue)
        else {
            return page
        }
        call.close_page(page)
        return call.load_page(document, index)
    }

    private var loadFailure: PDFFailure {
        switch UInt32(truncatingIfNeeded: call.last_error()) {
        case pdfium_error_password.rawValue, pdfium_error_security.rawValue: .encrypted
        default: .notReadable
        }
    }
}
