/// The names that a source declares itself: of `local` statements, functions, loops and parameters.
struct LocalNames {
    struct Declaration {
        let name: String
        let line: Int
        let offset: Int
    }

    private(set) var all: [Declaration] = []
    private let bytes: [UInt8]
    private let tokens: [LuaToken]

    init(_ source: String) {
        bytes = Array(source.utf8)
        tokens = LuaLexer.tokens(of: bytes).filter { $0.kind != .comment }
        var isDeclaring = false
        for index in tokens.indices {
            let before = index > 0 ? text(index - 1) : ""
            switch (text(index), tokens[index].kind) {
            case ("local", _), ("for", _), ("function", _): isDeclaring = true
            case (",", _), ("(", _), (".", _), (":", _), ("<", _), (">", _): continue
            case (let name, .name) where isDeclaring && Self.openers.contains(before):
                // Of `function t.f` neither is a name of its own.
                guard ![".", ":"].contains(index + 1 < tokens.count ? text(index + 1) : "") else { continue }
                all.append(
                    Declaration(name: name, line: tokens[index].line, offset: tokens[index].range.lowerBound))
            case (_, .name) where isDeclaring && [".", ":", "<"].contains(before): continue
            default: isDeclaring = false
            }
        }
    }

    private static let openers: Set<String> = ["local", "for", "function", ",", "("]

    /// Where a name is declared that a line asks for and does not see: before it, in a block that has ended there, or
    /// only behind it.
    func declaration(of name: String, unseenOn line: Int) -> (line: Int, isBefore: Bool)? {
        let own = all.filter { $0.name == name }
        guard let asked = tokens.indices.first(where: { tokens[$0].line == line && text($0) == name }) else {
            return nil
        }
        let offset = tokens[asked].range.lowerBound
        if let before = own.last(where: { $0.offset < offset || ($0.offset == offset && $0.line == line) }) {
            return (before.line, true)
        }
        return own.first.map { ($0.line, false) }
    }

    private func text(_ index: Int) -> String { String(decoding: bytes[tokens[index].range], as: UTF8.self) }
}
