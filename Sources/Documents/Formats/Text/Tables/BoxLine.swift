/// A line of a drawn table: where lines run up and down, and what stands between them.
struct BoxLine {
    /// What stands between two strokes that run up or down.
    struct Part {
        var text: UnsafeBufferPointer<UInt8>
        /// The columns of the strokes around it.
        var columns: Range<Int>
        /// A line runs through it, between what is above and what is below.
        var isRule: Bool
    }

    private(set) var parts: [Part] = []
    /// The columns of the strokes that go on above, and of those that go on below.
    private(set) var ups: [Int] = []
    private(set) var downs: [Int] = []

    /// nil where the line does not begin and end in strokes, or a rule runs through a part of what stands between two.
    init?(_ line: UnsafeBufferPointer<UInt8>, _ width: DisplayWidth) {
        guard line.count <= Self.longest else { return nil }
        let content = line.placed(width)
        let strokes = content.compactMap { placed in BoxStroke.of(placed.scalar).map { (placed, $0) } }
            .filter { $1 != .across }
        guard let first = strokes.first?.0, let last = strokes.last?.0,
            line.part(0..<first.bytes.lowerBound).allSatisfy({ $0 == UInt8(ascii: " ") }),
            line.part(last.bytes.upperBound..<line.count).trimmed.isEmpty
        else { return nil }
        for (start, end) in zip(strokes, strokes.dropFirst()) {
            let text = line.part(start.0.bytes.upperBound..<end.0.bytes.lowerBound)
            let ruled = text.placed(width).count { BoxStroke.of($0.scalar) == .across }
            let isRule = start.1.contains(.right)
            guard isRule == end.1.contains(.left), ruled == 0 || isRule, !isRule || Self.isRuled(text) else {
                return nil
            }
            parts.append(
                Part(text: text, columns: start.0.columns.lowerBound..<end.0.columns.lowerBound, isRule: isRule))
        }
        ups = strokes.filter { $1.contains(.up) }.map(\.0.columns.lowerBound)
        downs = strokes.filter { $1.contains(.down) }.map(\.0.columns.lowerBound)
    }

    /// In bytes. A report's tables are far narrower.
    private static let longest = 16_384

    private static func isRuled(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.string.unicodeScalars.allSatisfy { BoxStroke.of($0) == .across }
    }
}
