import LuaRuntime

/// What was entered, as a script that does it again.
struct ReplayScript {
    /// What an entry was.
    enum Kind {
        case statement
        /// Shown by the prompt.
        case expression
        /// Statements that returned something, which was shown.
        case returning
    }

    private struct Entry {
        let source: String
        let number: Int
        let kind: Kind
    }

    private var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Remembers an entry that ran without an error.
    mutating func add(_ source: String, number: Int, _ kind: Kind) {
        entries.append(Entry(source: source, number: number, kind: kind))
    }

    /// Remembers a command as the Lua that does the same.
    mutating func add(command lua: String) {
        entries.append(Entry(source: lua, number: 0, kind: .statement))
    }

    /// The script. Results are kept in `_`, `__`, `_1`… only where an entry uses one.
    var text: String {
        let keepsResults = entries.contains { Self.usesResult($0.source) }
        return entries.reduce(into: "") { text, entry in
            let line = Self.line(entry, keepsResults)
            // A line that begins with a bracket would otherwise call what stands before it.
            text += (line.first == "(" ? ";" : "") + line + "\n"
        }
    }

    private static func line(_ entry: Entry, _ keepsResult: Bool) -> String {
        // A comment at the end must not swallow what follows.
        let isCommented = LuaLexer.tokens(of: entry.source).last?.kind == .comment
        let source = isCommented ? entry.source + "\n" : entry.source
        let value: String
        switch entry.kind {
        case .statement: return entry.source
        case .expression: value = source
        case .returning: value = "(function()\n\(entry.source)\nend)()"
        }
        guard keepsResult else { return "nb.show(\(value))" }
        return "__, _ = _, (\(value))\n_\(entry.number) = _\nnb.show(_)"
    }

    private static func usesResult(_ source: String) -> Bool {
        let bytes = Array(source.utf8)
        return LuaLexer.tokens(of: source).contains { token in
            token.kind == .name && String(decoding: bytes[token.range], as: UTF8.self).isResult
        }
    }
}

extension String {
    /// `_`, `__`, `_1`, `_27`.
    fileprivate var isResult: Bool {
        self == "_" || self == "__" || (first == "_" && dropFirst().allSatisfy { $0.isASCII && $0.isNumber })
    }
}
