import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

enum CellChangeObject {
    typealias Declaration = ObjectDeclaration<CellChange>

    static func declaration(_ show: Showing) -> Declaration {
        Declaration(
            "CellChange", doc: Bilingual(zh: "一格在两份报告里的变化。", en: "One cell in two reports."), fields: fields,
            behaviour: .with {
                $0.description = { change, _, state in
                    let sides = [change.old, change.new].map { side in
                        side.map { $0.number?.description ?? KindWording.name($0.kind)[state.language] } ?? "—"
                    }
                    return
                        "\(change.label) \(sides[0]) → \(sides[1]) \(ChangeWording(change, language: state.language).percent)"
                }
            })
    }

    private static let fields: [Declaration.Field] = [
        .init("field", .string, Bilingual(zh: "字段名。", en: "The field's id.")) { change, _ in .string(change.field) },
        .init("label", .string, Bilingual(zh: "行、列名称。", en: "The labels of its row and column.")) { change, _ in
            .string(change.label)
        },
        .init("old", .number, Bilingual(zh: "旧的数。", en: "The old number.")) { change, _ in
            LuaNumbers.value(change.old?.number)
        },
        .init("new", .number, Bilingual(zh: "新的数。", en: "The new number.")) { change, _ in
            LuaNumbers.value(change.new?.number)
        },
        .init(
            "old_kind", .string,
            Bilingual(
                zh: "旧的一格是什么：number 或没有数字的原因；没有这一格时为 nil。",
                en: "What the old cell holds: number, or why it has none; nil where there is no such cell.")
        ) { change, _ in .optional(change.old?.kind.name) },
        .init(
            "new_kind", .string,
            Bilingual(zh: "新的一格是什么，同上。", en: "The same of the new cell.")
        ) { change, _ in .optional(change.new?.kind.name) },
        .init(
            "delta", .number, Bilingual(zh: "新减旧；有一边没有数字时为 nil。", en: "New less old; nil where a side has no number.")
        ) { change, _ in
            LuaNumbers.value(change.delta)
        },
        .init(
            "percent", .number,
            Bilingual(
                zh: "增减百分比，-21 即 -21%；旧值为 0 或负数时为 nil。",
                en: "The change in percent (-21 is -21%); nil from 0 or less.")
        ) {
            change, _ in
            percent(change)
        },
        .init(
            "share", .number,
            Bilingual(
                zh: "占比变化，百分点：办理结果各行的格占同一列的总计，本年新收、上年结转、复议、诉讼的格占本行的总计；总计本身和其他格为 nil。",
                en:
                    "The change of its share, in percentage points: of a result of requests in the total of its column, of new and carried-over requests, reviews and litigation in the total of their row; nil for these totals and all other cells."
            )
        ) {
            change, _ in
            .optional(change.share?.difference.map { $0.approximation * 100 })
        },
        .init(
            "kind", .string,
            Bilingual(
                zh:
                    "unchanged（没有变）、changed（变了）、appeared（新有数字）、vanished（不再有数字）、kind_changed（没有数字的原因变了）、only_old、only_new（只有一种格式有）。",
                en:
                    "unchanged, changed, appeared (a number where there was none), vanished, kind_changed (no number, for another reason), only_old or only_new (in one edition only)."
            )
        ) { change, _ in .string(change.kind.rawValue) },
    ]

    static func percent(_ change: CellChange) -> LuaValue {
        guard case .ratio(let ratio) = change.percent else { return .none }
        return .number(ratio.approximation * 100)
    }
}
