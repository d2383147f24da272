import Documents
import ReportModel
import Testing

@testable import ReportReading

@Suite("Titles of other reports beside the report's own")
struct TitleRivalTests {
    private static let others = """
        <ul><li><a>市公安局2021年政府信息公开工作年度报告</a></li><li><a>市统计局2020年政府信息公开工作年度报告</a></li>
        <li><a>青禾市教育局2020年政府信息公开工作年度报告</a></li></ul>
        """
    private static let period = "<p>统计期限为2021年1月1日至2021年12月31日。</p>"
    private static let title = "<h1>青禾市教育局2021年政府信息公开工作年度报告</h1>"
    private static let bareTitle = "<h1>2021年政府信息公开工作年度报告</h1>"

    private func read(_ page: String) throws -> Report {
        let text = page + "<p>一、总体情况</p><p>2021年，我局依法公开。</p>"
        return try ReportReader().read(Array(text.utf8), format: .html, source: "page")
    }

    @Test(
        "Links to the reports of other bodies don't win against the report's own title",
        arguments: [
            others + title + period, others + title,
            others + "<p>发布机构：青禾市教育局</p>" + bareTitle + period,
            others + bareTitle + "<p>本报告由青禾市教育局编制。</p>" + period,
            title + others + "<p>本报告由青禾市教育局编制。</p>",
            "<title>青禾市教育局2021年政府信息公开工作年度报告</title>" + title + others,
            "<title>年报</title><meta name=\"ArticleTitle\" content=\"青禾市教育局2021年政府信息公开工作年度报告\">" + bareTitle + others,
        ])
    func titleAmongLinks(_ page: String) throws {
        let report = try read(page)
        #expect(report.agency == "青禾市教育局")
        #expect(report.year == 2021)
    }

    @Test("Where nothing names the body but links to others, it is not known")
    func onlyLinks() throws {
        let report = try read(Self.others.replacing("青禾市教育局", with: "市水利局") + Self.bareTitle)
        #expect(report.agency == nil)
        #expect(report.year == 2021)
    }

    @Test(
        "Nor do they where they follow the title, whoever publishes them",
        arguments: [
            title + others, title.replacing("教育局2021年", with: "教育局2021年度") + others + others,
            title + "<p>发布机构：市公安局</p>" + others,
            "<title>2021年政府信息公开工作年度报告-市公安局</title>" + title + others,
            "<meta name=\"ArticleTitle\" content=\"市统计局2020年政府信息公开工作年度报告\">" + title,
            title + others.replacing("青禾市教育局2020年", with: "青禾市教育局2022年"),
            title + "<p>市教育局2021年政府信息公开工作年度报告</p><p>东城区教育局2021年政府信息公开工作年度报告</p>",
        ])
    func titleAboveLinks(_ page: String) throws {
        let report = try ReportReader().read(
            Array((page + "<p>一、总体情况</p><p>我局依法公开。</p>").utf8), format: .html, source: "page")
        #expect(report.agency == "青禾市教育局")
        #expect(report.year == 2021)
    }

    @Test(
        "A heading within a layout table counts as one",
        arguments: [
            "<tr><td>\(others)<tr><td>\(title)<tr><td><table><tr><td>x<td>y</table>", "<tr><td>\(others)\(title)",
            "<tr><td>\(others)<div><div>\(title)</div></div>", "<tr><td>\(others)<tr><td>\(title)",
        ])
    func titleInLayoutTable(_ rows: String) throws {
        let report = try read("<table>\(rows)</table>")
        #expect(report.agency == "青禾市教育局")
        #expect(report.year == 2021)
    }

    @Test(
        "A government's own title is no column of its site, whatever its text calls itself",
        arguments: [
            "<title>青禾市人民政府2021年政府信息公开工作年度报告</title>\(others)<h1>青禾市人民政府2021年政府信息公开工作年度报告</h1>",
            "\(others)<p>发布机构：青禾市人民政府</p><h1>青禾市人民政府2021年政府信息公开工作年度报告</h1>",
        ])
    func governments(_ page: String) throws {
        let report = try ReportReader().read(
            Array((page + "<p>一、总体情况</p><p>2021年，我局坚持依法公开。</p>").utf8), format: .html, source: "page")
        #expect(report.agency == "青禾市人民政府")
    }

    @Test("A column's heading, which says nothing, leaves the choice to what does")
    func columnHeading() throws {
        let column = "<h3>政府信息公开年报</h3>" + Self.others
        let own = "<p>青禾市教育局2021年政府信息公开工作年度报告</p><p>发布时间：2022-01-20</p>"
        let report = try read(column + own)
        #expect(report.agency == "青禾市教育局")
        #expect(report.title == "青禾市教育局2021年政府信息公开工作年度报告")
        let undated = try read(column + "<h2>青禾市教育局政府信息公开工作年度报告</h2>" + Self.period)
        #expect(undated.title == "青禾市教育局政府信息公开工作年度报告")
        #expect(undated.year == 2021)
        let yearless = "<li>青禾市教育局2019年政府信息公开工作年度报告</li><p>青禾市教育局政府信息公开工作年度报告</p><p>发布时间：2022-01-20</p>"
        #expect(try read(yearless).title == "青禾市教育局政府信息公开工作年度报告")
    }

    @Test("Where no title is a heading, the period and the author tell")
    func withoutHeadings() throws {
        let lines = "<p>青禾市水利局2020年政府信息公开工作年度报告</p><p>青禾市残联2021年政府信息公开工作年度报告</p>"
        #expect(try read(lines + Self.period).agency == "青禾市残联")
        #expect(try read(lines + "<p>本报告由青禾市水利局编制。</p>" + Self.period.replacing("2021", with: "2020")).year == 2020)
    }

    @Test("A hint holds where it agrees with the title nearest to the text")
    func hints() throws {
        let lines = "<p>青禾市水利局2021年政府信息公开工作年度报告</p><p>青禾市残联2021年政府信息公开工作年度报告</p>"
        #expect(try read(lines + "<p>来源：青禾市残联</p>").agency == "青禾市残联")
        #expect(try read(lines + "<p>来源：青禾市人民政府</p>").agency == nil)
    }

    @Test("Of two years in a title the one in brackets in front is none of the report's")
    func bracketedYear() throws {
        #expect(try read("<h1>（2022）青禾市财政局政府信息公开工作年度报告（2021年）</h1>").year == 2021)
    }

    @Test("A body's own name in short is no other body's")
    func shortName() throws {
        let report = try read("<p>教育局2021年政府信息公开工作年度报告</p>" + Self.title)
        #expect(report.agency?.hasSuffix("教育局") == true)
    }
}
