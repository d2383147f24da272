import Documents
import ReportModel
import ReportReading
import Testing

@Suite("Whose report it is, and on which year")
struct BodyTests {
    /// Names in the shapes that bodies have.
    static let names = [
        "青禾市人民政府", "澄岭县人民政府", "望溪区人民政府", "柳汀镇人民政府", "苇塘乡人民政府", "望溪区石桥街道办事处", "青禾经济技术开发区管委会",
        "青禾高新技术产业开发区管理委员会", "云岭壮族自治州人民政府", "云岭彝族自治州财政局", "东篱旗人民政府", "东篱右旗人民政府", "石棠苗族自治县人民政府", "生产建设兵团第九十师",
        "青禾市发展和改革委员会", "青禾市卫生健康委员会", "澄岭县委宣传部", "澄岭省教育厅", "澄岭省自然资源厅", "国家税务总局青禾市税务局", "青禾大学", "青禾市第一人民医院",
        "青禾市自来水有限公司", "青禾水务集团有限公司", "青禾市公安局交通警察支队", "青禾市城市管理行政执法大队", "青禾市档案馆", "青禾市政务服务中心", "青禾市人民政府办公室",
        "澄岭省人民政府办公厅", "青禾市人力资源和社会保障局", "青禾市住房和城乡建设局", "青禾市机关事务管理局", "青禾海关", "青禾市气象局", "青禾市红十字会", "青禾市总工会", "青禾市残疾人联合会",
        "青禾市供销合作社联合社", "青禾市科学技术协会", "青禾市地方金融监督管理局", "青禾市国防动员办公室", "青禾市退役军人事务局", "青禾市信访局", "青禾市乡村振兴局", "青禾市林业和草原局",
        "青禾市人民检察院", "青禾市公共资源交易中心", "青禾市烟草专卖局", "青禾市邮政管理局",
    ]

    /// Ways to write a title about a body and a year.
    static let shapes: [@Sendable (String) -> String] = [
        { "\($0)2022年政府信息公开工作年度报告" }, { "\($0)2022年度政府信息公开工作年度报告" }, { "2022年\($0)政府信息公开工作年度报告" },
        { "\($0)\n2022年政府信息公开工作年度报告" }, { "\($0)2022年政府信息公开\n工作年度报告" }, { "\($0)政府信息公开工作年度报告（2022年）" },
        { "\($0) 2022 年政府信息公开工作年度报告" }, { "\($0)关于2022年度政府信息公开工作情况的报告" }, { "\($0)２０２２年政府信息公开工作年度报告" },
        { "\($0)二〇二二年政府信息公开工作年度报告" }, { "\($0)2022年政府信息公开年报" }, { "\($0)2022年政府信息公开年度报告" },
        { "首页 > 政务公开 > 年报\n\($0)2022年政府信息公开工作年度报告\n发布时间：2023-01-20" },
        { "\($0)2022年政府信息公开工作年度报告\n\($0)2022年政府信息公开工作年度报告" },
    ]

    @Test("Every kind of body is named in every shape of title", arguments: names)
    func body(name: String) throws {
        for (index, shape) in Self.shapes.enumerated() {
            let text = shape(name) + "\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n"
            let report = try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt")
            #expect(report.agency == name, "shape \(index)")
            #expect(report.year == 2022, "shape \(index)")
        }
    }

    static let levels: [(String, AdministrativeLevel?)] = [
        ("青禾市人民政府", nil), ("澄岭县人民政府", .county), ("望溪区人民政府", .county), ("青禾市望溪区人民政府", .county), ("东篱旗人民政府", .county),
        ("澄岭省人民政府", .province), ("石棠自治区人民政府", .province), ("上海市人民政府", .province), ("云岭壮族自治州人民政府", .prefecture),
        ("青禾市霁川市人民政府", .county), ("柳汀镇人民政府", .township), ("望溪区石桥街道办事处", .township), ("澄岭县教育局", .department),
        ("澄岭省教育厅", .department), ("青禾市卫生健康委员会", .department), ("青禾市自来水有限公司", nil), ("青禾大学", nil),
        ("青禾经济技术开发区管委会", nil), ("国家档案局", .state), ("国家税务总局青禾市税务局", .department), ("澄岭县人民政府办公室", .county),
        ("青禾市人民政府外事办公室", .department), ("青禾市国有资产监督管理委员会", .department),
        ("淮安市人民政府", .prefecture), ("江苏省昆山市人民政府办公室", .county), ("济源市人民政府", .county),
    ]

