/// What an entry itself says a name is.
enum NameBinding: Equatable {
    /// `r = reports[1]`
    case value(AccessChain)
    /// `for _, r in ipairs(reports)`
    case element(AccessChain)
    /// The first parameter of the function whose word `function` is at a place: `filter(function(r)`.
    case parameter(Int)
    /// Something that can't be told.
    case other
}

extension SourceBefore {
    /// What a name was last said to be before `position`; nil where the entry does not say.
    func binding(of name: String, before position: Int) -> NameBinding? {
        for candidate in stride(from: min(position, tokens.count) - 1, through: 0, by: -1) {
            guard tokens[candidate].kind == .name, tokens[candidate].range.count == name.utf8.count,
                text(candidate) == name, ![".", ":"].contains(text(candidate - 1))
            else { continue }
            if let binding = assignment(candidate, before: position) ?? loop(candidate) ?? parameter(candidate) {
                return binding
            }
        }
        return nil
    }

    private func assignment(_ name: Int, before position: Int) -> NameBinding? {
        guard text(name + 1) == "=", name + 2 < position, enclosing(name).map(text) != "{" else { return nil }
        return chain(from: name + 2).map(NameBinding.value) ?? .other
    }

    /// Of the names between `for` and `in` the second is the element.
    private func loop(_ name: Int) -> NameBinding? {
        let start = startOfNames(name)
        guard text(start - 1) == "for" else { return nil }
        var end = name
        while text(end + 1) == "," { end += 2 }
        guard text(end + 1) == "in", text(end + 2) == "ipairs", text(end + 3) == "(", name == start + 2 else {
            return .other
        }
        return chain(from: end + 4).map(NameBinding.element) ?? .other
    }

    private func parameter(_ name: Int) -> NameBinding? {
        let start = startOfNames(name)
        guard text(start - 1) == "(" else { return nil }
        if text(start - 2) == "function" { return name == start ? .parameter(start - 2) : .other }
        // `function name(r)`: whoever calls it gives what they like.
        return text(start - 3) == "function" ? .other : nil
    }

    /// Where the names begin that stand with commas before one.
    private func startOfNames(_ name: Int) -> Int {
        var start = name
        while text(start - 1) == ",", start >= 2, tokens[start - 2].kind == .name { start -= 2 }
        return start
    }

    /// The chain that begins at `start`, as long as it goes on.
    private func chain(from start: Int) -> AccessChain? {
        guard tokens.indices.contains(start), tokens[start].kind == .name else { return nil }
        var end = start
        while let next = link(behind: end) { end = next }
        return AccessChain(self, endingAt: end)
    }

    /// Where the link ends that follows `end`.
    private func link(behind end: Int) -> Int? {
        guard tokens.indices.contains(end + 1) else { return nil }
        if tokens[end + 1].kind == .string { return tokens[end + 1].isClosed ? end + 1 : nil }
        switch text(end + 1) {
        case ".", ":": return tokens.indices.contains(end + 2) && tokens[end + 2].kind == .name ? end + 2 : nil
        case "(", "[", "{": return closing(of: end + 1)
        default: return nil
        }
    }
}
