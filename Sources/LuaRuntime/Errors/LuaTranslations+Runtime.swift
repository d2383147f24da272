/// Errors of running scripts. More particular patterns stand before more general ones.
extension LuaTranslations {
    static let runtime: [LuaTranslation] =
        places + [
            LuaTranslation(
                "attempt to call a * value (method '*')", "call",
                zh: "没有方法 {2!}：它是 {1}，不能调用", en: "there is no method {2!}: it is {1} and can't be called"),
            LuaTranslation(
                "attempt to call a nil value (global '*')", "undefined",
                zh: "没有名为 {1!} 的函数", en: "there is no function named {1!}"),
            LuaTranslation(
                "attempt to call a * value (for iterator 'for iterator')", "call",
                zh: "for … in 后面是 {1}，不能逐个取；列表写 ipairs(…)，表写 pairs(…)",
                en: "what follows for … in is {1}, which can't be gone through; use ipairs(…) or pairs(…)"),
            LuaTranslation(
                "attempt to call a * value (* '*')", "call",
                zh: "{2} {3!} 是 {1}，不能当函数调用", en: "{2} {3!} is {1} and can't be called"),
            LuaTranslation(
                "attempt to call a * value", "call", zh: "{1} 不能当函数调用", en: "{1} can't be called"),
            LuaTranslation(
                "attempt to index a nil value (global '*')", "undefined",
                zh: "没有变量 {1!}（值为 nil），不能取它的字段", en: "there is no variable {1!} (it is nil), so it has no fields"),
            LuaTranslation(
                "attempt to index a * value (* '*')", "index",
                zh: "{2} {3!} 是 {1}，不能取它的字段", en: "{2} {3!} is {1} and has no fields"),
            LuaTranslation(
                "attempt to index a * value", "index", zh: "{1} 没有字段", en: "{1} has no fields"),
            LuaTranslation(
                "attempt to perform arithmetic on a * value (* '*')", "arithmetic",
                zh: "{2} {3!} 是 {1}，不能参加运算", en: "{2} {3!} is {1}: no arithmetic on it"),
            LuaTranslation(
                "attempt to perform arithmetic on a * value", "arithmetic",
                zh: "{1} 不能参加运算", en: "no arithmetic on {1}"),
            LuaTranslation(
                "attempt to perform bitwise operation on a * value (* '*')", "arithmetic",
                zh: "{2} {3!} 是 {1}，不能按位运算", en: "{2} {3!} is {1}: no bitwise operation on it"),
            LuaTranslation(
                "attempt to perform bitwise operation on a * value", "arithmetic",
                zh: "{1} 不能按位运算", en: "no bitwise operation on {1}"),
            LuaTranslation(
                "attempt to concatenate a * value (* '*')", "concatenate",
                zh: "{2} {3!} 是 {1}，不能用 .. 连接", en: "{2} {3!} is {1} and can't be joined with .."),
            LuaTranslation(
                "attempt to concatenate a * value", "concatenate",
                zh: "{1} 不能用 .. 连接", en: "{1} can't be joined with .."),
            LuaTranslation(
                "attempt to compare two * values", "compare", zh: "两个 {1} 不能比较大小",
                en: "two values of this kind have no order: {1}"),
            LuaTranslation(
                "attempt to compare * with *", "compare", zh: "{1} 与 {2} 不能比较大小", en: "{1} and {2} have no order"),
            LuaTranslation(
                "attempt to get length of a * value (* '*')", "length",
                zh: "{2} {3!} 是 {1}，没有长度（#）", en: "{2} {3!} is {1} and has no length (#)"),
            LuaTranslation(
                "attempt to get length of a * value", "length", zh: "{1} 没有长度（#）", en: "{1} has no length (#)"),
            // Strings have arithmetic of their own, which fails in its own words.
            LuaTranslation(
                "attempt to unm a '*' with a '*'", "arithmetic", zh: "{1} 不能参加运算", en: "no arithmetic on {1}"),
            LuaTranslation(
                "attempt to * a '*' with a '*'", "arithmetic",
                zh: "{2} 与 {3} 不能运算；写成文字的数字先用 tonumber 转换",
                en: "no arithmetic on {2} and {3}; turn text into a number with tonumber first"),
            LuaTranslation("attempt to divide by zero", "arithmetic", zh: "整数除以 0", en: "integer division by zero"),
            LuaTranslation("attempt to perform 'n%0'", "arithmetic", zh: "整数对 0 取余", en: "integer remainder by zero"),
            LuaTranslation(
                "number (* '*') has no integer representation", "arithmetic",
                zh: "{1} {2!} 不是整数", en: "{1} {2!} is not a whole number"),
            LuaTranslation(
                "number has no integer representation", "arithmetic", zh: "这个数不是整数", en: "the number is not whole"),
            LuaTranslation(
                "string '*' has no integer representation", "arithmetic",
                zh: "字符串 \"{1!}\" 不是整数", en: "the string \"{1!}\" is not a whole number"),
            LuaTranslation("'for' step is zero", "loop", zh: "for 的步长是 0", en: "the step of this for is 0"),
            LuaTranslation(
                "bad 'for' * (number expected, got *)", "loop",
                zh: "for 的{1}应为数字，得到 {2}", en: "the {1} of this for should be a number, got {2}"),
            LuaTranslation("table index is nil", "index", zh: "不能用 nil 作表的键", en: "nil can't be a key of a table"),
            LuaTranslation("table index is NaN", "index", zh: "不能用 NaN 作表的键", en: "NaN can't be a key of a table"),
            LuaTranslation(
                "stack overflow*", "stack_overflow", zh: "函数调用层数太多（可能是没有尽头的递归）",
                en: "too many nested calls (perhaps a recursion without end)"),
            LuaTranslation("C stack overflow", "stack_overflow", zh: "嵌套层数太多", en: "nested too deeply"),
            LuaTranslation(
                "error in error handling*", "handler", zh: "处理错误的函数自己出错了", en: "the error handler failed itself"),
        ] + library

