import LuaRuntime
import ReportAnalysis
import Wording

/// What is said about tables: their columns, their rows, and how they are asked for.
enum FrameMessages {
    static func failure(_ error: FrameError) -> LuaFailure {
        LuaFailure(code: error.code, message: error.message, hint: hint(error))
    }

    private static func hint(_ error: FrameError) -> Bilingual? {
        switch error {
        case .noColumn: Bilingual(zh: "f.columns 列出所有的列。", en: "f.columns lists the columns.")
        case .notNumbers(let column, _, let value): numberType(column, value) ?? WideDigits.hint(value)
        default: nil
        }
    }

    /// `812,000`
    private static func isGrouped(_ text: String) -> Bool {
        let plain = text.replacing(",", with: "")
        return plain != text && Thousands.separated(plain) == text
    }

    static func notAColumn(_ function: String, _ position: Int) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 第 \(position) 项应为列名，如 \"year\"；要计算的列写成 名称 = function(r) … end。",
                en:
                    "\(function): item \(position) should be the name of a column such as \"year\"; a computed one is written name = function(r) … end."
            ))
    }

    /// `{"agency", nil, "year"}`: what stands behind would be lost.
    static func gapInColumns(_ function: String, behind count: Int) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 列名的列表在第 \(count) 项之后有空缺，后面的会丢；请去掉空的项。",
                en:
                    "\(function): the list of columns has a gap behind its element \(count), so the rest would be lost; leave out what is nil."
            ))
    }

    /// What stands in a list where names are wanted.
    static func unnamed(_ function: String, example: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 每项都要写名称，如 \(example)。",
                en: "\(function): every item needs a name, as in \(example)."))
    }

    static func notAFunction(_ function: String, _ name: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): “\(name)”应为函数或列名。",
                en: "\(function): “\(name)” should be a function or the name of a column."))
    }

    static func unknownColumnSource(_ name: String, near: [String]) -> LuaFailure {
        let hint = Bilingual(
            zh: "可以写 agency、year 等，字段名，“行·列”，或指标的名称。",
            en: "There are agency, year and the like, field ids, “row·column”, and metrics.")
        guard !near.isEmpty else {
            return LuaFailure(
                code: "unknown_field",
                message: Bilingual(zh: "没有字段或指标“\(name)”。", en: "There is no field or metric “\(name)”."), hint: hint)
        }
        return LuaFailure(
            code: "unknown_field",
            message: Bilingual(
                zh: "没有字段或指标“\(name)”，是否指 \(near.map { "“\($0)”" }.joined(separator: "、"))？",
                en:
                    "There is no field or metric “\(name)”. Did you mean \(near.map { "“\($0)”" }.joined(separator: ", "))?"
            ),
            hint: hint)
    }

    static func notAValue(_ column: String, _ row: Int, _ type: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "frame_value",
            message: Bilingual(
                zh: "“\(column)”列第 \(row) 行应为数字、文字、true、false 或 nil，得到\(type.zh)。",
                en: "Row \(row) of the column “\(column)” should be a number, text, true, false or nil, not \(type.en)."
            ))
    }

    static func notAnAggregate(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "Frame:group: “\(name)”应写成 {\"sum\", \"列名\"} 或 {\"count\"}。",
                en: "Frame:group: “\(name)” should be {\"sum\", \"column\"} or {\"count\"}."))
    }

    static func notRows(_ position: Int, of function: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 第 \(position) 行应为表，如 {agency=\"…\", n=1}。",
                en: "\(function): row \(position) should be a table such as {agency=\"…\", n=1}."))
    }

    /// A list behind records, or a record behind lists.
    static func mixedRows(_ position: Int, isList: Bool, of function: String) -> LuaFailure {
        let (list, record) = (
            Bilingual(zh: "列表", en: "a list"), Bilingual(zh: "有名称的表", en: "a table with names")
        )
        let (found, before) = isList ? (list, record) : (record, list)
        return LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 第 \(position) 行是\(found.zh)，前面的行是\(before.zh)；请写成同一种。",
                en:
                    "\(function): row \(position) is \(found.en), where the rows before are each \(before.en); write them alike."
            ))
    }

    /// A list with more values than there are columns. With fewer, the last ones are nil.
    static func unevenRow(_ position: Int, _ count: Int, expected: Int, of function: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 第 \(position) 行有 \(count) 个值，列名有 \(expected) 个。请补上列名，或去掉多出的值。",
                en:
                    "\(function): row \(position) has \(count) values where \(expected) columns are named. Name the others, or leave out what is too much."
            ))
    }

    static func needsColumns() -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.frame: 行写成列表时要给出列名：nb.frame({{…}}, {columns={\"agency\", \"n\"}})。",
                en:
                    "nb.frame: rows that are lists need the names of their columns: nb.frame({{…}}, {columns={\"agency\", \"n\"}})."
            ))
    }

    /// Keys that the other table has not, and those of its own that were not asked for: a name may be written in two ways.
    static func unjoined(_ keys: [String], unused: [String]) -> Bilingual {
        let (lacking, others) = (shown(keys), shown(unused))
        return Bilingual(
            zh: "Frame:join: 另一张表里没有\(lacking.zh)，这些行的新列没有数值"
                + (unused.isEmpty ? "。" : "；那张表里没有用到的有\(others.zh)。"),
            en: "Frame:join: the other table lacks \(lacking.en); these rows have no values in the new columns"
                + (unused.isEmpty ? "." : ". It has, unused, \(others.en)."))
    }

    /// Three of them, and how many there are.
    private static func shown(_ keys: [String]) -> Bilingual {
        let some = keys.prefix(3).map { "“\($0.shortened)”" }
        let (zh, en) = (some.joined(separator: "、"), some.joined(separator: ", "))
        return keys.count <= 3
            ? Bilingual(zh: zh, en: en)
            : Bilingual(zh: "\(zh) 等 \(keys.count) 个", en: "\(en), … (\(keys.count) in all)")
    }

    static func missingValue(_ kind: Bilingual, row: Int) -> Bilingual {
        Bilingual(zh: "没有数值（第 \(row) 行：\(kind.zh)）", en: "has no value (row \(row): \(kind.en))")
    }

    static func textValue(_ text: String, row: Int) -> Bilingual {
        Bilingual(zh: "是文字“\(text.shortened)”（第 \(row) 行）", en: "is the text “\(text.shortened)” (row \(row))")
    }

    /// What to do where a number of a file was read as a text; nil where it looks like none.
    static func numberType(_ column: String, _ text: String) -> Bilingual? {
        guard isGrouped(text) else { return nil }
        return Bilingual(
            zh: "读入时说明这一列是数字：nb.csv(文件, {types = {[\"\(column)\"] = \"number\"}})",
            en:
                "say that the column holds numbers when it is read: nb.csv(FILE, {types = {[\"\(column)\"] = \"number\"}})"
        )
    }

    static func missingOption(_ function: String, _ option: String, example: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 缺少选项 \(option)。", en: "\(function): the option \(option) is missing."),
            hint: Bilingual(zh: "写成 \(example)", en: "write \(example)"))
    }

    /// A column that the table to be joined does not have.
    static func noColumnInOther(_ name: String, near: [String]) -> LuaFailure {
        let names = near.map { "“\($0)”" }
        return LuaFailure(
            code: "unknown_column",
            message: near.isEmpty
                ? Bilingual(
                    zh: "Frame:join: 并进来的表里没有“\(name)”列。",
                    en: "Frame:join: the table that is joined has no column “\(name)”.")
                : Bilingual(
                    zh: "Frame:join: 并进来的表里没有“\(name)”列，是否指\(names.joined(separator: "、"))？",
                    en:
                        "Frame:join: the table that is joined has no column “\(name)”. Did you mean \(names.joined(separator: ", "))?"
                ),
            hint: Bilingual(
                zh: "两张表里要同名；换名写 other:select{\(name) = \"那一列\", …}",
                en: "it has one name in both tables; to rename, write other:select{\(name) = \"COLUMN\", …}"))
    }
}
