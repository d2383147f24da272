/// The stretch of the ribbon that holds a statutory table, cut into tokens.
struct TableText {
    let region: TableRegion
    let tokens: [Token]
    /// Right above the table's first words that are known to be heads: further heads, or nothing.
    let headTokens: [Token]

    var range: Range<Int> { region.range }

    init(region: TableRegion, tokens: [Token], headTokens: [Token]) {
        (self.region, self.tokens, self.headTokens) = (region, tokens, headTokens)
    }

    init(_ region: TableRegion, of ribbon: Ribbon, vocabulary: Vocabulary) {
        self.region = region
        tokens = Lexer.tokens(of: ribbon, in: region.range, vocabulary: vocabulary)
        headTokens = Lexer.tokens(
            of: ribbon, in: region.headStart..<region.range.lowerBound, vocabulary: vocabulary)
    }
}
