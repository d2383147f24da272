import Glibc
import LuaRuntime
import ReportScripting
import Session
import Terminal
import Wording

/// The prompt at a terminal.
final class PromptDialogue {
    private let session: InteractiveSession
    private let screen: PromptScreen
    private let reader: PromptReader
    private let progress: PromptProgress
    private let files: [String]
    private var history: History
    private var lastWasEmptyInterrupt = false
    /// Where a signal handler finds what it stops.
    private let interrupter = UnsafeMutablePointer<LuaInterrupter>.allocate(capacity: 1)

    init(_ options: PromptOptions, _ device: TerminalDevice) throws(LuaFailure) {
        let screen = PromptScreen(device, color: options.color, language: options.configuration.language)
        let progress = PromptProgress(label: SessionWording.working[options.configuration.language])
        var configuration = options.configuration
        // Whoever sits at the prompt may read what they may read.
        configuration.readable = ["/"]
        var own = SessionConfiguration(
            scripting: configuration, width: device.size.columns, progress: { progress.update($0, of: $1) },
            printing: { screen.print($0) })
        own.isAttended = true
        own.showing = { screen.show($0) }
        own.takeEarlyInterrupt = InterruptSignal.takeUnheard
        session = try InteractiveSession(own)
        history = History(path: Self.historyPath)
        reader = PromptReader(device, screen.palette, history.entries)
        files = options.files
        self.screen = screen
        self.progress = progress
        interrupter.initialize(to: session.interrupter)
    }

    deinit {
        interrupter.deinitialize(count: 1)
        interrupter.deallocate()
    }

    /// Control-C between an evaluation and the next entry stops nothing: it ends neither of them, nor the program.
    func run() -> Outcome {
        InterruptSignal.withAction({ _ in }, context: nil) { talk() }
    }

    private func talk() -> Outcome {
        session.history = history.entries
        if let error = history.readError { screen.show([SessionWording.historyUnread(error)[session.language]]) }
        if let path = Self.startupPath { screen.show(interruptible { session.start(with: path) }) }
        screen.show(files.isEmpty ? session.welcome() : interruptible { session.load(files) })
        while let entry = reader.read(session) {
            switch entry {
            case .text(let text):
                lastWasEmptyInterrupt = false
                guard evaluate(text) else { return leave() }
            case .interrupted(let entry): gaveUp(entry)
            case .end: return leave()
            }
        }
        return leave()
    }

    /// Writes the files that were opened and not closed.
    private func leave() -> Outcome {
        do throws(LuaFailure) {
            try session.engine.closeOutputs()
            return .done
        } catch {
            screen.show([error.rendered(in: session.language)])
            return .scriptFailed
        }
    }

    /// False when the user leaves.
    private func evaluate(_ text: String) -> Bool {
        remember(text)
        return show { session.submit(text) }
    }

    /// Shows what comes of an entry; false when the user leaves.
    private func show(_ work: () -> SessionOutput) -> Bool {
        session.width = screen.columns
        session.pageHeight = screen.pageHeight
        let output = interruptible(work)
        session.history = history.entries
        screen.language = session.language
        screen.show(output)
        switch output.next {
        case .leave: return false
        case .edit(let draft): return edited(draft)
        case .editFile(let path): return editedFile(path)
        case .prompt, .moreLines, .clearScreen: return true
        }
    }

    /// Runs what the user has written in an editor.
    private func edited(_ draft: String) -> Bool {
        guard let text = PromptEditor.text(from: draft) else { return refuse() }
        InterruptSignal.forget()
        guard text.contains(where: { !$0.isWhitespace }) else {
            screen.show([SessionWording.nothingWritten[session.language]])
            return true
        }
        guard text != draft else {
            screen.show([SessionWording.nothingChanged[session.language]])
            return true
        }
        screen.echo(text)
        return evaluate(text)
    }

    private func editedFile(_ path: String) -> Bool {
        let before = FileStamp(path)
        guard PromptEditor.edit(path) else { return refuse() }
        InterruptSignal.forget()
        guard let after = FileStamp(path), after != before else {
            let isThere = access(path, F_OK) == 0
            let remark = isThere ? SessionWording.nothingChanged : SessionWording.nothingWritten
            screen.show([remark[session.language]])
            return true
        }
        return show { session.run(scriptAt: path) }
    }

    private func refuse() -> Bool {
        screen.show([SessionWording.noEditor(PromptEditor.command)[session.language]])
        return true
    }

    private func remember(_ text: String) {
        if let error = history.add(text) { screen.show([SessionWording.historyUnwritten(error)[session.language]]) }
        reader.history = history.entries
    }

    /// Twice on an empty line somebody wants to leave. Several lines are work: Up brings them back.
    private func gaveUp(_ entry: String) {
        let wasEmpty = entry.isEmpty
        if entry.contains("\n") {
            history.keep(entry)
            reader.history = history.entries
        }
        if wasEmpty, lastWasEmptyInterrupt { screen.show([SessionWording.interruptHint[session.language]]) }
        lastWasEmptyInterrupt = wasEmpty
    }

    private func interruptible<Output>(_ work: () -> Output) -> Output {
        progress.begin()
        defer { progress.end() }
        return InterruptSignal.withAction(
            { context in context?.assumingMemoryBound(to: LuaInterrupter.self).pointee.interrupt() },
            context: interrupter, work)
    }

    /// `${XDG_CONFIG_HOME:-~/.config}/nianbao/startup.lua`; nil where neither is known.
    private static var startupPath: String? { path(below: "XDG_CONFIG_HOME", or: "/.config", "startup.lua") }

    /// `${XDG_STATE_HOME:-~/.local/state}/nianbao/history`; nil where neither is known.
    private static var historyPath: String? { path(below: "XDG_STATE_HOME", or: "/.local/state", "history") }

    private static func path(below variable: String, or fallback: String, _ name: String) -> String? {
        let own = PromptRun.environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (own ?? PromptRun.environment("HOME").map { $0 + fallback }).map { "\($0)/nianbao/\(name)" }
    }
}
