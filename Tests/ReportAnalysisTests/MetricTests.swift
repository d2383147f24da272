import ReportModel
import Testing
import Wording

@testable import ReportAnalysis

struct MetricTests {
    private let numbers = [
        "requests.new.total": "100", "requests.new.natural_person": "90", "requests.carried_in.total": "20",
        "requests.handled_total.total": "110", "requests.carried_out.total": "10", "requests.granted.total": "55",
        "requests.partly_granted.total": "11", "requests.refused.state_secret.total": "3",
        "requests.refused.administrative_inquiry.total": "8", "requests.unavailable.not_held.total": "22",
        "requests.not_processed.repeated.total": "1", "proceedings.review.upheld": "6",
        "proceedings.review.corrected": "3", "proceedings.review.other": "1", "proceedings.review.pending": "9",
        "proceedings.review.total": "19", "proceedings.litigation_direct.corrected": "1",
        "proceedings.litigation_after_review.upheld": "3", "proceedings.litigation_direct.total": "1",
        "proceedings.litigation_after_review.total": "2",
    ]

    @Test(arguments: [
        ("公开率", "50.0%"), ("公开率（含部分公开）", "60.0%"), ("不予公开率", "10.0%"), ("无法提供率", "20.0%"),
        ("不予处理率", "0.9%"), ("结转率", "8.3%"), ("自然人占比", "90.0%"), ("复议纠错率", "30.0%"), ("诉讼败诉率", "25.0%"),
        ("争议率", "20.0%"),
    ])
    func eachIsItsFormula(name: String, percent: String) throws {
        let metric = try #require(Metric.named(name))
        #expect(metric.value(of: report(.edition2021, numbers)).ratio?.percent() == percent)
    }

    @Test func theFormulaIsPrintedOverFields() {
        #expect(
            Metric.named("公开率（含部分公开）")?.formula
                == "(requests.granted.total + requests.partly_granted.total) ÷ requests.handled_total.total")
    }

    @Test func aBaseOfZeroGivesNoNumber() {
        #expect(Metric.named("公开率")?.value(of: report()) == .missing(.baseIsZero))
    }

    @Test func aCellWithoutANumberGivesNoNumberAndIsNamed() {
        let blank = report(.edition2021, numbers, kinds: ["requests.refused.internal_affairs.total": .blank])
        let field = "requests.refused.internal_affairs.total"
        #expect(Metric.named("不予公开率")?.value(of: blank) == .missing(.notANumber(field: field, kind: .blank)))
    }

    @Test(arguments: [
        (MetricGap.baseIsZero, "分母为 0，没有比率。", "The base is 0: there is no rate."),
        (
            .notANumber(field: "a.b", kind: .blank), "单元格 a.b 没有数字（空白），无法计算。",
            "The cell a.b holds no number (blank): the rate can't be computed."
        ),
        (
            .noSuchField("a.b"), "该报告的格式没有字段 a.b，无法计算。",
            "The report's form has no field a.b: the rate can't be computed."
        ),
        (.overflow, "数字过大，无法精确计算。", "The numbers are too big for an exact result."),
    ])
    func eachGapSaysWhy(gap: MetricGap, zh: String, en: String) {
        #expect(gap.message == Bilingual(zh: zh, en: en))
    }
}
