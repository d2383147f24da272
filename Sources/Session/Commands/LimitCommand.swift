import LuaRuntime
import Terminal
import Wording

/// `.limits`: what scripts may use up, shown and set.
enum LimitCommand {
    static let command = Command(
        "limits", usage: Bilingual(zh: "[memory|time|output 数|none]", en: "[memory|time|output NUMBER|none]"),
        .words(["memory", "time", "output"]),
        doc: Bilingual(zh: "脚本的上限", en: "what scripts may use"), body: limits)

    private static let largestMegabytes = 1 << 20

    private static func limits(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        let words = ArgumentWords.split(rest)
        guard !words.isEmpty else { return table(session) }
        var limits = session.engine.state.limits
        guard words.count == 2, set(words[0], words[1], in: &limits) else {
            return session.failure(SessionMessages.wrongLimit(rest))
        }
        session.engine.state.limits = limits
        let row = rows(session).first { $0.name == words[0] }
        let text = row.map { SessionMessages.limitSet($0.title, to: $0.value)[session.language] } ?? ""
        return SessionOutput(StyledText(text, .quiet).wrapped(toWidth: session.width))
    }

    /// False for what is no limit.
    private static func set(_ name: String, _ text: String, in limits: inout LuaLimits) -> Bool {
        switch name {
        case "time":
            if text == "none" {
                limits.time = nil
                return true
            }
            guard let seconds = Double(text), seconds > 0, seconds <= 1e9 else { return false }
            limits.time = seconds
        case "memory":
            guard let bytes = bytes(text) else { return false }
            limits.memory = bytes
            limits.growth = limits.growth.map { _ in LuaLimits.growth(withMemory: bytes) }
        case "output":
            guard let bytes = bytes(text) else { return false }
            limits.output = bytes
        default: return false
        }
        return true
    }

    /// Megabytes.
    private static func bytes(_ text: String) -> Int? {
        Int(text).flatMap { (1..<largestMegabytes).contains($0) ? $0 << 20 : nil }
    }

    private static func table(_ session: InteractiveSession) -> SessionOutput {
        let language = session.language
        let table = TextTable(
            columns: [.text, .number],
            rows: rows(session).map {
                [TextTable.Cell(StyledText($0.title[language], .quiet)), TextTable.Cell(StyledText($0.value))]
            },
            footer: [StyledText(SessionMessages.changeLimits[language], .quiet)])
        return SessionOutput(table.lines(width: session.width, border: .plain))
    }

    private static func rows(_ session: InteractiveSession) -> [(name: String, title: Bilingual, value: String)] {
        let limits = session.engine.state.limits
        let used = Figures.size(session.engine.state.memoryUsed)
        return [
            ("memory", SessionMessages.memoryLimit, Figures.size(limits.memory)),
            ("", SessionMessages.memoryUsed, used),
            ("time", SessionMessages.timeLimit, limits.time.map(seconds) ?? SessionMessages.none[session.language]),
            ("output", SessionMessages.outputLimit, Figures.size(limits.output)),
        ]
    }

    private static func seconds(_ time: Double) -> String {
        Int(exactly: time).map { "\($0) s" } ?? "\(time) s"
    }
}
