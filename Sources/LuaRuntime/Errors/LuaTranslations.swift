import CLua
import Wording

/// Lua's own messages in sentences for people. Each entry is a pattern of Lua 5.4's English text, in which `*` stands
/// for a part that changes; the sentences take these parts by number.
struct LuaTranslation: Sendable {
    let pattern: String
    let code: String
    let zh: String
    let en: String

    init(_ pattern: String, _ code: String, zh: String, en: String) {
        self.pattern = pattern
        self.code = code
        self.zh = zh
        self.en = en
    }
}

enum LuaTranslations {
    struct Found {
        let sentence: Bilingual
        let code: String
        /// What stood in the place of the stars.
        let parts: [String]
    }

    /// The sentence and code for a message without its place; nil for one that is not in the tables.
    static func translate(_ message: String) -> LuaTranslations.Found? {
        find(message, in: runtime + syntax)
    }

    private static func find(_ message: String, in entries: [LuaTranslation]) -> LuaTranslations.Found? {
        for entry in entries {
            guard let parts = Wildcards.match(message, entry.pattern) else { continue }
            let sentence = Bilingual(zh: fill(entry.zh, parts, .zh), en: fill(entry.en, parts, .en))
            return Found(sentence: sentence, code: entry.code, parts: parts)
        }
        return nil
    }

    /// The name of a Lua type.
    static func type(of type: Int32) -> Bilingual {
        switch type {
        case LUA_TNONE, LUA_TNIL: Bilingual(zh: "nil", en: "nil")
        case LUA_TBOOLEAN: term("boolean")
        case LUA_TNUMBER: term("number")
        case LUA_TSTRING: term("string")
        case LUA_TTABLE: term("table")
        case LUA_TFUNCTION: term("function")
        case LUA_TTHREAD: term("thread")
        default: term("userdata")
        }
    }

    /// Types and kinds of variables inside messages; `details` has more.
    private static let terms: [String: Bilingual] = [
        "nil": Bilingual(zh: "nil", en: "nil"),
        "boolean": Bilingual(zh: "布尔值", en: "a boolean"),
        "number": Bilingual(zh: "数字", en: "a number"),
        "string": Bilingual(zh: "字符串", en: "a string"),
        "table": Bilingual(zh: "表", en: "a table"),
        "function": Bilingual(zh: "函数", en: "a function"),
        "thread": Bilingual(zh: "协程", en: "a coroutine"),
        "coroutine": Bilingual(zh: "协程", en: "a coroutine"),
        "userdata": Bilingual(zh: "对象", en: "an object"),
        "no value": Bilingual(zh: "无", en: "nothing"),
        "value": Bilingual(zh: "一个值", en: "a value"),
        "light userdata": Bilingual(zh: "对象", en: "an object"),
        "Lua function": Bilingual(zh: "Lua 函数", en: "a Lua function"),
        "table or string": Bilingual(zh: "表或字符串", en: "a table or string"),
        "character": Bilingual(zh: "字符", en: "a character"),
        "nil or table": Bilingual(zh: "nil 或表", en: "nil or a table"),
        "string/function/table": Bilingual(zh: "字符串、函数或表", en: "a string, function or table"),
        "<eof>": Bilingual(zh: "末尾", en: "the end"),
        "'<eof>'": Bilingual(zh: "末尾", en: "the end"),
        "<name>": Bilingual(zh: "名称", en: "a name"),
        "global": Bilingual(zh: "全局变量", en: "global"),
        "local": Bilingual(zh: "局部变量", en: "local"),
        "upvalue": Bilingual(zh: "外层局部变量", en: "outer local"),
        "field": Bilingual(zh: "字段", en: "field"),
        "method": Bilingual(zh: "方法", en: "method"),
        "constant": Bilingual(zh: "常量", en: "constant"),
        "initial value": Bilingual(zh: "初值", en: "initial value"),
        "local variables": Bilingual(zh: "局部变量", en: "local variables"),
        "upvalues": Bilingual(zh: "外层局部变量", en: "outer locals"),
        "items in a constructor": Bilingual(zh: "表里的元素", en: "elements in a table"),
        "functions": Bilingual(zh: "函数", en: "functions"),
        "C levels": Bilingual(zh: "嵌套", en: "levels"),
        "limit": Bilingual(zh: "终值", en: "limit"),
        "step": Bilingual(zh: "步长", en: "step"),
    ]

    private static func term(_ word: String) -> Bilingual {
        terms[word] ?? find(word, in: details)?.sentence ?? Bilingual(zh: word, en: word)
    }

    /// Puts the parts in: `{1}` as people call it, `{1!}` as it was written.
    private static func fill(_ template: String, _ parts: [String], _ language: Language) -> String {
        var pieces: [String] = []
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let reference = rest[rest.index(after: open)..<close]
            let number = reference.first?.wholeNumberValue ?? 0
            let part = parts.indices.contains(number - 1) ? parts[number - 1] : ""
            pieces += [String(rest[..<open]), reference.hasSuffix("!") ? part : term(part)[language]]
            rest = rest[rest.index(after: close)...]
        }
        return ChineseSpacing.joined(pieces + [String(rest)])
    }
}
