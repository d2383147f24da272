import Wording

/// Every sentence of this target but the translations of Lua's own (`LuaTranslations`).
enum LuaMessages {
    // MARK: limits

    static func deadline(_ seconds: Double) -> LuaFailure {
        let time = shown(seconds)
        return LuaFailure(
            code: "time_limit",
            message: Bilingual(
                zh: "脚本运行超过时间上限 \(time) 秒，已停止", en: "the script ran longer than its limit of \(time) s"),
            hint: Bilingual(
                zh: "检查有没有停不下来的循环；确实需要更久时用 --time-limit 放宽",
                en: "look for a loop that never ends; if it needs longer, raise --time-limit"),
            stop: .deadline)
    }

    /// `error{code = 1}`.
    static func wordlessError(_ type: Bilingual) -> Bilingual {
        Bilingual(
            zh: ChineseSpacing.joined([
                "脚本抛出的错误是 ", type.zh, "，没有说明；请写 error(\"…\") 或 error{message = \"…\"}",
            ]),
            en: "the script raised \(type.en) without words; write error(\"…\") or error{message = \"…\"}")
    }

    static let interrupted = LuaFailure(
        code: "interrupted", message: Bilingual(zh: "已按要求中断", en: "interrupted"), hint: nil, stop: .interrupted)

    static func memory(_ bytes: Int) -> LuaFailure {
        LuaFailure(
            code: "memory_limit",
            message: Bilingual(
                zh: "脚本占用的内存超过上限 \(size(bytes))，已停止",
                en: "the script needs more memory than its limit of \(size(bytes))"),
            hint: Bilingual(
                zh: "检查有没有不断变长的表或字符串；确实需要更多时用 --memory-limit 放宽",
                en: "look for a table or string that keeps growing; if it needs more, raise --memory-limit"),
            stop: .memory)
    }

    static func output(_ bytes: Int) -> LuaFailure {
        LuaFailure(
            code: "output_limit",
            message: Bilingual(
                zh: "脚本的输出超过上限 \(size(bytes))，已停止",
                en: "the script printed more than its limit of \(size(bytes))"),
            hint: Bilingual(
                zh: "检查循环里的 print；确实需要更多时用 --output-limit 放宽",
                en: "look for a print inside a loop; if it needs more, raise --output-limit"),
            stop: .output)
    }

    static func chunkTooLarge(_ bytes: Int, limit: Int) -> LuaFailure {
        LuaFailure(
            code: "chunk_limit",
            message: Bilingual(
                zh: "脚本有 \(size(bytes))，超过上限 \(size(limit))",
                en: "the script has \(size(bytes)), over the limit of \(size(limit))"))
    }

    static func stateWithoutMemory(_ bytes: Int) -> LuaFailure {
        LuaFailure(
            code: "memory_limit",
            message: Bilingual(
                zh: "内存上限 \(size(bytes)) 太小，Lua 无法启动", en: "a memory limit of \(size(bytes)) is too small to start Lua"),
            hint: nil, stop: .memory)
    }

    static let tooDeep = LuaFailure(
        code: "stack_overflow",
        message: Bilingual(
            zh: "函数互相调用的层数太多（可能是没有尽头的递归）",
            en: "functions call each other too deeply (perhaps a recursion without end)"))

    static let givenUp = LuaFailure(
        code: "given_up",
        message: Bilingual(
            zh: "先前的一次运行只能强行终止，这个 Lua 环境已不能再用；请新建一个，或重新启动程序",
            en:
                "an earlier run could only be ended by force, and its Lua state can't be used any more: make a new one, or start the program anew"
        ))

    static let noTimer = LuaFailure(
        code: "no_timer",
        message: Bilingual(
            zh: "系统没有给出定时器，时间上限无法生效，脚本没有运行",
            en: "the system gave no timer, so the time limit could not be kept and the script was not run"))

    // MARK: values

