import ReportModel
import Testing

@testable import ReportAnalysis

struct ComparisonTests {
    private let total = "requests.new.total"

    @Test(arguments: [Form.edition2021, .edition2019])
    func everyCellOfTheEditionIsThereOnce(form: Form) {
        let comparison = Comparison(old: report(form), new: report(form))
        #expect(comparison.cells.map(\.field) == form.fields.map(\.id))
        #expect(comparison.changed.isEmpty)
    }

    @Test func twoBodiesAndReversedYearsAreSaid() {
        let pair = Comparison(old: report(year: 2022, agency: "甲县"), new: report(year: 2020, agency: "乙县"))
        #expect(
            pair.cautions.map(\.zh) == [
                "两份报告出自不同机关：旧的是“甲县”，新的是“乙县”。差别不是一个机关的年度变化。",
                "年份颠倒：旧的是 2022 年，新的是 2020 年，增减的方向是反的。请把两份报告对调。",
            ])
        #expect(
            pair.cautions.map(\.en) == [
                "The reports are of two bodies: the old one of “甲县”, the new one of “乙县”. The differences are no change over time.",
                "The years are the wrong way round: the old report is on 2022, the new one on 2020. Swap them.",
            ])
        let plain = Comparison(old: report(year: 2020, agency: "甲县"), new: report(year: 2021, agency: "甲县"))
        #expect(plain.cautions.isEmpty && Comparison(old: report(), new: report(agency: "甲县")).cautions.isEmpty)
    }

    @Test func columnsAreHeadedByTheYearsUnlessTheyFollowEachOther() {
        func heads(_ old: Report, _ new: Report) -> [String] {
            let names = Comparison(old: old, new: new).sideNames
            return [names.old.zh, names.new.zh, names.old.en, names.new.en]
        }
        let first = report(year: 2020, agency: "甲县")
        #expect(heads(first, report(year: 2021, agency: "甲县")) == ["上年", "本年", "Old", "New"])
        #expect(heads(first, report(year: 2022, agency: "甲县")) == ["2020 年", "2022 年", "2020", "2022"])
        #expect(heads(report(year: 2021), first) == ["2021 年", "2020 年", "2021", "2020"])
        #expect(heads(first, report(year: 2021, agency: "乙县")) == ["2020 年", "2021 年", "2020", "2021"])
        #expect(heads(first, first) == ["旧", "新", "Old", "New"])
        #expect(heads(first, report()) == ["旧", "新", "Old", "New"])
    }

    @Test func whatIsNoReportIsNoSideOfAComparison() {
        var article = report(filler: Cell(.absent))
        article.source = "新闻.html"
        #expect(
            article.refusalToCompare?.zh
                == "“新闻.html”不是政府信息公开工作年度报告：没有六个部分的标题，也没有法定表格。请换成报告文件。")
        #expect(
            article.refusalToCompare?.en
                == "“新闻.html” is no annual report: it has neither a heading of the six sections nor a statutory table. Name the file of a report."
        )
        let quoting = report(filler: Cell(.absent), ["requests.new.total": "5"])
        #expect(
            quoting.refusalToCompare?.zh
                == "给出的文字不像政府信息公开工作年度报告：没有机关、年份和六个部分的标题，200 格里只读到 1 个数字。请换成报告文件。")
        #expect(
            quoting.refusalToCompare?.en
                == "The given text does not look like an annual report: it has no body, no year and no heading of the six sections, and numbers in 1 of 200 cells. Name the file of a report."
        )
        let named = [
            report(year: 2020, filler: Cell(.absent), ["requests.new.total": "5"]), report(),
            report(filler: Cell(.absent), sections: [section(1, "本年情况。")]),
        ]
        #expect(named.allSatisfy { $0.refusalToCompare == nil })
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let old: Cell
        let new: Cell
        let kind: CellChange.Kind
        let delta: ExactNumber?
        let percent: String
        var testDescription: String { "\(kind)" }
    }

    @Test(arguments: [
        Case(
            old: Cell(ExactNumber(10)), new: Cell(ExactNumber(15)), kind: .changed, delta: ExactNumber(5),
            percent: "50.0%"),
        Case(old: Cell(ExactNumber(7)), new: Cell(ExactNumber(7)), kind: .unchanged, delta: .zero, percent: "0.0%"),
        Case(old: Cell(.zero), new: Cell(ExactNumber(7)), kind: .changed, delta: ExactNumber(7), percent: "from 0"),
        Case(old: Cell(.zero), new: Cell(.zero), kind: .unchanged, delta: .zero, percent: "none"),
        Case(old: Cell(.blank), new: Cell(ExactNumber(7)), kind: .appeared, delta: nil, percent: "none"),
        Case(old: Cell(ExactNumber(7)), new: Cell(.text), kind: .vanished, delta: nil, percent: "none"),
        Case(old: Cell(.blank), new: Cell(.text), kind: .kindChanged, delta: nil, percent: "none"),
        Case(old: Cell(.blank), new: Cell(.blank), kind: .unchanged, delta: nil, percent: "none"),
        Case(
            old: Cell(ExactNumber(-10)), new: Cell(.zero), kind: .changed, delta: ExactNumber(10), percent: "none"),
        Case(old: Cell(ExactNumber(.max)), new: Cell(ExactNumber(.min)), kind: .changed, delta: nil, percent: "none"),
    ])
    func aCellChangesInOneOfTheseWays(example: Case) throws {
        func one(_ cell: Cell) -> Report { Report(form: .edition2021, cells: [cell]) }
        let change = Comparison(old: one(example.old), new: one(example.new)).cells[0]
        #expect(change.kind == example.kind)
        #expect(change.delta == example.delta)
        #expect(text(change.percent) == example.percent)
    }

    private func text(_ percent: PercentChange) -> String {
        switch percent {
        case .none: "none"
        case .fromZero: "from 0"
        case .ratio(let ratio): ratio.percent()
        }
    }

    @Test func aShareIsOfTheHandledTotalOfItsColumn() throws {
        let old = report(.edition2021, ["requests.granted.total": "1", "requests.handled_total.total": "4"])
        let new = report(.edition2021, ["requests.granted.total": "1", "requests.handled_total.total": "3"])
        let share = try #require(Comparison(old: old, new: new).cell("requests.granted.total")?.share)
        #expect(share.old?.percent() == "25.0%")
        #expect(share.new?.percent() == "33.3%")
        #expect(share.difference?.points() == "+8.3")
    }

    @Test(arguments: [
        ("requests.new.natural_person", true), ("requests.new.total", false), ("requests.handled_total.total", false),
        ("proceedings.review.corrected", true), ("requests.carried_out.total", false),
        ("disclosure.licensing.decisions", false),
    ])
    func onlyRowsWithABaseHaveAShare(field: String, has: Bool) {
        let comparison = Comparison(old: report(), new: report())
        #expect((comparison.cell(field)?.share != nil) == has)
    }
}

