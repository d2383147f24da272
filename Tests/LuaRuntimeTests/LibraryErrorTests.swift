import Testing
import Wording

@testable import LuaRuntime

/// What Lua's own functions complain of, word for word.
@Suite struct LibraryErrorTests {
    static let errors: [(source: String, zh: String, en: String)] = [
        (
            "local t = setmetatable({}, {}) getmetatable(t).__index = t print(t.x)", "__index 连成了环，没有尽头",
            "__index leads in a circle"
        ),
        (
            "local t = setmetatable({}, {}) getmetatable(t).__newindex = t t.x = 1", "__newindex 连成了环，没有尽头",
            "__newindex leads in a circle"
        ),
        ("local x <close> = 5", "<close> 变量 x 的值没有 __close", "the value of the <close> variable x has no __close"),
        (
            "next({}, 'x')", "next: 表里没有这个键（逐个取时不要给表加新键）",
            "next: the table has no such key (add no new keys while going through a table)"
        ),
        (
            "tostring(setmetatable({}, {__tostring = function() return {} end}))", "__tostring 给出的不是字符串",
            "__tostring gave no string"
        ),
        ("load(function() return 5 end)", "load: 函数给出的不是字符串", "load: the function gave no string"),
        (
            "tonumber('1', 99)", "tonumber: 第 2 个参数不对（进制应为 2 到 36）",
            "tonumber: argument 2 is wrong (the base should be 2 to 36)"
        ),
        ("tonumber(5, 10)", "tonumber: 第 1 个参数应为字符串，得到数字", "tonumber: argument 1 should be a string, got a number"),
        ("select(0)", "select: 第 1 个参数不对（序号超出了范围）", "select: argument 1 is wrong (index out of range)"),
        ("math.random(0, -1)", "random: 第 1 个参数不对（区间是空的）", "random: argument 1 is wrong (the interval is empty)"),
        ("math.random(1,2,3)", "参数的个数不对", "the number of arguments is wrong"),
        ("math.fmod(1, 0)", "fmod: 第 2 个参数不对（不能是 0）", "fmod: argument 2 is wrong (it is zero)"),
        ("rawlen(5)", "rawlen: 第 1 个参数应为表或字符串，得到数字", "rawlen: argument 1 should be a table or string, got a number"),
        ("string.char(300)", "char: 第 1 个参数不对（数值超出了范围）", "char: argument 1 is wrong (the value is out of range)"),
        ("utf8.codepoint('\\xff')", "不是有效的 UTF-8", "this is no valid UTF-8"),
        ("utf8.codepoint('a', 5)", "codepoint: 第 3 个参数不对（超出了范围）", "codepoint: argument 3 is wrong (out of range)"),
        (
            "utf8.len('a', 7)", "len: 第 2 个参数不对（起始位置超出了范围）",
            "len: argument 2 is wrong (the first position is out of range)"
        ),
        (
            "utf8.offset('a', 1, 9)", "offset: 第 3 个参数不对（位置超出了范围）",
            "offset: argument 3 is wrong (the position is out of range)"
        ),
        ("utf8.offset('é', 1, 2)", "offset: 起始位置在一个字的中间", "offset: the position is inside a character"),
        ("string.format('%y', 1)", "format: 不认识的格式 %y", "format: unknown conversion %y"),
        (
            "string.format('%q', {})", "format: 第 2 个参数不对（这种值不能用 %q 写出）",
            "format: argument 2 is wrong (%q can't write such a value)"
        ),
        ("string.format('%5q', 'x')", "format: %q 中间不能写别的", "format: nothing stands inside %q"),
        ("string.format('%s')", "format: 缺少第 2 个参数", "format: argument 2 is missing"),
        (
            "string.format('%5s', 'a\\0b')", "format: 第 2 个参数不对（字符串里有 0 字节）",
            "format: argument 2 is wrong (the string has a zero byte)"
        ),
        ("string.pack('y', 1)", "pack: 不认识的格式 y", "pack: unknown format y"),
        ("string.pack('i99', 1)", "pack: 整数的字节数 99 应在 1 到 16 之间", "pack: an integer of 99 bytes, should be 1 to 16"),
        ("string.pack('c', 'x')", "pack: c 后面要写字节数", "pack: c needs a number of bytes"),
        ("string.pack('Xz', 1)", "pack: 第 1 个参数不对（X 后面的格式不对）", "pack: argument 1 is wrong (what follows X is wrong)"),
        (
            "string.pack('!3i4', 1)", "pack: 第 1 个参数不对（对齐的字节数应为 2 的幂）",
            "pack: argument 1 is wrong (an alignment should be a power of 2)"
        ),
        (
            "string.pack('s1', ('x'):rep(300))", "pack: 第 2 个参数不对（字符串太长，长度写不下）",
            "pack: argument 2 is wrong (its length does not fit)"
        ),
        (
            "string.pack('c1', 'xx')", "pack: 第 2 个参数不对（字符串比给出的字节数长）",
            "pack: argument 2 is wrong (the string is longer than the size)"
        ),
        ("string.pack('b', 300)", "pack: 第 2 个参数不对（整数写不下）", "pack: argument 2 is wrong (the integer does not fit)"),
        (
            "string.packsize('s')", "packsize: 第 1 个参数不对（这个格式没有固定的长度）",
            "packsize: argument 1 is wrong (the format has no fixed size)"
        ),
        ("string.unpack('i4', 'x')", "unpack: 第 2 个参数不对（数据不够长）", "unpack: argument 2 is wrong (the data is too short)"),
        (
            "string.unpack('z', 'x')", "unpack: 第 2 个参数不对（z 的字符串没有结束）",
            "unpack: argument 2 is wrong (the string of z has no end)"
        ),
        (
            "string.unpack('i16', ('\\xff'):rep(15)..'\\1')", "unpack: 16 字节的整数超出了整数的范围",
            "unpack: the integer of 16 bytes is out of range"
        ),
        (
            "string.unpack('i4', 'xxxx', 99)", "unpack: 第 3 个参数不对（起始位置超出了范围）",
            "unpack: argument 3 is wrong (the first position is out of range)"
        ),
        (
            "table.insert({}, 5, 1)", "insert: 第 2 个参数不对（位置超出了范围）",
            "insert: argument 2 is wrong (the position is out of range)"
        ),
        (
            "table.move({}, 1, math.maxinteger, 2)", "move: 第 4 个参数不对（目标位置超出了整数的范围）",
            "move: argument 4 is wrong (the target is beyond all integers)"
        ),
        (
            "table.move({}, -1, math.maxinteger, 2)", "move: 第 3 个参数不对（元素太多）",
            "move: argument 3 is wrong (too many elements)"
        ),
        ("os.time({year = 2022})", "time: 缺少字段 month", "time: the field month is missing"),
        ("os.time({year = 'x', month = 1, day = 1})", "time: 字段 year 不是整数", "time: the field year is no whole number"),
        (
            "os.time({year = 1e15//1|0, month = 1, day = 1})", "time: 字段 year 超出了范围",
            "time: the field year is out of range"
        ),
        ("os.date('%Ez', 1e18)", "date: 超出了时间的范围", "date: out of range"),
        ("('x'):gsub('%', '')", "匹配模式写得不对（末尾多了 %）", "malformed pattern (it ends with %)"),
        ("('x'):gsub('%b', '')", "匹配模式写得不对（%b 后面要写两个字符）", "malformed pattern (%b needs two characters)"),
        ("('x'):find(('()'):rep(40))", "匹配模式里的捕获太多", "the pattern has too many captures"),
        ("type()", "type: 缺少第 1 个参数", "type: argument 1 is missing"),
        (
            "do goto x end local a ::x:: print(a)", "第 1 行的 goto x 跳过了局部变量 a 的声明",
            "goto x of line 1 jumps over the declaration of local a"
        ),
        ("local a <close>, b <close> = 1, 2", "一个 local 里只能有一个 <close>", "one local may have one <close> only"),
        ("return '\\xzz'", "\\x 或 \\u 后面应为十六进制数字", "hexadecimal digits are expected after \\x or \\u"),
        ("return '\\u{110000000}'", "\\u 后面的编码太大", "the code behind \\u is too large"),
        ("return '\\u12'", "\\u 后面的编码要放在花括号里", "the code behind \\u stands in braces"),
        ("return '\\u{12'", "\\u 后面的编码要放在花括号里", "the code behind \\u stands in braces"),
        ("return '\\999'", "\\ 后面的数最大 255", "a number after \\ is at most 255"),
        (
            "return '\\q'", "引号里的反斜杠 \\ 后面不能是这个字符（路径写 /；要反斜杠本身，写 \\\\）",
            "no such character may follow a backslash in quotes (write / in paths, and \\\\ for a backslash itself)"
        ),
        ("assert()", "assert: 缺少第 1 个参数", "assert: argument 1 is missing"),
        ("error('x', 'y')", "error: 第 2 个参数应为数字，得到字符串", "error: argument 2 should be a number, got a string"),
        (
            "error(select(2, pcall(string.rep, {})))", "string.rep: 第 1 个参数应为字符串，得到表",
            "string.rep: argument 1 should be a string, got a table"
        ),
        ("error(select(2, pcall(assert)))", "assert: 缺少第 1 个参数", "assert: argument 1 is missing"),
        (
            "error(select(2, pcall(os.date, '%E')))", "os.date: 第 1 个参数不对（不认识的格式 %E）",
            "os.date: argument 1 is wrong (unknown conversion %E)"
        ),
        (
            "error(select(2, xpcall(error, function() error('b') end)))", "处理错误的函数自己出错了",
            "the error handler failed itself"
        ),
        ("return [==x", "长字符串的开头写得不对：'[=='", "a long string begins wrongly: '[=='"),
    ]

    @Test(arguments: errors)
    func everyOneIsASentenceInBothLanguages(source: String, zh: String, en: String) throws {
        #expect(try Console.failure(source)?.message == Bilingual(zh: zh, en: en))
    }
}
