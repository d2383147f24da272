import LuaRuntime

/// An entry of a text of several lines.
public struct SessionEntry: Sendable, Equatable {
    public let text: String
    /// How many lines of the text stand before it.
    public let linesAbove: Int
}

/// Where an entry is from that nobody typed at the prompt.
public struct EntryOrigin: Sendable {
    /// How errors call the text.
    let name: String
    let text: String
    var linesAbove = 0
}

/// Takes the lines of a text apart into entries. How much is judged grows with the text, not with its square: most
/// lines of a long entry can't be its last, as their tokens tell.
struct EntryParting: Sequence, IteratorProtocol {
    private var lines: ArraySlice<Substring>
    private var linesAbove = 0
    private let isComplete: (String) -> Bool
    private let firstWrongLine: (String) -> Int?

    /// `firstWrongLine` is nil where more lines could complete a source.
    init(_ text: String, isComplete: @escaping (String) -> Bool, firstWrongLine: @escaping (String) -> Int?) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        self.isComplete = isComplete
        self.firstWrongLine = firstWrongLine
    }

    mutating func next() -> SessionEntry? {
        guard !lines.isEmpty else { return nil }
        let count = linesOfFirstEntry()
        defer {
            lines = lines.dropFirst(count)
            linesAbove += count
        }
        return SessionEntry(text: source(count), linesAbove: linesAbove)
    }

    private func source(_ count: Int) -> String { lines.prefix(count).joined(separator: "\n") }

    /// Looks at twice as many lines each time, and asks where an entry may end, or is wrong.
    private func linesOfFirstEntry() -> Int {
        var (judged, count) = (0, 1)
        while true {
            let source = source(count)
            let wrong = count == 1 ? 1 : firstWrongLine(source) ?? Int.max
            let ends = EntryEnds(source)
            let end = (judged + 1...count).first { line in
                (line >= wrong || ends.lines.contains(line)) && isComplete(self.source(line))
            }
            if let end { return end }
            guard count < lines.count else { return count }
            (judged, count) = (count, Swift.min(2 * count, lines.count))
        }
    }
}

/// The lines behind which nothing is open: no block, bracket or long string, and no sign that wants another value.
private struct EntryEnds {
    private(set) var lines: Set<Int> = []

    init(_ source: String) {
        let bytes = Array(source.utf8)
        let tokens = LuaLexer.tokens(of: bytes)
        var (depth, isEnd) = (0, true)
        for (index, token) in tokens.enumerated() {
            if token.kind != .comment {
                depth = Indentation.depth(behind: token, in: bytes, before: depth)
                isEnd = depth == 0 && Self.mayEnd(token, bytes)
            }
            let last = token.line + bytes[token.range].count { $0 == UInt8(ascii: "\n") }
            if isEnd, index + 1 == tokens.count || tokens[index + 1].line > last { lines.insert(last) }
        }
    }

    private static func mayEnd(_ token: LuaToken, _ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes[token.range], as: UTF8.self)
        return switch token.kind {
        case .symbol: [")", "]", "}", ";", "::", "..."].contains(text)
        case .keyword: ["end", "nil", "true", "false", "break", "return"].contains(text)
        default: true
        }
    }
}
