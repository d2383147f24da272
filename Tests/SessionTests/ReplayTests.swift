import Glibc
import FoundationEssentials
import LuaRuntime
import ReportScripting
import Testing

@testable import Session

@Suite("Scripts that replay")
struct ReplayTests {
    /// What the script of a session prints, run anew.
    private func replayed(_ entries: [String]) throws -> (script: String, output: String) {
        let first = try Dialogue()
        for entry in entries { _ = first.session.submit(entry) }
        let second = try Dialogue()
        try second.session.engine.run(first.session.replay.text, name: "replay")
        return (first.session.replay.text, second.screen)
    }

    @Test("Expressions are shown, statements run, what could do nothing is left out")
    func shown() throws {
        let (script, output) = try replayed(["local x = 2", "x + 1", "print(x)", "nothing.x", "1 +* 2"])
        #expect(script == "x = 2\nnb.show(x + 1)\nprint(x)\n")
        #expect(output == "3\n2\n")
    }

    @Test("Statements with an expression behind them are done again, and its value shown")
    func returned() throws { #expect(try replayed(["local x = 2; x + 1", "x"]).output == "3\n2\n") }

    @Test("What failed half way is done again as far as it came, with the reason above it")
    func failedHalfWay() throws {
        let (script, output) = try replayed(["x = 5 error('half way')", "nb.chek(x)", "y = x.z.z", "x"])
        #expect(script == "-- [1] half way\npcall(function(...)\nx = 5 error('half way')\nend, ...)\nnb.show(x)\n")
        #expect(output == "5\n")
    }

    @Test("The reason is in the user's language, without addresses and what moves the cursor")
    func reasons() throws {
        let (script, _) = try replayed(["x = 5 error(tostring(print) .. '\\27[31m')", "for i = 1, 2 do nothing() end"])
        let reasons = script.split(separator: "\n").filter { $0.hasPrefix("--") }
        #expect(reasons.first?.hasPrefix("-- [1] ") == true && reasons.last?.contains("nothing") == true)
        #expect(!script.contains("0x") && !script.contains("\u{1B}"))
        #expect(reasons.last?.contains("没有变量") == true)
    }

    @Test("A name with spaces is suggested in quotes")
    func namesWithSpaces() throws {
        let session = try Dialogue(language: .en).session
        let said = session.submit(".save \"a\" b.lua").lines.map(\.plain).joined(separator: " ")
        #expect(
            said == ".save takes one file; nothing was written. Put a name with spaces in quotes: .save \"a b.lua\".")
    }

