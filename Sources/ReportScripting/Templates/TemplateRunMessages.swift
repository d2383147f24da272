import Documents
import LuaRuntime
import ReportReading
import ReportWriting
import Wording

/// What goes wrong while a template runs.
enum TemplateRunMessages {
    static func unknownName(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "template_name",
            message: Bilingual(
                zh: "模板里用了“\(name)”，但没有给出这个名字。", en: "The template uses “\(name)”, which was not given."),
            hint: Bilingual(
                zh: "在 nb.render 的数据里写上 \(name)=…，或改正名字。",
                en: "Give \(name)=… in the data of nb.render, or correct the name."))
    }

    static let unfinishedExpression = Bilingual(
        zh: "标签里的表达式没有写完。", en: "The expression in the tag breaks off.")

    static let secondExpression = Bilingual(
        zh: "一个标签里只写一个表达式。", en: "A tag holds one expression only.")

    static func noValue(_ value: LuaValue) -> LuaFailure {
        LuaFailure(
            code: "template_value", message: lack(of: value),
            hint: Bilingual(
                zh: "写成 {{ … or \"—\" }} 可以指定代替的文字。", en: "Write {{ … or \"—\" }} to say what stands there instead."))
    }

    private static func lack(of value: LuaValue) -> Bilingual {
        switch value {
        case .none:
            Bilingual(
                zh: "这里没有值（nil）：这一格没有数字，或者原文没有写明。",
                en: "There is no value here (nil): the cell has no number, or the source does not say.")
        case .boolean: Bilingual(zh: "这里没有值（false）。", en: "There is no value here (false).")
        case .number:
            Bilingual(
                zh: "这里算不出数（除以 0）：先看除数是不是 0。",
                en: "There is no number here (a division by 0): see first whether the divisor is 0.")
        default:
            Bilingual(
                zh: "这里是\(HelpText.kind(of: value).zh)，不是文字或数字：写它的哪一项，如 {{ t.name }} 或 {{ t[1] }}。",
                en:
                    "Here stands \(HelpText.kind(of: value).en), no text or number: write which part of it, as in {{ t.name }} or {{ t[1] }}."
            )
        }
    }

    /// Lua names the token behind a tag that is not complete, which is ours and stands in no template.
    static func sentence(_ message: Bilingual) -> Bilingual {
        Bilingual(
            zh: message.zh.replacing("'__template' ", with: "标签的末尾")
                .replacing("'__template'", with: "标签的末尾"),
            en: message.en.replacing("'__template'", with: "the end of the tag"))
    }

    /// Lua names a line of the chunk, where people have one of the template.
    static func line(_ line: Int, as own: Int, in message: Bilingual) -> Bilingual {
        Bilingual(
            zh: message.zh.replacing("第 \(line) 行", with: "第 \(own) 行"),
            en: message.en.replacing("line \(line) ", with: "line \(own) "))
    }

    /// The same of a column.
    static func column(_ column: Int, as own: Int, in message: Bilingual) -> Bilingual {
        Bilingual(
            zh: message.zh.replacing("第 \(column) 列", with: "第 \(own) 列"),
            en: message.en.replacing("column \(column)", with: "column \(own)"))
    }

    /// What to do about an error in a tag, from how the tag is written.
    static func fix(_ failure: LuaFailure, in tag: Substring) -> Bilingual? {
        if tag.contains("|"), ["template_name", "arithmetic"].contains(failure.code) {
            return Bilingual(
                zh: "过滤器在这里是函数：写 {{ nb.text.percent(x) }}，不写 {{ x | percent }}。",
                en: "Filters are functions here: write {{ nb.text.percent(x) }}, not {{ x | percent }}.")
        }
        guard failure.code == "argument", failure.message.en.hasSuffix("got nil") else { return failure.hint }
        return Bilingual(
            zh: "没有数字的地方写明代替的文字：{{ x and nb.text.percent(x) or \"—\" }}。",
            en: "Say what stands there without a number: {{ x and nb.text.percent(x) or \"—\" }}.")
    }

    static func noOutput() -> LuaFailure {
        LuaFailure(
            code: "argument",
            message: Bilingual(
                zh: "nb.render：Word 模板要有第 3 个参数 output：写到哪个文件。",
                en: "nb.render: a Word template needs argument 3, output: the file to write."),
            hint: Bilingual(
                zh: "例如 nb.render(\"通知.docx\", {r = r}, \"out/通知.docx\")。",
                en: "As in nb.render(\"letter.docx\", {r = r}, \"out/letter.docx\")."))
    }

    static func tableInText() -> LuaFailure {
        LuaFailure(
            code: "template_table",
            message: Bilingual(zh: "这里是一张表，不能放在文字中间。", en: "This is a table, which can't stand within text."),
            hint: Bilingual(zh: "让这个标签独占一段。", en: "Give the tag a paragraph of its own."))
    }

    /// What to do, and where in a Word document.
    static func hint(_ hint: Bilingual?, at place: Bilingual?) -> Bilingual? {
        guard let place else { return hint }
        guard let hint else { return place }
        return Bilingual(zh: "\(place.zh)\(hint.zh)", en: "\(place.en) \(hint.en)")
    }

    static func notWord(_ name: String, _ error: DocumentError) -> LuaFailure {
        let reason = ReadingError(error, input: name).message
        return LuaFailure(
            code: "template_document",
            message: Bilingual(zh: "Word 模板用不了：\(reason.zh)", en: "No Word template: \(reason.en)"))
    }

    static func tooDeep(_ name: String) -> LuaFailure {
        LuaFailure(
            code: "template_depth",
            message: Bilingual(
                zh: "模板“\(name)”层层包含，超过 32 层；是不是互相包含？",
                en: "The template “\(name)” is nested over 32 deep; do templates include each other?"))
    }

    static func tooLong(_ limit: Int) -> LuaFailure {
        let megabytes = max(limit >> 20, 1)
        return LuaFailure(
            code: "template_output",
            message: Bilingual(
                zh: "模板写出的文字超过 \(megabytes) MB；循环是不是停不下来？",
                en: "The template writes more than \(megabytes) MB; does a loop never end?"))
    }

    static func failure(_ error: TemplateError) -> LuaFailure {
        var failure = LuaFailure(
            code: "template_syntax", message: error.message, hint: hint(error.fix, at: error.place))
        failure.place = LuaPlace(script: error.file, line: error.position.line, column: error.position.column)
        let column = max(error.position.column - 1, 0)
        let fits = column < error.excerpt.count
        failure.excerpt = LuaExcerpt(text: error.excerpt, marked: fits ? column..<(column + 1) : nil)
        failure.details["template"] = error.file
        return failure
    }
}
