import LuaRuntime
import Wording

/// What the functions of `nianbao` say when something is wrong; values here, files and names beside.
enum ScriptMessages {
    static func overflow(_ what: String) -> LuaFailure {
        LuaFailure(
            code: "overflow",
            message: Bilingual(
                zh: "“\(what)”的合计超出 64 位整数，没有结果。", en: "The sum of “\(what)” exceeds 64 bits; there is no result."))
    }

    static func noSuchPart(_ part: Double, of function: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 应为 0 到 1 之间的数，得到 \(written(part))。",
                en: "\(function): a number from 0 to 1 is expected, got \(written(part))."))
    }

    static func noSuchThreshold(_ threshold: Double) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.copies: threshold 应为 0.2 到 1 之间的数，得到 \(written(threshold))。",
                en: "nb.copies: threshold should be a number from 0.2 to 1, not \(written(threshold))."))
    }

    /// A whole number as scripts write it, whichever kind of number Lua holds.
    private static func written(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }

    /// `rules = {}`: nothing would be checked, and nothing be found.
    static func noRules() -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.check: rules 是空的，什么也不会检查；不写 rules 就用全部规则。",
                en: "nb.check: rules is empty, so nothing would be checked; without rules, all of them are used."))
    }

    /// `rs:find{}`: any report would fit.
    static func noCondition() -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "Reports:find: 没有条件，哪一份都符合；写成 rs:find{agency=\"…\", year=2022}，第一份是 rs[1]。",
                en:
                    "Reports:find: no condition, which every report fits; write rs:find{agency=\"…\", year=2022}, or rs[1] for the first."
            ))
    }

    static func incompleteRule() -> LuaFailure {
        LuaFailure(
            code: "rule",
            message: Bilingual(
                zh: "nb.rule: 规则要有 code 和 check，如 nb.rule{code=\"X001\", check=function(r, out) … end}。",
                en: "nb.rule: a rule needs code and check, as in nb.rule{code=\"X001\", check=function(r, out) … end}.")
        )
    }

    /// Whoever returns whether all is well would see every report pass.
    static func returningRule() -> LuaFailure {
        LuaFailure(
            code: "rule",
            message: Bilingual(
                zh: "check 返回了值，返回值不起作用；有问题时写 out:fail{message=\"…\"}。",
                en:
                    "check returns a value, which is ignored; where something is wrong write out:fail{message=\"…\"}."
            ))
    }

    static func builtInRule(_ code: String) -> LuaFailure {
        LuaFailure(
            code: "rule",
            message: Bilingual(
                zh: "nb.rule: \(code) 是内置规则的代码，请换一个，如 \"X001\"。",
                en: "nb.rule: \(code) is the code of a built-in rule; use another, such as \"X001\"."))
    }

    static func badRuleCode(_ code: String) -> LuaFailure {
        LuaFailure(
            code: "rule",
            message: Bilingual(
                zh: "nb.rule: “\(code)”不能当规则的代码；用字母、数字和 - _ . 写，不以 NB 或 R 加数字开头（那是内置规则和读取时的发现），如 \"X001\"。",
                en:
                    "nb.rule: “\(code)” can't be a rule's code; write letters, digits, - _ and ., not NB or R and digits (those are built-in rules and what the reader notices), such as \"X001\"."
            ))
    }

    static func endedCheck(_ function: String) -> LuaFailure {
        LuaFailure(
            code: "rule",
            message: Bilingual(
                zh: "\(function): 这次检查已经结束，写下的不会再有人看；请在规则的 check 里写。",
                en:
                    "\(function): this check has ended and nobody reads what is written now; write it within the rule's check."
            ))
    }

    /// What `fields` of a finding names and is no field: a metric, or 机关.
    static func noFieldOfFinding(_ name: String, _ function: String) -> LuaFailure {
        LuaFailure(
            code: "unknown_field",
            message: Bilingual(
                zh: "\(function): fields 里的 \"\(name)\" 不是字段；写字段名或“行·列”，指标等写在 message 里",
                en:
                    "\(function): \"\(name)\" in fields is no field; name fields by id or “row·column”, and metrics and the like in message"
            ))
    }

    /// The third argument of a rule's check, where there is no report on the year before.
    static let noLastYear = Bilingual(
        zh: "这份报告没有上一年的：写 needs = {\"last_year\"}，或者先写 if last then … end",
        en: "there is no report on the year before: write needs = {\"last_year\"}, or ask if last then … end")

    static func noMessage(_ function: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 要写 message，说明看到了什么。", en: "\(function): message is needed: say what was seen."))
    }

    static func of(_ message: Bilingual, code: String) -> LuaFailure { LuaFailure(code: code, message: message) }
}
