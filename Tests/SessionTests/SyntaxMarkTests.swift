import Foundation
import LuaRuntime
import Terminal
import Testing

@testable import Session

@Suite("Where an entry can't become right")
struct SyntaxMarkTests {
    /// What is marked where the cursor stands behind the text.
    private static func marked(_ text: String, cursor: Int? = nil) -> [String] {
        Highlighter.highlights(text, cursor: cursor ?? text.utf8.count).filter { $0.role == .bad }
            .map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }

    @Test(
        "It is marked as soon as no key can mend it",
        arguments: [
            ("for for ", "for"), ("x = = 1", "="), ("x = ,", ","), ("if x = 1", "="), ("local 1 ", "1"),
            ("f(a b)", "b"),
            ("x y ", "y"), ("end ", "end"), ("do until ", "until"), ("return 1 x ", "x"), ("f() = ", "="),
            ("a.b:c = ", "="), ("{1} x ", "x"), ("x = 1 y + 2", "+"), ("x\ny ", "y"), ("t = {a b}", "b"), ("x =）", "）"),
            ("function f(1)", "1"), ("for i in 1, 2 then ", "then"), ("x = not and ", "and"), ("goto 1 ", "1"),
            ("local x <const> 1 ", "1"), ("repeat end ", "end"), ("if x then else else ", "else"), ("f(x) + = 3", "="),
            ("a, f() = 1", "="), ("for i = 1 do ", "do"),
        ])
    func slips(_ text: String, _ mark: String) {
        #expect(Self.marked(text) == [mark])
    }

    @Test(
        "What may go on is not marked",
        arguments: [
            "for for", "for format", "x =", "x = =", "x = 1 y", "x", "x;", "x; y", "x = 1; y + 1", "x = 1\ny, z",
            "f(x) + 1",
            "a.b.c", "a:", "t[", "f{a = ", "function f(a, ...", "local function f() end", "local x <const>, y = 1",
            "...",
            "-- for for ", "f\n(x)", "return", "return 1;", "goto a", "::a::", "\"a", "[[a", "x = -- c\n 1", "(f)(x)",
            "not x",
            "#t == 1 and ~x or 2^-3", "f'x':g[[y]]", "if x then elseif y then else end", "repeat until x", "",
        ])
    func beginnings(_ text: String) {
        #expect(Self.marked(text) == [])
    }

    @Test("Only what stands before the cursor is marked, and nothing once the entry is finished")
    func cursor() {
        #expect(Self.marked("x = = 1", cursor: 4) == [])
        #expect(Self.marked("x = = 1", cursor: 5) == [])
        #expect(Self.marked("x = = 1", cursor: 6) == ["="])
        #expect(Self.marked("x = = 1", cursor: -1) == [])
    }

    @Test("However deep an entry goes, it is read")
    func depth() {
        for opening in ["(", "{", "f(", "function() ", "do ", "if x then ", "not "] {
            #expect(Self.marked("x = " + String(repeating: opening, count: 4000)).count <= 1)
        }
    }

    // MARK: Lua's own judgement

    private static var scripts: [String] {
        let folder = FileManager.default.currentDirectoryPath + "/scripts/recipes"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".lua") }.sorted().compactMap { TextFile.contents(folder + "/" + $0) }
    }

    @Test("No beginning of a script has a mark")
    func prefixes() {
        #expect(Self.scripts.count > 10)
        for script in Self.scripts {
            for token in LuaLexer.tokens(of: script) {
                let bytes = Array(script.utf8)[..<token.range.upperBound]
                let begun = String(decoding: bytes, as: UTF8.self)
                #expect(Self.marked(begun) == [] && Self.marked(begun + " ") == [])
            }
        }
    }

    @Test("Scripts with a word too many, too few or in a wrong place are marked where Lua has no way to go on")
    func disturbed() throws {
        let session = try Dialogue().session
        var random = SeededRandom(seed: 7)
        var marks = 0
        for script in Self.scripts {
            let bytes = Array(script.utf8)
            let words = LuaLexer.tokens(of: script).filter { $0.kind != .comment }.prefix(150)
                .map { String(decoding: bytes[$0.range], as: UTF8.self) }
            for _ in 0..<20 {
                var words = words
                switch Int.random(in: 0..<3, using: &random) {
                case 0: words.remove(at: Int.random(in: words.indices, using: &random))
                case 1:
                    words.insert(
                        words.randomElement(using: &random) ?? "", at: Int.random(in: words.indices, using: &random))
                default:
                    words.swapAt(
                        Int.random(in: words.indices, using: &random), Int.random(in: words.indices, using: &random))
                }
                let text = words.joined(separator: " ") + " "
                let mark = Self.marked(text)
                // A `local` in brackets is taken for one of the top level by the prompt.
                if mark == ["local"] { continue }
                marks += mark.count
                #expect(mark.isEmpty == mayGoOn(text, session), "\(text)")
            }
        }
        #expect(marks > 100)
    }

    private func mayGoOn(_ text: String, _ session: InteractiveSession) -> Bool {
        session.completeness(of: text) != .complete || session.isExpression(text) || session.isScript(text)
            || session.returningLast(text) != text
    }
}
