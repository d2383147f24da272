/// A table without dashes whose columns begin below their numbers, as its rows do behind theirs: pandas prints it so.
struct CountedTable {
    private var columns: ColumnStrokes
    /// The lines behind it.
    private var next: LinesAhead

    /// Whether a line counts the columns of a table whose rows are counted too.
    static func mayBegin(_ line: TextLine) -> Bool {
        let content = line.bytes.trimmed
        return content.first == UInt8(ascii: "0") && content.count > 2
            && content.allSatisfy { isASCIIDigit($0) || $0 == UInt8(ascii: " ") }
    }

    /// nil where a row has another number than the next one, or a cell stands elsewhere than below its column's.
    static func read(at start: LinesAhead, limit: Int) -> TableAhead? {
        guard let table = CountedTable(at: start) else { return nil }
        return table.columns.table(before: table.next, limit: limit)
    }

    private init?(at start: LinesAhead) {
        guard let line = start.line, let first = line.bytes.firstIndex(of: UInt8(ascii: "0")), first > 2,
            start.following.map({ Self.counts($0, 0, before: first) }) == true,
            let strokes = Self.strokes(below: line.bytes, from: first)
        else { return nil }
        next = start
        columns = ColumnStrokes(strokes)
        guard takeRows(behind: first) else { return nil }
    }

    /// From each number, but for a blank or two before the next, on.
    private static func strokes(below line: UnsafeBufferPointer<UInt8>, from first: Int) -> [Range<Int>]? {
        guard line.count <= ColumnStrokes.longestLine else { return nil }
        let starts = line.indices.filter { isASCIIDigit(line[$0]) && ($0 == 0 || !isASCIIDigit(line[$0 - 1])) }
        let steps = zip(starts, starts.dropFirst())
        guard (ColumnStrokes.leastColumns..<ColumnStrokes.mostColumns).contains(starts.count),
            steps.allSatisfy({ $1 - $0 > 2 }),
            line.string.split(separator: " ").enumerated().allSatisfy({ $1 == String($0) })
        else { return nil }
        return [0..<first - 2] + zip(starts, starts.dropFirst() + [ColumnStrokes.longestLine]).map { $0..<$1 - 2 }
    }

    /// The head, and rows down to a blank line.
    private mutating func takeRows(behind first: Int) -> Bool {
        while let line = next.line, !line.bytes.trimmed.isEmpty, columns.rows.count < ColumnStrokes.mostRows {
            let number = columns.rows.count - 1
            guard number < 0 || Self.counts(line, number, before: first) else { return false }
            columns.rows.append([line])
            next.pass()
        }
        return columns.rows.count > 1
    }

    /// Whether a row's number stands in front of it.
    private static func counts(_ line: TextLine, _ number: Int, before first: Int) -> Bool {
        line.bytes.part(0..<min(first, line.bytes.count)).trimmed.elementsEqual(String(number).utf8)
    }
}
