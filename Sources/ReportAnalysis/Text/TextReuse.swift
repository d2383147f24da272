import ReportModel
import Wording

/// 重复率: the share of a text's characters that another text has too.
///
/// One definition, printed with the figure: letters, digits and Han characters of the new text that lie in runs
/// of at least 13 such characters which also stand in a paragraph of the old text; statutory headings and
/// sentences that the form prescribes count on neither side.
public struct TextReuse: Sendable, Equatable {
    /// The shortest run that counts, in characters.
    public static let runLength = 13

    /// Characters that count, and those of them that lie in a run.
    public let counted: Int
    public let repeated: Int

    /// Nil where no character counts.
    public var ratio: Ratio? { Ratio(ExactNumber(Int64(repeated)), over: ExactNumber(Int64(counted))) }

    /// The definition, to stand beside every figure.
    public static let definition = AnalysisMessages.reuseDefinition

    public init(of new: [TextSection], in old: [TextSection]) {
        self.init(of: new, in: ReuseCorpus(old))
    }

    init(of new: [TextSection], in corpus: ReuseCorpus) {
        let paragraphs = ReuseCorpus.counted(new)
        counted = paragraphs.reduce(0) { $0 + $1.count }
        repeated = paragraphs.reduce(0) { $0 + Self.repeated($1, in: corpus) }
    }

    private static func repeated(_ paragraph: [Unicode.Scalar], in corpus: ReuseCorpus) -> Int {
        var (total, covered) = (0, 0)
        for (offset, hash) in RollingHash.hashes(of: paragraph, length: corpus.runLength).enumerated()
        where corpus.contains(hash, of: paragraph, at: offset) {
            total += offset + corpus.runLength - max(covered, offset)
            covered = offset + corpus.runLength
        }
        return total
    }
}
