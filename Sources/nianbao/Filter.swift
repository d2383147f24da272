import ArgumentParser
import LuaRuntime
import ReportScripting
import Wording

struct Filter: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: Bilingual(
            zh: "逐行处理 NDJSON：读一行，写一行。", en: "Filters NDJSON: a line in, a line out.")[Console.language],
        usage: UsageMessages.usage("filter", zh: "[选项] 脚本", en: "[OPTIONS] SCRIPT"),
        discussion: """
            nianbao parse reports/ | nianbao filter rates.lua > rates.ndjson
            parallel --pipe nianbao filter rates.lua < records.ndjson
            \(UsageMessages.filterScript[Console.language])
            """)

    /// Bytes of a line.
    private static let longestLine = 64 << 20

    @OptionGroup var common: CommonOptions
    @OptionGroup var options: ScriptOptions
    @Argument(
        help: .both(
            zh: "脚本，返回一个函数。", en: "The script, which returns a function.", value: ValueNames.script),
        completion: .file(extensions: ["lua"]))
    var script: String

    func run() throws {
        let folder = OutputPattern(script).folder
        var configuration = options.settings.configuration(
            workers: 1, files: [folder], modules: [folder], time: LimitOptions.timeOffThePrompt)
        configuration.notice = { [language = common.language] in Console.complain($0[language]) }
        let (count, failed, problem) = try filtered(configuration)
        Console.complain(UsageMessages.filtered(count, failed: failed)[common.language])
        guard let problem else { return }
        Console.complain(UsageMessages.inputUnread(problem.reason)[common.language])
        throw Outcome.unreadableInput
    }

    /// Standard output has the lines and nothing else: what the script prints goes where messages go.
    private func filtered(
        _ configuration: ScriptConfiguration
    ) throws -> (count: Int, failed: Int, problem: StandardInput.Failure?) {
        var filter: LineFilter
        do throws(LuaFailure) {
            let engine = try ScriptEngine(configuration) { Console.complain(printed: $0) }
            Scripts.endProgram(whenStuckIn: engine)
            filter = try LineFilter(engine, scriptAt: script)
        } catch {
            Console.complain(error.rendered(in: common.language))
            throw Outcome.scriptFailed
        }
        var (count, failed) = (0, 0)
        var lines = InputLines(limit: Self.longestLine)
        while let input = lines.next() {
            let line =
                switch input {
                case .whole(let bytes): filter.line(bytes)
                case .tooLong: filter.line(longerThan: Self.longestLine)
                }
            count += 1
            failed += line.isError ? 1 : 0
            Console.write(line.bytes + [UInt8(ascii: "\n")])
        }
        return (count, failed, lines.problem)
    }
}
