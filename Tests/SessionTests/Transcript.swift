import FoundationEssentials
import Glibc
import ReportScripting
import Session
import Synchronization
import Terminal
import Testing
import Wording

/// What was typed, and what came of it: `Transcripts/NAME.in` says what to type, `NAME.zh-80.out` what is shown.
struct Transcript: CustomTestStringConvertible, Sendable {
    let name: String
    let language: Language
    let width: Int

    var testDescription: String { "\(name).\(language)-\(width)" }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = root.appending(path: "Tests/SessionTests/Transcripts")

    /// The first line of a script names its variants: `-- zh-80 en-80 zh-60`.
    static let all: [Transcript] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".in") }.sorted().flatMap { file -> [Transcript] in
            let name = String(file.dropLast(3))
            let first = script(name).split(separator: "\n").first ?? ""
            return first.split(separator: " ").compactMap { word in
                let parts = word.split(separator: "-")
                guard parts.count == 2, let language = Language(tag: String(parts[0])), let width = Int(parts[1]) else {
                    return nil
                }
                return Transcript(name: name, language: language, width: width)
            }
        }
    }()

    private static func script(_ name: String) -> String {
        (try? String(contentsOf: folder.appending(path: name + ".in"), encoding: .utf8)) ?? ""
    }

    private var goldenFile: URL { Self.folder.appending(path: "\(testDescription).out") }

    var golden: String { (try? String(contentsOf: goldenFile, encoding: .utf8)) ?? "" }

    func record(_ text: String) throws {
        try text.write(to: goldenFile, atomically: true, encoding: .utf8)
    }

    /// Types the script. A line with `⇥` at its end asks for completions.
    func play() throws -> String {
        _ = FileManager.default.changeCurrentDirectoryPath(Self.root.path)
        var dialogue = try Dialogue(language: language, width: width)
        for line in Self.script(name).split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast() {
            dialogue.type(String(line))
        }
        return dialogue.screen
    }
}

/// What is on the screen, for those who wait for something to appear there.
final class Paper: Sendable {
    private struct State {
        var text = ""
        var isOver = false
    }

    private let state = Mutex(State())

    var text: String { state.withLock { $0.text } }
    var isOver: Bool { state.withLock { $0.isOver } }

    func add(_ text: String) { state.withLock { $0.text += text } }

    /// Nothing more will come.
    func end() { state.withLock { $0.isOver = true } }

    /// Waits until a text is there, or nothing more comes; half a minute at most, so that a test fails rather than
    /// waits forever.
    func wait(for text: String) {
        for _ in 0..<15_000 where !isOver && !self.text.contains(text) { usleep(2_000) }
    }
}

/// A session as its user sees it, without a terminal.
struct Dialogue {
    let session: InteractiveSession
    let printed = Paper()
    private var entry = ""

    init(language: Language = .zh, width: Int = 80, readable: [String] = ["."]) throws {
        let paper = printed
        let scripting = ScriptConfiguration(language: language, limits: .prompt, readable: readable)
        var configuration = SessionConfiguration(scripting: scripting, width: width) {
            paper.add(String(decoding: $0, as: UTF8.self))
        }
        configuration.isAttended = true
        configuration.showing = { output in
            for line in output.lines { paper.add(line.plain + "\n") }
        }
        session = try InteractiveSession(configuration)
    }

    var screen: String { printed.text }

    mutating func type(_ line: String) {
        printed.add((entry.isEmpty ? "> " : "… ") + line + "\n")
        if line.hasSuffix("⇥") { return complete(String(line.dropLast())) }
        entry += entry.isEmpty ? line : "\n" + line
        guard session.completeness(of: entry) == .complete else { return }
        show(session.submit(entry))
        session.history.append(entry)
        entry = ""
    }

    /// What a global holds, as text.
    func global(_ name: String) throws -> String {
        try session.engine.state.describe(session.engine.state.global(name))
    }

    func show(_ output: SessionOutput, withErrors: Bool = true) {
        guard withErrors || !output.isFailure else { return }
        for line in output.lines { printed.add(line.plain + "\n") }
        if output.next != .prompt { printed.add("(\(output.next))\n") }
    }

    private func complete(_ text: String) {
        let completions = session.completions(in: text, at: text.utf8.count)
        let typed = String(decoding: Array(text.utf8)[completions.range], as: UTF8.self)
        for candidate in completions.candidates.prefix(8) {
            printed.add("  \(typed) → \(candidate.text)" + (candidate.doc.isEmpty ? "\n" : "  \(candidate.doc)\n"))
        }
        if completions.candidates.count > 8 { printed.add("  … \(completions.candidates.count)\n") }
        if completions.candidates.isEmpty { printed.add("  ∅\n") }
    }
}
