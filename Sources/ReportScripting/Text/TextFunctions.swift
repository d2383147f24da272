import LuaRuntime
import Terminal
import Wording

/// `nb.text`: texts by characters rather than bytes, and numbers as official documents write them.
enum TextFunctions {
    static let module = ModuleDeclaration(
        "text",
        doc: Bilingual(
            zh: "按字而不是按字节处理文字；把数字写成公文的样子。模板里也用。",
            en:
                "Texts by characters rather than bytes, and numbers as official documents write them; for templates too."
        ),
        functions: [length, sub, find, split, trim, width, pad] + NumberFunctions.all)

    private static let text = Parameter("text", .string, doc: Bilingual(zh: "文字。", en: "The text."))

    private static let length = FunctionDeclaration(
        "nb.text.length", [text], returns: ReturnDeclaration(.integer, Bilingual(zh: "几个字。", en: "How many.")),
        doc: Bilingual(zh: "数字数（# 数的是字节）。", en: "Counts characters, where # counts bytes."),
        examples: [Example("print(nb.text.length(\"政府信息\"), #\"政府信息\")", prints: "4\t12")]
    ) { (call) throws(LuaFailure) in
        let text = try call.string("text")
        return .integer(try AbandonableWork.run(call.state, steps: text.utf8.count) { text.count })
    }

    private static let sub = FunctionDeclaration(
        "nb.text.sub",
        [
            text,
            Parameter(
                "first", .integer,
                doc: Bilingual(zh: "从第几个字；负数从末尾数。", en: "The first character; negative from the end.")),
            Parameter(
                "last", .integer, .optional,
                doc: Bilingual(zh: "到第几个字；不写到末尾。", en: "The last one; to the end where left out.")),
        ],
        returns: ReturnDeclaration(.string, Bilingual(zh: "这一段。", en: "The part.")),
        doc: Bilingual(zh: "取一段，同 string.sub，但按字。", en: "A part, as string.sub but by characters."),
        examples: [Example("print(nb.text.sub(\"青禾市人民政府\", 1, 3), nb.text.sub(\"青禾市人民政府\", -2))", prints: "青禾市\t政府")]
    ) { (call) throws(LuaFailure) in
        let (text, from) = (try call.string("text"), try call.integer("first"))
        let to = try call.integer("last", default: -1)
        let part = try AbandonableWork.run(call.state, steps: text.utf8.count) {
            let characters = Array(text)
            func position(_ given: Int) -> Int { given < 0 ? max(characters.count + given + 1, 0) : given }
            let (first, last) = (max(position(from), 1), min(position(to), characters.count))
            return first > last ? "" : String(characters[(first - 1)..<last])
        }
        return .string(part)
    }

    private static let find = FunctionDeclaration(
        "nb.text.find",
        [
            text, Parameter("part", .string, doc: Bilingual(zh: "找什么，照字面。", en: "What to find, as it stands.")),
            Parameter("from", .integer, .optional, doc: Bilingual(zh: "从第几个字找起。", en: "Where to begin.")),
        ],
        returns: ReturnDeclaration(
            .integer, Bilingual(zh: "第几个字；没有时为 nil。", en: "The character that it begins at; nil where it is not.")),
        doc: Bilingual(zh: "查找，不用模式，位置按字。", en: "Finds a part, without patterns, by characters."),
        examples: [Example("print(nb.text.find(\"青禾市人民政府\", \"政府\"), nb.text.find(\"青禾市\", \"县\"))", prints: "6\tnil")]
    ) { (call) throws(LuaFailure) in
        let (whole, part) = (try call.string("text"), try call.string("part"))
        let start = max(try call.integer("from", default: 1), 1) - 1
        let steps = whole.utf8.count * max(part.utf8.count, 1)
        return .optional(
            try AbandonableWork.run(call.state, steps: steps) { () -> Int? in
                guard start <= whole.count, let found = whole.dropFirst(start).firstRange(of: part) else { return nil }
                return whole.distance(from: whole.startIndex, to: found.lowerBound) + 1
            })
    }

