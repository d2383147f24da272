import LuaRuntime
import ReportModel
import Wording

extension ReportObject {
    private static let fieldParameter = Parameter(
        "field", .string, doc: Bilingual(zh: "字段名，或“行·列”的中文名称。", en: "A field id, or the labels “row·column”."),
        completes: "field")

    static func cellMethods(_ cell: ObjectDeclaration<ReportCell>, _ forms: FormBook) -> [Declaration.Method] {
        [get, has(forms), cellMethod(cell), kind, cells(cell), fieldIDs]
    }

    private static let get = Declaration.Method(
        "get", [fieldParameter],
        returns: ReturnDeclaration(
            .number, Bilingual(zh: "数值；没有数字时为 nil。", en: "The number; nil where there is none.")),
        doc: Bilingual(zh: "读一格的数值。", en: "Reads the number of a cell."),
        examples: [
            Example(
                "r = nb.open(\"Samples/青禾市人民政府-2021.html\")\nprint(r:get(\"requests.new.total\"), r:get(\"本年新收·总计\"))",
                prints: "2352\t2352")
        ]
    ) { (report, call) throws(LuaFailure) in
        number(report, try index(report, call), call.state)
    }

    private static func has(_ forms: FormBook) -> Declaration.Method {
        Declaration.Method(
            "has", [fieldParameter],
            returns: ReturnDeclaration(
                .boolean,
                Bilingual(
                    zh: "有没有数字；这种格式没有这个字段时为 false。",
                    en: "Whether there is a number; false where the form has no such field.")),
            doc: Bilingual(
                zh: "一格有没有数字。写错的字段名照样报错。", en: "Whether a cell holds a number. A misspelt field raises all the same."),
            examples: [
                Example(
                    """
                    r = nb.open("Samples/澄岭县柳汀镇人民政府-2022.md")
                    print(r:has("requests.new.total"), r:has("disclosure.regulations.issued"), r:has("disclosure.procurement.amount"))
                    """, prints: "true\tfalse\tfalse")
            ],
            errors: [ErrorDeclaration("unknown_field", Bilingual(zh: "没有这个字段。", en: "There is no such field."))]
        ) { (report, call) throws(LuaFailure) in
            let name = try call.string("field")
            let lookup = FieldLookup.of(report.form)
            do throws(LuaFailure) {
                return .boolean(report.cells[try lookup.index(name)].number != nil)
            } catch {
                let isElsewhere = forms.all.contains { (try? FieldLookup.of($0).index(name)) != nil }
                guard error.code == "unknown_field", isElsewhere else { throw error }
                return .boolean(false)
            }
        }
    }

    private static func cellMethod(_ cell: ObjectDeclaration<ReportCell>) -> Declaration.Method {
        Declaration.Method(
            "cell", [fieldParameter],
            returns: ReturnDeclaration(.object("Cell"), Bilingual(zh: "这一格。", en: "The cell.")),
            doc: Bilingual(zh: "取一格，连同原文、位置和来历。", en: "A cell with its characters, place and origin."),
            examples: [
                .onReport(
                    """
                    c = r:cell("本年新收·总计")
                    print(c.value, c.unit, c.text, c.how)
                    print(c.where)
                    """,
                    prints: """
                        2352\t件\t2352\tread
                        Samples/青禾市人民政府-2021.html 第 33 行 表 2 第 4 行第 10 格
                        """)
            ]
        ) { (report, call) throws(LuaFailure) in
            cell.wrap(ReportCell(report, try index(report, call)))
        }
    }

    private static let kind = Declaration.Method(
        "kind", [fieldParameter],
        returns: ReturnDeclaration(
            .string, Bilingual(zh: "number 或五种“没有数字”之一。", en: "number, or one of the five kinds of no number.")),
        doc: Bilingual(zh: "一格有没有数字，没有是为什么。", en: "Whether a cell has a number, and if not why."),
        examples: [
            Example(
                """
                r = nb.open("Samples/澄岭县柳汀镇人民政府-2022.md")
                print(r:kind("requests.new.total"), r:kind("disclosure.regulations.issued"))
                """, prints: "number\tnot_applicable")
        ]
    ) { (report, call) throws(LuaFailure) in
        .string(report.cells[try index(report, call)].kind.name)
    }

    private static func cells(_ cell: ObjectDeclaration<ReportCell>) -> Declaration.Method {
        Declaration.Method(
            "cells",
            returns: ReturnDeclaration(
                .list(.object("Cell")), Bilingual(zh: "全部格，按格式的顺序。", en: "All cells, in form order.")),
            doc: Bilingual(zh: "列出所有格。", en: "Lists all cells."),
            examples: [
                Example(
                    """
                    r = nb.open("Samples/澄岭县教育局-2021.md")
                    for _, c in ipairs(r:cells()) do
                        if not c.value then print(c.label, c.kind) end
                    end
                    """,
                    prints: """
                        本年新收政府信息公开申请数量·科研机构\tblank
                        本年新收政府信息公开申请数量·社会公益组织\tblank
                        行政复议·其他结果\tblank
                        """)
            ]
        ) { (report, _) throws(LuaFailure) in
            .list(report.form.fields.indices.map { cell.wrap(ReportCell(report, $0)) })
        }
    }

