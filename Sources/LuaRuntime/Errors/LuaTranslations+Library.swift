/// Errors of Lua's own functions.
extension LuaTranslations {
    static let library: [LuaTranslation] = [
        LuaTranslation(
            "bad argument #* to '*' (* expected, got *)", "argument",
            zh: "{2!}: 第 {1!} 个参数应为 {3}，得到 {4}", en: "{2!}: argument {1!} should be {3}, got {4}"),
        LuaTranslation(
            "bad argument #* to '*' (number has no integer representation)", "argument",
            zh: "{2!}: 第 {1!} 个参数应为整数", en: "{2!}: argument {1!} should be a whole number"),
        LuaTranslation(
            "bad argument #* to '*' (no value)", "argument", zh: "{2!}: 缺少第 {1!} 个参数",
            en: "{2!}: argument {1!} is missing"),
        LuaTranslation(
            "bad argument #* to '*' (value expected)", "argument", zh: "{2!}: 缺少第 {1!} 个参数",
            en: "{2!}: argument {1!} is missing"),
        LuaTranslation(
            "bad argument #* to '*' (* expected)", "argument",
            zh: "{2!}: 第 {1!} 个参数应为 {3}", en: "{2!}: argument {1!} should be {3}"),
        LuaTranslation(
            "bad argument #* to '*' (*)", "argument",
            zh: "{2!}: 第 {1!} 个参数不对（{3}）", en: "{2!}: argument {1!} is wrong ({3})"),
        LuaTranslation(
            "wrong number of arguments", "argument", zh: "参数的个数不对", en: "the number of arguments is wrong"),
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
            "malformed pattern (*)", "pattern", zh: "匹配模式写得不对（{1}）", en: "malformed pattern ({1})"),
        LuaTranslation("too many captures", "pattern", zh: "匹配模式里的捕获太多", en: "the pattern has too many captures"),
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
        LuaTranslation(
            "invalid conversion specification: '*'", "argument", zh: "format: 不认识的格式 {1!}",
            en: "format: unknown conversion {1!}"),
        LuaTranslation(
            "specifier '%q' cannot have modifiers", "argument", zh: "format: %q 中间不能写别的",
            en: "format: nothing stands inside %q"),
        LuaTranslation(
            "invalid format (too long)", "argument", zh: "format: 格式太长", en: "format: the conversion is too long"),
        LuaTranslation(
            "invalid format option '*'", "argument", zh: "pack: 不认识的格式 {1!}", en: "pack: unknown format {1!}"),
        LuaTranslation(
            "integral size (*) out of limits [1,*]", "argument", zh: "pack: 整数的字节数 {1!} 应在 1 到 {2!} 之间",
            en: "pack: an integer of {1!} bytes, should be 1 to {2!}"),
        LuaTranslation(
            "missing size for format option 'c'", "argument", zh: "pack: c 后面要写字节数",
            en: "pack: c needs a number of bytes"),
        LuaTranslation(
            "*-byte integer does not fit into Lua Integer", "argument", zh: "unpack: {1!} 字节的整数超出了整数的范围",
            en: "unpack: the integer of {1!} bytes is out of range"),
        LuaTranslation(
            "initial position is a continuation byte", "argument", zh: "offset: 起始位置在一个字的中间",
            en: "offset: the position is inside a character"),
        LuaTranslation("invalid UTF-8 code", "argument", zh: "不是有效的 UTF-8", en: "this is no valid UTF-8"),
        LuaTranslation(
            "object length is not an integer", "length", zh: "__len 给出的不是整数", en: "__len gave no whole number"),
        LuaTranslation(
            "'__tostring' must return a string", "argument", zh: "__tostring 给出的不是字符串", en: "__tostring gave no string"),
        LuaTranslation(
            "'__name' must be a string", "argument", zh: "__name 应为字符串", en: "__name should be a string"),
        LuaTranslation(
            "reader function must return a string", "argument", zh: "load: 函数给出的不是字符串",
            en: "load: the function gave no string"),
        LuaTranslation(
            "too many arguments to resume", "coroutine", zh: "resume: 参数太多", en: "resume: too many arguments"),
        LuaTranslation(
            "too many results to resume", "coroutine", zh: "resume: 结果太多", en: "resume: too many results"),
        LuaTranslation(
            "field '*' missing in date table", "argument", zh: "time: 缺少字段 {1!}", en: "time: the field {1!} is missing"),
        LuaTranslation(
            "field '*' is not an integer", "argument", zh: "time: 字段 {1!} 不是整数",
            en: "time: the field {1!} is no whole number"),
        LuaTranslation(
            "field '*' is out-of-bound", "argument", zh: "time: 字段 {1!} 超出了范围",
            en: "time: the field {1!} is out of range"),
        LuaTranslation(
            "time result cannot be represented*", "argument", zh: "time: 超出了时间的范围", en: "time: out of range"),
        LuaTranslation(
            "date result cannot be represented*", "argument", zh: "date: 超出了时间的范围", en: "date: out of range"),
    ]

    /// What stands in brackets behind a wrong argument or pattern.
    static let details: [LuaTranslation] = [
        detail("index out of range", zh: "序号超出了范围", en: "index out of range"),
        detail("base out of range", zh: "进制应为 2 到 36", en: "the base should be 2 to 36"),
        detail("interval is empty", zh: "区间是空的", en: "the interval is empty"),
        detail("zero", zh: "不能是 0", en: "it is zero"),
        detail("wrong number of arguments", zh: "参数的个数不对", en: "the number of arguments"),
        detail("too many results", zh: "结果太多", en: "too many results"),
        detail("array too big", zh: "列表太长", en: "the list is too long"),
        detail("too many elements to move", zh: "元素太多", en: "too many elements"),
        detail("destination wrap around", zh: "目标位置超出了整数的范围", en: "the target is beyond all integers"),
        detail("string slice too long", zh: "取的部分太长", en: "the slice is too long"),
        detail("initial position out of *", zh: "起始位置超出了范围", en: "the first position is out of range"),
        detail("final position out of *", zh: "结束位置超出了范围", en: "the last position is out of range"),
        detail("position out of bounds", zh: "位置超出了范围", en: "the position is out of range"),
        detail("value out of range", zh: "数值超出了范围", en: "the value is out of range"),
        detail("out of bounds", zh: "超出了范围", en: "out of range"),
        detail("invalid option '*'", zh: "没有选项 {1!}", en: "there is no option {1!}"),
        detail("invalid conversion specifier '*'", zh: "不认识的格式 {1!}", en: "unknown conversion {1!}"),
        detail("value has no literal form", zh: "这种值不能用 %q 写出", en: "%q can't write such a value"),
        detail("string contains zeros", zh: "字符串里有 0 字节", en: "the string has a zero byte"),
        detail("invalid next option for option 'X'", zh: "X 后面的格式不对", en: "what follows X is wrong"),
        detail(
            "format asks for alignment not power of 2", zh: "对齐的字节数应为 2 的幂", en: "an alignment should be a power of 2"),
        detail("string length does not fit in given size", zh: "字符串太长，长度写不下", en: "its length does not fit"),
        detail("string longer than given size", zh: "字符串比给出的字节数长", en: "the string is longer than the size"),
        detail("integer overflow", zh: "整数写不下", en: "the integer does not fit"),
        detail("unsigned overflow", zh: "整数写不下", en: "the integer does not fit"),
        detail("variable-length format", zh: "这个格式没有固定的长度", en: "the format has no fixed size"),
        detail("variable-size format in packsize", zh: "这个格式没有固定的长度", en: "the format has no fixed size"),
        detail("format result too large", zh: "结果太长", en: "the result is too long"),
        detail("data string too short", zh: "数据不够长", en: "the data is too short"),
        detail("unfinished string for format 'z'", zh: "z 的字符串没有结束", en: "the string of z has no end"),
        detail("ends with '%'", zh: "末尾多了 %", en: "it ends with %"),
        detail("missing ']'", zh: "缺少 ]", en: "] is missing"),
        detail("missing arguments to '%b'", zh: "%b 后面要写两个字符", en: "%b needs two characters"),
        detail("invalid value", zh: "值不对", en: "the value is wrong"),
    ]

    private static func detail(_ pattern: String, zh: String, en: String) -> LuaTranslation {
        LuaTranslation(pattern, "argument", zh: zh, en: en)
    }
}
