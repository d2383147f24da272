/// What stands in front of all lines of a text and belongs to none: the signs of a quoted letter, the numbers of an editor.
enum LineMarks {
    case none
    /// `> ` and `>> `, in front of every line that is not blank.
    case quotes
    /// Each line's own number, from that of the first on, and a blank, a tab or a colon behind it.
    case numbers

    /// Fewer lines may begin so by chance.
    private static let leastLines = 5

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self = .none
        guard let first = text.trimmed.first, first == Self.sign || isASCIIDigit(first) else { return }
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
        case .quotes: own.bytes = line.bytes.part(Self.quoteEnd(line.bytes)..<line.bytes.count)
        case .numbers:
            if let end = Self.number(of: line.bytes)?.end { own.bytes = line.bytes.part(end..<line.bytes.count) }
        }
        return own
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
