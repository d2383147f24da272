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
            LuaTranslation(
                "'__index' chain too long; possible loop", "index", zh: "__index 连成了环，没有尽头",
                en: "__index leads in a circle"),
            LuaTranslation(
                "'__newindex' chain too long; possible loop", "index", zh: "__newindex 连成了环，没有尽头",
                en: "__newindex leads in a circle"),
            LuaTranslation(
                "variable '*' got a non-closable value", "close", zh: "<close> 变量 {1!} 的值没有 __close",
                en: "the value of the <close> variable {1!} has no __close"),
            LuaTranslation(
                "invalid key to 'next'", "index", zh: "next: 表里没有这个键（逐个取时不要给表加新键）",
                en: "next: the table has no such key (add no new keys while going through a table)"),
            LuaTranslation(
                "object is no longer there", "released", zh: "这个对象已经不在了",
                en: "this object is no longer there"),
            LuaTranslation("table overflow", "too_large", zh: "表太大", en: "the table is too large"),
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
}
