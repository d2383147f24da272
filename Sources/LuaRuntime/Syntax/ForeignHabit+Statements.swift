/// What other languages write as a statement or a call.
extension HabitSearch {
    /// A comment right behind a name, an empty one unless told.
    func decrement(isEmpty: Bool = true) -> ForeignHabit? {
        let starts = Dictionary(comments.map { ($0.range.lowerBound, $0) }) { first, _ in first }
        let found = tokens.indices.lazy.compactMap { index -> LuaToken? in
            let comment = starts[tokens[index].range.upperBound]
            return tokens[index].kind == .name || text(index) == "]" ? comment : nil
        }.first { !isEmpty || saysNothing($0) }
        return found.map {
            ForeignHabit(
                text: "--", meaning: .decrement, range: $0.range.lowerBound..<($0.range.lowerBound + 2))
        }
    }

    private func saysNothing(_ comment: LuaToken) -> Bool {
        bytes[comment.range].dropFirst(2).allSatisfy { $0 == 0x20 || $0 == 0x0d }
    }

    /// Nothing but `x--` or `t.x--`.
    func onlyDecrement() -> ForeignHabit? {
        let isPath = tokens.indices.allSatisfy { index in
            [.name, .string, .number].contains(tokens[index].kind) || [".", "[", "]"].contains(text(index))
        }
        return isPath && comments.count == 1 ? decrement() : nil
    }

    /// `print x`
    func call(_ near: String?) -> ForeignHabit? {
        let functions: Set<String> = ["print", "echo", "puts", "printf"]
        for index in tokens.indices.dropLast() where functions.contains(text(index)) {
            let isText = tokens[index + 1].kind == .string && near == text(index + 2)
            if near == text(index + 1) || isText { return habit(index...index, .call("print")) }
        }
        return nil
    }

    /// `f(year = 2022)`
    func namedArgument(_ near: String?) -> ForeignHabit? {
        guard near == "=" else { return nil }
        for index in tokens.indices.dropFirst(2) where text(index) == "=" && tokens[index - 1].kind == .name {
            if let open = opening("(", before: index), open > 0, tokens[open - 1].kind == .name,
                !isReturned(index, after: open)
            {
                return habit((index - 1)...index, .namedArgument(text(index - 1)))
            }
        }
        return nil
    }

    /// Whether a `return` behind the bracket is not ended before the place.
    private func isReturned(_ index: Int, after open: Int) -> Bool {
        (open..<index).last { ["return", "end"].contains(text($0)) }.map { text($0) == "return" } ?? false
    }

    /// What stands in brackets, or without them, where Lua has it otherwise.
    func shape(_ near: String?) -> ForeignHabit? {
        twoKeys(near) ?? methodOfText(near) ?? importing(near) ?? unreturned(near) ?? bracket(near)
            ?? functionBrace(near)
    }

    /// `r["a", "b"]`
    func twoKeys(_ near: String?) -> ForeignHabit? {
        guard near == "," else { return nil }
        let comma = tokens.indices.first { text($0) == "," && opening("[", before: $0) != nil }
        return comma.map { habit($0...$0, .twoKeys) }
    }

    /// `"a".upper()`
    func methodOfText(_ near: String?) -> ForeignHabit? {
        let dot = tokens.indices.dropFirst().dropLast().first { index in
            text(index) == near && [".", ":"].contains(text(index)) && tokens[index - 1].kind == .string
                && tokens[index + 1].kind == .name
        }
        return dot.map { habit($0...($0 + 1), .methodOfText(text($0 + 1))) }
    }

    /// `import os`, `from os import path`
    func importing(_ near: String?) -> ForeignHabit? {
        let words: Set<String> = ["import", "from", "using", "include", "use"]
        guard words.contains(text(0)), near == text(1) else { return nil }
        return habit(0...0, .importing(text(0)))
    }

    /// A comparison that nobody asks for.
    func unreturned(_ near: String?) -> ForeignHabit? {
        guard let near, ["==", "~=", "<", ">", "<=", ">="].contains(near) else { return nil }
        let sign = tokens.indices.dropFirst().first { index in
            text(index) == near && !["const", "close"].contains(text(index + 1))
                && ([.name, .string].contains(tokens[index - 1].kind) || text(index - 1) == "]")
        }
        return sign.map { habit($0...$0, .unreturned) }
    }

    /// `[1, 2, 3]` where a value stands, `t[1:3]`, and `{a: 1}` or `{"a": 1}`.
    func bracket(_ near: String?) -> ForeignHabit? {
        if near == "[", let open = tokens.indices.first(where: { text($0) == "[" && beginsValue($0) }) {
            return habit(open...open, .list)
        }
        for index in tokens.indices where text(index) == ":" && [text(index), text(index + 1)].contains(near) {
            if opening("[", before: index) != nil { return habit(index...index, .slice) }
            if opening("{", before: index) != nil, opening("(", before: index) == nil {
                return habit(index...index, .namedValue)
            }
        }
        return nil
    }

    private func beginsValue(_ index: Int) -> Bool {
        index == 0 || ["=", "(", ",", "{", "in", "return", "=="].contains(text(index - 1))
    }

    /// `function f(r) { … }`
    func functionBrace(_ near: String?) -> ForeignHabit? {
        guard near == "{" else { return nil }
        let brace = tokens.indices.first { index in
            text(index) == "{" && index > 0 && text(index - 1) == ")"
                && opening("(", before: index - 1).map { open in
                    (max(0, open - 2)..<open).contains { text($0) == "function" }
                } == true
        }
        return brace.map { habit($0...$0, .brace("function f(x)")) }
    }
}
