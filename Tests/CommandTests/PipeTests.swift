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
        #expect(run.errors.hasPrefix("stdin:1: Reports 没有 \"nothing\"\n  1 | reports:nothing()\n"))
    }

    @Test(
        "An error is told by the line of the input",
        arguments: [
            ("x = 1\n\nfor i = 1, 2 do\n  x = i\nend\nx +\nnil", "stdin:6:", "6 | x +"),
            ("function f(a)\n  return a.b.c\nend\n1\nf({})", "stdin:2:", "2 |   return a.b.c"),
            ("x = 1\n.show x.y.z", "stdin:2:", "2 | .show x.y.z"), (".describe nothere", "stdin:1:", "1 | .describe"),
            ("1\n.chart nothere", "stdin:2:", "2 | .chart nothere"), ("1\nf(", "stdin:2:", "2 | f("),
        ])
    func place(text: String, place: String, excerpt: String) throws {
        let run = try Command([], input: text)
        #expect(run.code == 3)
        #expect(run.errors.hasPrefix(place), "\(run.errors)")
        #expect(run.errors.contains("\n  " + excerpt), "\(run.errors)")
    }

    @Test("What -e is given is taken as what comes through a pipe")
    func execute() throws {
        let run = try Command(["-e", "reports[3].year", "-e", "x = 2", "-e", "x", "Samples"])
        #expect(run.output == "2022\n2\n")
        #expect(run.code == 0)
        let failed = try Command(["--color", "always", "-e", "nil + 1", "-e", "print(1)"])
        #expect(failed.errors.contains("\u{1B}[") && failed.errors.contains("-e:1:"), "\(failed.errors)")
        #expect(failed.output == "" && failed.code == 3)
    }

    @Test("What only says what was done is no output")
    func notice() throws {
        let run = try Command([], input: ".mode json\n.width 60\n1", language: "en")
        #expect(run.output == "1\n")
        #expect(run.errors == "Results are shown as json.\nThe width is fixed at 60 columns.\n")
    }

    @Test("- is a script, or the one report, on standard input")
    func standardInput() throws {
        let report = try String(contentsOf: Command.root.appending(path: "Samples/澄岭县教育局-2021.md"), encoding: .utf8)
        #expect(try Command(["run", "-", "a"], input: "print(arg[1])\nprint(1)").output == "a\n1\n")
        let wrong = try Command(["run", "-"], input: "x = 1\nprint(x.y.z)")
        #expect(wrong.code == 3 && wrong.errors.hasPrefix("stdin:2:"))
        #expect(try Command(["-e", "reports[1].year", "-"], input: report).output == "2021\n")
        let compared = try Command(["compare", "Samples/澄岭县教育局-2020.txt", "-"], input: report)
        #expect(compared.code == 0 && compared.output.contains("2021"))
        let twice = try Command(["compare", "-", "-"], input: report, language: "en")
        #expect(twice.code == 2 && twice.errors.contains("- is the one report on standard input: name it once."))
        let alone = try Command(["-"], input: report)
        #expect(alone.code == 2 && alone.errors.contains("请写上 -e"), "\(alone.errors)")
    }

    @Test("A cell without number is nil and nothing else")
    func blank() throws {
        let run = try Command(["Samples"], input: "reports[5].requests.new.research")
        #expect(run.output == "nil\n" && run.errors == "")
    }
}
