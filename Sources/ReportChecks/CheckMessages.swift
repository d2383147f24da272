import ReportModel
import Wording

/// Every sentence of this target in both languages: titles, verdicts, what is missing. The findings' sentences are
/// in `CheckMessages+Findings.swift`.
enum CheckMessages {
    static let titleNB101 = Bilingual(
        zh: "每列：一 + 二 = 三（七） + 四", en: "Each column: 一 + 二 (came in) = 三（七） + 四 (handled and carried over)")
    static let titleNB102 = Bilingual(
        zh: "每列：三（七）总计 = 各项办理结果之和", en: "Each column: 三（七） (handled in total) = the sum of its rows")
    static let titleNB103 = Bilingual(
        zh: "每行：总计 = 自然人 + 五类组织", en: "Each row: 总计 (total) = natural persons + the five kinds of organisation")
    static let titleNB104 = Bilingual(
        zh: "复议、诉讼：总计 = 四种结果之和", en: "Review and litigation: each 总计 (total) = its four outcomes")
    static let titleNB105 = Bilingual(zh: "合计不平时，推断是哪一格有误", en: "Where sums fail: which cell is wrong")
    static let titleNB201 = Bilingual(zh: "数量是非负整数", en: "Counts are whole and not negative")
    static let titleNB203 = Bilingual(zh: "单元格里是可辨认的数字", en: "Cells hold numbers that can be read")
    static let titleNB204 = Bilingual(zh: "没有应填 0 而留空的单元格", en: "No cell is blank where 0 belongs")
    static let titleNB301 = Bilingual(zh: "六个部分齐全、有序、有内容", en: "All sections are there, in order and not empty")
    static let titleNB302 = Bilingual(zh: "三张表齐全，格式与年度相符", en: "All tables are there, in the year's edition")
    static let titleNB303 = Bilingual(zh: "“一、总体情况”不超过 1000 字", en: "Section 一 (overview) has at most 1,000 characters")
    static let titleNB401 = Bilingual(
        zh: "上年结转 = 上一年报告的结转下年度", en: "Requests carried over: 二 of this year = 四 of last year")
    static let titleNB402 = Bilingual(
        zh: "现行有效 = 上年现行有效 + 本年制发 − 本年废止", en: "Documents in force (现行有效) = last year's + issued (制发) − repealed (废止)")
    static let titleNB403 = Bilingual(zh: "没有照抄上年数字，也没有异常的大起大落", en: "Neither last year's numbers again, nor jumps")

    /// What there is none of is not counted; rules that were not assessed are told beside 没有发现问题.
    static func verdict(_ result: CheckResult) -> Bilingual {
        let findings =
            listed(
                Severity.allCases.reversed().map { severity in
                    found(result.allFindings.count { $0.severity == severity }, severity)
                }) ?? Bilingual(zh: "没有发现问题", en: "No findings")
        let states: [RuleState] = [.pass, .fail, .uncertain, .notAssessable, .skipped]
        guard let rules = listed(states.map { ruled(result.count($0), $0) }) else {
            return Bilingual(zh: "\(findings.zh)；没有检查规则。", en: "\(findings.en); no rule was checked.")
        }
        let all = result.outcomes.count
        return Bilingual(
            zh: "\(findings.zh)；\(all) 条规则中\(rules.zh)。",
            en: "\(findings.en); of \(all) rule\(all == 1 ? "" : "s") \(rules.en).")
    }

    /// What there is of a list; nil where there is nothing.
    private static func listed(_ counts: [Bilingual?]) -> Bilingual? {
        let counts = counts.compactMap { $0 }
        guard !counts.isEmpty else { return nil }
        return Bilingual(
            zh: counts.map(\.zh).joined(separator: "，"), en: counts.map(\.en).joined(separator: ", "))
    }

    private static func found(_ count: Int, _ severity: Severity) -> Bilingual? {
        guard count > 0 else { return nil }
        let plural = count == 1 ? "" : "s"
        return switch severity {
        case .error: Bilingual(zh: "错误 \(count) 处", en: "\(count) error\(plural)")
        case .warning: Bilingual(zh: "警告 \(count) 处", en: "\(count) warning\(plural)")
        case .note: Bilingual(zh: "提示 \(count) 处", en: "\(count) note\(plural)")
        }
    }

    private static func ruled(_ count: Int, _ state: RuleState) -> Bilingual? {
        guard count > 0 else { return nil }
        return switch state {
        case .pass: Bilingual(zh: "通过 \(count) 条", en: "\(count) passed")
        case .fail: Bilingual(zh: "不符 \(count) 条", en: "\(count) failed")
        case .uncertain: Bilingual(zh: "存疑 \(count) 条", en: "\(count) left doubts")
        case .notAssessable: Bilingual(zh: "无法判断 \(count) 条", en: "\(count) could not be assessed")
        case .skipped: Bilingual(zh: "不适用 \(count) 条", en: "\(count) not for this form")
        }
    }

    static func notForEdition(_ edition: String) -> Bilingual {
        Bilingual(zh: "这条规则不适用于 \(edition) 年格式。", en: "The rule is not for the \(edition) form.")
    }

