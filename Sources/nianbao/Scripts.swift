import Glibc
import LuaRuntime
import ReportScripting
import Session
import Synchronization
import Wording

/// Runs scripts from the command line.
enum Scripts {
    /// The columns of what scripts print, whatever the window: the same input gives the same bytes.
    static let width = 80

    /// Runs `work` on a new engine that prints to standard output; an error is told on standard error and ends with 3.
    static func run<Result>(
        _ configuration: ScriptConfiguration,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
        _ work: (ScriptEngine) throws(LuaFailure) -> Result
    ) throws -> Result {
        try telling(configuration.language) { () throws(LuaFailure) in
            var configuration = configuration
            configuration.notice = notice(in: configuration.language)
            let engine = try ScriptEngine(
                configuration, rendering: { ManuscriptView(width: width).text(of: $0) }, progress: progress,
                output: { Console.write($0) })
            endProgram(whenStuckIn: engine)
            return try work(engine)
        }
    }

    /// Tells an error of a script on standard error and ends with 3.
    static func telling<Result>(_ language: Language, _ work: () throws(LuaFailure) -> Result) throws -> Result {
        do throws(LuaFailure) {
            return try work()
        } catch {
            Console.complain(error.rendered(in: language))
            throw Outcome.scriptFailed
        }
    }

    /// Says what a script's user should know on standard error, each sentence once.
    static func notice(in language: Language) -> @Sendable (Bilingual) -> Void {
        let told = Told()
        return { sentence in
            if told.sentences.withLock({ $0.insert(sentence).inserted }) { Console.complain(sentence[language]) }
        }
    }

    private final class Told: Sendable {
        let sentences = Mutex<Set<Bilingual>>([])
    }

    /// Seconds past its end after which a script counts as stuck: far more than anything of ours takes to stop.
    private static let patience = 2.0

    /// Ends the program where a script does not stop at its limits: a batch has nothing to lose.
    static func endProgram(whenStuckIn engine: ScriptEngine) {
        engine.state.whenStuck(for: patience) { _ in
            Console.complain(UsageMessages.stuck[Console.language])
            _exit(Outcome.scriptFailed.rawValue)
        }
    }

    /// Loads files as `reports`, and says on standard error which of them can't be read.
    static func load(_ files: [String], into engine: ScriptEngine) throws(LuaFailure) -> Outcome {
        guard !files.isEmpty else { return .done }
        let failures = try engine.load(files).failures
        for sentence in UnreadSentence.all(failures) {
            Console.complain(sentence.message[engine.configuration.language])
        }
        return failures.isEmpty ? .done : .unreadableInput
    }
}

extension ScriptConfiguration {
    /// For commands without a script of the user: they write where `output` says.
    static func batch(
        _ language: Language, _ output: OutputPattern, reading: [String] = [],
        limits: LuaLimits = LuaLimits(time: LimitOptions.timeOffThePrompt)
    ) -> ScriptConfiguration {
        ScriptConfiguration(
            language: language, limits: limits, readable: ["."] + reading,
            outputFolder: output.folder)
    }
}
