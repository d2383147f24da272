import LuaRuntime
import ReportChecks
import ReportModel
import ReportWriting
import Wording

/// What the reader and the rules said about one report or several.
struct CheckedReports: Sendable {
    let results: [(report: Report, result: CheckResult)]
    /// The findings of all, the reader's first for each report; `report` is a position in `results`.
    let entries: [(report: Int, finding: Finding)]

    init(_ results: [(report: Report, result: CheckResult)]) {
        let entries = results.enumerated().flatMap { index, pair in
            pair.result.allFindings.map { (report: index, finding: $0) }
        }
        self.init(results, entries)
    }

    private init(_ results: [(report: Report, result: CheckResult)], _ entries: [(report: Int, finding: Finding)]) {
        self.results = results
        self.entries = entries
    }

    var findings: [Finding] { entries.map(\.finding) }

    func reported(_ entry: (report: Int, finding: Finding)) -> ReportedFinding {
        ReportedFinding(entry.finding, in: results[entry.report].report)
    }

    func filter(_ isIncluded: (Finding) -> Bool) -> CheckedReports {
        CheckedReports(results, entries.filter { isIncluded($0.finding) })
    }

    /// The forms of the reports, each once.
    var forms: [Form] {
        results.reduce(into: []) { forms, each in
            if !forms.contains(each.report.form) { forms.append(each.report.form) }
        }
    }

    /// Throws for a code, or a pattern of codes, that is of no rule: it would choose nothing, silently.
    func checkCode(_ pattern: String) throws(LuaFailure) {
        let ran = results.flatMap { $0.result.outcomes.map(\.code) }
        let known = Rule.all.map(\.code) + Finding.readerCodes + Set(ran + findings.map(\.code)).sorted()
        // No code is as long; each is held against the pattern.
        let isKnown = pattern.utf8.count <= 200 && known.contains { Wildcards.fits($0, pattern) }
        guard !isKnown else { return }
        let error = RuleSelectionError.unknown(
            String(pattern.prefix(200)), suggestions: Suggestions.nearest(to: String(pattern.prefix(200)), in: known))
        throw ScriptMessages.of(error.message, code: "unknown_rule")
    }
}

enum CheckResultObject {
    typealias Declaration = ObjectDeclaration<CheckedReports>

    static func declaration(_ show: Showing, finding: ObjectDeclaration<ReportedFinding>) -> Declaration {
        Declaration(
            "Findings",
            doc: Bilingual(
                zh: "检查的结果。#f 是问题数，f[1] 是第一个问题，f:outcomes() 是每条规则的状态。",
                en:
                    "What a check found. #f counts the findings, f[1] is the first, f:outcomes() has the state of every rule."
            ),
            fields: fields(finding), methods: [choosing, outcomes], elements: "Finding",
            behaviour: .with {
                $0.count = { checked, _ in checked.entries.count }
                $0.element = { (checked, position, _) throws(LuaFailure) in
                    checked.entries.indices.contains(position - 1)
                        ? finding.wrap(checked.reported(checked.entries[position - 1])) : nil
                }
                $0.description = show.description(CheckPresentation.manuscript)
            })
    }

    private static func fields(_ finding: ObjectDeclaration<ReportedFinding>) -> [Declaration.Field] {
        [
            .init("errors", .list(.object("Finding")), Bilingual(zh: "只要错误。", en: "Only the errors.")) { checked, _ in
                .list(
                    checked.entries.filter { $0.finding.severity == .error }.map { finding.wrap(checked.reported($0)) })
            },
            .init(
                "verdict", .string,
                Bilingual(
                    zh: "一句话结论；一组报告各有一行，以机关和年份开头。",
                    en: "The verdict in one line; of several reports a line each, with body and year before it.")
            ) { checked, state in .string(verdict(checked, state.language)) },
        ]
    }

    private static func verdict(_ checked: CheckedReports, _ language: Language) -> String {
        guard checked.results.count != 1 else { return checked.results[0].result.verdict[language] }
        return checked.results.map { report, result in
            ReportPresentation.name(of: report, language) + HelpWords.colon[language] + result.verdict[language]
        }.joined(separator: "\n")
    }

    private static func pass(_ evidence: Evidence, _ language: Language) -> LuaValue {
        .strict([
            ("message", .string(evidence.message[language])),
            ("fields", .list(evidence.fields.map { .string($0) })), ("arithmetic", .optional(evidence.arithmetic)),
        ])
    }

