import LuaRuntime
import Wording

/// What scripts as tools say about their command line.
enum ToolMessages {
    static let helpCode = "help"
    static let usageCode = "usage"

    /// The whole help, which ends a script well.
    static func help(_ tool: ToolDefinition) -> LuaFailure {
        LuaFailure(code: helpCode, wholeText: Bilingual(zh: help(tool, .zh), en: help(tool, .en)))
    }

    private static func help(_ tool: ToolDefinition, _ language: Language) -> String {
        var lines = tool.about.isEmpty ? [] : [tool.about, ""]
        lines.append(usage(tool)[language])
        let shown = tool.items.map {
            ($0.isOption ? "--\($0.name)" + ($0.kind == .flag ? "" : " \($0.placeholder)") : $0.placeholder, $0)
        }
        let width = shown.map(\.0.count).max() ?? 0
        if !shown.isEmpty { lines.append("") }
        for (name, item) in shown {
            let fallback = item.fallback.map { note(of: $0)[language] } ?? ""
            let padded = name + String(repeating: " ", count: width - name.count + 2)
            let required = item.isOption && item.isRequired ? Self.required[language] : ""
            lines.append("  \(padded)\(item.help)\(required)\(fallback)")
        }
        return lines.joined(separator: "\n")
    }

    private static let required = Bilingual(zh: "（必填）", en: " (required)")

    private static func note(of value: ToolValue) -> Bilingual {
        Bilingual(zh: "（默认 \(value.text)）", en: " (default: \(value.text))")
    }

    static func usage(_ tool: ToolDefinition) -> Bilingual {
        let line = (["nianbao run", tool.script] + tool.options.map(\.usage) + tool.arguments.map(\.usage)).joined(
            separator: " ")
        return Bilingual(zh: "用法：\(line)", en: "Usage: \(line)")
    }

    static func problem(_ problem: ToolProblem, _ tool: ToolDefinition) -> LuaFailure {
        if problem == .helpWanted { return help(tool) }
        return LuaFailure(code: usageCode, message: sentence(problem), hint: usage(tool))
    }

    private static func sentence(_ problem: ToolProblem) -> Bilingual {
        switch problem {
        case .helpWanted: Bilingual(zh: "", en: "")
        case .unknownOption(let name, let near): unknown(name, near)
        case .missingValue(let name): Bilingual(zh: "\(name) 后面要写值。", en: "\(name) needs a value.")
        case .givenTwice(let name): Bilingual(zh: "\(name) 写了两次。", en: "\(name) is given twice.")
        case .missingArgument(let name): Bilingual(zh: "缺少 \(name)。", en: "\(name) is missing.")
        case .tooMany(let text): Bilingual(zh: "多出参数“\(text)”。", en: "There is one argument too many: “\(text)”.")
        case .wrongChoice(let name, let choices, let value):
            Bilingual(
                zh: "\(name) 应为 \(choices.joined(separator: "、")) 之一，得到“\(value)”。",
                en: "\(name) should be one of \(choices.joined(separator: ", ")), not “\(value)”.")
        case .typedDash(let text, let name):
            Bilingual(
                zh: "“\(text)”开头的不是两个减号：写 --\(name)。", en: "“\(text)” does not begin with two hyphens: write --\(name)."
            )
        case .wrongValue(let name, _, let value) where WideDigits.are(in: value):
            Bilingual(
                zh: "\(name) 的“\(value)”里有全角数字，请改成半角。",
                en: "“\(value)” of \(name) has full-width digits; type ASCII ones.")
        case .wrongValue(let name, .integer, let value):
            Bilingual(zh: "\(name) 应为整数，得到“\(value)”。", en: "\(name) should be a whole number, not “\(value)”.")
        case .wrongValue(let name, .flag, let value):
            Bilingual(zh: "--\(name) 不带值，得到“\(value)”。", en: "--\(name) takes no value, got “\(value)”.")
        case .wrongValue(let name, _, let value):
            Bilingual(zh: "\(name) 应为数字，得到“\(value)”。", en: "\(name) should be a number, not “\(value)”.")
        }
    }

    /// Options of `nianbao run`.
    private static let ofProgram: Set<String> = [
        "--lang", "--jobs", "--time-limit", "--memory-limit", "--output-limit", "--output", "--read", "--path",
        "--isolated",
    ]

    private static func unknown(_ name: String, _ near: [String]) -> Bilingual {
        if ofProgram.contains(name) {
            return Bilingual(
                zh: "脚本没有选项 \(name)；nianbao 自己的选项写在脚本名前面，如 nianbao run \(name) … 脚本.lua。",
                en:
                    "The script has no option \(name); nianbao's own options stand before the script's name, as in nianbao run \(name) … script.lua."
            )
        }
        return near.isEmpty
            ? Bilingual(zh: "没有选项 \(name)。", en: "There is no option \(name).")
            : Bilingual(
                zh: "没有选项 \(name)，是否指 \(near.joined(separator: "、"))？",
                en: "There is no option \(name). Did you mean \(near.joined(separator: ", "))?")
    }

