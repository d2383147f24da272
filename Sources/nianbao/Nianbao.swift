import ArgumentParser
import Glibc
import Wording

/// The command line: the prompt, or one of the batch commands.
@main
struct Nianbao: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "nianbao",
        abstract: "Reads, checks, compares and generates Chinese government-information-disclosure annual reports.",
        discussion: """
            nianbao reports/            the prompt, with the folder loaded as `reports`
            nianbao parse *.html        one line of JSON for each report
            nianbao check report.docx   the sums and the form
            nianbao compare a.html b.docx --to comparison.html
            nianbao run script.lua      a script
            """,
        version: "nianbao \(version)",
        subcommands: [
            Prompt.self, Run.self, Parse.self, Check.self, Compare.self, Render.self, Convert.self, Docs.self,
        ],
        defaultSubcommand: Prompt.self)

    static func main() {
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let code as ExitCode where !isUsage(code) {
            Glibc.exit(code.rawValue)
        } catch {
            exit(with: error)
        }
    }

    private static func isUsage(_ code: ExitCode) -> Bool { code == .validationFailure }

    /// Help and version go to standard output and are no error; a wrong command line ends with 2.
    private static func exit(with error: any Error) -> Never {
        let text = fullMessage(for: error)
        guard exitCode(for: error) != .success else {
            Console.write(text + "\n")
            Glibc.exit(0)
        }
        Console.complain(text)
        Glibc.exit(Outcome.wrongCommandLine.rawValue)
    }
}

/// How a command ended, as its exit code.
enum Outcome: Int32 {
    case done = 0
    /// Done, and there are findings of severity error.
    case findings = 1
    case wrongCommandLine = 2
    case scriptFailed = 3
    /// An input could not be read; the others were done.
    case unreadableInput = 4

    /// Ends the command, unless all went well.
    func finish() throws {
        if self != .done { throw ExitCode(rawValue) }
    }
}
