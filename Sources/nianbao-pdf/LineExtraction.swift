import CPDFium
import PDFPages

/// The straight lines of a page that may rule tables, and how much of it images cover.
struct LineExtraction {
    private let library: PDFium
    private let budget: Int
    private(set) var rulings: [PDFBox] = []
    /// In square hundredths of a point; overlaps count twice.
    private(set) var imageArea = 0.0
    /// Images and areas filled with a colour: white characters are seen on them.
    private(set) var backdrops: [PDFBox] = []
    private var visited = 0

    /// Forms within forms, deeper than any writer nests them.
    private static let deepest = 12
    private static let mostBackdrops = 1_000

    init(_ library: PDFium, budget: Int) {
        self.library = library
        self.budget = budget
    }

    mutating func addObjects(of page: pdfium_page, transform: PlaneTransform) {
        for index in 0..<max(library.call.object_count(page), 0) {
            guard let object = library.call.object_at(page, index) else { continue }
            add(object, transform, depth: 0)
        }
    }

    private mutating func add(_ object: pdfium_object, _ transform: PlaneTransform, depth: Int) {
        visited += 1
        // A form may be drawn by other forms many times over: the objects visited are bounded, too.
        guard rulings.count <= budget, visited <= 4_000_000 else { return }
        switch UInt32(bitPattern: library.call.object_type(object)) {
        case pdfium_object_path.rawValue: addPath(object, transform)
        case pdfium_object_image.rawValue: addImage(object, transform)
        case pdfium_object_form.rawValue where depth < Self.deepest:
            let inner = matrix(of: object).followed(by: transform)
            for index in 0..<max(library.call.form_object_count(object), 0) {
                guard let part = library.call.form_object_at(object, UInt(index)) else { continue }
                add(part, inner, depth: depth + 1)
            }
        default: break
        }
    }

    private func matrix(of object: pdfium_object) -> PlaneTransform {
        var matrix = pdfium_matrix()
        return library.call.object_matrix(object, &matrix) != 0 ? PlaneTransform(matrix) : .identity
    }

    /// Some printer drivers draw lines as thin images.
    private mutating func addImage(_ object: pdfium_object, _ transform: PlaneTransform) {
        guard let box = bounds(object, transform) else { return }
        if box.isThin { return rulings.append(box) }
        imageArea += Double(box.width) * Double(box.height)
        addBackdrop(box)
    }

    private func bounds(_ object: pdfium_object, _ transform: PlaneTransform) -> PDFBox? {
        var (left, bottom, right, top): (Float, Float, Float, Float) = (0, 0, 0, 0)
        guard library.call.object_bounds(object, &left, &bottom, &right, &top) != 0 else { return nil }
        return transform.box(left: Double(left), bottom: Double(bottom), right: Double(right), top: Double(top))
    }

    private mutating func addBackdrop(_ box: PDFBox) {
        if !box.isThin, backdrops.count < Self.mostBackdrops { backdrops.append(box) }
    }

    private mutating func addPath(_ object: pdfium_object, _ transform: PlaneTransform) {
        var (fill, stroke): (Int32, Int32) = (0, 0)
        guard library.call.path_draw_mode(object, &fill, &stroke) != 0 else { return }
        let fills = fill != 0 && isVisible(object, library.call.object_fill_color)
        let strokes = stroke != 0 && isVisible(object, library.call.object_stroke_color)
        guard fills || strokes else { return }
        let total = matrix(of: object).followed(by: transform)
        let outline = PathOutline(library, object, total, limit: budget - rulings.count + 1)
        if strokes {
            var width: Float = 0
            _ = library.call.object_stroke_width(object, &width)
            rulings += outline.strokes(width: Double(width) * total.scale)
        }
        guard fills else { return }
        rulings += outline.slivers
        bounds(object, transform).map { addBackdrop($0) }
    }

    private typealias ColorFunction =
        @convention(c) (
            pdfium_object?, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<UInt32>?,
            UnsafeMutablePointer<UInt32>?
        ) -> Int32

    /// Neither transparent nor white.
    private func isVisible(_ object: pdfium_object, _ color: ColorFunction?) -> Bool {
        var (red, green, blue, alpha): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 255)
        guard let color, color(object, &red, &green, &blue, &alpha) != 0 else { return true }
        return alpha > 0 && min(red, green, blue) < 250
    }
}

extension PDFBox {
    /// Whether this is a line rather than an area: at most 3 points thick.
    var isThin: Bool { min(width, height) <= 300 }
}
