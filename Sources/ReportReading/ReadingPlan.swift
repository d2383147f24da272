import ReportModel

/// What reading needs to know of the forms, worked out once.
struct ReadingPlan: Sendable {
    let forms: [Form]
    let vocabulary: Vocabulary
    /// Rows of each table, by edition and table key.
    private let patterns: [String: [String: [RowPattern]]]
    /// Words that only one edition has, by edition.
    let ownTerms: [String: Set<Term>]
    /// Words that a variant has beyond the edition that it alters, by variant.
    let variantTerms: [String: Set<Term>]

    /// The plan of the built-in editions.
    static let builtIn = ReadingPlan(Form.all)

    init(_ forms: [Form]) {
        self.forms = forms
        vocabulary = Vocabulary(forms)
        patterns = Dictionary(
            uniqueKeysWithValues: forms.map { form in
                let tables = form.tables.map { ($0.key, RowPattern.patterns(of: $0, in: form)) }
                return (form.edition, Dictionary(uniqueKeysWithValues: tables))
            })
        ownTerms = EditionEvidence.ownTerms(of: forms.filter { $0.basis == nil })
        variantTerms = EditionEvidence.variantTerms(of: forms)
    }

    func patterns(of table: FormTable, in form: Form) -> [RowPattern] {
        patterns[form.edition]?[table.key] ?? RowPattern.patterns(of: table, in: form)
    }
}
