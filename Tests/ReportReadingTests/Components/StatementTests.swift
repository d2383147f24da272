import Documents
import ReportModel
import ReportReading
import Testing

@Suite("What sentences and lines of a page say of a report without a title")
struct StatementTests {
    private func read(_ text: String) throws -> Report {
        try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt")
    }

    private static let sections = "\n一、总体情况\n无。\n二、主动公开政府信息情况\n无。\n"

    @Test(
        "Sentences above the sections name who wrote the report, or whom to ask about it",
        arguments: [
            ("本报告由青禾市财政局按照《条例》编制。", "青禾市财政局"), ("根据《条例》，由青禾县第一医院编制。", "青禾县第一医院"),
            ("由中共青禾市委机构编制委员会办公室编制。", "中共青禾市委机构编制委员会办公室"), ("由青禾开发区管委会结合有关统计数据编制。", "青禾开发区管委会"),
            ("如有疑问，请与青禾市统计局办公室联系（地址：学府路1号）。", "青禾市统计局"), ("请与青禾县政务服务和大数据管理局（电话：000）。", "青禾县政务服务和大数据管理局"),
            ("如有疑问，请联系：望溪区教育局办公室（地址：学府路1号）。", "望溪区教育局"), ("可直接与青禾市水务局联系。", "青禾市水务局"),
            ("请联系青禾市应急管理局政务公开办公室，电话：000。", "青禾市应急管理局"), ("请与青禾县大杨镇政府综合督考办公室联系。", "青禾县大杨镇政府"),
            ("由大杨镇人民政府党政办公室编制。", "大杨镇人民政府"), ("特公布2021年度本镇政府信息公开年度报告。由大杨镇人民政府编制。", "大杨镇人民政府"), ("请与苇塘乡党政办公室联系。", "苇塘乡"),
            ("由青禾市财政局编制。请与青禾市数据局联系。", "青禾市财政局"), ("发布机构：市公安局\n请联系：青禾市公安局办公室。", "青禾市公安局"),
        ])
    func statement(sentence: String, name: String) throws {
        let report = try read(sentence + Self.sections)
        #expect(report.agency == name)
        #expect(report.provenance[.agency]?.source == .line)
    }

    @Test(
        "Sentences that leave it open name nobody",
        arguments: [
            "请与青禾县人民政府办公室联系。", "请与我局办公室联系。", "请与青禾市政府办公厅联系。", "本报告由总体情况、主动公开等六部分组成。",
            "请与青禾市财政局联系。请与青禾市数据局联系。", "由青禾市数据局按照分工负责。", "由青禾县人民政府办公室编制。", "请与中共青禾县委办公室联系。", "请与办公室联系。", "请与青禾县政府办联系。",
        ])
    func nobody(sentence: String) throws {
        #expect(try read(sentence + Self.sections).agency == nil)
    }

    @Test("Section 一 may open with the sentences that name the body")
    func statementInSection() throws {
        let text = "一、总体情况\n本报告由大杨镇人民政府编制。\n二、主动公开政府信息情况\n由青禾市财政局编制。\n"
        #expect(try read(text).agency == "大杨镇人民政府")
    }

    @Test("Whom to ask may be another body than the one that the page's lines name")
    func lineAndContact() throws {
        #expect(try read("发布机构：青禾市教育局\n请与青禾市数据局联系。" + Self.sections).agency == "青禾市教育局")
    }

    @Test(
        "Sentences that tell what was done in a year name who did it",
        arguments: [
            ("2022年，青禾县水利局坚持以公开为常态。", "青禾县水利局"), ("2022年青禾市教育局全面贯彻《条例》。", "青禾市教育局"),
            ("2022年度，青禾工业园区管委会严格公开。", "青禾工业园区管委会"), ("2022年，在市政府领导下，依法公开。", nil), ("2022年，全县各局认真公开。", nil),
            ("2022年，青禾市委市政府高度重视。", nil), ("2022年，市教育局认真公开。", nil), ("2021年修订，青禾市教育局认真公开。", nil),
            ("2022年，青禾市教育局认真公开。\n2022年，青禾市民政局认真公开。", nil),
        ] as [(String, String?)])
    func subject(sentence: String, name: String?) throws {
        let report = try read("一、总体情况\n\(sentence)\n二、主动公开政府信息情况\n无。\n")
        #expect(report.agency == name)
        #expect(report.provenance[.agency]?.source == (name == nil ? nil : .opening))
    }