    /// A name in the definition, or in one of its items, that means nothing.
    static func unknownKey(_ name: String, in item: Int?, near: [String], _ known: [String]) -> LuaFailure {
        let place =
            item.map { Bilingual(zh: "第 \($0) 项里没有", en: "item \($0) has no") }
            ?? Bilingual(zh: "没有", en: "there is no")
        let names = near.isEmpty ? known : near
        return LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.options: \(place.zh)“\(name.shortened)”，"
                    + (near.isEmpty ? "可以写 " : "是否指 ") + names.joined(separator: "、") + (near.isEmpty ? "。" : "？"),
                en: "nb.options: \(place.en) “\(name.shortened)”"
                    + (near.isEmpty ? "; there are " : "; did you mean ") + names.joined(separator: ", ")
                    + (near.isEmpty ? "." : "?")))
    }

    static func noChoice(_ item: Int, _ fallback: String, _ choices: [String]) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.options: 第 \(item) 项的 default“\(fallback)”不在 choices 里：\(choices.joined(separator: "、"))。",
                en:
                    "nb.options: the default “\(fallback)” of item \(item) is none of its choices: \(choices.joined(separator: ", "))."
            ))
    }

    /// A list takes all arguments that follow.
    static func behindList(_ item: Int, _ list: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.options: 第 \(item) 项不能排在列表“\(list)”之后，列表会取走后面所有的参数；把列表放到最后。",
                en:
                    "nb.options: item \(item) can't stand behind the list “\(list)”, which takes all arguments that follow; put the list last."
            ))
    }

    /// What is no item at all.
    static func badItem(_ position: Int) -> LuaFailure {
        ofItem(
            zh:
                "第 \(position) 项应写成 {\"folder\", help=\"…\"} 或 {\"--metric\", type=\"string\", default=\"…\", help=\"…\"}。",
            en:
                "item \(position) should be {\"folder\", help=\"…\"} or {\"--metric\", type=\"string\", default=\"…\", help=\"…\"}."
        )
    }

    private static func ofItem(zh: String, en: String) -> LuaFailure {
        LuaFailure(code: "argument", message: Bilingual(zh: "nb.options: \(zh)", en: "nb.options: \(en)"))
    }

    static func badName(_ position: Int, _ name: String) -> LuaFailure {
        ofItem(
            zh: "第 \(position) 项的名称“\(name.shortened)”不行：只用英文字母、数字、_ 和 -，选项以 -- 开头；中文写在 help 里。",
            en:
                "the name “\(name.shortened)” of item \(position) won't do: write ASCII letters, digits, _ and -, for an option behind --; help may say anything."
        )
    }

    static func ownHelp(_ position: Int) -> LuaFailure {
        ofItem(
            zh: "第 \(position) 项不能叫 --help：每个脚本都已经有它，显示用法。",
            en: "item \(position) can't be --help: every script has that already, to show its usage.")
    }

    static func usedName(_ position: Int, _ name: String) -> LuaFailure {
        ofItem(
            zh: "第 \(position) 项的名称“\(name.shortened)”前面已经用过。",
            en: "the name “\(name.shortened)” of item \(position) is that of an item before.")
    }

    static func badType(_ position: Int, _ type: String?) -> LuaFailure {
        let known = ToolDefinition.Kind.allCases.map(\.rawValue)
        return ofItem(
            zh: "第 \(position) 项没有这种 type\(type ?? "")，有 \(known.joined(separator: "、"))。",
            en:
                "there is no such type of item \(position)\(type.map { ": \($0)" } ?? ""); there are \(known.joined(separator: ", "))."
        )
    }

    static func flagWithoutDashes(_ position: Int, _ name: String) -> LuaFailure {
        ofItem(
            zh: "第 \(position) 项是参数，不能是 flag；选项以 -- 开头：{\"--\(name)\", type=\"flag\"}。",
            en:
                "item \(position) is an argument and can't be a flag; an option begins with --: {\"--\(name)\", type=\"flag\"}."
        )
    }

    static func badDefault(_ position: Int, _ kind: ToolDefinition.Kind, _ got: Bilingual) -> LuaFailure {
        let expected: Bilingual
        switch kind {
        case .flag, .list:
            return ofItem(
                zh: "第 \(position) 项的 type 是 \(kind.rawValue)，不能有 default。",
                en: "item \(position) has the type \(kind.rawValue), which takes no default.")
        case .string: expected = HelpWords.string
        case .integer: expected = HelpWords.integer
        case .number: expected = HelpWords.number
        }
        return ofItem(
            zh: ChineseSpacing.joined([
                "第 \(position) 项的 type 是 \(kind.rawValue)，default 应为 ", expected.zh, "，得到 ", got.zh, "。",
            ]),
            en:
                "item \(position) has the type \(kind.rawValue), so its default should be \(expected.en), not \(got.en)."
        )
    }

    static func notText(_ position: Int, _ kind: Bilingual, isTable: Bool) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: ChineseSpacing.joined(["Output:write: 第 \(position) 个参数应为文字或数字，得到 ", kind.zh]),
                en: "Output:write: argument \(position) should be text or a number, not \(kind.en)"),
            hint: isTable
                ? Bilingual(
                    zh: "表写成文字：nb.json.encode(t)、table.concat(t, \"、\")",
                    en: "a table becomes text with nb.json.encode(t) or table.concat(t, \", \")")
                : Bilingual(
                    zh: "写明代替的文字：(x or \"—\")", en: "say what stands there instead: (x or \"—\")"))
    }

    static func open(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "open",
            message: Bilingual(
                zh: "“\(path.shortened)”已经打开，还没有关闭；请接着用那一个，或者先写 :close()。",
                en: "“\(path.shortened)” is open already; go on with that one, or close it first with :close()."))
    }

    static func closed(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "closed",
            message: Bilingual(zh: "“\(path)”已经写完关闭。", en: "“\(path)” is written and closed already."))
    }

    static func tooLong(_ path: String, megabytes: Int) -> LuaFailure {
        LuaFailure(
            code: "output_limit",
            message: Bilingual(
                zh: "“\(path)”超过输出上限 \(megabytes) MB，没有写。",
                en: "“\(path)” has over \(megabytes) MB, the limit of output; it was not written."))
    }
}
