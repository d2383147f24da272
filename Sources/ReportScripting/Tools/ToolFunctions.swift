import LuaRuntime
import Wording

/// `nb.options`, `nb.progress`, `nb.output`: scripts as tools.
enum ToolFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [options(host), progress(host), output(host)] }

    private static let definition = Parameter(
        "definition", .table,
        doc: Bilingual(
            zh:
                "about = 说明；列表里每项 {\"folder\", help=…} 是参数，{\"--metric\", default=…} 是选项；名称由英文字母、数字、_、- 组成；type 为 string、integer、number、flag 或 list；list 选项每个值写一次，如 --tag a --tag b；没有 default 的参数必填（list 除外），选项写 required = true 才必填；choices 限定取值。",
            en:
                "about = what the script does; in the list {\"folder\", help=…} is an argument and {\"--metric\", default=…} an option; names are of ASCII letters, digits, _ and -; type is string, integer, number, flag or list; an option that is a list is given once for each value, as in --tag a --tag b; an argument without a default must be given (a list need not), an option only with required = true; choices are all that it may be."
        ))

    private static func options(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.options", [definition],
            returns: ReturnDeclaration(.object("Options"), Bilingual(zh: "各参数、选项的值。", en: "The values, by name.")),
            doc: Bilingual(
                zh: "声明脚本的参数和选项，读出命令行上的值。--help 显示用法并结束；写错的报错，退出码 2。",
                en:
                    "Declares the arguments and options of a script and reads its command line. --help shows the usage and ends; a mistake is told, and ends with 2."
            ),
            examples: [
                Example(
                    """
                    arg = {"reports", "--metric=结转率", "2021", "2022"}
                    o = nb.options{
                        about = "给报告排名", {"folder", help = "报告所在的文件夹"}, {"years", type = "list", help = "年份"},
                        {"--metric", default = "公开率", help = "指标"}, {"--all", type = "flag", help = "不足五个也排"},
                    }
                    print(o.folder, o.metric, o.all, table.concat(o.years, " "))
                    """, prints: "reports\t结转率\tfalse\t2021 2022")
            ],
            errors: [
                ErrorDeclaration("usage", Bilingual(zh: "命令行写错了。", en: "A wrong command line.")),
                ErrorDeclaration("help", Bilingual(zh: "用户要看用法。", en: "The user wants the usage.")),
            ]
        ) { (call) throws(LuaFailure) in
            let tool = try tool(try call.table("definition"), call.state)
            let given = try arguments(call.state)
            let parsed = try AbandonableWork.run(call.state, steps: given.count) {
                Result { () throws(ToolProblem) in try tool.parse(given) }
            }
            do throws(ToolProblem) {
                return host.types.options.wrap(try parsed.get())
            } catch {
                throw ToolMessages.problem(error, tool)
            }
        }
    }

    private static func arguments(_ state: LuaState) throws(LuaFailure) -> [String] {
        var arguments: [String] = []
        for value in try state.global("arg").table?.elements() ?? [] { arguments.append(try state.describe(value)) }
        return arguments
    }

    private static func tool(_ table: LuaTable, _ state: LuaState) throws(LuaFailure) -> ToolDefinition {
        try check(table, knowing: ["about"], item: nil)
        var items: [ToolDefinition.Item] = []
        var names: Set<String> = []
        for (offset, element) in try table.elements().enumerated() {
            guard let table = element.table else { throw ToolMessages.badItem(offset + 1) }
            try check(table, knowing: ["type", "default", "help", "required", "choices"], item: offset + 1)
            let item = try item(table, offset + 1)
            guard names.insert(item.name).inserted else { throw ToolMessages.usedName(offset + 1, item.name) }
            if let fallback = item.fallback, !item.allows(fallback) {
                throw ToolMessages.noChoice(offset + 1, fallback.text, item.choices)
            }
            if let list = items.first(where: { !$0.isOption && $0.kind == .list }), !item.isOption {
                throw ToolMessages.behindList(offset + 1, list.name)
            }
            items.append(item)
        }
        let path = try state.global("arg").table?.value(0).string ?? "script.lua"
        let script = path.split(separator: "/").last.map(String.init) ?? path
        return ToolDefinition(script: script, about: try table.value("about").string ?? "", items: items)
    }

    /// Throws for a misspelt name, which would define nothing.
    private static func check(_ table: LuaTable, knowing names: [String], item: Int?) throws(LuaFailure) {
        for (key, _) in try table.pairs() {
            guard let name = key.string, !names.contains(name) else { continue }
            throw ToolMessages.unknownKey(name, in: item, near: Suggestions.nearest(to: name, in: names), names)
        }
    }

    private static func item(_ table: LuaTable, _ position: Int) throws(LuaFailure) -> ToolDefinition.Item {
        guard let written = try table.value(1).string else { throw ToolMessages.badItem(position) }
        let isOption = written.hasPrefix("--")
        let name = isOption ? String(written.dropFirst(2)) : written
        let isName =
            !name.isEmpty && !name.hasPrefix("-")
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
        guard isName else { throw ToolMessages.badName(position, written) }
        guard !isOption || name != "help" else { throw ToolMessages.ownHelp(position) }
        let kind = try kind(try table.value("type"), position)
        guard isOption || kind != .flag else { throw ToolMessages.flagWithoutDashes(position, name) }
        let given = try table.value("default")
        let fallback = value(given, kind)
        guard given.isNil || fallback != nil else {
            throw ToolMessages.badDefault(position, kind, HelpText.kind(of: given))
        }
        let isRequired: Bool =
            if case .boolean(let required) = try table.value("required") { required } else {
                !isOption && fallback == nil && kind != .list
            }
        return ToolDefinition.Item(
            name: name, isOption: isOption, kind: kind, help: try table.value("help").string ?? "",
            fallback: fallback, isRequired: isRequired,
            choices: try table.value("choices").table?.elements().compactMap(text) ?? [])
    }

    private static func kind(_ value: LuaValue, _ position: Int) throws(LuaFailure) -> ToolDefinition.Kind {
        if value.isNil { return .string }
        guard let word = value.string, let kind = ToolDefinition.Kind(rawValue: word) else {
            throw ToolMessages.badType(position, value.string.map { "“\($0.shortened)”" })
        }
        return kind
    }

    /// A choice as it is written on a command line.
    private static func text(_ choice: LuaValue) -> String? {
        choice.string ?? choice.integer.map(String.init) ?? choice.number.map { "\($0)" }
    }

    private static func value(_ value: LuaValue, _ kind: ToolDefinition.Kind) -> ToolValue? {
        switch kind {
        case .string: value.string.map(ToolValue.string)
        case .integer: value.integer.map(ToolValue.integer)
        case .number: value.number.map(ToolValue.number)
        case .flag, .list: nil
        }
    }

    private static func progress(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.progress",
            [
                Parameter("done", .integer, doc: Bilingual(zh: "做完几个。", en: "How many are done.")),
                Parameter("total", .integer, doc: Bilingual(zh: "一共几个。", en: "How many there are.")),
            ],
            doc: Bilingual(
                zh: "报告进度。在终端上显示在标准错误里，不是终端就不显示，也不影响输出。",
                en: "Tells how far the work is: on a terminal it is shown on standard error, elsewhere not at all."),
            examples: [Example("for i = 1, 3 do nb.progress(i, 3) end\nprint(\"好\")", prints: "好")]
        ) { (call) throws(LuaFailure) in
            let total = max(try call.integer("total"), 0)
            host.progress(min(max(try call.integer("done"), 0), total), total)
            return .none
        }
    }

    private static func output(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.output",
            [Parameter("path", .string, doc: Bilingual(zh: "文件名。", en: "The file."), completes: "path")],
            returns: ReturnDeclaration(.object("Output"), Bilingual(zh: "可以写入的文件。", en: "What to write to.")),
            doc: Bilingual(
                zh: "打开输出文件夹里的一个文件来写。关闭时才一次写成，没有关闭的到脚本结束时写成：脚本中途出错，原来的文件不变。",
                en:
                    "Opens a file below the output folder for writing. It is written whole when it is closed, at the end of the script at the latest: a script that fails midway leaves the old file as it was."
            ),
            examples: [
                Example(
                    """
                    out = nb.output("out/list.txt")
                    out:write("第 ", 1, " 行\\n")
                    print(out:close():match("[^/]+$"))
                    """, prints: "list.txt")
            ],
            errors: [
                ErrorDeclaration("open", Bilingual(zh: "同名的文件已经打开。", en: "A file of this name is open already."))
            ]
        ) { (call) throws(LuaFailure) in
            let output = ScriptOutput(path: try call.string("path"), limit: call.state.limits.output)
            try host.types.outputs.add(output)
            return host.types.output.wrap(output)
        }
    }
}
