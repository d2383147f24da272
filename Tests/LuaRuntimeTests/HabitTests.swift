import Testing
import Wording

@testable import LuaRuntime

/// What people type who know other languages: the hint names Lua's way, and the caret stands under what was typed.
@Suite("Habits of other languages") struct HabitTests {
    private static let equals = Bilingual(
        zh: "比较相等写 ==，一个 = 是赋值", en: "equality is written ==; a single = assigns")

    private static func instead(_ theirs: String, _ ours: String) -> Bilingual {
        Bilingual(zh: "Lua 不写 \(theirs)，写 \(ours)", en: "Lua has no \(theirs): write \(ours)")
    }

    private static func assignment(_ theirs: String, _ ours: String) -> Bilingual {
        Bilingual(zh: "Lua 没有 \(theirs)：写成 \(ours)", en: "Lua has no \(theirs): write \(ours)")
    }

    private static let lone = Bilingual(
        zh: "要看一个值，写 print(…)；要留着用，写 x = …", en: "a value is shown with print(…), and kept with x = …")

    private static let named = Bilingual(
        zh: "名称后面写 =，不写冒号：{a = 1}，名称是中文时 {[\"甲\"] = 1}",
        en: "a name is followed by =, not by a colon: {a = 1}, or {[\"a b\"] = 1}")

    private static let decrement = Bilingual(
        zh: "Lua 没有 --，它开始注释：写成 x = x - 1", en: "Lua has no --, which begins a comment: write x = x - 1")

