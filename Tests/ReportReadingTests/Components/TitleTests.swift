import Documents
import ReportModel
import Testing

@testable import ReportReading

@Suite("Titles and what else tells body and year")
struct TitleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        var agency: String?
        var year: Int?
        var testDescription: String { text }
    }

    static let titles: [Case] = [
        Case(text: "2022 年青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局", year: 2022),
        Case(text: "2022 年度青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局", year: 2022),
        Case(text: "2022年 青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局", year: 2022),
        Case(text: "（2022 年）青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局", year: 2022),
        Case(text: "政务公开 2022 年 青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局", year: 2022),
        Case(text: "2019年\n财政局政府信息公开工作2022年度报告", agency: "财政局", year: 2022),
        Case(text: "2020年\n2019年\n财政局政府信息公开工作年度报告", agency: "财政局"),
        Case(text: "淮安市人民政府2024年政府信息公开工作年度报告", agency: "淮安市人民政府", year: 2024),
        Case(text: "淮安市人民政府\n2024 年政府信息公开工作年度报告", agency: "淮安市人民政府", year: 2024),
        Case(text: "青禾市自然资源和\n规划局2021年政府信息公开\n工作年度报告", agency: "青禾市自然资源和规划局", year: 2021),
        Case(text: "2021年青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "2021年度青禾市教育局政府信息公开年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局政府信息公开工作年度报告（2021年）", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局政府信息公开工作年度报告(2021年度)", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局2021年度政府信息公开年报", agency: "青禾市教育局", year: 2021),
        Case(text: "大 中 小\n大中小青禾市教育局2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局二〇二一年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局关于2021年政府信息公开工作情况的报告", agency: "青禾市教育局", year: 2021),
        Case(text: "关于青禾市教育局2021年度政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局"),
        Case(text: "青禾市教育局关于公布2021年政府信息公开工作年度报告的通知", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局关于报送2021年政府信息公开工作年度报告的报告", agency: "青禾市教育局", year: 2021),
        Case(text: "关于公布青禾市教育局2021年政府信息公开工作年度报告的通知", agency: "青禾市教育局", year: 2021),
        Case(text: "关于报送青禾市教育局2021年政府信息公开工作年度报告的函", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市人民政府信息公开年度报告", agency: "青禾市人民政府"),
        Case(text: "青禾市教育局2021年政务公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局2021年信息公开年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "标题: 青禾市教育局2021年度政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "首页 > 政务公开 > 青禾市教育局2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "【年报】青禾市教育局2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "首页\n政务公开\n政府信息公开年报\n青禾市教育局2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(
            text: "青禾市教育局2021年政府信息公开工作年度报告\n青禾市教育局2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "中共青禾市委机构编制委员会办公室2021年政府信息公开工作年度报告", agency: "中共青禾市委机构编制委员会办公室", year: 2021),
        Case(text: "青禾市教育局（青禾市体育局）2021年政府信息公开工作年度报告", agency: "青禾市教育局（青禾市体育局）", year: 2021),
        Case(text: "发布机构：青禾市教育局\n2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "发布机构：青禾市教育局发布日期：2022-01-20\n政府信息公开工作年度报告", agency: "青禾市教育局"),
        Case(text: "信息来源：本站\n2021年政府信息公开工作年度报告", year: 2021),
        Case(text: "政务公开\n2021年政府信息公开工作年度报告", year: 2021),
        Case(text: "首页 政务公开 政府信息公开年报"),
        Case(text: "青禾市教育局发布2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市政府办公室关于青禾市教育局2021年政府信息公开工作年度报告的批复", year: 2021),
        Case(text: "本机关2021年政府信息公开工作年度报告", year: 2021),
        Case(text: "青禾旗\n2021年政府信息公开工作年度报告", agency: "青禾旗", year: 2021),
        Case(text: "根据《条例》规定，国家税务总局青\n禾市税务局编制了2021年政府信息公开工作年度报告。", agency: "国家税务总局青禾市税务局", year: 2021),
        Case(text: "青禾县 应急管理局2021年政府信息公开工作年度报告", agency: "青禾县应急管理局", year: 2021),
        Case(text: "青禾彝族 自治县教育局2021年政府信息公开工作年度报告", agency: "青禾彝族自治县教育局", year: 2021),
        Case(text: "政务公开 青禾县应急管理局2021年政府信息公开工作年度报告", agency: "青禾县应急管理局", year: 2021),
        Case(text: "青禾县应急管理局政府信息公开工作年度报告\n（2022年1月20日）", agency: "青禾县应急管理局"),
        Case(text: "2021年政府信息公开工作年度报告\n发布时间：2022-01-20 来源：青禾县应急管理局", agency: "青禾县应急管理局", year: 2021),
        Case(text: "青禾縣衛生健康委員會2021年政府信息公開工作年度報告", agency: "青禾縣衛生健康委員會", year: 2021),
        Case(text: "根据《条例》规定，青禾市教育局编制了2021年政府信息公开工作年度报告。", agency: "青禾市教育局", year: 2021),
        Case(text: "法定主动公开内容\n民政部政府信息公开工作年度报告（2024年）", agency: "民政部", year: 2024),
        Case(text: "根据《青禾市财政局2020年政府信息公开工作年度报告》要求，编制本报告。"),
        Case(text: "2023年政府信息公开工作年度报告\n发布时间：2024/1/13来源：青禾市税务局", agency: "青禾市税务局", year: 2023),
        Case(text: "根据《条例》要求，现公布2021年政府信息公开工作年度报告", year: 2021),
        Case(text: "202020年政府信息公开工作年度报告"),
        Case(text: "青禾市教育局202年政府信息公开工作年度报告", agency: "青禾市教育局"),
        Case(text: "青禾市教育局 2021 年度政府信息公开报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局2021年“政府信息公开”工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局政府信息公开2021年年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局2021年法治政府建设及政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "2021年政府信息公开工作年度报告\n青禾市教育局\n（2022年1月20日）", agency: "青禾市教育局", year: 2021),
        Case(text: "政府信息公开工作年度报告\n（2021年）\n青禾市教育局", agency: "青禾市教育局", year: 2021),
        Case(text: "政府信息公开年报\n青禾市教育局\n青禾市民政局\n政府信息公开指南"),
        Case(text: "现将政府信息公开报告制度予以公布"),
        Case(text: "二〇二二年度青禾县水利局政府信息公开工作年度报告", agency: "青禾县水利局", year: 2022),
        Case(text: "青禾市清河区大杨镇\n人民政府2021年政府信息公开工作年度报告", agency: "青禾市清河区大杨镇人民政府", year: 2021),
        Case(text: "2021年青禾市清河区大杨镇\n人民政府信息公开工作年度报告", agency: "青禾市清河区大杨镇人民政府", year: 2021),
        Case(text: "青禾市人民政府办\n公室2021年政府信息公开工作年度报告", agency: "青禾市人民政府办公室", year: 2021),
        Case(text: "青禾市清河区\n教育委员会2021年政府信息公开工作年度报告", agency: "青禾市清河区教育委员会", year: 2021),
        Case(text: "国家税务总局青\n禾市税务局2021年政府信息公开工作年度报告", agency: "国家税务总局青禾市税务局", year: 2021),
        Case(text: "东原省青禾市清\n河区教育委员会\n2021年政府信息公开工作年度报告", agency: "东原省青禾市清河区教育委员会", year: 2021),
        Case(text: "东原省\n青禾市教育局2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾县人民政府门户网站\n清河局2021年政府信息公开工作年度报告", agency: "清河局", year: 2021),
        Case(text: "走进青禾县\n清河镇财政所2021年政府信息公开工作年度报告", agency: "清河镇财政所", year: 2021),
        Case(text: "青禾市教育局—2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局-2021年政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市教育局门户网站-2021年政府信息公开工作年度报告", year: 2021),
        Case(text: "2021年政府信息公开工作年度报告（清河区大杨镇人民政府）", agency: "清河区大杨镇人民政府", year: 2021),
        Case(text: "2021年政府信息公开工作年度报告-清河区教育局", agency: "清河区教育局", year: 2021),
        Case(text: "2021年政府信息公开工作年度报告 清河区教育局", agency: "清河区教育局", year: 2021),
        Case(text: "政府信息公开工作年度报告（2021年）——清河区教育局", agency: "清河区教育局", year: 2021),
        Case(text: "政府信息公开工作年度报告 清河区教育局", agency: nil, year: nil),
        Case(text: "2021年政府信息公开工作年度报告 打印 关闭", agency: nil, year: 2021),
        Case(text: "2021年政府信息公开工作年度报告（公开版）", year: 2021),
        Case(
            text: "政府信息公开工作年度报告\n发布时间：2022-01-20\n青禾市教育局\n（2021年度）\n一、总体情况", agency: "青禾市教育局",
            year: 2021),
        Case(
            text: "2021年政府信息公开工作年度报告\n一、总体情况\n无。\n六、其他需要报告的事项\n无。\n青禾市教育局\n2022年1月20日",
            agency: "青禾市教育局", year: 2021),
        Case(text: "2021年政府信息公开工作年度报告\n一、总体情况\n无。\n无。\n青禾市教育局\n2022年1月20日\n青禾市民政局\n2022年1月21日", year: 2021),
        Case(text: "2021年政府信息公开工作年度报告\n一、总体情况\n无。\n无。\n青禾市教育局\n电话", year: 2021),
        Case(text: "根据《中华人民共和国政府信息公开工作年度报告格式》要求编制。"),
        Case(text: "根据《国务院办公厅关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》要求编制。"),
        Case(text: "根据〈中华人民共和国\n政府信息公开工作年度报告格式〉要求编制。"),
        Case(text: "按照《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制。"),
        Case(text: "按照《青禾市数据局关于报送2021年政府信息公开工作年度报告的通知》编制。"),
        Case(text: "根据条例要求，现向社会公布青禾市教育局2021年政府信息公开工作年度报告。", agency: "青禾市教育局", year: 2021),
        Case(text: "根据条例要求，现向社会公布2021年青禾市教育局政府信息公开工作年度报告。", agency: "青禾市教育局", year: 2021),
        Case(text: "根据条例要求，现将青禾市教育局2021年度政府信息公开工作报告如下。", agency: "青禾市教育局", year: 2021),
        Case(text: "根据条例要求，编制我单位2021年政府信息公开工作年度报告。", year: 2021),
        Case(text: "【2021年】青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "（2021年度）青禾市教育局政府信息公开工作年度报告", agency: "青禾市教育局", year: 2021),
        Case(text: "青禾市公安局（交警支队）\n2021年政府信息公开工作年度报告", agency: "青禾市公安局（交警支队）", year: 2021),
        Case(text: "2021年政府信息公开工作年度报告\n青禾市残联\n（2022年1月20日）", agency: "青禾市残联", year: 2021),
        Case(text: "青禾县\n青禾县财政局2021年政府信息公开工作年度报告", agency: "青禾县财政局", year: 2021),
    ]

    @Test("A name keeps the brackets of its source", arguments: ["林业局（绿化办公室）", "林业局(绿化办公室)"])
    func brackets(name: String) throws {
        let text = "清河县\(name)2021年政府信息公开工作年度报告\n一、总体情况\n无。\n"
        #expect(try ReportReader().read(Array(text.utf8), source: "a.txt").agency == "清河县\(name)")
    }

    @Test("A title names its body and year", arguments: titles)
    func title(example: Case) throws {
        let text = example.text + "\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n"
        let report = try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt")
        #expect(report.agency == example.agency)
        #expect(report.year == example.year)
    }

    @Test("A list of very many bodies in front of a title is walked, not descended into")
    func longList() throws {
        let title = String(repeating: "市、", count: 20_000) + "青禾市教育局2021年政府信息公开工作年度报告"
        let agency = try ReportReader().read(Array((title + "\n一、总体情况\n无。\n").utf8), source: "x.txt").agency
        #expect(agency == "青禾市教育局")
    }

    @Test("A year above a heading is none of its words", arguments: [("<h1>2019年</h1>", 2019), ("<p>2019年</p>", nil)])
    func headingBelowYear(above: String, year: Int?) throws {
        let text = "\(above)<h1>财政局政府信息公开工作年度报告</h1><p>一、总体情况</p><p>无。</p>"
        #expect(try ReportReader().read(Array(text.utf8), format: .html, source: "report.html").year == year)
    }

    @Test(
        "Of what a gap parts from a name only the place that it lies in is its own",
        arguments: [
            ("青禾市人民政府 市教育局", "市教育局"),
            ("全市各县 财政局", "财政局"),
            ("江苏省政府 青禾市 教育局", "教育局"),
            ("青禾市政府网 教育局", "教育局"),
            ("青禾市政府 教育局", "教育局"),
            ("青禾市委 教育局", "教育局"),
            ("青禾州政务 民族局", "民族局"),
            ("主管部门青禾市 教育局", "教育局"),
            ("市教育局 青禾县 财政局", "财政局"),
            ("青禾市 县区教育局", "县区教育局"),
            ("青禾市民政局 社会组织管理局", "社会组织管理局"),
            ("青禾县 大河县 教育局", "教育局"),
            ("教育 沛县教育局", "沛县教育局"),
            ("东原省 青禾市 教育局", "东原省青禾市教育局"),
            ("广州市 教育局", "广州市教育局"),
            ("沛县 财政局", "沛县财政局"),
            ("青 禾市教育局", "青禾市教育局"),
            ("国家税务总局 青禾市税务局", "国家税务总局青禾市税务局"),
            ("青禾新区 教育局", "青禾新区教育局"),
        ])
    func gap(words: String, name: String) throws {
        let text = words + "2021年政府信息公开工作年度报告\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n"
        #expect(try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt").agency == name)
    }

    @Test(
        "A sentence goes on in a name over a line's end, and other lines don't",
        arguments: [
            ("根据要求，青禾市\n教育局", "青禾市教育局"), ("根据要求，青禾市自然资源和\n规划局", "青禾市自然资源和规划局"),
            ("索引号：001，发布机构：青禾市政府办\n教育局", "教育局"), ("无障碍，登录注册青禾市门户\n教育局", "教育局"),
            ("现在是北京时间，欢迎访问青禾县\n财政局", "财政局"), ("为此，全面落实责任\n教育局", "教育局"),
        ])
    func sentence(words: String, name: String) throws {
        for end in ["。", "，全文如下"] {
            let text = words + "2021年政府信息公开工作年度报告\(end)\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n"
            #expect(try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt").agency == name)
        }
    }

    @Test(
        "A file's name goes before the source and the place above a title, which may be the site's",
        arguments: [
            ("青禾县\n@", "青禾镇人民政府2021年政府信息公开工作年度报告", "青禾镇人民政府"), ("@\n来源：青禾县人民政府", "青禾镇2021年政府信息公开工作年度报告", "青禾镇"),
            ("@\n来源：青禾县人民政府", "青禾镇人民政府2021年报", "青禾镇人民政府"), ("@\n来源：青禾县教育局", "青禾镇人民政府2021年报", nil),
            ("青禾县\n@", "青禾镇人民政府2021年报", "青禾镇人民政府"), ("@\n来源：青禾县人民政府", "report", nil),
            ("@\n来源：青禾县人民政府", "青禾县人民政府2021年报", "青禾县人民政府"), ("@\n来源：青禾县教育局", "教育局2021年报", "青禾县教育局"),
            ("@\n来源：青禾县教育局", "report", "青禾县教育局"), ("@\n来源：县政府办公室", "report", nil), ("@\n来源：青禾日报社", "report", nil),
            ("@\n来源：青禾县融媒体中心", "report", nil), ("@\n来源：青禾电视台", "report", nil),
        ] as [(String, String, String?)])
    func fileName(front: String, stem: String, name: String?) throws {
        let title = front.replacing("@", with: "2021年政府信息公开工作年度报告")
        let text = title + "\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n"
        #expect(try ReportReader().read(Array(text.utf8), format: .text, source: stem + ".txt").agency == name)
    }

    @Test(
        "Brackets behind a title hold the year that is reported on, in whatever words, and not a date",
        arguments: [
            ("2021年全文", 2021), ("2021版", 2021), ("2021年年度", 2021), ("2021年公开", 2021), ("2021年度报告", 2021),
            ("2021财年", 2021),
            ("二〇二一年全文", 2021), ("2021-2022", nil), ("2021年至2022年", nil), ("2022年1月20日", nil), ("2022年一月", nil),
            ("2022-01-20", nil), ("20220120", nil), ("2022.1.20", nil), ("2022年发布", nil),
        ] as [(String, Int?)])
    func bracketedYear(words: String, year: Int?) throws {
        let text = "青禾市教育局政府信息公开工作年度报告（\(words)）\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n"
        #expect(try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt").year == year)
    }

    @Test("A title is found wherever it begins, and up to the text's last character", arguments: 0..<18)
    func place(padding: Int) throws {
        let text = String(repeating: "公", count: padding) + "，青禾市教育局2021年政务公开年报"
        let report = try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt")
        #expect(report.title == "青禾市教育局2021年政务公开年报")
    }

    @Test("A title in a sentence begins behind the words that bring it up")
    func announcedTitle() throws {
        let text = "根据条例，现予以公布青禾市教育局2021年政府信息公开工作年度报告。\n一、总体情况\n无。\n"
        let report = try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt")
        #expect(report.title == "青禾市教育局2021年政府信息公开工作年度报告")
    }

    @Test(
        "Without a title the period, the opening or the file's name tell the year",
        arguments: [
            ("本年报统计期限自2022年1月1日起至2022年12月31日止。\n一、总体情况\n无。", "report.txt", 2022),
            ("数据为2022年1月1日至12月31日。\n一、总体情况\n无。", "report.txt", 2022),
            ("一、总体情况\n2022年，我局认真落实条例。", "report.txt", 2022),
            ("本报告中数据统计期限为20221月1日至12月31日。\n一、总体情况\n无。", "report.txt", 2022),
            ("一、总体情况\n2022年，我街按照条例公开。", "report.txt", 2022),
            ("一、总体情况\n（一）主动公开情况。2022年，我局公开12条。\n（二）依申请公开。2022年度未收到。", "report.txt", 2022),
            ("一、总体情况\n本报告汇报我镇2022年政府信息公开工作。", "report.txt", 2022),
            ("一、总体情况\n我局认真落实条例。", "archive/教育局-2022.txt", 2022),
            ("政府信息公开工作年度报告\n（2022年度）\n一、总体情况\n无。", "2023.txt", 2022),
        ])
    func year(text: String, source: String, year: Int) throws {
        #expect(try ReportReader().read(Array(text.utf8), format: .text, source: source).year == year)
    }

    @Test("A word for a date may stand across the end of what is searched", arguments: ["时间", "发布时间", "日期"])
    func dateAtTheEnd(word: String) throws {
        for length in 1_995...2_000 {
            let text = String(repeating: "文", count: length) + word + "：2022-01-20"
            let report = try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt")
            #expect(report.cells.allSatisfy { $0.number == nil })
        }
    }

    @Test(
        "The year of a law is not the report's",
        arguments: ["依据2019年修订的条例，", "2019年修订的条例施行后，", "我局公开工作总体平稳有序。2022年5月，", "我局公开工作总体平稳有序。2021年以来，"])
    func lawYear(opening: String) throws {
        let text = "一、总体情况\n\(opening)我局依法公开。"
        #expect(try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt").year == nil)
    }

    @Test("A page's own title counts, without the site's name behind it")
    func pageTitle() throws {
        let page = "<title>青禾市教育局2021年政府信息公开工作年度报告_青禾市人民政府门户网站</title><p>一、总体情况</p><p>无。</p>"
        let report = try ReportReader().read(Array(page.utf8), format: .html, source: "page")
        #expect(report.agency == "青禾市教育局")
        #expect(report.year == 2021)
    }

    @Test("Links to other years' reports don't win against the report's own title")
    func links() throws {
        let page = """
            <ul><li><a>青禾市教育局2019年政府信息公开工作年度报告</a></li><li><a>青禾市教育局2020年政府信息公开工作年度报告</a></li></ul>
            <h1>青禾市教育局2021年政府信息公开工作年度报告</h1><p>统计期限为2021年1月1日至2021年12月31日。</p><p>一、总体情况</p><p>无。</p>
            """
        #expect(try ReportReader().read(Array(page.utf8), format: .html, source: "page").year == 2021)
    }

    @Test(
        "A year that the title has and section 一 has not, which opens with another, is told",
        arguments: [
            ("2021年，全局依法公开。", true), ("2021年度全局依法公开。", true), ("2021年，全局为2022年做准备。", false),
            ("2022年，全局依法公开，比2021年多。", false), ("2021年5月印发的规定，全局一一落实。", false),
            ("2021年以来，全局依法公开。", false), ("根据2019年修订的条例，全局依法公开。", false), ("全局依法公开。", false),
        ])
    func opening(_ sentence: String, isTold: Bool) throws {
        let text = "青禾市教育局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n\(sentence)\n\n二、主动公开政府信息情况\n"
        let report = try ReportReader().read(Array(text.utf8), format: .text, source: "text")
        #expect(report.year == 2022)
        let found = report.readingFindings.first { $0.code == "R303" }
        #expect(
            found?.message.zh == (isTold ? "标题是 2022 年，“一、总体情况”却从 2021 年写起，没有提到 2022 年；按标题取 2022 年。请核对年份。" : nil))
        #expect(
            found?.message.en
                == (isTold
                    ? "The title says 2022, while section 一 (overview) opens with 2021 and never says 2022; 2022 was taken. Check the year."
                    : nil))
    }

    @Test("A signature whose date breaks off is none", arguments: ["2022", "2022年", "二〇二二", "2022年1月2日"])
    func brokenSignature(_ date: String) throws {
        let text = "政府信息公开工作年度报告\n\n一、总体情况\n全局依法公开。\n\n青禾市教育局\n\(date)"
        let report = try ReportReader().read(Array(text.utf8), format: .text, source: "text")
        #expect(report.agency == (date.hasSuffix("日") ? "青禾市教育局" : nil))
    }

    @Test("Conflicts are findings")
    func conflicts() throws {
        let page = """
            <title>青禾市民政局2020年政府信息公开工作年度报告</title>
            <h1>青禾市教育局2021年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>无。</p>
            """
        let report = try ReportReader().read(Array(page.utf8), format: .html, source: "page")
        #expect(report.agency == "青禾市教育局")
        #expect(report.readingFindings.map(\.code).contains("R303"))
        #expect(report.readingFindings.first { $0.code == "R307" }?.message.en.contains("青禾市民政局") == true)
    }
}
