import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// Names that are not there.
extension ScriptMessages {
    /// Nothing of the reference has that name or word.
    static func nothingDocumented(_ name: String, near: [String], pages: [String]) -> LuaFailure {
        guard near.isEmpty else { return unknownKind(name, near: near) }
        return LuaFailure(
            code: "unknown_name",
            message: Bilingual(
                zh: "参考里没有“\(name)”。可以写函数、对象、字段、规则代码，或一页的名字：\(pages.joined(separator: "、"))；不写则列出全部。",
                en:
                    "The reference has no “\(name)”. Name a function, an object, a field, the code of a rule, or a page: \(pages.joined(separator: ", ")); without a name it lists all."
            ))
    }

    /// A whole row where a number is wanted.
    static let takeOneCell = Bilingual(
        zh: "一行不是一个数，先取其中一格，如 r[\"本年新收\"][\"总计\"]",
        en: "a row is no number: take one of its cells, as in r[\"本年新收\"][\"总计\"]")

    /// A cell where its number is wanted.
    static let numberOfCell = Bilingual(zh: "一格的数是它的 .value", en: "the number of a cell is its .value")

    /// Reports don't change.
    static let correctInstead = Bilingual(
        zh: "报告不会改动；r:with({[\"本年新收·总计\"] = 5}, {reason = \"…\"}) 得到更正了的一份",
        en: "a report never changes; r:with({[\"本年新收·总计\"] = 5}, {reason = \"…\"}) gives a corrected one")

    /// `table.sort(rs)` sets.
    static let sortInstead = Bilingual(
        zh: "排序写 rs:sort_by(\"year\")，得到排好的一组", en: "rs:sort_by(\"year\") gives them sorted")

    /// A field of reports as a variable.
    static let reportFields: [String: Bilingual] = Dictionary(
        uniqueKeysWithValues: ReportKey.names.map { name in
            let value = name == "year" ? "2022" : "\"…\""
            return (
                name,
                Bilingual(
                    zh: "报告的字段写 r.\(name)；按条件筛选写 rs:filter(function(r) return r.\(name) == \(value) end)",
                    en:
                        "a field of a report is r.\(name); to choose by it write rs:filter(function(r) return r.\(name) == \(value) end)"
                )
            )
        })

    /// `r.requests.new.total.value`, where the number itself is asked.
    static let cellMembers: [String: Bilingual] = Dictionary(
        uniqueKeysWithValues: ["value", "kind", "text", "label", "where", "how"].map { name in
            (
                name,
                Bilingual(
                    zh: "它本身就是数；\(name) 在格里：r:cell(\"本年新收·总计\").\(name)",
                    en: "it is the number itself; \(name) is of its cell: r:cell(\"本年新收·总计\").\(name)")
            )
        })

    // MARK: why a report has no year before

    static let bodyUnknown = Bilingual(zh: "机关不详", en: "its body is not known")
    static let yearUnknown = Bilingual(zh: "年份不详", en: "its year is not known")
    static let severalOfOneYear = Bilingual(
        zh: "同一机关同一年不止一份报告", en: "its body has several reports on one year")

    static func noReportOn(_ year: Int) -> Bilingual {
        Bilingual(zh: "没有 \(year) 年的报告", en: "there is no report on \(year)")
    }

    /// What `needs` of a rule names.
    static func unknownNeed(_ name: String, near: [String]) -> LuaFailure {
        let names = near.map { "\"\($0)\"" }
        var failure = LuaFailure(
            code: "unknown_field",
            message: Bilingual(
                zh: "nb.rule: needs 里没有 \"\(name)\"，是否指 \(names.joined(separator: "、"))？",
                en: "nb.rule: there is no need \"\(name)\"; did you mean \(names.joined(separator: ", "))?"))
        failure.details["name"] = name
        return failure
    }

