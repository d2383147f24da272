/// What stands in front of all lines of a text, or around them, and belongs to none: the signs of a quoted letter, the numbers
/// of an editor, the pipes of a cell that holds a whole page.
enum LineMarks {
    case none
    /// `> ` and `>> `, in front of every line that is not blank.
    case quotes
    /// Each line's own number, from that of the first on, and a blank, a tab or a colon behind it.
    case numbers
    /// A pipe at both ends of every line, within which tables have their own.
    case frame

    /// Fewer lines may begin so by chance.
    private static let leastLines = 5

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self = .none
        guard let first = text.trimmed.first else { return }
        if first == PipeRow.pipe || first == UInt8(ascii: "+") {
            if Self.areFramed(text) { self = .frame }
            return
        }
        guard first == Self.sign || isASCIIDigit(first) else { return }
        let lines = LineScanner(text).lazy.map(\.bytes)
        guard lines.prefix(Self.leastLines).count(where: { _ in true }) == Self.leastLines else { return }
        if first == Self.sign {
            if lines.allSatisfy({ Self.quoteEnd($0) > 0 || $0.trimmed.isEmpty }) { self = .quotes }
        } else if let number = lines.first(where: { _ in true }).flatMap(Self.number(of:))?.value {
            let isNumbered = zip(lines, number...).allSatisfy { Self.number(of: $0)?.value == $1 }
            if isNumbered { self = .numbers }
        }
    }

    /// The line without them.
    func removed(from line: TextLine) -> TextLine {
        var own = line
        switch self {
        case .none: break
        case .frame:
            if let content = Self.framed(line.bytes) {
                own.bytes = content
            } else if PipeRow.isRule(line.bytes.trimmed) {
                own.bytes = line.bytes.part(0..<0)
            }
        case .quotes: own.bytes = line.bytes.part(Self.quoteEnd(line.bytes)..<line.bytes.count)
        case .numbers:
            if let end = Self.number(of: line.bytes)?.end { own.bytes = line.bytes.part(end..<line.bytes.count) }
        }
        return own
    }

    /// Whether each line is a rule or has a pipe at both ends. Lines behind the frame have no pipes.
    private static func areFramed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var (page, isBehind) = (FramedPage(), false)
        for line in LineScanner(text) {
            if let content = framed(line.bytes)?.trimmed {
                guard !isBehind, page.takes(content) else { return false }
                continue
            }
            let whole = line.bytes.trimmed
            if whole.isEmpty || PipeRow.isRule(whole) { continue }
            guard whole.firstOffset(of: PipeRow.pipe) != 0, whole.first != UInt8(ascii: "+") else { return false }
            isBehind = true
        }
        return page.proseCount >= leastLines && (page.rowCount > 1 || isEdge(text.trimmed))
    }

    /// Whether a text begins with the edge of a single cell.
    private static func isEdge(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let first = text.prefix { $0 != 0x0A && $0 != 0x0D }
        return first.count { $0 == UInt8(ascii: "+") } == 2 && !first.contains(PipeRow.pipe)
    }

    /// What stands in a frame: prose in some lines, rows of tables in others.
    private struct FramedPage {
        private(set) var proseCount = 0
        private(set) var rowCount = 0

        /// Whether a line has no pipes of its own, one at both ends, or draws only.
        mutating func takes(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
            if content.firstOffset(of: PipeRow.pipe) == nil {
                proseCount += content.count > 2 ? 1 : 0
                return true
            }
            rowCount += 1
            return (PipeRow.opens(content) && PipeRow.closes(content)) || PipeRow.isRule(content)
        }
    }

    /// What stands between the pipes at both ends of a line; nil where they are not there.
    private static func framed(_ line: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        let content = line.trimmed
        guard content.count > 1, content.first == PipeRow.pipe, content.last == PipeRow.pipe else { return nil }
        return content.part(1..<content.count - 1)
    }

    private static let sign = UInt8(ascii: ">")

    /// Behind the signs in front of a line and the blank behind them; 0 where a word follows right behind.
    private static func quoteEnd(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        let end = line.prefix { $0 == sign || $0 == UInt8(ascii: " ") }.lastIndex(of: sign).map { $0 + 1 } ?? 0
        guard end > 0, end < line.count else { return end }
        return isASCIIWhitespace(line[end]) ? (line[end] == UInt8(ascii: " ") ? end + 1 : end) : 0
    }

    /// The number in front of a line, and where the line itself begins.
    private static func number(of line: UnsafeBufferPointer<UInt8>) -> (value: Int, end: Int)? {
        let start = line.prefix { $0 == UInt8(ascii: " ") }.count
        let digits = line.dropFirst(start).prefix(while: isASCIIDigit)
        guard (1...6).contains(digits.count) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard digits.endIndex < line.count else { return (value, digits.endIndex) }
        let next = line[digits.endIndex]
        return isASCIIWhitespace(next) || next == UInt8(ascii: ":") ? (value, digits.endIndex + 1) : nil
    }
}
