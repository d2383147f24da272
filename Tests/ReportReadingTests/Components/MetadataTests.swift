import Documents
import ReportModel
import ReportReading
import Testing

@Suite("Bodies and years where sites and clerks make them hard to tell")
struct MetadataTests {
    private static let sections = "\n一、总体情况\n2022年，我局认真落实条例。\n二、主动公开政府信息情况\n无。\n六、其他需要报告的事项\n无。\n"

    private func text(_ text: String, source: String = "report.txt", with sections: String = sections) throws -> Report
    {
        try ReportReader().read(Array((text + sections).utf8), format: .text, source: source)
    }

    private func page(_ front: String, behind: String = "") throws -> Report {
        let body = Self.sections.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
        return try ReportReader().read(Array((front + body + behind).utf8), format: .html, source: "page")
    }

    private func codes(_ report: Report) -> [String] {
        report.readingFindings.map(\.code).filter { $0.hasPrefix("R30") }
    }

    private static let bare = "<h1>2022年政府信息公开工作年度报告</h1>"
    private static let whole = "<p>昆山市水利局2022年政府信息公开工作年度报告</p>"
    private static let publisher = "<p>发布机构：昆山市水利局　发布日期：2023-01-20</p>"

    @Test(
        "What a site calls the column of a report is not its body",
        arguments: [
            "<div>当前位置：首页 &gt; 政府信息公开 &gt; 昆山市政府信息公开年报</div>" + bare + publisher,
            "<div>首页 &gt; 部门政府信息公开年报</div>" + bare + publisher,
            "<ul><li>乡镇街道政府信息公开年报</li></ul>" + bare + publisher,
            "<h2>昆山市人民政府信息公开年报</h2>" + bare + publisher,
            "<title>2022年政府信息公开工作年度报告_昆山市政府信息公开年报_昆山市人民政府</title>" + bare + publisher,
            "<title>2022年政府信息公开工作年度报告_昆山市水利局_昆山市人民政府</title>" + bare,
            "<title>昆山市水利局2022年政府信息公开工作年度报告_昆山市人民政府</title><div>首页 &gt; 部门政府信息公开年报</div>" + bare,
            "<h1>昆山市2022年政府信息公开年报</h1>" + whole, "<h1>昆山市政府信息公开年报</h1>" + whole,
            "<h1>历年政府信息公开年报</h1>" + whole, "<h2>市级机关政府信息公开年报</h2>" + whole,
            "<h1>昆山市政府信息公开年报</h1><p>昆山市水利局政府信息公开工作年度报告</p><p>（2022年度）</p>",
            "<h3>2022年度部门政府信息公开年报</h3><h1>昆山市水利局2022年政府信息公开工作年度报告</h1>",
        ])
    func column(front: String) throws {
        let report = try page(front)
        #expect(report.agency == "昆山市水利局")
        #expect(report.year == 2022)
    }

    @Test(
        "Words for many bodies are the name of none",
        arguments: ["部门", "乡镇街道", "其他单位", "市级机关", "部委办局", "区镇", "镇（街道）", "公共企事业单位", "各县直单位", "历年"])
    func manyBodies(name: String) throws {
        #expect(try text("\(name)2022年政府信息公开工作年度报告").agency == nil)
    }

    @Test(
        "A column names the body where nothing else does and the text agrees",
        arguments: [
            ("昆山市水利局", "我局", "昆山市水利局"), ("昆山市", "我局", nil), ("昆山市", "我市", "昆山市"), ("昆山市人民政府", "我局", nil),
            ("昆山市水利局", "我镇", nil),
        ] as [(String, String, String?)])
    func onlyColumn(column: String, self: String, name: String?) throws {
        let front = "<p>\(column)政府信息公开年报</p><p>2022年政府信息公开工作年度报告</p>"
        let text = front + "<p>一、总体情况</p><p>\(self)认真落实条例。</p><p>二、主动公开政府信息情况</p>"
        #expect(try ReportReader().read(Array(text.utf8), format: .html, source: "page").agency == name)
    }

    @Test("A government publishes the reports of others, who sign them or tell of themselves")
    func government() throws {
        let signed = try page(
            Self.bare + "<p>发布机构：昆山市人民政府办公室</p>", behind: "<p>昆山市玉山水利局</p><p>2023年1月18日</p>")
        #expect(signed.agency == "昆山市玉山水利局")
        #expect(codes(signed).contains("R307"))
        #expect(try page(Self.bare + "<p>发布机构：昆山市人民政府</p>").agency == nil)
        let told = try text(
            "2022年政府信息公开工作年度报告\n发布机构：昆山市人民政府", with: "\n一、总体情况\n2022年，昆山市水利局认真落实条例。\n二、主动公开政府信息情况\n")
        #expect(told.agency == "昆山市水利局")
    }