    /// A label of a row that many rows have as a column, too.
    static func rowOrColumn(_ label: String, row: String, columnOf other: String) -> LuaFailure {
        var failure = LuaFailure(
            code: "ambiguous_label",
            message: Bilingual(
                zh: "“\(label)”既是一行，也是许多行的一列，请写明是哪一个", en: "“\(label)” is a row and a column of many rows: say which"),
            hint: Bilingual(
                zh: "那一行写 r[\"\(row)\"]；一列先取行，如 r[\"\(other)\"][\"\(label)\"]",
                en: "write the row r[\"\(row)\"]; for the column take a row first, as in r[\"\(other)\"][\"\(label)\"]")
        )
        failure.details["name"] = label
        return failure
    }

    /// A metric that is asked of a report.
    static func metricNotField(_ name: String) -> LuaFailure {
        var failure = LuaFailure(
            code: "unknown_field",
            message: Bilingual(zh: "“\(name)”是指标，报告里没有这一格", en: "“\(name)” is a metric, no cell of the report"),
            hint: Bilingual(
                zh: "写成 nb.metrics(r)[\"\(name)\"]", en: "write nb.metrics(r)[\"\(name)\"]"))
        failure.details["name"] = name
        return failure
    }

    /// 机关 and the like, which are no cells.
    static func keyNotField(_ name: String, _ key: String) -> LuaFailure {
        var failure = LuaFailure(
            code: "unknown_field",
            message: Bilingual(
                zh: "报告里没有“\(name)”这一格，要的是 \(key)", en: "no cell of the report is “\(name)”; that is \(key)"),
            hint: Bilingual(zh: "写成 r.\(key)", en: "write r.\(key)"))
        failure.details["name"] = name
        return failure
    }

    /// What tables show above a column, where the column's own name is wanted.
    static func shownName(_ name: String, of key: String, code: String = "unknown_field") -> LuaFailure {
        var failure = LuaFailure(
            code: code,
            message: Bilingual(
                zh: "“\(name)”是显示用的名称，这里要写 \"\(key)\"",
                en: "“\(name)” is only how it is shown; write \"\(key)\" here"))
        failure.details["name"] = name
        return failure
    }

    static func unknownField(_ id: String, near: [Field]) -> LuaFailure {
        let zh = near.map { "\"\($0.id)\"（\($0.label)）" }.joined(separator: "、")
        let en = near.map { "\"\($0.id)\" (\($0.label)\($0.gloss.map { ": \($0)" } ?? ""))" }.joined(separator: ", ")
        let message =
            near.isEmpty
            ? Bilingual(zh: "没有字段 \"\(id)\"。", en: "There is no field \"\(id)\".")
            : Bilingual(zh: "没有字段 \"\(id)\"，是否指 \(zh)？", en: "There is no field \"\(id)\". Did you mean \(en)?")
        var failure = LuaFailure(
            code: "unknown_field", message: message, hint: placeOfOther(id))
        failure.details["name"] = id
        return failure
    }

    /// Where a name is asked for that is no field's.
    private static func placeOfOther(_ name: String) -> Bilingual {
        if ReportKey.names.contains(name) {
            return Bilingual(zh: "报告的这一项写成 r.\(name)。", en: "That of a report is written r.\(name).")
        }
        if Metric.named(name) != nil {
            return Bilingual(
                zh: "这是指标，写成 nb.metrics(r)[\"\(name)\"]。", en: "It is a metric: write nb.metrics(r)[\"\(name)\"].")
        }
        return Bilingual(zh: "r:fields() 列出所有字段。", en: "r:fields() lists all fields.")
    }

