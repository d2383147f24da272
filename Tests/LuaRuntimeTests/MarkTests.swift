import LuaRuntime
import Testing
import Wording

/// What the carets below the line of an error stand under.
@Suite("Marks under errors") struct MarkTests {
    private static let declared = FunctionDeclaration(
        "sh.pair", ["first": .string, "second": .integer], doc: "Two values."
    ) { _ throws(LuaFailure) in .none }

    /// The line of the error, and below it what is marked.
    private func marked(_ source: String) throws -> [String] {
        let failure = try #require(
            try Console.failure(source) { state in
                let declared = Self.declared
                try state.declare(declared, as: "sh", doc: "A shop.")
            })
        let lines = failure.rendered(in: .en).split(separator: "\n").map(String.init)
        let excerpt = lines.drop { !$0.contains(" | ") }.prefix(2)
        return excerpt.map { String($0.drop { $0 != "|" }.dropFirst(2)) }
    }

    @Test(arguments: [
        // An operation on no variable: the literal, or the operator.
        ("local x = nil + 1", "          ^^^"), ("local x = 1 + (2)()", "^^^^^^^^^^^^^^^^^^^"),
        ("local x = ({}) .. 'a'", "               ^^"), ("local x = #nil -- none", "           ^^^"),
        ("local x = {} < {}", "             ^"),
        // An argument of ours, of Lua's, of a method, behind arguments with commas of their own.
        ("sh.pair('a', 'b')", "             ^^^"),
        ("sh.pair('a', {1, 2})", "             ^^^^^^"), ("sh.pair('a')", "   ^^^^"), ("sh.pair{}", "       ^^"),
        ("table.concat({}, {})", "                 ^^"), ("('x'):rep({})", "          ^^"),
        ("sh.pair(('a'):rep(2), function(a, b) return a end)", "                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^"),
        // A name where it is used, and not where it is set or a text.
        ("print('zq') zq()", "            ^^"), ("do local zz = 1 end zz()", "                    ^^"),
        ("local t = {} local a = t['a'] + 1", "                         ^^^"),
        // Two calls of one name: the line.
        ("sh.pair('a', 1) sh.pair('a', {})", "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"),
    ])
    func standUnderWhatIsWrong(source: String, carets: String) throws {
        #expect(try marked(source) == [source, carets])
    }

    @Test(
        "A script that breaks off shows what is open, or its last words",
        arguments: [
            ("x = 1\nfor i = 1, 2 do\nprint(i)\n", "for i = 1, 2 do", "^^^"),
            ("print(1\n\n", "print(1", "     ^"),
            ("x =\n\n", "x =", "   ^"),
            ("if x then", "if x then", "         ^"),
        ])
    func brokenOff(source: String, line: String, carets: String) throws {
        #expect(try marked(source) == [line, carets])
    }

    @Test func aWrongArgumentIsToldWithTheWayToWriteIt() throws {
        let failure = try Console.failure("sh.pair('a', 'b')") { state in
            let declared = Self.declared
            try state.declare(declared, as: "sh", doc: "A shop.")
        }
        #expect(failure?.message.zh == "sh.pair: 第 2 个参数 second 应为整数，得到字符串")
        #expect(failure?.message.en == "sh.pair: argument 2 (second) should be an integer, got a string")
        #expect(
            failure?.hint
                == Bilingual(
                    zh: "写成 sh.pair(first: string, second: integer)",
                    en: "write sh.pair(first: string, second: integer)"))
    }
}
