/// Makes the top-level `local` of a prompt's input last: `local x = 1` becomes `      x = 1`.
enum LocalStatements {
    /// The source with the keyword blanked out where it stands outside every block. Lines and columns stay, but for
    /// `local x`, which becomes `x = nil`.
    static func opened(_ source: String) -> String {
        var editor = LocalEditor(source)
        return editor.opened()
    }
}

private struct LocalEditor {
    private var bytes: [UInt8]
    private let tokens: [LuaToken]
    /// Text to put in, by offset; in order.
    private var insertions: [(offset: Int, text: String)] = []

    init(_ source: String) {
        bytes = Array(source.utf8)
        tokens = LuaLexer.tokens(of: bytes).filter { $0.kind != .comment }
    }

    mutating func opened() -> String {
        var depth = 0
        for position in tokens.indices {
            let word = text(position)
            if tokens[position].kind == .keyword {
                if word == "local", depth == 0 { open(at: position) }
                depth += Self.change(of: word)
            }
        }
        return applied()
    }

    /// `while` and `for` bring their own `do`.
    private static func change(of keyword: String) -> Int {
        switch keyword {
        case "do", "then", "function", "repeat": 1
        case "end", "until", "elseif", "else": keyword == "else" ? 0 : -1
        default: 0
        }
    }

    private mutating func open(at position: Int) {
        var next = position + 1
        guard next < tokens.count else { return }
        if text(next) == "function" { return blank(tokens[position].range) }
        var attributes: [Range<Int>] = []
        var last = next
        while next < tokens.count, tokens[next].kind == .name {
            last = next
            if let attribute = attribute(after: next) {
                if attribute.word == "close" { return }
                attributes.append(attribute.range)
                last = next + 3
            }
            next = last + 1
            guard next < tokens.count, text(next) == "," else { break }
            next += 1
        }
        // What is no `local` statement keeps its keyword, so that Lua's message fits what was written.
        guard last > position, tokens[last].kind == .name || !attributes.isEmpty else { return }
        blank(tokens[position].range)
        for range in attributes { blank(range) }
        if next >= tokens.count || text(next) != "=" { insertions.append((tokens[last].range.upperBound, " = nil")) }
    }

    /// `<const>` or `<close>` behind a name.
    private func attribute(after position: Int) -> (word: String, range: Range<Int>)? {
        guard position + 3 < tokens.count, text(position + 1) == "<", text(position + 3) == ">" else { return nil }
        let range = tokens[position + 1].range.lowerBound..<tokens[position + 3].range.upperBound
        return (text(position + 2), range)
    }

    private func text(_ position: Int) -> String {
        String(decoding: bytes[tokens[position].range], as: UTF8.self)
    }

    private mutating func blank(_ range: Range<Int>) {
        for offset in range { bytes[offset] = UInt8(ascii: " ") }
    }

    private func applied() -> String {
        var (result, done): ([UInt8], Int) = ([], 0)
        for insertion in insertions {
            result += bytes[done..<insertion.offset] + Array(insertion.text.utf8)
            done = insertion.offset
        }
        return String(decoding: result + bytes[done...], as: UTF8.self)
    }
}

/// Lua source as text.
public enum LuaSource {
    /// The source as the prompt runs it: its top-level `local` names are globals.
    public static func withGlobalLocals(_ source: String) -> String { LocalStatements.opened(source) }
}
