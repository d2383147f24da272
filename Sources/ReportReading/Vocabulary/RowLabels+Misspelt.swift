/// Labels of table 三 with one character wrong, lost or too many, as typists and scanners leave them: 2.其他法律行政法规禁正公开.
extension RowLabels {
    private static let section = 3
    private static let lengths = 6...40

    /// The one row whose label a cell is but for a character, with its own number where one stands in front.
    func misspelt(_ cell: ArraySlice<UInt32>) -> TermList? {
        guard Self.lengths.contains(cell.count) else { return nil }
        let mark = cell.prefix(4).firstIndex(where: Self.marks.contains)
        let number = mark.map { Ordinal(cell[..<$0].drop { $0 == "(" }) }
        let text = cell[(mark.map { $0 + 1 } ?? cell.startIndex)...]
        let words = text.filter(Characters.isWord)
        // Digits behind a label are the numbers of its row.
        guard Self.lengths.contains(words.count), !text.contains(where: Characters.isDigit) else { return nil }
        let found = labels.indices.filter { index in
            let (term, label) = labels[index]
            return Int(term.section) == Self.section && (number == nil || number == term.ordinal)
                && Self.lengths.contains(label.count) && Self.differInOne(words, label)
        }
        guard let first = found.first, found.allSatisfy({ labels[$0].term.id == labels[first].term.id }) else {
            return nil
        }
        return terms[first]
    }

    private static let marks = FewCharacters(")、.")

    /// Whether two labels are the same but for one character that says nothing of its own.
    private static func differInOne(_ words: [UInt32], _ label: [UInt32]) -> Bool {
        guard abs(words.count - label.count) <= 1 else { return false }
        let start = zip(words, label).prefix { $0 == $1 }.count
        let (own, other) = (words[start...], label[start...])
        let end = zip(own.reversed(), other.reversed()).prefix { $0 == $1 }.count
        let (left, right) = (own.dropLast(end), other.dropLast(end))
        return left.count <= 1 && right.count <= 1 && !(left + right).contains(where: meaningful.contains)
    }

    /// Characters that make another label of one: another year, number, place, or the opposite.
    private static let meaningful = FewCharacters("不未无非没有已可应本上下去今当全前后往次再新旧增减多少年月日季省市县区乡镇内外一二两三四五六七八九十首末")
}
