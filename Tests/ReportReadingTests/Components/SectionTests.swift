import Documents
import ReportModel
import ReportReading
import Testing

@Suite("Sections and their paragraphs")
struct SectionTests {
    private func read(_ text: String, _ format: DocumentFormat = .text) throws -> Report {
        try ReportReader().read(Array(text.utf8), format: format, source: "report")
    }

    @Test("A table of contents is no section")
    func contents() throws {
        let toc = "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
        let report = try read(
            toc + "一、总体情况\n本年度工作平稳开展，各项制度得到落实。\n二、主动公开政府信息情况\n公开信息若干条，内容见网站。\n"
                + "三、收到和处理政府信息公开申请情况\n未收到申请，没有需要处理的事项。\n")
        #expect(report.section(1)?.text == "本年度工作平稳开展，各项制度得到落实。")
        #expect(report.section(3)?.text == "未收到申请，没有需要处理的事项。")
    }

    @Test("Headings count by their words, whatever their number")
    func numbers() throws {
        let report = try read("二、总体情况\n甲。\n三、依申请公开情况\n乙。\n六、存在问题及改进情况\n丙。\n其他需要报告的事项\n丁。\n")
        #expect(report.sections.map(\.number) == [1, 3, 5, 6])
        #expect(report.sections.map(\.text) == ["甲。", "乙。", "丙。", "丁。"])
    }

    @Test(
        "A heading has its own number in other figures", arguments: ["%d.", "%d、", "第%c部分 ", "第%c部分", "第%c章 ", "（%c）"])
    func otherNumbers(mark: String) throws {
        let headings = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况"]
        let text = zip(1..., headings).map { number, heading in
            let numeral = ["一", "二", "三"][number - 1]
            return mark.replacing("%d", with: "\(number)").replacing("%c", with: numeral) + heading + "\n甲\(number)。\n"
        }
        let report = try read(text.joined())
        #expect(report.sections.map(\.text) == ["甲1。", "甲2。", "甲3。"])
    }

    @Test(
        "A heading with another section's number in such figures is a part",
        arguments: ["%d.", "第%c部分", "第%c章", "（%c）"])
    func othersNumbers(mark: String) throws {
        let number = mark.replacing("%d", with: "2").replacing("%c", with: "二")
        let report = try read("一、总体情况\n甲。\n\(number)收到和处理政府信息公开申请情况\n乙。\n二、主动公开政府信息情况\n丙。\n")
        #expect(report.sections.map(\.number) == [1, 2])
    }

