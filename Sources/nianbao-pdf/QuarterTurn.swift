/// The way in which text runs on a page.
enum QuarterTurn: Int, CaseIterable {
    case right, down, left, up

    /// Nil for a slanted direction, as of a watermark.
    init?(x: Double, y: Double) {
        let slack = 0.05 * max(abs(x), abs(y))
        switch (x, y) {
        case (0, 0): return nil
        case _ where abs(y) <= slack: self = x > 0 ? .right : .left
        case _ where abs(x) <= slack: self = y > 0 ? .down : .up
        default: return nil
        }
    }

    /// Turns a page of this size so that such text runs to the right.
    func undoing(width: Double, height: Double) -> PlaneTransform {
        switch self {
        case .right: .identity
        case .down: PlaneTransform(a: 0, b: -1, c: 1, d: 0, e: 0, f: width)
        case .left: PlaneTransform(a: -1, b: 0, c: 0, d: -1, e: width, f: height)
        case .up: PlaneTransform(a: 0, b: 1, c: -1, d: 0, e: height, f: 0)
        }
    }
}
