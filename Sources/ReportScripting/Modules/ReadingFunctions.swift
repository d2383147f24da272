import Documents
import LuaRuntime
import ReportModel
import ReportReading
import Wording

/// `nb.open`, `nb.load`, `nb.parse`.
enum ReadingFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [open(host), load(host), parse(host)] }

    private static func open(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.open",
            [
                Parameter(
                    "path", .string,
                    doc: Bilingual(
                        zh: "文件；压缩包里的写作“年报.zip/某局.html”。", en: "The file; one in an archive as \"reports.zip/a.html\"."),
                    completes: "path")
            ],
            returns: ReturnDeclaration(.object("Report"), Bilingual(zh: "读出的报告。", en: "The report.")),
            doc: Bilingual(
                zh: "读取一份报告（html、docx、doc、rtf、pdf、xlsx、mht、txt、md）。读不了时报错，说明文件和原因。",
                en:
                    "Reads a report (html, docx, doc, rtf, pdf, xlsx, mht, txt, md). What can't be read is an error that names the file and the reason."
            ),
            examples: [
                Example(
                    "r = nb.open(\"Samples/青禾市人民政府-2021.html\")\nprint(r.agency, r.year, r.edition)",
                    prints: "青禾市人民政府\t2021\t2021")
            ],
            errors: [ErrorDeclaration("not_found", Bilingual(zh: "没有这个文件。", en: "There is no such file.")), noReport]
        ) { (call) throws(LuaFailure) in
            let path = try call.string("path")
            try host.files.checkReadable(path)
            return try read(call.state, host) { (reader) throws(ReadingError) in try reader.read(path: path) }
        }
    }

    /// A report, read on a thread that is left at once when the evaluation is to end.
    private static func read(
        _ state: LuaState, _ host: ScriptHost,
        _ reading: @escaping @Sendable (ReportReader) throws(ReadingError) -> Report
    ) throws(LuaFailure) -> LuaValue {
        let result = try AbandonableWork.run(state) { [reader = host.reader] _ in
            Result { () throws(ReadingError) in try reading(reader) }
        }
        switch result.ofReports {
        case .success(let report): return host.types.report.wrap(report)
        case .failure(let error): throw LuaFailure(code: error.code, message: error.message)
        }
    }

    private static let noReport = ErrorDeclaration(
        "no_report",
        Bilingual(
            zh: "不是年度报告：没有标题，也没有六个部分或三张表。",
            en: "It is no annual report: no title, and none of the six sections and three tables."))

    private static let loadingErrors = [
        ErrorDeclaration("not_found", Bilingual(zh: "没有这个文件夹或文件。", en: "There is no such folder or file.")),
        ErrorDeclaration(
            "no_files", Bilingual(zh: "没有符合通配的文件，或文件夹里没有。", en: "No file matches the pattern, or the folder has none.")),
        ErrorDeclaration(
            "changed_file",
            Bilingual(
                zh: "文件在读取之后变了；在再用到它的地方报错。",
                en: "A file has changed since it was read; where it is touched again.")),
    ]

    private static func load(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.load",
            [
                Parameter(
                    "pattern", .oneOf([.string, .list(.string)]),
                    doc: Bilingual(
                        zh: "文件夹、zip 压缩包、文件或通配（* ? **）；几个写成列表。",
                        en: "A folder, a zip archive, a file, or a pattern (* ? **); a list of several."),
                    completes: "path"),
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration("jobs", .integer, Bilingual(zh: "同时读几个文件。", en: "How many files at once."))
                    ]),
                    .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
            ],
            returns: ReturnDeclaration(
                .object("Reports"),
                Bilingual(
                    zh: "读出的报告；.failures 是没有读成的，不是年度报告的文件也在其中（no_report）。",
                    en:
                        "The reports; .failures has what was not read, files that are no reports among them (no_report)."
                )),
            doc: Bilingual(
                zh: "读取许多报告，每份到用到时才读；读过的在 --memory-limit 之内留着，放不下的再用到时重读，所以文件再多也能逐份看完。一个坏文件不影响其他文件。",
                en:
                    "Reads many reports, each when it is touched. What was read is kept within --memory-limit; what finds no room is read again when it is touched again, so that a loop can go through any number of files. A bad file does not stop the others."
            ),
            examples: [Example("rs = nb.load(\"Samples\")\nprint(#rs, #rs.failures)", prints: "16\t0")],
            errors: loadingErrors
        ) { (call) throws(LuaFailure) in
            let jobs = try call.options("options").integer("jobs") ?? host.configuration.workers
            guard jobs >= 1 else { throw ScriptMessages.tooFewJobs(jobs) }
            let pattern = try call.value("pattern")
            let patterns = try pattern.table.map { (table) throws(LuaFailure) in try table.elements() } ?? [pattern]
            return host.types.reports.wrap(
                try host.load(patterns.compactMap(\.string), workers: min(jobs, 64), state: call.state))
        }
    }

    private static func parse(_ host: ScriptHost) -> FunctionDeclaration {
        let formats = ["text", "markdown", "html"]
        return FunctionDeclaration(
            "nb.parse",
            [
                Parameter("text", .string, doc: Bilingual(zh: "报告的文字。", en: "The text of a report.")),
                Parameter(
                    "options",
                    .options([
                        OptionDeclaration(
                            "format", .word(formats),
                            Bilingual(zh: "格式；不写则自动判断。", en: "The format; told by the text where it is left out.")),
                        OptionDeclaration("name", .string, Bilingual(zh: "来源的名字。", en: "A name for the source.")),
                    ]), .optional, doc: Bilingual(zh: "选项。", en: "Options.")),
            ],
            returns: ReturnDeclaration(.object("Report"), Bilingual(zh: "读出的报告。", en: "The report.")),
            doc: Bilingual(zh: "从文字读出一份报告。", en: "Reads a report from text."),
            examples: [
                Example(
                    "r = nb.parse(\"清河县水利局2021年政府信息公开工作年度报告\")\nprint(r.agency, r.year)",
                    prints: "清河县水利局\t2021")
            ],
            errors: [noReport]
        ) { (call) throws(LuaFailure) in
            let options = try call.options("options")
            let format = try options.string("format").flatMap(DocumentFormat.init(rawValue:))
            let name = try options.string("name") ?? ""
            let bytes = Array(try call.string("text").utf8)
            return try read(call.state, host) { (reader) throws(ReadingError) in
                try reader.read(bytes, format: format, source: name)
            }
        }
    }
}
