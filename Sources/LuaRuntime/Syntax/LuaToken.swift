/// A piece of Lua source as the lexer sees it.
public struct LuaToken: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case name
        case keyword
        case number
        case string
        /// `[[…]]`
        case longString
        case comment
        case symbol
        /// A character that Lua knows nothing of: full-width punctuation, Chinese outside strings, `!`.
        case foreign
    }

    public let kind: Kind
    /// Offsets in the source's UTF-8.
    public let range: Range<Int>
    /// Of its first character, counted from 1.
    public let line: Int
    /// False for a string or a comment that the source's end (or, for a short string, the line's) cuts off.
    public let isClosed: Bool
}
