import ArgumentParser
import LuaRuntime
import ReportChecks
import ReportModel
import ReportReading
import ReportScripting
import ReportWriting
import Wording

struct Check: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv
    }

    static let configuration = CommandConfiguration(
        abstract: "Checks reports: sums, form, years.",
        discussion:
            "nianbao check report.docx\nnianbao check reports/ --rules NB101 --rules 'NB4*' --format csv\nnianbao check reports/ --rules own-rules.lua"
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var inputs: InputOptions

    @Option(help: "Only these rules, * stands for anything; or a .lua file that adds rules. May be repeated.")
    var rules: [String] = []

    @Option(help: "text, json (a line for each report) or csv.")
    var format: Format = .text

    func run() throws {
        let names = try inputs.names()
        let checker = try chosenRules()
        var batch = CheckBatch(language: common.language, format: format)
        let readings = ReportLoading.read(names, workers: worker.workers)
        let previous = PreviousReports(readings.compactMap { try? $0.get() })
        for (name, reading) in zip(names, readings) {
            switch reading {
            case .success(let report):
                batch.add(report, name, checker.check(report, previous: previous.report(before: report)))
            case .failure(let error): batch.add(error)
            }
        }
        Console.write(batch.bytes)
        try batch.outcome.finish()
    }

    private func chosenRules() throws -> Checker {
        let own = try addedRules()
        let patterns = rules.filter { !$0.hasSuffix(".lua") }
        do throws(RuleSelectionError) {
            let checker = try Checker().adding(own)
            return patterns.isEmpty ? checker : try checker.selecting(patterns)
        } catch {
            throw ValidationError(error.message)
        }
    }

    /// The rules that scripts add with `nb.rule`.
    private func addedRules() throws -> [Rule] {
        let scripts = rules.filter { $0.hasSuffix(".lua") }
        guard !scripts.isEmpty else { return [] }
        let configuration = ScriptConfiguration.batch(common.language, OutputPattern("."), reading: scripts)
        return try Scripts.run(configuration) { engine throws(LuaFailure) in
            for script in scripts { try engine.run(scriptAt: script) }
            return engine.rules
        }
    }
}

/// What `check` prints.
struct CheckBatch {
    let language: Language
    let format: Check.Format
    private var text = ""
    private var lines: ReportLineWriter
    private var rows = [["input", "agency", "year", "code", "severity", "fields", "message", "arithmetic"]]
    private var hasErrors = false
    private var hasFailures = false

    init(language: Language, format: Check.Format) {
        self.language = language
        self.format = format
        lines = ReportLineWriter(language: language)
    }

    var outcome: Outcome { hasFailures ? .unreadableInput : hasErrors ? .findings : .done }

    var bytes: [UInt8] {
        switch format {
        case .text: Array(text.utf8)
        case .json: lines.bytes
        case .csv: CSV.bytes(rows)
        }
    }

    mutating func add(_ report: Report, _ name: String, _ result: CheckResult) {
        let findings = report.readingFindings + result.findings
        hasErrors = hasErrors || findings.contains { $0.severity == .error }
        lines.append(report, input: name, findings: findings)
        text += "\(name)\n  \(result.verdict[language])\n"
        for finding in findings {
            text += "  \(finding.code) \(finding.message[language])\n"
            rows.append([
                name, report.agency ?? "", report.year.map(String.init) ?? "", finding.code, finding.severity.name,
                finding.fields.joined(separator: " "), finding.message[language], finding.arithmetic ?? "",
            ])
        }
    }

    mutating func add(_ error: ReadingError) {
        hasFailures = true
        Console.complain(error.message[language])
        lines.appendError(input: error.input, code: error.code, message: error.message)
    }
}
