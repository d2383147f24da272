/// Finds some words of two characters and more in a ribbon, all in one pass.
struct WordFinder: Sendable {
    private let words: [[UInt32]]
    /// The characters that its words begin with.
    let firsts: CharacterBitmap
    private let seconds: CharacterBitmap

    init(_ words: [String]) {
        self.words = words.map { Ribbon.scalars($0) }
        firsts = self.words.reduce(into: CharacterBitmap()) { $0.insert($1[0]) }
        seconds = self.words.reduce(into: CharacterBitmap()) { $0.insert($1[1]) }
    }

    /// Every place of each word that lies in the range, from left to right.
    func places(in ribbon: Ribbon, _ range: Range<Int>) -> [[Int]] {
        var places = [[Int]](repeating: [], count: words.count)
        firsts.eachPlace(in: ribbon, range) { note($0, in: ribbon, before: range.upperBound, &places) }
        return places
    }

    /// Every place of each word before a limit, where the landmarks know their first characters.
    func places(in ribbon: Ribbon, before limit: Int, among landmarks: Landmarks) -> [[Int]] {
        var places = [[Int]](repeating: [], count: words.count)
        landmarks.eachPlace(of: firsts, in: ribbon, before: limit) { note($0, in: ribbon, before: limit, &places) }
        return places
    }

    func areAny(in ribbon: Ribbon, _ range: Range<Int>) -> Bool {
        places(in: ribbon, range).contains { !$0.isEmpty }
    }

    @inline(__always)
    private func note(_ index: Int, in ribbon: Ribbon, before limit: Int, _ places: inout [[Int]]) {
        guard index + 1 < limit, seconds.mayContain(ribbon.scalars[index + 1]) else { return }
        for number in words.indices
        where index + words[number].count <= limit && ribbon.starts(words[number], at: index) {
            places[number].append(index)
        }
    }
}
