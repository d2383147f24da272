import LuaRuntime
import ReportModel
import Wording

/// `nb.show`, `nb.describe`, `nb.help`, `nb.fields`, `nb.docs`.
enum LookingFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] {
        [show(host), describe, help(host), fields(host), docs]
    }

    private static func show(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.show", [Parameter("value", .any, doc: Bilingual(zh: "要看的值。", en: "What to look at."))],
            doc: Bilingual(zh: "显示一个值，和在提示符下输入它一样。", en: "Shows a value as the prompt would."),
            examples: [Example("nb.show(1 + 1)", prints: "2")]
        ) { (call) throws(LuaFailure) in
            let value = try call.value("value")
            let text = try DocumentOf(host.types, call.state).view(of: value).map(host.rendering)
            if let print = try call.state.global("print").function {
                try call.state.call(print, [text.map(LuaValue.string) ?? value])
            }
            return .none
        }
    }

    private static let describe = FunctionDeclaration(
        "nb.describe", [Parameter("value", .any, doc: Bilingual(zh: "任何值。", en: "Any value."))],
        returns: ReturnDeclaration(.string, Bilingual(zh: "说明。", en: "A description.")),
        doc: Bilingual(zh: "说明一个值是什么、有哪些字段和方法。", en: "Says what a value is, and which fields and methods it has."),
        examples: [Example("print(nb.describe(\"甲\"))", prints: "字符串")]
    ) { (call) throws(LuaFailure) in
        let value = try call.value("value")
        if let found = try value.table.flatMap({ (table) throws(LuaFailure) in try call.state.module(of: table) }) {
            let help = HelpText(catalogue: call.state.catalogue, language: call.state.language)
            return .string(help.text(of: found.module, named: found.name))
        }
        if let table = value.table { return .string(try description(of: table, call.state)[call.state.language]) }
        return .string(HelpText.description(of: value, call.state.language))
    }

    /// How many elements there are, and the other keys: numbers first.
    private static func description(of table: LuaTable, _ state: LuaState) throws(LuaFailure) -> Bilingual {
        let count = try table.elements().count
        var keys: [(number: Double, text: String)] = []
        for (key, _) in try table.pairs(besideFirst: count) {
            keys.append((key.number ?? .infinity, try state.describe(key).shortened))
        }
        return HelpWords.table(count, keys: keys.sorted { ($0.number, $0.text) < ($1.number, $1.text) }.map(\.text))
    }

    private static func help(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.help",
            [
                Parameter(
                    "name", .string, .optional,
                    doc: Bilingual(
                        zh: "函数、方法、对象或字段的名字。", en: "The name of a function, a method, an object or a field."),
                    completes: "name")
            ],
            returns: ReturnDeclaration(
                .string, Bilingual(zh: "说明；不写名字则是目录。", en: "The help; without a name, what there is.")),
            doc: Bilingual(zh: "查看用法。", en: "Shows how something is used."),
            examples: [
                Example(
                    "print(nb.help(\"requests.new.total\"))",
                    prints: """
                        requests.new.total
                        一、本年新收政府信息公开申请数量 / 总计
                        单位：件
                        """)
            ],
            errors: [ErrorDeclaration("unknown_name", Bilingual(zh: "没有这个名字。", en: "There is no such name."))]
        ) { (call) throws(LuaFailure) in
            let help = HelpText(
                catalogue: call.state.catalogue, language: call.state.language, forms: host.types.forms.all)
            guard let name = try call.optionalString("name")?.shortened else { return .string(help.contents) }
            if let text = help.text(for: name) { return .string(text) }
            throw ScriptMessages.unknownKind(name, near: help.near(name))
        }
    }

    private static func fields(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.fields",
            [
                Parameter(
                    "edition", .string, .optional,
                    doc: Bilingual(
                        zh: "\"2021\"（默认）、\"2019\" 或 nb.form 定义的。",
                        en: "\"2021\" (the default), \"2019\", or one of nb.form."))
            ],
            returns: ReturnDeclaration(
                .list(.table),
                Bilingual(zh: "id、label、unit，以及英文 gloss。", en: "id, label, unit, and the label in English, gloss.")),
            doc: Bilingual(zh: "列出一种格式的全部字段。", en: "Lists all fields of an edition."),
            examples: [Example("print(#nb.fields(), #nb.fields(\"2019\"))", prints: "200\t198")]
        ) { (call) throws(LuaFailure) in
            let form = try host.types.forms.form(try call.string("edition", default: "2021"))
            return .list(
                form.fields.map {
                    .strict([
                        ("id", .string($0.id)), ("label", .string($0.label)), ("unit", .string($0.unit.rawValue)),
                        ("gloss", .optional($0.gloss)),
                    ])
                })
        }
    }

    private static let docs = FunctionDeclaration(
        "nb.docs",
        returns: ReturnDeclaration(.string, Bilingual(zh: "参考手册，Markdown。", en: "The reference, as Markdown.")),
        doc: Bilingual(zh: "给出全部函数和对象的参考手册。", en: "Gives the reference of all functions and objects."),
        examples: [Example("print(nb.docs():match(\"[^\\n]+\"))", prints: "# Lua 参考")]
    ) { (call) throws(LuaFailure) in
        .string(Reference(call.state.catalogue, language: call.state.language).markdown)
    }
}
