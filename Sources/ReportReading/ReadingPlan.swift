import ReportModel

/// What reading needs to know of the forms, worked out once.
struct ReadingPlan: Sendable {
    let forms: [Form]
    let vocabulary: Vocabulary
    /// What headings and the words around periods begin with.
    let landmarks: CharacterBitmap
    /// The tables of each form, in its order.
    private let tables: [String: [TablePlan]]
    /// Rows and columns that an edition has and no other, or that a variant has beyond the edition that it alters, in the
    /// order of the forms.
    let ownTerms: [TermSet]

    /// The plan of the built-in editions.
    static let builtIn = ReadingPlan(Form.all)

    init(_ forms: [Form]) {
        self.forms = forms
        let vocabulary = Vocabulary(forms)
        self.vocabulary = vocabulary
        landmarks = vocabulary.headingStarts.union(Metadata.words.firsts)
        tables = Dictionary(
            uniqueKeysWithValues: forms.map { form in
                (form.edition, form.tables.map { TablePlan($0, in: form, vocabulary.terms) })
            })
        ownTerms = EditionEvidence.ownTerms(of: forms, vocabulary.terms)
    }

    /// The tables of a form that the plan was made for.
    func tables(of form: Form) -> [TablePlan] { tables[form.edition] ?? [] }
}
