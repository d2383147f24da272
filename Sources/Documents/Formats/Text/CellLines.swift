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
    /// How many cells stand before each end of a row that pipes fill, and how many of the row's cells those are.
    private var rowEnds: [(cell: Int, fill: Int)] = []
    /// Whether the pipe behind a cell stands on a line of its own. Where rows begin with a pipe, both may be.
    private var areBelow: Bool?
    private var beginWithPipes = false
    /// More cells than these are not looked at.
    private let limit: Int

    private static let pipe = UInt8(ascii: "|")
    /// Table 二 has four columns, and none has fewer.
    private static let leastWidth = 4

    /// Whether the table may begin here.
    static func mayBegin(_ line: TextLine, before following: TextLine?) -> Bool {
        let content = line.bytes.trimmed
        guard let last = content.last, let next = following?.bytes.trimmed else { return false }
        if last != pipe { return next.count == 1 && next[0] == pipe }
        guard let end = content.firstOffset(of: pipe) else { return false }
        // A row that pipes fill begins a table of cells on lines where such a cell follows.
        return end == content.count - 1
            || isFill(content.part(end + 1..<content.count)) && next.firstOffset(of: pipe) == next.count - 1
    }

    private static func isFill(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { $0 == pipe || isASCIIWhitespace($0) }
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
        guard Self.isFill(fill) else { return first == Self.pipe && takesBehindPipe(fill.trimmed, line) }
        if first != Self.pipe, !beginWithPipes {
            guard areBelow != true else { return false }
            areBelow = false
        }
        cells.append(Cell(text: content.part(0..<end).trimmed, line: line))
        addFill(fill.count { $0 == Self.pipe }, isWholeLine: first == Self.pipe, line)
        return true
    }

    /// A cell whose pipe stands on the line below it.
    private mutating func takesAbove(_ content: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
        guard areBelow != false || beginWithPipes, let below = next.following?.bytes.trimmed, below.count == 1,
            below[0] == Self.pipe
        else {
            return false
        }
        areBelow = true
        cells.append(Cell(text: content, line: line))
        next.pass()
        return true
    }

    /// The first cell of a row with a pipe in front of it, which makes a blank one, and its own on the line below.
    private mutating func takesBehindPipe(_ content: UnsafeBufferPointer<UInt8>, _ line: TextLine) -> Bool {
        guard content.firstOffset(of: Self.pipe) == nil else { return false }
        cells.append(Cell(text: content.part(0..<0), line: line))
        guard takesAbove(content, line) else {
            cells.removeLast()
            return false
        }
        beginWithPipes = true
        return true
    }

    private mutating func addFill(_ count: Int, isWholeLine: Bool, _ line: TextLine) {
        for _ in 0..<min(count, limit) { cells.append(Cell(text: line.bytes.part(0..<0), line: line)) }
        let blanks = isWholeLine ? count + 1 : count
        guard blanks > 1 else { return }
        rowEnds.append((cells.count, blanks))
    }

    /// The cells of each table and how many of them each row has; empty where the lines don't say. Without pipes that fill
    /// rows, some of which are blank, they are a single column. The last row of a table may not be filled.
    var tables: [(cells: Range<Int>, width: Int)] {
        if rowEnds.isEmpty {
            return cells.contains { $0.text.isEmpty } && cells.count > 8 ? [(0..<cells.count, 1)] : []
        }
        var (tables, start, end) = ([(cells: Range<Int>, width: Int)](), 0, 0)
        while end < rowEnds.count {
            let (next, width) = longestRun(at: end, from: tables.isEmpty ? 0 : nil)
            if let last = tables.last {
                // Where a table follows another at once, it begins with the row that its first pipes fill. One as wide as the
                // other is the rest of a table that lost a cell.
                start = rowEnds[end].cell - width
                let rest = start - rowEnds[end - 1].cell
                guard width != last.width, rest >= 0, rest < last.width, next - end > 1 else { return [] }
                tables[tables.count - 1].cells = last.cells.lowerBound..<start
            }
            guard width >= Self.leastWidth else { return [] }
            tables.append((start..<cells.count, width))
            end = next
        }
        return tables
    }

    /// The row ends from one on that belong to rows of the same width: behind the last of them, and the width.
    private func longestRun(at first: Int, from start: Int?) -> (next: Int, width: Int) {
        var (next, width, fill) = (first, 0, 0)
        while next < rowEnds.count {
            let wider = Self.commonDivisor(width, rowEnds[next].cell - (start ?? rowEnds[first].cell))
            let fuller = max(fill, rowEnds[next].fill)
            guard wider == 0 || wider >= Self.leastWidth && wider > fuller else { break }
            (next, width, fill) = (next + 1, wider, fuller)
        }
        return (max(next, first + 1), width)
    }

    /// Rows of so many cells, without the blank one that each begins with where a pipe stands in front of it.
    func rows(of table: (cells: Range<Int>, width: Int)) -> [[Cell]] {
        let (range, width) = table
        var rows = stride(from: range.lowerBound, to: range.upperBound, by: width).map {
            Array(cells[$0..<min($0 + width, range.upperBound)])
        }
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
