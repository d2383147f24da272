import LuaRuntime
import ReportAnalysis
import Wording

/// `nb.frame`.
enum FrameFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [frame(host)] }

    private static let parameters = [
        Parameter(
            "rows", .list(.any),
            doc: Bilingual(
                zh: "行的列表：{{agency=\"…\", n=1}, …}。", en: "A list of rows: {{agency=\"…\", n=1}, …}.")),
        Parameter(
            "options",
            .options([
                OptionDeclaration(
                    "columns", .list(.string),
                    Bilingual(
                        zh: "列和它们的顺序；不写则是行里所有的名称，按字母排列。",
                        en:
                            "The columns in their order; where left out, all names of the rows by their letters."
                    ))
            ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
    ]

    private static func frame(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.frame", parameters,
            returns: ReturnDeclaration(.object("Frame"), Bilingual(zh: "表。", en: "The table.")),
            doc: Bilingual(
                zh: "用 Lua 表建一张表。行可以是按名称的表，也可以是列表（要给出 columns）。",
                en: "Makes a table of Lua tables. Rows are tables with names, or lists where columns are given."),
            examples: [
                Example(
                    """
                    f = nb.frame({{"甲", 3}, {"乙", 5}}, {columns = {"name", "n"}})
                    print(#f, f[2].name, f:column("n"):sum())
                    """, prints: "2\t乙\t8")
            ],
            errors: [
                ErrorDeclaration(
                    "frame_value", Bilingual(zh: "格里的值不是数字、文字或布尔值。", en: "A value is no number, text or boolean."))
            ]
        ) { (call) throws(LuaFailure) in
            let rows = try call.table("rows")
            let wanted = try call.options("options").value("columns").table?.elements().compactMap(\.string)
            return host.types.frame.wrap(
                try DataTable.frame(rows, wanted, for: .framing, host.types.row, call.state))
        }
    }
}
