/// A table that may be printed as the form does: its cells, and what stands behind them.
struct OfficialText {
    let region: TableRegion
    /// The heads above the table's first known words, and all cells from there on.
    let cells: [OfficialCell]
    /// What follows the last cell.
    let tokensBehind: [Token]
    /// Where a unit may be stated: above the table, in cells that no form prints so, and below.
    let unitRanges: [Range<Int>]
    /// What its labels alone stand for, groups left out.
    let seen: TermSet

    /// Nil where there are no cells, or one holds something else than a form prints, a number or nothing.
    init?(_ region: TableRegion, of ribbon: Ribbon, vocabulary: Vocabulary) {
        let range = region.range
        guard let heads = Self.heads(above: region, of: ribbon, vocabulary),
            let own = OfficialCells(ribbon, in: range, vocabulary), !own.cells.isEmpty
        else { return nil }
        self.region = region
        cells = heads.isEmpty ? own.cells : heads + own.cells
        tokensBehind = Lexer.tokens(of: ribbon, in: own.end..<range.upperBound, vocabulary: vocabulary)
        unitRanges = [region.captionStart..<range.lowerBound] + own.others + [own.end..<range.upperBound]
        seen = tokensBehind.reduce(into: own.seen) { $1.terms.addOwn(to: &$0) }
    }

    /// The cells right above a table that may say something about its columns. Lines there may hold nothing but notes that
    /// the form prints.
    private static func heads(
        above region: TableRegion, of ribbon: Ribbon, _ vocabulary: Vocabulary
    ) -> [OfficialCell]? {
        var (cells, start) = ([OfficialCell](), region.headStart)
        let end = region.range.lowerBound
        while start < end {
            if ribbon.isInCell(start) {
                guard let own = OfficialCells(ribbon, in: start..<end, vocabulary) else { return nil }
                cells += own.cells.filter {
                    !$0.isBlank && !isNote($0.terms, vocabulary, section: region.section)
                }
                start = own.end
            } else {
                let stop = min(ribbon.pieceEnd(from: start), end)
                let tokens = Lexer.tokens(of: ribbon, in: start..<stop, vocabulary: vocabulary)
                guard tokens.allSatisfy({ isNote($0.terms, vocabulary, section: region.section) }) else { return nil }
                start = stop
            }
        }
        return cells
    }

    /// Whether a label is a note that the form prints above a table, which says nothing about its columns.
    private static func isNote(_ terms: TermList, _ vocabulary: Vocabulary, section: Int) -> Bool {
        !terms.isEmpty
            && terms.allSatisfy { term in
                term.kind == .furniture
                    ? ![vocabulary.organisations, vocabulary.applicants, vocabulary.litigation].contains(term.id)
                    : term.kind == .blockTitle && Int(term.section) == section
            }
    }
}
