import Wording

/// Why a template could not be compiled, and where.
public struct TemplateError: Error, Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// The mark that opens the tag, and the one that is missing.
        case unclosedTag(String, String)
        case emptyExpression
        /// Braces that an input method wrote.
        case fullWidth(String)
        /// `include` or `extends`.
        case nameNotQuoted(String)
        case badBlockName(String)
        case repeatedBlock(String)
        case unclosedBlock(String)
        case strayEndOfBlock
        /// A block of a template that extends others, and those that these have.
        case strayBlock(String, known: [String])
        /// A statement that Word templates don't have.
        case notInWord(String)
        /// A statement that opens a block of Lua which nothing closes.
        case unclosedStatement(String)
        case strayEnd
        /// More than so many statements within each other.
        case tooDeep(Int)
        /// A statement and its end between which no whole paragraphs or rows are.
        case splitBlock
    }

    public let reason: Reason
    public let file: String
    public let position: TemplatePosition
    /// The line of the template.
    public let excerpt: String
    /// Where in a Word document the paragraph is that `excerpt` is.
    public let place: Bilingual?

    init(_ reason: Reason, at index: Int, in source: TemplateSource) {
        self.init(reason, at: source.position(of: index), in: source)
    }

    init(_ reason: Reason, at position: TemplatePosition, in source: TemplateSource) {
        self.reason = reason
        file = source.name
        self.position = position
        excerpt = source.line(position.line)
        place = source.place
    }

    /// What is wrong, in one sentence.
    public var message: Bilingual { TemplateMessages.message(reason) }
    /// What to do about it.
    public var fix: Bilingual { TemplateMessages.fix(reason) }

    /// For people: `FILE:LINE:COLUMN: message`, the line, a caret below the place, the fix.
    public func description(in language: Language) -> String {
        let before = excerpt.unicodeScalars.prefix(position.column - 1)
        let indent = before.map { $0.value >= 0x1100 ? "\u{3000}" : $0 == "\t" ? "\t" : " " }.joined()
        return """
            \(file):\(position.line):\(position.column): \(message[language])
                \(excerpt)
                \(indent)^
            \(fix[language])
            """
    }
}
