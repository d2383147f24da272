/// Text as a string literal of Lua, on one line.
enum LuaLiteral {
    static func quoted(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\0": literal += "\\x00"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    /// Whether `text` is one literal in quotes without anything behind it.
    static func isQuoted(_ text: String) -> Bool {
        guard text.count > 2, let quote = text.first, quote == "\"" || quote == "'", text.last == quote else {
            return false
        }
        return !text.dropFirst().dropLast().contains { $0 == quote || $0 == "\\" || $0 == "\n" }
    }
}
