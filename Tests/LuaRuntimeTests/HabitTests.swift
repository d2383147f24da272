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

    @Test(
        "What Lua has too is no habit",
        arguments: [
            "local t = {a = 1} if t.a == 1 then else if t.b then end end", "x = 1 - -1", "local null = 1 print(null)",
        ])
    func isLua(source: String) throws {
        #expect(try Console.failure(source) == nil)
    }
}
