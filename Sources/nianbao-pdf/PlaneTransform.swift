import CPDFium
import PDFPages

/// An affine map of the plane.
struct PlaneTransform {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    static let identity = PlaneTransform()

    /// This map first, then `next`.
    func followed(by next: PlaneTransform) -> PlaneTransform {
        PlaneTransform(
            a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c,
            d: c * next.b + d * next.d, e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
    }

    func apply(_ x: Double, _ y: Double) -> Point {
        Point(x: a * x + c * y + e, y: b * x + d * y + f)
    }

    /// How much lengths grow, on the average over all directions.
    var scale: Double { abs(a * d - b * c).squareRoot() }

    /// The box around a transformed rectangle.
    func box(left: Double, bottom: Double, right: Double, top: Double) -> PDFBox {
        PDFBox(around: [apply(left, bottom), apply(right, bottom), apply(left, top), apply(right, top)])
    }
}

extension PlaneTransform {
    init(_ matrix: pdfium_matrix) {
        self.init(
            a: Double(matrix.a), b: Double(matrix.b), c: Double(matrix.c), d: Double(matrix.d), e: Double(matrix.e),
            f: Double(matrix.f))
    }
}

struct Point: Equatable {
    var x: Double
    var y: Double
}

extension PDFBox {
    /// The smallest box that holds all points.
    init(around points: [Point]) {
        let (x, y) = (points.map(\.x), points.map(\.y))
        self.init(
            left: Int32(place: x.min() ?? 0), top: Int32(place: y.min() ?? 0), right: Int32(place: x.max() ?? 0),
            bottom: Int32(place: y.max() ?? 0))
    }

    var width: Int32 { right - left }
    var height: Int32 { bottom - top }
}

extension Int32 {
    /// A place in hundredths of a point. A damaged file's may be anywhere, or no number.
    init(place: Double) {
        self = place.isNaN ? 0 : Int32(Swift.min(Swift.max(place.rounded(), -10_000_000), 10_000_000))
    }
}
