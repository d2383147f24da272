import Glibc
import LuaRuntime
import ReportScripting
import Session
import Terminal
import Wording

/// The prompt: at a terminal with line editing, from a pipe without.
enum PromptRun {
    /// Runs until the input ends or the user leaves. Returns the exit code of `Outcome`.
    static func run(_ options: PromptOptions) -> Int32 {
        let device = TerminalDevice()
        do throws(LuaFailure) {
            let outcome =
                device.inputIsTerminal && !options.isBatch && options.execute.isEmpty
                ? try PromptDialogue(options, device).run() : try PromptBatch.run(options)
            return outcome.rawValue
        } catch {
            Console.complain(error.rendered(in: options.configuration.language))
            return Outcome.scriptFailed.rawValue
        }
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
