import Dispatch
import FoundationEssentials
import LuaRuntime
import ReportScripting
import Synchronization
import Testing
import Wording

@testable import Session

@Suite("Files that change")
struct ChangingFilesTests {
    private func lines(_ session: InteractiveSession, _ entry: String) -> [String] {
        session.submit(entry).lines.map(\.plain)
    }

    private func session(_ folder: TemporaryFolder) throws -> InteractiveSession {
        try Dialogue(language: .en, readable: [folder.path]).session
    }

    @Test("`.reload` reads what has changed and nothing else")
    func reload() throws {
        let folder = try TemporaryFolder()
        for name in ["甲县", "乙县", "丙县"] { try folder.write(SmallReport.text(name, 2021), to: name + ".txt") }
        let session = try session(folder)
        _ = session.submit(".load \(folder.path)")
        #expect(lines(session, ".reload") == ["Nothing has changed; nothing was read again."])
        try folder.write(SmallReport.text("甲县人民政府", 2022), to: "甲县.txt")
        try folder.write(SmallReport.text("丁县", 2021), to: "丁县.txt")
        try folder.remove("丙县.txt")
        let before = session.readings.count
        #expect(
            lines(session, ".reload").joined(separator: " ")
                == "Read again: 1 changed, 1 new, 1 gone; 1 unchanged. What variables hold is as it was; reports has the new ones."
        )
        #expect(session.readings.count - before == 2)
        #expect(lines(session, "#reports") == ["3"])
        #expect(lines(session, "reports:find{year=2022}.agency") == ["\"甲县人民政府\""])
    }

    @Test("`.reload` tells what it could not read")
    func reloadFails() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallReport.text("甲县", 2021), to: "甲县.txt")
        let session = try session(folder)
        _ = session.submit(".load \(folder.path)")
        try folder.write("", to: "乙县.txt")
        let told = lines(session, ".reload")
        #expect(told.first == "Read again: 0 changed, 1 new, 0 gone; 1 unchanged.")
        #expect(told.dropFirst().joined().contains("乙县.txt"))
    }

    @Test("`.watch` of a script that is not there watches nothing")
    func watchesNothing() throws {
        let folder = try TemporaryFolder()
        let script = try folder.write("x = 1", to: "a.lua")
        let session = try session(folder)
        _ = session.submit(".run \(script)")
        let output = session.submit(".watch \(folder.path)/b.lua")
        #expect(output.isFailure && output.errorCode == "not_found")
        #expect(output.lines.allSatisfy { !$0.plain.contains("Watching") })
    }

    @Test("`.reload` runs a script again that has changed, or whose module has")
    func scripts() throws {
        let folder = try TemporaryFolder()
        let script = try folder.write("count = (rawget(_G, 'count') or 0) + 1", to: "a.lua")
        try folder.write("return 1", to: "module.lua")
        let session = try session(folder)
        _ = session.submit(".run \(script)")
        #expect(lines(session, ".reload") == ["Nothing has changed; nothing was read again."])
        try folder.write("return 22", to: "module.lua")
        #expect(lines(session, ".reload") == [])
        #expect(lines(session, "count") == ["2"])
        #expect(session.submit(".run \(folder.path)/nothere.lua").isFailure)
        #expect(!session.submit(".reload").isFailure, "what is not there did not run")
        try folder.write("count = 'changed'", to: "a.lua")
        _ = session.submit(".reload")
        #expect(lines(session, "count") == ["\"changed\""])
    }

    @Test("A script that fails again is told, and may be mended")
    func failingScript() throws {
        let folder = try TemporaryFolder()
        let script = try folder.write("nothing.x()", to: "a.lua")
        let session = try session(folder)
        #expect(session.submit(".run \(script)").isFailure)
        try folder.write("x = 1 -- mended", to: "a.lua")
        #expect(!session.submit(".reload").isFailure)
        #expect(lines(session, "x") == ["1"])
    }

    @Test("`.watch` runs a script on each change, until it is interrupted")
    func watch() async throws {
        let screen = try await onItsOwn { try Self.watched() }
        #expect(screen.hasPrefix("1\n"))
        #expect(screen.contains(" 0 unchanged. What variables hold is as it was; reports has the new ones.\n1\n"))
        #expect(screen.hasSuffix("changed script\n(ended: No longer watching.)"))
    }

    private static func watched() throws -> String {
        let folder = try TemporaryFolder()
        let path = folder.path
        let report = try folder.write(SmallReport.text("甲县", 2021), to: "甲县.txt")
        let script = try folder.write("print(#reports)", to: "a.lua")
        let dialogue = try Dialogue(language: .en, width: 200, readable: [path])
        let session = dialogue.session
        _ = session.submit(".load \(report)")
        // Somebody changes a file whenever the last change was noticed, then gives up.
        let interrupter = session.interrupter
        let seen = dialogue.printed
        DispatchQueue(label: "somebody").async {
            seen.wait(for: "Ctrl-C ends it.")
            try? SmallReport.text("甲县人民政府", 2022).write(toFile: report, atomically: true, encoding: .utf8)
            seen.wait(for: "new ones.\n1\n")
            try? "print('changed script')".write(toFile: script, atomically: true, encoding: .utf8)
            seen.wait(for: "changed script\n")
            while !seen.isOver { interrupter.interrupt() }
        }
        let output = session.submit(".watch \(script)")
        seen.end()
        return dialogue.screen + "(ended: \(output.lines.map(\.plain).joined()))"
    }

    @Test("An interrupt stops loading, even within a file, and what was loaded before stays", arguments: [1, 2000])
    func interruptedLoading(_ files: Int) async throws {
        let (code, count) = try await onItsOwn { try Self.interruptLoading(files) }
        #expect(code == "interrupted")
        #expect(count == ["16"])
    }

    private static func interruptLoading(_ files: Int) throws -> (code: String?, count: [String]) {
        let folder = try TemporaryFolder()
        let row = "<table><tr><td>本年新收政府信息公开申请数量</td><td>1</td></tr></table>"
        let long = String(repeating: row, count: files == 1 ? 60_000 : 20)
        for number in 0..<files { try folder.write("<html><body>\(long)</body></html>", to: "\(number).html") }
        let session = try Dialogue(language: .en, readable: ["Samples", folder.path]).session
        _ = session.submit(".load Samples")
        let interrupter = session.interrupter
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "somebody"))
        timer.schedule(deadline: .now() + .milliseconds(20), repeating: .milliseconds(5))
        timer.setEventHandler { interrupter.interrupt() }
        timer.resume()
        let output = session.submit(".load \(folder.path)")
        timer.cancel()
        return (output.errorCode, session.submit("#reports").lines.map(\.plain))
    }

    @Test("The startup file runs before the first entry, and is part of what `.save` writes")
    func startup() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("#!/usr/bin/env lua\nfunction double(n) return n * 2 end", to: "startup.lua")
        let session = try session(folder)
        #expect(session.start(with: path).lines == [])
        #expect(lines(session, "double(21)") == ["42"])
        let second = try Dialogue(language: .en)
        try second.session.engine.run(session.replay.text, name: "replay")
        #expect(second.screen == "42\n")
    }

    @Test("A startup file that is not there says nothing; one that fails is told and harms nothing")
    func brokenStartup() throws {
        let folder = try TemporaryFolder()
        let session = try session(folder)
        #expect(session.start(with: folder.path + "/none.lua") == SessionOutput())
        let path = try folder.write("x = 1\nnothing.y = 2", to: "startup.lua")
        let output = session.start(with: path)
        #expect(output.isFailure)
        #expect(output.lines.map(\.plain).joined().hasPrefix("The startup file"))
        #expect(output.lines.map(\.plain).joined().contains("there is no variable or"))
        #expect(lines(session, "x") == ["1"])
        let second = try Dialogue(language: .en)
        try second.session.engine.run(session.replay.text, name: "replay")
        #expect(second.screen == "1\n")
    }

    @Test("A startup file that is no Lua did nothing, and is no part of what `.save` writes")
    func startupOfAnotherLanguage() throws {
        let folder = try TemporaryFolder()
        let session = try session(folder)
        #expect(session.start(with: try folder.write("x = = 1", to: "startup.lua")).isFailure)
        #expect(session.replay.isEmpty)
    }

    @Test("`.time` tells how many files were read")
    func filesRead() throws {
        let last = try Dialogue(language: .en).session.submit(".time .load Samples").lines.last?.plain ?? ""
        #expect(last.hasPrefix("read 16 files, ") && last.hasSuffix(" a second"))
    }

    @Test("Where nobody sits there, nothing is watched or edited", arguments: [".watch", ".edit"])
    func unattended(_ command: String) throws {
        let session = try InteractiveSession(
            SessionConfiguration(scripting: ScriptConfiguration(language: .en)) { _ in })
        let output = session.submit(command)
        #expect(output.isFailure)
        #expect(output.lines.map(\.plain) == ["\(command) works at the prompt of a terminal only."])
    }
}
