/// What the user entered, told apart by how it begins and ends.
enum SessionInput: Equatable {
    case nothing
    /// `.load reports`: the name without its dot, and what follows.
    case command(name: String, rest: String)
    /// `?name` or `name?`; "" asks for the overview.
    case help(String)
    case lua(String)

    init(_ entry: String) {
        let text = Self.trimmed(entry)
        guard let first = text.first else {
            self = .nothing
            return
        }
        if Self.questionMarks.contains(first) {
            self = .help(Self.trimmed(String(text.dropFirst())))
        } else if Self.isCommand(text) {
            let name = text.dropFirst().prefix { !$0.isWhitespace }
            self = .command(name: String(name), rest: Self.trimmed(String(text.dropFirst(1 + name.count))))
        } else if let last = text.last, Self.questionMarks.contains(last), !text.contains(where: \.isNewline) {
            self = .help(Self.trimmed(String(text.dropLast())))
        } else {
            self = .lua(entry)
        }
    }

    /// Chinese input methods type these for `?` and `.`.
    private static let questionMarks: Set<Character> = ["?", "？"]
    private static let dots: Set<Character> = [".", "。"]

    /// Where the `?` of `?name` or `name?` stands, in UTF-8 offsets; nil in other entries.
    static func helpMark(of text: String) -> Range<Int>? {
        guard case .help = SessionInput(text), let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        let mark = questionMarks.contains(text[start]) ? start : end
        let lower = text.utf8.distance(from: text.startIndex, to: mark)
        return lower..<(lower + String(text[mark]).utf8.count)
    }

    /// A dot and a letter: `.5` is a number.
    static func isCommand(_ text: some StringProtocol) -> Bool {
        let text = text.drop(while: \.isWhitespace)
        guard let first = text.first, dots.contains(first) else { return false }
        return text.dropFirst().first.map { $0.isLetter } ?? true
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
