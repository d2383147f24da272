import ArgumentParser
import CLinux
import Glibc
import Terminal
import Wording

/// The command line: the prompt, or one of the batch commands.
@main
struct Nianbao: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "nianbao",
        abstract: Bilingual(
            zh: "读取、检查、比较、生成政府信息公开工作年度报告。",
            en: "Reads, checks, compares and generates Chinese government-information-disclosure annual reports.")[
                Console.language],
        usage: UsageMessages.overallUsage[Console.language],
        discussion: UsageMessages.overview[Console.language],
        version: "nianbao \(version)",
        subcommands: [
            Prompt.self, Run.self, Parse.self, Check.self, Compare.self, Render.self, Convert.self, Filter.self,
            Docs.self,
            Serve.self,
        ],
        defaultSubcommand: Prompt.self)

    /// The names of the commands, as they are typed.
    static let commands = configuration.subcommands.compactMap { $0.configuration.commandName }

    static func main() {
        signal(SIGPIPE, SIG_DFL)
        // A file that may grow no further is told as a full disk is: what was typed or reckoned is not lost with it.
        signal(SIGXFSZ, SIG_IGN)
        keepFreedMemory()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let refusal = HelpRequest.refusal(arguments) { refuse(ValidationError(refusal), by: Prompt.self) }
        do {
            try run(arguments)
        } catch let outcome as Outcome {
            Glibc.exit(outcome.rawValue)
        } catch {
            exit(with: error)
        }
    }

    private static func run(_ arguments: [String]) throws {
        if let options = PromptOptions(onlyFiles: arguments) {
            do { return try options.run() } catch let error as ValidationError { refuse(error, by: Prompt.self) }
        }
        var command = try parseAsRoot(HelpRequest.arguments(arguments))
        do { try command.run() } catch let error as ValidationError { refuse(error, by: type(of: command)) }
    }

    /// Each report takes and frees about the same memory: giving it back to the system in between costs more than all
    /// other allocations, and workers would wait for each other at it.
    private static func keepFreedMemory() {
        mallopt(M_TRIM_THRESHOLD, 32 << 20)
        mallopt(M_MMAP_THRESHOLD, 16 << 20)
    }

    /// What is wrong with a command line may show only when it is run.
    private static func refuse(_ error: ValidationError, by command: any ParsableCommand.Type) -> Never {
        let name = command == Prompt.self ? "" : " \(command)".lowercased()
        Console.complain(UsageMessages.wrongCommandLine[Console.language])
        Console.complain(UsageMessages.refusal(error.message, seeing: "nianbao\(name) --help")[Console.language])
        Glibc.exit(Outcome.wrongCommandLine.rawValue)
    }

    /// Help and version go to standard output and are no error; a wrong command line ends with 2.
    private static func exit(with error: any Error) -> Never {
        let columns = min(TerminalDevice(output: STDOUT_FILENO).size.columns, 80)
        setenv("COLUMNS", "\(HelpLayout.unbroken)", 1)
        let text = fullMessage(for: error)
        guard exitCode(for: error) != .success else {
            Console.write(HelpLayout(width: max(columns, 50), language: Console.language).text(text) + "\n")
            Glibc.exit(0)
        }
        Console.complain(UsageMessages.wrongCommandLine[Console.language])
        Console.complain(UsageTranslation.text(text, in: Console.language))
        Glibc.exit(Outcome.wrongCommandLine.rawValue)
    }
}
