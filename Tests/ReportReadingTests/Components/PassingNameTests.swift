import Documents
import ReportModel
import ReportReading
import Testing

@Suite("Bodies that are named by the way")
struct PassingNameTests {
    private static let bare = "2022年政府信息公开工作年度报告"

    /// A page with a bare title, in which the body speaks as 我局 or so.
    private static func page(
        _ own: String, way: String = "", head: String = "", above: String = "", opening: String = "", end: String = "",
        foot: String = ""
    ) -> String {
        """
        <title>\(bare)\(head)</title><div>\(way)</div>\(above)<h1>\(bare)</h1><p>\(opening)</p>
        <p>一、总体情况</p><p>2022年，\(own)认真贯彻落实条例。</p><p>六、其他需要报告的事项</p><p>\(own)没有收取信息处理费。</p>
        \(end)<p>【打印】【关闭】</p><p>\(foot)</p>
        """
    }

    private func read(_ page: String, source: String = "page.html") throws -> Report {
        try ReportReader().read(Array(page.utf8), format: .html, source: source)
    }

    static let named: [(String, String, String)] = [
        ("the foot", "青禾市教育局", page("我局", foot: "主办单位：青禾市教育局　承办单位：青禾市大数据中心")),
        ("the foot's owner", "青禾市教育局", page("我局", foot: "版权所有：青禾市教育局")),
        ("the foot's owner in front", "青禾市教育局", page("本局", foot: "青禾市教育局版权所有")),
        ("a copyright", "青禾市教育局", page("我局", foot: "Copyright © 2023 青禾市教育局 All Rights Reserved")),
        ("a town's foot", "澄岭县柳汀镇人民政府", page("我镇", foot: "主办：澄岭县柳汀镇人民政府")),
        ("a street's foot", "望溪区石桥街道办事处", page("我街道", foot: "主办：望溪区石桥街道办事处")),
        ("the way", "青禾市教育局", page("我局", way: "首页 &gt; 政府信息公开 &gt; 青禾市教育局 &gt; 政府信息公开年报", foot: "主办：青禾市人民政府")),
        ("the way, of 本单位", "青禾市教育局", page("本单位", way: "首页 &gt; 部门 &gt; 青禾市教育局 &gt; 年报", foot: "主办：青禾市人民政府")),
        ("the way, of a county", "澄岭县人民政府", page("我县", way: "首页 &gt; 信息公开 &gt; 澄岭县人民政府 &gt; 年报")),
        ("the page's title", "望溪区石桥街道办事处", page("我街道", head: "_望溪区石桥街道办事处")),
        ("a committee in the page's title", "青禾市发展和改革委员会", page("我委", head: "-青禾市发展和改革委员会")),
        ("an attachment", "青禾市教育局", page("我局", end: "<p>附件：<a href=a.doc>青禾市教育局2022年政府信息公开工作年度报告.doc</a></p>")),
        ("a line above", "青禾市教育局", page("我局", above: "<p>青禾市教育局</p><p>法定主动公开内容</p>")),
        ("who drafted", "青禾市人民防空办公室", page("我办", opening: "根据条例要求，青禾市人民防空办公室组织编制了《\(bare)》。")),
        ("who drafts", "青禾市教育局", page("我局", opening: "青禾市教育局根据条例规定，编制本报告。")),
        ("whose work", "青禾市教育局", page("本单位", opening: "根据条例规定，结合青禾市教育局工作实际，编制本报告。")),
    ]

    @Test("They are taken where nothing else names one", arguments: named)
    func taken(from place: String, name: String, page: String) throws {
        let report = try read(page)
        #expect(report.agency == name)
        #expect(report.year == 2022)
        #expect(report.provenance[.agency]?.isCertain == false)
    }

    static let nobody: [(String, String)] = [
        ("a county's site", page("我局", foot: "主办：澄岭县人民政府办公室")),
        ("a county's site, of 我办", page("我办", foot: "主办：澄岭县人民政府办公室")),
        ("who keeps sites", page("我局", foot: "主办：青禾市政务服务数据管理局")),
        ("the site of the body above", page("我局", foot: "版权所有：国家税务总局青禾市税务局")),
        ("the same in the page's title", page("我局", head: "_国家税务总局青禾市税务局", foot: "版权所有：国家税务总局青禾市税务局")),
        ("another kind of body", page("我校", foot: "主办：青禾市教育局")),
        ("本单位", page("本单位", foot: "主办：青禾市教育局")),
        ("two at the foot", page("我局", foot: "主办：青禾市教育局</p><p>版权所有：青禾市民政局")),
        ("a column for many", page("我局", way: "首页 &gt; 青禾市公安局 &gt; 分局年报 &gt; 年报")),
        ("a site's own way", page("我校", way: "青禾市教育局 &gt; 直属单位 &gt; 年报")),
        ("a bureau's column", page("我院", way: "首页 &gt; 公开 &gt; 青禾市卫生健康局 &gt; 年报")),
        ("another report", page("我局", end: "<p>上一篇：青禾市民政局2022年政府信息公开工作年度报告.doc</p>")),
        ("whose letter it is", page("我局", opening: "根据青禾市人民政府办公室要求，编制本报告。")),
        ("a menu", page("我局", above: "<p>青禾市教育局</p><p>青禾市民政局</p><p>年报</p>")),
        ("places that disagree", page("我局", way: "首页 &gt; 公开 &gt; 青禾市教育局 &gt; 年报", head: "_青禾市民政局")),
        ("a place's source", page("我局", above: "<p>来源：澄岭县人民政府办公室</p>")),
    ]

    @Test("They are not where they may be somebody else", arguments: nobody)
    func left(in place: String, page: String) throws {
        let report = try read(page)
        #expect(report.agency == nil)
        #expect(report.readingFindings.map(\.code).contains("R301"))
    }

    @Test("What stands around a report is told as such")
    func finding() throws {
        let report = try read(Self.page("我局", foot: "主办：青禾市教育局"))
        #expect(report.provenance[.agency]?.source == .page)
        #expect(report.readingFindings.map(\.code).contains("R310"))
    }

    @Test(
        "A file's name that begins with the body",
        arguments: [("我局", "青禾市教育局"), ("本单位", "青禾市教育局"), ("我校", nil)] as [(String, String?)])
    func fileName(own: String, name: String?) throws {
        let report = try read(Self.page(own), source: "archive/青禾市教育局2022年报.html")
        #expect(report.agency == name)
    }

    @Test("What the text calls its body tells its title from those of others")
    func rivals() throws {
        let title = "望溪区石桥街道办事处" + Self.bare
        let links = ["望溪区教育局", "望溪区民政局"].map { "<li>\($0)\(Self.bare)</li>" }.joined()
        func page(_ above: String, _ own: String) -> String {
            Self.page(own).replacing("<h1>\(Self.bare)</h1>", with: above)
        }
        #expect(try read(page(links + "<p>\(title)</p>", "我街道")).agency == "望溪区石桥街道办事处")
        #expect(try read(page("<p>\(Self.bare)</p>" + links + "<li>望溪区柳汀镇人民政府\(Self.bare)</li>", "我街道")).agency == nil)
    }

    @Test("The line for the date of publication tells a page's title from links")
    func headed() throws {
        let links = ["青禾市教育局", "青禾市水利局"].map { "<li>\($0)\(Self.bare)</li>" }.joined()
        let page = Self.page("我局").replacing(
            "<h1>\(Self.bare)</h1>", with: links + "<p>青禾市民政局\(Self.bare)</p><p>发布时间：2023-01-20</p>")
        #expect(try read(page).agency == "青禾市民政局")
    }
}
