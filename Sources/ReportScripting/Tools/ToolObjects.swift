import LuaRuntime
import Wording

/// What `nb.options` gives: values by name.
enum ToolOptionsObject {
    static func declaration() -> ObjectDeclaration<ToolOptions> {
        ObjectDeclaration(
            "Options",
            doc: Bilingual(
                zh: "命令行上的值，按名称读取；没有给出又没有默认值的是 nil，写错名称报错。",
                en:
                    "Values of the command line by name; nil where neither given nor with a default. A wrong name raises."
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

/// A file that a script writes piece by piece. Belongs to the thread of its state.
final class ScriptOutput: @unchecked Sendable {
    let path: String
    private let limit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var isClosed = false

    init(path: String, limit: Int) {
        self.path = path
        self.limit = limit
    }

    func write(_ text: String) throws(LuaFailure) {
        guard !isClosed else { throw ToolMessages.closed(path) }
        guard bytes.count + text.utf8.count <= limit else { throw ToolMessages.tooLong(path, megabytes: limit >> 20) }
        bytes += text.utf8
    }

    func close() throws(LuaFailure) -> [UInt8] {
        guard !isClosed else { throw ToolMessages.closed(path) }
        isClosed = true
        return bytes
    }
}

enum OutputObject {
    typealias Declaration = ObjectDeclaration<ScriptOutput>

    static func declaration(_ files: FileAccess) -> Declaration {
        Declaration(
            "Output",
            doc: Bilingual(zh: "正在写的文件；关闭之前磁盘上没有它。", en: "A file being written; it is not there before it is closed."),
            methods: [write, close(files)],
            behaviour: .with { $0.description = { output, _, _ in "Output \(output.path)" } })
    }

    private static let write = Declaration.Method(
        "write",
        [
            Parameter(
                "values", .any, .variadic,
                doc: Bilingual(zh: "文字、数字等，依次写出。", en: "Texts, numbers and more, one behind the other."))
        ],
        returns: ReturnDeclaration(.object("Output"), Bilingual(zh: "同一个文件。", en: "The same file.")),
        doc: Bilingual(zh: "写在已写的后面，不加换行。", en: "Writes behind what is written, without a line end."),
        examples: [
            Example(
                "out = nb.output(\"out/a.txt\")\nout:write(\"甲\"):write(2, \"\\n\")\nprint(out)",
                prints: "Output out/a.txt")
        ],
        errors: [ErrorDeclaration("closed", Bilingual(zh: "已经关闭。", en: "It is closed."))]
    ) { (output, call) throws(LuaFailure) in
        for value in try call.rest("values") { try output.write(try call.state.describe(value)) }
        return call.receiverValue
    }

    private static func close(_ files: FileAccess) -> Declaration.Method {
        Declaration.Method(
            "close", returns: ReturnDeclaration(.string, Bilingual(zh: "写好的文件路径。", en: "The path of the file.")),
            doc: Bilingual(zh: "写成文件。", en: "Writes the file."),
            examples: [
                Example("print(nb.output(\"out/b.txt\"):write(\"乙\"):close():match(\"[^/]+$\"))", prints: "b.txt")
            ],
            errors: [
                ErrorDeclaration("outside_output", Bilingual(zh: "不在输出文件夹里。", en: "Outside of the output folder."))
            ]
        ) { (output, _) throws(LuaFailure) in
            .string(try files.write(try output.close(), to: output.path))
        }
    }
}