    @Test("Headings count that are nearly those of a section, with its number")
    func nearHeadings() throws {
        let report = try read(
            """
            一、2022年政府信息公开工作的总体情况
            甲。
            二、主动公开政府政府情况
            乙。
            三、收到的处理政府信息公开申请情况
            一、公开信息平台建设和管理的情况
            （一）丙。
            四、行政复议及行政诉讼的情况
            丁。
            五、存在的问题及下步改进措施
            戊。
            六、其它需要报告的事项
            己。
            """)
        #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(
            report.sections.map(\.text) == [
                "甲。", "乙。", "一、公开信息平台建设和管理的情况\n（一）丙。", "丁。", "戊。", "己。",
            ])
    }

    @Test(
        "Where a table holds the headings, its other cells are text too",
        arguments: ["|", "\t", "|\n|", " |\n|\n| "])
    func textInCells(separator: String) throws {
        let pieces = [
            "某县教育局2022年政府信息公开工作年度报告", "一、总体情况", "甲。", "二、主动公开政府信息情况", "第二十条第（一）项", "信息内容",
            "本年制发件数", "本年废止件数", "现行有效件数", "规章", "0", "0", "0", "行政规范性文件", "3", "2", "26",
            "五、存在的主要问题及改进情况", "乙。", "丙。", "六、其他需要报告的事项", "丁。",
        ]
        let frame = separator == "\t" ? "" : "|"
        let report = try read(frame + pieces.joined(separator: separator) + frame)
        #expect(report.sections.map(\.text) == ["甲。", "", "乙。\n丙。", "丁。"])
        #expect(report.cell("disclosure.normative_documents.in_force")?.number?.description == "26")
    }

    @Test("Lines of a text become paragraphs")
    func paragraphs() throws {
        let report = try read(
            """
            一、总体情况
            　　本年度本机关认真贯彻落实条例，不断完善制度，持续推进公开，
            取得了新的成效。
            　　（一）主动公开情况。全年通过网站公开信息若干条，内容涉及各
            - 1 -
            个方面。
            短句
            另一行。
            """)
        #expect(
            report.section(1)?.paragraphs.map(\.text) == [
                "本年度本机关认真贯彻落实条例，不断完善制度，持续推进公开，取得了新的成效。",
                "（一）主动公开情况。全年通过网站公开信息若干条，内容涉及各个方面。", "短句", "另一行。",
            ])
    }

    @Test("A section's text holds nothing of its table")
    func tables() throws {
        let report = try read(
            """
            二、主动公开政府信息情况
            见下表。
            第二十条第（一）项
            信息内容 本年制发件数 本年废止件数 现行有效件数
            规章 0 0 1
            行政规范性文件 2 0 3
            三、收到和处理政府信息公开申请情况
            无。
            """)
        #expect(report.section(2)?.text == "见下表。")
    }

    @Test("Lines above a table's head that are labels of the form are its")
    func labelsAboveHeads() throws {
        let results = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
        let numbers = ["1", "0", "2", "0", "3"] + Array(repeating: "0", count: 10)
        let report = try read(
            "三、收到和处理政府信息公开申请情况\n见下表。\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n申请人情况\n"
                + "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n"
                + "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n" + results + "未经复议直接起诉\n复议后起诉\n" + results
                + results + numbers.joined(separator: "\n") + "\n五、存在的主要问题及改进情况\n无。\n")
        #expect(report.number("proceedings.review.total")?.description == "3")
        #expect(report.section(3)?.text == "见下表。")
        #expect(report.section(4)?.text == "")
    }

    @Test("Of two reports in one file the first is read, and the second is said")
    func twoReports() throws {
        func one(_ agency: String, _ number: Int) -> String {
            """
            \(agency)2021年政府信息公开工作年度报告
            一、总体情况
            本年度工作平稳开展，各项制度得到落实，公开内容不断丰富。
            二、主动公开政府信息情况
            信息内容 本年制发件数 本年废止件数 现行有效件数
            规章 0 0 \(number)
            三、收到和处理政府信息公开申请情况
            本年度没有收到申请，也没有上年结转的申请需要处理。
            四、政府信息公开行政复议、行政诉讼情况
            本年度没有发生行政复议和行政诉讼案件。
            五、存在的主要问题及改进情况
            公开内容有待进一步丰富，将加强培训。
            六、其他需要报告的事项
            无其他需要报告的事项。

            """
        }
        let report = try read(one("青禾市教育局", 1) + one("青禾市民政局", 2))
        #expect(report.agency == "青禾市教育局")
        #expect(report.number("disclosure.regulations.in_force")?.description == "1")
        #expect(report.section(6)?.text.contains("无其他需要报告的事项。") == true)
        #expect(report.section(6)?.text.contains("民政") == false)
        #expect(report.readingFindings.map(\.code).contains("R308"))
    }

    @Test(
        "Of two reports the first is read where its headings are others than the form's, or in another order",
        arguments: [
            ["第一部分 概况", "第二部分 主动公开", "第三部分 申请", "第四部分 问题"],
            ["五、存在的主要问题及改进情况", "二、主动公开政府信息情况", "一、总体情况", "六、其他需要报告的事项"],
        ])
    func twoReportsOfOtherHeadings(headings: [String]) throws {
        let own = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"]
        let report = try read(
            tables("青禾市教育局", 1, below: headings) + tables("青禾市民政局", 2, below: own))
        #expect(report.agency == "青禾市教育局")
        #expect(report.number("disclosure.regulations.in_force")?.description == "1")
        #expect(report.number("requests.new.total")?.description == "1")
        #expect(report.readingFindings.map(\.code).contains("R308"))
    }

    @Test(
        "A running head that names the same body and year, or less, begins no other report",
        arguments: [
            "青禾市教育局2021年政府信息公开工作年度报告", "政府信息公开工作年度报告", "2021年政府信息公开工作年度报告", "青禾市教育2021年政府信息公开工作年度报告",
        ])
    func runningHead(title: String) throws {
        let headings = ["第一部分 概况", "第二部分 主动公开", "第三部分 申请", "第四部分 问题"]
        let pages =
            tables("青禾市教育局", 1, below: headings) + title + "\n"
            + tables("青禾市教育局", 1, below: headings).split(separator: "\n").dropFirst().joined(separator: "\n")
        let report = try read(pages)
        #expect(!report.readingFindings.map(\.code).contains("R308"))
    }

    @Test("Another year of the same body is another report")
    func otherYear() throws {
        let headings = ["第一部分 概况", "第二部分 主动公开", "第三部分 申请", "第四部分 问题"]
        let (first, second) = (tables("青禾市教育局", 1, below: headings), tables("青禾市教育局", 2, below: headings))
        let report = try read(first + second.replacing("2021年", with: "2022年"))
        #expect(report.year == 2021)
        #expect(report.number("requests.new.total")?.description == "1")
        #expect(report.readingFindings.map(\.code).contains("R308"))
    }

    private func tables(_ agency: String, _ number: Int, below headings: [String]) -> String {
        """
        \(agency)2021年政府信息公开工作年度报告
        \(headings[0])
        \(String(repeating: "本年度工作平稳开展，各项制度得到落实，公开内容不断丰富。", count: 14))
        \(headings[1])
        信息内容 本年制发件数 本年废止件数 现行有效件数
        规章 0 0 \(number)
        \(headings[2])
        申请人情况
        自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
        一、本年新收政府信息公开申请数量 \(number) 0 0 0 0 0 \(number)
        \(headings[3])
        公开内容有待进一步丰富，将加强培训。

        """
    }
}
