import ReportModel
import Testing
import Wording

@testable import ReportAnalysis

struct ColumnStatisticsTests {
    private let column = ColumnStatistics([3, nil, 1, 4, 2].map { $0.map { ExactNumber(Int64($0)) } })

    @Test func gapsAreCountedAndNeverReadAsZero() throws {
        #expect(column.count == 4)
        #expect(column.missing == 1)
        #expect(try column.sum() == ExactNumber(10))
        #expect(try column.mean()?.decimal(digits: 2) == "2.50")
        #expect(column.minimum == ExactNumber(1))
        #expect(column.maximum == ExactNumber(4))
    }

    @Test func theMedianOfAnEvenCountLiesBetweenTheMiddleTwo() throws {
        #expect(try column.median()?.decimal(digits: 1) == "2.5")
        #expect(
            try ColumnStatistics([ExactNumber(9), ExactNumber(7), ExactNumber(8)]).median()?.decimal(digits: 0) == "8")
    }

    @Test(arguments: [(0.0, 1.0), (0.25, 1.75), (0.5, 2.5), (1.0, 4.0)])
    func quantilesAreInterpolatedAsInExcel(part: Double, value: Double) {
        #expect(column.quantile(part) == value)
    }

    @Test func nothingHasNoMiddleAndAPartOutsideOneIsRefused() throws {
        let empty = ColumnStatistics([nil])
        #expect(try empty.mean() == nil)
        #expect(try empty.median() == nil)
        #expect(empty.quantile(0.5) == nil)
        #expect(column.quantile(1.1) == nil)
        #expect(column.quantile(.nan) == nil)
    }

    @Test func aSumThatDoesNotFitIsAnError() {
        let column = ColumnStatistics([ExactNumber(.max), ExactNumber(1)])
        #expect(throws: ArithmeticError.overflow) { try column.sum() }
    }
}

struct RankingTests {
    @Test func equalValuesShareAPlaceAndTheNextIsLeftOut() throws {
        let ranking = try Ranking([5, 9, nil, 7, 7, 1])
        #expect(ranking.entries.map(\.rank) == [1, 2, 2, 4, 5])
        #expect(ranking.entries.map(\.index) == [1, 3, 4, 0, 5])
        #expect(ranking.entries.map(\.isTied) == [false, true, true, false, false])
        #expect(ranking.unranked == [2])
        #expect(ranking.count == 5)
    }

    @Test func fewerThanFiveAreRefusedUnlessAllowed() throws {
        #expect(throws: RankingError.tooFew(3)) { try Ranking([1, 2, nil, 3]) }
        #expect(try Ranking([1, 2, 3], descending: false, allowingFew: true).entries.map(\.index) == [0, 1, 2])
        #expect(RankingError.tooFew(3).message.zh == "只有 3 个数值，少于 5 个，排名没有意义；确需排名请明确允许。")
        #expect(
            RankingError.tooFew(3).message.en
                == "Only 3 values: a ranking of fewer than 5 says nothing, unless you ask for it.")
    }
}

struct ReportSumTests {
    @Test func theSumIsAReportThatSaysWhatWasMissing() throws {
        let first = report(.edition2021, year: 2023, ["requests.new.total": "5", "disclosure.fees.amount": "1.2500"])
        let second = report(
            .edition2021, year: 2023, ["requests.new.total": "7"], kinds: ["disclosure.fees.amount": .blank])
        let sum = try ReportSum(of: [first, second], agency: "某市")
        #expect(sum.report.number("requests.new.total") == ExactNumber(12))
        #expect(sum.report.cell("disclosure.fees.amount")?.number?.description == "1.2500")
        #expect(sum.gaps == ["disclosure.fees.amount": [1]])
        #expect(sum.report.year == 2023)
        #expect(!sum.isWhole)
    }

