import LuaRuntime
import Wording

/// `nb.json`.
enum JSONFunctions {
    static func module(_ host: ScriptHost) -> ModuleDeclaration {
        ModuleDeclaration(
            "json", doc: Bilingual(zh: "读写 JSON。", en: "Reads and writes JSON."), functions: [encode(host), decode])
    }

    private static func encode(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.json.encode",
            [
                Parameter(
                    "value", .any,
                    doc: Bilingual(
                        zh: "表（列表或按名称）、数字、文字、布尔值、Frame、Row、Cell、Date。",
                        en: "A table (a list, or with names), a number, a text, a boolean, a Frame, Row, Cell or Date.")
                )
            ],
            returns: ReturnDeclaration(.string, Bilingual(zh: "JSON 文字。", en: "The text.")),
            doc: Bilingual(
                zh: "写成 JSON；名称按字母排列，空表是 []，nil 是 null。",
                en: "Writes JSON: names in the order of their letters, an empty table as [], nil as null."),
            examples: [
                Example(
                    "print(nb.json.encode{year = 2022, ok = true, list = {1, 2.5, \"甲\"}})",
                    prints: "{\"list\":[1,2.5,\"甲\"],\"ok\":true,\"year\":2022}")
            ],
            errors: [
                ErrorDeclaration(
                    "json", Bilingual(zh: "值里有 JSON 写不了的东西，说明在哪里。", en: "Something that JSON can't say; names it."))
            ]
        ) { (call) throws(LuaFailure) in
            let bytes = try JSONValueWriter.bytes(of: try call.value("value"), host.types, call.state)
            return .string(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static let decode = FunctionDeclaration(
        "nb.json.decode",
        [
            Parameter("text", .string, doc: Bilingual(zh: "JSON 文字。", en: "The text.")),
            Parameter(
                "options",
                .options([
                    OptionDeclaration(
                        "null", .any,
                        Bilingual(
                            zh: "代替 null 的值；不写则是 nil，列表里的 null 报错。",
                            en: "What stands for null; where left out nil, and a null in a list is an error."))
                ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
        ],
        returns: ReturnDeclaration(.any, Bilingual(zh: "值。", en: "The value.")),
        doc: Bilingual(zh: "读 JSON。整数读成整数，其他数读成小数。", en: "Reads JSON. Whole numbers become integers, others floats."),
        examples: [
            Example(
                "t = nb.json.decode('{\"list\": [1, 2.5, \"甲\"], \"none\": null}')\nprint(#t.list, t.list[3], t.none)",
                prints: "3\t甲\tnil")
        ],
        errors: [
            ErrorDeclaration("json", Bilingual(zh: "不是 JSON，说明行列。", en: "The text is no JSON; says line and column."))
        ]
    ) { (call) throws(LuaFailure) in
        let (text, null) = (try call.string("text"), try call.options("options").value("null"))
        do throws(JSONReader.Problem) {
            return try JSONReader.value(text, null: null) { [state = call.state] in
                (try? state.checkpoint()) == nil
            }
        } catch {
            try call.state.checkpoint()
            throw DataMessages.json(error)
        }
    }
}
