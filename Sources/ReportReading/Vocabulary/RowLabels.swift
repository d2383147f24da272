/// The official labels of rows, for texts whose narrow columns cut them: `7.属于   70   0` above `行政执` and `法案卷`.
struct RowLabels: Sendable {
    let terms: TermStorage
    let labels: [(term: Term, words: [UInt32])]

    /// Characters that tell a label by its number, or by going on in the next line.
    private static let (leastNumbered, leastGoingOn) = (2, 3)

    init(_ rows: [(term: Term, label: String)]) {
        var labels: [(term: Term, words: [UInt32])] = []
        for (term, label) in rows where !labels.contains(where: { $0.term == term }) {
            labels.append((term, Ribbon.scalars(label)))
        }
        self.labels = labels
        terms = TermStorage(labels.map { [$0.term] })
    }

    /// The one row whose label begins with the words at a place of a text, where a number follows in the line: a label
    /// with this number in front, or one without whose next characters begin the next line.
    func cut(_ ribbon: Ribbon, at start: Int, before limit: Int, numbered ordinal: Ordinal?) -> Vocabulary.Match? {
        guard !ribbon.isInCell(start) else { return nil }
        let end = wordsEnd(ribbon, from: start, before: min(limit, ribbon.pieceEnd(from: start)))
        let least = ordinal == nil ? Self.leastGoingOn : Self.leastNumbered
        guard end - start >= least, end < limit, ribbon.samePiece(start, end), ribbon.gaps[end],
            Characters.isDigit(ribbon.scalars[end])
        else { return nil }
        let words = ribbon.scalars[start..<end]
        let found = labels.indices.filter { index in
            let (term, label) = labels[index]
            return label.count > words.count && label.starts(with: words) && term.ordinal == ordinal ?? .none
                && (ordinal != nil || goesOn(label.dropFirst(words.count), ribbon, behind: end, before: limit))
        }
        guard let first = found.first, found.allSatisfy({ labels[$0].term.id == labels[first].term.id }) else {
            return nil
        }
        return Vocabulary.Match(terms: terms[first], end: end, isPrefix: true)
    }

    /// The rows of a section's table whose labels begin with some words, of two characters at least.
    func rows(beginningWith words: [UInt32], in section: Int) -> TermSet {
        labels.reduce(into: TermSet()) { rows, label in
            guard words.count > 1, Int(label.term.section) == section, label.words.starts(with: words) else { return }
            rows.insert(label.term.id)
        }
    }

    /// The rows of which some words, of three characters at least, are a piece of the label.
    func rows(holding words: ArraySlice<UInt32>) -> TermSet {
        guard words.count >= Self.leastGoingOn else { return TermSet() }
        return labels.reduce(into: TermSet()) { rows, label in
            if Self.isPiece(words, of: label.words) { rows.insert(label.term.id) }
        }
    }

    private static func isPiece(_ words: ArraySlice<UInt32>, of label: [UInt32]) -> Bool {
        label.indices.contains { label[$0...].starts(with: words) }
    }

    /// Whether some words are a piece of the label of one of some rows, as a line's end leaves it, or the rest of one of
    /// which a body has left out characters: 需另行制作, 不明确.
    func go(on words: ArraySlice<UInt32>, of rows: TermList) -> Bool {
        labels.contains { label in
            guard rows.names(label.term.id) else { return false }
            if Self.isPiece(words, of: label.words) { return true }
            guard label.words.last == words.last else { return false }
            var left = words[...]
            for character in label.words where left.first == character { left.removeFirst() }
            return left.isEmpty
        }
    }

    /// Whether characters end as the whole label of one of some rows does.
    func isWhole(_ characters: ArraySlice<UInt32>, _ rows: TermList) -> Bool {
        labels.contains { label in
            rows.names(label.term.id)
                && characters.suffix(Self.leastEnd).elementsEqual(label.words.suffix(Self.leastEnd))
        }
    }

    private static let leastEnd = 2

    /// Whether the words behind digits and a mark begin the label of a row that has this number: 7.属于.
    func begin(_ ribbon: Ribbon, at digits: Range<Int>) -> Bool {
        let start = digits.upperBound + 1
        let words = ribbon.scalars[start..<wordsEnd(ribbon, from: start, before: ribbon.pieceEnd(from: start))]
        let number = Ordinal(ribbon.scalars[digits])
        return labels.contains { $0.term.ordinal == number && $0.words.starts(with: words) }
    }

    private func wordsEnd(_ ribbon: Ribbon, from start: Int, before limit: Int) -> Int {
        start < limit && Characters.isWord(ribbon.scalars[start]) ? min(limit, ribbon.wordEnd(from: start)) : start
    }

    /// Whether the next line begins with the rest of a label, or a piece of it.
    private func goesOn(_ rest: ArraySlice<UInt32>, _ ribbon: Ribbon, behind end: Int, before limit: Int) -> Bool {
        let next = ribbon.pieceEnd(from: end)
        guard next < limit else { return false }
        let stop = wordsEnd(ribbon, from: next, before: min(limit, ribbon.pieceEnd(from: next)))
        return stop > next && rest.starts(with: ribbon.scalars[next..<stop])
    }
}
