import ArgumentParser
import Glibc
import ReportAnalysis
import ReportChecks
import ReportReading
import ReportScripting
import ReportWriting
import Wording

struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: Bilingual(zh: "每份报告打印一行 JSON。", en: "Prints one line of JSON for each report.")[Console.language],
        usage: UsageMessages.usage("parse", zh: "[选项] 文件…", en: "[OPTIONS] FILE…"),
        discussion: """
            nianbao parse reports/ > cells.ndjson
            find . -name '*.html' | nianbao parse -
            nianbao parse --stdin < report.html
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var worker: WorkerOptions
    @OptionGroup var inputs: InputOptions

    @Flag(help: .both(zh: "从标准输入读一份报告。", en: "Read one report from standard input."))
    var stdin = false

    func validate() throws {
        if inputs.isEmpty, !stdin { throw ValidationError(UsageMessages.noFile) }
    }

    func run() throws {
        let line = LineOfReport(language: common.language)
        var failed = false
        if stdin { failed = write(line.line(of: "-", StandardInput.report())) }
        if failed, inputs.stopOnError { throw Outcome.unreadableInput }
        // Lines that scroll by tell how far it has come.
        try inputs.inOrder(worker, watched: isatty(STDOUT_FILENO) == 0, transform: line.line) { result, stop in
            guard write(result) else { return }
            failed = true
            try stop()
        }
        try (failed ? Outcome.unreadableInput : .done).finish()
    }

    private func write(_ line: LineOfReport.Line) -> Bool {
        Console.write(line.bytes)
        return line.isError
    }
}

/// A report, or why there is none, as a line of NDJSON.
struct LineOfReport: Sendable {
    let language: Language
    let checker = Checker()

    struct Line: Sendable {
        var bytes: [UInt8]
        var isError: Bool
    }

    func line(of input: String, _ result: ReportLoading.Reading) -> Line {
        var writer = ReportLineWriter(language: language)
        switch result.ofReports {
        case .success(let report):
            writer.append(report, input: input, findings: report.readingFindings + checker.check(report).findings)
            return Line(bytes: writer.takeBytes(), isError: false)
        case .failure(let error):
            writer.appendError(input: input, code: error.code, message: error.message)
            return Line(bytes: writer.takeBytes(), isError: true)
        }
    }
}
