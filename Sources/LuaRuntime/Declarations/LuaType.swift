import Wording

/// What a declared function takes or returns.
public indirect enum LuaType: Sendable {
    case any
    case boolean
    /// A whole number, also one held as a float.
    case integer
    case number
    case string
    case table
    case function
    /// An object declared with this name.
    case object(String)
    /// A table with these keys and no others.
    case options([OptionDeclaration])
    /// A table with values of one type at 1, 2, ….
    case list(LuaType)
    case oneOf([LuaType])
    /// One of these words.
    case word([String])

    var isAny: Bool { if case .any = self { true } else { false } }

    /// How messages name it.
    public var name: Bilingual {
        switch self {
        case .any: Bilingual(zh: "任意值", en: "any value")
        case .boolean: Bilingual(zh: "布尔值", en: "a boolean")
        case .integer: Bilingual(zh: "整数", en: "an integer")
        case .number: Bilingual(zh: "数字", en: "a number")
        case .string: Bilingual(zh: "字符串", en: "a string")
        case .table: Bilingual(zh: "表", en: "a table")
        case .function: Bilingual(zh: "函数", en: "a function")
        case .object(let name): Bilingual(zh: name, en: name)
        case .options: Bilingual(zh: "选项表", en: "a table of options")
        case .list(let element):
            Bilingual(zh: ChineseSpacing.joined([element.name.zh, " 的列表"]), en: "a list (each \(element.name.en))")
        case .oneOf(let types): Self.joined(types.map(\.name))
        case .word(let words): Self.joined(words.map { Bilingual(zh: Self.quoted($0), en: Self.quoted($0)) })
        }
    }

    /// How signatures write it, in the words of LuaCATS.
    public var annotation: String {
        switch self {
        case .any: "any"
        case .boolean: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .table, .options: "table"
        case .function: "function"
        case .object(let name): name
        case .list(let element): element.annotation + "[]"
        case .oneOf(let types): types.map(\.annotation).joined(separator: "|")
        case .word(let words): words.map(Self.quoted).joined(separator: "|")
        }
    }

    /// As a script writes it.
    private static func quoted(_ word: String) -> String { "\"\(word.replacing("\t", with: "\\t"))\"" }

    private static func joined(_ names: [Bilingual]) -> Bilingual {
        let chinese = names.flatMap { [" 或 ", $0.zh] }.dropFirst()
        return Bilingual(
            zh: ChineseSpacing.joined(Array(chinese)), en: names.map(\.en).joined(separator: " or "))
    }
}

/// A key of a table of options.
public struct OptionDeclaration: Sendable {
    public let name: String
    public let type: LuaType
    public let doc: Bilingual
    /// What completion offers inside its quotes, as that of a `Parameter`.
    public let completes: String?

    public init(_ name: String, _ type: LuaType, _ doc: Bilingual, completes: String? = nil) {
        self.name = name
        self.type = type
        self.doc = doc
        self.completes = completes
    }
}
