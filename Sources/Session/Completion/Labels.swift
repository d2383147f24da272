/// Which names fit what is typed as a key in brackets.
enum Labels {
    static let keywords = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil",
        "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]

    /// What Lua itself defines.
    static let ofLua: Set<String> = [
        "assert", "collectgarbage", "coroutine", "error", "getmetatable", "ipairs", "load", "math", "next", "os",
        "pairs", "pcall", "print", "rawequal", "rawget", "rawlen", "rawset", "require", "select", "setmetatable",
        "string", "table", "tonumber", "tostring", "type", "utf8", "warn", "xpcall",
    ]

    /// Chinese labels that begin with what is typed, or whose pinyin initials do, the shortest first; else other names.
    static func matching(_ typed: String, in names: [String]) -> [String] {
        let labels = names.filter { $0.first.map { !$0.isASCII } ?? false && !isNumbered($0) }
        let found = labels.filter(TypedInitials(typed).fits)
        let sorted = found.sorted { ($0.count, $0) < ($1.count, $1) }
        return sorted.isEmpty ? names.filter { $0.hasPrefix(typed) } : sorted
    }

    /// `一、本年新收…`, `（三）不予公开`: the official label with its number, which nobody types.
    private static func isNumbered(_ label: String) -> Bool {
        let start = label.prefix(3)
        return label.first == "（" || start.dropFirst().contains("、")
    }
}

extension String {
    /// Whether it can stand behind a dot in Lua.
    var isIdentifier: Bool {
        guard let first = utf8.first, !(0x30...0x39).contains(first), !Labels.keywords.contains(self) else {
            return false
        }
        return utf8.allSatisfy { byte in
            byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
    }
}
