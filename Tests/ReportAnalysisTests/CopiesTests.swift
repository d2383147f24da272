import ReportModel
import Testing

@testable import ReportAnalysis

struct CopiesTests {
    private struct XorShift: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    /// Texts of 40 to 1,000 runs; some are made of others with a share of their runs replaced.
    private func texts(_ count: Int, _ random: inout XorShift) -> [[UInt64]] {
        var texts: [[UInt64]] = []
        for _ in 0..<count {
            var text = (0..<Int.random(in: 40...1_000, using: &random)).map { _ in random.next() }
            if let other = texts.randomElement(using: &random), Bool.random(using: &random) {
                let kept = Int.random(in: 0...100, using: &random)
                text = other.map { Int.random(in: 0..<100, using: &random) < kept ? $0 : random.next() }
            }
            texts.append(Array(Set(text)).sorted())
        }
        return texts
    }

    @Test(arguments: [0.3, 0.6, 0.9])
    func nearlyAllPairsAreFoundAndNoOthers(threshold: Double) {
        let seed = UInt64.random(in: 1...UInt64.max)
        var random = XorShift(state: seed)
        let texts = texts(400, &random)
        let found = NearCopies(shingles: texts, threshold: threshold).pairs()
        var wanted: [NearCopy] = []
        for first in texts.indices {
            for second in texts.indices where first < second {
                let likeness = NearCopies.likeness(texts[first], texts[second])
                if likeness >= threshold { wanted.append(NearCopy(first: first, second: second, likeness: likeness)) }
            }
        }
        #expect(found.allSatisfy(wanted.contains), "seed \(seed)")
        // Chance hides one in hundreds: of some sixty it may be two or three.
        #expect(Double(found.count + 3) >= 0.99 * Double(wanted.count), "seed \(seed)")
        #expect(found.map(\.likeness) == found.map(\.likeness).sorted(by: >))
    }

    @Test func likenessIsCountedExactly() {
        #expect(NearCopies.likeness([1, 2, 3], [2, 3, 4]) == 0.5)
        #expect(NearCopies.likeness([], []) == 0)
        #expect(NearCopies.likeness([7], [7]) == 1)
    }

    @Test func bandsGrowLongerWithTheThreshold() {
        #expect([0.2, 0.5, 0.6, 0.8, 1].map(NearCopies.rows) == [1, 3, 4, 8, 12])
    }

    @Test func pairsThatNobodyWantsAreLeftOut() {
        let text = Array(UInt64(1)...50)
        let copies = NearCopies(shingles: [text, text, text], threshold: 0.9)
        #expect(copies.pairs().map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
        #expect(copies.pairs { first, _ in first == 1 }.map { [$0.first, $0.second] } == [[1, 2]])
    }

    @Test func reportsWithoutProseAreNoCopiesOfEachOther() {
        #expect(NearCopies(of: [report(), report()], threshold: 0.2).pairs() == [])
    }
}

struct DraftTests {
    private let last = report(
        year: 2023, agency: "甲县", ["requests.carried_out.natural_person": "3", "requests.new.total": "9"],
        kinds: ["requests.carried_out.total": .unreadable],
        sections: [section(1, "2023年新收申请12.5件，增长3.2%，一是加强公开。")])

    @Test func onlyWhatLastYearSettlesIsFilledIn() {
        let draft = ReportDraft.report(agency: "甲县", year: 2024, form: .edition2021, from: last)
        #expect(draft.agency == "甲县" && draft.year == 2024)
        #expect(draft.title == "甲县2024年政府信息公开工作年度报告")
        let filled = draft.form.fields.filter { draft.cells[$0.index].number != nil }.map(\.id)
        // The total is unreadable last year, so it stays blank; the zeros are carried.
        #expect(
            filled
                == ["natural_person", "commercial", "research", "nonprofit", "legal_service", "other_org"].map {
                    "requests.carried_in.\($0)"
                })
        #expect(draft.number("requests.carried_in.natural_person") == ExactNumber(3))
        #expect(draft.cells.filter { $0.kind == .blank }.count == 194)
        #expect(draft.corrections.first?.reason == "上年报告（2023）的结转下年度")
    }

    @Test func everyFigureOfTheProseIsMarked() {
        let draft = ReportDraft.report(agency: "甲县", year: 2024, form: .edition2021, from: last)
        #expect(
            draft.section(1)?.text == "【待改：2023】年新收申请【待改：12.5】件，增长【待改：3.2%】，一是加强公开。")
        #expect(draft.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(draft.section(5)?.heading == "五、存在的主要问题及改进情况")
        #expect(ReportDraft.marked("１２，000.") == "【待改：１２】，【待改：000】.")
    }

    @Test func withoutLastYearAllIsBlank() {
        let draft = ReportDraft.report(agency: "甲县", year: 2020, form: .edition2019)
        #expect(draft.form == .edition2019 && draft.cells.allSatisfy { $0.kind == .blank })
        #expect(draft.corrections.isEmpty && draft.sections.allSatisfy(\.paragraphs.isEmpty))
    }
}
