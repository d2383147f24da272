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
                $0.description = { change, _, language in
                    let sides = [change.old, change.new].map { side in
                        side.map { $0.number?.description ?? KindWording.name($0.kind)[language] } ?? "—"
                    }
                    return "\(change.label) \(sides[0]) → \(sides[1]) \(percentText(change))"
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
            "delta", .number, Bilingual(zh: "新减旧；有一边没有数字时为 nil。", en: "New less old; nil where a side has no number.")
        ) { change, _ in
            LuaNumbers.value(change.delta)
        },
        .init("percent", .number, Bilingual(zh: "增减百分比；由 0 增加时为 nil。", en: "The change in percent; nil from 0.")) {
            change, _ in
            percent(change)
        },
        .init("share", .number, Bilingual(zh: "占比变化，百分点。", en: "The change of its share, in percentage points.")) {
            change, _ in
            .optional(change.share?.difference.map { $0.approximation * 100 })
        },
        .init(
            "kind", .string,
            Bilingual(
                zh: "unchanged、changed、appeared、vanished、kindChanged、onlyOld、onlyNew。",
                en: "unchanged, changed, appeared, vanished, kindChanged, onlyOld or onlyNew.")
        ) { change, _ in .string(change.kind.rawValue) },
    ]

    static func percent(_ change: CellChange) -> LuaValue {
        guard case .ratio(let ratio) = change.percent else { return .none }
        return .number(ratio.approximation * 100)
    }

    static func percentText(_ change: CellChange) -> String {
        guard case .ratio(let ratio) = change.percent else { return "" }
        return ratio.isNegative || ratio.isZero ? ratio.percent() : "+" + ratio.percent()
    }
}

enum SectionChangeObject {
    typealias Declaration = ObjectDeclaration<SectionChange>

    static func declaration(_ show: Showing) -> Declaration {
        Declaration(
            "SectionChange", doc: Bilingual(zh: "一个部分的文字在两份报告里的变化。", en: "One section's text in two reports."),
            fields: fields,
            behaviour: .with {
                $0.description = { change, _, _ in lines(change).joined(separator: "\n") }
            })
    }

    private static let fields: [Declaration.Field] = [
        .init("number", .integer, Bilingual(zh: "第几部分。", en: "Its number.")) { change, _ in .integer(change.number) },
        .init("changed", .boolean, Bilingual(zh: "有没有变化。", en: "Whether anything changed.")) { change, _ in
            .boolean(change.isChanged)
        },
        .init("similarity", .number, Bilingual(zh: "这部分的重复率，0 到 1。", en: "The reuse of this section, 0 to 1.")) {
            change, _ in
            LuaNumbers.value(change.reuse.ratio)
        },
        .init(
            "diff", .list(.string),
            Bilingual(
                zh: "逐段的变化：“  ”没变，“+ ”新增，“- ”删去，“~ ”改动，“> ”移动。",
                en: "Paragraph by paragraph: “  ” same, “+ ” added, “- ” removed, “~ ” changed, “> ” moved.")
        ) {
            change, _ in .list(lines(change).map { .string($0) })
        },
    ]

    /// A line for each paragraph.
    private static func lines(_ change: SectionChange) -> [String] {
        change.paragraphs.map { paragraph in
            let mark =
                switch paragraph.kind {
                case .same: "  "
                case .changed: "~ "
                case .moved: "> "
                case .removed: "- "
                case .added: "+ "
                }
            return mark + paragraph.sentences.map { $0.new ?? $0.old ?? "" }.joined()
        }
    }
}
