import ArgumentParser
import Glibc
import LuaRuntime
import ReportModel
import ReportScripting
import Wording

struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: Bilingual(zh: "为每份报告填写模板。", en: "Fills a template for each report.")[Console.language],
        usage: UsageMessages.usage("render", zh: "[选项] 模板 文件… --to 文件名", en: "[OPTIONS] TEMPLATE FILE… --to NAME"),
        discussion: """
            nianbao render letter.md reports/ --to 'letters/{agency}-{year}.md'
            \(UsageMessages.template[Console.language])
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var limits: LimitOptions
    @Argument(
        help: .both(
            zh: "模板：.md、.html、.txt 或 .docx。", en: "The template: .md, .html, .txt or .docx.", value: ValueNames.template
        ))
    var template: String
    @OptionGroup var inputs: InputOptions
    @Option(
        help: .both(
            zh: "写到哪里；{agency} {year} {number} {source} 按各报告填入。",
            en: "Where to write; {agency}, {year}, {number} and {source} are filled in for each report.",
            value: ValueNames.pattern))
    var to: String

    func validate() throws {
        if let unknown = OutputPattern(to).unknownPlaceholder {
            throw ValidationError(UsageMessages.noPlaceholder(unknown.name, near: unknown.near))
        }
    }

    func run() throws {
        guard access(template, R_OK) == 0 else { throw ValidationError(UsageMessages.noTemplate(template)) }
        let inputs = try Inputs(inputs, worker)
        var outcome = inputs.outcome
        let output = OutputPattern(to)
        try Scripts.run(.batch(common.language, output, reading: [template], limits: limits.settings.limits())) {
            engine throws(LuaFailure) in
            var taken: Set<String> = []
            for (index, report) in inputs.reports.enumerated() {
                let name = output.name(for: report, number: index + 1)
                if taken.contains(name) {
                    Console.complain(UsageMessages.sameName(name, report.source)[common.language])
                    outcome = .scriptFailed
                } else if render(report, name, among: inputs.reports, engine) {
                    taken.insert(name)
                } else {
                    outcome = .scriptFailed
                }
            }
        }
        try outcome.finish()
    }

    /// One report that does not fit the template leaves the others alone.
    private func render(_ report: Report, _ name: String, among reports: [Report], _ engine: ScriptEngine) -> Bool {
        do throws(LuaFailure) {
            Console.write(try engine.render(template, report, among: reports, to: name) + "\n")
            return true
        } catch {
            Console.complain("\(report.source): \(error.rendered(in: common.language))")
            // Where even that fails, the next report says so.
            if engine.state.isGivenUp { try? engine.renew() }
            return false
        }
    }
}
