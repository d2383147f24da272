/// A tag in a paragraph of a Word document.
struct WordTag {
    let tag: TemplateScanner.Tag
    /// Its paragraph, by number.
    let paragraph: Int
    let source: TemplateSource
    /// How many blocks of Lua it closes that others have opened, and opens for others to close.
    let closes: Int
    let opens: Int

    init(_ tag: TemplateScanner.Tag, paragraph: Int, in source: TemplateSource) throws(TemplateError) {
        let content = Self.withPlainQuotes(tag.content)
        if tag.kind == .statement, let word = content.split(whereSeparator: \.isWhitespace).first,
            ["include", "extends", "block", "endblock"].contains(word)
        {
            throw TemplateError(.notInWord(String(word)), at: tag.start, in: source)
        }
        self.tag = TemplateScanner.Tag(
            kind: tag.kind, content: content, start: tag.start, contentStart: tag.contentStart, end: tag.end)
        self.paragraph = paragraph
        self.source = source
        (closes, opens) = tag.kind == .statement ? LuaBlocks.balance(of: content) : (0, 0)
    }

    var range: Range<Int> { tag.start..<tag.end }

    /// Whether it writes something itself.
    var isExpression: Bool { tag.kind == .value || tag.kind == .raw }

    /// Word turns typed quotes into typographic ones, which Lua does not know.
    private static func withPlainQuotes(_ content: String) -> String {
        var content = content
        if !content.contains("\"") { content = content.replacing("“", with: "\"").replacing("”", with: "\"") }
        if !content.contains("'") { content = content.replacing("‘", with: "'").replacing("’", with: "'") }
        return content
    }
}

/// The words of Lua that open and close blocks.
enum LuaBlocks {
    /// `else` closes one block and opens one.
    static func balance(of statement: String) -> (closes: Int, opens: Int) {
        var (depth, least) = (0, 0)
        for word in words(of: statement) {
            switch word {
            case "if", "do", "function", "repeat": depth += 1
            case "end", "until":
                depth -= 1
                least = min(least, depth)
            case "else", "elseif": least = min(least, depth - 1)
            default: break
            }
        }
        return (-least, depth - least)
    }

    /// The words outside of quoted strings and comments.
    private static func words(of statement: String) -> [String] {
        var (words, word) = ([String](), "")
        var quote: Character?
        var previous: Character?
        for character in statement + " " {
            if let open = quote {
                if character == open, previous != "\\" { quote = nil }
            } else if character == "_" || (character.isASCII && (character.isLetter || character.isNumber)) {
                word.append(character)
            } else {
                if !word.isEmpty { words.append(word) }
                word = ""
                if character == "\"" || character == "'" { quote = character }
                if character == "-", previous == "-" { break }
            }
            previous = character
        }
        return words
    }
}