    static let habits: [(source: String, marked: String, hint: Bilingual)] = [
        ("if x.year = 2020 then print(1) end", "=", equals),
        ("if f{a = 1} and y = 2 then print(1) end", "=", equals),
        ("while x = 1 do end", "=", equals),
        ("if x != 1 then print(1) end", "!=", instead("!=", "~=")),
        ("print(1 !== 2)", "!==", instead("!==", "~=")),
        ("print(1 <> 2)", "<>", instead("<>", "~=")),
        ("if !x then print(1) end", "!", instead("!", "not")),
        ("if a && b then print(1) end", "&&", instead("&&", "and")),
        ("print(a || b)", "||", instead("||", "or")),
        ("x += 1", "+=", assignment("+=", "x = x + 1")),
        ("x -= 1", "-=", assignment("-=", "x = x - 1")),
        ("s ..= 'a'", "..=", assignment("..=", "x = x .. \"…\"")),
        ("x++", "++", assignment("++", "x = x + 1")),
        ("if x then y() elif z then w() end", "elif", instead("elif", "elseif")),
        ("let x = 1", "let", instead("let", "local")),
        ("def f(x) return x end", "def", instead("def", "function")),
        (
            "for i = 1, 3 do\n    continue\nend", "continue",
            Bilingual(
                zh: "Lua 没有 continue：把循环余下的部分放进 if … then … end",
                en: "Lua has no continue: put the rest of the loop into if … then … end")
        ),
        ("// 说明", "//", Bilingual(zh: "注释以 -- 开头", en: "a comment begins with --")),
        ("\n# 说明", "#", Bilingual(zh: "注释以 -- 开头", en: "a comment begins with --")),
        (
            "if (x) {\n  y()\n}\nprint(1)", "{",
            Bilingual(zh: "Lua 的语句块不用花括号：写 then … end", en: "blocks have no braces in Lua: write then … end")
        ),
        (
            "while (x) {\n  y()\n}\nprint(1)", "{",
            Bilingual(zh: "Lua 的语句块不用花括号：写 do … end", en: "blocks have no braces in Lua: write do … end")
        ),
        (
            "if x == 1\nprint(1) end", "print",
            Bilingual(zh: "写成 if 条件 then … end", en: "write if CONDITION then … end")
        ),
        (
            "for i = 1, 3 print(i) end", "print",
            Bilingual(
                zh: "写成 for i = 1, 10 do … end 或 while 条件 do … end",
                en: "write for i = 1, 10 do … end, or while CONDITION do … end")
        ),
        (
            "if x then y() end end", "end",
            Bilingual(
                zh: "end 多了一个，或者上面少了 then、do", en: "there is one end too many, or a then or do is missing above")
        ),
        (
            "if a then b() else if c then d() end\nprint(1)", "else if",
            Bilingual(
                zh: "else if 另开了一个 if，要有自己的 end；连着写成 elseif 就不用",
                en: "else if opens another if, which needs an end of its own; elseif does not")
        ),
        (
            "for i = 1, 3 do\nprint(i)\n", "for",
            Bilingual(zh: "每个 for 都要有自己的 end", en: "every for needs an end of its own")
        ),
        (
            "local t = {} print(t[0].year)", "local",
            Bilingual(zh: "Lua 的列表从 1 数起：第一个是 [1]", en: "lists begin with 1 in Lua: the first element is [1]")
        ),
        ("local x = 1 x--", "--", decrement), ("local x = 1\nx--\nprint(x)", "--", decrement),
        ("local x = 1\nx-- \n-- y\n\nprint(x)", "--", decrement), ("if x-- then print(1) end", "--", decrement),
        ("f = function() local n = 3 n-- end", "--", decrement),
        (
            "local r = {} print r.agency", "print",
            Bilingual(zh: "调用函数要加括号：print(…)", en: "a function is called with parentheses: print(…)")
        ),
        (
            "print \"a\" .. 1", "print",
            Bilingual(zh: "调用函数要加括号：print(…)", en: "a function is called with parentheses: print(…)")
        ),
        (
            "print(#reports:filter(year=2022))", "year=",
            Bilingual(zh: "带名称的参数放进花括号：f{year = …}", en: "named arguments go in braces: f{year = …}")
        ),
        (
            "print(r[\"a\", \"b\"])", ",",
            Bilingual(
                zh: "一个方括号里只有一个键：t[\"行\"][\"列\"]", en: "there is one key in a bracket: t[\"row\"][\"column\"]")
        ),
        (
            "import os", "import",
            Bilingual(
                zh: "Lua 没有 import：自己的模块写 local m = require \"名称\"",
                en: "Lua has no import: a module of your own is loaded with local m = require \"NAME\"")
        ),
        (
            "f(function(r) r.year == 2022 end)", "==",
            Bilingual(
                zh: "比较的结果用 print(…) 显示，用 return 返回，或者写进 if … then … end",
                en: "what a comparison says is shown with print(…), returned with return, or asked with if … then … end"
            )
        ),
        ("t[1].agency", "", Self.lone), ("local t = 1\nt.x", "", Self.lone),
        ("local t = 1\nt.x -- 看\nt = 2", "t.x", Self.lone),
        ("t.x + 1", "+", Self.lone),
        ("1 + 1", "1", Self.lone), ("\"甲\"", "\"甲\"", Self.lone),
        (
            "x = [1, 2, 3]", "[", Bilingual(zh: "列表用花括号：{1, 2, 3}", en: "a list is written in braces: {1, 2, 3}")
        ),
        (
            "print(t[1:3])", ":",
            Bilingual(
                zh: "Lua 不用 [1:3] 取一段：写 for i = 1, 3 do … t[i] … end",
                en: "Lua takes no part with [1:3]: write for i = 1, 3 do … t[i] … end")
        ),
        ("x = {a: 1}", ":", Self.named), ("x = {\"a\": 1}", ":", Self.named),
        (
            "function f(r) { return r.year }", "{",
            Bilingual(
                zh: "Lua 的语句块不用花括号：写 function f(x) … end",
                en: "blocks have no braces in Lua: write function f(x) … end")
        ),
        (
            "f = lambda r: r.year", "lambda",
            Bilingual(zh: "函数写成 function(x) return … end", en: "a function is written function(x) return … end")
        ),
        (
            "try print(1) except print(2)", "try",
            Bilingual(
                zh: "Lua 没有 try：写 ok, e = pcall(函数, 参数)，出错时 e 是原因",
                en: "Lua has no try: write ok, e = pcall(FUNCTION, ARGUMENT); e is the reason where it fails")
        ),
        (
            "if x then print(1) else if y then print(2) end", "else if",
            Bilingual(
                zh: "else if 另开了一个 if，要有自己的 end；连着写成 elseif 就不用",
                en: "else if opens another if, which needs an end of its own; elseif does not")
        ),
        (
            "if t[\"a\"]: print(1)", "",
            Bilingual(zh: "写成 if 条件 then … end", en: "write if CONDITION then … end")
        ),
        (
            "print(f\"{x}\")", "f",
            Bilingual(
                zh: "f\"…\" 在 Lua 写成 \"新收 \" .. x .. \" 件\"", en: "f\"…\" is written \"new: \" .. x in Lua")
        ),
        (
            "local t = setmetatable({}, {__index = {find = function() end}}) print(t:find(1).year)", "local",
            Bilingual(
                zh: "find 没有找到时得到 nil：先存进变量，再写 if r then … end",
                en: "find gives nil where nothing is found: keep it in a variable, then write if r then … end")
        ),
        (
            "local t = {{}}\nfor r in ipairs(t) do\n    print(r.agency)\nend", "r",
            Bilingual(
                zh: "ipairs 先给序号或键，再给值：写成 for i, r in ipairs(…) do",
                en: "ipairs gives the position or key first, then the value: write for i, r in ipairs(…) do")
        ),
        (
            "print(string.format('%d', 2.5))", "2.5",
            Bilingual(
                zh: "四舍五入取整写 math.floor(x + 0.5)；要保留小数，格式写 %.1f",
                en: "math.floor(x + 0.5) rounds to a whole number; %.1f writes decimals")
        ),
        (
            "print(string.format('%.1f%', 5))", "format",
            Bilingual(
                zh: "格式里每个 % 要有一个参数；百分号本身写 %%：string.format(\"%.1f%%\", x)",
                en: "every % of a format takes an argument; the sign itself is written %%: string.format(\"%.1f%%\", x)"
            )
        ),
        (
            "local 1a = 3", "1a",
            Bilingual(
                zh: "名称不能以数字开头；数写成 1000 或 0.5，不带单位",
                en: "no name begins with a digit; a number is written 1000 or 0.5, without a unit")
        ),
        (
            "print(tonumber('12件') + 1)", "+",
            Bilingual(
                zh: "文字里不只是一个数时 tonumber 得到 nil：先去掉单位和逗号，如 tonumber((s:gsub(\"[^%d.]\", \"\")))",
                en:
                    "tonumber gives nil where a text is more than a number: remove units and commas first, as in tonumber((s:gsub(\"[^%d.]\", \"\")))"
            )
        ),
        ("print(f(function(r) return r.year = 2022 end))", "=", equals),
        ("local function f(x) return x = 1 end", "=", equals),
        (
            "f(function() return 1 end, year = 2022)", "year =",
            Bilingual(zh: "带名称的参数放进花括号：f{year = …}", en: "named arguments go in braces: f{year = …}")
        ),
        (
            "print('a'.upper())", ".upper",
            Bilingual(
                zh: "文字的方法写成 (\"文字\"):upper(…)，变量的写成 s:upper(…)",
                en: "a method of a text is called (\"text\"):upper(…), of a variable s:upper(…)")
        ),
        (
            "t = {1} t.append(2)", "append",
            Bilingual(zh: "加到列表末尾写 table.insert(t, x)", en: "table.insert(t, x) puts x at the end of a list")
        ),
        (
            "print(3 > '100')", ">",
            Bilingual(
                zh: "数和文字不能比：数不加引号，文字先用 tonumber(…) 变成数",
                en: "numbers and texts are not compared: a number has no quotes, and tonumber(…) makes one of a text")
        ),
        ("print('a' + {})", "+", Bilingual(zh: "文字用 .. 相连", en: "texts are joined with ..")),
    ]

