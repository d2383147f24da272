/// Runs of a text that hold digits and more: `约708`, `—3`, `446.6*`, `11/3`.
///
/// Among the numbers of a row they are one token, so that no part of them passes for a number of the row.
extension Lexer {
    private static let longest = 16

    mutating func takeOddRun() -> Bool {
        let end = gap(behind: position)
        guard !isDigits(position..<end), !ribbon.isInCell(position) || !ribbon.startsPiece(position), followsRowOrNumber
        else { return false }
        let run = position..<end
        guard run.count <= Self.longest, ribbon.scalars[run].contains(where: Characters.isDigit),
            !isNumber(run), isShortOfWords(run), !holdsLabel(run), !numbersALabel
        else { return false }
        emit(.value, to: end)
        return true
    }

    /// Whether the label of a row or something that stands for a number ends right before, or a line begins in which another
    /// number follows.
    private var followsRowOrNumber: Bool {
        guard let last = lastToken, last.range.upperBound == position else { return false }
        switch last.kind {
        case .label(let terms, _): return terms.contains(where: \.namesRows) || beginsNumbers
        case .value: return !last.isProse
        case .mark: return true
        case .words: return beginsNumbers
        case .blank: return false
        }
    }

    /// Whether a number begins that a gap parts from its label: `6. 属于四类过程性信息`.
    private var numbersALabel: Bool {
        let end = NumberScan.end(of: ribbon, at: position, before: limit)
        return end == position + 1 && labelNumber(behind: position..<end) == position
    }

    private var beginsNumbers: Bool {
        let end = gap(behind: position)
        return ribbon.startsPiece(position) && end < limit && ribbon.samePiece(position, end)
            && Characters.isDigit(ribbon.scalars[end]) && !Characters.isOrdinalMark(ribbon.scalars[end - 1])
            && Characters.isDigit(ribbon.scalars[position])
    }

    private func gap(behind start: Int) -> Int {
        var end = start + 1
        while end < limit, end - start <= Self.longest, !ribbon.gaps[end] { end += 1 }
        return end
    }

    private func isDigits(_ run: Range<Int>) -> Bool {
        run.allSatisfy { Characters.isDigit(ribbon.scalars[$0]) }
    }

    private func isNumber(_ run: Range<Int>) -> Bool {
        let end = NumberScan.end(of: ribbon, at: run.lowerBound, before: limit)
        return end > run.lowerBound && unitEnd(from: end) >= run.upperBound
    }

    /// Few words around the digits; more are a sentence. On a line of its own there are none but those of an amount.
    private func isShortOfWords(_ run: Range<Int>) -> Bool {
        let words = ribbon.scalars[run]
        let first = words.firstIndex(where: Characters.isDigit) ?? run.lowerBound
        let last = words.lastIndex(where: Characters.isDigit) ?? run.lowerBound
        if ribbon.startsPiece(run.lowerBound) {
            return words.allSatisfy {
                Characters.isDigit($0) || !Characters.isWord($0) || Self.amountWords.contains($0)
            }
        }
        return words[..<first].count(where: Characters.isWord) <= 2
            && words[last...].count(where: Characters.isWord) <= 4
    }

    private static let amountWords = Ribbon.scalars("约共近余多万亿元件项份个宗条增减加少")

    /// `（1）` in front of the label that has this number.
    mutating func takeBracketedDigit() -> Bool {
        let (digit, label) = (position + 1, position + 3)
        guard label < limit, ribbon.scalars[digit + 1] == ")", Characters.isDigit(ribbon.scalars[digit]),
            vocabulary.mayStart(with: ribbon.scalars[label]), ribbon.gaps[position]
        else { return false }
        let number = Ordinal(ribbon.scalars[digit..<(digit + 1)])
        guard self.label(at: label, numbered: number)?.terms.contains(where: { $0.ordinal == number }) == true else {
            return false
        }
        (ordinal, position) = ((number, label), label)
        return true
    }
}
