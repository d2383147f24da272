import ReportWriting
import Wording

extension Manuscript {
    /// The rows of a list that are shown: the longest table of the form, of 23 rows, is whole.
    public static let shownRows = 40

    /// A table of two columns: names and what they are.
    static func facts(title: String, _ rows: [(RichText, String)], _ language: Language) -> Manuscript {
        let cells = rows.map {
            [ManuscriptTable.Cell($0.0, .label), ManuscriptTable.Cell(RichText($0.1), .text)]
        }
        return Manuscript(title: title, language: language, blocks: [.table(ManuscriptTable(rows: cells, headRows: 0))])
    }

    /// The same with tables that may lose their last column on a narrow screen.
    var losingLastColumn: Manuscript {
        var manuscript = self
        manuscript.blocks = blocks.map { block in
            guard case .table(var table) = block else { return block }
            table.mayLoseLast = true
            return .table(table)
        }
        return manuscript
    }

    /// A table of lines below heads. Long lists are cut, and say by how much; `total` counts the lines where only the
    /// first are given.
    static func list(
        title: String, heads: [String], _ rows: [[ManuscriptTable.Cell]], limit: Int = shownRows, of total: Int? = nil,
        _ language: Language
    ) -> Manuscript {
        let head = heads.map { ManuscriptTable.Cell(RichText($0), .head) }
        var blocks: [Manuscript.Block] = [.table(ManuscriptTable(rows: [head] + rows.prefix(limit)))]
        let more = (total ?? rows.count) - min(rows.count, limit)
        if more > 0 {
            blocks.append(.paragraph(RichText(PresentationWords.more(more)[language], .muted)))
        }
        return Manuscript(title: title, language: language, blocks: blocks)
    }
}
