import LuaRuntime
import ReportScripting
import Session
import Terminal

/// What comes through a pipe: `nianbao < script.lua`. No prompt, no colour unless asked for, the first error ends it.
enum PromptBatch {
    static func run(_ options: PromptOptions) throws(LuaFailure) -> Outcome {
        var configuration = options.configuration
        configuration.notice = Scripts.notice(in: configuration.language)
        // Nobody sits there to stop what never ends.
        configuration.limits.time = configuration.limits.time ?? LimitOptions.timeOffThePrompt
        let session = try InteractiveSession(
            SessionConfiguration(
                scripting: configuration, width: Scripts.width, printing: { Console.write($0) }))
        let outcome = try Scripts.load(options.files, into: session.engine)
        guard let text = StandardInput.text() else { return .unreadableInput }
        if session.isScript(text), !session.isExpression(text) {
            try session.engine.run(text, name: "stdin")
            return outcome
        }
        let hasColor = options.color.isOn(outputIsTerminal: false, environment: PromptRun.environment)
        let palette = Palette.fitting(colorIsOn: hasColor, environment: PromptRun.environment)
        return evaluate(text, session, outcome, palette)
    }

    /// What is no script as a whole, or a call that gives a value, is taken as lines typed at the prompt, up to the first
    /// error.
    private static func evaluate(
        _ text: String, _ session: InteractiveSession, _ outcome: Outcome, _ palette: Palette
    ) -> Outcome {
        var outcome = outcome
        for entry in session.entries(of: text) {
            let output = session.submitUnfinished(entry)
            if output.leavesOutFiles { outcome = .unreadableInput }
            show(output, palette)
            guard !output.isFailure else { return output.leavesOutFiles ? outcome : .scriptFailed }
            session.history.append(entry)
            guard output.next != .leave else { break }
        }
        return outcome
    }

    private static func show(_ output: SessionOutput, _ palette: Palette) {
        let text = output.lines.map(palette.rendered).joined(separator: "\n")
        if output.isFailure { return Console.complain(text) }
        if !text.isEmpty { Console.write(text + "\n") }
    }
}
