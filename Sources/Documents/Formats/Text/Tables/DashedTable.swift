/// A table with a line of dashes that has a stroke for each column, as pandoc, reStructuredText and tabulate write one:
/// `-----  ---  ---`. Above and below it, between two of them, or below a head above one, what each column holds stands
/// between the ends of its stroke.
struct DashedTable {
    private var columns: ColumnStrokes
    /// The lines behind it.
    private var next: LinesAhead

    private static let mostLines = 1_000
    /// Lines of the highest head.
    private static let mostHeadLines = 40
    /// Columns of the narrowest stroke that is no cell's mark.
    private static let leastStroke = 3

    static func mayBegin(_ line: TextLine, before following: TextLine?) -> Bool {
        mayDraw(line.bytes) || following.map { mayDraw($0.bytes) } ?? false
    }

    /// nil where strokes close no table, or its cells don't stand between their ends.
    static func read(at start: LinesAhead, limit: Int) -> TableAhead? {
        guard let table = DashedTable(at: start) else { return nil }
        return table.columns.table(before: table.next, limit: limit)
    }

    private init?(at start: LinesAhead) {
        next = start
        // One stroke over all columns stands above a head of several lines.
        let isFramed = start.line.map { Self.strokeCount(of: $0.bytes) == 1 } ?? false
        if isFramed { next.pass() }
        var (head, top, mark) = ([TextLine](), [Range<Int>](), UInt8?.none)
        while let line = next.line, !line.bytes.trimmed.isEmpty, head.count <= (isFramed ? Self.mostHeadLines : 1) {
            next.pass()
            let count = Self.strokeCount(of: line.bytes)
            if count > 1 {
                (top, mark) = (Self.top(line.bytes), line.bytes.trimmed.first)
                break
            }
            if count == 1 { return nil }
            head.append(line)
        }
        guard !top.isEmpty else { return nil }
        columns = ColumnStrokes(top)
        if mark == UInt8(ascii: "=") { columns.blankMarks = Self.blankMarks }
        if !head.isEmpty { columns.rows.append(head) }
        guard isFramed || head.isEmpty ? takeEnclosed(isFramed) : takeLines() else { return nil }
    }

    /// What reStructuredText writes for a blank cell.
    private static let blankMarks = ["\\", ".."]

    /// Rows down to a blank line.
    private mutating func takeLines() -> Bool {
        while let line = next.line, !line.bytes.trimmed.isEmpty, columns.rows.count < ColumnStrokes.mostRows {
            guard Self.top(line.bytes).isEmpty else { return false }
            columns.rows.append([line])
            next.pass()
        }
        return columns.rows.count > 1
    }

    /// Rows down to a line that is drawn as the first one is. Where blank lines part them, they have several lines.
    private mutating func takeEnclosed(_ isFramed: Bool) -> Bool {
        var (blocks, count) = ([[TextLine]](), 0)
        var isBehindBlank = true
        while let line = next.line, count < Self.mostLines {
            next.pass()
            count += 1
            let own = Self.strokeCount(of: line.bytes) > 0 ? Self.strokes(of: line.bytes) : []
            if closes(own, isFramed) {
                let isHead = columns.rows.isEmpty && blocks.count == 1 && next.line?.bytes.trimmed.isEmpty == false
                if !isHead { return close(blocks, isFramed) }
                columns.rows = [blocks[0]]
                (blocks, isBehindBlank) = ([], true)
            } else if Self.isTop(own) {
                return false
            } else if line.bytes.trimmed.isEmpty {
                isBehindBlank = true
            } else {
                if isBehindBlank { blocks.append([]) }
                blocks[blocks.count - 1].append(line)
                isBehindBlank = false
            }
        }
        return false
    }

    private func closes(_ own: [Range<Int>], _ isFramed: Bool) -> Bool {
        own == columns.strokes
            || (isFramed && own.count == 1 && own[0].upperBound == columns.strokes.last?.upperBound)
    }

    private mutating func close(_ blocks: [[TextLine]], _ isFramed: Bool) -> Bool {
        columns.rows += blocks.count == 1 && !isFramed ? blocks[0].map { [$0] } : blocks
        return columns.rows.count > 1
    }
}

// MARK: Strokes

extension DashedTable {
    private static func mayDraw(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = line.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
        return first == UInt8(ascii: "-") || first == UInt8(ascii: "=")
    }

    /// How many strokes a line consists of; 0 where there is anything else.
    private static func strokeCount(of line: UnsafeBufferPointer<UInt8>) -> Int {
        guard mayDraw(line), line.count <= ColumnStrokes.longestLine, let mark = line.trimmed.first else { return 0 }
        var (count, isInStroke) = (0, false)
        for byte in line {
            let isBlank = isASCIIWhitespace(byte)
            guard isBlank || byte == mark else { return 0 }
            if !isBlank, !isInStroke { count += 1 }
            isInStroke = !isBlank
        }
        return count
    }

    /// The columns of the strokes of a line that has nothing else.
    private static func strokes(of line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var strokes: [Range<Int>] = []
        for (column, byte) in line.enumerated() where !isASCIIWhitespace(byte) {
            if let last = strokes.last, last.upperBound == column {
                strokes[strokes.count - 1] = last.lowerBound..<column + 1
            } else {
                strokes.append(column..<column + 1)
            }
        }
        return strokes
    }

    private static let columnCounts = ColumnStrokes.leastColumns...ColumnStrokes.mostColumns

    /// The strokes of a line that may stand above a table; empty where it may not.
    private static func top(_ line: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard columnCounts.contains(strokeCount(of: line)) else { return [] }
        let strokes = strokes(of: line)
        return isTop(strokes) ? strokes : []
    }

    /// Whether they may stand above a table: not all of them are the marks of cells.
    private static func isTop(_ strokes: [Range<Int>]) -> Bool {
        columnCounts.contains(strokes.count) && strokes.contains { $0.count >= leastStroke }
    }
}
