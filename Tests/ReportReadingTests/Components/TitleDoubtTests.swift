import Documents
import ReportModel
import ReportReading
import Testing

@Suite("Words beside a title that are no body's name, or another's")
struct TitleDoubtTests {
    private func read(_ text: String, _ format: DocumentFormat = .text) throws -> Report {
        let story = ["一、总体情况", "2022年，我局依法公开。", "二、主动公开政府信息情况", "无。"]
        let page =
            format == .html ? story.map { "<p>\($0)</p>" }.joined() : "\n" + story.joined(separator: "\n") + "\n"
        return try ReportReader().read(Array((text + page).utf8), format: format, source: "report.txt")
    }

    @Test(
        "What a sentence says is done is no body",
        arguments: ["有序开展", "不断加强", "扎实推进", "切实做好", "统筹推进"])
    func deeds(words: String) throws {
        for opening in ["青禾市教育局，", "一年来，", "青禾市教育局"] {
            let report = try read("2022年政府信息公开工作年度报告\n\(opening)\(words)政府信息公开工作。现将有关情况报告如下：")
            #expect(report.agency == nil || report.agency == "青禾市教育局")
        }
    }

    @Test(
        "How a body publishes is none of its name",
        arguments: ["向社会公布", "现向社会公布", "特向社会发布", "依法向社会公开", "面向社会公布", "现公布"])
    func manners(words: String) throws {
        #expect(try read("青禾市教育局\(words)2022年政府信息公开工作年度报告").agency == "青禾市教育局")
        let told = try read("2022年政府信息公开工作年度报告\n青禾市教育局\(words)2022年政府信息公开工作年度报告。")
        #expect(told.agency == "青禾市教育局")
    }

    @Test(
        "A name that a line's end cuts in a word is joined, or not known",
        arguments: [
            ("青禾市综合行", "政执法局", "青禾市综合行政执法局"), ("青禾市发", "展和改革委员会", nil),
            ("澄岭省农", "业农村厅", nil), ("青禾出入境边防", "检查总站", nil), ("云岭燃气", "有限公司", nil),
        ])
    func cutName(above: String, rest: String, name: String?) throws {
        let report = try read("\(above)\n\(rest)2022年政府信息公开工作年度报告")
        #expect(report.agency == name)
    }

    @Test(
        "A name that is whole has no parent's name in front of it",
        arguments: [
            "国家税务总局\n国家税务总局青禾市税务局", "国家统计局\n国家统计局青禾调查队", "青禾市\n国家统计局青禾调查队", "青禾市\n青禾市教育局",
        ])
    func doubledName(lines: String) throws {
        let report = try read("\(lines)2022年政府信息公开工作年度报告")
        #expect(report.agency == lines.split(separator: "\n").last.map(String.init))
    }

    @Test(
        "What the report says of its author goes before the line above its title",
        arguments: [
            "青禾市人民政府门户网站", "国务院", "青禾市政府信息公开平台", "上一篇：青禾市财政局2022年政府信息公开工作年度报告",
        ])
    func lineAbove(line: String) throws {
        let title = "2022年政府信息公开工作年度报告"
        #expect(try read("\(line)\n\(title)\n本报告由青禾市教育局编制。").agency == "青禾市教育局")
        #expect(try read("<div>\(line)</div><h1>\(title)</h1>", .html).agency == nil)
    }

    @Test("A parent's name above a title goes on in the author's")
    func parentAbove() throws {
        let report = try read("国家税务总局\n2022年政府信息公开工作年度报告\n本报告由国家税务总局青禾市税务局编制。")
        #expect(report.agency == "国家税务总局青禾市税务局")
    }

    @Test("Below a title that names the place stands the body")
    func bodyBelowPlace() throws {
        #expect(try read("青禾市政府信息公开工作年度报告\n青禾市教育局\n（2022年度）").agency == "青禾市教育局")
    }

    @Test(
        "A body below its title in brackets, behind a dash, on a cover",
        arguments: [
            "2022年政府信息公开工作年度报告\n（青禾市教育局）", "2022年政府信息公开工作年度报告\n——青禾市教育局", "政府信息公开工作年度报告\n青禾市教育局\n2023年1月",
        ])
    func bodyBelow(lines: String) throws {
        #expect(try read(lines).agency == "青禾市教育局")
    }

    @Test("A label is none of a name", arguments: ["发文机构", "供稿单位", "制作机关", "信息提供部门"])
    func label(label: String) throws {
        let report = try read(
            "<ul><li><b>\(label)：</b>青禾市教育局</li></ul><h1>2022年政府信息公开工作年度报告</h1>", .html)
        #expect(report.agency == "青禾市教育局")
    }

    @Test(
        "A link above does not win against the report's own title in other words",
        arguments: [
            "<h1>《青禾市教育局2022年政府信息公开工作年度报告》</h1>", "<h1>关于青禾市教育局2022年政府信息公开工作年度报告的公示</h1>",
            "<h1>青禾市教育局2022年政府信息公开工作总结</h1>",
        ])
    func linkAbove(title: String) throws {
        for link in ["青禾市财政局2022年政府信息公开工作年度报告", "青禾市教育局2021年政府信息公开工作年度报告"] {
            let report = try read("<ul><li><a>\(link)</a></li></ul>" + title, .html)
            #expect(report.agency == "青禾市教育局")
            #expect(report.year == 2022)
        }
    }

    @Test("A link with its date above a title without a body names none")
    func datedLink() throws {
        let list = "<ul><li><a>青禾市财政局2022年政府信息公开工作年度报告</a><span>2023-01-15</span></li></ul>"
        #expect(try read(list + "<div>2022年政府信息公开工作年度报告</div>", .html).agency == nil)
    }

    @Test(
        "A title with a gap behind each character",
        arguments: [
            "2 0 2 2 年 青 禾 市 教 育 局 政 府 信 息 公 开 工 作 年 度 报 告", "青 禾 市 教 育 局 政 府 信 息 公 开 年 报 （ 2022 ）",
            "青 禾 市 教 育 局 2 0 2 2 年 政 府 信 息 公 开 工 作 年 度 报 告",
        ])
    func spaced(title: String) throws {
        let report = try read(title)
        #expect(report.agency == "青禾市教育局")
        #expect(report.year == 2022)
    }
}
