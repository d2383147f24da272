import LuaRuntime
import ReportAnalysis
import ReportChecks
import ReportModel
import ReportWriting
import Wording

/// `nb.render`, `nb.write`.
enum GeneratingFunctions {
    static func all(_ host: ScriptHost) -> [FunctionDeclaration] { [render(host), write(host)] }

    private static let template = Parameter(
        "template", .string,
        doc: Bilingual(
            zh: "模板文件（.md、.html、.txt、.docx），或含 {{ }} 的模板文字。",
            en: "A template file (.md, .html, .txt, .docx), or template text with {{ }} in it."),
        completes: "path"
    )

    private static func render(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.render",
            [
                template,
                Parameter(
                    "data", .table,
                    doc: Bilingual(zh: "模板里可用的名字，如 {r=r}。", en: "The names that the template may use, such as {r=r}.")),
                Parameter(
                    "output", .string, .optional,
                    doc: Bilingual(
                        zh: "写到哪个文件；不写则返回文字。Word 模板必须写。",
                        en: "The file to write; without it the text is returned. A Word template needs one.")),
            ],
            returns: ReturnDeclaration(
                .string, Bilingual(zh: "文字，或写好的文件路径。", en: "The text, or the path of the file.")),
            doc: Bilingual(
                zh: "填写模板。名字没有给出、格里没有数字，都会报错并指出模板的行列。",
                en:
                    "Fills a template. A name that was not given, or a cell without a number, is an error with the template's line and column."
            ),
            examples: [
                Example("print(nb.render(\"{{ name }}：{{ 1 + 1 }}\", {name = \"合计\"}))", prints: "合计：2")
            ],
            errors: [
                ErrorDeclaration(
                    "template_name", Bilingual(zh: "模板用了没有给出的名字。", en: "The template uses a name that was not given.")),
                ErrorDeclaration(
                    "template_value",
                    Bilingual(
                        zh: "标签里是 nil、false、算不出的数、表或函数。",
                        en: "A tag holds nil, false, no finite number, a table or a function.")),
                ErrorDeclaration(
                    "template_syntax",
                    Bilingual(zh: "标签写错了，或 block 没有对应。", en: "A tag is wrong, or a block has none to replace.")),
                ErrorDeclaration(
                    "unknown_format", Bilingual(zh: "文字不能写成这种文件。", en: "Text can't be a file of that kind.")),
            ]
        ) { (call) throws(LuaFailure) in try rendered(call, host) }
    }

    /// The text, or the path of what was written.
    private static func rendered(_ call: borrowing LuaCall, _ host: ScriptHost) throws(LuaFailure) -> LuaValue {
        let (template, output) = (try call.string("template"), try call.optionalString("output"))
        let data = LuaValue.table(try call.table("data"))
        if ScriptHost.isWord(template) {
            guard let output else { throw TemplateRunMessages.noOutput() }
            return .string(try host.files.write(try host.wordDocument(template, data, call.state), to: output))
        }
        if let output { try ScriptMessages.checkText(output, by: "nb.render") }
        let document = try host.document(template, data, for: output, call.state)
        guard let output else { return .string(document) }
        return .string(try host.files.write(Array(document.utf8), to: output))
    }

    private static let tableOptions = Parameter(
        "options",
        .options([
            OptionDeclaration(
                "bom", .boolean,
                Bilingual(zh: "csv 文件带 BOM，供 Excel 打开。", en: "A byte order mark in csv, for Excel.")),
            OptionDeclaration(
                "ids", .boolean,
                Bilingual(
                    zh: "csv、xlsx 的表头用字段代码和列名，不用中文名称；一组报告前面的“文件、机关、年份、格式”四列仍用中文。",
                    en:
                        "Heads in csv and xlsx are field ids and the names of columns, as they are in English anyway; in Chinese the first four of reports stay 文件, 机关, 年份 and 格式."
                )),
        ]),
        .optional, doc: Bilingual(zh: "选项。", en: "Options."))

    private static func write(_ host: ScriptHost) -> FunctionDeclaration {
        FunctionDeclaration(
            "nb.write",
            [
                Parameter(
                    "what", .any,
                    doc: Bilingual(
                        zh: "报告、一组报告、检查结果、比较、表、图表，或行的列表。",
                        en: "A report, reports, findings, a comparison, a table, a chart, or a list of rows.")),
                Parameter(
                    "path", .string,
                    doc: Bilingual(
                        zh: "文件名，后缀决定格式：.md .html .docx .csv .xlsx .json .ndjson .txt .svg。",
                        en: "The file; its ending is the format: .md .html .docx .csv .xlsx .json .ndjson .txt .svg."),
                    completes: "path"),
                tableOptions,
            ],
            returns: ReturnDeclaration(.string, Bilingual(zh: "写好的文件路径。", en: "The path of the file.")),
            doc: Bilingual(zh: "写成文件，只写在输出文件夹里。", en: "Writes a file, below the output folder only."),
            examples: [
                .onReports(
                    """
                    path = nb.write(rs, "out/reports.csv", {bom = true})
                    print(path:match("[^/]+$"))
                    """, prints: "reports.csv")
            ],
            errors: [
                ErrorDeclaration("outside_output", Bilingual(zh: "不在输出文件夹里。", en: "Outside of the output folder."))
            ]
        ) { (call) throws(LuaFailure) in try written(call, host) }
    }

    /// The path of what was written.
    private static func written(_ call: borrowing LuaCall, _ host: ScriptHost) throws(LuaFailure) -> LuaValue {
        let path = try call.string("path")
        let options = try call.options("options")
        let tables = TableChoices(
            hasMark: try options.boolean("bom") ?? false, usesIDs: try options.boolean("ids") ?? false)
        let output = OutputDocument(host: host, language: call.state.language, tables: tables)
        let what = try call.value("what")
        let written = try host.files.write(try output.bytes(of: what, path: path, call.state), to: path)
        if let table = what.table, table.count == 0, try table.pairs().isEmpty {
            host.configuration.notice?(ScriptMessages.nothingWritten(written))
        }
        return .string(written)
    }
}
