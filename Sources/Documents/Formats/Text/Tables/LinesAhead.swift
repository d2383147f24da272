/// A line of a text, those before and behind it, and what comes then.
struct LinesAhead {
    /// The last line above that is not blank.
    private(set) var previous: TextLine?
    private(set) var line: TextLine?
    private(set) var following: TextLine?
    private var lines: LineScanner
    private let marks: LineMarks

    init(_ text: UnsafeBufferPointer<UInt8>) {
        (lines, marks) = (LineScanner(text), LineMarks(text))
        (line, following) = (lines.next().map(marks.removed), lines.next().map(marks.removed))
    }

    mutating func pass() {
        if let line, !line.bytes.isEmpty { previous = line }
        line = following
        following = lines.next().map(marks.removed)
    }

    /// The row of pipes that begins here and goes on in the lines below, as a single line, and what follows it: the first
    /// line begins with a pipe and the last ends with one, and so it is with the rows around them.
    var wrappedRow: (row: TextLine, next: LinesAhead)? {
        guard var row = line, let following, PipeRow.goesOn(following.bytes), PipeRow.opens(row.bytes),
            previous.map({ PipeRow.closes($0.bytes) || $0.bytes.firstOffset(of: PipeRow.pipe) == nil }) ?? true
        else { return nil }
        var (ahead, count) = (passed, 0)
        while let line = ahead.line, count < Self.longestRow, !PipeRow.closes(row.bytes), PipeRow.goesOn(line.bytes) {
            guard let start = row.bytes.baseAddress, let end = line.bytes.baseAddress else { return nil }
            row.bytes = UnsafeBufferPointer(start: start, count: end - start + line.bytes.count)
            count += 1
            ahead.pass()
        }
        let isParted = ahead.line.map { $0.bytes.trimmed.first.map { $0 == PipeRow.pipe } ?? true } ?? true
        return count > 0 && isParted && PipeRow.closes(row.bytes) ? (row, ahead) : nil
    }

    /// Lines of the longest row.
    private static let longestRow = 24

    /// One line further.
    var passed: LinesAhead {
        var ahead = self
        ahead.pass()
        return ahead
    }
}