    private static let split = FunctionDeclaration(
        "nb.text.split",
        [text, Parameter("separator", .string, doc: Bilingual(zh: "分隔符，照字面。", en: "What separates, as it stands."))],
        returns: ReturnDeclaration(.list(.string), Bilingual(zh: "各段，空的也在。", en: "The parts, empty ones too.")),
        doc: Bilingual(zh: "按分隔符切开。", en: "Cuts at a separator."),
        examples: [Example("print(table.concat(nb.text.split(\"教育局、水利局、住建局\", \"、\"), \"|\"))", prints: "教育局|水利局|住建局")]
    ) { (call) throws(LuaFailure) in
        let (text, separator) = (try call.string("text"), try call.string("separator"))
        guard !separator.isEmpty else { throw TextMessages.emptySeparator() }
        let steps = text.utf8.count * separator.utf8.count
        let parts = try AbandonableWork.run(call.state, steps: steps) {
            var (parts, rest) = ([String](), text[...])
            while let found = rest.firstRange(of: separator) {
                parts.append(String(rest[..<found.lowerBound]))
                rest = rest[found.upperBound...]
            }
            return parts + [String(rest)]
        }
        return .list(parts.map { .string($0) })
    }

    private static let trim = FunctionDeclaration(
        "nb.text.trim", [text], returns: ReturnDeclaration(.string, Bilingual(zh: "去掉之后的文字。", en: "The rest.")),
        doc: Bilingual(zh: "去掉两端的空白，全角空格也去。", en: "Takes white space off both ends, the full-width space too."),
        examples: [Example("print(\"[\" .. nb.text.trim(\"　青禾市 \") .. \"]\")", prints: "[青禾市]")]
    ) { (call) throws(LuaFailure) in
        let text = try call.string("text")
        return .string(
            try AbandonableWork.run(call.state, steps: text.utf8.count) {
                String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            })
    }

    private static let width = FunctionDeclaration(
        "nb.text.width", [text], returns: ReturnDeclaration(.integer, Bilingual(zh: "几列。", en: "How many columns.")),
        doc: Bilingual(
            zh: "显示宽度：汉字两列，字母一列。", en: "The columns that it takes: two for a Han character, one for a letter."),
        examples: [Example("print(nb.text.width(\"2022年\"))", prints: "6")]
    ) { (call) throws(LuaFailure) in
        let text = try call.string("text")
        return .integer(try AbandonableWork.run(call.state, steps: text.utf8.count) { text.displayWidth })
    }

    private static let pad = FunctionDeclaration(
        "nb.text.pad",
        [
            text, Parameter("width", .integer, doc: Bilingual(zh: "多少列。", en: "How many columns.")),
            Parameter(
                "side", .word(["left", "right", "center"]), .optional,
                doc: Bilingual(zh: "文字靠哪边，默认 \"left\"。", en: "Where the text stands; \"left\" where left out.")),
        ],
        returns: ReturnDeclaration(
            .string, Bilingual(zh: "补齐的文字；已经够宽的不变。", en: "The padded text; one that is wide enough stays.")),
        doc: Bilingual(zh: "用空格补到一定的显示宽度。", en: "Pads with spaces to a width on the screen."),
        examples: [
            Example(
                "print(nb.text.pad(\"教育局\", 8) .. \"|\" .. nb.text.pad(\"27\", 5, \"right\"))", prints: "教育局  |   27")
        ]
    ) { (call) throws(LuaFailure) in
        let (text, width) = (try call.string("text"), try call.integer("width"))
        guard (0...10_000).contains(width) else { throw TextMessages.tooWide() }
        let missing = max(width - text.displayWidth, 0)
        let before =
            switch try call.string("side", default: "left") {
            case "right": missing
            case "center": missing / 2
            default: 0
            }
        return .string(String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before))
    }
}
