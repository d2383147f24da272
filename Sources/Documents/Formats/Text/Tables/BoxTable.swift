/// A table drawn with the characters of boxes, merged and wrapped cells among them, as `w3m -dump` writes one. Each line
/// must go on where the one above it says, or there is none.
struct BoxTable {
    private var cells: [DrawnCell] = []
    /// The lines behind it.
    private var next: LinesAhead

    /// The columns in which strokes stand.
    private var edges: [Int] = []
    /// The open cell that covers each place between two neighbouring edges.
    private var open: [Int?] = []
    /// The rows that end in a rule so far.
    private var row = 0

    private static let mostColumns = 64
    private static let mostLines = 2_000
    /// Where rules part no more than a head from its body, each line is a row.
    private static let leastRows = 3

    /// Whether one may begin here: at the upper left corner.
    static func mayBegin(_ line: TextLine) -> Bool {
        let content = line.bytes.drop { $0 == UInt8(ascii: " ") }
        guard content.first == 0xE2, content.count > 5 else { return false }
        return UnsafeBufferPointer(rebasing: content.prefix(3)).string.unicodeScalars.first.flatMap(BoxStroke.of)
            == [.down, .right]
    }

    /// Takes the lines down to the one in which no stroke goes on below.
    static func read(at start: LinesAhead, limit: Int) -> TableAhead? {
        table { lines(at: start, $0, limit) }
    }

    /// The same of one drawn with `|`, `-` and `+`.
    static func readDashed(at start: LinesAhead, limit: Int) -> TableAhead? {
        guard start.previous.map({ $0.bytes.trimmed.first != UInt8(ascii: "|") }) ?? true,
            let box = DashedBox(at: start, limit: min(limit, mostLines))
        else { return nil }
        return table { box.lines($0).map { ($0, box.next) } }
    }

    static func mayBeginInDashes(_ line: TextLine) -> Bool { DashedBox.mayBegin(line) }

    private typealias Drawing = (lines: [(line: TextLine, drawn: BoxLine)], next: LinesAhead)

    private static func table(_ drawing: (DisplayWidth) -> Drawing?) -> TableAhead? {
        for width in DisplayWidth.allCases {
            guard let drawing = drawing(width), let table = BoxTable(drawing) else { continue }
            return TableAhead(
                cells: DrawnCell.inReadingOrder(table.cells), rowCount: table.row, columnCount: table.open.count,
                next: table.next)
        }
        return nil
    }

    private static func lines(at start: LinesAhead, _ width: DisplayWidth, _ limit: Int) -> Drawing? {
        var (next, lines) = (start, Drawing([], start).lines)
        repeat {
            guard let line = next.line, let drawn = BoxLine(line.bytes, width), lines.count < min(limit, mostLines),
                drawn.ups == lines.last?.drawn.downs ?? []
            else { return nil }
            lines.append((line, drawn))
            next.pass()
        } while lines.last?.drawn.downs.isEmpty == false
        return (lines, next)
    }

    private init?(_ drawing: Drawing) {
        next = drawing.next
        edges = Set(drawing.lines.flatMap { $0.drawn.downs + $0.drawn.ups }).sorted()
        guard (2...Self.mostColumns).contains(edges.count) else { return nil }
        open = Array(repeating: nil, count: edges.count - 1)
        for (line, drawn) in drawing.lines { guard take(drawn, line) else { return nil } }
        guard open.allSatisfy({ $0 == nil }), row >= Self.leastRows else { return nil }
    }

    private mutating func take(_ drawn: BoxLine, _ line: TextLine) -> Bool {
        for part in drawn.parts where part.isRule { close(places(of: part)) }
        let isFirst = cells.isEmpty
        if !isFirst, drawn.parts.contains(where: \.isRule) { row += 1 }
        return drawn.parts.allSatisfy { $0.isRule || take($0, line) }
    }

    /// The places between edges that a part covers.
    private func places(of part: BoxLine.Part) -> Range<Int> {
        let first = edges.firstIndex { $0 >= part.columns.lowerBound } ?? open.count
        return first..<max(first, edges.firstIndex { $0 >= part.columns.upperBound } ?? open.count)
    }

    private mutating func close(_ places: Range<Int>) {
        for place in places {
            if let cell = open[place] { cells[cell].rows = cells[cell].rows.lowerBound..<row + 1 }
            open[place] = nil
        }
    }

    /// What stands between two strokes opens a cell, or goes on with the one that stands between the same two above.
    private mutating func take(_ part: BoxLine.Part, _ line: TextLine) -> Bool {
        let places = places(of: part)
        if let first = places.first, let cell = open[first] {
            guard cells[cell].columns == places, places.allSatisfy({ open[$0] == cell }) else { return false }
            cells[cell].add(part.text.trimmed, at: line)
            return true
        }
        guard places.allSatisfy({ open[$0] == nil }) else { return false }
        for place in places { open[place] = cells.count }
        var cell = DrawnCell(rows: row..<row + 1, columns: places, line: line)
        cell.add(part.text.trimmed, at: line)
        cells.append(cell)
        return true
    }
}
