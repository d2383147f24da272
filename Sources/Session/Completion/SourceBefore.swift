import LuaRuntime

/// The source before the cursor as tokens, walked from the end.
struct SourceBefore {
    let bytes: [UInt8]
    let tokens: [LuaToken]

    init(_ text: String) {
        bytes = Array(text.utf8)
        tokens = LuaLexer.tokens(of: text)
    }

    func text(_ position: Int) -> String {
        tokens.indices.contains(position) ? String(decoding: bytes[tokens[position].range], as: UTF8.self) : ""
    }

    /// What stands between the quotes of a string.
    func content(_ position: Int) -> String {
        let range = tokens[position].range
        let end = tokens[position].isClosed ? range.upperBound - 1 : range.upperBound
        return String(decoding: bytes[min(range.lowerBound + 1, end)..<end], as: UTF8.self)
    }

    /// The position of the bracket that the one at `position` closes.
    func opening(of position: Int) -> Int? {
        var depth = 0
        for candidate in stride(from: position, through: 0, by: -1) where tokens[candidate].kind == .symbol {
            switch text(candidate) {
            case ")", "]", "}": depth += 1
            case "(", "[", "{": depth -= 1
            default: break
            }
            if depth == 0 { return candidate }
        }
        return nil
    }

    /// The position of the bracket that closes the one at `position`.
    func closing(of position: Int) -> Int? {
        var depth = 0
        for candidate in position..<tokens.count where tokens[candidate].kind == .symbol {
            switch text(candidate) {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            default: break
            }
            if depth == 0 { return candidate }
        }
        return nil
    }

    /// The innermost bracket that is open before `position`.
    func enclosing(_ position: Int) -> Int? {
        var candidate = position - 1
        while candidate >= 0 {
            if tokens[candidate].kind == .symbol {
                switch text(candidate) {
                case "(", "[", "{": return candidate
                case ")", "]", "}":
                    guard let open = opening(of: candidate) else { return nil }
                    candidate = open
                default: break
                }
            }
            candidate -= 1
        }
        return nil
    }

    /// The commas between an open bracket and `position`, those in further brackets left out.
    func commas(from open: Int, to position: Int) -> Int {
        (open + 1..<max(position, open + 1)).count { text($0) == "," && enclosing($0) == open }
    }
}
