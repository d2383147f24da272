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

    /// Whether each line is a rule or has a pipe at both ends, and what is between them has none or both of its own: prose in
    /// some lines, rows of tables in others, or the edge of a single cell above all. Lines behind the frame have no pipes.
    private static func areFramed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let first = text.trimmed.prefix { $0 != 0x0A && $0 != 0x0D }
        let isDrawn = first.count { $0 == UInt8(ascii: "+") } == 2 && !first.contains(PipeRow.pipe)
        var (proseCount, rowCount, isBehind) = (0, 0, false)
        for line in LineScanner(text) {
            let whole = line.bytes.trimmed
            guard let content = framed(line.bytes)?.trimmed else {
                if whole.isEmpty || PipeRow.isRule(whole) { continue }
                guard whole.firstOffset(of: PipeRow.pipe) != 0, whole.first != UInt8(ascii: "+") else { return false }
                isBehind = true
                continue
            }
            let isProse = content.firstOffset(of: PipeRow.pipe) == nil
            let isRow = PipeRow.opens(content) && PipeRow.closes(content)
            guard !isBehind, isProse || isRow || PipeRow.isRule(content) else { return false }
            if isProse { proseCount += content.count > 2 ? 1 : 0 } else { rowCount += 1 }
        }
        return proseCount >= leastLines && (isDrawn || rowCount > 1)
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
