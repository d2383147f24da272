import ReportChecks
import ReportModel
import Testing
import Wording

struct YearRuleTests {
    private let checker = Checker()
    private let carriedOut = SampleReport.zero(year: 2023).with(["requests.carried_out.natural_person": 77])

    @Test func whatWasCarriedOutIsCarriedIn() throws {
        let report = SampleReport.zero(year: 2024).with(["requests.carried_in.natural_person": 77])
        let outcome = try #require(checker.check(report, previous: carriedOut).outcome("NB401"))
        #expect(outcome.state == .pass)
        #expect(outcome.passes.count == 7)
        #expect(outcome.passes.first?.arithmetic == "77 = 77")
    }

    @Test func aRestatedFigureIsFoundByColumn() throws {
        let report = SampleReport.zero(year: 2024).with(["requests.carried_in.natural_person": 78])
        let outcome = try #require(checker.check(report, previous: carriedOut).outcome("NB401"))
        #expect(outcome.findings.map(\.fields) == [["requests.carried_in.natural_person"]])
        #expect(outcome.findings.first?.arithmetic == "78 ≠ 77")
        #expect(outcome.findings.first?.expected == ExactNumber(77))
        #expect(
            outcome.findings.first?.message
                == Bilingual(
                    zh: "“自然人”一列的上年结转填的是 78，而 2023 年报告的结转下年度是 77。请核对两年的数字；如果上年数字有更正，请在报告中说明。",
                    en:
                        "Column 自然人 (natural persons): 上年结转 (carried over from last year) is 78, but the report on 2023 carried over 77. Check both years; if last year's figure was restated, say so in the report."
                ))
    }

    @Test(arguments: [
        (Int?.none, MissingInput.previousYear(expected: nil, found: 2023), "报告没有写明年度，无法确认上一年是哪一年。"),
        (2025, .previousYear(expected: 2024, found: 2023), "需要 2024 年的报告，给出的是 2023 年的。"),
    ])
    func anotherYearIsNotLastYear(year: Int?, missing: MissingInput, zh: String) {
        var report = SampleReport.zero()
        report.year = year
        let outcome = checker.check(report, previous: carriedOut).outcome("NB401")
        #expect(outcome?.state == .notAssessable)
        #expect(outcome?.missing == [missing])
        #expect(missing.message.zh == zh)
    }

    @Test func withoutLastYearTheRuleSaysSo() {
        let outcome = checker.check(SampleReport.zero()).outcome("NB401")
        #expect(
            outcome?.missing.map(\.message) == [
                Bilingual(zh: "没有给出上一年的报告。", en: "Last year's report was not given.")
            ])
    }

    @Test func ofTwoReportsOnLastYearThatDifferNeitherIsTaken() {
        var (first, second) = (carriedOut, SampleReport.zero(year: 2023))
        (first.source, second.source) = ("a.html", "b.docx")
        let report = SampleReport.zero(year: 2024).with(["requests.carried_in.natural_person": 77])
        let outcome = checker.check(report, previous: [first, second]).outcome("NB401")
        #expect(outcome?.state == .notAssessable)
        #expect(
            outcome?.missing.map(\.message) == [
                Bilingual(
                    zh: "上一年的报告有 2 份，数字不同：a.html、b.docx。请只留下正确的一份。",
                    en: "There are 2 reports on last year, with other numbers: a.html, b.docx. Keep the right one only."
                )
            ])
    }

    @Test func carryingWorksAcrossEditions() {
        let old = SampleReport.zero(form: .edition2019, year: 2020).with(["requests.carried_out.total": 3])
        let report = SampleReport.zero(year: 2021).with(["requests.carried_in.total": 4])
        #expect(checker.check(report, previous: old).outcome("NB401")?.findings.count == 1)
    }

    @Test func documentsInForceFollowFromLastYear() throws {
        let old = SampleReport.zero(year: 2023).with(["disclosure.normative_documents.in_force": 10])
        let row = "disclosure.normative_documents"
        let report = SampleReport.zero(year: 2024).with([
            "\(row).issued": 3, "\(row).repealed": 1, "\(row).in_force": 11,
        ])
        let outcome = try #require(checker.check(report, previous: old).outcome("NB402"))
        #expect(outcome.findings.first?.arithmetic == "10 + 3 - 1 = 12 ≠ 11")
        #expect(outcome.findings.first?.severity == .warning)
        #expect(outcome.passes.first?.arithmetic == "0 + 0 - 0 = 0")
    }

    @Test func aCopyOfLastYearIsFoundAndTwoEmptyYearsAreNot() {
        let report = SampleReport.consistent(seed: 5, year: 2024)
        let copy = checker.check(report, previous: SampleReport.consistent(seed: 5, year: 2023))
        #expect(copy.outcome("NB403")?.state == .fail)
        let empty = checker.check(SampleReport.zero(year: 2024), previous: SampleReport.zero(year: 2023))
        #expect(empty.outcome("NB403")?.state == .pass)
    }

    @Test(arguments: [(10, 101, true), (10, 100, false), (1001, 100, true), (1, 12, false), (0, 500, false)])
    func aJumpOverTenfoldIsSuspicious(before: Int64, now: Int64, isFound: Bool) {
        let field = "disclosure.licensing.decisions"
        let outcome = checker.check(
            SampleReport.zero(year: 2024).with([field: now]),
            previous: SampleReport.zero(year: 2023).with([field: before])
        ).outcome("NB403")
        #expect((outcome?.state == .fail) == isFound)
    }
}