    @Test(
        "The region is told where the body's name says it",
        arguments: [
            ("淮安市人民政府", "320800"), ("江苏省淮安市清江浦区财政局", "320812"), ("清江浦区财政局", "320812"), ("江苏省教育厅", "320000"),
            ("国家税务总局淮安市税务局", "320800"), ("中共淮安市委办公室", "320800"), ("济源市人民政府", "419001"), ("北京市海淀区教育委员会", "110108"),
            ("襄都区人民政府", "130502"), ("新疆维吾尔自治区伊犁哈萨克自治州霍城县三宫回族乡人民政府", "654023"), ("吉林省吉林市船营区民政局", "220204"),
            // 鼓楼区 lies in four cities, 城区 and 矿区 in many that don't call them a division.
            ("鼓楼区教育局", nil), ("南京市鼓楼区教育局", "320106"), ("矿区管理委员会", nil), ("青禾市教育局", nil), ("国家档案局", nil), ("淮安海关", nil),
            ("南京市青禾区教育局", nil), ("南京市青禾县教育局", nil), ("南京市开发区管理委员会", "320100"), ("南京市江北新区管理委员会", "320100"),
        ] as [(String, String?)])
    func region(name: String, code: String?) throws {
        let report = try read("\(name)2022年政府信息公开工作年度报告\n一、总体情况\n无。\n")
        #expect(report.region == code)
        #expect(report.provenance[.region]?.source == (code == nil ? nil : .bodyName))
    }

    @Test("The level is told where the name says it", arguments: levels)
    func level(name: String, level: AdministrativeLevel?) throws {
        let text = "\(name)2022年政府信息公开工作年度报告\n一、总体情况\n无。\n"
        #expect(try ReportReader().read(Array(text.utf8), source: "a.txt").level == level)
    }

    private func read(_ text: String, _ format: DocumentFormat = .text, source: String = "report") throws -> Report {
        try ReportReader().read(Array(text.utf8), format: format, source: source)
    }

    @Test("A year from the file's name is said to be from there")
    func fileName() throws {
        let report = try read("政府信息公开工作年度报告\n一、总体情况\n我局认真落实条例。", source: "年报/教育局-2022.txt")
        #expect(report.year == 2022)
        #expect(report.provenance[.year]?.source == .fileName)
        #expect(report.provenance[.year]?.isCertain == false)
        #expect(report.readingFindings.map(\.code).contains("R309"))
        let titled = try read("青禾市教育局2022年政府信息公开工作年度报告\n一、总体情况\n无。", source: "教育局-2022.txt")
        #expect(titled.provenance[.year] == Provenance(.title, at: Place(line: 1)))
        #expect(!titled.readingFindings.map(\.code).contains("R309"))
    }

    @Test("A page's notes on itself tell what its text does not")
    func properties() throws {
        let page = """
            <html><head><meta name="ContentSource" content="青禾市教育局"><META NAME='PubDate' CONTENT='2023-01-20 10:00'>
            <meta name=SiteDomain content=www.example.gov.cn></head><body><p>2022年政府信息公开工作年度报告</p>
            <p>行政区划代码：990100</p><p>一、总体情况</p><p>无。</p></body></html>
            """
        let report = try read(page, .html)
        #expect(report.agency == "青禾市教育局")
        #expect(report.provenance[.agency] == Provenance(.property))
        #expect(report.publicationDate == "2023-01-20")
        #expect(report.region == "990100")
        #expect(report.readingFindings.map(\.code).contains("R310"))
    }

    @Test("A page's note weighs less than the text, and what names no body is none", arguments: ["本站", "青禾市民政局"])
    func weakProperty(source: String) throws {
        let page =
            "<meta name=\"ContentSource\" content=\"\(source)\"><p>青禾市教育局2022年政府信息公开工作年度报告</p><p>一、总体情况</p><p>无。</p>"
        #expect(try read(page, .html).agency == "青禾市教育局")
        let nameless = "<meta name=\"ContentSource\" content=\"本站\"><p>2022年政府信息公开工作年度报告</p><p>一、总体情况</p><p>无。</p>"
        #expect(try read(nameless, .html).agency == nil)
    }

    @Test("Without a code in the text there is no region")
    func region() throws {
        #expect(try read("青禾市教育局2022年政府信息公开工作年度报告\n一、总体情况\n代码 990100。").region == nil)
    }
}