    @Test(
        "Sentences about other bodies, documents and years are not of the report",
        arguments: [
            ("2022年政府信息公开工作年度报告\n青禾市教育局\n请与青禾市数据局联系。" + sections, "青禾市教育局", 2022),
            ("一、总体情况\n不服的，请与青禾市信访局联系。\n二、主动公开政府信息情况\n无。\n青禾市教育局\n2023年1月20日", "青禾市教育局", nil),
            ("发布机构：青禾市教育局\n政府信息公开指南由青禾市司法局编制。" + sections, "青禾市教育局", nil),
            ("发布机构：青禾市教育局\n一、总体情况\n由江苏省财政厅编制的目录。\n二、主动公开政府信息情况\n无。", "青禾市教育局", nil),
            ("一、总体情况\n2022年，江苏省人民政府办公厅积极公布，我局排名第三。\n二、主动公开政府信息情况\n无。", nil, 2022),
            ("一、总体情况\n我局认真落实条例。全年新收申请12件，2021年为10件。\n二、主动公开政府信息情况\n无。", nil, nil),
            ("一、总体情况\n全年各项工作平稳有序。下一步，2023年将继续。\n二、主动公开政府信息情况\n无。", nil, nil),
            ("一、总体情况\n情况平稳。2022年，我局依法公开。\n二、主动公开政府信息情况\n无。", nil, 2022),
        ] as [(String, String?, Int?)])
    func others(text: String, name: String?, year: Int?) throws {
        let report = try read(text)
        #expect(report.agency == name)
        #expect(report.year == year)
    }

    @Test(
        "Neither the line above nor the one below makes a title another document's",
        arguments: [
            "当前位置：“阳光政务”\n2021年青禾市教育局政府信息公开工作年度报告", "青禾市教育局政府信息公开工作2021年度报告\n编制：办公室",
            "青禾市教育局2021年政府信息公开工作年度报告\n编制单位：青禾市教育局", "青禾市教育局关于2021年政府信息公开工作的年度报告\n编制时间：2022-01-20",
        ])
    func linesAround(title: String) throws {
        let report = try read(title + Self.sections)
        #expect(report.title?.contains("青禾市教育局") == true)
        #expect(report.agency == "青禾市教育局")
        #expect(report.year == 2021)
    }

    @Test("A committee whose name begins a line with 编制 keeps it")
    func committee() throws {
        let text = "中共青禾市委机构\n编制委员会办公室2021年政府信息公开工作年度报告"
        #expect(try read(text + Self.sections).agency != "委员会办公室")
    }

    @Test(
        "The date of publication is read in the forms that portals write",
        arguments: [
            ("发布时间：2023-01-20 10:00", "2023-01-20"), ("发布时间：2023年1月5日", "2023-01-05"),
            ("发布日期: 2023/1/20", "2023-01-20"),
            ("发布日期：2023.01.20 来源：青禾市", "2023-01-20"), ("日期：2023-1-2 10:00", "2023-01-02"), ("发布时间：2023-13-20", nil),
            ("发布时间：2023年1月", nil), ("2023-01-20", "2023-01-20"), ("2023-01-20 18:07  来源：青禾市教育局", "2023-01-20"),
            ("2023年01月20日 (点击: )", "2023-01-20"), ("2023年1月20日", "2023-01-20"), ("（2023年1月20日）", "2023-01-20"),
            ("二〇二三年一月二十日", "2023-01-20"),
            ("发布日期：二○二三年十月三十一日", "2023-10-31"), ("发布日期：20230120", "2023-01-20"), ("发布日期：202301201", nil),
            ("2023-01-20至2023-01-21", nil),
            ("起止时间为2022年1月1日至2022年12月31日", nil), ("起止时间：2022年1月1日至2022年12月31日", nil),
            ("时间：2023年1月20日来源：青禾", "2023-01-20"),
            ("发布日期：\n2023-01-20\n-\n体裁：报告", "2023-01-20"), ("生成日期  2023-01-20", "2023-01-20"),
            ("发布时间：2023-01-20-10:30", "2023-01-20"), ("时间统计口径说明\n时间：2023-01-20", "2023-01-20"),
            ("截止日期\n2022年12月31日", nil), ("截止日期：\n2023年1月31日", nil), ("统计时间\n2022年12月31日\n发布：2023年1月9日", "2023-01-09"),
            ("2023年1月5日\n发布：2023年1月9日", "2023-01-09"), ("二〇二二年十二月三十一日", nil), ("（2022年12月31日）", nil),
            ("2021年1月9日", nil),
            ("2022-12-30 来源：青禾", "2022-12-30"),
            ("会议时间：2022年5月5日", nil), ("2023-02-31 来源：青禾", nil),
        ] as [(String, String?)])
    func date(line: String, date: String?) throws {
        let report = try read("青禾市教育局2022年政府信息公开工作年度报告\n\(line)" + Self.sections)
        #expect(report.publicationDate == date)
    }
}
