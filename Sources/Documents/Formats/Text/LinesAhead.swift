/// A line of a text, the one that follows, and what comes behind.
struct LinesAhead {
    private(set) var line: TextLine?
    private(set) var following: TextLine?
    private var lines: LineScanner
    private let marks: LineMarks

    init(_ text: UnsafeBufferPointer<UInt8>) {
        (lines, marks) = (LineScanner(text), LineMarks(text))
        (line, following) = (lines.next().map(marks.removed), lines.next().map(marks.removed))
    }

    mutating func pass() {
        line = following
        following = lines.next().map(marks.removed)
    }
}
