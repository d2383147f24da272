import Wording

/// Sentences about arguments: they name the function, the position and name, what was expected and what came.
enum ArgumentMessages {
    static func wrongType(
        function: FunctionDeclaration, position: Int, parameter: String, expected: Bilingual, got: Bilingual
    ) -> LuaFailure {
        let name = function.name
        var failure = LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: ChineseSpacing.joined([
                    "\(name): 第 \(position) 个参数 \(parameter) 应为 ", expected.zh, "，得到 ", got.zh,
                ]),
                en: "\(name): argument \(position) (\(parameter)) should be \(expected.en), got \(got.en)"),
            hint: usage(of: function))
        failure.argument = position
        return failure
    }

    /// Where any value would do, and none came.
    static func missing(function: FunctionDeclaration, position: Int, parameter: String) -> LuaFailure {
        var failure = LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function.name): 缺少第 \(position) 个参数 \(parameter)",
                en: "\(function.name): argument \(position) (\(parameter)) is missing"),
            hint: usage(of: function))
        failure.argument = position
        return failure
    }

    /// Something behind the last parameter.
    static func oneTooMany(function: FunctionDeclaration, position: Int, _ got: Bilingual) -> LuaFailure {
        let count = function.parameters.count
        let name = function.name
        var failure = LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(name): 多了一个参数：" + (count == 0 ? "不要参数" : "最多 \(count) 个") + "，第 \(position) 个是\(got.zh)",
                en: "\(name): one argument too many: it takes " + (count == 0 ? "none" : "\(count) at most")
                    + ", and argument \(position) is \(got.en)"),
            hint: usage(of: function))
        failure.argument = position
        return failure
    }

    /// `f(g())` where `g` gives two values.
    static func secondResult(_ name: String) -> Bilingual {
        Bilingual(
            zh: "这是另一个函数的第二个结果；只要第一个，多写一层括号：\(name)((…))",
            en: "it is the second result of another function; for the first alone write more parentheses: \(name)((…))")
    }

    /// The call that the function's own examples have, else what it takes.
    private static func usage(of function: FunctionDeclaration) -> Bilingual {
        let usage = function.usage ?? function.signature
        return Bilingual(zh: "写成 \(usage)", en: "write \(usage)")
    }

    /// `nb:open(…)`, which gives `nb` itself as the first argument.
    static func dot(_ module: String, _ function: String) -> Bilingual {
        Bilingual(
            zh: "\(module) 的函数用点调用：写 \(module).\(function)(…)，不写 \(module):\(function)(…)",
            en:
                "functions of \(module) are called with a dot: write \(module).\(function)(…), not \(module):\(function)(…)"
        )
    }

    static func wrongOption(function: String, option: String, expected: Bilingual, got: Bilingual) -> LuaFailure {
        var failure = LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: ChineseSpacing.joined(["\(function): 选项 \(option) 应为 ", expected.zh, "，得到 ", got.zh]),
                en: "\(function): option \(option) should be \(expected.en), got \(got.en)"))
        failure.details["name"] = option
        return failure
    }

    /// A table with names, or with other things, where a list of them is wanted.
    static func list(_ option: String) -> Bilingual {
        Bilingual(
            zh: "列表再加一层花括号，只有一项也要：\(option) = {{…}}，文字的列表 \(option) = {\"…\"}",
            en: "a list has braces of its own, for one element too: \(option) = {{…}}, or of texts \(option) = {\"…\"}")
    }

    /// `rules = "NB101"`
    static func listOfOne(_ option: String, _ text: String) -> Bilingual {
        Bilingual(
            zh: "只有一个也写成列表：\(option) = {\"\(text)\"}", en: "one is a list, too: \(option) = {\"\(text)\"}")
    }

    static func wrongReceiver(function: String, method: String, type: String, got: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: ChineseSpacing.joined(["\(function): 冒号前应为 \(type)，得到 ", got.zh]),
                en: "\(function): \(type) expected before the colon, got \(got.en)"),
            hint: Bilingual(zh: "方法用冒号调用：x:\(method)(…)", en: "methods are called with a colon: x:\(method)(…)"))
    }

    static func mismatched(function: String, parameter: String, type: String) -> LuaFailure {
        LuaFailure(
            code: "internal",
            message: Bilingual(
                zh: "\(function) 的参数 \(parameter) 这次不是 \(type)，它的声明允许别的类型",
                en: "\(parameter) of \(function) is no \(type) this time: its declaration allows others"))
    }

    static func undeclared(function: String, parameter: String) -> LuaFailure {
        LuaFailure(
            code: "internal",
            message: Bilingual(
                zh: "\(function) 的实现读取了没有声明的参数 \(parameter)",
                en: "the body of \(function) reads a parameter that it doesn't declare: \(parameter)"))
    }
}
