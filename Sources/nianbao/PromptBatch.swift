import LuaRuntime
import ReportScripting
import Session
import Terminal

/// What comes through a pipe: `nianbao < script.lua`. No prompt, no colour, the first error ends it.
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
        return evaluate(text, session) ? outcome : .scriptFailed
    }

    /// What is no script as a whole, or a call that gives a value, is taken as lines typed at the prompt. False when one
    /// has failed.
    private static func evaluate(_ text: String, _ session: InteractiveSession) -> Bool {
        for entry in session.entries(of: text) {
            guard let goesOn = show(session.submitUnfinished(entry)) else { return false }
            session.history.append(entry)
            guard goesOn else { return true }
        }
        return true
    }

    /// Whether the session goes on; nil after an error.
    private static func show(_ output: SessionOutput) -> Bool? {
        let text = output.lines.map(\.plain).joined(separator: "\n")
        guard !output.isFailure else {
            Console.complain(text)
            return nil
        }
        if !text.isEmpty { Console.write(text + "\n") }
        return output.next != .leave
    }
}
