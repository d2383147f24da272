import ArgumentParser
import ReportChecks
import ReportModel
import ReportReading
import ReportScripting
import ReportWriting
import Wording

struct Check: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv, sarif
    }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Bilingual(zh: "检查报告：合计、格式、跨年数字。", en: "Checks reports: sums, form, years.")[Console.language],
        usage: UsageMessages.usage("check", zh: "[选项] 文件…", en: "[OPTIONS] FILE…"),
        discussion:
            """
            nianbao check report.docx
            nianbao check reports/ --rules NB101 --rules 'NB4*' --format csv
            nianbao check reports/ --rules own-rules.lua
            \(UsageMessages.ownRules[Console.language])
            """
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var inputs: InputOptions

    @Option(
        help: .both(
            zh: "只用这些规则，* 代表任意字符；或增加规则、格式的 .lua 文件。可重复。",
            en: "Only these rules, * stands for anything; or a .lua file that adds rules and forms. May be repeated.",
            value: ValueNames.rules))
    var rules: [String] = []

    @Option(
        help: .both(
            zh: "输出格式；json 每份报告一行，sarif 是 2.1.0 版。",
            en: "How to write findings: json has a line for each report, sarif is 2.1.0.", value: ValueNames.format))
    var format: Format = .text

    @Flag(help: .both(zh: "csv 带 BOM，供 Excel 打开。", en: "A byte order mark before csv, for Excel."))
    var bom = false

    func validate() throws {
        if bom, format != .csv { throw ValidationError(UsageMessages.markWithoutCSV("--format \(format.rawValue)")) }
    }

    func run() throws {
        var rules = try CheckRules(rules, common.language, limits.settings.limits())
        var batch = CheckBatch(language: common.language, format: format, hasMark: bom, rules: rules.checker.rules)
        let readings = try inputs.readings(worker, reader: rules.reader)
        let previous = PreviousReports(readings.compactMap { try? $0.reading.get() })
        for (name, reading) in readings {
            switch reading {
            case .success(let report):
                batch.add(report, name, try rules.check(report, previous: previous.reports(before: report)))
            case .failure(let error): batch.add(error)
            }
        }
        batch.complain()
        for sentence in previous.complaints { Console.complain(sentence[common.language]) }
        Console.write(batch.bytes)
        try batch.outcome.finish()
    }
}

/// What `check` prints.
struct CheckBatch {
    let language: Language
    let format: Check.Format
    let hasMark: Bool
    private var text = ""
    private var lines: ReportLineWriter
    private var found: [(finding: Finding, report: Report, input: String)] = []
    private var log: FindingsLog
    private var hasErrors = false
    private var hasBrokenRules = false
    private var failures: [ReadingError] = []

    init(language: Language, format: Check.Format, hasMark: Bool, rules: [Rule]) {
        log = FindingsLog(language: language, version: Nianbao.version, rules: rules)
        self.language = language
        self.format = format
        self.hasMark = hasMark
        lines = ReportLineWriter(language: language)
    }

    var outcome: Outcome {
        hasBrokenRules ? .scriptFailed : !failures.isEmpty ? .unreadableInput : hasErrors ? .findings : .done
    }

    var bytes: [UInt8] {
        switch format {
        case .text: Array(text.utf8)
        case .json: lines.bytes
        case .csv: CSV.bytes(FindingRows.all(found, language: language), byteOrderMark: hasMark)
        case .sarif: log.bytes
        }
    }

    mutating func add(_ report: Report, _ name: String, _ result: CheckResult) {
        let findings = result.allFindings
        hasBrokenRules = hasBrokenRules || result.hasBrokenRules
        hasErrors = hasErrors || findings.contains { $0.severity == .error }
        lines.append(report, input: name, result: result)
        for finding in findings { log.add(finding, of: name) }
        text += "\(name)\n  \(result.verdict[language])\n"
        for finding in ToldFindings.of(findings, in: report) {
            text += "  \(finding.code) \(finding.message[language])\(place(of: finding))\n"
        }
        for outcome in result.outcomes where outcome.state == .notAssessable && isOwn(outcome) {
            guard let reason = outcome.reason else { continue }
            text += "  \(UsageMessages.notAssessed(outcome.code, reason)[language])\n"
        }
        if format == .csv { found += findings.map { ($0, report, name) } }
    }

    /// Whether it is that of a rule of the user's which did not break: the form's own rules lack last year's report as a
    /// rule, and one that broke is a finding.
    private func isOwn(_ outcome: RuleOutcome) -> Bool {
        !outcome.isBroken && !Rule.all.contains { $0.code == outcome.code }
    }

    /// Where to look, in brackets behind the sentence; the file stands above.
    private func place(of finding: Finding) -> String {
        finding.places.first.flatMap { PlaceWording.text($0, source: "", language) }
            .map { PlaceWording.behind($0)[language] } ?? ""
    }

    mutating func add(_ error: ReadingError) {
        failures.append(error)
        lines.appendError(input: error.input, code: error.code, message: error.message)
        log.addUnread(input: error.input, code: error.code, message: error.message)
    }

    /// Tells on standard error what could not be read.
    func complain() {
        for sentence in UnreadSentence.all(failures) { Console.complain(sentence.message[language]) }
    }
}
