import ArgumentParser
import Glibc
import LuaRuntime
import ReportScripting
import Wording

/// Options of every command.
struct CommonOptions: ParsableArguments {
    @Option(help: "Language of messages: zh or en (default: NIANBAO_LANG, the locale, Chinese).")
    var lang: String?

    var language: Language { Console.language }

    func validate() throws {
        guard let lang, Language(tag: lang) == nil else { return }
        throw ValidationError(UsageMessages.noLanguage(lang))
    }
}

/// How many files are read at once.
struct WorkerOptions: ParsableArguments {
    @Option(name: [.short, .long], help: "Files read at once (default: as many as cores).")
    var jobs: Int?

    var workers: Int { min(jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), 256) }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError(UsageMessages.tooFewJobs) }
    }
}

/// Limits on scripts, and where they may read and write.
struct ScriptOptions: ParsableArguments {
    @Option(help: "Seconds that a script may run (default: 600; none at the prompt).")
    var timeLimit: Double?

    @Option(help: "Megabytes that a script may use.")
    var memoryLimit: Int = 512

    @Option(help: "Megabytes that a script may print.")
    var outputLimit: Int = 64

    @Option(help: "Folder below which scripts write (default: the current one).")
    var output: String = "."

    @Option(help: "Folder or file that scripts may read too; may be repeated.")
    var read: [String] = []

    @Option(help: "Folder in which require looks too; may be repeated.")
    var path: [String] = []

    /// Seconds that a script off the prompt may run.
    static let timeOffThePrompt = 600.0

    func validate() throws {
        let isPositive = memoryLimit > 0 && outputLimit > 0 && timeLimit ?? 1 > 0
        guard isPositive, memoryLimit < 1 << 20, outputLimit < 1 << 20 else {
            throw ValidationError(UsageMessages.noLimit)
        }
    }

    /// `files` are what the user named: scripts may read them. `time` is the limit where none was given.
    func configuration(
        _ language: Language, workers: Int, files: [String], modules: [String], time: Double?
    ) -> ScriptConfiguration {
        ScriptConfiguration(
            language: language,
            limits: LuaLimits(memory: memoryLimit << 20, time: timeLimit ?? time, output: outputLimit << 20),
            readable: ["."] + read + files.map(FilePattern.root), outputFolder: output, modulePath: modules + path,
            workers: workers)
    }
}
