import ReportWriting

/// A table whose labels have two parts, as `行政复议·结果维持`, for a narrow screen: the first part stands once, above the
/// rows that share it.
struct GroupedTable {
    private let source: ManuscriptTable
    /// The parts of the rows' labels.
    private let labels: [(upper: RichText, lower: RichText)]

    /// Nil where the labels are of another kind.
    init?(_ table: ManuscriptTable) {
        let areSimple = table.rows.joined().allSatisfy { $0.columns == 1 && $0.rows == 1 }
        guard table.headRows == 1, areSimple, table.rows.count > 1 else { return nil }
        let cells = table.rows.dropFirst().compactMap(\.first)
        labels = cells.compactMap { $0.role == .label ? Self.parts(of: $0.text) : nil }
        guard labels.count == table.rows.count - 1 else { return nil }
        source = table
    }

    /// The rows by their second parts, with or without the English of these.
    func table(glossed: Bool) -> ManuscriptTable {
        let head = source.rows[0].map { ManuscriptTable.Cell($0.text.withoutGloss, .head) }
        let rows = zip(source.rows.dropFirst(), labels).map { row, label in
            let lower = glossed ? label.lower : label.lower.withoutGloss
            let indented = RichText([RichText.Run("  ")] + lower.runs)
            return [ManuscriptTable.Cell(indented, .label, tone: row[0].tone)] + row.dropFirst()
        }
        return ManuscriptTable(caption: source.caption, rows: [head] + rows)
    }

    /// What stands above each of the rows: the first part, with its English, where another begins.
    var groups: [RichText?] {
        labels.indices.map { row in
            row > 0 && labels[row].upper == labels[row - 1].upper ? nil : labels[row].upper
        }
    }

    /// The second parts that have English, each once.
    var terms: [RichText] {
        labels.map(\.lower).reduce(into: []) { terms, term in
            if term.hasGloss, !terms.contains(term) { terms.append(term) }
        }
    }

    /// `行政复议·结果维持 (reviews, upheld)` as `行政复议 (reviews)` and `结果维持 (upheld)`.
    private static func parts(of label: RichText) -> (upper: RichText, lower: RichText)? {
        let text = label.withoutGloss.text
        guard let dot = text.lastIndex(of: "·") else { return nil }
        let glosses = label.gloss.drop { " (".contains($0) }.dropLast(label.hasGloss ? 1 : 0)
        let comma = glosses.lastIndex(of: ",")
        return (
            RichText(String(text[..<dot]), gloss: comma.map { String(glosses[..<$0]) }),
            RichText(
                String(text[text.index(after: dot)...]),
                gloss: comma.map { String(glosses[$0...].drop { ", ".contains($0) }) })
        )
    }
}
