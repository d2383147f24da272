import ReportModel
import Testing

@testable import ReportReading

@Suite("Telling digits apart")
struct SolvingTests {
    private func runs(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { $0.utf8.map { $0 - 0x30 } } }

    @Test(
        "A run is cut into numbers without leading zeros that keep to the sum",
        arguments: [
            ("0000000", 7, 7, [[0, 0, 0, 0, 0, 0, 0]]), ("1000001", 7, 7, [[1, 0, 0, 0, 0, 0, 1]]),
            ("110", 3, 0, [[1, 1, 0]]), ("105", 2, 0, [[10, 5]]), ("123", 2, 0, [[1, 23], [12, 3]]),
            ("12 3 15", 3, 3, [[12, 3, 15]]), ("12315", 3, 3, [[12, 3, 15]]),
            ("1", 2, 0, []),
        ] as [(String, Int, Int, [[Int64]])])
    func cuts(text: String, count: Int, group: Int, expected: [[Int64]]) {
        #expect(DigitSplits.readings(of: runs(text), into: count, groupSize: group) == expected)
    }

    @Test("Every cut has the digits of its run, and its sum: all runs up to five digits")
    func everyCut() {
        for value in 0..<20_000 {
            let digits = String(value).utf8.map { $0 - 0x30 }
            for reading in DigitSplits.readings(of: [digits], into: 3, groupSize: 3) ?? [] {
                #expect(reading.map(String.init).joined() == String(value))
                #expect(reading[0] + reading[1] == reading[2])
            }
        }
    }

    @Test("The rows of a table share what cutting their digits may cost, and none of them tries what no sum allows")
    func budget() {
        #expect(DigitSplits.readings(of: runs("12315"), into: 3, groupSize: 3, SplitBudget(visits: 2)) == nil)
        let (budget, ones) = (SplitBudget(), [[UInt8]](repeating: Array(repeating: 1, count: 28), count: 1))
        var answers = 0
        while DigitSplits.readings(of: ones, into: 7, groupSize: 7, budget) != nil { answers += 1 }
        #expect((28...200).contains(answers))
    }

    @Test("Dropped blanks leave every placement that adds up")
    func placements() {
        #expect(
            BlankPlacements.readings(of: [5, 5], into: 3, groupSize: 3) == [[5, nil, 5], [nil, 5, 5]])
        #expect(BlankPlacements.readings(of: [1, 2], into: 3, groupSize: 3) == [])
        #expect(BlankPlacements.readings(of: [1], into: 2, groupSize: 0) == [[1, nil], [nil, 1]])
    }

    @Test("Columns leave the readings that stand in a solution")
    func columns() {
        let solver = ColumnSolver(
            readings: [[[1, 0], [0, 1]], [[2, 2]], [[3, 2], [2, 4]]],
            balances: [ColumnSolver.Balance(left: [0, 1], right: [2])])
        #expect(solver.solve() == [[[1, 0]], [[2, 2]], [[3, 2]]])
    }

    @Test("Numbers of any size overflow no sum")
    func largeNumbers() throws {
        let text = """
            三、收到和处理政府信息公开申请情况
            申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
            一、本年新收政府信息公开申请数量 9223372036854775807 0 0 0 0 0 9223372036854775807
            二、上年结转政府信息公开申请数量 9223372036854775807 0 0 0 0 0 9223372036854775807
            （七）总计 100000010
            四、结转下年度继续办理 0 0 0 0 0 0 0
            """
        let report = try ReportReader().read(Array(text.utf8), format: .text, source: "large")
        #expect(report.number("requests.new.total") == ExactNumber(.max))
        #expect(report.cell("requests.handled_total.total")?.kind == .unreadable)
    }

    @Test("Of a row with several readings the cells that are the same in all are named")
    func partlySolved() throws {
        let text = """
            青禾市教育局2021年政府信息公开工作年度报告

            四、政府信息公开行政复议、行政诉讼情况

            行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计21126000001111114
            """
        let report = try ReportReader().read(Array(text.utf8), format: .text, source: "glued")
        #expect(report.cell("proceedings.litigation_after_review.upheld")?.kind == .unreadable)
        #expect(report.number("proceedings.litigation_after_review.total") == ExactNumber(14))
        #expect(
            report.readingFindings.filter { $0.message.zh.contains("复议后起诉") }.map(\.message.zh) == [
                "“复议后起诉”的数字连在一起（21126000001111114），满足勾稽关系的读法有 4 种，没有读取。请看原文。",
                "“复议后起诉”里只有总计在各种读法中都是同一个数，已据此读取；其余各格没有读取。",
            ])
    }

    @Test("No solution is no answer")
    func noSolution() {
        let solver = ColumnSolver(
            readings: [[[1]], [[2]]], balances: [ColumnSolver.Balance(left: [0], right: [1])])
        #expect(solver.solve() == nil)
    }
}
