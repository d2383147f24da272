import ArgumentParser
import LuaRuntime
import ReportAnalysis
import ReportScripting

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compares two reports.",
        discussion: "nianbao compare 2021.html 2022.docx\nnianbao compare 2021.html 2022.docx --to comparison.html")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The old report.") var old: String
    @Argument(help: "The new report.") var new: String
    @Option(help: "Write the comparison to a file: .md, .html or .txt.") var to: String?
    @Flag(help: "End with 1 where a cell changed.") var failOnChange = false

    func run() throws {
        let inputs = Inputs(ReportLoading.read([old, new], workers: 2))
        try inputs.outcome.finish()
        let comparison = Comparison(old: inputs.reports[0], new: inputs.reports[1])
        let output = OutputPattern(to ?? ".")
        try Scripts.run(.batch(common.language, output)) { engine throws(LuaFailure) in
            let text = to == nil ? engine.text(of: comparison) : try engine.write(comparison, to: output.name)
            Console.write(text + "\n")
        }
        try (failOnChange && !comparison.changed.isEmpty ? Outcome.findings : .done).finish()
    }
}