    @Test("A file is replaced where .save is entered once more, and one of its own at once")
    func replacing() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "a.lua")
        let session = try Dialogue(language: .en, width: 400).session
        #expect(session.submit(".save \(folder.path)/b.lua").isFailure)
        func save() -> String { session.submit(".save \(folder.path)/a.lua").lines.map(\.plain).joined() }
        func saved() throws -> String { try String(contentsOfFile: folder.path + "/a.lua", encoding: .utf8) }
        _ = session.submit("1 + 1")
        let refusal = "\(folder.path)/a.lua exists and was left as it is. Choose another name, or enter "
        #expect(save() == refusal + ".save \(folder.path)/a.lua once more to replace it.")
        #expect(try saved() == "mine")
        #expect(save().hasPrefix("Wrote \(folder.path)/a.lua."))
        #expect(try saved() == "nb.show(1 + 1)\n")
        _ = session.submit("2")
        #expect(save().hasPrefix("Wrote "))
        #expect(try saved() == "nb.show(1 + 1)\nnb.show(2)\n")
        try folder.write("changed elsewhere", to: "a.lua")
        #expect(save().hasPrefix(refusal))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.lua"])
    }

    @Test("What is no file of its own is never replaced")
    func devices() throws {
        let session = try Dialogue(language: .en, width: 400).session
        _ = session.submit("1")
        for _ in 1...2 {
            let said = session.submit(".save /dev/null").lines.map(\.plain)
            #expect(said == ["/dev/null exists and was left as it is. Choose another name."])
        }
    }

    @Test("A chart is shown as its numbers, below the command that drew it")
    func charts() throws {
        let (script, output) = try replayed(["t = {3, 5}", ".chart spark t", ".chart", "t", ".chart", ".chart 1 +"])
        #expect(script.hasPrefix("t = {3, 5}\n") || script.contains("\nt = {3, 5}\n"))
        #expect(script.contains("-- .chart spark t\nnb.show(t)\n") && script.contains("-- .chart\nnb.show(_)\n"))
        #expect(output.split(separator: "\n").count == 6)
        let fields = try replayed([".load Samples", ".chart bars 新收"])
        #expect(fields.script.hasSuffix("-- .chart bars 新收\nnb.show(reports:column(\"requests.new.total\"))\n"))
    }

    @Test("Results are kept where an entry uses one")
    func results() throws {
        #expect(try replayed(["20 + 1", "_ * 2", "_1 + _2"]).output == "21\n42\n63\n")
    }

    @Test("An entry that begins with a bracket, ends with a comment, or returns")
    func traps() throws {
        let entries = ["f = print", "(f)(1)", "2 -- two", "return 3", "(4)"]
        #expect(try replayed(entries).output == "1\n2\n3\n4\n")
    }

    /// Entries, and what the last one shows at the prompt and in the script.
    static let faithful: [([String], String)] = [
        (["local x = 1", "function f() return x end", "local x = 2", "f()"], "2"),
        (["x = 5 error('half way')", "x"], "5"),
        (["x = 1", "x = x + nothing.y", "x"], "1"),
        (["local c <const> = 3", "c = 4", "c"], "4"),
        (["for i = 1, 3 do if i == 2 then goto on end n = i ::on:: end", "do ::on:: end", "n"], "3"),
        (["::a::", "::a::", "7"], "7"),
        (["if true then x = 3 return end", "x"], "3"),
        (["local t <close> = setmetatable({}, {__close = function() closed = true end})", "closed"], "true"),
        (["5", "nil", "_"], "5"),
        (["5", "x = 1", "_1"], "5"),
        (["show = 3", "_ = 1", "1, 2", "show"], "3"),
        (["1", "2", "__ + _"], "3"),
        (["return 4, 5", "_"], "4"),
        (["nb.show(1)", "2"], "2"),
        (["f = function(...) return select('#', ...) end", "f(1, nil, nil)"], "3"),
        (["(function() k = 9 end)()", "k"], "9"),
        (["s = [[", "7"], "7"),
        (["pcall(error, 'x')", "_"], "false"),
    ]

    @Test("A script comes to what the prompt came to", arguments: faithful)
    func faithfulness(_ entries: [String], _ last: String) throws {
        let prompt = try Dialogue()
        var shown = ""
        for entry in entries { shown = prompt.session.submit(entry).lines.map(\.plain).joined(separator: "\n") }
        #expect(shown == last)
        let (script, output) = try replayed(entries)
        #expect(output.hasSuffix(last + "\n"), "\(script)")
    }

    @Test("What was stopped is told as a comment")
    func stopped() throws {
        let scripting = ScriptConfiguration(language: .en, limits: LuaLimits(time: 0.05))
        let session = try InteractiveSession(SessionConfiguration(scripting: scripting) { _ in })
        _ = session.submit("x = 1\nwhile true do end")
        #expect(
            session.replay.text == """
                -- [1] the script ran longer than its limit of 0.05 s
                --   x = 1
                --   while true do end

                """)
    }

    @Test("Random entries replay to the same globals and the same output")
    func random() throws {
        let pieces = [
            "x = (x or 0) + 1", "local x = 3", "x", "y = x", "local y", "y",
            "function f(a) x = (x or 0) + (a or 1) return x end",
            "f and f(2)", "_", "__", "x, y", "return x, _", "x = x + nothing", "error(x)", "if x then y = x end",
            "goto done ::done::", "local function f() return 7 end", "f = nil", "show = x", "print(x, y)", "1 -- one",
            "for i = 1, 2 do x = i end", "nb.show(x)", "tostring(x) .. '!'", "do local x = 9 y = x end", "#'abc'",
        ]
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed of this run: \(seed)")
        var random = SeededRandom(seed: seed)
        for _ in 0..<60 {
            let entries = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }
            let prompt = try Dialogue()
            for entry in entries { prompt.show(prompt.session.submit(entry), withErrors: false) }
            let second = try Dialogue()
            try second.session.engine.run(prompt.session.replay.text, name: "replay")
            // The prompt shows strings in quotes.
            #expect(second.screen == prompt.screen.replacing("\"", with: ""), "\(seed): \(entries)")
            for name in ["x", "y", "_", "__"]
            where name.first != "_" || prompt.session.replay.text.contains("globals._,") {
                let (one, two) = (try prompt.global(name), try second.global(name))
                #expect(one == two, "\(seed) \(name): \(entries)\n\(prompt.session.replay.text)")
            }
        }
    }

    @Test("Several folders are loaded again as several")
    func loadingSeveral() throws {
        let (script, output) = try replayed([".load Samples/*.md Samples/*.docx no/such", "#reports"])
        #expect(script.hasPrefix("reports = nb.load{\"Samples/*.md\", \"Samples/*.docx\"}\n"))
        #expect(output == "6\n")
    }

    @Test(
        "The command that runs a saved script lets it read what lies elsewhere",
        arguments: [
            (["Samples"], "nianbao run a.lua"), (["/data/年报"], "nianbao run --read /data/年报 a.lua"),
            (["../my reports"], "nianbao run --read '../my reports' a.lua"),
        ])
    func shellCommand(_ paths: [String], _ command: String) {
        #expect(ShellCommand.running("a.lua", reading: paths) == command)
    }

    @Test("A link that leads out of the folder has to be let read too, in a pattern as well")
    func shellCommandOfLinks() {
        let link = ".build/replay-link-\(getpid())"
        #expect(symlink("/usr", link) == 0)
        defer { unlink(link) }
        #expect(ShellCommand.running("a.lua", reading: [link]) == "nianbao run --read \(link) a.lua")
        #expect(
            ShellCommand.running("a.lua", reading: [link + "/no/such"]) == "nianbao run --read \(link)/no/such a.lua")
        #expect(ShellCommand.running("a.lua", reading: [".build/no/such"]) == "nianbao run a.lua")
    }

    @Test("Loaded reports are loaded again")
    func loading() throws {
        #expect(try replayed([".load Samples", "#reports"]).output == "16\n")
    }

    @Test("A script that was run is part of it")
    func running() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "replay-\(UInt32.random(in: 0...(.max))).lua")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "#!/usr/bin/env nianbao\nlocal a = ...\nran = a\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try replayed([".run \(path) yes", "ran"]).output == "yes\n")
    }
}
