/// A set of things that the forms print, a bit for each.
struct TermSet: Sendable, Equatable {
    private var words: [UInt64] = []

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ term: TermID) -> Bool {
        let word = Int(term) / 64
        return word < words.count && words[word] >> UInt64(term % 64) & 1 == 1
    }

    mutating func insert(_ term: TermID) {
        while words.count <= Int(term) / 64 { words.append(0) }
        words[Int(term) / 64] |= 1 << UInt64(term % 64)
    }

    func union(_ other: TermSet) -> TermSet {
        var set = self
        while set.words.count < other.words.count { set.words.append(0) }
        return set.combined(with: other) { $0 | $1 }
    }

    func isSubset(of other: TermSet) -> Bool { subtracting(other).isEmpty }
    func subtracting(_ other: TermSet) -> TermSet { combined(with: other) { $0 & ~$1 } }
    func intersection(_ other: TermSet) -> TermSet { combined(with: other) { $0 & $1 } }

    private func combined(with other: TermSet, _ combine: (UInt64, UInt64) -> UInt64) -> TermSet {
        var set = self
        for index in set.words.indices {
            set.words[index] = combine(words[index], index < other.words.count ? other.words[index] : 0)
        }
        return set
    }
}