    private static let fieldIDs = Declaration.Method(
        "fields", returns: ReturnDeclaration(.list(.string), Bilingual(zh: "全部字段名。", en: "All field ids.")),
        doc: Bilingual(zh: "列出所有字段名。", en: "Lists all field ids."),
        examples: [
            .onReport(
                "print(#r:fields(), r:fields()[1])", prints: "200\tdisclosure.regulations.issued")
        ]
    ) { (report, _) throws(LuaFailure) in
        .list(report.form.fields.map { .string($0.id) })
    }

    private static func index(_ report: Report, _ call: borrowing LuaCall) throws(LuaFailure) -> Int {
        try FieldLookup.of(report.form).index(try call.string("field"))
    }

    /// `r:with{…}`: a new report with corrected cells.
    static let correcting = Declaration.Method(
        "with",
        [
            Parameter(
                "changes", .table,
                doc: Bilingual(
                    zh: "字段名或“行·列” = 新的数；金额可写成文字，如 \"160.50\"，位数不变，数字用半角，不带逗号。件数是不小于 0 的整数。",
                    en:
                        "Field id, or “row·column” = new number, which may be a text of ASCII digits without separators: \"160.50\" keeps its digits. A count is whole and not below 0."
                ),
                completes: "field"),
            Parameter(
                "options",
                .options([
                    OptionDeclaration("reason", .string, Bilingual(zh: "为什么更正（必填）。", en: "Why (required).")),
                    OptionDeclaration("author", .string, Bilingual(zh: "谁更正的。", en: "By whom.")),
                ]), doc: Bilingual(zh: "原因等。", en: "The reason and more.")),
        ],
        returns: ReturnDeclaration(
            .object("Report"), Bilingual(zh: "更正后的新报告；原报告不变。", en: "A new report; the old one stays as it is.")),
        doc: Bilingual(zh: "更正一些格，并记下原因。", en: "Corrects cells and remembers why."),
        examples: [
            .onReport(
                """
                b = r:with({["requests.new.total"] = 2100}, {reason = "电话核实"})
                print(r.requests.new.total, b.requests.new.total)
                print(b:cell("requests.new.total").how)
                """,
                prints: """
                    2352\t2100
                    corrected
                    """)
        ],
        errors: [
            ErrorDeclaration("unknown_field", Bilingual(zh: "没有这个字段。", en: "There is no such field.")),
            ErrorDeclaration(
                "not_a_number",
                Bilingual(zh: "更正值不是数字，或件数不是整数、小于 0。", en: "No number, or a count that is not whole or below 0.")),
            ErrorDeclaration(
                "argument", Bilingual(zh: "没有原因，或同一格写了两次。", en: "No reason, or one cell named twice.")),
        ]
    ) { (report, call) throws(LuaFailure) in
        let table = try call.table("changes")
        let options = try call.options("options")
        var changes: [(field: String, cell: Cell)] = []
        for (key, value) in try table.pairs() {
            let name = key.string ?? ""
            let field = report.form.fields[try FieldLookup.of(report.form).index(name)]
            guard let number = LuaNumbers.exact(value) else {
                if let large = value.number, large.isFinite, large.magnitude > 1 {
                    throw ScriptMessages.tooLarge(field.label, try call.state.describe(value))
                }
                throw ScriptMessages.notACellValue(field.label, try call.state.describe(value))
            }
            guard !changes.contains(where: { $0.field == field.id }) else {
                throw ScriptMessages.namedTwice(field.label)
            }
            let isAmount = field.unit == .tenThousandYuan
            guard isAmount || number.normalized.scale == 0 else {
                throw ScriptMessages.notWhole(field.label, try call.state.describe(value))
            }
            guard isAmount || number.mantissa >= 0 else {
                throw ScriptMessages.belowZero(field.label, try call.state.describe(value))
            }
            changes.append((field.id, Cell(isAmount ? number : number.normalized)))
        }
        changes.sort { (report.form.index(of: $0.field) ?? 0) < (report.form.index(of: $1.field) ?? 0) }
        let (reason, author) = (try options.string("reason") ?? "", try options.string("author"))
        do throws(Report.CorrectionError) {
            return call.wrapLikeReceiver(try report.corrected(changes, reason: reason, author: author))
        } catch {
            throw ScriptMessages.emptyReason()
        }
    }
}
