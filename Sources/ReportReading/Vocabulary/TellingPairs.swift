/// The pairs of characters that tell one column's head from those of its table's other columns, in all wordings and
/// editions: 制发, 废止, 自然.
///
/// Bodies word heads in their own way, 当年制发数 for 本年制发件数; words that share no such pair, 上年 or 市级, may head
/// anything.
struct TellingPairs {
    private struct Pair: Hashable {
        var first: UInt32
        var second: UInt32
    }

    /// The columns that have a pair in their heads, by section.
    private var columns: [UInt8: [Pair: Set<TermID>]] = [:]

    mutating func add(_ column: Term, _ wording: [UInt32]) {
        for pair in Self.pairs(of: wording[...]) {
            columns[column.section, default: [:]][pair, default: []].insert(column.id)
        }
    }

    /// Whether some words may be another wording of a column's head.
    func mayName(_ column: TermID, in section: Int, _ words: ArraySlice<UInt32>) -> Bool {
        let known = columns[UInt8(section)] ?? [:]
        return Self.pairs(of: words).contains { known[$0] == [column] }
    }

    private static func pairs(of words: ArraySlice<UInt32>) -> [Pair] {
        zip(words, words.dropFirst()).map { Pair(first: $0, second: $1) }
    }
}
