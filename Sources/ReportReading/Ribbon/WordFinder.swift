/// Finds some words in a ribbon, all in one pass.
struct WordFinder: Sendable {
    private let words: [[UInt32]]
    private let firsts: CharacterBitmap

    init(_ words: [String]) {
        self.words = words.map { Ribbon.scalars($0) }
        firsts = self.words.reduce(into: CharacterBitmap()) { $0.insert($1[0]) }
    }

    /// Every place of each word that lies in the range, from left to right.
    func places(in ribbon: Ribbon, _ range: Range<Int>) -> [[Int]] {
        var places = [[Int]](repeating: [], count: words.count)
        firsts.eachPlace(in: ribbon, range) { index in
            for number in words.indices
            where words[number][0] == ribbon.scalars[index] && index + words[number].count <= range.upperBound
                && ribbon.starts(words[number], at: index)
            {
                places[number].append(index)
            }
        }
        return places
    }
}
