import Wording

/// Fixed words of the help.
enum HelpWords {
    static let functions = Bilingual(zh: "函数", en: "Functions")
    static let objects = Bilingual(zh: "对象", en: "Objects")
    static let example = Bilingual(zh: "例：", en: "Example:")
    static let unit = Bilingual(zh: "单位：", en: "unit: ")
    static let referenceTitle = Bilingual(zh: "Lua 参考", en: "Lua reference")
    static let referenceNote = Bilingual(
        zh: "由声明生成：`nianbao docs --format md --lang zh`。例子都由测试运行。",
        en: "Generated from the declarations: `nianbao docs --format md --lang en`. The tests run every example.")
    static let pagesNote = Bilingual(
        zh: "由声明生成：`nianbao docs --format md --to 文件夹`，一个对象一页；不加 `--to` 则全部在一页。例子都由测试运行。",
        en:
            "Generated from the declarations: `nianbao docs --format md --to FOLDER --lang en`, a page for each object; without `--to`, all on one page. The tests run every example."
    )

    static func title(of kind: ReferencePart.Kind) -> Bilingual {
        switch kind {
        case .chapter: Bilingual(zh: "语言", en: "The language")
        case .module: Bilingual(zh: "函数", en: "Functions")
        case .object: Bilingual(zh: "对象", en: "Objects")
        }
    }

    static let stubsNote = Bilingual(
        zh: "由声明生成：nianbao docs --format luacats > nianbao.lua；放在脚本旁边，编辑器就能补全（Lua Language Server）。",
        en:
            "Generated from the declarations: nianbao docs --format luacats --lang en > nianbao.lua. Beside the scripts it lets editors complete them (Lua Language Server)."
    )
    static let field = Bilingual(zh: "字段", en: "Field")
    static let type = Bilingual(zh: "类型", en: "Type")
    static let meaning = Bilingual(zh: "含义", en: "Meaning")
    static let colon = Bilingual(zh: "：", en: ": ")
    static let template = Bilingual(zh: "模板", en: "template")
    static let boolean = Bilingual(zh: "布尔值", en: "a boolean")
    static let integer = Bilingual(zh: "整数", en: "an integer")
    static let number = Bilingual(zh: "数字", en: "a number")
    static let string = Bilingual(zh: "字符串", en: "a string")
    static let function = Bilingual(zh: "函数", en: "a function")
    static let coroutine = Bilingual(zh: "协程", en: "a coroutine")

    static func table(_ count: Int) -> Bilingual {
        Bilingual(zh: "表，有 \(count) 个元素", en: "a table with \(count) element\(count == 1 ? "" : "s")")
    }

    /// Nobody reads more keys of a table than these.
    private static let shownKeys = 20

    /// `keys` are those that are no positions of the list.
    static func table(_ count: Int, keys: [String]) -> Bilingual {
        guard !keys.isEmpty else { return table(count) }
        let shown = keys.prefix(shownKeys)
        let isCut = keys.count > shown.count
        let list = count == 0 ? Bilingual(zh: "表", en: "a table with") : table(count)
        let names = Bilingual(
            zh: "\(keys.count) 个键：\(shown.joined(separator: "、"))\(isCut ? "……" : "")",
            en: "\(keys.count) key\(keys.count == 1 ? "" : "s"): \(shown.joined(separator: ", "))\(isCut ? ", …" : "")")
        return Bilingual(zh: "\(list.zh)，有 \(names.zh)", en: "\(list.en)\(count == 0 ? "" : " and") \(names.en)")
    }
}
