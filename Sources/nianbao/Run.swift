import ArgumentParser
import LuaRuntime
import ReportScripting

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a Lua script.",
        discussion: "nianbao run ranking.lua reports/ 2022\nThe script has its arguments in `arg`, as in Lua.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var options: ScriptOptions

    @Argument(help: "The script.", completion: .file(extensions: ["lua"]))
    var script: String

    @Argument(parsing: .captureForPassthrough, help: "Arguments of the script.")
    var arguments: [String] = []

    func run() throws {
        let folder = OutputPattern(script).folder
        let configuration = options.configuration(
            common.language, workers: worker.workers, files: [folder] + arguments, modules: [folder],
            time: ScriptOptions.timeOffThePrompt)
        try Scripts.run(configuration) { engine throws(LuaFailure) in
            try engine.run(scriptAt: script, arguments: arguments)
        }
    }
}
