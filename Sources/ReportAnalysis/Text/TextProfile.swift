import ReportModel

/// A text prepared for finding its like: folded, and as a sorted bag of pairs of neighbouring characters.
struct TextProfile {
    let text: String
    /// Without white space, full-width forms and their like.
    let folded: String
    /// Numbers count as one mark each, so that a sentence with other numbers is the same sentence.
    private let pairs: [UInt64]

    init(_ text: String) {
        self.text = text
        folded = LabelFolding.fold(text)
        let scalars = Array(TextToken.skeleton(of: folded).words.unicodeScalars)
        pairs = zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
    }

    /// Dice's coefficient over pairs of characters, 0…1.
    func likeness(to other: TextProfile) -> Double {
        if folded == other.folded { return 1 }
        guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
        var (i, j, common) = (0, 0, 0)
        while i < pairs.count, j < other.pairs.count {
            if pairs[i] == other.pairs[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if pairs[i] < other.pairs[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 2 * Double(common) / Double(pairs.count + other.pairs.count)
    }
}
