/// The functions of a source file with the lines they take, from the first of the declaration to the closing brace.
struct FunctionLengths {
    struct Function: Equatable {
        let name: String
        let line: Int
        let lines: Int
    }

    private(set) var functions: [Function] = []
    private let tokens: [Token]
    /// For each opening bracket, the token that closes it.
    private let closing: [Int: Int]

    private struct Token {
        let text: String
        let line: Int
    }

    init(_ text: String, language: CodeLanguage = .swift) {
        let masked = MaskedCode(text, language: language).text
        tokens = Self.tokens(masked, skipping: language == .c ? "#" : nil)
        closing = Self.brackets(tokens)
        switch language {
        case .swift: findSwiftFunctions()
        case .c: findCFunctions()
        }
    }

    private mutating func findSwiftFunctions() {
        for index in tokens.indices {
            let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
            let previous = index > 0 ? tokens[index - 1].text : ""
            switch tokens[index].text {
            case "func":
                note(next, from: index, body: bodyAfterParameters(index + 1))
            case "subscript":
                note("subscript", from: index, body: bodyAfterParameters(index + 1))
            case "init" where previous != "." && ["(", "?", "<", "!"].contains(next):
                note("init", from: index, body: bodyAfterParameters(index + 1))
            case "deinit", "get", "set", "willSet", "didSet", "_read", "_modify":
                note(tokens[index].text, from: index, body: next == "{" ? index + 1 : nil)
            case "var" where !["if", "guard", "while", "case", ","].contains(previous):
                note(next, from: index, body: bodyOfVariable(index + 1))
            default: break
            }
        }
    }

    /// A parameter list directly before a brace, outside every other brace.
    private mutating func findCFunctions() {
        var index = 0
        while index < tokens.count {
            guard tokens[index].text == "{", let end = closing[index] else {
                index += 1
                continue
            }
            if index > 0, tokens[index - 1].text == ")",
                let open = closing.first(where: { $0.value == index - 1 })?.key, open > 0
            {
                note(tokens[open - 1].text, from: open - 1, body: index)
            }
            index = end + 1
        }
    }

    private mutating func note(_ name: String, from start: Int, body: Int?) {
        guard let body, let end = closing[body] else { return }
        let lines = tokens[end].line - tokens[start].line + 1
        functions.append(Function(name: name, line: tokens[start].line, lines: lines))
    }

    /// The brace after a parameter list and what may follow it; nil for a requirement without a body.
    private func bodyAfterParameters(_ start: Int) -> Int? {
        guard var index = tokens[start...].firstIndex(where: { $0.text == "(" }).flatMap({ closing[$0] }) else {
            return nil
        }
        index += 1
        while index < tokens.count {
            let token = tokens[index].text
            if token == "{" { return index }
            if token == "}" || token == ";" || Self.declarations.contains(token) { return nil }
            index = (closing[index] ?? index) + 1
        }
        return nil
    }

    /// The brace of a computed variable, on the line where its type ends.
    private func bodyOfVariable(_ start: Int) -> Int? {
        var index = start
        while index < tokens.count {
            let token = tokens[index].text
            if token == "{" { return index }
            if ["=", "}", ";", ")", "in"].contains(token) || Self.declarations.contains(token) { return nil }
            index = (closing[index] ?? index) + 1
            if index < tokens.count, tokens[index].line != tokens[index - 1].line, tokens[index].text != "{" {
                return nil
            }
        }
        return nil
    }

    private static let declarations: Set<String> = [
        "func", "var", "let", "init", "deinit", "subscript", "case", "associatedtype", "typealias", "static", "class",
        "mutating", "nonmutating", "struct", "enum", "protocol", "extension", "public", "private", "internal",
        "fileprivate", "package", "override", "final", "return", "if", "for", "while", "guard", "switch",
    ]

    /// Words, and every other character but blanks by itself. Lines that begin with `skipped` are left out.
    private static func tokens(_ text: String, skipping skipped: String?) -> [Token] {
        var tokens: [Token] = []
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if let skipped, line.drop(while: \.isWhitespace).hasPrefix(skipped) { continue }
            var word = ""
            for character in line + " " {
                if character.isLetter || character.isNumber || character == "_" {
                    word.append(character)
                    continue
                }
                if !word.isEmpty { tokens.append(Token(text: word, line: number + 1)) }
                word = ""
                if !character.isWhitespace { tokens.append(Token(text: String(character), line: number + 1)) }
            }
        }
        return tokens
    }

    private static func brackets(_ tokens: [Token]) -> [Int: Int] {
        let pairs = ["}": "{", ")": "(", "]": "["]
        var open: [Int] = []
        var closing: [Int: Int] = [:]
        for (index, token) in tokens.enumerated() {
            if pairs.values.contains(token.text) { open.append(index) }
            guard let opener = pairs[token.text], let last = open.last, tokens[last].text == opener else { continue }
            closing[open.removeLast()] = index
        }
        return closing
    }
}
