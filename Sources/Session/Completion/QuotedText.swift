/// Texts within the quotes of Lua, where a quote and a backslash have another before them.
enum QuotedText {
    /// What a text that is typed so far stands for; other escapes are left as they are, for no name of a file has them.
    static func meaning(of typed: String) -> String {
        var (result, isEscaped) = ("", false)
        for character in typed {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return result
    }

    /// Whether a text has what may need a backslash before it within quotes.
    static func needsEscapes(_ text: String) -> Bool {
        text.utf8.contains { $0 == backslash || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    }

    /// How a text is written within such quotes.
    static func written(_ text: String, in quote: Substring) -> String {
        let quote = quote.utf8.first
        let bytes = text.utf8.flatMap { $0 == backslash || $0 == quote ? [backslash, $0] : [$0] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let backslash = UInt8(ascii: "\\")
}
