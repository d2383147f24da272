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

    /// From the next line on that is not blank.
    var filled: LinesAhead {
        var ahead = self
        while let line = ahead.line, line.bytes.trimmed.isEmpty { ahead.pass() }
        return ahead
    }

    /// One line further.
    var passed: LinesAhead {
        var ahead = self
        ahead.pass()
        return ahead
    }
}