    static let foreignValue = LuaFailure(
        code: "foreign_value",
        message: Bilingual(zh: "这个值属于另一个 Lua 环境", en: "this value belongs to another Lua state"))

    static func noOrder(_ a: Bilingual, _ b: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "compare",
            message: Bilingual(
                zh: ChineseSpacing.joined([a.zh, " 与 ", b.zh, " 不能比较大小"]), en: "\(a.en) and \(b.en) have no order"))
    }

    static func bytecode(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "bytecode",
            message: Bilingual(
                zh: "\(name) 是编译后的 Lua，只接受文本脚本", en: "\(name) is compiled Lua; only scripts as text are run"))
    }

    static func noModule(_ name: String) -> LuaFailure {
        var failure = LuaFailure(
            code: "no_module",
            message: Bilingual(zh: "找不到模块 \"\(name)\"", en: "there is no module \"\(name)\""),
            hint: Bilingual(
                zh: "require 只在脚本所在的文件夹和 --path 中找 .lua 文件",
                en: "require looks for .lua files beside the script and in --path only"))
        failure.details["name"] = name
        return failure
    }

    // MARK: names

    /// `gloss` tells what a name means in English.
    static func unknownMember(
        of type: String, _ name: String, near: [String], gloss: (String) -> String? = { _ in nil }
    ) -> LuaFailure {
        unknown(
            name, Bilingual(zh: "\(type) 没有 \"\(name)\"", en: "\(type) has no \"\(name)\""), near: near,
            gloss: gloss)
    }

    static func unknownGlobalMember(
        of module: String, _ name: String, near: [String], fix: Bilingual? = nil
    ) -> LuaFailure {
        unknown(
            name, Bilingual(zh: "\(module) 里没有 \"\(name)\"", en: "\(module) has no \"\(name)\""),
            near: fix == nil ? near : [], fix: fix)
    }

    /// `names` are those of a record.
    static func unknownInRecord(_ name: String, names: [String]) -> LuaFailure {
        let near = HabitMessages.meant(name, in: names)
        let known = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
        return unknown(
            name, Bilingual(zh: "这条记录没有 \"\(name)\"", en: "this record has no \"\(name)\""), near: near,
            fix: near.isEmpty
                ? Bilingual(
                    zh: "有 \(known.replacing(", ", with: "、"))；问有没有写 rawget(x, \"\(name)\")",
                    en: "there are \(known); rawget(x, \"\(name)\") asks whether there is one") : nil)
    }

    /// A list was asked for what its elements have, or for a function of `table`.
    static func nameInList(_ name: String) -> LuaFailure {
        unknown(
            name, Bilingual(zh: "列表没有 \"\(name)\"", en: "a list has no \"\(name)\""), near: [],
            fix: HabitMessages.ofList(name))
    }

    /// Of an error that is a text a script wants what the tables of other errors have.
    static func fieldOfText(_ name: String) -> Bilingual? {
        guard ["message", "code", "place", "script", "line", "hint"].contains(name) else { return nil }
        return Bilingual(
            zh: "error(\"…\") 的错误就是一段文字，用 print(e) 看；要有这些字段，写 error{message = \"…\"}",
            en: "what error(\"…\") raises is its text, which print(e) shows; error{message = \"…\"} has fields")
    }

    static func unknownGlobal(_ name: String, near: [String], fix: Bilingual?) -> LuaFailure {
        let general = Bilingual(
            zh: "先赋值再用：\(name) = …；文字要加引号；问它有没有值写 rawget(_G, \"\(name)\")",
            en: "set it first, as \(name) = …; text goes in quotes; rawget(_G, \"\(name)\") asks whether it is set")
        return unknown(
            name, code: "undefined",
            Bilingual(zh: "没有变量或函数 \"\(name)\"", en: "there is no variable or function \"\(name)\""), near: near,
            fix: fix ?? (near.isEmpty ? general : nil))
    }

    /// `known` are the options that there are.
    static func unknownOption(_ option: String, function: String, near: [String], known: [String]) -> LuaFailure {
        unknown(
            option,
            Bilingual(
                zh: "\(function): 没有选项 \"\(option)\"", en: "\(function): there is no option \"\(option)\""), near: near,
            fix: near.isEmpty
                ? Bilingual(
                    zh: "选项写成 {名称 = 值}，有 \(known.joined(separator: "、"))",
                    en: "options are written {name = value}; there are \(known.joined(separator: ", "))")
                : nil)
    }

    /// The excerpt of the error marks the name.
    private static func unknown(
        _ name: String, code: String = "unknown_name", _ sentence: Bilingual, near: [String], fix: Bilingual? = nil,
        gloss: (String) -> String? = { _ in nil }
    ) -> LuaFailure {
        let names = near.map { "\"\($0)\"" }
        let glossed = near.map { name in gloss(name).map { "\"\(name)\" (\($0))" } ?? "\"\(name)\"" }
        let suggestion = Bilingual(
            zh: "\(sentence.zh)，是否指 \(names.joined(separator: "、"))？",
            en: "\(sentence.en); did you mean \(glossed.joined(separator: ", "))?")
        var failure = LuaFailure(code: code, message: near.isEmpty ? sentence : suggestion, hint: fix)
        failure.details["name"] = name
        return failure
    }

    static func readOnly(_ type: String, _ name: String, fix: Bilingual? = nil) -> LuaFailure {
        var failure = LuaFailure(
            code: "read_only",
            message: Bilingual(
                zh: "\(type) 是只读的，不能设置 \"\(name)\"", en: "\(type) is read-only: \"\(name)\" can't be set"),
            hint: fix)
        failure.details["name"] = name
        return failure
    }

    /// What a declared function prints as: whoever prints one has left out its parentheses.
    static func uncalled(_ function: FunctionDeclaration) -> Bilingual {
        let usage = function.usage ?? function.signature
        return Bilingual(
            zh: "函数 \(function.name)，加括号才是调用：\(usage)",
            en: "function \(function.name), called with parentheses: \(usage)")
    }

    /// Of a list: positions count from 1.
    static func noPosition(_ type: String, _ position: Int) -> LuaFailure {
        var failure = LuaFailure(
            code: "index",
            message: Bilingual(
                zh: "\(type) 从 1 数起，没有 [\(position)]", en: "\(type) counts from 1: there is no [\(position)]"),
            hint: Bilingual(zh: "第一个是 [1]，最后一个是 x[#x]", en: "the first is [1], the last x[#x]"))
        failure.details["position"] = String(position)
        return failure
    }

    static func noEvent(_ type: String, _ event: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "type",
            message: Bilingual(zh: "\(type) \(event.zh)", en: "\(type) \(event.en)"))
    }

    static let hasNoLength = Bilingual(zh: "没有长度，不能用 #", en: "has no length (#)")
    static let isNotCallable = Bilingual(zh: "不能当函数调用", en: "can't be called")

    // MARK: frames of a rendered error

    static func hint(_ hint: Bilingual) -> Bilingual {
        Bilingual(zh: "提示：\(hint.zh)", en: "hint: \(hint.en)")
    }

    static let traceTitle = Bilingual(zh: "调用过程：", en: "called from:")

    static func traceEntry(place: String, function: String) -> Bilingual {
        Bilingual(zh: "\(place) 函数 \(function)", en: "\(place) in \(function)")
    }

    static func moreTrace(_ count: Int) -> Bilingual {
        Bilingual(zh: "…… 另有 \(count) 层", en: "… \(count) more")
    }

    // MARK: figures

    static func size(_ bytes: Int) -> String {
        if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MB" }
        if bytes >= 1 << 10, bytes % (1 << 10) == 0 { return "\(bytes >> 10) KB" }
        return bytes >= 10 << 20 ? "\(bytes >> 20) MB" : "\(bytes) B"
    }

    private static func shown(_ seconds: Double) -> String {
        Int(exactly: seconds).map(String.init) ?? "\(seconds)"
    }
}
