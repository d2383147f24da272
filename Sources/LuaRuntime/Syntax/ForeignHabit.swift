/// What other languages write and Lua does not, on a line that Lua could not read.
struct ForeignHabit: Equatable {
    enum Meaning: Equatable {
        /// An operator of another language, and Lua's.
        case symbol(String)
        /// `x += 1`, with the operator.
        case assignment(String)
        /// `=` in a condition.
        case equals
        /// `{` after a condition, with what Lua has there.
        case brace(String)
        /// A keyword of another language, and what Lua has for it.
        case word(String)
        case comment
        case elseIf
        /// `x--`, which is `x` and a comment.
        case decrement
        /// `print x`, with the function.
        case call(String)
        /// `f(year = 2022)`, with the name.
        case namedArgument(String)
        /// `r["a", "b"]`
        case twoKeys
        /// `import os`
        case importing(String)
        /// `[1, 2, 3]`
        case list
        /// `"a".upper()`, with the method.
        case methodOfText(String)
        /// `t[1:3]`
        case slice
        /// `{a: 1}`
        case namedValue
        /// `function(r) r.year == 2022 end`
        case unreturned
    }

    let text: String
    let meaning: Meaning
    /// In bytes of the source.
    let range: Range<Int>

    /// The habit on a line, `near` the word that Lua stumbled over.
    static func first(onLine line: Int, of source: String, near: String?) -> ForeignHabit? {
        let search = HabitSearch(source, line: line)
        return search.pair() ?? search.single(near) ?? search.namedArgument(near) ?? search.condition(near)
            ?? search.word() ?? search.decrement() ?? search.call(near) ?? search.shape(near)
    }

    /// `x--` on a line, whatever the comment says that it begins; or as all that a source says.
    static func decrement(onLine line: Int, of source: String) -> ForeignHabit? {
        HabitSearch(source, line: line).decrement(isEmpty: false)
    }

    static func decrement(asAllOf source: String) -> ForeignHabit? { HabitSearch(source, line: nil).onlyDecrement() }

    /// `else if` without its own `end`, in a source that breaks off.
    static func elseIf(in source: String, after line: Int) -> (habit: ForeignHabit, line: Int)? {
        HabitSearch(source, line: nil).elseIf(after: line)
    }
}

extension ForeignHabit {
    /// What `if x：` should end in.
    static func blockWord(onLine line: Int, of source: String) -> String? {
        HabitSearch(source, line: line).blockWord()
    }

    /// A line of comment as other languages write it.
    static func comment(onLine line: Int, of source: String) -> ForeignHabit? {
        HabitSearch(source, line: line).comment()
    }

    /// A block in braces above a line.
    static func brace(in source: String, before line: Int) -> (habit: ForeignHabit, line: Int)? {
        HabitSearch(source, line: nil).brace(before: line)
    }
}

/// Looks for habits on a line, or in all of a source.
struct HabitSearch {
    let bytes: [UInt8]
    let tokens: [LuaToken]
    let comments: [LuaToken]
    /// For each token the bracket that is open in front of it, by the kind of bracket.
    private let openings: [String: [Int?]]

    init(_ source: String, line: Int?) {
        bytes = Array(source.utf8)
        let all = LuaLexer.tokens(of: bytes).filter { line == nil || $0.line == line }
        tokens = all.filter { $0.kind != .comment }
        comments = all.filter { $0.kind == .comment }
        let (bytes, tokens) = (bytes, tokens)
        openings = ["(": ")", "[": "]", "{": "}"].reduce(into: [:]) { openings, pair in
            openings[pair.key] = Self.openings(pair.key, pair.value, tokens, bytes)
        }
    }

    /// In one pass: a line may have a great many brackets.
    private static func openings(_ open: String, _ close: String, _ tokens: [LuaToken], _ bytes: [UInt8]) -> [Int?] {
        var stack: [Int] = []
        return tokens.indices.map { index in
            defer {
                let text = bytes[tokens[index].range]
                if text.elementsEqual(open.utf8) { stack.append(index) }
                if text.elementsEqual(close.utf8) { _ = stack.popLast() }
            }
            return stack.last
        }
    }

    /// The bracket that is open at a token.
    func opening(_ open: String, before index: Int) -> Int? { openings[open]?[index] }

    /// What a colon at the end of a line that opens a block stands for.
    func blockWord() -> String? {
        guard tokens.count > 1, text(tokens.count - 1) == "：" else { return nil }
        switch text(0) {
        case "if", "elseif": return "then"
        case "for", "while": return "do"
        default: return nil
        }
    }

    func text(_ index: Int) -> String {
        tokens.indices.contains(index) ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
    }

