/// Where prose may be broken into lines: the part of CLREQ (W3C, Requirements for Chinese Text Layout, 3.1.6)
/// that matters in a terminal, and words kept whole in Latin text.
enum LineBreaking {
    /// Marks that may not begin a line.
    private static let closing = Set<Character>("，。、；：！？）》〉」』】〕〗”’…—％‰℃·～,.;:!?)]}%")
    /// Marks that may not end a line.
    private static let opening = Set<Character>("（《〈「『【〔〖“‘([{")
    /// Behind these a name that is wider than the line is cut: `requests.new.total`.
    private static let joints = Set<Character>("._/-")
    /// Behind these a word begins, and these may stand before it.
    private static let separators = Set<Character>(" ·、/→）)")
    private static let marks = Set<Character>("\"“（(")
    /// In characters. What is longer is a clause.
    private static let longestWord = 8
    /// Two of these make one mark.
    private static let doubled = Set<Character>("…—")

    /// The ranges of `characters` that make the lines; spaces at a break belong to no line. There is always one.
    static func lines(of characters: [Character], width: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, character) in characters.enumerated() where character.isNewline {
            lines += paragraph(characters, start..<index, max(1, width))
            start = index + 1
        }
        return lines + paragraph(characters, start..<characters.count, max(1, width))
    }

    private static func paragraph(_ characters: [Character], _ range: Range<Int>, _ width: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while let end = lineEnd(characters, start..<range.upperBound, width) {
            lines.append(start..<trimmed(characters, start..<end))
            start = end
            while start < range.upperBound, characters[start] == " " { start += 1 }
        }
        return start < range.upperBound || lines.isEmpty ? lines + [start..<range.upperBound] : lines
    }

    /// Where the first line of `range` ends; nil when all of it fits.
    private static func lineEnd(_ characters: [Character], _ range: Range<Int>, _ width: Int) -> Int? {
        var columns = 0
        var lastBreak: Int?
        var lastJoint: Int?
        for index in range {
            if index > range.lowerBound {
                if mayBreak(characters[index - 1], characters[index]),
                    !tearsNumber(characters, at: index, from: lastBreak)
                {
                    lastBreak = index
                }
                if index - 1 > range.lowerBound, joints.contains(characters[index - 1]) { lastJoint = index }
            }
            columns += characters[index].displayWidth
            if columns > width, characters[index] != " " {
                let end = lastBreak ?? lastJoint ?? max(index, range.lowerBound + 1)
                return wordStart(characters, range, before: end, width) ?? withoutOrphan(characters, range, end)
            }
        }
        return nil
    }

    /// Whether a break at `index` would part a number from the short word before it or the Chinese measure behind it:
    /// `cell 4`, `第 4 格`. Where neither leaves another place to break nearby, it does.
    private static func tearsNumber(_ characters: [Character], at index: Int, from lastBreak: Int?) -> Bool {
        guard let lastBreak, index - lastBreak <= longestWord, index >= 2, characters[index - 1] == " " else {
            return false
        }
        let (before, after) = (characters[index - 2], characters[index])
        if after.isNumber {
            // In running Chinese text that would tear the word before it.
            let isWithinWord = before.displayWidth == 2 && characters[max(0, index - 3)].isLetter
            return before == "第" || before.isLetter && !isWithinWord
        }
        return before.isNumber && after.isLetter && after.displayWidth == 2 && after != "第"
    }

    /// Where the Chinese word begins that a break at `end` would tear: a short one behind a separator, as labels are,
    /// goes to the next line whole. Nil in running text, which is broken anywhere, and where the line would be left
    /// half empty.
    private static func wordStart(
        _ characters: [Character], _ range: Range<Int>, before end: Int, _ width: Int
    ) -> Int? {
        func isOfWord(_ index: Int) -> Bool { characters[index].displayWidth == 2 && characters[index].isLetter }
        guard end < range.upperBound, isOfWord(end), isOfWord(end - 1) else { return nil }
        var start = end
        while start > range.lowerBound, end - start <= longestWord, isOfWord(start - 1) { start -= 1 }
        let rest = (end..<min(range.upperBound, start + longestWord + 1)).prefix { isOfWord($0) }
        let length = end + rest.count - start
        guard length <= longestWord, length * 2 <= width else { return nil }
        let isQuoted = start > range.lowerBound && marks.contains(characters[start - 1])
        if isQuoted { start -= 1 }
        guard start > range.lowerBound, isQuoted || separators.contains(characters[start - 1]) else { return nil }
        // A number stays with what it counts: `2 格`.
        if start - 2 >= range.lowerBound, characters[start - 1] == " ", characters[start - 2].isNumber { return nil }
        let kept = characters[range.lowerBound..<start].reduce(0) { $0 + $1.displayWidth }
        return kept * 2 >= width ? start : nil
    }

    /// A last line of a single Chinese character gets company.
    private static func withoutOrphan(_ characters: [Character], _ range: Range<Int>, _ end: Int) -> Int {
        guard end - 2 > range.lowerBound, characters[end].displayWidth == 2, characters[end - 1].displayWidth == 2,
            mayBreak(characters[end - 2], characters[end - 1])
        else { return end }
        // Two tell: whoever counted on to the end of a long text would do so for every line.
        let others = characters[end..<range.upperBound].lazy.filter { !closing.contains($0) }.prefix(2)
        guard others.count == 1 else { return end }
        return end - 1
    }

    private static func trimmed(_ characters: [Character], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, characters[end - 1] == " " { end -= 1 }
        return end
    }

    private static func mayBreak(_ before: Character, _ after: Character) -> Bool {
        if before == " " { return true }
        if before == "\"" || after == "\"" { return false }
        if before == after, doubled.contains(before) { return false }
        if closing.contains(after) || opening.contains(before) { return false }
        if closing.contains(before), opening.contains(after) { return true }
        return after != " " && (before.displayWidth == 2 || after.displayWidth == 2)
    }
}