    @Test func whatNoReportHasStaysWhatItIsAndWhatDoesNotFitIsUnreadable() throws {
        let kinds: [String: CellKind] = ["requests.granted.total": .blank, "requests.new.research": .blank]
        let huge = report(.edition2021, ["requests.new.total": "\(Int64.max)"], kinds: kinds)
        let sum = try ReportSum(of: [huge, huge])
        #expect(sum.report.cell("requests.granted.total")?.kind == .blank)
        let other = report(.edition2021, kinds: ["requests.new.research": .notApplicable])
        #expect(try ReportSum(of: [huge, other]).report.cell("requests.new.research")?.kind == .absent)
        #expect(sum.report.cell("requests.new.total")?.kind == .unreadable)
        #expect(sum.overflows == ["requests.new.total"])
    }

    @Test func aSumOverSeveralYearsSaysSo() throws {
        var (first, second) = (report(.edition2021), report(.edition2021))
        (first.year, second.year) = (2022, 2021)
        let findings = try ReportSum(of: [first, second]).report.readingFindings
        #expect(findings.map(\.code) == ["R402"])
        #expect(
            findings.first?.message
                == Bilingual(
                    zh: "合计的报告不是同一年的：2021、2022。每年的都算在内，结转的申请会算两次。",
                    en:
                        "The reports that were summed are on several years: 2021, 2022. Each counts, and requests carried over count twice."
                ))
    }

    @Test func editionsAreNotMixed() {
        #expect(throws: ReportSumError.noReports) { try ReportSum(of: []) }
        #expect(throws: ReportSumError.mixedEditions("2021", "2019")) {
            try ReportSum(of: [report(.edition2021), report(.edition2019)])
        }
        #expect(ReportSumError.noReports.message == Bilingual(zh: "没有可以汇总的报告。", en: "There are no reports to sum."))
        #expect(
            ReportSumError.mixedEditions("2021", "2019").message
                == Bilingual(
                    zh: "不能汇总：有 2021 年格式的报告，也有 2019 年格式的报告。请按格式分组后再汇总。",
                    en: "Reports of the 2021 and the 2019 form can't be summed. Group them by edition first."))
    }
}

struct YearChainTests {
    @Test func yearsThatFollowEachOtherMakePairs() {
        let reports = [2023, 2020, 2022].map { report(year: $0, agency: "甲局") } + [report(year: 2021, agency: "乙局")]
        let chains = YearChain.chains(of: reports)
        #expect(chains.map(\.agency) == ["甲局", "乙局"])
        #expect(chains[0].reports.map(\.year) == [2020, 2022, 2023])
        #expect(chains[0].pairs.map(\.new.year) == [2023])
    }

    @Test func aSecondReportOnAYearIsKeptAside() {
        let chains = YearChain.chains(of: [report(year: 2022, agency: "甲局"), report(year: 2022, agency: "甲 局")])
        #expect(chains.count == 1)
        #expect(chains[0].reports.count == 1)
        #expect(chains[0].duplicates.count == 1)
    }

    @Test func aRenamedBodyIsOneBody() {
        let reports = [report(year: 2021, agency: "旧局"), report(year: 2022, agency: "新局")]
        #expect(YearChain.chains(of: reports).count == 2)
        #expect(YearChain.chains(of: reports, renamed: ["旧局": "新局"])[0].pairs.count == 1)
    }

    @Test func bodiesOfOneNameInTwoRegionsAreTwo() {
        var (first, second) = (report(year: 2021, agency: "财政局"), report(year: 2022, agency: "财政局"))
        (first.region, second.region) = ("320100", "320200")
        #expect(YearChain.chains(of: [first, second]).map(\.region) == ["320100", "320200"])
        second.region = nil
        #expect(YearChain.chains(of: [first, second]).map(\.reports.count) == [2])
    }
}

struct RepetitionTests {
    @Test func tellsACopyFromTwoEmptyYears() {
        let filled = report(.edition2021, ["requests.new.total": "3", "requests.granted.total": "2"])
        let other = report(.edition2021, ["requests.new.total": "4", "requests.granted.total": "2"])
        #expect(Repetition(of: filled, and: filled) == .same(nonzero: 2))
        #expect(Repetition(of: report(), and: report()) == .allZero)
        #expect(Repetition(of: other, and: filled) == .different(cells: 1))
        #expect(Repetition(of: report(.edition2019), and: filled) == .notComparable)
        #expect(Repetition(of: Report(form: .edition2021), and: Report(form: .edition2021)) == .notComparable)
    }
}
