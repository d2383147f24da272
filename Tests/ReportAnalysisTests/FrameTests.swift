import ReportModel
import Testing
import Wording

@testable import ReportAnalysis

/// Values as a test writes them: digits are numbers, nil is blank.
private func values(_ values: [String?]) -> [FrameValue] {
    values.map { text in
        guard let text else { return .missing(.blank) }
        return ExactNumber(parsing: text).map(FrameValue.number) ?? .text(text)
    }
}

private func frame(_ columns: KeyValuePairs<String, [String?]>) throws -> Frame {
    try Frame(columns.map { FrameColumn($0.key, values($0.value)) })
}

/// `a=1 b=—` for each row.
private func lines(_ frame: Frame) -> [String] {
    (0..<frame.count).map { row in
        frame.columns.map { $0[row].isMissing ? "—" : $0[row].text }.joined(separator: " ")
    }
}

private struct XorShift: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

struct FrameTests {
    @Test func columnsSayWhatTheyHold() throws {
        let columns = [
            (values(["1", nil]), FrameType.integer), (values(["1", "1.50"]), .number), (values(["甲", nil]), .text),
            (values([nil]), .empty), ([.boolean(true), .missing(.absent)], .boolean), (values(["1", "甲"]), .mixed),
            ([.decimal(0.5), .number(ExactNumber(1))], .number), ([], .empty),
        ]
        for (values, type) in columns { #expect(FrameColumn("x", values).type == type) }
    }

    @Test func whatIsMissingKeepsItsKind() {
        let kinds: [CellKind] = [.absent, .blank, .notApplicable, .text, .unreadable]
        for filler in [FrameValue.number(.zero), .text("甲"), .boolean(true)] {
            let column = FrameColumn("x", [filler] + kinds.map(FrameValue.missing)).rows([5, 4, 3, 2, 1, 0])
            #expect(column.values == kinds.reversed().map(FrameValue.missing) + [filler])
            #expect(column.missing == 5)
        }
    }

    @Test func namesAreUniqueAndLengthsEqual() {
        #expect(throws: FrameError.twoColumns("a")) { try frame(["a": ["1"], "a": ["2"]]) }
        #expect(throws: FrameError.unequalLengths("b", 1, 2)) { try frame(["a": ["1", "2"], "b": ["1"]]) }
    }

    @Test func aWrongColumnIsAnErrorWithTheNearest() throws {
        let frame = try frame(["agency": ["甲"], "year": ["2021"]])
        #expect(throws: FrameError.noColumn("agnecy", near: ["agency"])) { try frame.column("agnecy") }
        let message = FrameError.noColumn("agnecy", near: ["agency"]).message
        #expect(message.zh == "表里没有“agnecy”列，是否指“agency”？")
        #expect(message.en == "The table has no column “agnecy”. Did you mean “agency”?")
        #expect(FrameError.noColumn("x", near: []).message.en == "The table has no column “x”.")
    }

    @Test func aSortIsStableAndWhatIsMissingComesLast() throws {
        let frame = try frame(["n": ["2", nil, "10", "2"], "k": ["a", "b", "c", "d"]])
        let keys = try frame.column("n").values
        #expect(lines(frame.sorted(by: keys, descending: false)) == ["2 a", "2 d", "10 c", "— b"])
        #expect(lines(frame.sorted(by: keys, descending: true)) == ["10 c", "2 a", "2 d", "— b"])
    }

    @Test func groupsComeInTheirOrderAndSayWhatTheyLeftOut() throws {
        let frame = try frame([
            "body": ["乙", "甲", "乙", nil, "乙"], "year": ["1", "1", "1", "1", "2"], "n": ["1.50", "2", nil, "4", "1"],
        ])
        let grouped = try frame.grouped(
            by: ["body", "year"], [.init("n", .sum, of: "n"), .init("rows", .count, of: nil)])
        #expect(grouped.columns.map(\.name) == ["body", "year", "n", "n_missing", "rows"])
        #expect(lines(grouped) == ["乙 1 1.50 1 2", "甲 1 2 0 1", "— 1 4 0 1", "乙 2 1 0 1"])
        #expect(lines(try frame.grouped(by: [], [.init("n", .sum, of: "n")])) == ["8.50 1"])
    }

    @Test("A sum of no numbers is missing in a group, as it is in a column; a rate stays one across a pivot")
    func nothingToSum() throws {
        let frame = try frame(["k": ["a", "b"], "n": [nil, "0"]])
        #expect(lines(try frame.grouped(by: ["k"], [.init("n", .sum, of: "n")])) == ["a — 1", "b 0 0"])
        let rates = try Frame(frame.columns + [FrameColumn("r", isRate: true, [.decimal(0.5), .decimal(0.25)])])
        let across = try rates.pivoted(rows: "n", columns: "k", values: "r", with: nil)
        #expect(across.columns.map(\.isRate) == [false, true, true])
        let counted = try rates.pivoted(rows: "n", columns: "k", values: "r", with: .count)
        #expect(counted.columns.map(\.isRate) == [false, false, false])
        #expect(throws: FrameError.sumOfRates("r")) {
            try rates.pivoted(rows: "n", columns: "k", values: "r", with: .sum)
        }
        #expect(
            FrameError.sumOfRates("r").message
                == Bilingual(
                    zh: "“r”是比率，相加没有意义；用 mean 求平均，或者把分子、分母分别合计再相除。",
                    en:
                        "“r” is a rate, and a sum of rates means nothing: take the mean, or divide the sum of the parts by that of the bases."
                ))
    }

    @Test("Fractions are summed to the last digit, and what is beyond them is told")
    func sumsOfFractions() throws {
        func sum(_ numbers: [Double]) throws -> FrameValue {
            try FrameColumn("n", numbers.map(FrameValue.decimal)).numbers().sum()
        }
        #expect(try sum([0.1, 0.2, 0.3]) == .decimal(0.6) && sum([1e16, 1.5, -1e16]) == .decimal(1.5))
        #expect(throws: ArithmeticError.overflow) { try sum([1e308, 1e308]) }
    }

    @Test(
        "Every aggregate has its value",
        arguments: [
            (FrameAggregate.sum, "6"), (.mean, "2.0"), (.median, "2.0"), (.min, "1"), (.max, "3"), (.count, "3"),
            (.first, "3"),
        ])
    func aggregates(aggregate: FrameAggregate, value: String) throws {
        let frame = try frame(["n": [nil, "3", "1", "2"]])
        #expect(lines(try frame.grouped(by: [], [.init("n", aggregate, of: "n")])) == ["\(value) 1"])
    }

    @Test func wordsAreNotSummedAndSumsThatDoNotFitAreErrors() throws {
        let words = try frame(["n": ["1", "甲"]])
        #expect(throws: FrameError.notNumbers(column: "n", row: 2, value: "甲")) {
            try words.grouped(by: [], [.init("n", .sum, of: "n")])
        }
        let large = try frame(["n": ["9223372036854775807", "1"]])
        #expect(throws: FrameError.overflow("n")) { try large.grouped(by: [], [.init("n", .sum, of: "n")]) }
        #expect(throws: FrameError.unknownAggregate("summ", near: ["sum"])) { try FrameAggregate(named: "summ") }
    }

    @Test func aJoinLooksUpAndNeverMultipliesRows() throws {
        let left = try frame(["k": ["a", "b", nil, "a"], "n": ["1", "2", "3", "4"]])
        let right = try frame(["k": ["a", "c", nil], "m": ["10", "30", "0"]])
        #expect(lines(try left.joining(right, by: ["k"])) == ["a 1 10", "b 2 —", "— 3 —", "a 4 10"])
        #expect(lines(try left.joining(right, by: ["k"], keepingAll: false)) == ["a 1 10", "a 4 10"])
        #expect(throws: FrameError.keyNotUnique("a")) { try right.joining(left, by: ["k"]) }
        #expect(throws: FrameError.twoColumns("n")) {
            try left.joining(try frame(["k": ["a"], "n": ["1"]]), by: ["k"])
        }
    }

    @Test func numbersAndTextsAreNoKeysOfEachOther() throws {
        let (numbers, texts) = (
            try Frame([FrameColumn("k", [.number(ExactNumber(2022)), .missing(.blank)])]),
            try Frame([FrameColumn("k", [.text("2022")]), FrameColumn("n", [.text("x")])])
        )
        #expect(throws: FrameError.keyTypes("k")) { try numbers.joining(texts, by: ["k"]) }
        #expect(throws: FrameError.keyTypes("k")) { try texts.joining(numbers, by: ["k"]) }
        #expect(try numbers.rows([1]).joining(texts, by: ["k"]).count == 1)
        let mixed = try Frame([FrameColumn("k", [.text("2022"), .number(ExactNumber(2021))])])
        #expect(throws: FrameError.keyTypes("k")) { try numbers.joining(mixed, by: ["k"]) }
        #expect(throws: FrameError.keyTypes("k")) { try mixed.joining(numbers, by: ["k"]) }
        let body = FrameColumn("a", [.text("甲"), .text("甲")])
        #expect(throws: FrameError.keyTypes("k")) {
            try Frame([body, numbers.columns[0]]).joining(Frame([body, mixed.columns[0]]), by: ["a", "k"])
        }
        #expect(
            FrameError.keyTypes("k").message
                == Bilingual(
                    zh:
                        "“k”列在一张表里是数字，在另一张里是文字，不会相等。请先用 :select 转换，如 [\"k\"] = function(row) return tonumber(row[\"k\"]) end。",
                    en:
                        "The column “k” has numbers in one table and texts in the other, which are never equal. Convert one with :select first, as in [\"k\"] = function(row) return tonumber(row[\"k\"]) end."
                ))
    }

    @Test func aPivotRefusesTwoValuesInOnePlace() throws {
        let frame = try frame(["k": ["a", "b", "a"], "y": ["2", "1", "1"], "n": ["5", "6", "7"]])
        let pivoted = try frame.pivoted(rows: "k", columns: "y", values: "n", with: nil)
        #expect(pivoted.columns.map(\.name) == ["k", "1", "2"])
        #expect(lines(pivoted) == ["a 7 5", "b 6 —"])
        #expect(throws: FrameError.twoValues(row: "a", column: "x")) {
            try frame.adding([FrameColumn("z", values(["x", "x", "x"]))]).pivoted(
                rows: "k", columns: "z", values: "n", with: nil)
        }
        let summed = try frame.adding([FrameColumn("z", values(["x", "x", "x"]))]).pivoted(
            rows: "k", columns: "z", values: "n", with: .sum)
        #expect(lines(summed) == ["a 12", "b 6"])
    }

    @Test func fastSumsAgreeWithSlowOnes() throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        var random = XorShift(state: seed)
        for _ in 0..<200 {
            let count = Int.random(in: 0...40, using: &random)
            let cells: [Cell] = (0..<count).map { _ in
                Bool.random(using: &random)
                    ? Cell(
                        ExactNumber(
                            mantissa: Int64.random(in: -1_000...1_000, using: &random),
                            scale: UInt8.random(in: 0...6, using: &random)) ?? .zero)
                    : Cell(.blank)
            }
            let groups = cells.map { _ in Int32.random(in: 0..<3, using: &random) }
            let buffer = CellBuffer(cells)
            let total = buffer.total
            #expect(total.sum == (try ExactNumber.sum(cells.compactMap(\.number))), "seed \(seed)")
            #expect(total.sum?.scale == (cells.compactMap(\.number?.scale).max() ?? 0))
            for (group, found) in buffer.totals(by: groups, groupCount: 3).enumerated() {
                let own = zip(cells, groups).filter { $0.1 == group }.map(\.0)
                #expect(found.sum == (try ExactNumber.sum(own.compactMap(\.number))))
                #expect(found.count + found.missing == own.count)
            }
        }
    }
}
