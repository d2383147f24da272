import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

enum SectionObject {
    static func declaration(_ show: Showing) -> ObjectDeclaration<TextSection> {
        ObjectDeclaration(
            "Section", doc: Bilingual(zh: "报告的一个部分（文字）。", en: "A section of a report, as text."), fields: fields,
            behaviour: .with { $0.description = { section, _, _ in section.heading + "\n" + section.text } })
    }

    /// How a method is told which section.
    static let numberParameter = Parameter(
        "number", .oneOf([.string, .integer]),
        doc: Bilingual(zh: "“一”到“六”，或 1 到 6。", en: "\"一\" to \"六\", or 1 to 6."), completes: "section")

    private static let fields: [ObjectDeclaration<TextSection>.Field] = [
        .init(
            "number", .integer,
            Bilingual(
                zh: "第几部分，1 到 6；格式以外的部分接着数。", en: "Its number, 1 to 6, and on for parts that the form does not have.")
        ) {
            section, _ in
            .integer(section.number)
        },
        .init("heading", .string, Bilingual(zh: "标题，照原文。", en: "Its heading as in the source.")) { section, _ in
            .string(section.heading)
        },
        .init("text", .string, Bilingual(zh: "全文，每段一行。", en: "All its text, a line for each paragraph.")) {
            section, _ in
            .string(section.text)
        },
        .init("paragraphs", .list(.string), Bilingual(zh: "各段的列表。", en: "A list of its paragraphs.")) { section, _ in
            .list(section.paragraphs.map { .string($0.text) })
        },
        .init("sentences", .list(.string), Bilingual(zh: "各句的列表。", en: "A list of its sentences.")) {
            (section, state) throws(LuaFailure) in
            let texts = section.paragraphs.map(\.text)
            let sentences = try AbandonableWork.run(state, steps: texts.reduce(0) { $0 + $1.utf8.count }) {
                texts.flatMap(SentenceSplitting.sentences)
            }
            return .list(sentences.map { .string($0) })
        },
    ]

    /// 1…6 from `一`, `五`, `5` or `第五部分`.
    static func number(_ value: LuaValue) throws(LuaFailure) -> Int {
        let numerals = ["一", "二", "三", "四", "五", "六"]
        if let number = value.integer {
            guard (1...6).contains(number) else { throw ScriptMessages.unknownSection(String(number)) }
            return number
        }
        let whole = value.string ?? ""
        let name = whole.utf8.count <= 100 ? whole : whole.prefix(40) + "…"
        let plain = name.filter { !"第部分、".contains($0) }
        if let index = numerals.firstIndex(of: plain) { return index + 1 }
        guard let number = Int(plain), (1...6).contains(number) else { throw ScriptMessages.unknownSection(name) }
        return number
    }
}
