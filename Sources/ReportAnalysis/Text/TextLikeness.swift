import ReportModel
import Wording

/// Other ways to say how alike two texts are, each by its name: public tools print 31 to 62 % for one pair.
public enum TextLikeness: String, Sendable, CaseIterable {
    /// 5-grams in both over 5-grams in either.
    case jaccard
    /// Sentences of the new text that also stand in the old one, over its sentences.
    case sentences
    /// Length of the longest common subsequence over the length of the new text.
    case subsequence

    public var name: Bilingual { AnalysisMessages.name(of: self) }

    /// Nil where no character of the new text counts.
    public func ratio(of new: [TextSection], in old: [TextSection]) -> Ratio? {
        guard !ReuseCorpus.counted(new).isEmpty else { return nil }
        return switch self {
        case .jaccard: Self.jaccard(new, old)
        case .sentences: Self.sentences(new, old)
        case .subsequence: Self.subsequence(new, old)
        }
    }

    private static func jaccard(_ new: [TextSection], _ old: [TextSection]) -> Ratio? {
        func grams(_ sections: [TextSection]) -> Set<[Unicode.Scalar]> {
            Set(
                ReuseCorpus.counted(sections).flatMap { paragraph in
                    (0...max(0, paragraph.count - 5)).map { Array(paragraph[$0..<min($0 + 5, paragraph.count)]) }
                })
        }
        let (after, before) = (grams(new), grams(old))
        return share(after.intersection(before).count, of: after.union(before).count)
    }

    private static func sentences(_ new: [TextSection], _ old: [TextSection]) -> Ratio? {
        func folded(_ sections: [TextSection]) -> [String] {
            sections.flatMap { section in
                section.paragraphs.flatMap { SentenceSplitting.sentences(of: $0.text).map { LabelFolding.fold($0) } }
            }
        }
        let (after, before) = (folded(new), Set(folded(old)))
        return share(after.count(where: before.contains), of: after.count)
    }

    private static func subsequence(_ new: [TextSection], _ old: [TextSection]) -> Ratio? {
        let (after, before) = (ReuseCorpus.counted(new).flatMap { $0 }, ReuseCorpus.counted(old).flatMap { $0 })
        return share(CommonSubsequence.length(before, after), of: after.count)
    }

    private static func share(_ part: Int, of whole: Int) -> Ratio? {
        Ratio(ExactNumber(Int64(part)), over: ExactNumber(Int64(whole)))
    }
}

/// Length of the longest common subsequence, 64 columns at a time.
///
/// H. Hyyrö, "Bit-Parallel LCS-length Computation Revisited" (2004): in each row the zeros of `row` are its steps.
enum CommonSubsequence {
    static func length<T: Hashable>(_ old: [T], _ new: [T]) -> Int {
        let words = (old.count + 63) / 64
        var positions: [T: [UInt64]] = [:]
        for (index, element) in old.enumerated() {
            positions[element, default: Array(repeating: 0, count: words)][index / 64] |= 1 << UInt64(index % 64)
        }
        var row = [UInt64](repeating: .max, count: words)
        for element in new {
            guard let matches = positions[element] else { continue }
            var carry: UInt64 = 0
            for word in 0..<words {
                let common = row[word] & matches[word]
                let (first, overflow) = row[word].addingReportingOverflow(common)
                let (sum, second) = first.addingReportingOverflow(carry)
                carry = overflow || second ? 1 : 0
                row[word] = sum | (row[word] & ~matches[word])
            }
        }
        return old.indices.count { row[$0 / 64] & (1 << UInt64($0 % 64)) == 0 }
    }
}
