/// The lines of a box drawn with `|`, `-` and `+`, of which cells reach over several columns or rows, as `links -dump` draws
/// them: where two lines meet, one of the three stands, and the lines above and below tell which ways it runs.
struct DashedBox {
    private var lines: [TextLine] = []
    /// The lines behind it.
    private(set) var next: LinesAhead

    private static let pipe = UInt8(ascii: "|")
    private static let cross = UInt8(ascii: "+")
    private static let dash = UInt8(ascii: "-")

    /// Whether a line is the upper or lower edge of one.
    static func mayBegin(_ line: TextLine) -> Bool {
        let content = line.bytes.trimmed
        return content.count > 5 && content.first == cross && content.last == cross && content[1] == dash
            && content.allSatisfy { $0 == dash || $0 == cross }
    }

    /// nil where the box does not end, or all of its rules run from edge to edge through crosses: then pipes part its rows.
    init?(at start: LinesAhead, limit: Int) {
        guard start.following?.bytes.trimmed.first == Self.pipe else { return nil }
        next = start
        var hasPartialRule = false
        while let line = next.line, lines.count < limit, line.bytes.count <= BoxLine.longest {
            let isRow = line.bytes.trimmed.first == Self.pipe
            guard isRow || Self.mayBegin(line) else { break }
            hasPartialRule = hasPartialRule || (isRow && Self.holdsRule(line.bytes))
            lines.append(line)
            next.pass()
            // Another box follows at once.
            if !isRow, next.line.map(Self.mayBegin) == true { break }
        }
        guard lines.count > 2, let last = lines.last, Self.mayBegin(last), hasPartialRule else { return nil }
    }

    /// Whether two dashes stand behind a pipe or a cross.
    private static func holdsRule(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.indices.dropFirst(2).contains { index in
            line[index] == dash && line[index - 1] == dash && (line[index - 2] == pipe || line[index - 2] == cross)
        }
    }

    /// Its lines with their strokes, where each goes on as the one above says.
    func lines(_ width: DisplayWidth) -> [(line: TextLine, drawn: BoxLine)]? {
        let rows = lines.map { Row($0.bytes.placed(width)) }
        var drawn: [(line: TextLine, drawn: BoxLine)] = []
        for (index, line) in lines.enumerated() {
            let above = index > 0 ? rows[index - 1] : nil
            let below = index + 1 < rows.count ? rows[index + 1] : nil
            let strokes = rows[index].strokes(above, below)
            guard let own = BoxLine(line.bytes, rows[index].characters, strokes: strokes),
                own.ups == drawn.last?.drawn.downs ?? []
            else { return nil }
            drawn.append((line, own))
        }
        return drawn.last?.drawn.downs.isEmpty == true ? drawn : nil
    }

    /// A line, and what of it is drawn.
    private struct Row {
        let characters: [PlacedScalar]
        /// Whether each character is one of a rule.
        private(set) var isRuled: [Bool]
        /// The columns of the pipes, and of the crosses in rules.
        private var uprights: Set<Int> = []

        init(_ characters: [PlacedScalar]) {
            self.characters = characters
            isRuled = characters.map { _ in false }
            for range in runs where isRule(range) { for index in range { isRuled[index] = true } }
            for (index, character) in characters.enumerated() where character.scalar == "|" || isCross(index) {
                uprights.insert(character.columns.lowerBound)
            }
        }

        /// Where dashes follow each other.
        private var runs: [Range<Int>] {
            var (runs, start) = ([Range<Int>](), 0)
            for index in characters.indices {
                guard characters[index].scalar == "-" else { continue }
                if index == 0 || characters[index - 1].scalar != "-" { start = index }
                if index + 1 == characters.count || characters[index + 1].scalar != "-" {
                    runs.append(start..<index + 1)
                }
            }
            return runs
        }

        /// Whether dashes fill what is between two strokes: one of them alone may be a cell's mark.
        private func isRule(_ run: Range<Int>) -> Bool {
            guard run.lowerBound > 0, run.upperBound < characters.count else { return false }
            let (before, behind) = (run.lowerBound - 1, run.upperBound)
            guard [before, behind].allSatisfy({ characters[$0].scalar == "|" || isCross($0) }) else { return false }
            return run.count > 1 || characters[before].scalar == "+" || characters[behind].scalar == "+"
        }

        /// Whether a cross stands where lines meet: dashes, or nothing, are on both sides of it.
        private func isCross(_ index: Int) -> Bool {
            guard characters[index].scalar == "+" else { return false }
            let (before, behind) = (index - 1, index + 1)
            let isOpen = before < 0 || characters[before].scalar == "-" || characters[before].isBlank
            let isFollowed =
                behind == characters.count || characters[behind].scalar == "-" || characters[behind].isBlank
            return isOpen && isFollowed
                && [before, behind].contains { characters.indices.contains($0) && characters[$0].scalar == "-" }
        }

        /// Which ways the line of each character runs.
        func strokes(_ above: Row?, _ below: Row?) -> [BoxStroke?] {
            characters.indices.map { index in
                let column = characters[index].columns.lowerBound
                var stroke: BoxStroke = []
                if index > 0, isRuled[index - 1] || isRuled[index] { stroke.insert(.left) }
                if index + 1 < isRuled.count, isRuled[index + 1] || isRuled[index] { stroke.insert(.right) }
                if characters[index].scalar == "|" { return stroke.union([.up, .down]) }
                guard isRuled[index] || isCross(index) else { return nil }
                if above?.uprights.contains(column) == true { stroke.insert(.up) }
                if below?.uprights.contains(column) == true { stroke.insert(.down) }
                return stroke
            }
        }
    }
}
