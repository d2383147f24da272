import LuaRuntime
import ReportAnalysis
import ReportModel
import ReportWriting
import Wording

extension ReportObject {
    static func textMethods(
        _ section: ObjectDeclaration<TextSection>, _ finding: ObjectDeclaration<ReportedFinding>,
        _ frame: ObjectDeclaration<Frame>
    ) -> [Declaration.Method] {
        [sectionMethod(section), sections(section), table(frame), corrections, findings(finding)]
    }

    private static func sectionMethod(_ section: ObjectDeclaration<TextSection>) -> Declaration.Method {
        Declaration.Method(
            "section",
            [SectionObject.numberParameter],
            returns: ReturnDeclaration(
                .object("Section"),
                Bilingual(zh: "这一部分；原文没有时为 nil。", en: "The section; nil where the source has none.")),
            doc: Bilingual(zh: "取一个部分的文字。", en: "The text of a section."),
            examples: [
                .onReport(
                    """
                    s = r:section("五")
                    print(s.heading)
                    print(#s.paragraphs, #s.sentences)
                    print(s.sentences[1])
                    """,
                    prints: """
                        五、存在的主要问题及改进情况
                        2\t3
                        存在的主要问题：一是政策解读以文字为主，形式比较单一；
                        """)
            ]
        ) { (report, call) throws(LuaFailure) in
            let number = try SectionObject.number(try call.value("number"))
            return report.section(number).map(section.wrap) ?? .none
        }
    }

    private static func sections(_ section: ObjectDeclaration<TextSection>) -> Declaration.Method {
        Declaration.Method(
            "sections",
            returns: ReturnDeclaration(.list(.object("Section")), Bilingual(zh: "全部部分。", en: "All sections.")),
            doc: Bilingual(zh: "列出报告的各个部分。", en: "Lists the sections of the report."),
            examples: [
                .onReport(
                    "for _, s in ipairs(r:sections()) do print(s.number, s.heading) end",
                    prints: """
                        1\t一、总体情况
                        2\t二、主动公开政府信息情况
                        3\t三、收到和处理政府信息公开申请情况
                        4\t四、政府信息公开行政复议、行政诉讼情况
                        5\t五、存在的主要问题及改进情况
                        6\t六、其他需要报告的事项
                        """)
            ]
        ) { (report, _) throws(LuaFailure) in
            .list(report.sections.filter { $0.number > 0 }.map(section.wrap))
        }
    }

    private static func table(_ frame: ObjectDeclaration<Frame>) -> Declaration.Method {
        Declaration.Method(
            "table",
            [
                Parameter(
                    "number", .oneOf([.string, .integer]),
                    doc: Bilingual(zh: "“二”“三”“四”，或 2 到 4。", en: "\"二\", \"三\" or \"四\", or 2 to 4."),
                    completes: "table")
            ],
            returns: ReturnDeclaration(
                .object("Frame"), Bilingual(zh: "表：label、key 和各列。", en: "A table of label, key and its columns.")),
            doc: Bilingual(zh: "取一张法定表格的各行。", en: "The rows of a statutory table."),
            examples: [
                .onReport(
                    "for _, row in ipairs(r:table(\"四\")) do print(row.label, row[\"总计\"]) end",
                    prints: """
                        行政复议\t40
                        未经复议直接起诉\t16
                        复议后起诉\t0
                        """)
            ]
        ) { (report, call) throws(LuaFailure) in
            let number = try SectionObject.number(try call.value("number"))
            guard let table = report.form.tables.first(where: { $0.section == number }) else {
                throw ScriptMessages.unknownTable(String(number))
            }
            return frame.wrap(
                try framing { () throws(FrameError) in
                    try Frame(columns(of: table, in: report), of: table, in: report)
                })
        }
    }

    private static let corrections = Declaration.Method(
        "corrections",
        returns: ReturnDeclaration(
            .list(.table), Bilingual(zh: "field、old、new、reason、author。", en: "field, old, new, reason, author.")
        ),
        doc: Bilingual(zh: "列出人工更正。", en: "Lists what was corrected by hand."),
        examples: [
            .onReport(
                """
                b = r:with({["requests.new.total"] = 2100}, {reason = "电话核实", author = "王"})
                for _, c in ipairs(b:corrections()) do print(c.field, c.old, c.new, c.reason, c.author) end
                """, prints: "requests.new.total\t2352\t2100\t电话核实\t王")
        ]
    ) { (report, _) throws(LuaFailure) in .list(report.corrections.map(record)) }

    private static func findings(_ finding: ObjectDeclaration<ReportedFinding>) -> Declaration.Method {
        Declaration.Method(
            "findings",
            returns: ReturnDeclaration(
                .list(.object("Finding")), Bilingual(zh: "读取时的发现。", en: "What the reader noticed.")),
            doc: Bilingual(zh: "列出读取这份报告时发现的问题。", en: "Lists what was noticed while reading the report."),
            examples: [
                Example(
                    """
                    r = nb.open("Samples/青禾市望溪区住房和城乡建设局-2022.docx")
                    for _, f in ipairs(r:findings()) do print(f) end
                    """, prints: "R104 “行政事业性收费·本年收费金额”的格里写了单位（251000元），按元读作 25.1 万元。")
            ]
        ) { (report, _) throws(LuaFailure) in
            .list(report.readingFindings.map { finding.wrap(ReportedFinding($0, in: report)) })
        }
    }

    /// A row of the table has no cell in a column of another block.
    private static func columns(of table: FormTable, in report: Report) -> [FrameColumn] {
        let rows = table.blocks.flatMap { block in block.rows.map { (block: block, row: $0) } }
        var names: [String] = []
        for column in table.blocks.flatMap(\.columns) where !names.contains(column.label) { names.append(column.label) }
        let labels = rows.map { FrameValue.text(FormLabel.withoutExplanation(FormLabel.withoutNumber($0.row.label))) }
        let keys = rows.map { FrameValue.text("\(table.key).\($0.row.key)") }
        let numbers = names.map { name in
            FrameColumn(
                name,
                rows.map { block, row in
                    let column = block.columns.first { $0.label == name }
                    return column.flatMap { report.cell("\(table.key).\(row.key).\($0.key)") }.map(FrameValue.init)
                        ?? .missing(.absent)
                })
        }
        return [FrameColumn("label", labels), FrameColumn("key", keys)] + numbers
    }

    private static func record(_ correction: Correction) -> LuaValue {
        .strict([
            ("field", .string(correction.field)), ("old", LuaNumbers.value(correction.old.number)),
            ("new", LuaNumbers.value(correction.new.number)), ("reason", .string(correction.reason)),
            ("author", .optional(correction.author)),
        ])
    }
}
