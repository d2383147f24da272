import LuaRuntime
import Wording

/// What `nb.options` gives: values by name.
enum ToolOptionsObject {
    static func declaration() -> ObjectDeclaration<ToolOptions> {
        ObjectDeclaration(
            "Options",
            doc: Bilingual(
                zh: "命令行上的值，按名称读取，--top-n 的是 o[\"top-n\"]。没有给出又没有默认值时，flag 是 false，list 是 {}，其他是 nil。写错名称报错。",
                en:
                    "Values of the command line by name; that of --top-n is o[\"top-n\"]. Where neither given nor with a default, a flag is false, a list {}, and anything else nil. A wrong name raises."
            ),
            behaviour: .with {
                $0.index = { (options, member, _) throws(LuaFailure) in options.value(member.name).map(value) }
                $0.names = { options, _ in options.values.map(\.name) }
            })
    }

    private static func value(_ value: ToolValue?) -> LuaValue {
        switch value {
        case nil: .none
        case .string(let text): .string(text)
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .flag(let flag): .boolean(flag)
        case .list(let texts): .list(texts.map { .string($0) })
        }
    }
}

enum OutputObject {
    typealias Declaration = ObjectDeclaration<ScriptOutput>

    static func declaration(_ outputs: OpenOutputs) -> Declaration {
        Declaration(
            "Output",
            doc: Bilingual(zh: "正在写的文件；关闭之前磁盘上没有它。", en: "A file being written; it is not there before it is closed."),
            methods: [write, close(outputs)],
            behaviour: .with { $0.description = { output, _, _ in "Output \(output.path)" } })
    }

    private static let write = Declaration.Method(
        "write",
        [
            Parameter(
                "values", .any, .variadic,
                doc: Bilingual(
                    zh: "文字、数字等，依次写出；不能是 nil。", en: "Texts, numbers and more, one behind the other; none is nil."))
        ],
        returns: ReturnDeclaration(.object("Output"), Bilingual(zh: "同一个文件。", en: "The same file.")),
        doc: Bilingual(zh: "写在已写的后面，不加换行。", en: "Writes behind what is written, without a line end."),
        examples: [
            Example(
                "out = nb.output(\"out/a.txt\")\nout:write(\"甲\"):write(2, \"\\n\")\nprint(out)",
                prints: "Output out/a.txt")
        ],
        errors: [
            ErrorDeclaration("closed", Bilingual(zh: "已经关闭。", en: "It is closed.")),
            ErrorDeclaration("argument", Bilingual(zh: "有 nil 或表。", en: "A nil, or a table.")),
        ]
    ) { (output, call) throws(LuaFailure) in
        for (offset, value) in try call.rest("values").enumerated() {
            try output.write(try bytes(of: value, at: offset + 1, call))
            try call.state.checkSize(output.count)
        }
        return call.receiverValue
    }

    private static func close(_ outputs: OpenOutputs) -> Declaration.Method {
        Declaration.Method(
            "close", returns: ReturnDeclaration(.string, Bilingual(zh: "写好的文件路径。", en: "The path of the file.")),
            doc: Bilingual(zh: "写成文件。", en: "Writes the file."),
            examples: [
                Example("print(nb.output(\"out/b.txt\"):write(\"乙\"):close():match(\"[^/]+$\"))", prints: "b.txt")
            ],
            errors: [
                ErrorDeclaration("outside_output", Bilingual(zh: "不在输出文件夹里。", en: "Outside of the output folder."))
            ]
        ) { (output, _) throws(LuaFailure) in .string(try outputs.close(output)) }
    }

    /// The bytes of a value; throws for what says nothing, as nil does.
    private static func bytes(
        of value: LuaValue, at position: Int, _ call: borrowing LuaCall
    ) throws(LuaFailure) -> [UInt8] {
        if case .bytes(let bytes) = value { return bytes }
        let text = try call.state.describe(value)
        // Lua's own word for what it can only tell by its address.
        let isAddress = value.object == nil && value.string == nil && text.contains(": 0x")
        guard !value.isNil, !isAddress else {
            throw call.state.naming(
                lackBehind: value, in: ToolMessages.notText(position, HelpText.kind(of: value), isTable: isAddress))
        }
        return Array(text.utf8)
    }
}
