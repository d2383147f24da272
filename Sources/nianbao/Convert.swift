import ArgumentParser
import LuaRuntime
import ReportScripting
import Wording

struct Convert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: Bilingual(zh: "把报告写成另一种格式。", en: "Writes reports in another format.")[Console.language],
        usage: UsageMessages.usage("convert", zh: "[选项] 文件… --to 文件名", en: "[OPTIONS] FILE… --to NAME"),
        discussion: "nianbao convert report.docx --to report.html\nnianbao convert reports/ --to all.csv")

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var inputs: InputOptions
    @Option(
        help: .both(
            zh: "文件名，后缀决定格式：.md .html .docx .csv .xlsx .json .ndjson .txt。",
            en: "The file; its ending is the format: .md .html .docx .csv .xlsx .json .ndjson .txt.",
            value: ValueNames.pattern)) var to: String

    @Flag(help: .both(zh: "csv 带 BOM，供 Excel 打开。", en: "A byte order mark before csv, for Excel.")) var bom = false
    @Flag(
        help: .both(
            zh: "csv、xlsx 的表头用字段代码，不用中文名称。", en: "Field ids instead of Chinese labels at the head of csv and xlsx."))
    var ids = false

    func validate() throws {
        guard let dot = to.lastIndex(of: "."), ScriptEngine.endings.contains(to[to.index(after: dot)...].lowercased())
        else {
            throw ValidationError(UsageMessages.unknownEnding(to, ScriptEngine.endings))
        }
        let ending = to[to.index(after: dot)...].lowercased()
        guard !bom || ending == "csv", !ids || ["csv", "xlsx"].contains(ending) else {
            throw ValidationError(UsageMessages.markWithoutCSV(to))
        }
    }

    func run() throws {
        let inputs = try Inputs(inputs, worker)
        guard !inputs.reports.isEmpty else { return try inputs.outcome.finish() }
        let output = OutputPattern(to)
        let tables = TableChoices(hasMark: bom, usesIDs: ids)
        try Scripts.run(.batch(common.language, output)) { engine throws(LuaFailure) in
            Console.write(try engine.write(inputs.reports, to: output.name, tables: tables) + "\n")
        }
        try inputs.outcome.finish()
    }
}
