import ReportModel
import Testing

@testable import ReportReading

@Suite("Numbers as people write them")
struct NumberTests {
    @Test(
        "Signs, points and separators",
        arguments: [
            ("12", "12"), ("-11", "-11"), ("+19", "19"), ("160.5964", "160.5964"), ("160。5964", "160.5964"),
            ("1,234", "1234"), ("12,345,678.90", "12345678.90"), ("1,23", nil), ("12,3456", nil), ("0,596", nil),
            ("1.2.3", nil),
            (",123", nil), ("", nil), ("99999999999999999999", nil),
        ] as [(String, String?)])
    func parse(text: String, expected: String?) {
        #expect(NumberText.parse(text)?.description == expected)
    }

    @Test(
        "Units are honoured exactly",
        arguments: [
            ("160.5964万元", Unit.tenThousandYuan, "160.5964"), ("251000元", .tenThousandYuan, "25.1"),
            ("70487元", .tenThousandYuan, "7.0487"), ("3件", .cases, "3"), ("3项", .cases, "3"), ("3元", .cases, nil),
            ("3万", .tenThousandYuan, nil), ("万元", .tenThousandYuan, nil), ("共3件", .cases, nil),
        ] as [(String, Unit, String?)])
    func unit(text: String, unit: Unit, expected: String?) {
        let found = NumberText.parseWithUnit(text, for: unit)?.0
        #expect(found == expected.flatMap { ExactNumber(parsing: $0) })
    }

    @Test(
        "A line that numbers its page",
        arguments: [
            ("-4-", true), ("—12—", true), ("第4页", true), ("第4页共6页", true), ("4", false), ("-4", false), ("第四条", false),
            ("- 4 -", true), ("— 12 —", true), ("-- 4 --", true), ("- 0 - -", false), ("— 0 0 —", false),
        ])
    func page(text: String, isPageNumber: Bool) {
        let ribbon = Ribbon(title: text)
        #expect(PageNumber.matches(0..<ribbon.count, of: ribbon) == isPageNumber)
    }

    @Test("Hostile sizes are read in linear time, and cut with a finding")
    func hostile() throws {
        let head = "三、收到和处理政府信息公开申请情况 申请人情况 自然人 商业企业 科研机构 "
        for filler in ["1 2 3 4 5 6 7 ", "二、主动公开政府信息情况", "政府信息公开", "（三）不予公开", "0"] {
            let text = head + String(repeating: filler, count: 400_000 / filler.utf8.count)
            let report = try ReportReader().read(Array(text.utf8), format: .text, source: "hostile")
            #expect(report.cells.count == report.form.fields.count)
        }
        let rows = String(repeating: "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n", count: 5_000)
        let report = try ReportReader().read(Array((head + rows).utf8), format: .text, source: "hostile")
        #expect(report.readingFindings.map(\.code).contains("R205"))
    }
}
