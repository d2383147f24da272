import ReportModel

/// Which edition of the form the tables show, told by the words that only one edition has.
struct EditionEvidence {
    /// Distinct words seen that only this edition has, by edition; the form's own order decides no tie.
    let score: [String: Int]

    init(_ ribbon: Ribbon, in regions: [Range<Int>], forms: [Form], vocabulary: Vocabulary) {
        var seen: Set<Term> = []
        for region in regions {
            for token in Lexer.tokens(of: ribbon, in: region, vocabulary: vocabulary) where token.terms.count == 1 {
                seen.formUnion(token.terms.map(\.identity))
            }
        }
        let vocabularies = forms.map { ($0.edition, Self.terms(of: $0)) }
        score = Dictionary(
            uniqueKeysWithValues: vocabularies.map { edition, own in
                let others = vocabularies.filter { $0.0 != edition }.reduce(into: Set<Term>()) { $0.formUnion($1.1) }
                return (edition, own.subtracting(others).intersection(seen).count)
            })
    }

    /// The edition with the most words of its own, nil where none has any or two have as many.
    func edition(among forms: [Form]) -> Form? {
        guard let top = score.values.max(), top > 0 else { return nil }
        let leaders = forms.filter { score[$0.edition] == top }
        return leaders.count == 1 ? leaders[0] : nil
    }

    var isMixed: Bool { score.values.count { $0 > 0 } > 1 }

    private static func terms(of form: Form) -> Set<Term> {
        var terms: Set<Term> = []
        for table in form.tables {
            for block in table.blocks {
                for row in block.rows {
                    terms.insert(Term(kind: .row, table: table.key, key: "\(table.key).\(row.key)"))
                }
                for column in block.columns {
                    terms.insert(Term(kind: .column, table: table.key, key: "\(table.key).\(column.key)"))
                }
            }
        }
        return terms
    }
}

extension Term {
    /// The term without the number in front of it.
    fileprivate var identity: Term { Term(kind: kind, table: table, key: key) }
}