    /// Lua names neither the position nor the key of what it read from a table.
    private static let places: [LuaTranslation] = [
        ("(field 'integer index')", "表里这个位置的值", "the value at this position of the table"),
        ("(field '?')", "表里这个键的值", "the value under this key of the table"),
    ].flatMap { place, zh, en in
        [
            LuaTranslation(
                "attempt to call a * value \(place)", "call", zh: "\(zh)是 {1}，不能当函数调用",
                en: "\(en) is {1} and can't be called"),
            LuaTranslation(
                "attempt to index a * value \(place)", "index", zh: "\(zh)是 {1}，不能取它的字段",
                en: "\(en) is {1} and has no fields"),
            LuaTranslation(
                "attempt to perform arithmetic on a * value \(place)", "arithmetic",
                zh: "\(zh)是 {1}，不能参加运算", en: "\(en) is {1}: no arithmetic on it"),
            LuaTranslation(
                "attempt to concatenate a * value \(place)", "concatenate",
                zh: "\(zh)是 {1}，不能用 .. 连接", en: "\(en) is {1} and can't be joined with .."),
            LuaTranslation(
                "attempt to get length of a * value \(place)", "length",
                zh: "\(zh)是 {1}，没有长度（#）", en: "\(en) is {1} and has no length (#)"),
        ]
    }

