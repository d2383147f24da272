import LuaRuntime
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

    static func noValue() -> LuaFailure {
        LuaFailure(
            code: "template_value",
            message: Bilingual(zh: "这里没有值（nil）：这一格没有数字。", en: "There is no value here (nil): the cell has no number."),
            hint: Bilingual(
                zh: "写成 {{ … or \"—\" }} 可以指定代替的文字。", en: "Write {{ … or \"—\" }} to say what stands there instead."))
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
        var failure = LuaFailure(code: "template_syntax", message: error.message, hint: error.fix)
        failure.place = LuaPlace(script: error.file, line: error.position.line, column: error.position.column)
        let column = max(error.position.column - 1, 0)
        let fits = column < error.excerpt.count
        failure.excerpt = LuaExcerpt(text: error.excerpt, marked: fits ? column..<(column + 1) : nil)
        failure.details["template"] = error.file
        return failure
    }
}
