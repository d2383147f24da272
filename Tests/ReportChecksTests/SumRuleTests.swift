import ReportChecks
import ReportModel
import Testing
import Wording

struct SumRuleTests {
    private let checker = Checker()

    @Test(arguments: [Form.edition2021, .edition2019])
    func aConsistentReportPassesWithItsArithmetic(form: Form) {
        let seed = UInt64.random(in: 0...UInt64.max)
        let year = form == .edition2021 ? 2024 : 2020
        let result = checker.check(SampleReport.consistent(seed: seed, form: form, year: year))
        #expect(result.findings == [], "seed \(seed)")
        for code in ["NB101", "NB102", "NB103", "NB104", "NB105"] {
            #expect(result.outcome(code)?.state == .pass, "\(code), seed \(seed)")
        }
        #expect(result.outcome("NB101")?.passes.count == 7)
        #expect(result.outcome("NB104")?.passes.count == 3)
        #expect(result.outcome("NB103")?.passes.allSatisfy { $0.arithmetic != nil } == true)
    }

    private let huaian: [String: Int64] = [
        "requests.new.natural_person": 3001, "requests.carried_in.natural_person": 34,
        "requests.handled_total.natural_person": 2932, "requests.carried_out.natural_person": 103,
    ]

    @Test func aBalanceThatHoldsShowsItsNumbers() {
        let result = checker.check(SampleReport.zero().with(huaian))
        #expect(result.outcome("NB101")?.passes.first?.arithmetic == "3001 + 34 = 2932 + 103 = 3035")
        #expect(result.outcome("NB101")?.passes.first?.message.zh == "“自然人”一列收支相平。")
    }

    @Test func aBalanceThatFailsSaysWhereAndByHowMuch() throws {
        let broken = SampleReport.zero().with(huaian).with(["requests.carried_out.natural_person": 102])
        let finding = try #require(checker.check(broken).outcome("NB101")?.findings.first)
        #expect(finding.arithmetic == "3001 + 34 = 3035 ≠ 2932 + 102 = 3034")
        #expect(finding.expected == ExactNumber(3035))
        #expect(finding.actual == ExactNumber(3034))
        #expect(finding.severity == .error)
        #expect(
            finding.fields == [
                "requests.new.natural_person", "requests.carried_in.natural_person",
                "requests.handled_total.natural_person", "requests.carried_out.natural_person",
            ])
        #expect(finding.places.count == 4)
        #expect(
            finding.message
                == Bilingual(
                    zh: "“自然人”一列不平：一、二两项之和是 3035，三（七）与四之和是 3034，差 1。请核对本列的新收、上年结转、办理总计和结转下年度。",
                    en:
                        "Column 自然人 (natural persons) does not balance: 一 + 二 (came in) is 3035, 三（七） + 四 (handled and carried over) is 3034, a difference of 1. Check these four cells of the column."
                ))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        let numbers: [String: Int64]
        let arithmetic: String
        let zh: String
        let en: String
        var testDescription: String { code }
    }

    @Test(arguments: [
        Case(
            code: "NB102", numbers: ["requests.handled_total.other_org": 5, "requests.granted.other_org": 3],
            arithmetic: "5 ≠ 3",
            zh: "“法人或其他组织·其他”一列的“（七）总计”填的是 5，（一）至（六）各行之和是 3，差 2。请核对本列各行。",
            en:
                "Column 法人或其他组织·其他 (other organisations): （七）总计 (handled in total) is 5, but the rows （一）–（六） sum to 3, a difference of 2. Check the rows of the column."
        ),
        Case(
            code: "NB103",
            numbers: [
                "requests.partly_granted.total": 6, "requests.partly_granted.natural_person": 3,
                "requests.partly_granted.research": 4,
            ],
            arithmetic: "6 ≠ 3 + 4 = 7",
            zh: "“部分公开”一行的总计填的是 6，自然人与各类组织之和是 7，差 1。请核对本行各格。",
            en:
                "Row 部分公开 (partly granted): 总计 (total) is 6, but natural persons and organisations sum to 7, a difference of 1. Check the cells of the row."
        ),
        Case(
            code: "NB104", numbers: ["proceedings.review.total": 4, "proceedings.review.upheld": 5],
            arithmetic: "4 ≠ 5",
            zh: "“行政复议”的总计填的是 4，四种结果之和是 5，差 1。请核对结果维持、结果纠正、其他结果和尚未审结。",
            en:
                "行政复议 (administrative review): 总计 (total) is 4, but the four outcomes sum to 5, a difference of 1. Check the four outcomes."
        ),
    ])
    func aSumThatFailsSaysWhatIsWrong(example: Case) throws {
        let outcome = try #require(checker.check(SampleReport.zero().with(example.numbers)).outcome(example.code))
        #expect(outcome.state == .fail)
        #expect(outcome.findings.first?.arithmetic == example.arithmetic)
        #expect(outcome.findings.first?.message == Bilingual(zh: example.zh, en: example.en))
    }

    @Test func aBlankLeavesItsSumsOpenAndIsNamed() throws {
        let field = "requests.granted.research"
        let outcome = try #require(checker.check(SampleReport.zero().with([field: Cell(.blank)])).outcome("NB103"))
        #expect(outcome.state == .notAssessable)
        #expect(outcome.missing == [.number(field: field, kind: .blank)])
        #expect(outcome.missing.first?.message.zh == "requests.granted.research 是空白。")
        #expect(outcome.passes.count == 24)
    }

    @Test func anOverflowIsNotAssessableAndNoCrash() {
        let numbers = ["requests.new.total": Int64.max, "requests.carried_in.total": 1]
        #expect(checker.check(SampleReport.zero().with(numbers)).outcome("NB101")?.state == .notAssessable)
    }
}
