import ArgumentParser
import Glibc
import LuaRuntime
import ReportScripting
import Terminal
import Wording

struct Prompt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt",
        abstract: Bilingual(zh: "提示符（不写命令时就是它）。", en: "The prompt (this is what nianbao does without a command).")[
            Console.language],
        usage: UsageMessages.usage("prompt", zh: "[选项] [文件…]", en: "[OPTIONS] [FILE…]"),
        discussion: "nianbao reports/\nnianbao -e 'print(#reports)' reports/")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var options: ScriptOptions

    @Option(
        name: .customShort("e"), parsing: .unconditionalSingleValue,
        help: .both(
            zh: "不进提示符，只运行这行 Lua；可重复。", en: "Run this Lua instead of the prompt; may be repeated.",
            value: ValueNames.code))
    var execute: [String] = []

    @Option(
        help: .both(
            zh: "颜色；auto 只在终端上有，NO_COLOR 关闭。",
            en: "Colour; auto has it at a terminal, unless NO_COLOR is set.", value: ValueNames.color))
    var color: ColorChoice = .auto

    @Flag(
        help: .both(
            zh: "在终端上也没有提示符：输入结束后作为脚本运行。",
            en: "No prompt even at a terminal: what is typed is run as a script when the input ends."))
    var batch = false

    @Argument(
        help: .both(
            zh: "读入为 reports 的文件、文件夹、zip 或通配符。", en: "Files, folders, zip archives or patterns to load as `reports`.",
            value: ValueNames.file))
    var files: [String] = []

    /// A script wants its command; what is no file, and nearly a command, was meant as one.
    private func refuseCommands() throws {
        if let script = files.first(where: { $0.lowercased().hasSuffix(".lua") }) {
            throw ValidationError(UsageMessages.scriptToRun(script, files.filter { $0 != script }))
        }
        guard let word = files.first, word.utf8.allSatisfy({ (0x61...0x7a).contains($0) }), access(word, F_OK) != 0
        else { return }
        if Nianbao.commands.contains(word) { throw ValidationError(UsageMessages.commandFirst(word)) }
        let near = Suggestions.nearest(to: word, in: Nianbao.commands)
        guard near.isEmpty else { throw ValidationError(UsageMessages.noCommand(word, near: near)) }
    }

    func run() throws {
        try refuseCommands()
        let configuration = options.configuration(
            common.language, workers: worker.workers, files: files, modules: ["."],
            time: execute.isEmpty ? nil : LimitOptions.timeOffThePrompt)
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
