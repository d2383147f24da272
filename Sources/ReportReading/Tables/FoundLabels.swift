import ReportModel

/// What of a table's own labels a source has.
struct FoundLabels {
    /// Rows whose labels were found, with numbers or without.
    private(set) var rows = TermSet()
    /// Those of them behind whose labels a number stands that belongs to a sentence, or that marks part from others.
    private(set) var sentences = TermSet()
    /// Columns whose heads were found, in words that another table may have too.
    private(set) var heads = TermSet()
    /// Whether words of the table's own header were found.
    let hasHeader: Bool

    init(_ tokens: [Token], of table: FormTable, in ribbon: Ribbon) {
        var columns = TermSet()
        for (index, token) in tokens.enumerated() {
            guard case .label(let terms, _) = token.kind else { continue }
            for term in terms where term.kind == .column && Int(term.section) == table.section { heads.insert(term.id) }
            guard
                terms.allSatisfy({ Int($0.section) == table.section && $0.kind != .section })
            else { continue }
            // A word that may be a column too (其他, 总计) names no row.
            if terms.allSatisfy({ $0.kind == .row }) {
                for term in terms { rows.insert(term.id) }
                if index + 1 < tokens.count, tokens[index + 1].isProse,
                    ribbon.samePiece(token.range.lowerBound, tokens[index + 1].range.lowerBound)
                {
                    for term in terms { sentences.insert(term.id) }
                }
            }
            for term in terms where term.kind == .column { columns.insert(term.id) }
        }
        hasHeader = columns.count > 1
    }
}
