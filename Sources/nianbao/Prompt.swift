import ArgumentParser
import LuaRuntime
import ReportScripting
import Terminal

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

    @Option(help: "Colour: auto, always or never (default: auto, on a terminal; NO_COLOR turns it off).")
    var color: ColorChoice = .auto

    @Flag(help: "No prompt even at a terminal: what is typed is run as a script when the input ends.")
    var batch = false

    @Argument(help: "Files, folders, zip archives or patterns to load as `reports`.")
    var files: [String] = []

    func run() throws {
        let configuration = options.configuration(
            common.language, workers: worker.workers, files: files, modules: ["."],
            time: execute.isEmpty ? nil : ScriptOptions.timeOffThePrompt)
        guard execute.isEmpty else { return try runLines(configuration) }
        let code = PromptRun.run(
            PromptOptions(configuration: configuration, files: files, color: color, isBatch: batch))
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

extension ColorChoice: ExpressibleByArgument {}
