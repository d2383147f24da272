import LuaRuntime
import Wording

/// Why a value can't be written to a file of an ending.
enum WritingReason {
    static func failure(of value: LuaValue, _ path: String, _ types: ScriptTypes) -> LuaFailure {
        LuaFailure(code: "not_writable", message: message(value, path.shortened, types))
    }

    private static func refusal(zh: String, en: String) -> LuaFailure {
        LuaFailure(code: "not_writable", message: Bilingual(zh: zh, en: en))
    }

    static func tooDeep(_ path: String) -> LuaFailure {
        refusal(
            zh: "nb.write: \(path.shortened) 嵌套太深，可能是表里装着它自己。",
            en: "nb.write: \(path.shortened) is nested too deeply; perhaps a table holds itself.")
    }

    static func notAValue(_ path: String, _ kind: Bilingual) -> LuaFailure {
        refusal(
            zh: "nb.write: \(path.shortened) 是\(kind.zh)，写不进文件。",
            en: "nb.write: \(path.shortened) is \(kind.en), which no file can hold.")
    }

    private static func message(_ value: LuaValue, _ path: String, _ types: ScriptTypes) -> Bilingual {
        if types.chart.value(of: value.object) != nil { return chart(path) }
        if path.lowercased().hasSuffix(".svg") { return notAChart(path, HelpText.kind(of: value)) }
        if value.string != nil { return text(path) }
        if value.table != nil { return mixed(path) }
        return none(path, HelpText.kind(of: value))
    }

    private static func chart(_ path: String) -> Bilingual {
        Bilingual(
            zh: "图表只能写成 .svg，不能写成“\(path)”；要写它的数，请写画图用的表。",
            en: "A chart is written as .svg, not as “\(path)”; for its numbers, write the table that it was made of.")
    }

    private static func notAChart(_ path: String, _ kind: Bilingual) -> Bilingual {
        Bilingual(
            zh: "“\(path)”写不成：.svg 只写图表，得到\(kind.zh)；图表用 nb.chart{…} 画。",
            en: "“\(path)” can't be written: .svg is for charts, not for \(kind.en); nb.chart{…} draws one.")
    }

    private static func text(_ path: String) -> Bilingual {
        Bilingual(
            zh: "文字只能写成 .txt，不能写成“\(path)”。", en: "Text is written as .txt, not as “\(path)”.")
    }

    private static func mixed(_ path: String) -> Bilingual {
        Bilingual(
            zh: "“\(path)”写不成：表里的东西不是同一种，没有可写的行。",
            en: "“\(path)” can't be written: the table holds things of different kinds, so there are no rows.")
    }

    private static func none(_ path: String, _ kind: Bilingual) -> Bilingual {
        Bilingual(
            zh: "“\(path)”写不成：这是\(kind.zh)；可以写报告、检查结果、比较、指标、表、图表和列表；单个值请先放进列表，如 {{\"项目\", 值}}。",
            en:
                "“\(path)” can't be written: this is \(kind.en); reports, findings, comparisons, metrics, tables, charts and lists can; put a single value into a list first, as in {{\"item\", value}}."
        )
    }
}

/// Why a table of a script can't be taken for a list or a record.
extension TableUse {
    private func refusal(zh: String, en: String) -> LuaFailure {
        LuaFailure(code: code, message: Bilingual(zh: "\(function): \(zh)", en: "\(function): \(en)"))
    }

    func mixed(_ path: String) -> LuaFailure {
        refusal(
            zh: "\(path.shortened) 既有序号又有名称，只能是其中一种；请分开写。",
            en: "\(path.shortened) has both positions and names, where only either can be: write them apart.")
    }

    func gaps(_ path: String, behind count: Int, isOfRows: Bool) -> LuaFailure {
        let (zh, en) =
            isOfRows
            ? ("缺的行请写成空表 {}，或只放入要的行", "write {} for a row that is missing, or put in only rows that are there")
            : ("缺的项请写成文字，如 \"\"", "write text for what is missing, such as \"\"")
        guard count > 0 else {
            return refusal(
                zh: "\(path.shortened) 的列表没有第 1 项，后面的会丢；\(zh)。",
                en: "the list \(path.shortened) has no element 1, so the rest would be lost; \(en).")
        }
        return refusal(
            zh: "\(path.shortened) 的列表在第 \(count) 项之后有空缺，后面的会丢；\(zh)。",
            en: "the list \(path.shortened) has a gap behind its element \(count), so the rest would be lost; \(en).")
    }

    func unnamed(_ path: String, _ kind: Bilingual) -> LuaFailure {
        refusal(
            zh: "\(path.shortened) 的键是\(kind.zh)，只能是名称或数字。",
            en: "a key of \(path.shortened) is \(kind.en); it has to be a name or a number.")
    }

    /// `{[2021] = 1, ["2021"] = 2}`
    func namedTwice(_ path: String, _ name: String) -> LuaFailure {
        refusal(
            zh: "\(path.shortened) 里的 [\(name)] 和 [\"\(name)\"] 是同一个名称；请只写一个。",
            en: "[\(name)] and [\"\(name)\"] of \(path.shortened) are one name; write only one of them.")
    }
}
