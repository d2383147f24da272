/// A line of a script, and what of it an error is about. Ranges are in characters.
struct LineMarks {
    private let bytes: [UInt8]
    private let tokens: [LuaToken]

    init(_ line: String) {
        bytes = Array(line.utf8)
        tokens = LuaLexer.tokens(of: bytes).filter { $0.kind != .comment }
    }

    /// All of the line but the space and the comment at its ends.
    var whole: Range<Int>? { tokens.isEmpty ? nil : characters(tokens.startIndex...(tokens.endIndex - 1)) }

    /// Behind the last word.
    var end: Range<Int>? { whole.map { $0.upperBound..<($0.upperBound + 1) } }

    // MARK: calls

    /// An argument (counted from 1) of the only call of a function on the line; the function's name where the argument
    /// is not there; nil where the line has no such call, or more than one.
    func argument(_ position: Int, ofCall name: String) -> Range<Int>? {
        let calls = tokens.indices.filter { tokens[$0].kind == .name && text($0) == name && opensArguments($0 + 1) }
        guard let call = calls.first, calls.count == 1 else { return nil }
        let arguments = self.arguments(from: call + 1)
        return characters(arguments.indices.contains(position - 1) ? arguments[position - 1] : call...call)
    }

    /// `f(…)`, `f"…"` and `f{…}`.
    private func opensArguments(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return ["(", "{"].contains(text(index)) || tokens[index].kind == .string || tokens[index].kind == .longString
    }

    /// The tokens of each argument; the last one may go on in the next line.
    private func arguments(from open: Int) -> [ClosedRange<Int>] {
        guard text(open) == "(" else { return [open...(end(ofBracketAt: open) ?? tokens.endIndex - 1)] }
        let close = end(ofBracketAt: open) ?? tokens.endIndex
        var found: [ClosedRange<Int>] = []
        var (start, depth) = (open + 1, 0)
        for index in start..<max(close, start) {
            depth += Self.depths[text(index)] ?? 0
            guard depth == 0, text(index) == ",", index > start else { continue }
            found.append(start...(index - 1))
            start = index + 1
        }
        return start < close ? found + [start...(close - 1)] : found
    }

    private func end(ofBracketAt open: Int) -> Int? {
        var depth = 0
        for index in open..<tokens.endIndex {
            depth += Self.depths[text(index)] ?? 0
            if depth <= 0 { return index }
        }
        return nil
    }

    /// What opens and closes; a comma inside separates no arguments.
    private static let depths: [String: Int] = [
        "(": 1, "[": 1, "{": 1, "function": 1, "if": 1, "do": 1, "repeat": 1,
        ")": -1, "]": -1, "}": -1, "end": -1, "until": -1,
    ]

    // MARK: operators

    /// What an error of an operation is about where it names no variable: the literal that can't take part, else the
    /// only operator of that kind, else the line.
    func operation(_ code: String) -> Range<Int>? {
        guard let operators = Self.operators[code] else { return nil }
        let found = tokens.indices.filter { operators.contains(text($0)) }
        let besides = found.flatMap { [$0 - 1, $0 + 1] }.filter(tokens.indices.contains)
        if let literal = besides.first(where: { ["nil", "true", "false"].contains(text($0)) }) {
            return characters(literal...literal)
        }
        guard let only = found.first, found.count == 1 else { return whole }
        return characters(only...only)
    }

    /// By the codes of errors.
    private static let operators: [String: Set<String>] = [
        "arithmetic": ["+", "-", "*", "/", "//", "%", "^", "&", "|", "~", "<<", ">>"], "concatenate": [".."],
        "compare": ["<", "<=", ">", ">="], "length": ["#"], "call": ["("], "index": [".", "[", ":"],
    ]

    /// `value` in `total.value`.
    func member(of name: String) -> String? {
        tokens.indices.dropLast(2).first { text($0) == name && [".", ":"].contains(text($0 + 1)) }.map { text($0 + 2) }
    }

    /// Whether something is asked for by such a position: `[0]`.
    func hasIndex(_ position: Int) -> Bool { index(position) != nil }

    /// The first such position, with its brackets.
    func index(_ position: Int) -> Range<Int>? {
        tokens.indices.dropLast(2).first {
            text($0) == "[" && text($0 + 1) == String(position) && text($0 + 2) == "]"
        }.map { characters($0...($0 + 2)) }
    }

    /// `ipairs` in `for r in ipairs(t)`, or `pairs`: the loop over one variable of that name.
    func loopOverPositions(_ variable: String) -> String? {
        tokens.indices.dropLast(3).first {
            text($0) == "for" && text($0 + 1) == variable && text($0 + 2) == "in"
                && ["ipairs", "pairs"].contains(text($0 + 3))
        }.map { text($0 + 3) }
    }

    // MARK: keywords

    /// The last block keyword or bracket of the line that is written so: what was opened last is missed first.
    func opener(_ word: String) -> Range<Int>? {
        tokens.indices.last { text($0) == word }.map { characters($0...$0) }
    }

    private func text(_ index: Int) -> String { String(decoding: bytes[tokens[index].range], as: UTF8.self) }

    private func characters(_ range: ClosedRange<Int>) -> Range<Int> {
        LuaLexer.characters(
            of: tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound].range.upperBound, in: bytes)
    }
}
