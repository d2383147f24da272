/// The stretch of the ribbon that holds a statutory table, cut into tokens.
struct TableText {
    let tableKey: String
    let range: Range<Int>
    /// Where what stands above the table and may speak of it begins.
    let captionStart: Int
    let tokens: [Token]
    /// Right above the table's first words that are known to be heads: further heads, or nothing.
    let headTokens: [Token]

    private static let captionReach = 60

    init(_ tableKey: String, in range: Range<Int>, below top: Int, of ribbon: Ribbon, vocabulary: Vocabulary) {
        self.tableKey = tableKey
        self.range = range
        captionStart = min(range.lowerBound, max(top, range.lowerBound - Self.captionReach))
        tokens = Lexer.tokens(of: ribbon, in: range, vocabulary: vocabulary)
        let start = Self.headStart(before: range.lowerBound, from: captionStart, of: ribbon)
        headTokens = Lexer.tokens(of: ribbon, in: start..<range.lowerBound, vocabulary: vocabulary)
    }

    /// Short lines or cells without digits right above may be heads that were not known for such.
    private static func headStart(before end: Int, from top: Int, of ribbon: Ribbon) -> Int {
        var start = end
        while start > top {
            let piece = ribbon.pieceRange(at: start - 1)
            if piece.lowerBound < top, ribbon.isInCell(start - 1) { break }
            let part = max(piece.lowerBound, top)..<start
            let isHead = part.count <= 40 && !ribbon.scalars[part].contains { Characters.isDigit($0) || $0 == "。" }
            guard isHead else { break }
            start = part.lowerBound
        }
        return start
    }
}
