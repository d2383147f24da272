import LuaRuntime
import Wording

/// Names that are not there.
extension ScriptMessages {
    static func unknownField(_ id: String, near: [(id: String, label: String)]) -> LuaFailure {
        let zh = near.map { "\"\($0.id)\"（\($0.label)）" }.joined(separator: "、")
        let en = near.map { "\"\($0.id)\" (\($0.label))" }.joined(separator: ", ")
        let message =
            near.isEmpty
            ? Bilingual(zh: "没有字段 \"\(id)\"。", en: "There is no field \"\(id)\".")
            : Bilingual(zh: "没有字段 \"\(id)\"，是否指 \(zh)？", en: "There is no field \"\(id)\". Did you mean \(en)?")
        return LuaFailure(
            code: "unknown_field", message: message,
            hint: Bilingual(zh: "r:fields() 列出所有字段。", en: "r:fields() lists all fields."))
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

    static func emptyReason() -> LuaFailure {
        LuaFailure(
            code: "no_reason",
            message: Bilingual(
                zh: "更正要说明原因：r:with({…}, {reason=\"电话核实\"})。",
                en: "A correction needs a reason: r:with({…}, {reason=\"…\"})."))
    }

    static func notACellValue(_ field: String, _ value: String) -> LuaFailure {
        LuaFailure(
            code: "not_a_number",
            message: Bilingual(
                zh: "“\(field)”的更正值应为数字（或写成文字的小数，如 \"160.5964\"），得到 \(value)。",
                en:
                    "The correction of “\(field)” should be a number (or a decimal in quotes such as \"160.5964\"), not \(value)."
            ))
    }

    static func unknownKind(_ name: String, near: [String]) -> LuaFailure {
        let zh = near.isEmpty ? "" : "，是否指 \(near.joined(separator: "、"))"
        let en = near.isEmpty ? "" : " Did you mean \(near.joined(separator: ", "))?"
        return LuaFailure(
            code: "unknown_name",
            message: Bilingual(zh: "没有“\(name)”\(zh)。", en: "There is nothing named “\(name)”.\(en)"))
    }

    static func unknownKey(_ name: String) -> LuaFailure {
        let near = Suggestions.nearest(to: name, in: ReportKey.names)
        let zh = near.isEmpty ? "可用的有 \(ReportKey.names.joined(separator: "、"))" : "是否指 \(near.joined(separator: "、"))"
        let en =
            near.isEmpty
            ? "There are \(ReportKey.names.joined(separator: ", "))." : "Did you mean \(near.joined(separator: ", "))?"
        return LuaFailure(
            code: "unknown_key",
            message: Bilingual(zh: "报告没有“\(name)”可供筛选，\(zh)。", en: "Reports can't be chosen by “\(name)”. \(en)"))
    }

    static func unknownMetric(_ name: String, near: [String]) -> LuaFailure {
        let names = near.isEmpty ? "" : near.map { "“\($0)”" }.joined(separator: "、")
        return LuaFailure(
            code: "unknown_metric",
            message: near.isEmpty
                ? Bilingual(zh: "没有指标“\(name)”。", en: "There is no metric “\(name)”.")
                : Bilingual(
                    zh: "没有指标“\(name)”，是否指\(names)？", en: "There is no metric “\(name)”. Did you mean \(names)?"),
            hint: Bilingual(zh: "print(nb.metrics(r)) 列出所有指标。", en: "print(nb.metrics(r)) lists all metrics."))
    }
}
