import Testing
import Wording

@testable import LuaRuntime

/// Sources with very much on a line or within each other.
@Suite("Long and deep sources") struct LongSourceTests {
    @Test(
        "What is nested too deeply is told with its line, in both languages",
        arguments: [
            "x = 1\n\ny = " + String(repeating: "{", count: 300), "\n\nx = " + String(repeating: "a..", count: 400),
        ])
    func nested(source: String) throws {
        let failure = try Console.failure(source)
        #expect(failure?.message == Bilingual(zh: "嵌套层数太多", en: "nested too deeply"))
        #expect(failure?.code == "stack_overflow" && failure?.place == LuaPlace(script: "test.lua", line: 3))
    }

    @Test("A long line is cut around what is marked")
    func excerpt() throws {
        let long = String(repeating: "x=1 ", count: 2_000)
        let shown = try Console.failure(long + "x = ，1 " + long)?.rendered(in: .en) ?? ""
        let lines = shown.split(separator: "\n").map(String.init)
        try #require(lines.count == 4)
        #expect(lines[1].count == 208 && lines[1].hasPrefix("  1 | …") && lines[1].hasSuffix("…"))
        let mark = try #require(Array(lines[2]).firstIndex(of: "^"))
        #expect(Array(lines[1])[mark] == "，")
    }

    @Test(
        "A colon that opens a block is then or do",
        arguments: [
            ("if x：\n  y()\nend", "then"), ("if a then\nelseif x：\nend", "then"), ("for i = 1, 2：\nend", "do"),
            ("while x： -- 说明\nend", "do"),
        ])
    func colon(source: String, word: String) throws {
        let hint = try Console.failure(source)?.hint
        #expect(hint == Bilingual(zh: "Lua 在这里不写冒号，写 \(word)", en: "Lua has no colon here: write \(word)"))
    }

    @Test("The verdict on a source is its first wrong line, or none while more may follow")
    func verdict() throws {
        let state = try Console().state
        #expect(state.verdict(on: "x = 1") == .whole && state.verdict(on: "x = {\n1,") == .breaksOff)
        #expect(state.verdict(on: "x = {\n1,\n2 3\n}") == .wrong(line: 3))
        #expect(state.verdict(on: "print('a") == .wrong(line: 1))
    }

    @Test("Brackets of every kind are paired", arguments: [("f(g(1), x = 2)", "x ="), ("f({}, [1], x = 2)", "x =")])
    func brackets(source: String, marked: String) {
        #expect(ForeignHabit.first(onLine: 1, of: source, near: "=")?.text == marked)
    }
}