struct EditionComparisonTests {
    @Test(arguments: [(Form.edition2019, Form.edition2021), (.edition2021, .edition2019)])
    func everyCellOfBothEditionsIsThere(old: Form, new: Form) {
        let comparison = Comparison(old: report(old), new: report(new))
        #expect(Set(comparison.cells.flatMap(\.oldFields)) == Set(old.fields.map(\.id)))
        #expect(Set(comparison.cells.flatMap(\.newFields)) == Set(new.fields.map(\.id)))
        let named = comparison.cells.map(\.field)
        #expect(Set(named).count == named.count)
    }

    @Test func otherHandlingIsComparedWithTheSumOfItsThreeRows() throws {
        let old = report(.edition2019, ["requests.other_handling.total": "5"])
        let new = report(
            .edition2021,
            ["requests.other_handling.not_corrected.total": "3", "requests.other_handling.other.total": "4"])
        let change = try #require(Comparison(old: old, new: new).cell("requests.other_handling.total"))
        #expect(change.delta == ExactNumber(2))
        #expect(change.newFields.count == 3)
        #expect(change.caveat == AnalysisMessages.otherHandlingSummed)
    }

    @Test func aSumWithAGapIsNoNumber() throws {
        let old = report(.edition2019, ["requests.other_handling.total": "5"])
        let new = report(.edition2021, kinds: ["requests.other_handling.other.total": .absent])
        let change = try #require(Comparison(old: old, new: new).cell("requests.other_handling.total"))
        #expect(change.kind == .vanished)
        #expect(change.new?.kind == .absent)
    }

    @Test(arguments: [
        ("disclosure.regulations.issued", CellChange.Kind.unchanged), ("disclosure.regulations.in_force", .onlyNew),
        ("disclosure.procurement.amount", .onlyOld), ("disclosure.licensing.decisions", .unchanged),
        ("disclosure.fees.amount", .onlyNew), ("disclosure.fees.change", .onlyOld),
        ("requests.other_handling.other.total", .onlyNew), ("requests.granted.total", .unchanged),
    ])
    func meaningDecidesWhatMapsToWhat(field: String, kind: CellChange.Kind) {
        let comparison = Comparison(old: report(.edition2019), new: report(.edition2021))
        #expect(comparison.cell(field)?.kind == kind)
    }

    @Test func theOlderNameOfARenamedFieldFindsItToo() {
        let comparison = Comparison(old: report(.edition2019), new: report(.edition2021))
        #expect(comparison.cell("disclosure.regulations.made")?.field == "disclosure.regulations.issued")
        #expect(comparison.cell("disclosure.regulations.mad") == nil)
    }
}
