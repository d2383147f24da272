/// Labels of table 三 with one character wrong, lost or too many, as typists and scanners leave them, 2.其他法律行政法规禁正公开,
/// or in a body's own words, 8.属于行政查询事项信息.
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

    /// The one row with the number in front of a cell whose label has the cell's words, in another order or with others that
    /// say little. What brackets behind them explain says nothing: 6.属于四类过程性信息（讨论记录、过程稿、磋商信函、请示报告）.
    func reworded(_ cell: ArraySlice<UInt32>) -> TermList? {
        guard let mark = cell.prefix(4).firstIndex(where: Self.marks.contains) else { return nil }
        let number = Ordinal(cell[..<mark].drop { $0 == "(" })
        let rest = cell[(mark + 1)...]
        let words = rest.prefix { $0 != "(" }.filter(Characters.isWord)
        guard number != .none, Self.rewordedLengths.contains(words.count), !Self.holdsNumber(rest),
            !OtherFigures.areNamed(in: rest)
        else { return nil }
        let found = labels.indices.filter { index in
            let (term, label) = labels[index]
            return Int(term.section) == Self.section && number == term.ordinal && Self.shareMost(words, label)
        }
        guard let first = found.first, found.allSatisfy({ labels[$0].term.id == labels[first].term.id }) else {
            return nil
        }
        return terms[first]
    }

    private static let rewordedLengths = 4...40

    /// Whether digits stand among some characters, or the number of another label: 二、
    private static func holdsNumber(_ characters: ArraySlice<UInt32>) -> Bool {
        zip([0] + characters, characters).contains { before, own in
            Characters.isDigit(own) || (marks.contains(own) && Characters.chineseNumeral(before) != nil)
        }
    }

    /// Whether words and a label have the same characters in any order, but for some that say little.
    private static func shareMost(_ words: [UInt32], _ label: [UInt32]) -> Bool {
        let own = words.filter { !fillers.contains($0) }.sorted()
        return own.count > 2 && own == label.filter { !fillers.contains($0) }.sorted()
    }

    private static let fillers = FewCharacters("属于涉及类信息事项申请的")

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
