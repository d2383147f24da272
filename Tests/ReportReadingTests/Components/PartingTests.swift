import Documents
import ReportModel
import ReportReading
import Testing

@Suite("Where a report ends, and where its sections begin")
struct PartingTests {
    private static let headings = [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ]

    private func read(_ text: String) throws -> Report {
        try ReportReader().read(Array(text.utf8), format: .text, source: "report")
    }

    /// A report with two tables that hold a number.
    private func report(
        _ title: String, _ number: Int, mark: (Int) -> String, end: String = "\n", intro: String = ""
    ) -> String {
        let table2 = ["信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 0 0 \(number)", "行政规范性文件 0 0 0"]
        let table3 = [
            "申请人情况", "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
            "一、本年新收政府信息公开申请数量 \(number) 0 0 0 0 0 \(number)", "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0",
            "（一）予以公开 \(number) 0 0 0 0 0 \(number)", "（七）总计 \(number) 0 0 0 0 0 \(number)",
        ]
        let bodies = [["本年度工作平稳开展。"], table2, table3, ["无。"], ["将加强培训。"], ["无。"]]
        let sections = zip(Self.headings, bodies).enumerated().flatMap { [mark($0) + $1.0] + $1.1 }
        return ([title] + (intro.isEmpty ? [] : [intro]) + sections).joined(separator: end) + end
    }

    private static let chinese = ["一、", "二、", "三、", "四、", "五、", "六、"]
    private static let parts = ["一", "二", "三", "四", "五", "六"].map { "第\($0)部分 " }

    @Test(
        "Of two reports the first is read where the second's headings have no numbers or all stands in one line",
        arguments: [(chinese, ["", "", "", "", "", ""], "\n"), (chinese, parts, " "), (parts, chinese, " ")])
    func twoReports(first: [String], second: [String], end: String) throws {
        let own = report("青禾市教育局2022年政府信息公开工作年度报告", 3, mark: { first[$0] }, end: end)
        let other = report("青禾市民政局2022年政府信息公开工作年度报告", 8, mark: { second[$0] }, end: end)
        let report = try read(own + other)
        #expect(report.agency == "青禾市教育局")
        #expect(report.number("requests.new.total")?.description == "3")
        #expect(report.readingFindings.map(\.code).contains("R308"))
    }

    private static let intro = String(repeating: "根据有关规定，现向社会公布本机关政府信息公开工作年度报告，欢迎社会各界监督。", count: 8)

    @Test(
        "A table of contents with the numbers of pages is none of the report's text",
        arguments: ["………%d", "\t%d", "......%d", " %d", ""])
    func contents(page: String) throws {
        let lines = zip(Self.chinese, Self.headings).enumerated().map { index, line in
            line.0 + line.1 + page.replacing("%d", with: "\(index + 1)")
        }
        let title = "青禾市教育局2022年政府信息公开工作年度报告\n目录\n" + lines.joined(separator: "\n")
        let report = try read(report(title, 3, mark: { Self.chinese[$0] }, intro: Self.intro))
        #expect(report.sections.filter { $0.number > 0 }.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(report.section(1)?.text == "本年度工作平稳开展。")
        #expect(report.number("requests.new.total")?.description == "3")
        #expect(!report.readingFindings.map(\.code).contains("R308"))
    }

    private func sections(_ lines: [String]) throws -> [TextSection] {
        try read(
            "青禾市教育局2022年政府信息公开工作年度报告\n一、总体情况\n甲。\n二、主动公开政府信息情况\n乙。\n三、收到和处理政府信息公开申请情况\n丙。\n"
                + "四、政府信息公开行政复议、行政诉讼情况\n丁。\n" + lines.joined(separator: "\n")
        ).sections
    }

    @Test("Problems and measures in two sections are section five, and what follows is section six")
    func partedSection() throws {
        let own = try sections(["五、存在的主要问题", "戊。", "六、改进措施", "己。", "七、其他需要报告的事项", "无。"])
        #expect(own.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(own[4].paragraphs.map(\.text) == ["戊。", "六、改进措施", "己。"])
        #expect(own[5].text == "无。")
    }

    @Test("A section that the form does not have stands between others")
    func furtherSection() throws {
        let own = try sections(["五、存在的主要问题及改进情况", "戊。", "六、工作创新", "己。", "七、其他需要报告的事项", "无。"])
        #expect(own.map(\.number) == [1, 2, 3, 4, 5, 7, 6])
        #expect(own.map(\.text).suffix(3) == ["戊。", "己。", "无。"])
    }

    @Test("A list in a section is no section")
    func list() throws {
        let own = try sections(["五、存在的主要问题及改进情况", "一、戊", "二、己", "六、其他需要报告的事项", "无。"])
        #expect(own.map(\.number) == [1, 2, 3, 4, 5, 6])
    }

    @Test("A heading that a sentence quotes is none")
    func quoted() throws {
        let own = try sections([
            "五、存在的主要问题及改进情况", "戊。", "按照“一、总体情况”“二、主动公开政府信息情况”等格式填报。", "六、其他需要报告的事项", "无。",
        ])
        #expect(own.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(own[4].paragraphs.count == 2)
        #expect(own[0].text == "甲。")
    }

    @Test("Headings in brackets, and with the numerals of banks", arguments: ["【%t】", "%b、%t"])
    func oddHeadings(shape: String) throws {
        let banks = ["壹", "贰", "叁", "肆", "伍", "陆"]
        let text = zip(banks, Self.headings).map { bank, heading in
            shape.replacing("%b", with: bank).replacing("%t", with: heading) + "\n甲。\n"
        }
        let own = try read("青禾市教育局2022年政府信息公开工作年度报告\n" + text.joined()).sections
        #expect(own.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(own.map(\.text) == Array(repeating: "甲。", count: 6))
    }

    @Test(
        "Headings inside of one line whose numbers parts have too",
        arguments: [["（一）", "（二）", "（三）", "（四）", "（五）", "（六）"], ["1.", "2.", "3.", "4.", "5.", "6."], parts])
    func inOneLine(marks: [String]) throws {
        let report = try read(
            report("青禾市教育局2022年政府信息公开工作年度报告", 3, mark: { marks[$0] }, end: " ").replacing("。 ", with: "。"))
        #expect(report.sections.filter { $0.number > 0 }.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(report.section(1)?.text == "本年度工作平稳开展。")
        #expect(report.number("requests.new.total")?.description == "3")
    }

    @Test(
        "Where the tables are lost, a paragraph that tells of their figures is none of them",
        arguments: ["本年新收政府信息公开申请70件，其中自然人64件，商业企业0件。上年结转0件。", "本年度办理结果：予以公开30件，部分公开5件，不予公开2件。"])
    func lostTables(paragraph: String) throws {
        let lines = zip(Self.chinese, Self.headings).map { $0 + $1 + "\n（表格见附件）\n" }
        let report = try read(
            "青禾市教育局2022年政府信息公开工作年度报告\n" + lines.joined().replacing("总体情况\n（表格见附件）", with: "总体情况\n" + paragraph))
        #expect(report.cells.allSatisfy { $0.kind == .absent })
    }
}
