import Testing

@Suite("What comes through a pipe")
struct PipeTests {
    @Test(
        "A call alone shows its value, a script prints what it says",
        arguments: [
            ("reports:years()", "1  2020\n2  2021\n3  2022\n"), ("print(#reports)", "16\n"),
            ("reports:years()\nprint(#reports)", "16\n"), ("x = #reports\nx", "16\n"),
            ("x = #reports; x", "16\n"), ("\u{FEFF}#reports", "16\n"), ("\u{FEFF}print(#reports)", "16\n"),
        ])
    func shows(text: String, output: String) throws {
        let run = try Command(["Samples"], input: text)
        #expect(run.output == output)
        #expect(run.code == 0)
    }

    @Test(
        "What could not be loaded makes the exit code",
        arguments: [(".load Samples nothere", "16\n"), (".load nothere", "")])
    func unread(command: String, output: String) throws {
        let run = try Command([], input: command + "\nprint(#reports)")
        #expect(run.code == 4)
        #expect(run.output.hasSuffix(output))
    }

    @Test("Colour is there where it is asked for")
    func colour() throws {
        #expect(try Command(["--color", "always"], input: "1 + 1").output == "\u{1B}[94m2\u{1B}[0m\n")
        #expect(try Command([], input: "1 + 1").output == "2\n")
    }

    @Test("An error ends it")
    func fails() throws {
        let run = try Command(["Samples"], input: "reports:nothing()")
        #expect(run.code == 3)
        #expect(run.errors.hasPrefix("[1]:1: Reports 没有 \"nothing\"\n  1 | reports:nothing()\n"))
    }
}
