/// The stretch of the ribbon that holds a statutory table, cut into tokens.
struct TableText {
    let tableKey: String
    let range: Range<Int>
    /// Where what stands above the table and may speak of it begins.
    let captionStart: Int
    let tokens: [Token]

    private static let captionReach = 60

    init(_ tableKey: String, in range: Range<Int>, below top: Int, of ribbon: Ribbon, vocabulary: Vocabulary) {
        self.tableKey = tableKey
        self.range = range
        captionStart = min(range.lowerBound, max(top, range.lowerBound - Self.captionReach))
        tokens = Lexer.tokens(of: ribbon, in: range, vocabulary: vocabulary)
    }
}
