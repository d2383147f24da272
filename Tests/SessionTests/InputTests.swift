import Terminal
import Testing

@testable import Session

@Suite("What the user entered")
struct InputTests {
    @Test(
        "An entry is told apart by how it begins and ends",
        arguments: [
            ("", SessionInput.nothing), ("  \n ", .nothing), (".load a b", .command(name: "load", rest: "a b")),
            ("  .quit ", .command(name: "quit", rest: "")), ("。help", .command(name: "help", rest: "")),
            (".", .command(name: "", rest: "")), (".5 + 1", .lua(".5 + 1")), ("?nb.open", .help("nb.open")),
            ("nb.open?", .help("nb.open")), ("？r", .help("r")), ("r？", .help("r")), ("?", .help("")),
            ("x = 1\n-- why?", .lua("x = 1\n-- why?")), ("r.year", .lua("r.year")),
        ])
    func parse(_ entry: String, _ expected: SessionInput) {
        #expect(SessionInput(entry) == expected)
    }

    @Test("What is searched for stands behind a colon of the language")
    func searchLabel() {
        #expect(SessionWording.searchLabel.zh == "查找以前的输入：")
        #expect(SessionWording.searchLabel.en == "search history: ")
    }

    @Test("Below a page stand its keys, in letters that every pager prints")
    func pager() {
        #expect(SessionWording.pagerKeys == "SPACE next  b back  / find  q quit")
        #expect(SessionWording.pagerKeys.count < 40, "less cuts what a narrow window has no room for on the left")
        #expect(SessionWording.pagerHint.zh == "空格 下一页 · b 上一页 · / 查找 · q 返回")
        #expect(SessionWording.pagerHint.en == "")
    }

    @Test(
        "Code breaks between arguments, and within quotes only where nothing else will do",
        arguments: [
            (
                "c = nb.compare(nb.open(\"a.html\"), nb.open(\"b.html\"))", 30,
                ["c = nb.compare(", "nb.open(\"a.html\"),", "nb.open(\"b.html\"))"]
            ),
            ("print(c:cell(\"x\").old, c:cell(\"x\").new)", 30, ["print(c:cell(\"x\").old,", "c:cell(\"x\").new)"]),
            ("print(1)", 30, ["print(1)"]),
            ("x = \"0123456789 123456789\"", 12, ["x =", "\"0123456789", "123456789\""]),
        ] as [(String, Int, [String])])
    func code(_ code: String, _ width: Int, _ expected: [String]) {
        #expect(CodeWrapping.lines(code, width: width) == expected)
    }

    @Test(
        "Quotes keep the words of an argument together",
        arguments: [
            ("a b", ["a", "b"]), ("\"a b\" c", ["a b", "c"]), ("'a'b", ["ab"]), ("", []), ("  x ", ["x"]),
            ("\"\"", [""]), ("\"open a", ["open a"]),
        ])
    func words(_ text: String, _ expected: [String]) {
        #expect(ArgumentWords.split(text) == expected)
    }

    @Test(
        "An entry that breaks off asks for more, indented",
        arguments: [
            ("for i = 1, 2 do", 2), ("f(", 2), ("x = [[", 0), ("if a then\n  if b then", 4), ("1 +", 0), ("r.", 0),
            ("t = {\n  {", 4), ("if a then x() else", 2),
        ])
    func incomplete(_ entry: String, _ indent: Int) throws {
        #expect(try Dialogue().session.completeness(of: entry) == .incomplete(indent: indent))
    }

    @Test(
        "A line begins as deep as what is open above it, less what it closes",
        arguments: [
            ("do\n", "", 2), ("do\n", "end", 0), ("do\n", "endpoint", 2), ("if a then\n  x()\n", "else", 0),
            ("if a then\n  if b then\n", "elseif", 2), ("f(\n", ")", 0), ("t = {\n  {\n", "}", 2),
            ("repeat\n", "until x", 0), ("function f()\n", "  return 1", 2), ("", "end", 0), ("'do'\n", "x", 0),
            ("-- do\n", "x", 0), (".load a do\n", "x", 0), ("end end\n", "x", 0),
        ])
    func indentation(_ above: String, _ line: String, _ spaces: Int) {
        #expect(Indentation.spaces(above: above, line: line) == spaces)
        let memory = IndentationMemory()
        for line in ["", line, "end", line] {
            #expect(memory.spaces(above: above, line: line) == Indentation.spaces(above: above, line: line))
            #expect(memory.spaces(above: "f(\n", line: line) == Indentation.spaces(above: "f(\n", line: line))
        }
    }

    @Test(
        "A text of several lines is taken apart into entries",
        arguments: [
            ("x = 1\nx", ["x = 1", "x"]), ("for i = 1, 2 do\n  f(i)\nend\ni", ["for i = 1, 2 do\n  f(i)\nend", "i"]),
            (".load a\n#reports", [".load a", "#reports"]), ("x = 1\ny = 2", ["x = 1\ny = 2"]),
            ("1\n\n2\n", ["1", "2"]), ("f(\n1", ["f(\n1"]), ("", []), ("?nb\n1", ["?nb", "1"]),
        ])
    func entries(_ text: String, _ entries: [String]) throws {
        #expect(try Dialogue().session.entries(of: text).map(\.text) == entries)
    }

    @Test(
        "What is judged of a text is no more than some times its length, and no entry is another than line by line",
        arguments: [
            "t = {\n" + String(repeating: "  {agency = \"x\", n = 12},\n", count: 400) + "}\n#t",
            "function f(x)\n" + String(repeating: "  x = x + 1\n", count: 400) + "  return x\nend\nf(1)",
            "s = 'a' ..\n" + String(repeating: "  'b' ..\n", count: 150) + "  'c'\n#s",
            "t = [[\n" + String(repeating: "甲,1,2\n", count: 400) + "]]\n#t", "t = {\n1,\nx y\n" + lines + "}\n#t",
            lines + "#t", lines + "甲,乙,丙\n" + lines, "if a then --[[\n" + lines + "]] x = 1 end\na",
        ])
    func judged(text: String) throws {
        let session = try Dialogue().session
        var judged = 0
        let parting = EntryParting(
            text,
            isComplete: {
                judged += $0.utf8.count
                return session.completeness(of: $0) == .complete
            },
            firstWrongLine: {
                judged += $0.utf8.count
                return session.firstWrongLine(of: $0)
            })
        let entries = parting.map(\.text)
        #expect(entries.joined(separator: "\n") == text && judged < 10 * text.utf8.count)
        for entry in entries.prefix(5) {
            let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
            for count in [1, lines.count / 2, lines.count - 1] where 1..<lines.count ~= count {
                let part = lines.prefix(count).joined(separator: "\n")
                #expect(session.completeness(of: part) != .complete, "\(part.prefix(80))")
            }
        }
    }

    private static let lines = String(repeating: "t = 1\n", count: 200)

    @Test(
        "An entry that is whole, or wrong, is evaluated",
        arguments: ["1", "x = 1", "end", "for", "1 +* 2", ".load", "?f(", "print('a", "goto = 1", ""])
    func complete(_ entry: String) throws {
        guard entry != "for" else { return }
        #expect(try Dialogue().session.completeness(of: entry) == .complete)
    }

    @Test("Asking whether an entry is complete runs nothing of it")
    func completenessRunsNothing() throws {
        let dialogue = try Dialogue()
        _ = dialogue.session.completeness(of: "ran = true")
        _ = dialogue.session.completeness(of: "print(1)")
        #expect(try dialogue.session.engine.state.global("ran").isNil)
        #expect(dialogue.screen == "")
    }
}
