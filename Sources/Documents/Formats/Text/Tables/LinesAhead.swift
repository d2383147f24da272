/// A line of a text, those before and behind it, and what comes then.
struct LinesAhead {
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
        previous = line
        line = following
        following = lines.next().map(marks.removed)
    }

    /// One line further.
    var passed: LinesAhead {
        var ahead = self
        ahead.pass()
        return ahead
    }
}
