import Documents
import ReportModel
import ReportReading
import Testing

@Suite("Headings that are numbered or worded otherwise")
struct HeadingTests {
    private static let headings = [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ]
    private static let texts = ["甲。", "乙。", "丙。", "丁。", "戊。", "己。"]

    private func read(_ text: String, _ format: DocumentFormat = .text) throws -> Report {
        try ReportReader().read(Array(text.utf8), format: format, source: "report")
    }

    /// A report whose headings are changed before its text is read.
    private func sections(_ change: (Int, String) -> String) throws -> [TextSection] {
        let lines = zip(Self.headings.indices, Self.headings).map { change($0, $1) + "\n" + Self.texts[$0] + "\n" }
        return try read("某市水利局2022年政府信息公开工作年度报告\n" + lines.joined()).sections
    }

    private static func numeral(_ figures: String, _ index: Int) -> String {
        figures.split(separator: " ").map(String.init)[index]
    }

    private static let chinese = "一 二 三 四 五 六"

    @Test(
        "Numbers of other kinds",
        arguments: [
            (chinese, " "), (chinese, ""), ("1 2 3 4 5 6", " "), ("Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ", "、"), ("Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ Ⅵ", " "),
            ("① ② ③ ④ ⑤ ⑥", " "), ("⒈ ⒉ ⒊ ⒋ ⒌ ⒍", ""), ("㈠ ㈡ ㈢ ㈣ ㈤ ㈥", ""), ("（1） （2） （3） （4） （5） （6）", ""),
            ("第一 第二 第三 第四 第五 第六", "、"), ("第一 第二 第三 第四 第五 第六", " "), (chinese, "："),
            ("（一）、 （二）、 （三）、 （四）、 （五）、 （六）、", ""),
        ])
    func numbers(figures: String, mark: String) throws {
        let sections = try sections { Self.numeral(figures, $0) + mark + $1 }
        #expect(sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(sections.map(\.text) == Self.texts)
        #expect(sections.map { $0.heading.first } == (0..<6).map { Self.numeral(figures, $0).first })
    }

    @Test(
        "Numbers of more figures, and those of another section, number no heading",
        arguments: ["1.2 总体情况", "12 总体情况", "一二总体情况", "2 总体情况", "二总体情况", "第一季度总体情况", "一般总体情况"])
    func otherNumbers(line: String) throws {
        let text = "某市水利局2022年政府信息公开工作年度报告\n\(line)\n甲。\n"
        #expect(try read(text).sections.map(\.number) == [0])
    }

    @Test("A heading without its number gives way to none that is a part of it")
    func partOfHeading() throws {
        let sections = try sections { number, words in
            number == 4 ? words + "\n（一）不足\n甲。\n五、改进情况" : Self.numeral(Self.chinese, number) + "、" + words
        }
        #expect(sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(sections[4].heading == Self.headings[4])
    }

    @Test(
        "Other words of a heading whose number stands between its neighbours'",
        arguments: [
            (1, "总体工作情况"), (1, "工作总体情况"), (1, "概况"), (1, "某市水利局总体情况"), (1, "2022年某市水利局政府信息公开工作情况"),
            (2, "行政机关主动公开政府信息情况"), (2, "政府信息主动公开工作开展情况"), (3, "行政机关收到和处理政府信息公开申请情况"), (3, "政府信息公开申请办理情况"),
            (4, "被申请复议和诉讼的情况"), (5, "存在问题和下一步打算"), (5, "存在的不足"), (5, "存在的主要问题及其他需要报告的事项"), (6, "其他事项"),
            (6, "其他需要说明的事项"), (6, "需要说明的情况和其他"),
        ])
    func words(number: Int, words: String) throws {
        let sections = try sections { Self.numeral(Self.chinese, $0) + "、" + ($0 == number - 1 ? words : $1) }
        #expect(sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(sections.map(\.text) == Self.texts)
    }

