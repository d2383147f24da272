import ReportModel

/// What reading needs to know of the forms, worked out once.
struct ReadingPlan: Sendable {
    let forms: [Form]
    let vocabulary: Vocabulary
    /// Rows of each table, by edition and table key.
    private let patterns: [String: [String: [RowPattern]]]
    /// Rows and columns that an edition has and no other, or that a variant has beyond the edition that it alters, in the
    /// order of the forms.
    let ownTerms: [TermSet]

    /// The plan of the built-in editions.
    static let builtIn = ReadingPlan(Form.all)

    init(_ forms: [Form]) {
        self.forms = forms
        let vocabulary = Vocabulary(forms)
        self.vocabulary = vocabulary
        patterns = Dictionary(
            uniqueKeysWithValues: forms.map { form in
                let tables = form.tables.map { ($0.key, RowPattern.patterns(of: $0, in: form, vocabulary.terms)) }
                return (form.edition, Dictionary(uniqueKeysWithValues: tables))
            })
        ownTerms = EditionEvidence.ownTerms(of: forms, vocabulary.terms)
    }

    func patterns(of table: FormTable, in form: Form) -> [RowPattern] {
        patterns[form.edition]?[table.key] ?? []
    }

    /// Where the cells of a table lie in the form.
    func fields(of table: FormTable, in form: Form) -> Range<Int> {
        let fields = patterns(of: table, in: form).lazy.flatMap(\.columns).map(\.field)
        guard let first = fields.min(), let last = fields.max() else { return 0..<0 }
        return first..<(last + 1)
    }
}
