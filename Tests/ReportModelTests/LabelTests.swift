import ReportModel
import Testing

struct LabelTests {
    @Test(arguments: [
        ("本年新收", "requests.new"), ("一、本年新收政府信息公开申请数量", "requests.new"), ("予以公开", "requests.granted"),
        ("（二）部分公开", "requests.partly_granted"), ("重复申请", "requests.not_processed.repeated"),
        ("其他法律法规禁止公开", "requests.refused.prohibited_by_law"), ("三安全一稳定", "requests.refused.security_and_stability"),
        ("行政复议", "proceedings.review"), ("复议后起诉", "proceedings.litigation_after_review"),
        ("规章", "disclosure.regulations"), ("总计", "requests.handled_total"), ("⼀、本年新收", "requests.new"),
    ])
    func rowsAreFoundByAnyOfTheirLabels(label: String, row: String) {
        #expect(LabelIndex(.edition2021).targets(label) == [.row(row)])
    }

    @Test func groupsAreFoundByTheirLabels() {
        #expect(LabelIndex(.edition2021).targets("不予公开") == [.group("requests.refused")])
        #expect(LabelIndex(.edition2021).targets("其他处理") == [.group("requests.other_handling")])
        #expect(LabelIndex(.edition2019).targets("其他处理") == [.row("requests.other_handling")])
    }

    @Test func columnsAreFoundByTheirLabels() {
        let index = LabelIndex(.edition2021)
        #expect(index.columnKeys("自然人") == ["natural_person"])
        #expect(index.columnKeys("结果维持") == ["upheld"])
        #expect(index.columnKeys("自然") == [])
    }

    @Test(arguments: [
        ("一、本年新收", "本年新收"), ("（三）不予公开", "不予公开"), ("10.某", "某"), ("（区分处理）甲", "（区分处理）甲"), ("三安全", "三安全"),
        ("1、申请人", "申请人"),
    ])
    func numbersBeforeLabelsAreTold(label: String, rest: String) {
        #expect(FormLabel.withoutNumber(label) == rest)
    }

    @Test func foldingExchangesWhatExtractorsExchange() {
        #expect(LabelFolding.fold("（三）不 予\u{3000}公开１．⼀⽇“甲”") == "(三)不予公开1.一日\"甲\"")
        #expect(LabelFolding.core("2.其他法律、行政法规（甲）12") == "其他法律行政法规甲")
    }
}
