import ReportModel
import Testing

@testable import ReportAnalysis

struct TextComparisonTests {
    private func sentences(_ old: String, _ new: String) -> [SentenceChange] {
        Comparison(old: report(sections: [section(1, old)]), new: report(sections: [section(1, new)]))
            .section(1)?.paragraphs.flatMap(\.sentences) ?? []
    }

    @Test func theSameSentenceWithOtherNumbersSaysWhichNumbers() {
        let changes = sentences("全年收到申请13件，办结1,200件。其余照旧。", "全年收到申请15件，办结1,200件。其余照旧。")
        #expect(changes.map(\.kind) == [.numbersChanged, .same])
        #expect(changes.first?.numbers == [SentenceChange.NumberChange(old: "13", new: "15")])
        #expect(
            changes.first?.runs == [
                TextRun(.equal, "全年收到申请"), TextRun(.removed, "13"), TextRun(.added, "15"),
                TextRun(.equal, "件，办结1,200件。"),
            ])
    }

    @Test func aChangedSentenceShowsWhatWasRemovedAndAdded() {
        let changes = sentences("我局扎实推进政务公开工作。", "我局深入推进政务公开工作。")
        #expect(changes.map(\.kind) == [.changed])
        #expect(
            changes.first?.runs == [
                TextRun(.equal, "我局"), TextRun(.removed, "扎实"), TextRun(.added, "深入"),
                TextRun(.equal, "推进政务公开工作。"),
            ])
    }

    @Test func aParagraphAtAnotherPlaceHasMoved() {
        let old = [section(1, "第一段讲制度建设情况。", "第二段讲平台建设情况。", "第三段说的是监督保障。")]
        let new = [section(1, "第三段说的是监督保障。", "第一段讲制度建设情况。", "第二段讲平台建设情况。")]
        let change = Comparison(old: report(sections: old), new: report(sections: new)).section(1)
        #expect(change?.paragraphs.map(\.kind) == [.moved, .same, .same])
        #expect(change?.paragraphs.first?.old == 2)
    }

    @Test func removedAndAddedTextIsShown() {
        let old = [section(5, "问题：公开不够及时，渠道比较单一。")]
        let new = [section(6, "按规定收取费用零元。")]
        let comparison = Comparison(old: report(sections: old), new: report(sections: new))
        #expect(comparison.section(5)?.paragraphs.map(\.kind) == [.removed])
        #expect(comparison.section(5)?.newHeading == nil)
        #expect(comparison.section(6)?.paragraphs.map(\.kind) == [.added])
        #expect(comparison.section(1) == nil)
    }

    /// The runs always spell both sentences, whatever was cut from where.
    @Test func runsSpellBothTextsForRandomPairs() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed)
        for _ in 0..<300 {
            let (old, new) = (random.text(), random.text())
            let runs = TextRun.runs(from: old, to: new)
            #expect(runs.filter { $0.kind != .added }.map(\.text).joined() == old, "seed \(seed)")
            #expect(runs.filter { $0.kind != .removed }.map(\.text).joined() == new, "seed \(seed)")
        }
    }

    @Test func matchesAreAsManyAsTheLongestCommonSubsequence() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededGenerator(seed)
        for _ in 0..<300 {
            let (old, new) = (Array(random.text()), Array(random.text()))
            let matches = SequenceDifference.matches(old, new)
            #expect(matches.allSatisfy { old[$0.old] == new[$0.new] }, "seed \(seed)")
            #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
            #expect(matches.count == CommonSubsequence.length(old, new), "seed \(seed)")
        }
    }

    @Test func overTheLimitOnlyTheCommonEndsMatch() {
        let matches = SequenceDifference.matches([0, 1, 2, 3, 9], [0, 4, 2, 5, 9], limit: 1)
        #expect(matches.map(\.old) == [0, 4])
    }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Up to 90 characters of a small alphabet, so that much is in common.
    mutating func text() -> String {
        String((0..<Int.random(in: 0...90, using: &self)).map { _ in "公开申请1。，".randomElement(using: &self) ?? "公" })
    }
}
