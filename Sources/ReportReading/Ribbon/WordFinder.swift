/// Finds some words in a ribbon, all in one pass.
struct WordFinder: Sendable {
    private let words: [[UInt32]]
    /// The low twelve bits of the words' first characters, as a bitmap: most characters of a text start none.
    private let firsts: [UInt64]

    init(_ words: [String]) {
        self.words = words.map { Ribbon.scalars($0) }
        var firsts = [UInt64](repeating: 0, count: 64)
        for word in self.words { firsts[Self.row(word[0])] |= Self.bit(word[0]) }
        self.firsts = firsts
    }

    /// Every place of each word that lies in the range, from left to right.
    func places(in ribbon: Ribbon, _ range: Range<Int>) -> [[Int]] {
        var places = [[Int]](repeating: [], count: words.count)
        guard !range.isEmpty else { return places }
        ribbon.scalars.withUnsafeBufferPointer { scalars in
            for index in range where firsts[Self.row(scalars[index])] & Self.bit(scalars[index]) != 0 {
                for (number, word) in words.enumerated()
                where index + word.count <= range.upperBound && ribbon.starts(word, at: index) {
                    places[number].append(index)
                }
            }
        }
        return places
    }

    @inline(__always)
    private static func row(_ scalar: UInt32) -> Int { Int(scalar >> 6 & 63) }

    @inline(__always)
    private static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }
}
