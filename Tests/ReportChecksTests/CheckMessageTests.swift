import ReportModel
import Testing
import Wording

@testable import ReportChecks

/// English readers see what the form's terms mean; the Chinese sentences are tested with their rules.
@Suite("What findings say in English")
struct CheckMessageTests {
    private static func term(_ label: String, _ gloss: String) -> Bilingual { FormGloss.wording(label, gloss) }
    private static let new = term("本年新收·总计", "new requests, total")
    private static let section = FormSection(5, "存在的主要问题", gloss: "main problems")
    private static let carried = CheckMessages.Carried(
        column: term("总计", "total"), year: 2021, before: ExactNumber(1), now: ExactNumber(0))

    @Test(arguments: [
        (
            CheckMessages.notACount(new, ExactNumber(-3), isNegative: true),
            "本年新收·总计 (new requests, total) holds -3: it can't be negative. Check the cell."
        ),
        (
            CheckMessages.noNumber(new, "无数", isText: true),
            "本年新收·总计 (new requests, total) holds “无数” where a number belongs. Write a number, 0 where there is nothing."
        ),
        (
            CheckMessages.blank(term("行政复议", "administrative review"), [term("其他结果", "other result")]),
            "Row 行政复议 (administrative review) has blank cells: 其他结果 (other result). Write 0 where there is nothing."
        ),
        (
            CheckMessages.sectionMissing(section),
            "Section 五、存在的主要问题 (main problems) is missing. Add it; where there is nothing to report, keep the heading and write 无 (none)."
        ),
        (
            CheckMessages.sectionDoubled(section, 2),
            "Section 五、存在的主要问题 (main problems) stands there 2 times. Join them or mend the numbers."
        ),
        (
            CheckMessages.sectionEmpty(section),
            "Section 五、存在的主要问题 (main problems) is empty. Fill it; where there is nothing to report, write 无 (none)."
        ),
        (
            CheckMessages.headingAltered(section, "问题"),
            "Section 五、存在的主要问题 (main problems) is headed “问题” here, which is not the form's heading."
        ),
        (
            CheckMessages.overviewTooLong(1100, 1000),
            "Section 一 (overview) has 1100 characters, over the limit of 1000. Shorten it."
        ),
        (
            CheckMessages.carriedMatches(carried),
            "Column 总计 (total): 上年结转 (carried over from last year) is what the report on 2021 carried over."
        ),
        (
            CheckMessages.inForceBreaks(term("规章", "regulations"), expected: ExactNumber(7), now: ExactNumber(5)),
            "规章 (regulations): 现行有效 (in force) is 5, but last year's with 制发 (issued) added and 废止 (repealed) taken off gives 7. Check it; where documents were reviewed or counted otherwise, say so."
        ),
        (
            CheckMessages.jumps(new, from: ExactNumber(5), to: ExactNumber(500)),
            "本年新收·总计 (new requests, total) went from 5 to 500, by a factor over 10. Check the number and its unit."
        ),
    ])
    func aTermHasItsMeaningBehindIt(message: Bilingual, english: String) {
        #expect(message.en == english)
    }
}
