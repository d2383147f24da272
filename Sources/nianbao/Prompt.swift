import ArgumentParser
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

    func run() throws {
        try PromptOptions(
            settings: options.settings, workers: worker.workers, files: files, execute: execute, color: color,
            isBatch: batch
        ).run()
    }
}

extension ColorChoice: ExpressibleByArgument {}
