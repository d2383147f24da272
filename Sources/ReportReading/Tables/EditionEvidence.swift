import ReportModel

/// Which edition of the form the tables show, told by the words that only one edition has.
struct EditionEvidence {
    private let forms: [Form]
    /// How many different words were seen that only this edition has, or that a variant adds to its edition, in the
    /// order of the forms.
    private let scores: [Int]

    init(_ tables: [TableText], plan: ReadingPlan) {
        var seen = TermSet()
        for token in tables.lazy.flatMap(\.tokens) { token.terms.addOwn(to: &seen) }
        let scores = Self.scores(of: seen, plan)
        let isUntold = scores.allSatisfy { $0 == 0 }
        forms = plan.forms
        self.scores = isUntold ? plan.ownTerms.map { Self.rowsWithNumbers(tables, among: $0) } : scores
    }

    /// What tables show that may be printed as the form does: none where they tell no edition.
    init(_ tables: [OfficialText], plan: ReadingPlan) {
        let seen = tables.reduce(TermSet()) { $0.union($1.seen) }
        (forms, scores) = (plan.forms, Self.scores(of: seen, plan))
    }

    private static func scores(of seen: TermSet, _ plan: ReadingPlan) -> [Int] {
        plan.ownTerms.map { $0.intersection(seen).count }
    }

    /// Where table 二 is lost: rows of one edition that are a head over rows in the other, （六）其他处理, with numbers
    /// right behind their label.
    private static func rowsWithNumbers(_ tables: [TableText], among own: TermSet) -> Int {
        tables.reduce(0) { count, table in
            let tokens = table.tokens.filter { !$0.isBlank }
            return zip(tokens, tokens.dropFirst()).count { label, next in
                guard next.isValue else { return false }
                return label.terms.contains { $0.kind == .row && own.contains($0.id) }
            } + count
        }
    }

    /// For each edition the rows and columns that no other has, for each variant those that its edition has not.
    static func ownTerms(of forms: [Form], _ terms: TermTable) -> [TermSet] {
        forms.map { form in
            let others = forms.filter { other in
                form.basis.map { other.edition == $0 } ?? (other.basis == nil && other.edition != form.edition)
            }
            return others.reduce(Self.terms(of: form, terms)) { $0.subtracting(Self.terms(of: $1, terms)) }
        }
    }

    /// The edition with the most words of its own, nil where none has any or two have as many; then the variant of it
    /// whose added words stand there.
    var edition: Form? {
        guard let edition = leader({ $0.basis == nil }) else { return nil }
        let altered = { (form: Form) in form.basis == edition.edition }
        return zip(forms, scores).contains { altered($0) && $1 > 0 } ? leader(altered) : edition
    }

    /// Of some forms the one with the most words.
    private func leader(_ isCandidate: (Form) -> Bool) -> Form? {
        var (leader, top, isTied) = (Form?.none, 0, false)
        for (form, score) in zip(forms, scores) where score > 0 && score >= top && isCandidate(form) {
            (isTied, leader, top) = (score == top, form, score)
        }
        return isTied ? nil : leader
    }

    var isMixed: Bool { zip(forms, scores).count { $0.basis == nil && $1 > 0 } > 1 }

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
