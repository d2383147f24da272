import LuaRuntime
import ReportModel
import ReportWriting
import Wording

/// One cell of a report, with all that is known of it.
struct ReportCell: Sendable {
    let field: Field
    let cell: Cell
    let text: String
    let place: Place
    let source: String

    init(_ report: Report, _ index: Int) {
        field = report.form.fields[index]
        cell = report.cells[index]
        text = report.text(of: index)
        place = report.place(of: index)
        source = report.source
    }
}

enum CellObject {
    static func declaration(_ show: Showing) -> ObjectDeclaration<ReportCell> {
        ObjectDeclaration(
            "Cell", doc: Bilingual(zh: "报告里的一格，连同它的来源。", en: "One cell of a report, with where it came from."),
            fields: fields,
            behaviour: .with {
                $0.description = show.description(CellPresentation.manuscript)
                $0.instead = ScriptMessages.numberOfCell
                $0.equals = { $0.field.id == $1.field.id && $0.cell == $1.cell && $0.source == $1.source }
            })
    }

    private static let fields: [ObjectDeclaration<ReportCell>.Field] = [
        .init("field", .string, Bilingual(zh: "字段名，如 requests.new.total。", en: "Its id, such as requests.new.total.")) {
            cell, _ in
            .string(cell.field.id)
        },
        .init("label", .string, Bilingual(zh: "行、列的中文名称。", en: "The labels of its row and column.")) { cell, _ in
            .string(cell.field.label)
        },
        .init(
            "value", .number,
            Bilingual(zh: "数值；没有数字时为 nil，kind 说明原因。", en: "The number; nil where there is none, and kind says why.")
        ) {
            cell, state in
            if cell.cell.number == nil {
                state.note(
                    LuaLack(
                        cell.field.id, readAs: "value",
                        reason: MissingNumber.reason(cell.field, cell.cell, in: cell.source)))
            }
            return LuaNumbers.value(cell.cell.number)
        },
        .init(
            "kind", .string,
            Bilingual(
                zh: "number、absent（缺失）、blank（空白）、not_applicable（/）、text（文字）、unreadable（无法辨认）。",
                en: "number, absent, blank, not_applicable, text or unreadable.")
        ) { cell, _ in .string(cell.cell.kind.name) },
        .init(
            "text", .string,
            Bilingual(zh: "原文的字符，人工更正以后也是。", en: "The characters of the source, also once it is corrected.")
        ) { cell, _ in .string(cell.text) },
        .init("unit", .string, Bilingual(zh: "单位：件、项、万元。", en: "The unit: 件, 项 or 万元.")) { cell, _ in
            .string(cell.field.unit.rawValue)
        },
        .init(
            "how", .string,
            Bilingual(
                zh: "read（原文）、solved from sums（按勾稽关系分开）、corrected（人工更正）、summed（nb.sum 的合计）。",
                en: "read, solved from sums, corrected, or summed by nb.sum.")
        ) { cell, _ in .string(how(cell.cell.origin)) },
        .init("where", .string, Bilingual(zh: "在原文的位置。", en: "Its place in the source.")) { cell, state in
            .optional(PlaceWording.text(cell.place, source: cell.source, state.language))
        },
        .init("source", .string, Bilingual(zh: "来自哪个文件。", en: "The file that it came from.")) { cell, _ in
            .string(cell.source)
        },
        position("page", Bilingual(zh: "在第几页，已知时。", en: "Its page, where known."), \.page),
        position("line", Bilingual(zh: "在第几行，已知时。", en: "Its line, where known."), \.line),
        position("table", Bilingual(zh: "在第几张表，已知时。", en: "Its table in the source, where known."), \.table),
        position("row", Bilingual(zh: "在表的第几行，已知时。", en: "Its row in that table, where known."), \.row),
        position("column", Bilingual(zh: "在这行的第几格，已知时。", en: "Its cell in that row, where known."), \.column),
    ]

    private static func position(
        _ name: String, _ doc: Bilingual, _ part: KeyPath<Place, Int32> & Sendable
    ) -> ObjectDeclaration<ReportCell>.Field {
        .init(name, .integer, doc) { cell, _ in
            let number = Int(cell.place[keyPath: part])
            return number > 0 ? .integer(number) : .none
        }
    }

    private static func how(_ origin: CellOrigin) -> String {
        origin == .solved ? "solved from sums" : origin.name
    }
}