    static func beforeTheForm(_ year: Int) -> Bilingual {
        Bilingual(
            zh: "规定的标题和表格从 2019 年度起才有，这条规则不适用于 \(year) 年的报告。",
            en: "The prescribed headings and tables begin with reports on 2019; the rule is not for one on \(year).")
    }

    static func noSuchField(_ field: String, _ edition: String) -> Bilingual {
        Bilingual(zh: "\(edition) 年格式没有字段 \(field)。", en: "The \(edition) form has no field \(field).")
    }

    static func broken(_ code: String, _ error: Bilingual) -> Bilingual {
        Bilingual(
            zh: "规则 \(code) 运行出错：\(ended(error.zh, "。"))其余规则不受影响；请修正这条规则后再检查。",
            en:
                "The rule \(code) broke: \(ended(error.en, ".")) The other rules still ran; mend the rule and check again."
        )
    }

    /// A sentence with the mark that it ends in, or this one.
    private static func ended(_ sentence: String, _ mark: String) -> String {
        sentence.last.map { "。？！.?!".contains($0) } == true ? sentence : sentence + mark
    }

    static func selection(_ error: RuleSelectionError) -> Bilingual {
        switch error {
        case .duplicate(let code):
            Bilingual(
                zh: "规则代码 \(code) 已被使用，请换一个代码。", en: "The rule code \(code) is taken; choose another.")
        case .unknown(let pattern, let suggestions) where suggestions.isEmpty:
            Bilingual(
                zh: "没有名为 \(pattern) 的规则；可用 * 选择一组，如 NB1*。",
                en: "There is no rule \(pattern); choose a family with *, as in NB1*.")
        case .unknown(let pattern, let suggestions):
            Bilingual(
                zh: "没有名为 \(pattern) 的规则，是否指 \(suggestions.joined(separator: "、"))？",
                en: "There is no rule \(pattern). Did you mean \(suggestions.joined(separator: ", "))?")
        }
    }

    static func missing(_ input: MissingInput) -> Bilingual {
        switch input {
        case .number(let field, let kind): noNumber(in: field, kind)
        case .previousReport: Bilingual(zh: "没有给出上一年的报告。", en: "Last year's report was not given.")
        case .previousReports(let sources): rivals(sources)
        case .previousYear(let expected, let found): wrongPrevious(expected, found)
        case .previousField(let field):
            Bilingual(zh: "上一年的报告里，\(field) 没有数字。", en: "Last year's report has no number for \(field).")
        case .year: Bilingual(zh: "报告没有写明年度。", en: "The report does not say its year.")
        case .sections: Bilingual(zh: "没有读到报告正文。", en: "No prose was read.")
        case .section(let number):
            Bilingual(zh: "报告缺少第\(numeral(number))部分。", en: "The report has no section \(numeral(number)).")
        case .exactSum(let fields):
            Bilingual(
                zh: "数字过大，无法精确求和：\(fields.joined(separator: "、"))。",
                en: "The numbers are too big for an exact sum: \(fields.joined(separator: ", ")).")
        case .rule(let error): Bilingual(zh: "规则运行出错：\(error.zh)。", en: "The rule broke: \(error.en).")
        }
    }

    /// The first three are named: a folder may hold very many.
    private static func rivals(_ sources: [String]) -> Bilingual {
        let (first, isMore) = (sources.prefix(3), sources.count > 3)
        let zh = first.joined(separator: "、") + (isMore ? "等" : "")
        let en = first.joined(separator: ", ") + (isMore ? ", …" : "")
        return Bilingual(
            zh: "上一年的报告有 \(sources.count) 份，数字不同：\(zh)。请只留下正确的一份。",
            en: "There are \(sources.count) reports on last year, with other numbers: \(en). Keep the right one only.")
    }

    static func numeral(_ section: Int) -> String {
        let numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return numerals.indices.contains(section) ? numerals[section] : String(section)
    }

    private static func wrongPrevious(_ expected: Int?, _ found: Int?) -> Bilingual {
        guard let expected else {
            return Bilingual(
                zh: "报告没有写明年度，无法确认上一年是哪一年。", en: "The report does not say its year, so last year's is not known.")
        }
        guard let found else {
            return Bilingual(
                zh: "需要 \(expected) 年的报告，给出的上年报告没有写明年度。",
                en: "A report on \(expected) is needed; the one given does not say its year.")
        }
        return Bilingual(
            zh: "需要 \(expected) 年的报告，给出的是 \(found) 年的。",
            en: "A report on \(expected) is needed; the one given is on \(found).")
    }

    private static func noNumber(in field: String, _ kind: CellKind) -> Bilingual {
        switch kind {
        case .absent: Bilingual(zh: "\(field) 不在报告里。", en: "\(field) is not in the report.")
        case .blank: Bilingual(zh: "\(field) 是空白。", en: "\(field) is blank.")
        case .notApplicable: Bilingual(zh: "\(field) 填的是“/”或“无”。", en: "\(field) holds “/” or “无” (none).")
        case .text: Bilingual(zh: "\(field) 里是文字。", en: "\(field) holds words.")
        case .unreadable, .number: Bilingual(zh: "\(field) 无法辨认。", en: "\(field) can't be read.")
        }
    }
}
