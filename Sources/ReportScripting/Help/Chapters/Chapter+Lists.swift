import LuaRuntime
import ReportAnalysis
import ReportChecks
import Wording

extension Chapter {
    /// The built-in metrics.
    static let metrics = Chapter(
        "built-in-metrics", Bilingual(zh: "指标", en: "Metrics"),
        Bilingual(zh: metrics(.zh), en: metrics(.en)))

    /// The built-in rules.
    static let rules = Chapter(
        "built-in-rules", Bilingual(zh: "规则", en: "Rules"), Bilingual(zh: rules(.zh), en: rules(.en)))

    private static func metrics(_ language: Language) -> String {
        let note = Bilingual(
            zh: "`nb.metrics`、`rs:column`、`rs:frame`、`rs:sort_by` 都认这些名称，中文英文均可。都是比率，1 为 100%。自己的用 `nb.metric` 加。",
            en:
                "`nb.metrics`, `rs:column`, `rs:frame` and `rs:sort_by` know these names, in either language. All are ratios; 1 is 100 %. `nb.metric` adds your own."
        )
        let heads = [
            Bilingual(zh: "名称", en: "Chinese name"), Bilingual(zh: "英文名称", en: "English name"),
            Bilingual(zh: "算法", en: "Formula"), Bilingual(zh: "注意", en: "Caveat"),
        ]
        let rows = Metric.all.map {
            [$0.name.zh, $0.name.en, $0.formula, $0.caveat?[language] ?? ""]
        }
        return note[language] + "\n\n" + table(heads.map { $0[language] }, rows)
    }

    private static func rules(_ language: Language) -> String {
        let note = Bilingual(
            zh: "`nb.check` 用的规则；`R…` 是读取时的发现。程度是最重的：存疑的发现轻一级（error 成 warning，warning 成 note）。自己的用 `nb.rule` 加。",
            en:
                "What `nb.check` goes by; `R…` is what the reader noticed. The severity is the heaviest: a finding in doubt weighs one less (warning for error, note for warning). `nb.rule` adds your own."
        )
        let heads = [
            Bilingual(zh: "代码", en: "Code"), Bilingual(zh: "程度", en: "Severity"), Bilingual(zh: "规则", en: "Rule"),
        ]
        let rows = Rule.all.map { [$0.code, $0.severity.name, $0.title[language]] }
        return note[language] + "\n\n" + table(heads.map { $0[language] }, rows)
    }
}
