import ReportChecks
import ReportModel
import Testing
import Wording

struct FormRuleTests {
    private let checker = Checker()

    private func messages(_ code: String, _ report: Report) -> [String] {
        checker.check(report).outcome(code)?.findings.map(\.message.zh) ?? []
    }

    @Test(arguments: [
        ("requests.new.total", "-3", "“本年新收政府信息公开申请数量·总计”填的是 -3，不能是负数。请核对这一格。"),
        ("proceedings.review.total", "1.5", "“行政复议·总计”填的是 1.5，应为整数。请核对这一格。"),
        ("disclosure.fees.amount", "-0.5", "“行政事业性收费·本年收费金额”填的是 -0.5，不能是负数。请核对这一格。"),
    ])
    func aCountIsWholeAndNotNegative(field: String, digits: String, zh: String) throws {
        let number = try #require(ExactNumber(parsing: digits))
        #expect(messages("NB201", SampleReport.zero().with([field: Cell(number)])).contains(zh))
    }

    @Test(arguments: [
        ("disclosure.fees.amount", "1.25", Form.edition2021), ("disclosure.fees.change", "-2", .edition2019),
    ])
    func amountsMayBeBrokenAndChangesSigned(field: String, digits: String, form: Form) throws {
        let number = try #require(ExactNumber(parsing: digits))
        #expect(messages("NB201", SampleReport.zero(form: form).with([field: Cell(number)])) == [])
    }

    @Test func wordsAndRunsOfDigitsAreNoNumbers() {
        let form = Form.edition2021
        var cells = form.fields.map { _ in Cell(.zero) }
        (cells[0], cells[1]) = (Cell(.text), Cell(.unreadable))
        let report = Report(form: form, cells: cells, rawTexts: [0: "若干", 1: "693665"])
        #expect(
            messages("NB203", report) == [
                "“规章·本年制发件数”里写的是“若干”，应填数字。请改为数字，没有则填 0。",
                "“规章·本年废止件数”的数字读不确切：“693665”。请对照原件确认。",
            ])
    }

    @Test func theReadersDoubtIsNoMistakeOfTheReport() {
        let form = Form.edition2021
        var cells = form.fields.map { _ in Cell(.zero) }
        cells[1] = Cell(.unreadable)
        let outcome = Checker().check(Report(form: form, cells: cells)).outcome("NB203")
        #expect(outcome?.state == .uncertain)
        #expect(outcome?.findings.map(\.severity) == [.warning])
    }

    @Test func blanksAreNamedRowByRow() {
        let report = SampleReport.zero().with([
            "requests.granted.research": Cell(.blank), "requests.granted.other_org": Cell(.blank),
            "proceedings.review.upheld": Cell(.blank),
        ])
        #expect(
            messages("NB204", report) == [
                "“予以公开”一行有 2 格留空：科研机构、法人或其他组织·其他。没有的请填 0。", "“行政复议”一行有 1 格留空：结果维持。没有的请填 0。",
            ])
    }

    @Test func sectionsAreThereOnceInOrderAndNotEmpty() {
        var report = SampleReport.zero()
        report.sections.swapAt(4, 5)
        report.sections[0].paragraphs = [TextSection.Paragraph(" ")]
        report.sections[1].heading = "二、主动公开的情况"
        report.sections.append(report.sections[3])
        report.sections.remove(at: 2)
        #expect(
            messages("NB301", report) == [
                "“一、总体情况”没有内容。请填写，确实没有的注明“无”。",
                "第二部分的标题写作“主动公开的情况”，规定的标题是“主动公开政府信息情况”。",
                "缺少“三、收到和处理政府信息公开申请情况”。请补上这一部分，没有内容也要保留标题并注明“无”。",
                "“四、政府信息公开行政复议、行政诉讼情况”出现了 2 次。请合并或更正编号。", "第五部分排在第六部分之后。请按规定的顺序排列。",
            ])
    }

    @Test func aSectionWithItsTableNeedsNoProse() {
        var report = SampleReport.zero()
        report.sections[2].paragraphs = []
        #expect(messages("NB301", report) == [])
    }

    @Test(arguments: [
        (2020, "2020 年的报告应使用 2019 年格式，这里用的是 2021 年格式。请换用规定的表格。"), (2021, nil),
        (2012, "法定表格从 2019 年度起才有，这份报告写的是 2012 年。请核对年份。"),
    ])
    func theEditionFitsTheYear(year: Int, zh: String?) {
        #expect(messages("NB302", SampleReport.zero(year: year)) == [zh].compactMap { $0 })
    }

    @Test func aReportFromBeforeTheFormIsNotHeldToIt() {
        let zero = SampleReport.zero(year: 2018)
        var report = zero.with(Dictionary(zero.form.fields.map { ($0.id, Cell.absent) }) { first, _ in first })
        report.sections.removeLast()
        let result = Checker().check(report)
        for code in ["NB301", "NB302"] {
            let outcome = result.outcome(code)
            #expect(outcome?.state == .skipped)
            #expect(outcome?.skipReason?.zh == "规定的标题和表格从 2019 年度起才有，这条规则不适用于 2018 年的报告。")
            #expect(
                outcome?.skipReason?.en
                    == "The prescribed headings and tables begin with reports on 2019; the rule is not for one on 2018."
            )
        }
    }

    @Test func aMissingTableIsNamed() {
        let proceedings = Form.edition2021.fields.filter { $0.tableKey == "proceedings" }.map { ($0.id, Cell.absent) }
        let report = SampleReport.zero().with(Dictionary(proceedings) { first, _ in first })
        #expect(messages("NB302", report) == ["没有读到第四部分的表格。请检查原件里是否有这张表，是否是图片。"])
    }

    @Test(arguments: [(1000, false), (1001, true)])
    func theOverviewHasAtMostAThousandCharacters(count: Int, isTooLong: Bool) {
        var report = SampleReport.zero()
        report.sections[0].paragraphs = [TextSection.Paragraph("　　" + String(repeating: "字", count: count))]
        #expect((checker.check(report).outcome("NB303")?.state == .fail) == isTooLong)
    }
}
