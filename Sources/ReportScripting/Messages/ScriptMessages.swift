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
                zh: "\(function): 应为 0 到 1 之间的数，得到 \(part)。",
                en: "\(function): a number from 0 to 1 is expected, got \(part)."))
    }

    static func noSuchThreshold(_ threshold: Double) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.copies: threshold 应为 0.2 到 1 之间的数，得到 \(threshold)。",
                en: "nb.copies: threshold should be a number from 0.2 to 1, not \(threshold)."))
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

    static func noMessage(_ function: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 要写 message，说明看到了什么。", en: "\(function): message is needed: say what was seen."))
    }

    static func of(_ message: Bilingual, code: String) -> LuaFailure { LuaFailure(code: code, message: message) }
}