    private static let library: [LuaTranslation] = [
        LuaTranslation(
            "bad argument #* to '*' (* expected, got *)", "argument",
            zh: "{2!}: 第 {1!} 个参数应为 {3}，得到 {4}", en: "{2!}: argument {1!} should be {3}, got {4}"),
        LuaTranslation(
            "bad argument #* to '*' (number has no integer representation)", "argument",
            zh: "{2!}: 第 {1!} 个参数应为整数", en: "{2!}: argument {1!} should be a whole number"),
        LuaTranslation(
            "bad argument #* to '*' (position out of bounds)", "argument",
            zh: "{2!}: 第 {1!} 个参数：位置超出了表的范围", en: "{2!}: argument {1!}: position beyond the table"),
        LuaTranslation(
            "bad argument #* to '*' (*)", "argument",
            zh: "{2!}: 第 {1!} 个参数不对（{3!}）", en: "{2!}: argument {1!} is wrong ({3!})"),
        LuaTranslation(
            "calling '*' on bad self (*)", "argument",
            zh: "{1!}: 调用对象不对（{2!}）", en: "{1!} was called on the wrong object ({2!})"),
        LuaTranslation(
            "wrong number of arguments to 'insert'", "argument",
            zh: "insert: 参数应为 (表, 值) 或 (表, 位置, 值)",
            en: "insert: arguments should be (table, value) or (table, position, value)"),
        LuaTranslation(
            "invalid value (at index *) in table for 'concat'", "argument",
            zh: "concat: 第 {1!} 个元素不是字符串或数字", en: "concat: element {1!} is neither string nor number"),
        LuaTranslation(
            "malformed pattern (*)", "pattern", zh: "匹配模式写得不对（{1!}）", en: "malformed pattern ({1!})"),
        LuaTranslation("pattern too complex", "pattern", zh: "匹配模式太复杂", en: "the pattern is too complex"),
        LuaTranslation(
            "missing '[' after '%f' in pattern", "pattern", zh: "匹配模式里 %f 后面缺少 [", en: "a pattern lacks [ after %f"),
        LuaTranslation(
            "invalid capture index %* in replacement string", "pattern",
            zh: "替换文本里没有第 {1!} 个捕获", en: "the replacement has no capture {1!}"),
        LuaTranslation("invalid capture index %*", "pattern", zh: "没有第 {1!} 个捕获", en: "there is no capture {1!}"),
        LuaTranslation("invalid pattern capture", "pattern", zh: "匹配模式里的 ) 没有对应的 (", en: "a pattern has ) without ("),
        LuaTranslation("unfinished capture", "pattern", zh: "匹配模式里的 ( 没有对应的 )", en: "a pattern has ( without )"),
        LuaTranslation(
            "invalid use of '%' in replacement string", "pattern",
            zh: "替换文本里的 % 要写成 %%", en: "% in a replacement is written %%"),
        LuaTranslation(
            "invalid replacement value (a *)", "argument",
            zh: "gsub: 替换值应为字符串或数字，得到 {1}", en: "gsub: a replacement should be a string or number, got {1}"),
        LuaTranslation(
            "invalid conversion '*' to 'format'", "argument",
            zh: "format: 不认识的格式 {1!}", en: "format: unknown conversion {1!}"),
        LuaTranslation(
            "resulting string too large", "too_large", zh: "结果字符串太长", en: "the resulting string is too large"),
        LuaTranslation("too many results to unpack", "too_large", zh: "unpack: 结果太多", en: "unpack: too many results"),
        LuaTranslation(
            "chunk too large (limit is * bytes)", "chunk_limit",
            zh: "load: 源码超过上限 {1!} 字节", en: "load: the source is over the limit of {1!} bytes"),
        LuaTranslation(
            "attempt to load a binary chunk (mode is 't')", "bytecode",
            zh: "不接受编译后的 Lua，只接受文本", en: "compiled Lua is not loaded, only text"),
        LuaTranslation("cannot resume dead coroutine", "coroutine", zh: "协程已经结束", en: "the coroutine has ended"),
        LuaTranslation(
            "cannot resume non-suspended coroutine", "coroutine", zh: "协程正在运行，不能再继续", en: "the coroutine runs already"),
        LuaTranslation(
            "cannot close a running coroutine", "coroutine", zh: "不能关闭正在运行的协程",
            en: "a running coroutine can't be closed"),
        LuaTranslation(
            "attempt to yield from outside a coroutine", "coroutine",
            zh: "只有在协程里才能 yield", en: "yield works inside a coroutine only"),
        LuaTranslation(
            "attempt to yield across a C-call boundary", "coroutine",
            zh: "这里不能 yield（中间隔着内置函数）", en: "no yield here: a built-in function stands between"),
        LuaTranslation(
            "cannot change a protected metatable", "protected", zh: "受保护的元表不能更换",
            en: "a protected metatable can't be changed"),
        LuaTranslation(
            "metatables with __gc are not allowed", "protected",
            zh: "元表里不能有 __gc（脚本不能设置终结函数）", en: "a metatable can't have __gc (scripts set no finalizers)"),
        LuaTranslation(
            "collectgarbage only answers \"count\" here", "argument",
            zh: "collectgarbage 在这里只支持 \"count\"", en: "collectgarbage only answers \"count\" here"),
        LuaTranslation(
            "module '*' requires itself", "no_module", zh: "模块 \"{1!}\" 依赖它自己", en: "module \"{1!}\" requires itself"),
        LuaTranslation("assertion failed!", "assert", zh: "断言不成立", en: "assertion failed"),
    ]
}