    @Test("Several headings in other words")
    func severalWords() throws {
        let other = ["概况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "复议诉讼情况", "存在的问题和打算", "其他事项"]
        for marks in [("", "、"), ("（", "）")] {
            let sections = try sections {
                marks.0 + Self.numeral(Self.chinese, $0) + marks.1 + other[$0] + $1.prefix(0)
            }
            #expect(sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        }
    }

    @Test(
        "A sentence, a line about two sections, one of several and one of another style are no heading",
        arguments: [
            "五、存在问题和下一步打算。一是加强培训。", "五、无存在的问题", "五、主动公开存在的问题", "五、存在问题\n子。\n五、下步改进", "（五）存在问题和下一步打算", "5.存在问题和下一步打算",
        ])
    func noHeading(line: String) throws {
        let sections = try sections { $0 == 4 ? line : Self.numeral(Self.chinese, $0) + "、" + $1 }
        #expect(sections.map(\.number) == [1, 2, 3, 4, 6])
        #expect(sections[3].text.contains(line))
    }

    @Test("Lines of a table's rows and of a section's list are no headings of sections in other words")
    func rows() throws {
        let sections = try sections { index, heading in
            let list = "一、抓组织\n二、抓制度\n三、抓落实"
            return index == 3 ? list : Self.numeral(Self.chinese, index) + "、" + heading
        }
        #expect(sections.map(\.number) == [1, 2, 3, 5, 6])
        #expect(sections[2].text == "丙。\n一、抓组织\n二、抓制度\n三、抓落实\n丁。")
    }

    @Test("A part of the first section that is called like the second gives way to a heading of the others' style")
    func parts() throws {
        let text =
            "一、总体情况\n（一）平台建设情况\n甲。\n（二）主动公开情况\n乙。\n二、行政机关主动公开政府信息情况\n丙。\n"
            + "三、收到和处理政府信息公开申请情况\n丁。\n五、存在的主要问题及改进情况\n戊。\n六、其他需要报告的事项\n己。\n"
        let sections = try read(text).sections
        #expect(sections.map(\.number) == [1, 2, 3, 5, 6])
        #expect(sections[1].text == "丙。")
        #expect(sections[0].text == "（一）平台建设情况\n甲。\n（二）主动公开情况\n乙。")
    }

    @Test("A menu's words are no heading of a report that numbers its own")
    func menu() throws {
        let page =
            "<ul><li>基本情况</li><li>政务公开</li></ul>"
            + zip(0..., Self.headings).map { index, heading in
                "<p>\(Self.numeral(Self.chinese, index))、\(index == 0 ? "总体工作情况" : heading)</p><p>\(Self.texts[index])</p>"
            }.joined()
        let sections = try read(page, .html).sections.filter { $0.number > 0 }
        #expect(sections.map(\.text) == Self.texts)
    }

    @Test("A table of contents with headings in other words is none of the sections")
    func contents() throws {
        let words = Self.headings.enumerated().map { [0: "工作开展情况", 4: "存在问题和打算"][$0.offset] ?? $0.element }
        let lines = zip(0..., words).map { Self.numeral(Self.chinese, $0) + "、" + $1 + "\n" }
        let text = lines.joined() + zip(lines, Self.texts).map { $0 + $1 + "\n" }.joined()
        let sections = try read("目录\n" + text).sections
        #expect(sections.map(\.number) == [0, 1, 2, 3, 4, 5, 6])
        #expect(sections.dropFirst().map(\.text) == Self.texts)
    }

    @Test("Links to the sections behind the report are not its text, and what follows them is")
    func links() throws {
        let report = zip(0..., Self.headings).map { index, heading in
            "<p>\(Self.numeral(Self.chinese, index))、\(heading)</p><p>\(Self.texts[index])</p>"
        }
        for mark in ["、", ""] {
            let links = zip(0..., Self.headings).map { index, heading in
                "<p><a href='#'>\(mark.isEmpty ? "" : Self.numeral(Self.chinese, index))\(mark)\(heading)</a></p>"
            }
            let sections = try read((report + links + ["<p>附件：统计表</p>"]).joined(), .html).sections
            #expect(sections.map(\.text) == Self.texts.dropLast() + ["己。\n附件：统计表"])
        }
    }
}

@Suite("Sections that the form does not have")
struct FurtherSectionTests {
    private func sections(_ rest: String) throws -> [TextSection] {
        let text = "一、总体情况\n甲。\n二、主动公开政府信息情况\n乙。\n六、其他需要报告的事项\n己。\n" + rest
        return try ReportReader().read(Array(text.utf8), format: .text, source: "text").sections
    }

    @Test("What goes on counting behind the sixth begins a section of its own")
    func further() throws {
        let sections = try sections("七、附件\n统计表。\n八、名词解释\n略。\n")
        #expect(sections.map(\.number) == [1, 2, 6, 7, 8])
        #expect(sections.suffix(3).map(\.text) == ["己。", "统计表。", "略。"])
        #expect(sections.last?.heading == "八、名词解释")
    }

    @Test(
        "A list, a sentence and a number of another style begin none",
        arguments: ["一、甲\n二、乙\n七、丙\n", "七、本年度未收取信息处理费。\n", "（七）附件\n", "7.附件\n", "八、附件\n"])
    func lists(lines: String) throws {
        let sections = try sections(lines)
        #expect(sections.map(\.number) == [1, 2, 6])
        #expect(sections.last?.text == "己。\n" + lines.dropLast())
    }
}

@Suite("Lines of sections")
struct SectionLineTests {
    private func six(_ lines: String, _ format: DocumentFormat = .text) throws -> [String] {
        let text = "一、总体情况\n甲。\n二、主动公开政府信息情况\n乙。\n六、其他需要报告的事项\n" + lines
        let page = text.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
        let report = try ReportReader().read(
            Array((format == .html ? page : text).utf8), format: format, source: "text")
        return report.section(6)?.paragraphs.map(\.text) ?? []
    }

    @Test(
        "A signature is not a section's text",
        arguments: [
            "某市水利局\n2023年1月18日", "某市水利局（盖章）\n2023年1月18日", "某市水利局 2023年1月18日", "2023 年 1 月 18 日",
            "某市水利局\n某市林业局\n二〇二三年一月十八日", "某市水利局\n2023年1月18日\n附件：统计表", "某市水利局",
        ])
    func signature(lines: String) throws {
        for format in [DocumentFormat.text, .html] {
            let attached = lines.hasSuffix("表") ? ["附件：统计表"] : []
            #expect(try six("未收取信息处理费。\n" + lines, format) == ["未收取信息处理费。"] + attached)
        }
    }

    @Test("A signature follows a word that says that there is nothing", arguments: ["无", "没有其他需要报告的事项"])
    func signatureBehindNothing(text: String) throws {
        #expect(try six(text + "\n某市水利局\n2023年1月18日") == [text])
        #expect(try six(text + "\n某市水利局") == [text])
    }

    @Test(
        "A sentence with a date or a body's name is text",
        arguments: [
            "报告编制于2023年1月18日", "统计时间自2022年1月1日起至\n2022年12月31日", "联系单位：\n某市水利局", "联系单位：某市水利局\n2023年1月18日通过",
            "2023年1月18日\n另有说明。",
        ])
    func sentence(lines: String) throws {
        #expect(try six("无。\n" + lines).joined(separator: "\n") == "无。\n" + lines)
    }

    @Test("Marks that a line's end cut off belong to the line before")
    func cutMarks() throws {
        #expect(try six("做到“件件有回音\n”。\n（二）监督保障。\n") == ["做到“件件有回音”。", "（二）监督保障。"])
        #expect(try six("无。\n——————\n。\n完。") == ["无。", "完。"])
    }

    @Test("Short lines are no broken paragraph")
    func shortLines() throws {
        #expect(try six("（一）收取信息处理费情况\n本年度未收取信息处理费。") == ["（一）收取信息处理费情况", "本年度未收取信息处理费。"])
    }

    @Test("One long line does not keep the others apart")
    func longLine() throws {
        let row = String(repeating: "未读出的一行很长的表格文字", count: 20) + "。"
        let text = "本年度本机关认真贯彻落实条例，不断完善制度，持续推进公开，\n取得了新的成效，全年通过网站公开信息若干条，内容涉及各个方\n面。"
        #expect(try six(row + "\n" + text) == [row, text.split(separator: "\n").joined()])
    }
}
