/// A line of a page as a table without ruling lines may take it up.
struct PlacedLine {
    let line: GlyphLine
    let page: Int
    /// Its number among the lines of its page, from 1.
    let number: Int
    let pieces: [TextPiece]
    /// The level lines drawn on its page.
    let levels: [RulingLine]

    init(_ line: GlyphLine, on page: PageContent, number: Int) {
        self.line = line
        self.page = page.number
        self.number = number
        levels = page.levels
        pieces = TextPiece.pieces(of: line)
    }

    var location: Location { Location(line: number, page: page) }

    /// Whether its numbers may be those of a row: they stand last, and it is no sentence.
    var isNumberRow: Bool {
        guard let first = pieces.firstIndex(where: \.isNumber) else { return false }
        let rest = pieces[first...]
        return rest.count(where: \.isNumber) * 5 >= rest.count * 3 && !pieces.contains { $0.endsSentence }
    }

    /// Whether it belongs to the text between tables: a line of prose, or a heading.
    func isProse(width: Int) -> Bool {
        guard pieces.count == 1 else { return false }
        return (line.right - line.left) * 5 > width * 3 || pieces[0].endsSentence
    }

    var isHeading: Bool { pieces.count == 1 && line.startsSection }
}

extension TextPiece {
    fileprivate var endsSentence: Bool { text.unicodeScalars.last == "。" }
}