    /// Names, codes and titles are kept and compared; no real one is as long.
    static func checkName(_ name: String, _ option: String, of function: String) throws(LuaFailure) {
        guard name.utf8.count > 1_000 else { return }
        throw LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): \(option) 太长，最多 1000 字节。",
                en: "\(function): \(option) is too long; 1,000 bytes at most."))
    }

    /// `word` is what of the name stands in the script last.
    static func fieldOfOtherForm(_ id: String, form: Form, other: Form, word: String? = nil) -> LuaFailure {
        var failure = LuaFailure(
            code: "unknown_field",
            message: Bilingual(
                zh: "这份报告是 \(form.edition) 格式，没有字段 \"\(id)\"；\(other.edition) 格式才有。",
                en:
                    "This report has the form of \(form.edition), without the field \"\(id)\"; that of \(other.edition) has it."
            ),
            hint: Bilingual(
                zh: "先用 r.edition 或 r:has(…) 判断。", en: "Ask r.edition or r:has(…) first."))
        failure.details["name"] = word ?? id
        return failure
    }

    static func ambiguousLabel(_ label: String, _ candidates: [String]) -> LuaFailure {
        LuaFailure(
            code: "ambiguous_label",
            message: Bilingual(
                zh: "“\(label)”可以指 \(candidates.joined(separator: "、"))，请写明是哪一个。",
                en: "“\(label)” may mean \(candidates.joined(separator: ", ")); say which."))
    }

    static func unknownSection(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "unknown_section",
            message: Bilingual(
                zh: "没有“\(name)”这一部分；报告有六部分，写“一”到“六”或 1 到 6。",
                en: "There is no section “\(name)”; a report has six: write \"一\" to \"六\", or 1 to 6."))
    }

    static func unknownTable(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "unknown_table",
            message: Bilingual(
                zh: "没有“\(name)”表；表格在第“二”“三”“四”部分。",
                en: "There is no table “\(name)”; tables stand in sections \"二\", \"三\" and \"四\"."))
    }

    static func namedTwice(_ field: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "r:with 里“\(field)”这一格写了两次（两个名称指同一格），请只写一次。",
                en: "r:with names the cell “\(field)” twice, by two of its names; name it once."))
    }

    static func emptyReason() -> LuaFailure {
        LuaFailure(
            code: "no_reason",
            message: Bilingual(
                zh: "更正要说明原因：r:with({…}, {reason=\"电话核实\"})。",
                en: "A correction needs a reason: r:with({…}, {reason=\"…\"})."))
    }

    static func notWhole(_ field: String, _ value: String) -> LuaFailure {
        LuaFailure(
            code: "not_a_number",
            message: Bilingual(
                zh: "“\(field)”是件数，更正值应为整数，得到 \(value)。",
                en: "“\(field)” is a count; its correction should be a whole number, not \(value)."))
    }

    static func belowZero(_ field: String, _ value: String) -> LuaFailure {
        LuaFailure(
            code: "not_a_number",
            message: Bilingual(
                zh: "“\(field)”是件数，更正值不能小于 0，得到 \(value)。",
                en: "“\(field)” is a count; its correction can't be below 0, as \(value) is."))
    }

    static func tooLarge(_ field: String, _ value: String) -> LuaFailure {
        LuaFailure(
            code: "not_a_number",
            message: Bilingual(
                zh: "“\(field)”的更正值 \(value) 太大，报告里放不下；请核对。",
                en: "The correction of “\(field)”, \(value), is larger than a report can hold; check it."))
    }

    static func notACellValue(_ field: String, _ value: String) -> LuaFailure {
        LuaFailure(
            code: "not_a_number",
            message: Bilingual(
                zh: "“\(field)”的更正值应为数字（或写成文字的小数，如 \"160.5964\"），得到 \(value)。",
                en:
                    "The correction of “\(field)” should be a number (or a decimal in quotes such as \"160.5964\"), not \(value)."
            ), hint: WideDigits.hint(value))
    }

    static func notASortKey(_ position: Int, _ kind: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "frame_value",
            message: Bilingual(
                zh: "Reports:sort_by: 第 \(position) 份报告的键应为数字、文字、true、false 或 nil，得到\(kind.zh)。",
                en:
                    "Reports:sort_by: the key of report \(position) should be a number, text, true, false or nil, not \(kind.en)."
            ))
    }

    static let rankFew = Bilingual(
        zh: "确需排名写 :rank{few = true}", en: "to rank them all the same write :rank{few = true}")

    static func unknownKind(_ name: String, near: [String]) -> LuaFailure {
        let zh = near.isEmpty ? "。" : "，是否指 \(near.joined(separator: "、"))？"
        let en = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
        return LuaFailure(
            code: "unknown_name",
            message: Bilingual(zh: "没有“\(name)”\(zh)", en: "There is nothing named “\(name)”.\(en)"),
            hint: near.isEmpty ? Bilingual(zh: "nb.docs() 列出全部名称", en: "nb.docs() lists all names") : nil)
    }

    static func unknownKey(_ name: String) -> LuaFailure {
        let near = ReportKey.words[name].map { [$0] } ?? Suggestions.nearest(to: name, in: ReportKey.names)
        let zh =
            near.isEmpty
            ? "可用的有 \(ReportKey.names.joined(separator: "、"))。" : "是否指 \(near.joined(separator: "、"))？"
        let en =
            near.isEmpty
            ? "There are \(ReportKey.names.joined(separator: ", "))." : "Did you mean \(near.joined(separator: ", "))?"
        return LuaFailure(
            code: "unknown_key",
            message: Bilingual(zh: "报告没有“\(name)”可供筛选，\(zh)", en: "Reports can't be chosen by “\(name)”. \(en)"))
    }

    static func badCondition(_ name: String, expected: Bilingual, _ value: LuaValue) -> LuaFailure {
        let kind = value.string.map { Bilingual(zh: "\"\($0)\"", en: "\"\($0)\"") } ?? HelpText.kind(of: value)
        return LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: ChineseSpacing.joined(["条件 \(name) 应为 ", expected.zh, "，得到 ", kind.zh, "。"]),
                en: "The condition \(name) should be \(expected.en), got \(kind.en)."),
            hint: Bilingual(
                zh: "几个值或一个范围用函数：x:filter(function(r) return r.year >= 2021 end)",
                en: "for several values, or a range, use a function: x:filter(function(r) return r.year >= 2021 end)"))
    }

    /// A value that is none of the few that there are.
    static func badCondition(_ name: String, _ value: String, known: [String]) -> LuaFailure {
        let names = known.map { "\"\($0)\"" }
        return LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "条件 \(name) 没有 \"\(value.shortened)\"，有 \(names.joined(separator: "、"))。",
                en: "The condition \(name) is never \"\(value.shortened)\"; there are \(names.joined(separator: ", "))."
            ),
            hint: name == "level" ? PresentationWords.levels : nil)
    }

    /// A metric without a number, in the way of arithmetic.
    static func missingMetric(_ name: String, _ reason: Bilingual) -> LuaLack {
        func plain(_ text: String) -> String {
            text.hasSuffix("。") || text.hasSuffix(".") ? String(text.dropLast()) : text
        }
        return LuaLack(
            name,
            reason: Bilingual(zh: "没有数值（\(plain(reason.zh))）", en: "has no number (\(plain(reason.en)))"),
            hint: Bilingual(
                zh: "先问有没有：if m[\"\(name)\"] then … end；没有的原因是 m:why(\"\(name)\")",
                en: "ask first: if m[\"\(name)\"] then … end; m:why(\"\(name)\") says why there is none"))
    }

    static func unknownMetric(_ name: String, near: [String]) -> LuaFailure {
        let names = near.isEmpty ? "" : near.map { "“\($0)”" }.joined(separator: "、")
        var failure = LuaFailure(
            code: "unknown_metric",
            message: near.isEmpty
                ? Bilingual(zh: "没有指标“\(name)”。", en: "There is no metric “\(name)”.")
                : Bilingual(
                    zh: "没有指标“\(name)”，是否指\(names)？", en: "There is no metric “\(name)”. Did you mean \(names)?"),
            hint: Bilingual(zh: "print(nb.metrics(r)) 列出所有指标。", en: "print(nb.metrics(r)) lists all metrics."))
        failure.details["name"] = name
        return failure
    }
}
