import LuaRuntime
import ReportScripting
import Wording

/// What a command line says of scripts: their limits, and where they may read and write.
struct ScriptSettings {
    /// Seconds that a script may run; nil where none were given.
    var time: Double?
    /// Megabytes that a script may use.
    var memory = 512
    /// Megabytes that a script may print.
    var printed = 64
    /// The folder below which scripts write.
    var output = "."
    /// What scripts may read beside the files that are named.
    var read: [String] = []
    /// Where `require` looks beside the script's own folder.
    var path: [String] = []

    /// `time` is the limit where none was given.
    func limits(time other: Double? = LimitOptions.timeOffThePrompt) -> LuaLimits {
        LuaLimits(
            memory: memory << 20, time: time ?? other, output: printed << 20,
            growth: LuaLimits.growth(withMemory: memory << 20))
    }

    /// `files` are what the user named: scripts may read them. `time` is the limit where none was given.
    func configuration(workers: Int, files: [String], modules: [String], time: Double?) -> ScriptConfiguration {
        ScriptConfiguration(
            language: Console.language, limits: limits(time: time),
            readable: ["."] + read + files.map(FilePattern.root), outputFolder: output, modulePath: modules + path,
            workers: workers)
    }
}
