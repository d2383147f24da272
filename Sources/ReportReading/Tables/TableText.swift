/// The stretch of the ribbon that holds a statutory table, cut into tokens.
struct TableText {
    let region: TableRegion
    let tokens: [Token]
    /// Right above the table's first words that are known to be heads: further heads, or nothing.
    let headTokens: [Token]
    /// Whether it has more tokens than are looked at.
    let isCut: Bool

    /// Real tables have some five hundred. Whatever is found out of a table costs no more than so many allow.
    static let mostTokens = 40_000

    var range: Range<Int> { region.range }

    init(region: TableRegion, tokens: [Token], headTokens: [Token], isCut: Bool) {
        (self.region, self.tokens, self.headTokens, self.isCut) = (region, tokens, headTokens, isCut)
    }

    init(_ region: TableRegion, of ribbon: Ribbon, vocabulary: Vocabulary) {
        self.region = region
        let tokens = Lexer.tokens(of: ribbon, in: region.range, vocabulary: vocabulary, limit: Self.mostTokens)
        isCut = tokens.count > Self.mostTokens
        self.tokens = isCut ? Self.wholeRows(of: tokens) : tokens
        headTokens = Lexer.tokens(
            of: ribbon, in: region.headStart..<region.range.lowerBound, vocabulary: vocabulary)
    }

    /// Without the row that the end may have cut in two: its label, and what stands behind that.
    private static func wholeRows(of tokens: [Token]) -> [Token] {
        let label = tokens.suffix(longestRow).lastIndex { !$0.terms.isEmpty }
        return Array(tokens[..<(label ?? tokens.count - longestRow)])
    }

    /// Tokens of a row, with room for blanks.
    private static let longestRow = 200
}
