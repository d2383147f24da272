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
        self.init(line, content, strokes: content.map { BoxStroke.of($0.scalar) })
    }

    /// The same of characters whose strokes are known; nil for those that draw no line.
    init?(_ line: UnsafeBufferPointer<UInt8>, _ content: [PlacedScalar], strokes: [BoxStroke?]) {
        let turns = content.indices.compactMap { index in
            strokes[index].flatMap { $0 == .across ? nil : (index: index, place: content[index], stroke: $0) }
        }
        guard let first = turns.first?.place, let last = turns.last?.place,
            line.part(0..<first.bytes.lowerBound).allSatisfy({ $0 == UInt8(ascii: " ") }),
            line.part(last.bytes.upperBound..<line.count).trimmed.isEmpty
        else { return nil }
        for (start, end) in zip(turns, turns.dropFirst()) {
            let between = strokes[(start.index + 1)..<end.index]
            let (ruled, isRule) = (between.count { $0 == .across }, start.stroke.contains(.right))
            guard isRule == end.stroke.contains(.left), ruled == 0 || isRule, !isRule || ruled == between.count else {
                return nil
            }
            parts.append(
                Part(
                    text: line.part(start.place.bytes.upperBound..<end.place.bytes.lowerBound),
                    columns: start.place.columns.lowerBound..<end.place.columns.lowerBound, isRule: isRule))
        }
        ups = turns.filter { $0.stroke.contains(.up) }.map(\.place.columns.lowerBound)
        downs = turns.filter { $0.stroke.contains(.down) }.map(\.place.columns.lowerBound)
    }

    /// In bytes. A report's tables are far narrower.
    static let longest = 16_384
}
