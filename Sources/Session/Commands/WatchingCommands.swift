import Glibc
import LuaRuntime
import ReportScripting
import Terminal
import Wording

/// `.watch` and `.edit`, which need somebody who sits there.
enum WatchingCommands {
    static let all = [
        Command(
            "watch", usage: Bilingual(zh: "[脚本 [参数…]]", en: "[SCRIPT [ARGUMENT…]]"), .path,
            doc: Bilingual(zh: "一有改动就重读重跑", en: "reruns on every change"),
            body: watch),
        Command(
            "edit", usage: Bilingual(zh: "[脚本|序号]", en: "[SCRIPT|NUMBER]"), .path,
            doc: Bilingual(zh: "用 $EDITOR 写一段并运行", en: "writes one in $EDITOR"), body: edit),
    ]

    private static let interval = Duration.milliseconds(300)

    private static func watch(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        guard session.configuration.isAttended else { return session.failure(SessionMessages.unattended(".watch")) }
        let words = ArgumentWords.split(rest)
        if let path = words.first.map(HomeFolder.expanded) {
            let output = session.run(WatchedScript(path: path, arguments: Array(words.dropFirst())))
            guard session.lastScript?.path == path else { return output }
            session.show(output)
        }
        guard session.loaded != nil || session.lastScript != nil else {
            return session.failure(SessionMessages.nothingToWatch)
        }
        session.show(session.remark(SessionMessages.watching(session.lastScript?.path)))
        do throws(LuaFailure) {
            while true {
                try session.pause(interval)
                guard let output = session.catchUp() else { continue }
                session.show(output)
                if output.errorCode == "interrupted" { return session.remark(SessionMessages.watchEnded) }
            }
        } catch {
            return session.remark(SessionMessages.watchEnded)
        }
    }

    private static func edit(_ session: InteractiveSession, _ rest: String) -> SessionOutput {
        guard session.configuration.isAttended else { return session.failure(SessionMessages.unattended(".edit")) }
        guard let word = ArgumentWords.split(rest).first else {
            return SessionOutput(next: .edit(lastEntry(session) ?? ""))
        }
        guard let number = Int(word) else { return SessionOutput(next: .editFile(HomeFolder.expanded(word))) }
        guard let entry = session.entered[number] else { return session.failure(SessionMessages.noEntry(number)) }
        return SessionOutput(next: .edit(entry))
    }

    /// The last entry of Lua: commands are not what somebody writes in an editor.
    private static func lastEntry(_ session: InteractiveSession) -> String? {
        session.history.last { if case .lua = SessionInput($0) { true } else { false } }
    }
}

extension InteractiveSession {
    /// Shows something before the entry has ended.
    func show(_ output: SessionOutput) {
        if !output.lines.isEmpty { configuration.showing(output) }
    }

    /// Waits; throws when interrupted.
    func pause(_ time: Duration) throws(LuaFailure) {
        try engine.state.runningHostWork { () throws(LuaFailure) in
            let end = ContinuousClock.now + time
            while ContinuousClock.now < end {
                try engine.state.checkpoint()
                usleep(10_000)
            }
            try engine.state.checkpoint()
        }
    }
}
