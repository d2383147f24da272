import LuaRuntime
import ReportScripting
import ReportWriting
import Wording

/// The statutory tables of a report, every cell with its number or a mark that says why there is none.
struct StatutoryTables {
    private let object: LuaObject
    private let engine: ScriptEngine

    /// Nil for what is no report, nor a group of one.
    init?(_ object: LuaObject, _ engine: ScriptEngine) {
        guard engine.reports(in: .object(object.whole))?.count == 1, object.typeName == "Report" else { return nil }
        self.object = object
        self.engine = engine
    }

    /// The table that an object is: `r.requests`. Nil for the report itself and for smaller groups.
    func table(_ language: Language) -> Manuscript? {
        document(language) { $0 == object.groupPath }
    }

    /// All of them.
    func all(_ language: Language) -> Manuscript {
        document(language) { _ in true } ?? Manuscript(title: "", language: language)
    }

    private func document(_ language: Language, _ isWanted: (_ key: String) -> Bool) -> Manuscript? {
        guard let report = engine.reports(in: .object(object.whole))?.first else { return nil }
        var marks = CellMarks()
        let blocks = report.form.tables.filter { isWanted($0.key) }.map { table in
            let statutory = StatutoryTable(table, of: report.form) { index in
                let cell = report.cells[index]
                if let number = cell.number { return (RichText(number.description), .neutral) }
                return marks.mark(cell.kind.name, word: KindWording.name(cell.kind)[language])
            }
            var manuscript = statutory.manuscript
            manuscript.caption = report.form.sections.first { $0.number == table.section }?.heading
            return Manuscript.Block.table(manuscript)
        }
        guard !blocks.isEmpty else { return nil }
        let title = SessionMessages.reportTitle(report.agency, report.year)[language]
        return Manuscript(title: title, language: language, blocks: blocks + marks.legend)
    }
}
