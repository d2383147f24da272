/// What pieces and other wordings of heads share with those of the forms.
///
/// Bodies word heads in their own way, 当年制发数 for 本年制发件数: a pair of characters that stands in the heads of one
/// column of the table only, 制发, tells which is meant. Words that share no such pair, 上年 or 市级, may head anything.
struct HeadWords: Sendable {
    private struct Pair: Hashable {
        var first: UInt32
        var second: UInt32
    }

    /// Every wording of every head, by section.
    private var wordings: [UInt8: [(column: TermID, words: [UInt32])]] = [:]
    private var synonyms: [TermID: [[UInt32]]] = [:]
    /// The columns that have a pair in their heads, by section.
    private var columns: [UInt8: [Pair: Set<TermID>]] = [:]

    mutating func add(_ column: Term, _ wording: [UInt32]) {
        wordings[column.section, default: []].append((column.id, wording))
        for pair in Self.pairs(of: wording[...]) {
            columns[column.section, default: [:]][pair, default: []].insert(column.id)
        }
    }

    /// Whether some words mean the same as a column's head.
    func mean(_ column: TermID, _ words: ArraySlice<UInt32>) -> Bool {
        synonyms[column, default: []].contains { $0.elementsEqual(words) }
    }

    mutating func add(synonym: String, of column: Term) {
        synonyms[column.id, default: []].append(Ribbon.scalars(synonym))
    }

    /// Other words for the applicants of table 三, by the column's key.
    static let synonyms = [
        "natural_person": ["公民", "个人", "公民个人"], "commercial": ["企业", "公司", "企业单位"], "research": ["科研院所"],
        "nonprofit": ["公益机构"], "legal_service": ["律所", "律师事务所", "法律机构"],
    ]

    /// Whether some words may be another wording of a column's head: they share more with it than its last word, which
    /// says what kind of thing it is, and enough of what only its head has. 外资企业 shares the last word alone with
    /// 商业企业, 社会团体 one pair of five with 社会公益组织.
    func mayName(_ column: TermID, in section: Int, _ words: ArraySlice<UInt32>) -> Bool {
        let known = columns[UInt8(section)] ?? [:]
        let official = wordings[UInt8(section)]?.first { $0.column == column }?.words ?? []
        let kind = Self.pairs(of: official[...]).last
        let shared = Self.pairs(of: words).filter { known[$0] == [column] }
        let own = Self.pairs(of: official[...]).count { known[$0] == [column] }
        return shared.contains { $0 != kind || words.count == 2 } && shared.count * 4 >= own
    }

    /// Whether some words are what a converter left of a column's head: enough of its beginning to tell it from 本年.
    func begin(_ column: TermID, in section: Int, _ words: ArraySlice<UInt32>) -> Bool {
        words.count > 2
            && (wordings[UInt8(section)] ?? []).contains { $0.column == column && $0.words.starts(with: words) }
    }

    /// Whether some words may be another wording of any head: more than half of their pairs stand in heads. 行政裁决
    /// and 民事诉讼 share one of three.
    func mayNameSome(in section: Int, _ words: ArraySlice<UInt32>) -> Bool {
        let known = columns[UInt8(section)] ?? [:]
        let pairs = Self.pairs(of: words)
        return pairs.count { known[$0] != nil } * 2 > pairs.count
    }

    /// Whether some words have a pair of any head.
    func share(_ words: ArraySlice<UInt32>, in section: Int) -> Bool {
        let known = columns[UInt8(section)] ?? [:]
        return Self.pairs(of: words).contains { known[$0] != nil }
    }

    /// The only column of whose head some words are a piece, as the end of a line leaves it: 商业, 制作数量.
    func column(holding piece: ArraySlice<UInt32>, in section: Int) -> TermID? {
        guard piece.count > 1, let first = piece.first else { return nil }
        let holders = (wordings[UInt8(section)] ?? []).filter { _, words in
            words.indices.contains { words[$0] == first && words[$0...].starts(with: piece) }
        }
        let columns = Set(holders.map(\.column))
        return columns.count == 1 ? columns.first : nil
    }

    /// Whether some words are a piece of a column's head.
    func hold(_ piece: ArraySlice<UInt32>, of column: TermID, in section: Int) -> Bool {
        (wordings[UInt8(section)] ?? []).contains { own, words in
            own == column && words.indices.contains { words[$0...].starts(with: piece) }
        }
    }

    /// Whether some words are a piece of any head of a table.
    func hold(_ piece: ArraySlice<UInt32>, in section: Int) -> Bool {
        guard let first = piece.first else { return true }
        return (wordings[UInt8(section)] ?? []).contains { _, words in
            words.indices.contains { words[$0] == first && words[$0...].starts(with: piece) }
        }
    }

    private static func pairs(of words: ArraySlice<UInt32>) -> [Pair] {
        zip(words, words.dropFirst()).map { Pair(first: $0, second: $1) }
    }
}
