/// What other languages write as a statement or a call.
extension HabitSearch {
    /// A comment right behind a name, an empty one unless told.
    func decrement(isEmpty: Bool = true) -> ForeignHabit? {
        let found = comments.first { comment in
            let before = tokens.indices.last { tokens[$0].range.upperBound == comment.range.lowerBound }
            let isDecrement = before.map { tokens[$0].kind == .name || text($0) == "]" } == true
            return isDecrement && (!isEmpty || saysNothing(comment))
        }
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
            if let open = opening("(", ")", before: index), open > 0, tokens[open - 1].kind == .name {
                return habit((index - 1)...index, .namedArgument(text(index - 1)))
            }
        }
        return nil
    }

    /// `r["a", "b"]`
    func twoKeys(_ near: String?) -> ForeignHabit? {
        guard near == "," else { return nil }
        let comma = tokens.indices.first { text($0) == "," && opening("[", "]", before: $0) != nil }
        return comma.map { habit($0...$0, .twoKeys) }
    }

    /// The bracket that is open at a token.
    private func opening(_ open: String, _ close: String, before index: Int) -> Int? {
        var depth = 0
        for earlier in tokens.indices[..<index].reversed() {
            if text(earlier) == close { depth += 1 }
            guard text(earlier) == open else { continue }
            if depth == 0 { return earlier }
            depth -= 1
        }
        return nil
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
}
