import ReportModel
import Wording

/// Terms of the form with their English.
extension RichText {
    /// A term, and its gloss in brackets behind it.
    public init(_ term: String, gloss: String?) {
        self.init(term)
        if let gloss { runs.append(Run(" (\(gloss))", .gloss)) }
    }

    /// A field's label, in English with its gloss.
    public init(_ field: Field, _ language: Language) {
        self.init(field.label, gloss: language == .en ? field.gloss : nil)
    }

    public var hasGloss: Bool { runs.contains { $0.style == .gloss } }

    /// The glosses alone, each as it stands behind its term.
    public var gloss: String { runs.filter { $0.style == .gloss }.map(\.text).joined() }

    public var withoutGloss: RichText { RichText(runs.filter { $0.style != .gloss }) }

    /// Each gloss in a line of its own.
    public var withGlossBelow: RichText {
        RichText(runs.map { $0.style == .gloss ? Run("\n" + $0.text.drop { $0 == " " }, .gloss) : $0 })
    }
}

extension ManuscriptTable {
    public var hasGloss: Bool { rows.contains { $0.contains { $0.text.hasGloss } } }
    public var withoutGloss: ManuscriptTable { mappingTexts(\.withoutGloss) }
    public var withGlossBelow: ManuscriptTable { mappingTexts(\.withGlossBelow) }

    /// The English below labels and titles, none at the heads.
    public var withGlossedLabels: ManuscriptTable {
        mappingTexts(where: { $0 == .head }, \.withoutGloss).withGlossBelow
    }

    private func mappingTexts(
        where isMapped: (Role) -> Bool = { _ in true }, _ change: (RichText) -> RichText
    ) -> ManuscriptTable {
        var table = self
        table.rows = rows.map { row in
            row.map { cell in
                guard isMapped(cell.role) else { return cell }
                var cell = cell
                cell.text = change(cell.text)
                return cell
            }
        }
        return table
    }
}

extension Form {
    /// What is printed in a table, in English: by the labels of its rows and columns, and the headings above them.
    func glosses(of table: FormTable) -> [String: String] {
        let rows = table.blocks.flatMap(\.rows).map { ($0.label, $0.gloss) }
        let columns = table.blocks.flatMap(\.columns).map { ($0.label, $0.gloss) }
        let own = (rows + columns).compactMap { label, gloss in gloss.map { (label, $0) } }
        return FormGloss.headings.merging(own) { _, own in own }
    }
}
