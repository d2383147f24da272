/// Errors of compiling scripts.
extension LuaTranslations {
    static let syntax: [LuaTranslation] = [
        LuaTranslation(
            "'*' expected (to close '*' at line *) near *", "syntax",
            zh: "第 {3!} 行的 {2!} 没有对应的 {1!}（读到 {4}）", en: "{2!} of line {3!} is not closed by {1!} (near {4})"),
        LuaTranslation(
            "'=' or 'in' expected near *", "syntax", zh: "for 后面应为 = 或 in（{1} 附近）",
            en: "= or in expected after for, near {1}"),
        LuaTranslation(
            "'*' expected near <eof>", "syntax", zh: "脚本没有写完，缺少 {1!}", en: "the script ends too early: {1!} is missing"),
        LuaTranslation(
            "<name> expected near <eof>", "syntax", zh: "脚本没有写完，后面缺少名称",
            en: "the script ends too early: a name is missing"),
        LuaTranslation(
            "unexpected symbol near <eof>", "syntax", zh: "脚本没有写完，后面还应有内容",
            en: "the script ends too early: more must follow"),
        LuaTranslation(
            "<name> or '...' expected near *", "syntax", zh: "{1} 之前缺少参数的名称或 )",
            en: "the name of a parameter or ) is missing before {1}"),
        LuaTranslation("<eof> expected near *", "syntax", zh: "这里不应出现 {1}", en: "{1} is not expected here"),
        LuaTranslation("'*' expected near *", "syntax", zh: "{2} 之前缺少 {1!}", en: "{1!} expected before {2}"),
        LuaTranslation("<name> expected near *", "syntax", zh: "{1} 之前缺少名称", en: "a name is expected before {1}"),
        LuaTranslation(
            "function arguments expected near *", "syntax", zh: "{1} 之前缺少函数的参数", en: "arguments expected before {1}"),
        LuaTranslation("unexpected symbol near *", "syntax", zh: "这里不应出现 {1}", en: "{1} is not expected here"),
        LuaTranslation(
            "syntax error near *", "syntax", zh: "{1} 附近的写法不完整（单独一个值不是语句）",
            en: "incomplete near {1} (a value alone is no statement)"),
        LuaTranslation("unfinished string near *", "syntax", zh: "字符串没有结束的引号", en: "the string has no closing quote"),
        LuaTranslation(
            "unfinished long string (starting at line *) near *", "syntax",
            zh: "第 {1!} 行开始的长字符串没有结束的 ]]", en: "the long string of line {1!} has no closing ]]"),
        LuaTranslation(
            "unfinished long comment (starting at line *) near *", "syntax",
            zh: "第 {1!} 行开始的长注释没有结束的 ]]", en: "the long comment of line {1!} has no closing ]]"),
        LuaTranslation("malformed number near *", "syntax", zh: "数字写得不对：{1}", en: "malformed number: {1}"),
        LuaTranslation(
            "invalid escape sequence *", "syntax", zh: "引号里的反斜杠 \\ 后面不能是这个字符（路径写 /；要反斜杠本身，写 \\\\）",
            en: "no such character may follow a backslash in quotes (write / in paths, and \\\\ for a backslash itself)"
        ),
        LuaTranslation(
            "break outside * at line *", "syntax", zh: "第 {2!} 行的 break 不在循环里",
            en: "break of line {2!} is outside a loop"),
        LuaTranslation(
            "no visible label '*' for <goto> at line *", "syntax",
            zh: "第 {2!} 行 goto 的标签 {1!} 不存在", en: "goto of line {2!} finds no label {1!}"),
        LuaTranslation(
            "label '*' already defined on line *", "syntax", zh: "标签 {1!} 在第 {2!} 行已经有了",
            en: "label {1!} is already on line {2!}"),
        LuaTranslation(
            "attempt to assign to const variable '*'", "syntax", zh: "常量 {1!} 不能重新赋值",
            en: "{1!} is constant and can't be assigned"),
        LuaTranslation(
            "cannot use '...' outside a vararg function near *", "syntax", zh: "这个函数没有可变参数，不能用 ...",
            en: "... outside a function that takes it"),
        LuaTranslation(
            "unknown attribute '*'", "syntax", zh: "不认识的属性 <{1!}>，只有 <const> 和 <close>",
            en: "unknown attribute <{1!}>: there are <const> and <close>"),
        LuaTranslation(
            "too many * (limit is *) in * near *", "syntax", zh: "太多 {1}（上限 {2!}）",
            en: "too many {1} (the limit is {2!})"),
        LuaTranslation("chunk has too many syntax levels", "syntax", zh: "嵌套层数太多", en: "nested too deeply"),
        LuaTranslation("C stack overflow near *", "syntax", zh: "嵌套层数太多", en: "nested too deeply"),
        LuaTranslation("control structure too long*", "syntax", zh: "一个循环或判断太长", en: "a loop or an if is too long"),
        LuaTranslation(
            "function or expression needs too many registers*", "syntax", zh: "一个函数或算式太复杂",
            en: "a function or an expression is too complex"),
        LuaTranslation("lexical element too long*", "syntax", zh: "一个词或字符串太长", en: "a word or a string is too long"),
        LuaTranslation("chunk has too many lines*", "syntax", zh: "行数太多", en: "too many lines"),
        LuaTranslation(
            "hexadecimal digit expected near *", "syntax", zh: "\\x 或 \\u 后面应为十六进制数字",
            en: "hexadecimal digits are expected after \\x or \\u"),
        LuaTranslation(
            "invalid long string delimiter near *", "syntax", zh: "长字符串的开头写得不对：{1!}",
            en: "a long string begins wrongly: {1!}"),
        LuaTranslation(
            "UTF-8 value too large near *", "syntax", zh: "\\u 后面的编码太大", en: "the code behind \\u is too large"),
        LuaTranslation(
            "decimal escape too large near *", "syntax", zh: "\\ 后面的数最大 255",
            en: "a number after \\ is at most 255"),
        LuaTranslation(
            "missing '*' near *", "syntax", zh: "\\u 后面的编码要放在花括号里", en: "the code behind \\u stands in braces"),
        LuaTranslation(
            "<goto *> at line * jumps into the scope of local '*'", "syntax",
            zh: "第 {2!} 行的 goto {1!} 跳过了局部变量 {3!} 的声明",
            en: "goto {1!} of line {2!} jumps over the declaration of local {3!}"),
        LuaTranslation(
            "multiple to-be-closed variables in local list*", "syntax", zh: "一个 local 里只能有一个 <close>",
            en: "one local may have one <close> only"),
        LuaTranslation(
            "too many * (limit is *)*", "syntax", zh: "太多 {1}（上限 {2!}）", en: "too many {1} (the limit is {2!})"),
    ]
}
