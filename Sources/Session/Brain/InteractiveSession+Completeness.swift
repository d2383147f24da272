import LuaRuntime
import Terminal

extension InteractiveSession {
    /// Whether an entry can be evaluated, or where its next line begins. Nothing of it runs.
    public func completeness(of entry: String) -> EditorHost.Completeness {
        guard case .lua(let source) = SessionInput(entry), isUnfinished(source) else { return .complete }
        return .incomplete(indent: 2 * Indentation.depth(of: source))
    }

    /// Whether a source compiles as an expression.
    public func isExpression(_ source: String) -> Bool { compiles("return " + source) }

    /// Whether a source is a script as it stands.
    public func isScript(_ source: String) -> Bool { compiles(source) }

    /// The entries that a text of several lines would be if it were typed, for pipes and the cells of notebooks: one
    /// where it is whole as it stands. Only the last may be unfinished. Nothing of it runs. Each is looked for when it is
    /// asked for, so that the ones before can run first.
    public func entries(of text: String) -> AnySequence<SessionEntry> {
        if case .lua(let source) = SessionInput(text), isExpression(source) || isScript(source) {
            return AnySequence([SessionEntry(text: text, linesAbove: 0)])
        }
        let parting = EntryParting(
            text, isComplete: { [self] in completeness(of: $0) == .complete },
            firstWrongLine: { [self] in firstWrongLine(of: $0) })
        return AnySequence(parting.lazy.filter { SessionInput($0.text) != .nothing })
    }

    private func isUnfinished(_ source: String) -> Bool {
        let verdicts = verdicts(on: source)
        guard !verdicts.contains(.whole), verdicts.contains(.breaksOff) else { return false }
        return returningLast(source) == source && !endsInDecrement(source)
    }

    /// The line up to which a source, as an expression or as statements, could become one that compiles; nil where all of
    /// it could.
    func firstWrongLine(of source: String) -> Int? {
        var last: Int?
        for verdict in verdicts(on: source) {
            guard case .wrong(let line) = verdict else { return nil }
            last = max(last ?? 0, line)
        }
        return last
    }

    /// As an expression, and as statements.
    private func verdicts(on source: String) -> [LuaVerdict] {
        [engine.state.verdict(on: "return " + source), engine.state.verdict(on: source)]
    }

    /// `x--`: the comment says nothing, so that more lines will hardly follow.
    private func endsInDecrement(_ source: String) -> Bool {
        guard let line = source.split(whereSeparator: \.isNewline).last, line.contains("--") else { return false }
        return [source, "return " + source].allSatisfy { !breaksOff("do return end " + $0) }
    }

    /// `x = 1; x` as `x = 1; return x`: statements with an expression behind them, on a line of its own or behind a
    /// semicolon. The source as it is where it is none of that.
    func returningLast(_ source: String) -> String {
        guard !isExpression(source), !compiles(source) else { return source }
        let bytes = Array(source.utf8)
        for start in Self.statementStarts(source).reversed().prefix(20) {
            let before = String(decoding: bytes[..<start], as: UTF8.self)
            let last = String(decoding: bytes[start...], as: UTF8.self)
            if isExpression(last), compiles(before) { return before + "return " + last }
        }
        return source
    }

    /// Where a token stands first on its line or behind a semicolon, but for the first of all.
    private static func statementStarts(_ source: String) -> [Int] {
        let bytes = Array(source.utf8)
        let tokens = LuaLexer.tokens(of: source).filter { $0.kind != .comment }
        return zip(tokens, tokens.dropFirst()).compactMap { before, token in
            let gap = bytes[before.range.upperBound..<token.range.lowerBound]
            let isApart = gap.contains(UInt8(ascii: "\n")) || bytes[before.range].elementsEqual(";".utf8)
            return isApart ? token.range.lowerBound : nil
        }
    }

    private func compiles(_ source: String) -> Bool {
        engine.state.verdict(on: source) == .whole
    }

    /// With explanation. What stands behind `do return end` is compiled and never reached.
    private func breaksOff(_ source: String) -> Bool {
        if case .incomplete? = try? engine.state.evaluate(source, name: "") { true } else { false }
    }
}

/// How deep a line is nested that follows a source.
public enum Indentation {
    private static let closing: Set<String> = ["end", "else", "elseif", "until", ")", "]", "}"]

    /// The spaces that a line should begin with: two for each block and bracket that is open above it, less where it
    /// begins by closing one.
    public static func spaces(above: String, line: String) -> Int {
        IndentationMemory().spaces(above: above, line: line)
    }

    fileprivate static func spaces(depth: Int, _ line: String) -> Int {
        let bytes = Array(line.utf8)
        let first = LuaLexer.tokens(of: line).first.map { String(decoding: bytes[$0.range], as: UTF8.self) } ?? ""
        return 2 * max(0, depth - (closing.contains(first) ? 1 : 0))
    }

    fileprivate static func depth(of source: String) -> Int {
        let bytes = Array(source.utf8)
        return LuaLexer.tokens(of: source).reduce(0) { depth(behind: $1, in: bytes, before: $0) }
    }

    static func depth(behind token: LuaToken, in bytes: [UInt8], before depth: Int) -> Int {
        guard token.kind == .keyword || token.kind == .symbol else { return depth }
        return max(0, depth + change(of: String(decoding: bytes[token.range], as: UTF8.self)))
    }

    /// `while` and `for` bring their own `do`; `else` closes a block and opens one.
    private static func change(of word: String) -> Int {
        switch word {
        case "do", "then", "function", "repeat", "(", "[", "{": 1
        case "end", "until", "elseif", ")", "]", "}": -1
        default: 0
        }
    }
}

/// `Indentation` of lines that are typed one after the other: what stands above a line is looked at once, and not for
/// each of its keys.
public final class IndentationMemory {
    private var above = ""
    private var depth = 0

    public init() {}

    /// As `Indentation.spaces(above:line:)`.
    public func spaces(above: String, line: String) -> Int {
        if above != self.above {
            depth = SessionInput.isCommand(above) ? 0 : Indentation.depth(of: above)
            self.above = above
        }
        return Indentation.spaces(depth: depth, line)
    }
}