    func habit(_ range: ClosedRange<Int>, _ meaning: ForeignHabit.Meaning) -> ForeignHabit {
        let place = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound].range.upperBound
        return ForeignHabit(text: String(decoding: bytes[place], as: UTF8.self), meaning: meaning, range: place)
    }

    /// Symbols that never follow each other in Lua without a space.
    private static let pairs: [String: ForeignHabit.Meaning] = [
        "!=": .symbol("~="), "!==": .symbol("~="), "===": .symbol("=="), "<>": .symbol("~="), "&&": .symbol("and"),
        "||": .symbol("or"), "++": .assignment("+"), "+=": .assignment("+"), "-=": .assignment("-"),
        "*=": .assignment("*"), "/=": .assignment("/"), "%=": .assignment("%"), "..=": .assignment(".."),
        "=>": .word("function"), "/*": .comment,
    ]

    func pair() -> ForeignHabit? {
        for index in tokens.indices.dropLast()
        where tokens[index].range.upperBound == tokens[index + 1].range.lowerBound {
            let both = text(index) + text(index + 1)
            // `!==` is read as `!` and `==`.
            if let meaning = Self.pairs[both] { return habit(index...(index + 1), meaning) }
        }
        return nil
    }

    func single(_ near: String?) -> ForeignHabit? {
        if let index = tokens.indices.first(where: { text($0) == "!" }) { return habit(index...index, .symbol("not")) }
        return near.flatMap { text(0) == $0 ? comment() : nil }
    }

    /// A line that begins as comments do elsewhere.
    func comment() -> ForeignHabit? { ["//", "#"].contains(text(0)) ? habit(0...0, .comment) : nil }

    /// What stands in a condition, or is returned, with `=` in it.
    func condition(_ near: String?) -> ForeignHabit? {
        let openers = Self.openers + ["return"]
        guard near == "=", let opener = tokens.indices.first(where: { openers.contains(text($0)) }) else {
            return nil
        }
        return firstEquals(after: opener).map { habit($0, .equals) }
    }

    private static let openers = ["if", "elseif", "while", "until", "for"]

    /// `if x {`, which Lua takes for a call; it stumbles only over what follows.
    func brace(before line: Int) -> (habit: ForeignHabit, line: Int)? {
        guard let opener = tokens.indices.last(where: { tokens[$0].line <= line && Self.openers.contains(text($0)) })
        else { return nil }
        let rest = tokens.indices.filter { $0 > opener && tokens[$0].line == tokens[opener].line }
        // A table stands right behind a name or a sign; a block stands apart from its condition.
        let brace = rest.first { index in
            text(index) == "{" && tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
                && ([.name, .number, .string].contains(tokens[index - 1].kind)
                    || [")", "]", "true", "false", "nil"].contains(text(index - 1)))
        }
        guard let index = brace, !rest.contains(where: { text($0) == "then" || text($0) == "do" }) else { return nil }
        let word = ["while", "for"].contains(text(opener)) ? "do" : "then"
        return (habit(index...index, .brace(word)), tokens[index].line)
    }

    /// The first `=` that is in no table.
    private func firstEquals(after opener: Int) -> ClosedRange<Int>? {
        var depth = 0
        for index in tokens.indices where index > opener {
            if ["then", "do", "end"].contains(text(index)) { return nil }
            depth += text(index) == "{" ? 1 : text(index) == "}" ? -1 : 0
            if depth == 0, text(index) == "=" { return index...index }
        }
        return nil
    }

    private static let words: [String: String] = [
        "elif": "elseif", "elsif": "elseif", "elsei": "elseif", "let": "local", "var": "local", "const": "local",
        "def": "function", "func": "function", "fn": "function", "lambda": "function", "continue": "goto",
        "switch": "if", "foreach": "for",
        "try": "pcall",
    ]

    /// A name that begins a statement and is followed by another name, or stands alone.
    func word() -> ForeignHabit? {
        for index in tokens.indices where tokens[index].kind == .name {
            guard let meant = Self.words[text(index)] else { continue }
            let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
            let isStatement = index == tokens.startIndex || text(index - 1) == "then" || text(index - 1) == "do"
            let isAlone = next == nil || next?.kind == .keyword || next?.kind == .name
            // `lambda r: r.year` stands where a value does.
            if text(index) == "lambda", next?.kind == .name { return habit(index...index, .word(meant)) }
            let isElseIf = meant == "elseif" && !["=", ".", ":", ",", "["].contains(text(index + 1))
            if isElseIf || (isStatement && isAlone) { return habit(index...index, .word(meant)) }
        }
        return nil
    }

    func elseIf(after line: Int) -> (habit: ForeignHabit, line: Int)? {
        for index in tokens.indices.dropLast() where text(index) == "else" && text(index + 1) == "if" {
            guard tokens[index].line >= line, tokens[index].line == tokens[index + 1].line else { continue }
            return (habit(index...(index + 1), .elseIf), tokens[index].line)
        }
        return nil
    }
}
