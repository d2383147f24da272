import LuaRuntime
import Terminal

/// Colours an entry. Takes any input.
public enum Highlighter {
    /// The roles in an entry, in ascending order; the bracket at the cursor and its partner are marked.
    public static func highlights(_ text: String, cursor: Int) -> [EditorHost.Highlight] {
        if SessionInput.isCommand(text) { return command(text) }
        if let mark = SessionInput.helpMark(of: text) { return [EditorHost.Highlight(mark, .keyword)] }
        let bytes = Array(text.utf8)
        let tokens = LuaLexer.tokens(of: bytes)
        let matched = Brackets.pair(at: cursor, tokens, bytes)
        let lonely = Brackets.lonely(tokens, bytes)
        let slip = EntrySyntax.slip(in: bytes, written(tokens, before: cursor, in: bytes))
        return tokens.compactMap { token in
            if matched.contains(token.range.lowerBound) { return EditorHost.Highlight(token.range, .match) }
            if lonely.contains(token.range.lowerBound) || token == slip {
                return EditorHost.Highlight(token.range, .bad)
            }
            return role(of: token, in: bytes).map { EditorHost.Highlight(token.range, $0) }
        }
    }

    /// The tokens before the cursor, but for one that may become another by the next key, as `=` becomes `==`.
    private static func written(_ tokens: [LuaToken], before cursor: Int, in bytes: [UInt8]) -> [LuaToken] {
        let end = tokens.firstIndex { $0.range.upperBound >= cursor } ?? tokens.count
        guard end < tokens.count, tokens[end].range.upperBound == cursor else { return Array(tokens[..<end]) }
        let isFinal = tokens[end].kind == .symbol && finalSymbols.contains(bytes[cursor - 1])
        return Array(tokens[..<(isFinal ? end + 1 : end)])
    }

    /// What ends a symbol in any case.
    private static let finalSymbols = Set("+*%^#&|(){}],;".utf8)

    /// A string that its line breaks off is an error; one at the end is still being typed.
    private static func role(of token: LuaToken, in bytes: [UInt8]) -> Role? {
        if token.kind == .string, !token.isClosed, token.range.upperBound < bytes.count { return .bad }
        return role(token.kind)
    }

    /// A text with its colours, for examples and excerpts.
    static func styled(_ text: String) -> StyledText {
        let bytes = Array(text.utf8)
        var result = StyledText()
        var offset = 0
        func append(upTo end: Int, _ role: Role?) {
            result.append(String(decoding: bytes[offset..<end], as: UTF8.self), role)
            offset = end
        }
        for highlight in highlights(text, cursor: -1) {
            append(upTo: highlight.range.lowerBound, nil)
            append(upTo: highlight.range.upperBound, highlight.role)
        }
        append(upTo: bytes.count, nil)
        return result
    }

    private static func role(_ kind: LuaToken.Kind) -> Role? {
        switch kind {
        case .name, .symbol: nil
        case .keyword: .keyword
        case .number: .number
        case .string, .longString: .string
        case .comment: .comment
        case .foreign: .bad
        }
    }

    /// Only the command itself: what follows may be a path.
    private static func command(_ text: String) -> [EditorHost.Highlight] {
        let start = text.prefix(while: \.isWhitespace).utf8.count
        let word = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
        let isKnown = Command.named(String(word.dropFirst())) != nil
        let isBegun = Command.all.contains { $0.name.hasPrefix(word.dropFirst()) }
        guard isKnown || !isBegun else { return [] }
        return [EditorHost.Highlight(start..<(start + word.utf8.count), isKnown ? .keyword : .bad)]
    }
}

/// Brackets that belong together.
enum Brackets {
    /// The bracket that closes an open one.
    private static func closing(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "("): UInt8(ascii: ")")
        case UInt8(ascii: "["): UInt8(ascii: "]")
        case UInt8(ascii: "{"): UInt8(ascii: "}")
        default: nil
        }
    }

    /// The offsets of the bracket at or before the cursor and of its partner; none where either is missing.
    static func pair(at cursor: Int, _ tokens: [LuaToken], _ bytes: [UInt8]) -> [Int] {
        func isSymbol(_ token: LuaToken) -> Bool { token.kind == .symbol && token.range.count == 1 }
        // Most often there is none at the cursor, and nothing to be looked for.
        let near = [cursor, cursor - 1].filter { bytes.indices.contains($0) && isBracket(bytes[$0]) }
        guard !near.isEmpty,
            let chosen = tokens.last(where: { near.contains($0.range.lowerBound) && isSymbol($0) })?.range.lowerBound
        else { return [] }
        var open: [Int] = []
        for offset in tokens.lazy.filter(isSymbol).map(\.range.lowerBound) {
            if closing(bytes[offset]) != nil {
                open.append(offset)
            } else if let last = open.last, closing(bytes[last]) == bytes[offset] {
                open.removeLast()
                if last == chosen || offset == chosen { return [last, offset] }
            }
        }
        return []
    }

    /// The offsets of closing brackets that close nothing.
    static func lonely(_ tokens: [LuaToken], _ bytes: [UInt8]) -> Set<Int> {
        var open: [UInt8] = []
        var lonely: Set<Int> = []
        for token in tokens where token.kind == .symbol && token.range.count == 1 {
            let byte = bytes[token.range.lowerBound]
            if let close = closing(byte) {
                open.append(close)
            } else if isBracket(byte) {
                if open.last == byte { open.removeLast() } else { lonely.insert(token.range.lowerBound) }
            }
        }
        return lonely
    }

    private static func isBracket(_ byte: UInt8) -> Bool {
        closing(byte) != nil || [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte)
    }
}
