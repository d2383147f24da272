/// A line cut at pipes: `|`, the full-width `｜`, and the vertical strokes of box drawing.
struct PipeRow {
    /// Cells without the blanks around them, with their marks.
    let cells: [UnsafeBufferPointer<UInt8>]
    /// Its outer pipes.
    let edges: Edges

    /// The pipes at the ends of a line, which enclose its cells or part them from blank ones.
    struct Edges {
        var opens = false
        var closes = false
    }

    /// Pipes that are no part of a word: not escaped by a backslash.
    static func count(in line: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var index = 0
        while let (range, _) = next(in: line, from: index) {
            count += 1
            index = range.upperBound
        }
        return count
    }

    /// Whether any pipe stands in a text.
    static func holdsPipe(_ text: UnsafeBufferPointer<UInt8>) -> Bool { next(in: text, from: 0) != nil }

    /// Whether the line is a row: two pipes, or one at its edge.
    static func isRow(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let (first, isBox) = next(in: line, from: 0) else { return false }
        guard next(in: line, from: first.upperBound) == nil else { return true }
        // A single stroke of box drawing is a decoration; a single pipe at the edge is a row of one cell.
        return !isBox && line.count > first.count && (first.lowerBound == 0 || first.upperBound == line.count)
    }

    /// Whether the line only draws: `| --- | :-: |`, `+----+----+`, `├──┼──┤`. A lone dash is a value.
    static func isRule(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var longestStroke = 0
        var stroke = 0
        var crossings = 0
        var index = 0
        while index < line.count {
            let width = drawingWidth(line, at: index)
            guard width > 0 else { return false }
            stroke = isStroke(line[index]) ? stroke + 1 : 0
            longestStroke = max(longestStroke, stroke)
            if !isASCIIWhitespace(line[index]), !isHorizontal(line[index]) { crossings += 1 }
            index += width
        }
        return longestStroke >= 2 && crossings > 0
    }

    /// Whether a rule begins with a corner, as those of grid tables do: `+----+----+`.
    static func crossesAtStart(_ rule: UnsafeBufferPointer<UInt8>) -> Bool {
        rule.first == UInt8(ascii: "+") || rule.first == 0xE2
    }

    /// Whether a line begins with a pipe and is no rule.
    static func opens(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let content = line.trimmed
        return content.first == pipe && !isRule(content)
    }

    /// Whether a line ends with a pipe.
    static func closes(_ line: UnsafeBufferPointer<UInt8>) -> Bool { line.trimmed.last == pipe }

    /// Whether a line may go on with a row of the line before: something stands in it, and no pipe in front.
    static func goesOn(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let content = line.trimmed
        return !content.isEmpty && content.first != pipe && content.firstOffset(of: pipe) != nil
    }

    static let pipe = UInt8(ascii: "|")

    /// Cuts a line that is known to be a row. Its outer pipes, where it has them, enclose no cells.
    init(_ line: UnsafeBufferPointer<UInt8>) {
        var parts: [UnsafeBufferPointer<UInt8>] = []
        var edges = Edges()
        var start = 0
        while let (range, _) = Self.next(in: line, from: start) {
            if range.lowerBound > 0 {
                parts.append(line.part(start..<range.lowerBound).trimmed)
            } else {
                edges.opens = true
            }
            start = range.upperBound
        }
        if start < line.count { parts.append(line.part(start..<line.count).trimmed) } else { edges.closes = true }
        cells = parts
        self.edges = edges
    }

    /// The next pipe at or after an offset, and whether it is one of box drawing.
    private static func next(
        in line: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> (range: Range<Int>, isBox: Bool)? {
        var index = start
        while index < line.count {
            let end = min(index + ByteBlock.width, line.count)
            if end - index == ByteBlock.width, !mayHoldPipe(line, at: index) {
                index = end
                continue
            }
            while index < end {
                if let found = pipe(line, at: index) { return found }
                index += 1
            }
        }
        return nil
    }

    @inline(__always)
    private static func pipe(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> (range: Range<Int>, isBox: Bool)? {
        switch line[index] {
        case UInt8(ascii: "|") where index == 0 || line[index - 1] != UInt8(ascii: "\\"): (index..<index + 1, false)
        case 0xEF where bytes(line, at: index, are: 0xBD, 0x9C): (index..<index + 3, false)
        case 0xE2 where isVerticalStroke(line, at: index): (index..<index + 3, true)
        default: nil
        }
    }

    /// Whether a pipe may begin in the sixteen bytes that start here.
    @inline(__always)
    private static func mayHoldPipe(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard let base = line.baseAddress, index + ByteBlock.width < line.count else { return true }
        let (bytes, next) = (ByteBlock.load(base + index), ByteBlock.load(base + index + 1))
        let isWide = bytes .== ByteBlock.Bytes(repeating: 0xEF) .& (next .== ByteBlock.Bytes(repeating: 0xBD))
        let isBox = bytes .== ByteBlock.Bytes(repeating: 0xE2) .& (next .>= ByteBlock.Bytes(repeating: 0x94))
        let isPipe = bytes .== ByteBlock.Bytes(repeating: UInt8(ascii: "|"))
        return ByteBlock.holdsTopBit(ByteBlock.tops(isPipe .| isWide .| isBox))
    }

    /// │ U+2502, ┃ U+2503, ║ U+2551.
    private static func isVerticalStroke(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        bytes(line, at: index, are: 0x94, 0x82) || bytes(line, at: index, are: 0x94, 0x83)
            || bytes(line, at: index, are: 0x95, 0x91)
    }

    /// Bytes of what a rule may consist of, 0 for any other character.
    private static func drawingWidth(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch line[index] {
        case UInt8(ascii: "|"), UInt8(ascii: "+"), UInt8(ascii: ":"), UInt8(ascii: " "), 0x09: 1
        case let byte where isHorizontal(byte): 1
        case 0xEF: bytes(line, at: index, are: 0xBD, 0x9C) ? 3 : 0
        // U+2500 to U+257F, the box drawing block.
        case 0xE2 where index + 2 < line.count: line[index + 1] == 0x94 || line[index + 1] == 0x95 ? 3 : 0
        default: 0
        }
    }

    private static func isHorizontal(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") }

    /// A part of a horizontal line, or of a colon that aligns one.
    private static func isStroke(_ byte: UInt8) -> Bool {
        isHorizontal(byte) || byte == UInt8(ascii: ":") || byte == 0xE2
    }

    private static func bytes(
        _ line: UnsafeBufferPointer<UInt8>, at index: Int, are second: UInt8, _ third: UInt8
    ) -> Bool {
        index + 2 < line.count && line[index + 1] == second && line[index + 2] == third
    }
}
