import ArgumentParser
import LuaRuntime
import ReportScripting
import Wording

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: Bilingual(zh: "运行 Lua 脚本。", en: "Runs a Lua script.")[Console.language],
        usage: UsageMessages.usage("run", zh: "[选项] 脚本 [参数…]", en: "[OPTIONS] SCRIPT [ARGUMENT…]"),
        discussion: """
            nianbao run ranking.lua reports/ 2022
            nianbao run --isolated --time-limit 30 script-from-elsewhere.lua
            \(UsageMessages.scriptArguments[Console.language])
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var options: ScriptOptions

    @Flag(
        help: .both(
            zh: "在单独的进程里运行，超时即结束，地址空间最多为内存上限的 2 倍加 2048 MB。",
            en:
                "In a process of its own, which is ended at the time limit and has no more address space than twice the memory limit and 2,048 MB."
        ))
    var isolated = false

    @Argument(
        help: .both(zh: "脚本；- 从标准输入读。", en: "The script; - reads it from standard input.", value: ValueNames.script),
        completion: .file(extensions: ["lua"]))
    var script: String

    @Argument(
        parsing: .captureForPassthrough,
        help: .both(zh: "脚本的参数。", en: "Arguments of the script.", value: ValueNames.argument))
    var arguments: [String] = []

    func run() throws {
        IsolatedRun.endWithParent()
        try refuseReportsFirst()
        if isolated {
            let time = options.limits.timeLimit ?? LimitOptions.timeOffThePrompt
            return try IsolatedRun(seconds: time, megabytes: options.limits.memoryLimit).run()
        }
        tellOfMisplacedOptions()
        let text = script == "-" ? StandardInput.text() : nil
        if script == "-", text == nil { throw Outcome.unreadableInput }
        let folder = OutputPattern(script).folder
        let configuration = options.settings.configuration(
            workers: worker.workers, files: [folder] + arguments, modules: [folder],
            time: LimitOptions.timeOffThePrompt)
        let progress = PromptProgress(label: UsageMessages.working[common.language])
        progress.begin()
        defer { progress.end() }
        var outcome = Outcome.done
        try Scripts.run(configuration, progress: { progress.update($0, of: $1) }) { engine throws(LuaFailure) in
            do throws(LuaFailure) {
                if let text {
                    try engine.run(text, name: "stdin", arguments: arguments)
                    try engine.closeOutputs()
                } else {
                    try engine.run(scriptAt: script, arguments: arguments)
                }
            } catch {
                outcome = try ended(by: error)
            }
        }
        try outcome.finish()
    }

    /// `nianbao run reports/ ranking.lua`: the script stands behind what it is to read.
    private func refuseReportsFirst() throws {
        guard !script.hasSuffix(".lua"), FilePattern.namesReports(script),
            let behind = arguments.first(where: { $0.hasSuffix(".lua") })
        else { return }
        throw ValidationError(
            UsageMessages.scriptFirst(behind, [script] + arguments.filter { $0 != behind }))
    }

    /// Limits behind the script limit nothing: they are the script's arguments.
    private func tellOfMisplacedOptions() {
        let limits = ["--time-limit", "--memory-limit", "--output-limit", "--isolated"]
        for option in limits where arguments.contains(where: { $0 == option || $0.hasPrefix(option + "=") }) {
            Console.complain(UsageMessages.misplaced(option, script)[common.language])
        }
    }

    /// A script that declares its command line ends well where its help was asked for, and with 2 where the command
    /// line is wrong.
    private func ended(by failure: LuaFailure) throws(LuaFailure) -> Outcome {
        switch failure.code {
        case ScriptEngine.helpCode:
            Console.write(failure.message[common.language] + "\n")
            return .done
        case ScriptEngine.usageCode:
            Console.complain(failure.message[common.language])
            if let usage = failure.hint { Console.complain(usage[common.language]) }
            return .wrongCommandLine
        default: throw failure
        }
    }
}
