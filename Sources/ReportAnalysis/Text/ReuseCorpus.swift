import ReportModel

/// Prose prepared for finding runs of it elsewhere: letters, digits and Han characters without what every report
/// must say, and an index of its runs.
struct ReuseCorpus {
    /// One for each sentence that counts would cut runs at full stops: paragraphs are the unit.
    let paragraphs: [[Unicode.Scalar]]
    private let runs: [UInt64: (paragraph: Int, offset: Int)]
    let runLength: Int

    init(_ sections: [TextSection], runLength: Int = TextReuse.runLength) {
        self.runLength = runLength
        paragraphs = Self.counted(sections)
        var runs: [UInt64: (paragraph: Int, offset: Int)] = [:]
        for (index, paragraph) in paragraphs.enumerated() {
            for (offset, hash) in RollingHash.hashes(of: paragraph, length: runLength).enumerated()
            where runs[hash] == nil {
                runs[hash] = (index, offset)
            }
        }
        self.runs = runs
    }

    /// Whether the run of `paragraph` at `offset` stands in this corpus: found by its hash, then compared.
    func contains(_ hash: UInt64, of paragraph: [Unicode.Scalar], at offset: Int) -> Bool {
        guard let found = runs[hash] else { return false }
        let run = paragraphs[found.paragraph][found.offset..<(found.offset + runLength)]
        return run.elementsEqual(paragraph[offset..<(offset + runLength)])
    }

    /// The characters of prose that count, a list for each paragraph.
    static func counted(_ sections: [TextSection]) -> [[Unicode.Scalar]] {
        sections.flatMap { section in
            section.paragraphs.compactMap { paragraph in
                let sentences = SentenceSplitting.sentences(of: paragraph.text).filter { !FixedSentences.contain($0) }
                let scalars = sentences.flatMap { $0.unicodeScalars.compactMap(counted) }
                return scalars.isEmpty ? nil : scalars
            }
        }
    }

    private static func counted(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard let folded = LabelFolding.fold(scalar) else { return nil }
        let isDigit = (0x30...0x39).contains(folded.value)
        return isDigit || LabelFolding.isWord(folded) ? folded : nil
    }
}

/// Hashes of all runs of one length in one pass (Rabin–Karp, modulo 2^64).
enum RollingHash {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func hashes(of scalars: [Unicode.Scalar], length: Int) -> [UInt64] {
        guard length > 0, scalars.count >= length else { return [] }
        let leading = (1..<length).reduce(UInt64(1)) { power, _ in power &* base }
        var hash = scalars[..<length].reduce(UInt64(0)) { $0 &* base &+ UInt64($1.value) }
        var hashes = [hash]
        hashes.reserveCapacity(scalars.count - length + 1)
        for index in length..<scalars.count {
            hash = (hash &- UInt64(scalars[index - length].value) &* leading) &* base &+ UInt64(scalars[index].value)
            hashes.append(hash)
        }
        return hashes
    }
}
