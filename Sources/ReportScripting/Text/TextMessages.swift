import LuaRuntime
import Wording

/// What the functions of `nb.text` say.
enum TextMessages {
    static func notANumber(_ function: String, _ value: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 应为数字，或写成文字的小数，得到\(value.zh)。",
                en: "\(function): a number, or a decimal in quotes, is expected, not \(value.en)."))
    }

    /// A text that is none; the beginning of a long one.
    static func notANumber(_ function: String, of text: String) -> LuaFailure {
        let shown = beginning(text)
        return notANumber(function, Bilingual(zh: "“\(shown)”", en: "“\(shown)”"))
    }

    private static func beginning(_ text: String) -> String { text.utf8.count > 100 ? text.prefix(30) + "…" : text }

    /// A sign, a point, or nothing at all.
    static func notDigits(_ function: String, _ text: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "\(function): 逐位写的只能是 0 到 9 的数字，得到“\(beginning(text))”。",
                en: "\(function): only digits 0 to 9 are written one by one, not “\(beginning(text))”."),
            hint: Bilingual(
                zh: "负数写 nb.text.chinese(数)", en: "a negative number is written with nb.text.chinese(NUMBER)"))
    }

    static func notWhole(_ function: String, _ number: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(zh: "\(function): \(number) 不是整数。", en: "\(function): \(number) is no whole number."))
    }

    static func tooFine(_ number: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.text.wan: \(number) 按万元有四位以上的小数，写出来会丢掉尾数。",
                en: "nb.text.wan: \(number) has more than four decimals in 万元, which would be lost."))
    }

    static func emptySeparator() -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(zh: "nb.text.split: 分隔符不能是空的。", en: "nb.text.split: the separator can't be empty."))
    }

    static func tooManyDigits(_ function: String) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(zh: "\(function): digits 应在 0 到 18 之间。", en: "\(function): digits should be 0 to 18."))
    }

    static func tooWide() -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.text.pad: 宽度应在 0 到 10000 之间。", en: "nb.text.pad: the width should be 0 to 10000."))
    }
}
