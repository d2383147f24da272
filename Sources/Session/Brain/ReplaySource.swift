import LuaRuntime

/// An entry's source as a script must write it.
struct ReplaySource {
    let text: String
    private let words: [(kind: LuaToken.Kind, text: String)]

    init(_ text: String) {
        self.text = text
        let bytes = Array(text.utf8)
        words = LuaLexer.tokens(of: text).map { ($0.kind, String(decoding: bytes[$0.range], as: UTF8.self)) }
    }

    /// A comment at the end must not swallow what follows.
    var closed: String { words.last?.kind == .comment ? text + "\n" : text }

    /// With its top-level `local` names as globals.
    var opened: String {
        let opened = LuaSource.withGlobalLocals(text)
        return opened == text ? text : SessionInput.trimmed(opened)
    }

    /// As a statement of a longer script: what ends with its chunk at the prompt ends here too.
    var statement: String {
        if returns { return "(function(...)\n\(opened)\nend)(...)" }
        return hasLabel || closesVariable ? "do\n\(opened)\nend" : opened
    }

    var names: [String] { words.filter { $0.kind == .name }.map(\.text) }

    /// The sources before and after each place where a statement may end.
    var parts: some Sequence<(before: String, after: String)> {
        let bytes = Array(text.utf8)
        return LuaLexer.tokens(of: text).dropLast().lazy.map { token in
            let end = token.range.upperBound
            return (String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[end...], as: UTF8.self))
        }
    }

    /// Whether it is a block, such as a loop, which may have gone half of its way.
    var isBlock: Bool { words.first.map { ["for", "while", "repeat", "if", "do"].contains($0.text) } ?? false }

    /// Whether it uses `_`, `__`, `_1`, …
    var usesResult: Bool {
        names.contains { name in
            name == "_" || name == "__"
                || (name.first == "_" && name.dropFirst().allSatisfy { $0.isASCII && $0.isNumber })
        }
    }

    /// Whether it does anything with `nb` but look into it.
    var changesModule: Bool {
        words.indices.contains { position in
            let next = position + 1 < words.count ? words[position + 1].text : ""
            return words[position].kind == .name && words[position].text == "nb" && ![".", "[", ":"].contains(next)
        }
    }

    private var hasLabel: Bool { words.contains { $0.kind == .symbol && $0.text == "::" } }

    private var closesVariable: Bool {
        words.indices.dropFirst().contains { words[$0].text == "close" && words[$0 - 1].text == "<" }
    }

    /// Whether it may return from the chunk rather than from a function in it.
    private var returns: Bool {
        var blocks: [Bool] = []
        for word in words where word.kind == .keyword {
            switch word.text {
            case "function": blocks.append(true)
            case "do", "then", "repeat": blocks.append(false)
            case "end", "until", "elseif": _ = blocks.popLast()
            case "return" where !blocks.contains(true): return true
            default: break
            }
        }
        return false
    }
}
