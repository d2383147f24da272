import ArgumentParser
import LuaRuntime
import ReportScripting

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes reports in another format.",
        discussion: "nianbao convert report.docx --to report.html\nnianbao convert reports/ --to all.csv")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var inputs: InputOptions
    @Option(help: "The file; its ending is the format: .md .html .docx .csv .xlsx .json .ndjson .txt.") var to: String

    func validate() throws {
        guard let dot = to.lastIndex(of: "."), ScriptEngine.endings.contains(to[to.index(after: dot)...].lowercased())
        else {
            throw ValidationError(UsageMessages.unknownEnding(to, ScriptEngine.endings))
        }
    }

    func run() throws {
        let inputs = Inputs(ReportLoading.read(try inputs.names(), workers: worker.workers))
        guard !inputs.reports.isEmpty else { return try inputs.outcome.finish() }
        let output = OutputPattern(to)
        try Scripts.run(.batch(common.language, output)) { engine throws(LuaFailure) in
            Console.write(try engine.write(inputs.reports, to: output.name) + "\n")
        }
        try inputs.outcome.finish()
    }
}
