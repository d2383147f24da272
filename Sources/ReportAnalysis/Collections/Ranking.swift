import Wording

/// Places of things by a value. Equal values share a place, and the next place is left out: 1, 2, 2, 4.
///
/// States how many were ranked, and refuses fewer than five unless told: a rank among three says nothing.
public struct Ranking<Value: Comparable & Sendable>: Sendable {
    public struct Entry: Sendable {
        /// Position in what was given.
        public let index: Int
        public let value: Value
        /// From 1.
        public let rank: Int
        public let isTied: Bool
    }

    /// Best first; ties in the order given.
    public let entries: [Entry]
    /// Positions of what has no value.
    public let unranked: [Int]
    /// How many were ranked.
    public var count: Int { entries.count }

    public init(_ values: [Value?], descending: Bool = true, allowingFew: Bool = false) throws(RankingError) {
        let ranked = values.enumerated().compactMap { pair in pair.element.map { (index: pair.offset, value: $0) } }
        guard allowingFew || ranked.count >= RankingError.fewest else { throw .tooFew(ranked.count) }
        let sorted = ranked.sorted { a, b in
            a.value == b.value ? a.index < b.index : (a.value > b.value) == descending
        }
        unranked = values.indices.filter { values[$0] == nil }
        entries = Self.placed(sorted)
    }

    private static func placed(_ sorted: [(index: Int, value: Value)]) -> [Entry] {
        var rank = 1
        return sorted.indices.map { position in
            let (index, value) = sorted[position]
            let tiesBefore = position > 0 && sorted[position - 1].value == value
            let tiesAfter = position + 1 < sorted.count && sorted[position + 1].value == value
            if !tiesBefore { rank = position + 1 }
            return Entry(index: index, value: value, rank: rank, isTied: tiesBefore || tiesAfter)
        }
    }
}

/// Why a ranking was refused.
public enum RankingError: Error, Sendable, Equatable {
    case tooFew(Int)

    /// The fewest that are ranked without being told to.
    public static let fewest = 5

    public var message: Bilingual {
        switch self {
        case .tooFew(let count): AnalysisMessages.tooFewToRank(count)
        }
    }
}
