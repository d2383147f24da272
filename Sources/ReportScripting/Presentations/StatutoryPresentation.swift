import ReportModel
import ReportWriting
import Wording

/// The statutory tables of a report, every cell with its number or a mark that says why there is none.
enum StatutoryPresentation {
    /// The table that a group of cells is: `requests`. Nil for smaller groups.
    static func table(_ report: Report, _ group: String, _ language: Language) -> Manuscript? {
        document(report, language) { $0 == group }
    }

    /// All of them.
    static func all(_ report: Report, _ language: Language) -> Manuscript {
        document(report, language) { _ in true } ?? Manuscript(title: "", language: language)
    }

    private static func document(
        _ report: Report, _ language: Language, _ isWanted: (_ key: String) -> Bool
    ) -> Manuscript? {
        var marks = CellMarks()
        let blocks = report.form.tables.filter { isWanted($0.key) }.map { table in
            let statutory = StatutoryTable(table, of: report.form, language: language) { index in
                let cell = report.cells[index]
                if let number = cell.number { return (RichText(number.description), .neutral) }
                return marks.mark(cell.kind.name, word: KindWording.name(cell.kind)[language])
            }
            var manuscript = statutory.manuscript
            manuscript.caption = report.form.sections.first { $0.number == table.section }.map {
                FormGloss.wording($0.heading, $0.gloss)[language]
            }
            return Manuscript.Block.table(manuscript)
        }
        guard !blocks.isEmpty else { return nil }
        let title = PresentationWords.reportTitle(report.agency, report.year)[language]
        return Manuscript(title: title, language: language, blocks: blocks + marks.legend)
    }
}
