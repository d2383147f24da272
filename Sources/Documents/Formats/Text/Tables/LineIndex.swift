/// The numbers of rows that pandas prints in front of a table's lines, where the columns of the table can't be told: they
/// are none of its cells.
struct LineIndex {
    /// The number that was removed last, and how many lines without one came since.
    private var last: Int?
    private var linesSince = 0

    /// A line or two may be lost between others, or have lost theirs.
    private static let widestStep = 3

    /// The line without its number; without anything where it only numbers the columns.
    mutating func removed(from lines: LinesAhead) -> TextLine? {
        guard var line = lines.line else { return nil }
        if let own = Self.number(of: line), goesOn(with: own.value) || Self.begins(at: lines) {
            (last, linesSince) = (own.value, 0)
            line.bytes = line.bytes.part(own.end..<line.bytes.count)
            return line
        }
        linesSince += 1
        if linesSince == Self.widestStep { last = nil }
        if Self.numbersColumns(line), Self.begins(at: lines.passed) { line.bytes = line.bytes.part(0..<0) }
        return line
    }

    /// Whether a table begins here: with the first number, or those of its columns above it.
    static func heads(at lines: LinesAhead) -> Bool {
        begins(at: lines) || (lines.line.map(numbersColumns) == true && begins(at: lines.passed))
    }

    private func goesOn(with number: Int) -> Bool {
        last.map { (1...Self.widestStep).contains(number - $0) } ?? false
    }

    /// Whether the numbers begin here, with words behind the first two.
    static func begins(at lines: LinesAhead) -> Bool {
        guard let first = numberOfWords(at: lines), first <= 1 else { return false }
        var ahead = lines
        for _ in 0..<widestStep {
            ahead.pass()
            if let second = numberOfWords(at: ahead) { return (1...widestStep).contains(second - first) }
        }
        return false
    }

    /// The number that a line begins with, where words are next to it.
    private static func numberOfWords(at lines: LinesAhead) -> Int? {
        guard let line = lines.line, let number = number(of: line),
            let word = line.bytes.part(number.end..<line.bytes.count).trimmed.first, word >= 0x80
        else { return nil }
        return number.value
    }

    /// The number that a line begins with, and where the blanks behind it begin.
    private static func number(of line: TextLine) -> (value: Int, end: Int)? {
        guard let first = line.bytes.first, first == UInt8(ascii: " ") || isASCIIDigit(first) else { return nil }
        let indent = line.bytes.prefix { $0 == UInt8(ascii: " ") }.count
        let digits = line.bytes.dropFirst(indent).prefix(while: isASCIIDigit)
        guard (1...4).contains(digits.count), line.bytes.dropFirst(digits.endIndex).starts(with: "  ".utf8) else {
            return nil
        }
        return Int(String(decoding: digits, as: UTF8.self)).map { ($0, digits.endIndex) }
    }

    /// Whether a line holds nothing but numbers, each greater than the one before.
    private static func numbersColumns(_ line: TextLine) -> Bool {
        let words = line.bytes.split(separator: UInt8(ascii: " "))
        let numbers = words.map { $0.allSatisfy(isASCIIDigit) ? Int(String(decoding: $0, as: UTF8.self)) ?? -1 : -1 }
        return numbers.count > 1 && zip([-1] + numbers, numbers).allSatisfy { $0 < $1 }
    }
}
