import ArgumentParser
import LuaRuntime
import ReportScripting
import Wording

struct Filter: ParsableCommand {
    static let configuration = CommandConfiguration(
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
        help: .both(zh: "脚本，返回一个函数。", en: "The script, which returns a function."),
        completion: .file(extensions: ["lua"]))
    var script: String

    func run() throws {
        let folder = OutputPattern(script).folder
        var configuration = options.configuration(
            common.language, workers: 1, files: [folder], modules: [folder], time: LimitOptions.timeOffThePrompt)
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

private enum InputLine {
    case whole([UInt8])
    /// Its bytes were passed over.
    case tooLong
}

/// The lines of standard input, one at a time.
private struct InputLines {
    /// Why there are no more, where that is not the end.
    private(set) var problem: StandardInput.Failure?
    private let limit: Int
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)
    private var unread = 0..<0

    init(limit: Int) { self.limit = limit }

    /// Nil at the end.
    mutating func next() -> InputLine? {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            if unread.isEmpty, !fill() { return isTooLong ? .tooLong : line.isEmpty ? nil : .whole(line) }
            let end = chunk[unread].firstIndex(of: UInt8(ascii: "\n"))
            isTooLong = isTooLong || line.count + (end ?? unread.upperBound) - unread.lowerBound > limit
            if isTooLong { line = [] } else { line += chunk[unread.lowerBound..<(end ?? unread.upperBound)] }
            unread = (end.map { $0 + 1 } ?? unread.upperBound)..<unread.upperBound
            guard end != nil else { continue }
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            return isTooLong ? .tooLong : .whole(line)
        }
    }

    /// False at the end of the input.
    private mutating func fill() -> Bool {
        do throws(StandardInput.Failure) {
            unread = 0..<(try StandardInput.read(into: &chunk))
        } catch {
            problem = error
            unread = 0..<0
        }
        return !unread.isEmpty
    }
}