    @Test("Links above a title without a name don't name the body, which stands elsewhere or is not known")
    func linksAboveBareTitle() throws {
        let links = "<ul><li>昆山市教育局2022年政府信息公开工作年度报告</li></ul><p>2022年政府信息公开工作年度报告</p>"
        #expect(try page(links + Self.publisher).agency == "昆山市水利局")
        #expect(try page(links, behind: "<p>昆山市水利局</p><p>2023年1月18日</p>").agency == "昆山市水利局")
        #expect(try page(links).agency == nil)
        #expect(try page(links.replacing("教育局", with: "水利局") + Self.publisher).agency == "昆山市水利局")
        #expect(try page("<p>昆山市教育局2022年政府信息公开工作年度报告</p>" + Self.whole).agency == nil)
    }

    @Test(
        "A name goes on over a line's end",
        arguments: [
            ("苏州市自然资源和规划局", "吴中分局"), ("成都市住房和城乡", "建设局"), ("新疆生产建设兵团", "教育局"), ("中华人民共和国", "苏州海关"),
            ("新疆生产建设兵团第八师", "石河子市"), ("昆山市政", "务服务和大数据管理局"), ("中共昆山市委", "机构编制委员会办公室"), ("江苏省", "邮政管理局"),
            ("延吉市", "金融工作局"), ("昆山市人力资源和社会", "保障局"), ("国家统计局", "昆山调查队"), ("国家税务总局", "昆山市税务局"), ("昆山市公安局", "交通警察大队"),
            ("关岭布", "依族苗族自治县人民政府"), ("成都市武", "侯区农业农村局"), ("沛县政务服务", "和大数据管理局"),
        ])
    func brokenName(above: String, rest: String) throws {
        let title = "\(above)\n\(rest)2022年政府信息公开工作年度报告"
        #expect(try text(title).agency == above + rest)
        let heading = "<h1>" + title.replacing("\n", with: "<br>") + "</h1>"
        #expect(try page(heading).agency == above + rest)
    }

    @Test(
        "Two bodies on two lines are not one",
        arguments: [
            ("昆山市民政局", "财政局"), ("昆山市人民政府", "水利局"), ("昆山市教育局", "昆山市水利局"), ("昆山市", "昆山市水利局"), ("政务公开", "水利局"),
        ])
    func twoNames(above: String, rest: String) throws {
        #expect(try text("\(above)\n\(rest)2022年政府信息公开工作年度报告").agency == rest)
    }

    @Test("What stands elsewhere completes a name that is the end of a line or has no place")
    func completion() throws {
        let broken = "昆山市高新技术产业园\n管理委员会2022年政府信息公开工作年度报告"
        #expect(try text(broken).agency == "昆山市高新技术产业园管理委员会")
        #expect(try text("市水利局2022年政府信息公开工作年度报告\n发布机构：昆山市水利局").agency == "昆山市水利局")
        #expect(try text("市水利局2022年政府信息公开工作年度报告\n发布机构：昆山市民政局").agency == "市水利局")
        #expect(try text("市水利局2022年政府信息公开工作年度报告").agency == "市水利局")
    }

    @Test(
        "A sentence that a line's end cuts names its body whole",
        arguments: [
            ("现公\n布昆山市水利局2022年政府信息公开工作年度报告。", "昆山市水利局"), ("现公布昆山市\n水利局2022年政府信息公开工作年度报告。", "昆山市水利局"),
            ("内蒙古自治\n区财政厅编制完成了2022年政府信息公开工作年度报告。", "内蒙古自治区财政厅"),
        ])
    func cutSentence(sentence: String, name: String) throws {
        #expect(try text("2022年政府信息公开工作年度报告\n　　根据条例规定，" + sentence).agency == name)
    }

    @Test(
        "Names and titles in other words",
        arguments: [
            ("昆山市文化、广播电视和旅游局2022年政府信息公开工作年度报告", "昆山市文化、广播电视和旅游局"),
            ("沛县文化、广播电视和旅游局2022年政府信息公开工作年度报告", "沛县文化、广播电视和旅游局"),
            ("中共昆山市委办公室、昆山市人民政府办公室2022年政府信息公开工作年度报告", "中共昆山市委办公室、昆山市人民政府办公室"),
            ("附件1、昆山市水利局2022年政府信息公开工作年度报告", "昆山市水利局"), ("2022年昆山市水利局政务信息公开工作年度报告", "昆山市水利局"),
            ("昆山市水利局（本级）2022年政府信息公开工作年度报告", "昆山市水利局"), ("昆山市水利局：2022年政府信息公开工作年度报告", "昆山市水利局"),
            ("（昆山市水利局）2022年政府信息公开工作年度报告", "昆山市水利局"), ("2022年政府信息公开工作年度报告——昆山市水利局", "昆山市水利局"),
            ("关于公布2022年昆山市水利局政府信息公开工作年度报告的公告", "昆山市水利局"), ("昆山市水利局\n关于报送2022年政府信息公开工作年度报告的报告", "昆山市水利局"),
            ("昆山市水利局2022年度政府信息公开工作总结", "昆山市水利局"), ("昆山市水利局2022年度政府信息公开工作自查报告", "昆山市水利局"),
        ])
    func wording(title: String, name: String) throws {
        let report = try text(title)
        #expect(report.agency == name)
        #expect(report.year == 2022)
    }

