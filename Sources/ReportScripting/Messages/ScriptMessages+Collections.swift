import LuaRuntime
import ReportModel
import Wording

/// What is asked of many, reports or rows, that others have: one of them, or a column.
extension ScriptMessages {
    /// Words for what columns do.
    private static let statistics: Set = [
        "sum", "mean", "median", "min", "max", "quantile", "average", "avg", "total", "rank",
    ]
    private static let counts: Set = ["count", "length", "len", "size", "n"]

    private static func unknown(_ name: String, of type: String, hint: Bilingual) -> LuaFailure {
        var failure = LuaFailure(
            code: "unknown_name",
            message: Bilingual(zh: "\(type) 没有 \"\(name)\"", en: "\(type) has no \"\(name)\""), hint: hint)
        failure.details["name"] = name
        return failure
    }

    private static func counted(_ variable: String, _ many: Bilingual) -> Bilingual {
        Bilingual(zh: "\(many.zh)写 #\(variable)", en: "#\(variable) counts \(many.en)")
    }

    /// How many there are, or what a column has; nil for anything else.
    static func ofAllReports(_ name: String) -> LuaFailure? {
        if counts.contains(name) {
            return unknown(name, of: "Reports", hint: counted("rs", Bilingual(zh: "份数", en: "the reports")))
        }
        guard statistics.contains(name) else { return nil }
        return unknown(
            name, of: "Reports",
            hint: Bilingual(
                zh: "先取一列：rs:column(\"本年新收·总计\"):sum()，还有 :mean()、:median()、:min()、:max()",
                en: "take a column first: rs:column(\"本年新收·总计\"):sum(), or :mean(), :median(), :min(), :max()"))
    }

    /// What one report has; nil for anything else.
    static func ofOneReport(_ name: String) -> LuaFailure? {
        let isLabel = FieldLookup.builtIn.contains { !$0.labels.targets(name).isEmpty }
        let isGroup = Form.all.contains { form in form.fields.contains { $0.id.hasPrefix(name + ".") } }
        guard ReportKey.names.contains(name) || ReportKey.words[name] != nil || isLabel || isGroup else { return nil }
        let member = isLabel && !isGroup ? "[\"\(name)\"]" : ".\(ReportKey.words[name] ?? name)"
        return unknown(
            name, of: "Reports",
            hint: Bilingual(
                zh: "这是一组报告：一份的写 rs[1]\(member)，每份的写 for _, r in ipairs(rs) do print(r\(member)) end",
                en:
                    "these are many reports: of one write rs[1]\(member), of each for _, r in ipairs(rs) do print(r\(member)) end"
            ))
    }

    /// What is asked of a table with these columns; nil for what they don't have.
    static func ofRows(_ name: String, columns: [String]) -> LuaFailure? {
        if columns.contains(name) {
            return unknown(
                name, of: "Frame",
                hint: Bilingual(
                    zh: "“\(name)”是一列：写 f:column(\"\(name)\")，一行的写 f[1][\"\(name)\"]",
                    en: "“\(name)” is a column: write f:column(\"\(name)\"), of one row f[1][\"\(name)\"]"))
        }
        if counts.contains(name) {
            return unknown(name, of: "Frame", hint: counted("f", Bilingual(zh: "行数", en: "the rows")))
        }
        guard statistics.contains(name), name != "rank" else { return nil }
        return unknown(
            name, of: "Frame",
            hint: Bilingual(
                zh: "先取一列：f:column(\"列名\"):sum()，还有 :mean()、:median()、:min()、:max()",
                en: "take a column first: f:column(\"NAME\"):sum(), or :mean(), :median(), :min(), :max()"))
    }
}
