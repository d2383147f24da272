import FoundationEssentials
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

    @Test("Expressions are shown, statements run, what failed is left out")
    func shown() throws {
        let (script, output) = try replayed(["local x = 2", "x + 1", "print(x)", "nothing.x", "1 +* 2"])
        #expect(script == "local x = 2\nnb.show(x + 1)\nprint(x)\n")
        #expect(output == "3\n2\n")
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

    @Test("`.save` never overwrites")
    func saving() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "save-\(UInt32.random(in: 0...(.max))).lua")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let session = try Dialogue(language: .en).session
        #expect(session.submit(".save \(path)").isFailure)
        _ = session.submit("1 + 1")
        #expect(!session.submit(".save \(path)").isFailure)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "nb.show(1 + 1)\n")
        let again = session.submit(".save \(path)")
        #expect(again.isFailure)
        #expect(again.lines.map(\.plain).joined(separator: " ").contains("was left as it is"))
    }
}
