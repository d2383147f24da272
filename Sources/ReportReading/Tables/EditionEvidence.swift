import ReportModel

/// Which edition of the form the tables show, told by the words that only one edition has.
struct EditionEvidence {
    /// How many different words were seen that only this edition has, in the order of the forms.
    private let scores: [Int]

    init(_ tables: [TableText], plan: ReadingPlan) {
        var seen = TermSet()
        for token in tables.lazy.flatMap(\.tokens) {
            guard case .label(let terms, _) = token.kind, terms.count == 1, let term = terms.first, term.kind != .group
            else { continue }
            seen.insert(term.id)
        }
        scores = plan.ownTerms.map { $0.intersection(seen).count }
    }

    /// For each edition the rows and columns that no other has.
    static func ownTerms(of forms: [Form], _ terms: TermTable) -> [TermSet] {
        let all = forms.map { Self.terms(of: $0, terms) }
        return all.indices.map { index in
            all.indices.filter { $0 != index }.reduce(all[index]) { $0.subtracting(all[$1]) }
        }
    }

    /// The edition with the most words of its own, nil where none has any or two have as many.
    func edition(among forms: [Form]) -> Form? {
        guard let top = scores.max(), top > 0 else { return nil }
        let leaders = zip(forms, scores).filter { $0.1 == top }
        return leaders.count == 1 ? leaders[0].0 : nil
    }

    var isMixed: Bool { scores.count { $0 > 0 } > 1 }

    private static func terms(of form: Form, _ terms: TermTable) -> TermSet {
        var found = TermSet()
        for table in form.tables {
            for block in table.blocks {
                for row in block.rows { terms.known(.row, table.section, row.key).map { found.insert($0) } }
                for column in block.columns { terms.known(.column, table.section, column.key).map { found.insert($0) } }
            }
        }
        return found
    }
}
