/// A few words that are looked for in short texts.
struct FewWords: Sendable {
    private let words: [[UInt32]]
    private let firsts: CharacterBitmap

    init(_ words: [String]) {
        self.words = words.map { Ribbon.scalars($0) }
        firsts = self.words.reduce(into: CharacterBitmap()) { $0.insert($1[0]) }
    }

    /// The words of several lists, and others.
    init(_ words: [String], _ lists: [FewWords]) {
        self.words = words.map { Ribbon.scalars($0) } + lists.flatMap(\.words)
        firsts = self.words.reduce(into: CharacterBitmap()) { $0.insert($1[0]) }
    }

    /// Whether one of the words stands in the text.
    func stand(in text: some StringProtocol) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.indices.contains { start in
            firsts.mayContain(scalars[start].value)
                && words.contains { scalars[start...].lazy.map(\.value).starts(with: $0) }
        }
    }
}
