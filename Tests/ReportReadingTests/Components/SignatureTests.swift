import ReportModel
import ReportReading
import Testing

@Suite("What signs a report")
struct SignatureTests {
    private func read(_ end: String) throws -> Report {
        let text = """
            2021年政府信息公开工作年度报告

            一、总体情况

            依法公开。

            六、其他需要报告的事项

            没有其他事项。

            \(end)
            """
        return try ReportReader().read(Array(text.utf8), format: .text, source: "report.txt")
    }

    @Test(
        "Its name is the body's, and none of its lines is the report's",
        arguments: [
            "青禾市教育局\n2022年1月20日", "青禾市教育局（盖章）\n二〇二二年一月二十日", "青禾市教育局\n2022.1.20", "青禾市教育局\n2022-01-20",
            "青禾市教育局\n2022年1月",
            "青禾市教育局 2022年1月20日", "青禾市教育局2022年1月20日", "青禾市统计局和教育局\n青禾市教育局\n2022年1月20日",
        ])
    func signed(end: String) throws {
        let report = try read(end)
        #expect(report.agency == "青禾市教育局")
        #expect(report.sections.last?.paragraphs.map(\.text).first == "没有其他事项。")
        #expect(report.sections.last?.paragraphs.contains { $0.text.contains("2022") } == false)
    }

    @Test("A line below it stays", arguments: ["附件：一份", "联系电话：12345678"])
    func below(line: String) throws {
        let report = try read("青禾市教育局\n2022年1月20日\n\n\(line)")
        #expect(report.sections.last?.paragraphs.map(\.text) == ["没有其他事项。", line])
    }

    @Test(
        "What is no date or no name signs nothing",
        arguments: ["青禾市教育局\n2022年", "统计截止日期：\n2022年1月20日", "青禾市教育局\n2022年1月至2月"])
    func unsigned(end: String) throws {
        let report = try read(end)
        #expect(report.agency == nil)
        #expect(report.sections.last?.paragraphs.contains { $0.text.contains("2022") } == true)
    }
}
