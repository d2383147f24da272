import Documents
import ReportModel
import Testing

@testable import ReportReading

/// Small files that would cost minutes or hours if what each of them repeats were gone through for each repetition: that a
/// test ends says that it is not.
@Suite("Tables that repeat what is costly")
struct HostileTableTests {
    private static let title = "某县教育局2022年政府信息公开工作年度报告"
    private static let heads = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"
    private static let new = ["一、本年新收政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"]
    private static let carried = "二、上年结转政府信息公开申请数量"

    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// Table three in a text.
    private static func text(_ lines: String) -> String {
        "\(title)\n一、总体情况\n好。\n三、收到和处理政府信息公开申请情况\n\(heads)\n\(lines)\n四、政府信息公开行政复议、行政诉讼情况\n"
    }

    /// The same in a page: a row that is whole, and what follows.
    private static func page(_ rows: String, behind: String = "") -> String {
        "<h1>\(title)</h1><h2>三、收到和处理政府信息公开申请情况</h2>"
            + htmlTable([requestHead, new]).replacing("</table>", with: rows + "</table>") + behind
    }

    /// Table four in a page.
    private static func proceedings(_ rows: String) -> String {
        "<h1>\(title)</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>\(rows)</table>"
    }

    private func read(_ text: String, _ format: DocumentFormat) throws -> Report {
        try ReportReader().read(Array(text.utf8), format: format, source: "hostile")
    }

    /// Rows of a printing of table three, most of them blank but for their labels.
    private static let printing =
        htmlTable([new, [carried, "", "", "", "", "", "", ""]]).replacing("<table>", with: "").replacing(
            "</table>", with: "")
        + [
            "（一）予以公开", "（二）部分公开", "1.属于国家秘密", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
            "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
        ].map { "<tr><td>\($0)<td>1<td>0<td>0<td>0<td>0<td>0<td>1</tr>" }.joined()

    @Test(
        "In texts",
        arguments: [
            ("labels of one row", text(repeated("其他\n", 200_000) + "5")),
            (
                "heads in the other order",
                text(repeated("总计\n其他\n法律服务机构\n社会公益组织\n科研机构\n商业企业\n自然人\n5\n", 10_000))
            ),
            ("digits of rows that are thrown away", text(repeated("\(carried)\(repeated("1", 28))\n", 4_000))),
            ("a name of digits", repeated("市1", 400_000) + "政府信息公开工作年度报告\n一、总体情况\n好。\n"),
            ("titles behind a name", repeated("市", 400_000) + repeated("政府信息公开年报", 200) + "\n一、总体情况\n"),
            ("titles before words", repeated("（政府信息公开年报", 200) + repeated("市", 400_000) + "\n一、总体情况\n"),
        ])
    func texts(name: String, text: String) throws {
        #expect(try read(text, .text).number("requests.new.total") == nil, "\(name)")
    }

    @Test(
        "In pages",
        arguments: [
            ("notes and sentences", page(repeated("<tr><td>注：说明文字内容<td></tr><tr><td>这是一句话，没有数字<td></tr>", 30_000))),
            ("rows of labels", page(repeated("<tr><td>1.属于国家秘密</tr>", 100_000))),
            ("printings", page(repeated(printing, 400) + repeated("<tr><td>x<td>y<td>5</tr>", 100_000))),
            (
                "tables with numbered rows",
                page("", behind: repeated("<table><tr><td>1<td>a<tr><td>2<td>b<tr><td>3<td>c</table>", 20_000))
            ),
        ])
    func pages(name: String, page: String) throws {
        #expect(try read(page, .html).cells.count == Form.edition2021.fields.count, "\(name)")
    }

    @Test(
        "In pages with table four",
        arguments: [
            ("columns", [repeated("<td>结果维持", 60_000), repeated("<td>", 60_000) + "<td>5"]),
            ("heads", Array(repeating: "<td>结果维持<td>甲乙丙丁</tr><tr><td>1<td>2", count: 20_000)),
        ])
    func groups(name: String, rows: [String]) throws {
        let groups = "<tr><td colspan=5>行政复议<td colspan=10>行政诉讼</tr>"
        let page = Self.proceedings(groups + rows.map { "<tr>\($0)</tr>" }.joined())
        #expect(try read(page, .html).number("proceedings.review.total") == nil, "\(name)")
    }

    @Test("A table of too many cells is cut with a finding, between its rows")
    func cut() throws {
        let row = "\(Self.new[0]) 1 0 0 0 0 0 1\n"
        let ribbon = Ribbon(try DocumentReader.decode(Array(Self.repeated(row, 6_000).utf8), name: "x.txt"))
        let plan = ReadingPlan.builtIn.tables(of: .edition2021)[1]
        let region = TableRegion(of: plan.table, in: 0..<ribbon.count, below: 0, ribbon)
        let text = TableText(region, of: ribbon, vocabulary: ReadingPlan.builtIn.vocabulary)
        #expect(text.isCut && text.tokens.count <= TableText.mostTokens && text.tokens.count % 8 == 0)
        let blanks = Self.repeated("<tr>\(Self.repeated("<td>", 50))</tr>", 1_000)
        let report = try read(Self.page(blanks), .html)
        #expect(report.readingFindings.map(\.code).contains("R205"))
        #expect(report.number("requests.new.total") == ExactNumber(1))
    }
}
