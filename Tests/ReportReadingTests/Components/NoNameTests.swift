import Documents
import ReportModel
import ReportReading
import Testing

/// Words that stand where the body's name or the year could, and are none.
@Suite("What is no body's name and no year")
struct NoNameTests {
    private func read(_ text: String, _ format: DocumentFormat = .text, source: String = "report") throws -> Report {
        try ReportReader().read(Array(text.utf8), format: format, source: source)
    }

    private static let sections = "一、总体情况\n情况平稳。\n二、主动公开政府信息情况\n无。\n六、其他需要报告的事项\n无。\n"

    @Test(
        "What the report calls itself or its time in the sentence that brings it up",
        arguments: ["我支队", "我们", "本支队", "我街道办", "学校", "开发区", "全年", "有关", "近年来", "县政府"])
    func announced(words: String) throws {
        let report = try read(
            "2023年政府信息公开工作年度报告\n现将\(words)2023年度政府信息公开工作情况报告如下。\n\(Self.sections)青禾市教育局\n2024年1月15日\n")
        #expect(report.agency == "青禾市教育局")
        #expect(report.year == 2023)
    }

    @Test("A division or the press behind 发布机构", arguments: ["综合处", "局办公室", "宣传部", "人民政府", "教育局", "青禾市融媒体中心"])
    func division(words: String) throws {
        let report = try read(
            "2023年政府信息公开工作年度报告\n发布机构：\(words)\n\(Self.sections)青禾市教育局\n2024年1月15日\n")
        #expect(report.agency == "青禾市教育局")
    }

    @Test("A ministry and a university behind 发布机构", arguments: ["财政部", "清华大学", "青禾市总工会"])
    func whole(name: String) throws {
        #expect(try read("2023年政府信息公开工作年度报告\n发布机构：\(name)\n\(Self.sections)").agency == name)
    }

    @Test("The site that the page's title begins with, where the report speaks as another body")
    func site() throws {
        let report = try read(
            "<html><head><title>青禾市人民政府 2023年政府信息公开工作年度报告</title></head><body><h1>2023年政府信息公开工作年度报告</h1>"
                + "<p>发布机构：青禾市教育局</p><p>一、总体情况</p><p>2023年，我局工作平稳。</p></body></html>", .html)
        #expect(report.agency == "青禾市教育局")
        #expect(report.readingFindings.map(\.code).contains("R307"))
    }

    @Test(
        "Names whose title goes on over lines are whole",
        arguments: [
            ("青禾市人民政府\n外事办公室2023年", "青禾市人民政府外事办公室"), ("国家外汇管理局\n江苏省分局2023年", "国家外汇管理局江苏省分局"),
            ("上海市徐汇区人民政府\n天平路街道办事处2023年", "上海市徐汇区人民政府天平路街道办事处"),
            ("铜川市文化和旅游局\n（市文物局）2023年", "铜川市文化和旅游局(市文物局)"), ("2023年重庆市\n城市管理局", "重庆市城市管理局"),
            ("2023年南京市\n鼓楼区人民政府", "南京市鼓楼区人民政府"), ("2023\n年重庆市城市管理局", "重庆市城市管理局"),
        ])
    func overLines(title: String, name: String) throws {
        let report = try read("\(title)政府信息公开工作年度报告\n\(Self.sections)")
        #expect(report.agency == name)
        #expect(report.year == (title.contains("2023年") ? 2023 : nil))
    }

    @Test(
        "The year of an event in section 一",
        arguments: ["2022年12月，我局印发方案。", "自2008年5月1日起施行的条例，", "党的大会于2022年召开，", "2021年至2023年，"])
    func event(words: String) throws {
        let sections = Self.sections.replacing("情况平稳", with: words + "情况平稳")
        #expect(try read("青禾市教育局政府信息公开工作年度报告\n\(sections)").year == nil)
    }

    @Test("A day in the file's name, and the number of an attachment")
    func fileName() throws {
        let text = "政府信息公开工作年度报告\n\(Self.sections)"
        #expect(try read(text, source: "2024-01-15-青禾市教育局.txt").year == nil)
        let report = try read(text, source: "附件1青禾市教育局2023年政府信息公开工作年度报告.txt")
        #expect(report.agency == "青禾市教育局")
        #expect(report.year == 2023)
    }

    @Test("The title that a copied file keeps in its properties is last year's")
    func copiedFile() throws {
        let text = "2023年政府信息公开工作年度报告\n\(Self.sections)青禾市教育局\n2024年1月15日\n"
        var characters = TextStore()
        let blocks = text.split(separator: "\n").map {
            Block.paragraph(TextBlock(characters.add(String($0)), at: Location()))
        }
        let document = Document(
            format: .docx, title: "青禾市财政局2022年政府信息公开工作年度报告", blocks: blocks, characters: characters)
        let report = ReportReader().read(document, source: "report.docx")
        #expect(report.year == 2023)
        #expect(report.agency == "青禾市教育局")
        #expect(report.readingFindings.map(\.code).contains("R303"))
    }

    @Test(
        "Levels that the name says",
        arguments: [
            ("国家市场监督管理总局", AdministrativeLevel.state), ("国家矿山安全监察局山西局", .department), ("江苏省政府办公厅", .province),
            ("涟水县政府办公室", .county), ("涟水县高沟镇", .township), ("国家能源局江苏监管办公室", .department),
        ])
    func levels(name: String, level: AdministrativeLevel) throws {
        #expect(try read("\(name)2023年政府信息公开工作年度报告\n\(Self.sections)").level == level)
    }
}
