import ArgumentParser
import LuaRuntime
import ReportAnalysis
import ReportScripting
import Wording

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: Bilingual(zh: "比较两份报告。", en: "Compares two reports.")[Console.language],
        usage: UsageMessages.usage("compare", zh: "[选项] 旧报告 新报告", en: "[OPTIONS] OLD NEW"),
        discussion: "nianbao compare 2021.html 2022.docx\nnianbao compare 2021.html 2022.docx --to comparison.html\n"
            + "curl … | nianbao compare 2021.html -")

    @OptionGroup var common: CommonOptions
    @Argument(help: .both(zh: "旧报告。", en: "The old report.", value: ValueNames.oldReport)) var old: String
    @Argument(help: .both(zh: "新报告。", en: "The new report.", value: ValueNames.newReport)) var new: String
    @Option(
        help: .both(
            zh: "写成文件：.md、.html、.docx、.xlsx、.txt、.csv 或 .json。",
            en: "Write the comparison to a file: .md, .html, .docx, .xlsx, .txt, .csv or .json.", value: ValueNames.file
        )) var to: String?
    @Flag(help: .both(zh: "有单元格变化时以 1 结束。", en: "End with 1 where a cell changed.")) var failOnChange = false

    func run() throws {
        guard old != "-" || new != "-" else { throw ValidationError(UsageMessages.standardInputTwice) }
        let inputs = Inputs(ReportLoading.read([old, new].map(StandardInput.path), workers: 2))
        try inputs.outcome.finish()
        let refusals = inputs.reports.compactMap(\.refusalToCompare)
        for refusal in refusals { Console.complain(refusal[common.language]) }
        guard refusals.isEmpty else { throw Outcome.unreadableInput }
        let comparison = Comparison(old: inputs.reports[0], new: inputs.reports[1])
        let output = OutputPattern(to ?? ".")
        try Scripts.run(.batch(common.language, output)) { engine throws(LuaFailure) in
            let text = to == nil ? engine.text(of: comparison) : try engine.write(comparison, to: output.name)
            Console.write(text + "\n")
        }
        try (failOnChange && !comparison.changed.isEmpty ? Outcome.findings : .done).finish()
    }
}
