import LuaRuntime
import ReportModel
import ReportWriting
import Wording

/// A finding, and what it was found in.
struct ReportedFinding: Sendable, Equatable {
    let finding: Finding
    let agency: String?
    let year: Int?
    let source: String

    init(_ finding: Finding, in report: Report, source: String? = nil) {
        self.finding = finding
        agency = report.agency
        year = report.year
        self.source = source ?? report.source
    }
}

enum FindingObject {
    static func declaration(_ show: Showing) -> ObjectDeclaration<ReportedFinding> {
        ObjectDeclaration(
            "Finding", doc: Bilingual(zh: "检查或读取时发现的一个问题。", en: "Something that a check or the reader noticed."),
            fields: fields,
            behaviour: .with {
                $0.description = { found, _, state in
                    "\(found.finding.code) \(found.finding.message[state.language])"
                }
                $0.equals = { $0 == $1 }
            })
    }

    private static let fields: [ObjectDeclaration<ReportedFinding>.Field] = [
        .init("code", .string, Bilingual(zh: "代码，如 NB101。", en: "Its code, such as NB101.")) { found, _ in
            .string(found.finding.code)
        },
        .init("severity", .string, Bilingual(zh: "error（错误）、warning（警告）或 note（提示）。", en: "error, warning or note.")) {
            found, _ in .string(found.finding.severity.name)
        },
        .init("message", .string, Bilingual(zh: "一句话说明。", en: "What is wrong, in a sentence.")) { found, state in
            .string(found.finding.message[state.language])
        },
        .init("agency", .string, Bilingual(zh: "哪个机关的报告，已知时。", en: "The body of the report, where known.")) {
            found, _ in
            .optional(found.agency)
        },
        .init("year", .integer, Bilingual(zh: "哪一年的报告，已知时。", en: "The year of the report, where known.")) { found, _ in
            .optional(found.year)
        },
        .init("source", .string, Bilingual(zh: "报告来自哪个文件。", en: "The file of the report.")) { found, _ in
            .string(found.source)
        },
        .init("fields", .list(.string), Bilingual(zh: "有关的字段。", en: "The fields that it is about.")) { found, _ in
            .list(found.finding.fields.map { .string($0) })
        },
        .init("expected", .number, Bilingual(zh: "应有的数。", en: "The number that it should be.")) { found, _ in
            LuaNumbers.value(found.finding.expected)
        },
        .init("actual", .number, Bilingual(zh: "实际的数。", en: "The number that stands there.")) { found, _ in
            LuaNumbers.value(found.finding.actual)
        },
        .init("arithmetic", .string, Bilingual(zh: "算式。", en: "The arithmetic.")) { found, _ in
            .optional(found.finding.arithmetic)
        },
        .init("place", .string, Bilingual(zh: "在原文的位置。", en: "Its place in the source.")) { found, state in
            .optional(found.finding.places.first.flatMap { PlaceWording.text($0, source: "", state.language) })
        },
        .init(
            "proposal", .table,
            Bilingual(
                zh: "建议的更正 {field=…, value=…}；只是建议。", en: "A proposed correction {field=…, value=…}; only a proposal.")
        ) {
            found, _ in
            guard let proposal = found.finding.proposal else { return .none }
            return .strict([("field", .string(proposal.field)), ("value", LuaNumbers.value(proposal.value))])
        },
    ]
}
