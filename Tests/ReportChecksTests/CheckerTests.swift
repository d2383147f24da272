@testable import ReportChecks
import ReportModel
import Testing
import Wording

struct CheckerTests {
    private let checker = Checker()

    @Test func aReportWithoutTablesIsNotAssessableAndNeverSilent() {
        let result = checker.check(Report(form: .edition2021))
        #expect(result.outcomes.count == Rule.all.count)
        for code in ["NB101", "NB102", "NB103", "NB104", "NB105", "NB201", "NB203", "NB204", "NB401"] {
            #expect(result.outcome(code)?.state == .notAssessable, "\(code)")
            #expect(result.outcome(code)?.missing.isEmpty == false, "\(code)")
        }
        #expect(result.outcome("NB302")?.findings.count == 3)
    }

    @Test func findingsStandInOrderOfWeight() {
        let broken = SampleReport.zero().with([
            "requests.granted.research": Cell(ExactNumber(3)), "disclosure.licensing.decisions": Cell(.blank),
        ])
        let codes = checker.check(broken).findings.map(\.code)
        #expect(codes == ["NB102", "NB103", "NB105", "NB204"])
    }

    @Test func aRuleThatBreaksIsAFindingAndTheOthersStillRun() {
        struct Broken: Error, CustomStringConvertible { var description: String { "r.lua:3: nil" } }
        let rule = Rule(code: "X001", title: Bilingual(zh: "坏", en: "bad"), severity: .note) { _, _ in throw Broken() }
        let result = Checker(rules: [rule] + Rule.all).check(SampleReport.consistent(seed: 4))
        #expect(result.outcome("X001")?.state == .notAssessable)
        #expect(
            result.findings.map(\.message) == [
                Bilingual(
                    zh: "规则 X001 运行出错：r.lua:3: nil。其余规则不受影响；请修正这条规则后再检查。",
                    en: "The rule X001 broke: r.lua:3: nil. The other rules still ran; mend the rule and check again.")
            ])
        #expect(result.outcome("NB101")?.state == .pass)
        let question = Bilingual(zh: "是否指 \"year\"？", en: "Is it \"year\"?")
        #expect(CheckMessages.broken("X001", question).zh == "规则 X001 运行出错：是否指 \"year\"？其余规则不受影响；请修正这条规则后再检查。")
    }

    @Test func aRuleOfTheUserHasTheSameRights() throws {
        let field = "requests.new.total"
        let rule = Rule(
            code: "X001", title: Bilingual(zh: "新收", en: "new"), severity: .warning, needs: [.number(field)]
        ) { subject, observations in
            let message = Bilingual(zh: "太少", en: "too few")
            observations.fail(Finding(code: "X001", severity: .warning, fields: [field], message: message))
        }
        let checker = try checker.adding([rule])
        #expect(checker.check(SampleReport.zero()).outcome("X001")?.state == .fail)
        #expect(
            checker.check(SampleReport.zero().with([field: Cell(.text)])).outcome("X001")?.missing == [
                .number(field: field, kind: .text)
            ])
        #expect(throws: RuleSelectionError.duplicate("X001")) { try checker.adding([rule]) }
    }

    @Test func aRuleThatNeedsAFieldOfAnotherEditionIsSkippedAndSaysWhy() throws {
        let rule = Rule(
            code: "X001", title: Bilingual(zh: "", en: ""), severity: .note,
            needs: [.number("disclosure.procurement.amount")]
        ) { _, _ in }
        let outcome = try #require(Checker(rules: [rule]).check(SampleReport.zero()).outcome("X001"))
        #expect(outcome.state == .skipped)
        #expect(
            outcome.skipReason
                == Bilingual(
                    zh: "2021 年格式没有字段 disclosure.procurement.amount。",
                    en: "The 2021 form has no field disclosure.procurement.amount."))
        let old = checker.check(SampleReport.zero(form: .edition2019, year: 2020))
        #expect(old.outcome("NB303")?.state == .skipped)
        #expect(old.outcome("NB303")?.skipReason?.zh == "这条规则不适用于 2019 年格式。")
    }

    @Test func theVerdictIsOneLine() {
        let result = checker.check(SampleReport.zero().with(["proceedings.review.total": 1]))
        #expect(result.verdict.zh == "错误 1 处，提示 1 处；14 条规则中通过 9 条，不符 1 条，存疑 1 条，无法判断 3 条。")
        #expect(
            result.verdict.en
                == "1 error, 1 note; of 14 rules 9 passed, 1 failed, 1 left doubts, 3 could not be assessed."
        )
        #expect(result.hasErrors)
    }
}

struct RuleSelectionTests {
    private let checker = Checker()

    @Test(arguments: [
        (["NB101"], ["NB101"]), (["NB10*"], ["NB101", "NB102", "NB103", "NB104", "NB105"]),
        (["NB401", "nb1*1"], ["NB101", "NB401"]), (["*05"], ["NB105"]), (["*4*2"], ["NB402"]),
    ])
    func codesAndWildcardsSelectInOrderOfTheRules(patterns: [String], codes: [String]) throws {
        #expect(try checker.selecting(patterns).rules.map(\.code) == codes)
    }

    @Test func whatTheReaderNoticedIsCountedAndChosenLikeRules() throws {
        let noticed = ["R101", "R204"].map { code in
            Finding(code: code, severity: .warning, message: Bilingual(zh: "注意", en: "note"))
        }
        let report = SampleReport.consistent(seed: 4)
        let read = Report(form: report.form, cells: Array(report.cells), readingFindings: noticed)
        let all = checker.check(read)
        #expect(all.allFindings.map(\.code).prefix(2) == ["R101", "R204"])
        let warnings = all.allFindings.count { $0.severity == .warning }
        #expect(all.verdict.en.contains("\(warnings) warnings") && warnings >= 2)
        #expect(try checker.selecting(["NB101"]).check(read).allFindings.isEmpty)
        #expect(try checker.selecting(["r*"]).check(read).allFindings.map(\.code) == ["R101", "R204"])
        #expect(try checker.selecting(["NB101", "R2*"]).check(read).allFindings.map(\.code) == ["R204"])
        for wrong in ["R1", "R1015", "RX*"] {
            #expect(throws: RuleSelectionError.self) { try checker.selecting([wrong]) }
        }
    }

    @Test func everythingIsOneWildcard() throws {
        #expect(try checker.selecting(["*"]).rules.count == Rule.all.count)
    }

    @Test func anUnknownRuleIsAnErrorWithSuggestions() {
        let unknown = RuleSelectionError.unknown("NB411", suggestions: ["NB101", "NB401"])
        #expect(throws: RuleSelectionError.self) { try checker.selecting(["NB411"]) }
        #expect(throws: RuleSelectionError.unknown("ZZZZZ*", suggestions: [])) { try checker.selecting(["ZZZZZ*"]) }
        #expect(
            unknown.message
                == Bilingual(
                    zh: "没有名为 NB411 的规则，是否指 NB101、NB401？", en: "There is no rule NB411. Did you mean NB101, NB401?"))
        #expect(
            RuleSelectionError.unknown("ZZZZZ*", suggestions: []).message
                == Bilingual(
                    zh: "没有名为 ZZZZZ* 的规则；可用 * 选择一组，如 NB1*。",
                    en: "There is no rule ZZZZZ*; choose a family with *, as in NB1*."))
        #expect(
            RuleSelectionError.duplicate("X").message
                == Bilingual(zh: "规则代码 X 已被使用，请换一个代码。", en: "The rule code X is taken; choose another."))
    }
}
