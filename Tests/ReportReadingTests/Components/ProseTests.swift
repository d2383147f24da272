import ReportModel
import ReportReading
import Testing

@Suite("How sections are told apart")
struct ProseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        /// Number and first paragraph of each section, in order; 0 stands before the first heading.
        let sections: [(Int, String)]
        var testDescription: String { name }
    }

    private static let plain = "一、总体情况\n甲。\n二、主动公开政府信息情况\n乙。\n三、收到和处理政府信息公开申请情况\n丙。\n"
    private static let rest = "四、政府信息公开行政复议、行政诉讼情况\n丁。\n五、存在的主要问题及改进情况\n戊。\n六、其他需要报告的事项\n己。\n"
    private static let six = [(1, "甲。"), (2, "乙。"), (3, "丙。"), (4, "丁。"), (5, "戊。"), (6, "己。")]

    static let cases: [Case] = [
        Case(name: "the six of the form", text: plain + rest, sections: six),
        Case(name: "blank lines between", text: (plain + rest).replacing("\n", with: "\n\n"), sections: six),
        Case(name: "words before the first", text: "根据条例编制本报告。\n" + plain + rest, sections: [(0, "根据条例编制本报告。")] + six),
        Case(
            name: "one missing", text: plain + rest.replacing("五、存在的主要问题及改进情况\n戊。\n", with: ""),
            sections: six.filter { $0.0 != 5 }),
        Case(
            name: "one missing, the others numbered on",
            text: plain + "四、存在的主要问题及改进情况\n戊。\n五、其他需要报告的事项\n己。\n", sections: six.filter { $0.0 != 4 }),
        Case(name: "brackets", text: bracketed(plain + rest), sections: six),
        Case(
            name: "parts of the first section that are called like the next",
            text: "一、总体情况\n（一）主动公开情况\n本机关全年通过网站公开信息若干条，内容涉及各个方面。\n（二）依申请公开情况\n丑。\n"
                + plain.replacing("一、总体情况\n甲。\n", with: "") + rest,
            sections: [(1, "（一）主动公开情况")] + six.dropFirst()),
        Case(name: "full stops", text: (plain + rest).replacing("二、", with: "二．"), sections: six),
        Case(name: "no numbers", text: unnumbered(plain + rest), sections: six),
        Case(
            name: "the wording of 2019",
            text: plain + rest.replacing("政府信息公开行政复议、行政诉讼情况", with: "因政府信息公开工作被申请行政复议、提起行政诉讼情况"), sections: six),
        Case(
            name: "problems without 主要", text: plain + rest.replacing("存在的主要问题及改进情况", with: "存在的问题及改进情况"), sections: six
        ),
        Case(name: "problems and measures", text: plain + rest.replacing("及改进情况", with: "及改进措施"), sections: six),
        Case(name: "other matters", text: plain + rest.replacing("其他需要报告的事项", with: "需要报告的其他事项"), sections: six),
        Case(name: "概述", text: (plain + rest).replacing("总体情况", with: "概述"), sections: six),
        Case(name: "blanks inside headings", text: (plain + rest).replacing("总体情况", with: "总 体 情 况"), sections: six),
        Case(name: "full-width blanks before", text: (plain + rest).replacing("一、", with: "　　一、"), sections: six),
        Case(name: "colons behind headings", text: (plain + rest).replacing("总体情况\n", with: "总体情况：\n"), sections: six),
        Case(
            name: "Kangxi radicals", text: (plain + rest).replacing("一、", with: "⼀、").replacing("二、", with: "⼆、"),
            sections: six),
        Case(
            name: "a table of contents", text: "目录\n" + headings(plain + rest) + plain + rest,
            sections: [(0, "目录")] + six),
        Case(
            name: "a heading's words inside a sentence",
            text: plain.replacing("甲。", with: "本年度总体情况良好，主动公开政府信息情况见下。") + rest,
            sections: [(1, "本年度总体情况良好，主动公开政府信息情况见下。")] + six.dropFirst()),
        Case(
            name: "numbered parts of a section", text: plain.replacing("甲。", with: "（一）主动公开。甲。\n（二）依申请公开。乙。") + rest,
            sections: [(1, "（一）主动公开。甲。")] + six.dropFirst()),
        Case(name: "everything in one line", text: (plain + rest).replacing("\n", with: ""), sections: six),
        Case(
            name: "a section without words", text: plain + rest.replacing("己。\n", with: ""),
            sections: six.dropLast() + [(6, "")]),
        Case(name: "two missing at the start", text: "三、收到和处理政府信息公开申请情况\n丙。\n" + rest, sections: Array(six.suffix(4))),
        Case(
            name: "the words of another report only", text: "关于印发年度工作要点的通知。\n各科室：请遵照执行。\n",
            sections: [(0, "关于印发年度工作要点的通知。")]),
        Case(name: "a line of dashes between", text: plain.replacing("二、", with: "——————\n二、") + rest, sections: six),
        Case(
            name: "a mark behind headings in the line of their text",
            text: (plain + rest).replacing("情况\n", with: "情况。").replacing("事项\n", with: "事项："), sections: six),
        Case(
            name: "the two last out of order", text: plain + swapped, sections: six.prefix(4) + [(6, "己。"), (5, "戊。")]),
        Case(
            name: "the two last in one heading",
            text: plain
                + rest.replacing("改进情况\n戊。\n六、其他需要报告的事项\n己。\n", with: "改进情况、其他需要报告的事项\n戊。\n"),
            sections: Array(six.dropLast())),
        Case(name: "a page number between", text: plain.replacing("二、", with: "- 1 -\n二、") + rest, sections: six),
    ]

    private static let swapped =
        "四、政府信息公开行政复议、行政诉讼情况\n丁。\n五、其他需要报告的事项\n己。\n六、存在的主要问题及改进情况\n戊。\n"

    private static func unnumbered(_ text: String) -> String {
        ["一、", "二、", "三、", "四、", "五、", "六、"].reduce(text) { $0.replacing($1, with: "") }
    }

    private static func bracketed(_ text: String) -> String {
        ["一", "二", "三", "四", "五", "六"].reduce(text) { $0.replacing("\($1)、", with: "（\($1)）") }
    }

    private static func headings(_ text: String) -> String {
        text.split(separator: "\n").filter { $0.contains("、") }.joined(separator: "\n") + "\n"
    }

    @Test("Sections begin where their headings stand", arguments: cases)
    func sections(example: Case) throws {
        let report = try ReportReader().read(Array(example.text.utf8), format: .text, source: "report")
        #expect(report.sections.map(\.number) == example.sections.map(\.0))
        #expect(report.sections.map { $0.paragraphs.first?.text ?? "" } == example.sections.map(\.1))
    }

    @Test("Each paragraph knows its line")
    func places() throws {
        let report = try ReportReader().read(Array((Self.plain + Self.rest).utf8), format: .text, source: "report")
        #expect(report.sections.map(\.place.line) == [1, 3, 5, 7, 9, 11])
        #expect(report.sections.compactMap(\.paragraphs.first?.place.line) == [2, 4, 6, 8, 10, 12])
    }

    @Test("A page's headings and paragraphs are told apart like a text's")
    func page() throws {
        let html = (Self.plain + Self.rest).split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
        let report = try ReportReader().read(Array(html.utf8), format: .html, source: "page")
        #expect(report.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(report.sections.map(\.text) == ["甲。", "乙。", "丙。", "丁。", "戊。", "己。"])
    }

    static let siteLines = [
        "苏ICP备05002336号-1", "Copyright © 2023 All Rights Reserved", "政府网站标识码：3205830001", "苏公网安备 32058302001号",
        "主办：某市人民政府办公室",
        "承办：某市大数据中心", "您是第12345位访客", "我要纠错", "收藏", "猜你喜欢", "热点推荐", "【字体：大 中 小】", "编辑：某某", "审核：某某",
        "访问量：233", "点击下载", "下一页", "网站声明", "某市人民政府版权所有", "加入收藏 打印本页",
        "分享到：微信 微博", "【打印】 【关闭】", "上一篇：某局2022年年度报告", "下一条：无", "相关链接", "相关附件：", "版权所有：某市人民政府  备案号：1",
        "主办单位：某市人民政府办公室", "扫一扫在手机打开当前页", "责任编辑：某某", "关闭窗口", "[打印]",
        "（此件公开发布）", "来源：某市教育局", "信息来源：某市教育局", "编辑：某某　审核：某某", "某市教育局办公室　2024年1月15日印发",
    ]

    @Test("What a site prints behind a report is not its text", arguments: siteLines)
    func site(line: String) throws {
        let page = (Self.plain + Self.rest + line + "\n工作动态\n政策解读\n").split(separator: "\n").map { "<p>\($0)</p>" }
        let report = try ReportReader().read(Array(page.joined().utf8), format: .html, source: "page")
        #expect(report.section(6)?.text == "己。")
    }

    static let ownLines = [
        "来源于群众的建议已办结", "收藏品展览信息公开3条", "下一页纸质材料见附件。", "编辑政务信息若干条", "访问量较上年增加", "本年度网站版权所有信息无变化。",
        "相关信息已在网站公布。", "分享会两场", "打印机采购", "相关链接情况见附件一览表及说明。", "关闭企业名单已公开", "附件：统计表", "本机关主办单位信息由各科室提供",
        "《办法》于2023年1月15日印发", "此件公开发布后有新的要求",
    ]

    @Test("Lines of a report that begin like a site's are its text", arguments: ownLines)
    func own(line: String) throws {
        let page = (Self.plain + Self.rest + line + "\n完。\n").split(separator: "\n").map { "<p>\($0)</p>" }
        let report = try ReportReader().read(Array(page.joined().utf8), format: .html, source: "page")
        #expect(report.section(6)?.text == "己。\n\(line)\n完。")
    }

    @Test(
        "Nor are those that tell of an issue, with nothing behind them",
        arguments: ["《办法》2023年5月11日印发", "《办法》于2023年1月15日印发"])
    func issued(line: String) throws {
        let report = try ReportReader().read(
            Array((Self.plain + Self.rest + line + "\n").utf8), format: .text, source: "report")
        #expect(report.section(6)?.text == "己。\n\(line)")
    }

    @Test("Between the title and the first section what tells of the page is left out, and all above the title")
    func abovePage() throws {
        let lines = [
            "首页", "政务公开", "青禾市教育局2022年政府信息公开工作年度报告", "发布时间：2023-01-11", "来源：青禾市教育局", "字号：[大 中 小]", "根据条例编制本报告。",
        ]
        let page = (lines.joined(separator: "\n") + "\n" + Self.plain + Self.rest).split(separator: "\n")
        let html = page.map { "<p>\($0)</p>" }.joined()
        let report = try ReportReader().read(Array(html.utf8), format: .html, source: "page")
        #expect(report.sections.first?.text == "根据条例编制本报告。")
        #expect(report.agency == "青禾市教育局" && report.publicationDate == "2023-01-11")
    }
}
