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

    /// How a text is written within such quotes.
    static func written(_ text: String, in quote: Substring) -> String {
        guard text.contains(where: { $0 == "\\" || quote.contains($0) }) else { return text }
        return text.reduce(into: "") { result, character in
            if character == "\\" || quote.contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}