    @Test("A school year is two years, of which neither is taken")
    func schoolYear() throws {
        for years in ["2021-2022学年", "2021—2022学年度"] {
            let report = try text("昆山市职业技术学院\(years)信息公开工作年度报告", with: "\n一、总体情况\n学院落实条例。\n二、主动公开政府信息情况\n")
            #expect(report.agency == "昆山市职业技术学院")
            #expect(report.year == nil)
        }
    }

    @Test("The line above a title may name the site: another publisher is taken where the text speaks as that")
    func siteAbove() throws {
        let report = try text("昆山市人民政府\n2022年政府信息公开工作年度报告\n发布机构：昆山市水利局")
        #expect(report.agency == "昆山市水利局")
        #expect(codes(report).contains("R307"))
    }

    @Test(
        "The year of another report is not the report's",
        arguments: [
            "昆山市水利局政府信息公开工作年度报告\n昆山市人民政府2021年政府信息公开工作年度报告已在网站公布，本报告沿用其格式。",
            "昆山市水利局2020年政府信息公开工作年度报告\n昆山市水利局政府信息公开工作年度报告\n发布时间：2023-01-20",
            "昆山市水利局政府信息公开工作年度报告\n根据昆山市人民政府办公室关于报送2021年政府信息公开工作年度报告的要求，编制本报告。",
            "2021年政府信息公开年报\n2023年政府信息公开年报\n昆山市水利局政府信息公开工作年度报告",
        ])
    func otherYear(front: String) throws {
        let report = try text(front, with: "\n一、总体情况\n一年来，我局落实条例。\n二、主动公开政府信息情况\n")
        #expect(report.agency == "昆山市水利局")
        #expect(report.year == nil)
    }

    @Test("A report that another is made like is not the report")
    func likeAnother() throws {
        #expect(try page(Self.bare + "<p>参照昆山市2021年政府信息公开工作年度报告，编制本报告。</p>").agency == nil)
    }

    @Test("A way through a site is no title")
    func crumbs() throws {
        let crumb = "<div>当前位置：首页 &gt; 政府信息公开 &gt; 政府信息公开年报</div>"
        let title = "昆山市水利局2022年政府信息公开工作年度报告"
        #expect(try page(crumb + "<h1>\(title)*</h1>").title == title)
        #expect(try page(crumb + "<h1>政府信息公开工作年度报告</h1><p>（2022年度）</p>").title == "政府信息公开工作年度报告")
    }

    @Test("The date below the title goes before one above it, where a bare time may be today's")
    func date() throws {
        let title = "昆山市水利局2022年政府信息公开工作年度报告"
        #expect(try text("发布时间：2024-05-01\n\(title)\n发布时间：2023-01-20").publicationDate == "2023-01-20")
        #expect(try text("时间：2024-05-06\n\(title)").publicationDate == nil)
        #expect(try text("发布时间：2023-01-20\n\(title)").publicationDate == "2023-01-20")
        #expect(try text("\(title)\n[2023-01-20]").publicationDate == "2023-01-20")
        #expect(try text("\(title)\n（2023-01-20 10:22）").publicationDate == "2023-01-20")
        #expect(try text("\(title)\n发稿时间：2023-01-20").publicationDate == "2023-01-20")
    }

    @Test(
        "What contradicts a title's body or year is a finding",
        arguments: [
            ("发布机构：昆山市民政局", "R307"), ("本报告由昆山市殡葬管理所编制。", "R307"), ("现公布昆山市水利局2021年政府信息公开工作年度报告。", "R303"),
            ("发布时间：2022-01-20", "R303"), ("发布机构：昆山市人民政府办公室", nil), ("发布机构：昆山市水利局办公室", nil), ("发布时间：2022-12-30", nil),
            ("现公布昆山市水利局2022年政府信息公开工作年度报告。", nil),
        ] as [(String, String?)])
    func conflict(line: String, code: String?) throws {
        let report = try text("昆山市水利局2022年政府信息公开工作年度报告\n" + line)
        #expect(report.agency == "昆山市水利局" && report.year == 2022)
        #expect(codes(report) == [code].compactMap { $0 })
    }

