import Testing
import Wording

@testable import LuaRuntime

/// What a script sees and shows of an error that it has caught.
@Suite struct CaughtErrorTests {
    @Test("A caught error prints with its line, a caret and the fix, as long as its words are its own")
    func caughtErrorsPrintWhole() throws {
        let source = """
            local ok, e = pcall(function()
              return prnt(1)
            end)
            print(e)
            print(tostring(e) == string.format("%s", e), "x: " .. e .. "!")
            e.message = "别的话"
            print(e)
            """
        let en = try Console(language: .en)
        try en.state.run(source, name: "a.lua")
        let sentence = "a.lua:2: there is no function named prnt"
        #expect(
            en.output == """
                \(sentence)
                  2 |   return prnt(1)
                    |          ^^^^
                hint: did you mean print?
                true\tx: \(sentence)!
                a.lua:2: 别的话

                """)
        let zh = """
            test.lua:2: 没有名为 prnt 的函数
              2 |   return prnt(1)
                |          ^^^^
            提示：是否指 print？
            """
        #expect(try Console.printed(source).hasPrefix(zh + "\ntrue\t"))
    }

    @Test("A text that was raised has no fields, and the error says what has", arguments: ["message", "code", "place"])
    func fieldsOfRaisedTexts(name: String) throws {
        let console = try Console()
        try console.state.guardGlobals()
        let failure = #expect(throws: LuaFailure.self) {
            try console.state.run("local _, e = pcall(error, '原话')\nprint(e.\(name))", name: "test.lua")
        }
        #expect(failure?.message.zh == "string 里没有 \"\(name)\"")
        #expect(
            failure?.hint?.zh == "error(\"…\") 的错误就是一段文字，用 print(e) 看；要有这些字段，写 error{message = \"…\"}")
        #expect(
            failure?.hint?.en
                == "what error(\"…\") raises is its text, which print(e) shows; error{message = \"…\"} has fields")
    }

    @Test("Lines that end as on Windows have excerpts too", arguments: ["\r\n", "\n", "\r"])
    func lineEnds(end: String) throws {
        let failure = try Console.failure(["local a = 1", "print(a + nil)", "-- 尾"].joined(separator: end))
        #expect(failure?.place?.line == 2 && failure?.excerpt?.text == "print(a + nil)")
        #expect(failure?.excerpt?.marked != nil)
    }

    @Test("A Chinese quote that should end a string is told", arguments: ["”", "“", "’", "＂"])
    func closingQuotes(quote: String) throws {
        let failure = try Console.failure("print(\"你好\(quote))")
        #expect(failure?.message.zh == "字符串没有结束的引号")
        #expect(failure?.hint?.zh == "“\(quote)”是中文引号，不能结束字符串；换成与开头相同的半角引号")
        #expect(failure?.hint?.en == "\(quote) is a Chinese quote, which ends no string: type the one that begins it")
        #expect(try Console.failure("print(\"你好)")?.hint == nil)
    }

    @Test("A table that a script raises says where, prints as a sentence and stays the same table")
    func raisedTables() throws {
        let source = """
            local mine = {code = "gap", message = "缺数", own = 7}
            local ok, e = pcall(function()
              error(mine)
            end)
            print(e, "错：" .. e, e == mine, e.place, e.script, e.line, e.own, e.other)
            local _, again = pcall(function() error(e) end)
            print(again.place, rawequal(again, mine))
            local class = setmetatable({message = "m"}, {__tostring = function() return "T" end})
            print(select(2, pcall(error, class)), class.place)
            print(select(2, pcall(error, {1, 2})).place, pcall(error))
            """
        #expect(
            try Console.printed(source) == """
                test.lua:3: 缺数\t错：test.lua:3: 缺数\ttrue\ttest.lua:3\ttest.lua\t3\t7\tnil
                test.lua:3\ttrue
                T\tnil
                nil\tfalse\tnil
                """)
        let failure = try Console.failure("local _, e = pcall(function()\nerror{message = 'm'}\nend)\n\nerror(e)")
        #expect(failure?.place == LuaPlace(script: "test.lua", line: 2) && failure?.message.zh == "m")
    }

    @Test("What an input method made of a source that load or require reads is explained as in a script")
    func loadedSources() throws {
        let console = try Console()
        console.state.findModule = { _ in LuaModuleSource(source: "local x = 1\nprint(“a”)\n", name: "./bad.lua") }
        let failures = try [
            "error((select(2, load('x = 1\\nprint(“a”)', '=loaded'))))", "require 'bad'",
        ].map { source in
            let failure = #expect(throws: LuaFailure.self) { try console.state.run(source, name: "test.lua") }
            return try #require(failure)
        }
        for (failure, script) in zip(failures, ["loaded", "./bad.lua"]) {
            #expect(failure.code == "syntax" && failure.place == LuaPlace(script: script, line: 2, column: 7))
            #expect(failure.message.zh == "第 7 列的““”不是 Lua 的符号")
            #expect(failure.excerpt == LuaExcerpt(text: "print(“a”)", marked: 6..<7) && failure.hint != nil)
        }
        // The name of the running script stays its own.
        let own = try Console.failure("load('x = “a”', '=test.lua')\nprint(nil + 1)")
        #expect(own?.excerpt?.text == "print(nil + 1)")
        #expect(try Console.printed("print(load('x =') == nil, (select(2, load('x ='))).code)") == "true\tsyntax")
    }
}
