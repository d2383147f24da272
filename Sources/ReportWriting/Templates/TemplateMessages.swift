import Wording

/// What templates get wrong, and what to do about it.
enum TemplateMessages {
    static func message(_ reason: TemplateError.Reason) -> Bilingual {
        switch reason {
        case .unclosedTag(let opening, let closing):
            Bilingual(zh: "“\(opening)”没有对应的“\(closing)”。", en: "“\(opening)” has no “\(closing)”.")
        case .emptyExpression: Bilingual(zh: "“{{ }}”里没有表达式。", en: "There is no expression in “{{ }}”.")
        case .fullWidth(let braces):
            Bilingual(zh: "“\(braces)”是全角的，不是标签。", en: "“\(braces)” is full-width and opens no tag.")
        case .nameNotQuoted(let word):
            Bilingual(zh: "\(word) 后面要写带引号的文件名。", en: "\(word) needs the name of a file in quotes.")
        case .badBlockName(let name) where name.isEmpty:
            Bilingual(zh: "block 后面没有名称。", en: "block has no name.")
        case .badBlockName(let name):
            Bilingual(zh: "“\(name)”不能作为 block 的名称。", en: "“\(name)” can't be the name of a block.")
        case .repeatedBlock(let name):
            Bilingual(zh: "名称为“\(name)”的 block 出现了两次。", en: "There are two blocks with the name “\(name)”.")
        case .unclosedBlock(let name):
            Bilingual(zh: "block“\(name)”没有结束。", en: "The block “\(name)” does not end.")
        case .strayEndOfBlock: Bilingual(zh: "endblock 前面没有 block。", en: "There is no block for this endblock.")
        case .strayBlock(let name, _):
            Bilingual(
                zh: "extends 的模板里没有名称为“\(name)”的 block，它的内容不会出现。",
                en: "The template that is extended has no block “\(name)”: nothing of it would be seen.")
        case .notInWord(let word):
            Bilingual(zh: "Word 模板里不能用 \(word)。", en: "Word templates have no \(word).")
        case .unclosedStatement(let statement):
            Bilingual(zh: "“{%\(statement)%}”没有对应的 {% end %}。", en: "“{%\(statement)%}” has no {% end %}.")
        case .strayEnd: Bilingual(zh: "这个 end 前面没有 if 或 for。", en: "There is no if or for for this end.")
        case .tooDeep(let limit):
            Bilingual(zh: "语句嵌套超过 \(limit) 层。", en: "More than \(limit) statements stand within each other.")
        case .splitBlock:
            Bilingual(
                zh: "这个语句和它的 end 之间不是完整的段落或表格行。",
                en: "What is between this statement and its end is no whole number of paragraphs or table rows.")
        }
    }

    static func fix(_ reason: TemplateError.Reason) -> Bilingual {
        switch reason {
        case .unclosedTag(let opening, let closing):
            Bilingual(
                zh: "在表达式之后补上“\(closing)”；要输出“\(opening)”本身，写 {{ \"\(opening)\" }}。",
                en: "Close it with “\(closing)”; to print “\(opening)” itself write {{ \"\(opening)\" }}.")
        case .emptyExpression:
            Bilingual(
                zh: "写上要输出的内容，例如 {{ r.agency }}，或者删去。", en: "Write what to print, as in {{ r.agency }}, or remove it.")
        case .fullWidth(let braces):
            Bilingual(
                zh: "标签用半角的 {{ 和 }}、{% 和 %}；要输出它本身，写 {{ \"\(braces)\" }}。",
                en: "Tags are written {{ }} and {% %}; to print these braces write {{ \"\(braces)\" }}.")
        case .nameNotQuoted(let word):
            Bilingual(
                zh: "例如 {% \(word) \"页眉.html\" %}。", en: "For example {% \(word) \"header.html\" %}.")
        case .badBlockName:
            Bilingual(
                zh: "名称用文字、数字、“_”和“-”，例如 {% block 正文 %}。",
                en: "A name is made of letters, digits, “_” and “-”, as in {% block body %}.")
        case .repeatedBlock: Bilingual(zh: "给其中一个换个名称。", en: "Give one of them another name.")
        case .unclosedBlock:
            Bilingual(zh: "在它的末尾写上 {% endblock %}。", en: "Write {% endblock %} where it ends.")
        case .strayEndOfBlock:
            Bilingual(
                zh: "删去它，或者在前面补上 {% block 名称 %}。", en: "Remove it, or open the block with {% block name %} before it.")
        case .strayBlock(let name, let known): place(of: name, in: known)
        case .notInWord:
            Bilingual(zh: "把内容直接写在这份文档里。", en: "Write the content into this document itself.")
        case .unclosedStatement:
            Bilingual(zh: "在重复或有条件的内容之后写上 {% end %}。", en: "Write {% end %} behind what it repeats or decides.")
        case .strayEnd: Bilingual(zh: "删去它，或者补上它的开头。", en: "Remove it, or write what it ends.")
        case .tooDeep:
            Bilingual(
                zh: "看看前面的语句是否少了 {% end %}。", en: "See whether statements before it lack their {% end %}.")
        case .splitBlock: wholeBlock
        }
    }

    private static func place(of block: String, in known: [String]) -> Bilingual {
        let near = Suggestions.nearest(to: block, in: known, limit: 1).first
        if let near { return Bilingual(zh: "是否指“\(near)”？", en: "Did you mean “\(near)”?") }
        guard !known.isEmpty else {
            return Bilingual(
                zh: "在那份模板里写上 {% block \(block) %}{% endblock %}。",
                en: "Write {% block \(block) %}{% endblock %} into that template.")
        }
        let names = known.prefix(10).map { "“\($0)”" }
        return Bilingual(
            zh: "那份模板里有\(names.joined(separator: "、"))。", en: "It has \(names.joined(separator: ", ")).")
    }

    private static let wholeBlock = Bilingual(
        zh: "让语句和 end 各占一段（表格里各占一行），或写在同一段、同一行里。",
        en:
            "Give the statement and its end a paragraph each (in a table a row each), or write both in one paragraph or one row."
    )

    /// Where a paragraph of a Word template is.
    static func place(_ paragraph: Int) -> Bilingual {
        Bilingual(zh: "位置：第 \(paragraph) 段。", en: "At paragraph \(paragraph).")
    }

    static func place(_ paragraph: Int, table: Int, row: Int) -> Bilingual {
        Bilingual(
            zh: "位置：第 \(paragraph) 段，在表 \(table) 第 \(row) 行。",
            en: "At paragraph \(paragraph), in table \(table), row \(row).")
    }
}
