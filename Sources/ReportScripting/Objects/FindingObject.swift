import LuaRuntime
import ReportModel
import ReportWriting
import Wording

enum FindingObject {
    static func declaration(_ show: Showing) -> ObjectDeclaration<Finding> {
        ObjectDeclaration(
            "Finding", doc: Bilingual(zh: "检查或读取时发现的一个问题。", en: "Something that a check or the reader noticed."),
            fields: fields,
            behaviour: .with {
                $0.description = { finding, _, language in "\(finding.code) \(finding.message[language])" }
                $0.equals = { $0 == $1 }
            })
    }

    private static let fields: [ObjectDeclaration<Finding>.Field] = [
        .init("code", .string, Bilingual(zh: "代码，如 NB101。", en: "Its code, such as NB101.")) { finding, _ in
            .string(finding.code)
        },
        .init("severity", .string, Bilingual(zh: "error（错误）、warning（警告）或 note（提示）。", en: "error, warning or note.")) {
            finding, _ in .string(finding.severity.name)
        },
        .init("message", .string, Bilingual(zh: "一句话说明。", en: "What is wrong, in a sentence.")) { finding, state in
            .string(finding.message[state.language])
        },
        .init("fields", .list(.string), Bilingual(zh: "有关的字段。", en: "The fields that it is about.")) { finding, _ in
            .list(finding.fields.map { .string($0) })
        },
        .init("expected", .number, Bilingual(zh: "应有的数。", en: "The number that it should be.")) { finding, _ in
            LuaNumbers.value(finding.expected)
        },
        .init("actual", .number, Bilingual(zh: "实际的数。", en: "The number that stands there.")) { finding, _ in
            LuaNumbers.value(finding.actual)
        },
        .init("arithmetic", .string, Bilingual(zh: "算式。", en: "The arithmetic.")) { finding, _ in
            .optional(finding.arithmetic)
        },
        .init("place", .string, Bilingual(zh: "在原文的位置。", en: "Its place in the source.")) { finding, state in
            .optional(finding.places.first.flatMap { PlaceWording.text($0, source: "", state.language) })
        },
        .init(
            "proposal", .table,
            Bilingual(
                zh: "建议的更正 {field=…, value=…}；只是建议。", en: "A proposed correction {field=…, value=…}; only a proposal.")
        ) {
            finding, _ in
            guard let proposal = finding.proposal else { return .none }
            return .record([("field", .string(proposal.field)), ("value", LuaNumbers.value(proposal.value))])
        },
    ]
}
