import CPDFium

/// What is to be seen of a character: scans carry a layer of guessed characters that nobody sees.
enum TextInk {
    case dark
    /// Seen on a dark ground only.
    case white
    case none
}

/// The ink of a page's characters. Neighbours mostly are of one object, which is asked once.
struct TextInks {
    private let library: PDFium
    private let text: pdfium_text_page
    private var last: (object: pdfium_object, mode: UInt32)?

    init(_ library: PDFium, _ text: pdfium_text_page) {
        (self.library, self.text) = (library, text)
    }

    subscript(index: Int32) -> TextInk {
        mutating get {
            switch mode(index) {
            case pdfium_render_invisible.rawValue, pdfium_render_clip.rawValue: .none
            case pdfium_render_fill.rawValue, pdfium_render_fill_clip.rawValue: fill(index)
            default: .dark
            }
        }
    }

    private mutating func mode(_ index: Int32) -> UInt32 {
        guard let object = library.call.char_object(text, index) else { return pdfium_render_fill.rawValue }
        if let last, last.object == object { return last.mode }
        let mode = UInt32(bitPattern: library.call.object_render_mode(object))
        last = (object, mode)
        return mode
    }

    private func fill(_ index: Int32) -> TextInk {
        var (red, green, blue, alpha): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 255)
        guard library.call.char_fill_color(text, index, &red, &green, &blue, &alpha) != 0 else { return .dark }
        if alpha == 0 { return .none }
        return min(red, green, blue) < 250 ? .dark : .white
    }
}
