import LuaRuntime
import Wording

/// What is said about CSV and JSON that can't be read or written.
enum DataMessages {
    static func problem(_ path: String, _ problem: CSVReader.Problem) -> LuaFailure {
        switch problem {
        case .openQuote(let line):
            csv(
                zh: "“\(path)”第 \(line) 行的引号没有结束。",
                en: "A quote that opens on line \(line) of “\(path)” is never closed.")
        case .afterQuote(let line):
            csv(
                zh: "“\(path)”第 \(line) 行：引号结束之后应是分隔符，引号里的引号要写两个。",
                en:
                    "“\(path)”, line \(line): a separator must follow a closing quote; quotes inside of quotes are doubled."
            )
        }
    }

    static func notCSV(_ path: String) -> LuaFailure {
        csv(
            zh: "“\(path)”不是 CSV 这样的文字文件。", en: "“\(path)” is no text such as CSV.",
            hint: Bilingual(
                zh: "用 Excel 或 WPS 打开，另存为 CSV（UTF-8）；年度报告用 nb.open 读。",
                en: "Open it with Excel or WPS and save it as CSV (UTF-8); annual reports are read with nb.open."))
    }

    static func emptyTable(_ path: String) -> LuaFailure {
        csv(zh: "“\(path)”是空的，没有表头。", en: "“\(path)” is empty: it has no heads.")
    }

    static func unevenRow(_ path: String, line: Int, _ count: Int, expected: Int) -> LuaFailure {
        csv(
            zh: "“\(path)”第 \(line) 行有 \(count) 格，表头有 \(expected) 格。",
            en: "“\(path)”, line \(line), has \(count) field\(count == 1 ? "" : "s") where the head has \(expected).",
            hint: Bilingual(
                zh: "如果分隔符不是逗号，用 separator 指明，如 separator=\"\\t\"。",
                en: "If commas don't separate its fields, say what does: separator=\"\\t\"."))
    }

    static func noHead(_ path: String, column: Int) -> LuaFailure {
        csv(
            zh: "“\(path)”第 \(column) 列有数据，但表头没有名称。",
            en: "Column \(column) of “\(path)” has data but no name in the head.")
    }

    static func notANumber(_ path: String, line: Int, column: String, _ text: String) -> LuaFailure {
        csv(
            zh: "“\(path)”第 \(line) 行“\(column)”列的“\(text)”不是数字。",
            en: "“\(path)”, line \(line): “\(text)” in the column “\(column)” is no number.",
            hint: WideDigits.hint(text))
    }

    static func undecodable(_ path: String, offset: Int, encoding: String) -> LuaFailure {
        csv(
            zh: "“\(path)”有不属于 \(encoding) 的字节（第 \(offset + 1) 个字节起），不能确定写的是什么。",
            en:
                "“\(path)” has bytes that are not \(encoding), from byte \(offset + 1) on: what they say is not certain."
        )
    }

    static func wrongOption(_ option: String, _ key: String, _ expected: [String]) -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.csv: 选项 \(option) 里的“\(key)”应为 \(expected.joined(separator: " 或 "))。",
                en: "nb.csv: “\(key)” in the option \(option) should be \(expected.joined(separator: " or "))."))
    }

    private static func csv(zh: String, en: String, hint: Bilingual? = nil) -> LuaFailure {
        LuaFailure(code: "csv", message: Bilingual(zh: zh, en: en), hint: hint)
    }

    // MARK: JSON

    static func json(_ problem: JSONReader.Problem) -> LuaFailure {
        let place = problem.place
        let what = problem.what.words
        return LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "nb.json.decode: 第 \(place.line) 行第 \(place.column) 列：\(what.zh)。",
                en: "nb.json.decode: line \(place.line), column \(place.column): \(what.en)."))
    }

    static func notJSON(_ path: String, _ kind: Bilingual) -> LuaFailure {
        LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "nb.json.encode: \(path) 是\(kind.zh)，JSON 里写不了。",
                en: "nb.json.encode: \(path) is \(kind.en), which JSON can't say."
            ))
    }

    /// `0/0` and `1/0`.
    static func notFinite(_ path: String, _ number: Double) -> LuaFailure {
        let name = number.isNaN ? "nan" : "\(number)"
        return LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "nb.json.encode: \(path) 是 \(name)（除以 0 的结果），JSON 里写不了。",
                en: "nb.json.encode: \(path) is \(name), the result of a division by 0, which JSON can't say."),
            hint: Bilingual(
                zh: "先看分母：b ~= 0 and a / b or nil", en: "look at the divisor first: b ~= 0 and a / b or nil"))
    }

    static func mixedKeys(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "nb.json.encode: \(path) 既有序号又有名称，JSON 里只能是其中一种。",
                en: "nb.json.encode: \(path) has both positions and names; JSON has either."))
    }

    /// `{[2021] = 5}`
    static func keyIsNoText(_ path: String, _ key: String) -> LuaFailure {
        LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "nb.json.encode: \(path) 的名称 \(key) 不是文字，JSON 里的名称都是文字；请写成 [\"\(key)\"]。",
                en: "nb.json.encode: the name \(key) of \(path) is no text, as names are in JSON; write [\"\(key)\"]."))
    }

    static func gap(_ path: String, behind count: Int) -> LuaFailure {
        LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "nb.json.encode: \(path) 的列表在第 \(count) 项之后有空缺，后面的会丢；缺的项请写成 false 或文字。",
                en:
                    "nb.json.encode: the list \(path) has a gap behind its element \(count), so the rest would be lost; write false or text for what is missing."
            ))
    }

    static func notUTF8(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "nb.json.encode: \(path) 不是 UTF-8 文字，JSON 里写不了。",
                en: "nb.json.encode: \(path) is a text that is not UTF-8, which JSON can't say."))
    }

    static func tooDeep(_ path: String) -> LuaFailure {
        LuaFailure(
            code: "json",
            message: Bilingual(
                zh: "nb.json.encode: \(path) 嵌套太深，可能是表里装着它自己。",
                en: "nb.json.encode: \(path) is nested too deeply; perhaps a table holds itself."))
    }
}