    @Test("So does a signature, and the title that a file is named by")
    func otherConflicts() throws {
        let title = "昆山市水利局2022年政府信息公开工作年度报告"
        #expect(codes(try text(title, with: Self.sections + "昆山市殡葬管理所\n2023年1月18日\n")) == ["R307"])
        #expect(codes(try text(title, with: Self.sections + "昆山市水利局\n2023年1月18日\n")).isEmpty)
        #expect(codes(try text(title, source: "昆山市水利局2021年政府信息公开工作年度报告.txt")) == ["R303"])
        #expect(codes(try text(title, source: "2023/昆山市水利局2022年政府信息公开工作年度报告.txt")).isEmpty)
        #expect(codes(try text(title.replacing("水利局", with: "发展和改革委员会") + "\n发布机构：市发改委")).isEmpty)
    }

    @Test(
        "A publisher is told from the next entry of its line",
        arguments: [
            "浏览次数：33", "打印", "【字体：大 中 小】", "字号：大", "点击：3", "作者：无", "分享到", "责任编辑：某某", "关闭窗口", "下载", "体裁：报告",
        ])
    func nextEntry(words: String) throws {
        for label in ["发布机构", "来源"] {
            let line = "<div><span>\(label)：昆山市水利局</span><span>\(words)</span></div>"
            #expect(try page(Self.bare + line).agency == "昆山市水利局")
        }
    }

    @Test("Labels of the publisher", arguments: ["发布机关", "发布部门", "信息公开责任单位", "公开单位", "编制单位", "单位名称", "信息提供单位", "制发机关"])
    func label(words: String) throws {
        #expect(try text("2022年政府信息公开工作年度报告\n\(words)：昆山市水利局").agency == "昆山市水利局")
    }

    @Test(
        "Signatures",
        arguments: [
            "昆山市水利局\n2023.1.18", "昆山市水利局\n2023年1月", "昆山市水利局　2023年1月18日", "昆山市水利局（盖章）\n2023年1月18日", "昆山市统计局\n2023-01-18",
        ])
    func signature(lines: String) throws {
        let name = String(lines.prefix(6))
        #expect(try text("2022年政府信息公开工作年度报告", with: Self.sections + lines + "\n").agency == name)
    }

    @Test(
        "Sources that are the author, where the text speaks of such a body and sites are not its task",
        arguments: [
            ("昆山市统计局", "我局", true), ("昆山市公共资源交易中心", "我中心", true), ("昆山市公共资源交易中心", "我局", false),
            ("武侯区政务服务和数据管理局", "我局", false), ("昆山市人民政府办公室", "我办", false), ("昆山市人民政府", "我市", true),
            ("昆山市人民政府", "我局", false),
        ])
    func source(name: String, own: String, isAuthor: Bool) throws {
        let title = "2022年政府信息公开工作年度报告\n来源：\(name)　发布时间：2023-01-20"
        let sections = Self.sections.replacing("我局", with: own)
        #expect(try text(title, with: sections).agency == (isAuthor ? name : nil))
    }

    @Test(
        "Sentences that name the body",
        arguments: [
            ("本溪市水利局认真落实条例", "本溪市水利局"), ("全南县水利局认真落实条例", "全南县水利局"), ("昆山市水利局共主动公开20条", "昆山市水利局"),
            ("昆山市水利局（以下简称“我局”）落实条例", "昆山市水利局"), ("昆山市水利局在市委、市政府的领导下公开", "昆山市水利局"),
        ])
    func prose(sentence: String, name: String) throws {
        let sections = "\n一、总体情况\n2022年，\(sentence)。\n二、主动公开政府信息情况\n"
        #expect(try text("2022年政府信息公开工作年度报告", with: sections).agency == name)
    }

    @Test(
        "Levels of the state's bodies and of theirs in places",
        arguments: [
            ("海关总署", .state), ("中国气象局", .state), ("审计署", .state), ("教育部", .state), ("国务院国有资产监督管理委员会", .state),
            ("国家金融监督管理总局江苏监管局", .department), ("国家档案局", .state), ("中华人民共和国苏州海关", .department), ("昆山市水利局", .department),
        ] as [(String, AdministrativeLevel)])
    func level(name: String, level: AdministrativeLevel) throws {
        #expect(try text("\(name)2022年政府信息公开工作年度报告").level == level)
    }

    @Test("A file's name may be numbered, and a period written with dots")
    func others() throws {
        let report = try text("2022年政府信息公开工作年度报告", source: "3.昆山市水利局2022年政府信息公开工作年度报告.txt")
        #expect(report.agency == "昆山市水利局")
        let dotted = try text(
            "昆山市水利局政府信息公开工作年度报告\n统计期限：2022.1.1-2022.12.31。", with: "\n一、总体情况\n我局落实条例。\n二、主动公开政府信息情况\n")
        #expect(dotted.year == 2022)
    }
}
