/// The stretch of the ribbon that holds a statutory table, cut into tokens.
struct TableText {
    let tableKey: String
    let range: Range<Int>
    let tokens: [Token]

    init(_ tableKey: String, in range: Range<Int>, of ribbon: Ribbon, vocabulary: Vocabulary) {
        self.tableKey = tableKey
        self.range = range
        tokens = Lexer.tokens(of: ribbon, in: range, vocabulary: vocabulary)
    }
}
