/// A table whose cells stand on lines of their own, with a pipe behind each or on the line below it. Extractors of web
/// pages write so the cells that hold paragraphs, and fill short rows with pipes: `第二十条第（一）项 |`, then `|||`.
struct CellLines {
    struct Cell {
        /// Without the blanks around it.
        var text: UnsafeBufferPointer<UInt8>
        var line: TextLine
    }

    private(set) var cells: [Cell] = []
    /// The lines behind it.
    private(set) var next: LinesAhead
    /// How many cells stand before each end of a row that pipes fill.
    private var rowEnds: [Int] = []
    /// The most cells that pipes fill a row with.
    private var longestFill = 0
    /// Whether the pipe behind a cell stands on a line of its own.
    private var areBelow: Bool?
    /// More cells than these are not looked at.
    private let limit: Int

    private static let pipe = UInt8(ascii: "|")
    /// Table 二 has four columns, and none has fewer.
    private static let leastWidth = 4

    /// Whether the table may begin here.
    static func mayBegin(_ line: TextLine, before following: TextLine?) -> Bool {
        let content = line.bytes.trimmed
        guard let last = content.last, let next = following?.bytes.trimmed else { return false }
        return last == pipe ? content.firstOffset(of: pipe) == content.count - 1 : next.count == 1 && next[0] == pipe
    }

    /// Takes lines up to the first that can't belong to the table.
    init(at start: LinesAhead, limit: Int) {
        (next, self.limit) = (start, limit)
        cells.reserveCapacity(320)
        while cells.count <= limit, let current = next.line, takes(current) { next.pass() }
    }

    private mutating func takes(_ line: TextLine) -> Bool {
        let content = line.bytes.trimmed
        guard let first = content.first else { return false }
        guard let end = content.firstOffset(of: Self.pipe) else { return takesAbove(content, line) }
        let fill = content.part(end + 1..<content.count)
        guard fill.allSatisfy({ $0 == Self.pipe || isASCIIWhitespace($0) }) else { return false }
        if first != Self.pipe {
            guard areBelow != true else { return false }
            areBelow = false
        }
        cells.append(Cell(text: content.part(0..<end).trimmed, line: line))
        addFill(fill.count { $0 == Self.pipe }, isWholeLine: first == Self.pipe, line)
        return true
    }

    /// A cell whose pipe stands on the line below it.
    private mutating func takesAbove(_ content: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
        guard areBelow != false, let below = next.following?.bytes.trimmed, below.count == 1, below[0] == Self.pipe
        else {
            return false
        }
        areBelow = true
        cells.append(Cell(text: content, line: line))
        next.pass()
        return true
    }

    private mutating func addFill(_ count: Int, isWholeLine: Bool, _ line: TextLine) {
        for _ in 0..<min(count, limit) { cells.append(Cell(text: line.bytes.part(0..<0), line: line)) }
        let blanks = isWholeLine ? count + 1 : count
        guard blanks > 1 else { return }
        longestFill = max(longestFill, blanks)
        rowEnds.append(cells.count)
    }

    /// How many cells each row has; nil where the lines don't say. Without pipes that fill rows, some of which are blank, they
    /// are a single column. The last row may not be filled.
    var width: Int? {
        guard !rowEnds.isEmpty else { return cells.contains { $0.text.isEmpty } && cells.count > 8 ? 1 : nil }
        let width = rowEnds.reduce(0, Self.commonDivisor)
        return width >= Self.leastWidth && width > longestFill ? width : nil
    }

    /// Rows of so many cells, without the blank one that each begins with where a pipe stands in front of it.
    func rows(of width: Int) -> [[Cell]] {
        var rows = stride(from: 0, to: cells.count, by: width).map { Array(cells[$0..<min($0 + width, cells.count)]) }
        if width > 1, rows.allSatisfy({ $0.first?.text.isEmpty == true }) { rows = rows.map { Array($0.dropFirst()) } }
        if let last = rows.last?.last, let missing = rows.first.map({ $0.count - rows[rows.count - 1].count }) {
            let blank = Cell(text: last.text.part(0..<0), line: last.line)
            rows[rows.count - 1] += Array(repeating: blank, count: missing)
        }
        return rows
    }

    private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
        var (divisor, rest) = (first, second)
        while rest > 0 { (divisor, rest) = (rest, divisor % rest) }
        return divisor
    }
}