    @Test(arguments: habits)
    func areToldInLua(source: String, marked: String, hint: Bilingual) throws {
        let failure = try #require(try Console.failure(source))
        #expect(failure.hint == hint)
        let excerpt = try #require(failure.excerpt)
        let range = try #require(excerpt.marked)
        #expect(String(Array(excerpt.text)[range.clamped(to: 0..<excerpt.text.count)]).hasPrefix(marked))
    }

    @Test(
        "A table beside a missing word is no block, and an assignment no comparison",
        arguments: [
            ("for i, x in ipairs{1, 2} print(x) end", "写成 for i = 1, 10 do … end 或 while 条件 do … end"),
            ("for i = 1, 3 t[i] = {x = i} end", "写成 for i = 1, 10 do … end 或 while 条件 do … end"),
            ("if f{a = 1} print(1) end", "写成 if 条件 then … end"),
            ("if 1 > 0 then f() = 3 end", nil), ("if x == 1 then y = {a = 1} z = = 2 end", nil),
        ])
    func innocent(source: String, hint: String?) throws {
        #expect(try #require(try Console.failure(source)).hint?.zh == hint)
    }

    @Test("Of several words that Lua could have stumbled over, the one is marked that it did")
    func theRightOne() throws {
        let failure = try #require(try Console.failure("local r = 1 r = r + 1 r r = 2"))
        #expect(failure.excerpt?.marked == 24..<25)
    }

    @Test("What does nothing of what was meant is told at the prompt", arguments: ["x--", "t.x --", "t[1]--"])
    func nothingSubtracted(source: String) throws {
        let state = try Console().state
        try state.run("x = 1 t = {x = 1, 2}", name: "")
        guard !source.contains(" ") else {
            _ = try state.evaluate(source, name: "[1]")
            return
        }
        let failure = #expect(throws: LuaFailure.self) { try state.evaluate(source, name: "[1]") }
        #expect(failure?.message.zh == "这里什么也没有减：-- 开始注释")
        #expect(failure?.message.en == "nothing is subtracted here: -- begins a comment")
        #expect(failure?.hint == Self.decrement)
    }

    @Test(
        "What Lua has too is no habit",
        arguments: [
            "local t = {a = 1} if t.a == 1 then else if t.b then end end", "x = 1 - -1", "local null = 1 print(null)",
        ])
    func isLua(source: String) throws {
        #expect(try Console.failure(source) == nil)
    }
}
