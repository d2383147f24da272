import LuaRuntime
import ReportAnalysis
import ReportModel
import Wording

/// Numbers as official documents write them: part of `nb.text`.
enum NumberFunctions {
    static let all: [FunctionDeclaration] = [thousands, wan, percent, chinese, chineseDigits, change]

    private static func number(_ name: String, _ doc: Bilingual) -> Parameter {
        Parameter(name, .oneOf([.number, .string]), doc: doc)
    }

    private static let digitsOption = OptionDeclaration(
        "digits", .integer, Bilingual(zh: "几位小数。", en: "Digits after the point."))
    private static let anyNumber = number(
        "number", Bilingual(zh: "数字，或写成文字的小数。", en: "A number, or a decimal in quotes."))
    private static let result = ReturnDeclaration(.string, Bilingual(zh: "文字。", en: "The text."))

    private static let thousands = FunctionDeclaration(
        "nb.text.thousands",
        [
            anyNumber,
            Parameter("options", .options([digitsOption]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
        ],
        returns: result,
        doc: Bilingual(zh: "千分位；写明 digits 则四舍五入。", en: "Commas between thousands; rounded where digits are given."),
        examples: [
            Example(
                "print(nb.text.thousands(1234567), nb.text.thousands(1605.964, {digits = 1}))",
                prints: "1,234,567\t1,606.0")
        ]
    ) { (call) throws(LuaFailure) in
        .string(NumberWording.separated(try exact("number", call), digits: try digits(call)))
    }

    private static let wan = FunctionDeclaration(
        "nb.text.wan",
        [
            anyNumber,
            Parameter(
                "options",
                .options([OptionDeclaration("yuan", .boolean, Bilingual(zh: "给出的是元。", en: "The number is in 元."))]),
                .optional,
                doc: Bilingual(zh: "选项。", en: "Options.")),
        ],
        returns: result,
        doc: Bilingual(
            zh: "写成万元，四位小数；会丢尾数时报错。", en: "An amount in 万元 with four decimals; what would lose digits is an error."),
        examples: [
            Example("print(nb.text.wan(160.59), nb.text.wan(251000, {yuan = true}))", prints: "160.5900 万元\t25.1000 万元")
        ]
    ) { (call) throws(LuaFailure) in
        let number = try exact("number", call)
        guard let text = NumberWording.wan(number, isYuan: try call.options("options").boolean("yuan") ?? false) else {
            throw TextMessages.tooFine(number.description)
        }
        return .string(text)
    }

    private static let percent = FunctionDeclaration(
        "nb.text.percent",
        [
            number("ratio", Bilingual(zh: "比率，1 为 100%。", en: "A ratio; 1 is 100 %.")),
            Parameter(
                "options", .options([digitsOption]), .optional,
                doc: Bilingual(zh: "选项；digits 默认 1。", en: "Options; 1 digit where left out.")),
        ],
        returns: result, doc: Bilingual(zh: "写成百分比。", en: "A ratio in percent."),
        examples: [
            Example("print(nb.text.percent(0.42832), nb.text.percent(1 / 3, {digits = 2}))", prints: "42.8%\t33.33%")
        ]
    ) { (call) throws(LuaFailure) in
        let digits = try digits(call) ?? 1
        guard let ratio = Ratio(try exact("ratio", call), over: ExactNumber(1)) else { return .none }
        return .string(ratio.percent(digits: digits))
    }

    private static let chinese = FunctionDeclaration(
        "nb.text.chinese", [anyNumber], returns: result,
        doc: Bilingual(zh: "整数写成汉字。", en: "A whole number in Chinese characters."),
        examples: [
            Example(
                "print(nb.text.chinese(12), nb.text.chinese(1005), nb.text.chinese(30020))", prints: "十二\t一千零五\t三万零二十")
        ]
    ) { (call) throws(LuaFailure) in
        let number = try exact("number", call)
        guard let whole = number.integer else {
            throw TextMessages.notWhole(call.function.name, number.description)
        }
        return .string(ChineseNumerals.spoken(whole))
    }

    private static let chineseDigits = FunctionDeclaration(
        "nb.text.chinese_digits",
        [number("number", Bilingual(zh: "数字，或写成文字的数字。", en: "A whole number, or digits in quotes."))],
        returns: result,
        doc: Bilingual(zh: "逐位写成汉字，如年份。", en: "Digit by digit in Chinese characters, as years are."),
        examples: [
            Example("print(nb.text.chinese_digits(2024), nb.text.chinese_digits(\"007\"))", prints: "二〇二四\t〇〇七")
        ]
    ) { (call) throws(LuaFailure) in
        var digits = try call.value("number").string ?? ""
        if digits.isEmpty { digits = try exact("number", call).description }
        guard let text = ChineseNumerals.digitByDigit(digits) else {
            throw TextMessages.notDigits(call.function.name, digits)
        }
        return .string(text)
    }

    private static let change = FunctionDeclaration(
        "nb.text.change",
        [
            number("old", Bilingual(zh: "上年的数。", en: "Last year's number.")),
            number("new", Bilingual(zh: "本年的数。", en: "This year's number.")),
            Parameter(
                "options",
                .options([
                    digitsOption,
                    OptionDeclaration("unit", .string, Bilingual(zh: "单位，如 \"件\"。", en: "A unit such as \"件\".")),
                ]), .optional,
                doc: Bilingual(
                    zh: "选项；digits 默认 1，变化太小时多写几位。", en: "Options; 1 digit where left out, more for a small change.")),
        ],
        returns: result,
        doc: Bilingual(
            zh: "同比的说法：同比增长、同比下降、与上年持平；上年是 0 时没有百分比，说由 0 增至几。",
            en: "The sentence on a change: 同比增长, 同比下降, 与上年持平; from 0 there is no percentage, only 由 0 增至 n."),
        examples: [
            Example(
                """
                print(nb.text.change(2352, 1859))
                print(nb.text.change(0, 5, {unit = "件"}))
                print(nb.text.change(7, 7))
                """,
                prints: """
                    同比下降 21.0%
                    由 0 件增至 5 件
                    与上年持平
                    """)
        ]
    ) { (call) throws(LuaFailure) in
        let (old, new) = (try exact("old", call), try exact("new", call))
        let unit = try call.options("options").string("unit") ?? ""
        guard let text = NumberWording.change(from: old, to: new, unit: unit, digits: try digits(call) ?? 1) else {
            throw ScriptMessages.overflow(call.function.name)
        }
        return .string(text)
    }

    private static func exact(_ name: String, _ call: borrowing LuaCall) throws(LuaFailure) -> ExactNumber {
        let value = try call.value(name)
        if let number = LuaNumbers.exact(value) { return number }
        let isNumber = value.number != nil
        let shown = isNumber ? try call.state.describe(value) : ""
        if let text = value.string { throw TextMessages.notANumber(call.function.name, of: text) }
        throw TextMessages.notANumber(
            call.function.name, isNumber ? Bilingual(zh: " \(shown)", en: shown) : HelpText.kind(of: value))
    }

    private static func digits(_ call: borrowing LuaCall) throws(LuaFailure) -> Int? {
        guard let digits = try call.options("options").integer("digits") else { return nil }
        guard (0...18).contains(digits) else { throw TextMessages.tooManyDigits(call.function.name) }
        return digits
    }
}
