/// Finds some words of two characters and more in a ribbon, all in one pass.
struct WordFinder: Sendable {
    private let words: [[UInt32]]
    private let firsts: CharacterBitmap
    private let seconds: CharacterBitmap

    init(_ words: [String]) {
        self.words = words.map { Ribbon.scalars($0) }
        firsts = self.words.reduce(into: CharacterBitmap()) { $0.insert($1[0]) }
        seconds = self.words.reduce(into: CharacterBitmap()) { $0.insert($1[1]) }
    }

    /// Every place of each word that lies in the range, from left to right.
    func places(in ribbon: Ribbon, _ range: Range<Int>) -> [[Int]] {
        var places = [[Int]](repeating: [], count: words.count)
        firsts.eachPlace(in: ribbon, range) { index in
            guard index + 1 < range.upperBound, seconds.mayContain(ribbon.scalars[index + 1]) else { return }
            for number in words.indices
            where index + words[number].count <= range.upperBound && ribbon.starts(words[number], at: index) {
                places[number].append(index)
            }
        }
        return places
    }
}
