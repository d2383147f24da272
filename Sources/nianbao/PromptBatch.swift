import LuaRuntime
import ReportScripting
import Session
import Terminal

/// What comes through a pipe, `nianbao < script.lua`, or behind `-e`. No prompt, no colour unless asked for, the first
/// error ends it.
struct PromptBatch {
    private let session: InteractiveSession
    private let palette: Palette
    private var outcome: Outcome

    /// Runs what `-e` gave, or standard input.
    static func run(_ options: PromptOptions) throws(LuaFailure) -> Outcome {
        var batch = try PromptBatch(options)
        for line in options.execute {
            guard batch.run(line, named: "-e") else { return batch.outcome }
        }
        if options.execute.isEmpty {
            guard let text = StandardInput.text() else { return .unreadableInput }
            _ = batch.run(text, named: "stdin")
            guard batch.outcome != .scriptFailed else { return batch.outcome }
        }
        try batch.session.engine.closeOutputs()
        return batch.outcome
    }

    private init(_ options: PromptOptions) throws(LuaFailure) {
        var configuration = options.configuration
        configuration.notice = Scripts.notice(in: configuration.language)
        // Nobody sits there to stop what never ends.
        configuration.limits.time = configuration.limits.time ?? LimitOptions.timeOffThePrompt
        session = try InteractiveSession(
            SessionConfiguration(
                scripting: configuration, width: Scripts.width, printing: { Console.write($0) }))
        Scripts.endProgram(whenStuckIn: session.engine)
        outcome = try Scripts.load(options.files, into: session.engine)
        let hasColor = options.color.isOn(outputIsTerminal: false, environment: PromptRun.environment)
        palette = Palette.fitting(colorIsOn: hasColor, environment: PromptRun.environment)
    }

    /// What is no script as a whole, or a call that gives a value, is taken as lines typed at the prompt, up to the first
    /// error. False where nothing may follow.
    private mutating func run(_ text: String, named name: String) -> Bool {
        if session.isScript(text), !session.isExpression(text) {
            return took(session.run(script: text, named: name))
        }
        for entry in session.entries(of: text) {
            guard took(session.submitUnfinished(entry, of: text, named: name)) else { return false }
            session.history.append(entry.text)
        }
        return true
    }

    private mutating func took(_ output: SessionOutput) -> Bool {
        if output.leavesOutFiles { outcome = .unreadableInput }
        show(output)
        if output.isFailure, !output.leavesOutFiles { outcome = .scriptFailed }
        return !output.isFailure && output.next != .leave
    }

    private func show(_ output: SessionOutput) {
        let text = output.lines.map(palette.rendered).joined(separator: "\n")
        if output.isFailure || output.isNotice { return Console.complain(text) }
        if !text.isEmpty { Console.write(text + "\n") }
    }
}
