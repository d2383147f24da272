import ArgumentParser
import Glibc
import LuaRuntime
import ReportScripting
import Wording

/// Options of every command.
struct CommonOptions: ParsableArguments {
    @Option(
        help: .both(
            zh: "语言：zh 或 en（默认依次看 NIANBAO_LANG、系统、中文）。",
            en: "Language of messages: zh or en (default: NIANBAO_LANG, the locale, Chinese).",
            value: ValueNames.language))
    var lang: String?

    var language: Language { Console.language }

    func validate() throws {
        guard let lang, Language(tag: lang) == nil else { return }
        throw ValidationError(UsageMessages.noLanguage(lang))
    }
}

/// How many files are read at once.
struct WorkerOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: .both(
            zh: "同时读几个文件（默认与处理器核数相同）。", en: "Files read at once (default: as many as cores).", value: ValueNames.count))
    var jobs: Int?

    var workers: Int { jobs.map { min($0, 256) } ?? Self.whereNoneAreNamed }

    static var whereNoneAreNamed: Int { min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 256) }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError(UsageMessages.tooFewJobs) }
    }
}

/// Limits on scripts, wherever one runs.
struct LimitOptions: ParsableArguments {
    @Option(
        help: .both(
            zh: "脚本最多运行几秒（默认 600；提示符下不限）。", en: "Seconds that a script may run (default: 600; none at the prompt).",
            value: ValueNames.seconds))
    var timeLimit: Double?

    @Option(help: .both(zh: "脚本最多用多少 MB 内存。", en: "Megabytes that a script may use.", value: ValueNames.megabytes))
    var memoryLimit: Int = ScriptSettings().memory

    @Option(help: .both(zh: "脚本最多打印多少 MB。", en: "Megabytes that a script may print.", value: ValueNames.megabytes))
    var outputLimit: Int = ScriptSettings().printed

    /// Seconds that a script off the prompt may run.
    static let timeOffThePrompt = 600.0

    func validate() throws {
        let isPositive = memoryLimit > 0 && outputLimit > 0 && timeLimit ?? 1 > 0
        guard isPositive, memoryLimit < 1 << 20, outputLimit < 1 << 20, timeLimit ?? 1 <= 1e9 else {
            throw ValidationError(UsageMessages.noLimit)
        }
    }

    var settings: ScriptSettings { ScriptSettings(time: timeLimit, memory: memoryLimit, printed: outputLimit) }
}

/// Limits on scripts, and where they may read and write.
struct ScriptOptions: ParsableArguments {
    @OptionGroup var limits: LimitOptions

    @Option(
        help: .both(zh: "脚本只写在这个文件夹里。", en: "Folder below which scripts write.", value: ValueNames.folder))
    var output: String = ScriptSettings().output

    @Option(
        help: .both(
            zh: "脚本还可以读的文件夹或文件；可重复。", en: "Folder or file that scripts may read too; may be repeated.",
            value: ValueNames.path))
    var read: [String] = []

    @Option(
        help: .both(
            zh: "require 还在这个文件夹里找；可重复。", en: "Folder in which require looks too; may be repeated.",
            value: ValueNames.folder))
    var path: [String] = []

    var settings: ScriptSettings {
        var settings = limits.settings
        settings.output = output
        settings.read = read
        settings.path = path
        return settings
    }
}
