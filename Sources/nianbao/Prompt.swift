import ArgumentParser
import LuaRuntime
import ReportScripting

struct Prompt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt", abstract: "The prompt (this is what nianbao does without a command).",
        discussion: "nianbao reports/\nnianbao -e 'print(#reports)' reports/")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var options: ScriptOptions

    @Option(
        name: .customShort("e"), parsing: .unconditionalSingleValue,
        help: "Run this Lua instead of the prompt; may be repeated.")
    var execute: [String] = []

    @Argument(help: "Files, folders or patterns to load as `reports`.")
    var files: [String] = []

    func run() throws {
        let configuration = options.configuration(
            common.language, workers: worker.workers, files: files, modules: ["."],
            time: execute.isEmpty ? nil : ScriptOptions.timeOffThePrompt)
        guard execute.isEmpty else { return try runLines(configuration) }
        let code = PromptRun.run(PromptOptions(configuration: configuration, files: files))
        try (Outcome(rawValue: code) ?? .done).finish()
    }

    private func runLines(_ configuration: ScriptConfiguration) throws {
        var outcome = Outcome.done
        try Scripts.run(configuration) { engine throws(LuaFailure) in
            outcome = try Scripts.load(files, into: engine)
            for line in execute { try engine.run(line, name: "-e") }
        }
        try outcome.finish()
    }
}
