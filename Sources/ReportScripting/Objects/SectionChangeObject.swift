import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

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
                zh: "逐段的变化：“  ”没变，“+ ”新增，“- ”删去，“~ ”改动，“> ”移动；改动的段里，{-删去的-}，{+新增的+}。",
                en:
                    "Paragraph by paragraph: “  ” same, “+ ” added, “- ” removed, “~ ” changed, “> ” moved; within a changed one {-what went-} and {+what came+}."
            )
        ) {
            change, _ in .list(lines(change).map { .string($0) })
        },
    ]

    /// A line for each paragraph.
    static func lines(_ change: SectionChange) -> [String] {
        change.paragraphs.map { paragraph in
            let mark =
                switch paragraph.kind {
                case .same: "  "
                case .changed: "~ "
                case .moved: "> "
                case .removed: "- "
                case .added: "+ "
                }
            let isMarked = paragraph.kind == .changed || paragraph.kind == .moved
            return mark + paragraph.sentences.map { isMarked ? marked($0) : $0.new ?? $0.old ?? "" }.joined()
        }
    }

    /// Both texts of a sentence in one, as `wdiff` writes them.
    private static func marked(_ sentence: SentenceChange) -> String {
        sentence.runs.map { run in
            switch run.kind {
            case .equal: run.text
            case .removed: "{-\(run.text)-}"
            case .added: "{+\(run.text)+}"
            }
        }.joined()
    }
}