    private static let choosing = Declaration.Method(
        "where",
        [
            Parameter(
                "condition",
                .options([
                    OptionDeclaration(
                        "code", .string,
                        Bilingual(zh: "代码，如 \"NB101\"、\"NB1*\"。", en: "A code, such as \"NB101\" or \"NB1*\".")),
                    OptionDeclaration(
                        "severity", .word(["error", "warning", "note"]), Bilingual(zh: "程度。", en: "The severity.")),
                    OptionDeclaration("field", .string, Bilingual(zh: "有关的字段。", en: "A field that it is about.")),
                ]), doc: Bilingual(zh: "条件。", en: "The condition."))
        ],
        returns: ReturnDeclaration(.object("Findings"), Bilingual(zh: "符合的问题。", en: "The findings that fit.")),
        doc: Bilingual(zh: "选出符合条件的问题。", en: "Chooses the findings that fit."),
        examples: [
            .onFindings(
                """
                print(#f, #f:where{severity = "error"})
                print(f:where{code = "NB102"}[1].arithmetic)
                """,
                prints: """
                    3\t2
                    370 ≠ 33 + 29 + 1 + 1 + 3 + 2 + 8 + 8 + 100 + 13 + 1 + 10 + 3 + 2 + 10 + 5 + 7 = 236
                    """)
        ]
    ) { (checked, call) throws(LuaFailure) in
        let options = try call.options("condition")
        let (code, severity, field) = (
            try options.string("code"), try options.string("severity"), try options.string("field")
        )
        if let code { try checked.checkCode(code) }
        let id = try field.map { (name) throws(LuaFailure) in try FieldLookup.id(name, in: checked.forms + Form.all) }
        let chosen = checked.filter { finding in
            (code.map { Wildcards.fits(finding.code, $0) } ?? true)
                && (severity == nil || finding.severity.name == severity) && (id.map(finding.fields.contains) ?? true)
        }
        return call.wrapLikeReceiver(chosen)
    }

    private static let outcomes = Declaration.Method(
        "outcomes",
        returns: ReturnDeclaration(
            .list(.table),
            Bilingual(
                zh:
                    "每项有 code、title、state、agency、year；arithmetic 是算式的列表；passes 是查过无误之处，各有 message、fields、arithmetic；reason 说明为什么没有查。",
                en:
                    "Each with code, title, state, agency and year; arithmetic lists the sums; passes has what was found right, with message, fields and arithmetic; reason says why a rule was not assessed."
            )),
        doc: Bilingual(
            zh: "每条规则在每份报告上的状态：pass、fail、uncertain、not_assessable 或 skipped。",
            en: "The state of every rule on every report: pass, fail, uncertain, not_assessable or skipped."),
        examples: [
            .onFindings(
                """
                o = f:outcomes()[1]
                print(o.code, #o.passes, o.passes[1].fields[1], o.passes[1].arithmetic)
                for _, o in ipairs(f:outcomes()) do
                    if o.reason then print(o.code, o.state, o.reason) end
                end
                """,
                prints: """
                    NB101\t7\trequests.new.natural_person\t381 + 11 = 370 + 22 = 392
                    NB401\tnot_assessable\t没有给出上一年的报告。
                    NB402\tnot_assessable\t没有给出上一年的报告。
                    NB403\tnot_assessable\t没有给出上一年的报告。
                    """),
            .onFindings(
                "for _, o in ipairs(f:outcomes()) do print(o.code, o.state, o.title) end",
                prints: """
                    NB101\tpass\t每列：一 + 二 = 三（七） + 四
                    NB102\tfail\t每列：三（七）总计 = 各项办理结果之和
                    NB103\tfail\t每行：总计 = 自然人 + 五类组织
                    NB104\tpass\t复议、诉讼：总计 = 四种结果之和
                    NB105\tfail\t合计不平时，推断是哪一格有误
                    NB201\tpass\t数量是非负整数
                    NB203\tpass\t单元格里是可辨认的数字
                    NB204\tpass\t没有应填 0 而留空的单元格
                    NB301\tpass\t六个部分齐全、有序、有内容
                    NB302\tpass\t三张表齐全，格式与年度相符
                    NB303\tpass\t“一、总体情况”不超过 1000 字
                    NB401\tnot_assessable\t上年结转 = 上一年报告的结转下年度
                    NB402\tnot_assessable\t现行有效 = 上年现行有效 + 本年制发 − 本年废止
                    NB403\tnot_assessable\t没有照抄上年数字，也没有异常的大起大落
                    """),
        ]
    ) { (checked, call) throws(LuaFailure) in
        let language = call.state.language
        return .list(
            checked.results.flatMap { report, result in
                result.outcomes.map { outcome in
                    .strict([
                        ("code", .string(outcome.code)), ("title", .string(outcome.title[language])),
                        ("state", .string(outcome.state.rawValue)), ("agency", .optional(report.agency)),
                        ("year", .optional(report.year)),
                        ("arithmetic", .list(outcome.passes.compactMap(\.arithmetic).map { .string($0) })),
                        ("passes", .list(outcome.passes.map { pass($0, language) })),
                        ("reason", .optional(outcome.reason?[language])),
                    ])
                }
            })
    }
}
