import ReportModel

/// Which edition of the form the tables show, told by the words that only one edition has.
struct EditionEvidence {
    /// Distinct words seen that only this edition has, by edition; the form's own order decides no tie.
    let score: [String: Int]
    /// Distinct words seen that a variant adds to its edition, by variant.
    private let variantScore: [String: Int]

    init(_ tables: [TableText], plan: ReadingPlan) {
        var seen: Set<Term> = []
        for token in tables.lazy.flatMap(\.tokens) {
            if case .label(let terms, _) = token.kind, terms.count == 1 { seen.insert(terms[0].identity) }
        }
        score = plan.ownTerms.mapValues { $0.intersection(seen).count }
        variantScore = plan.variantTerms.mapValues { $0.intersection(seen).count }
    }

    /// For each edition the words that no other has.
    static func ownTerms(of forms: [Form]) -> [String: Set<Term>] {
        let all = forms.map { ($0.edition, terms(of: $0)) }
        return Dictionary(
            uniqueKeysWithValues: all.map { edition, own in
                let others = all.filter { $0.0 != edition }.reduce(into: Set<Term>()) { $0.formUnion($1.1) }
                return (edition, own.subtracting(others))
            })
    }

    /// For each variant the words that the edition it alters has not.
    static func variantTerms(of forms: [Form]) -> [String: Set<Term>] {
        let variants = forms.compactMap { form in
            forms.first { $0.edition == form.basis }.map { (form.edition, terms(of: form).subtracting(terms(of: $0))) }
        }
        return Dictionary(variants) { first, _ in first }
    }

    /// The edition with the most words of its own, nil where none has any or two have as many; then the variant of it
    /// whose added words stand there.
    func edition(among forms: [Form]) -> Form? {
        guard let edition = leader(among: forms.filter { $0.basis == nil }, by: score) else { return nil }
        let variants = forms.filter { $0.basis == edition.edition && variantScore[$0.edition, default: 0] > 0 }
        return variants.isEmpty ? edition : leader(among: variants, by: variantScore)
    }

    private func leader(among forms: [Form], by score: [String: Int]) -> Form? {
        guard let top = forms.compactMap({ score[$0.edition] }).max(), top > 0 else { return nil }
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
