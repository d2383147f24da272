import CPDFium
import PDFPages

/// The pieces of a path, each a run of joined points.
struct PathOutline {
    private struct Piece {
        var points: [Point]
        /// Whether a straight line leads to each point from the one before.
        var isStraight: [Bool]
    }

    private var pieces: [Piece] = []

    init(_ library: PDFium, _ path: pdfium_object, _ transform: PlaneTransform, limit: Int) {
        let count = min(Int(library.call.path_segment_count(path)), max(limit, 0) * 8)
        for index in 0..<max(count, 0) {
            guard let segment = library.call.path_segment_at(path, Int32(index)) else { continue }
            var (x, y): (Float, Float) = (0, 0)
            guard library.call.segment_point(segment, &x, &y) != 0 else { continue }
            let kind = UInt32(bitPattern: library.call.segment_type(segment))
            add(transform.apply(Double(x), Double(y)), kind, closes: library.call.segment_closes(segment) != 0)
        }
    }

    private mutating func add(_ point: Point, _ kind: UInt32, closes: Bool) {
        if kind == pdfium_segment_move.rawValue || pieces.isEmpty {
            pieces.append(Piece(points: [point], isStraight: [false]))
            return
        }
        let last = pieces.count - 1
        pieces[last].points.append(point)
        pieces[last].isStraight.append(kind == pdfium_segment_line.rawValue)
        if closes {
            pieces[last].points.append(pieces[last].points[0])
            pieces[last].isStraight.append(true)
        }
    }

    /// The level and upright lines of the stroked path, as thick as the pen.
    func strokes(width: Double) -> [PDFBox] {
        pieces.flatMap { piece in
            piece.points.indices.dropFirst().compactMap { index -> PDFBox? in
                guard piece.isStraight[index] else { return nil }
                return Self.stroke(piece.points[index - 1], piece.points[index], half: width / 2)
            }
        }
    }

    private static func stroke(_ start: Point, _ end: Point, half: Double) -> PDFBox? {
        let (x, y) = (abs(end.x - start.x), abs(end.y - start.y))
        // Half a point, or a hundredth of a long line's length, is no slope that anyone sees.
        guard min(x, y) <= max(50, max(x, y) / 100), max(x, y) > 0 else { return nil }
        let (dx, dy) = x >= y ? (0, half) : (half, 0)
        let box = PDFBox(around: [
            Point(x: min(start.x, end.x) - dx, y: min(start.y, end.y) - dy),
            Point(x: max(start.x, end.x) + dx, y: max(start.y, end.y) + dy),
        ])
        return box.isThin ? box : nil
    }

    /// The lines that the filled path draws: thin pieces, and the sides of frames, which are a piece with a
    /// slightly smaller one cut out.
    var slivers: [PDFBox] {
        let boxes = pieces.map { PDFBox(around: $0.points) }
        var slivers = boxes.filter { $0.isThin && max($0.width, $0.height) > 0 }
        for (outer, inner) in zip(boxes, boxes.dropFirst()) where !outer.isThin && !inner.isThin {
            slivers += outer.frame(around: inner) ?? inner.frame(around: outer) ?? []
        }
        return slivers
    }
}

extension PDFBox {
    /// The four sides between this box and one inside it, where they are thin.
    fileprivate func frame(around inner: PDFBox) -> [PDFBox]? {
        let margins = [inner.left - left, inner.top - top, right - inner.right, bottom - inner.bottom]
        guard margins.allSatisfy({ 0...300 ~= $0 }), margins.contains(where: { $0 > 0 }) else { return nil }
        return [
            PDFBox(left: left, top: top, right: inner.left, bottom: bottom),
            PDFBox(left: left, top: top, right: right, bottom: inner.top),
            PDFBox(left: inner.right, top: top, right: right, bottom: bottom),
            PDFBox(left: left, top: inner.bottom, right: right, bottom: bottom),
        ]
    }
}
