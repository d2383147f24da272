import ReportModel

/// Every place where words of a section's heading stand as a heading does.
struct HeadingCandidates {
    typealias Heading = SectionHeadings.Heading

    private(set) var headings: [Heading] = []
    private let ribbon: Ribbon

    init(_ ribbon: Ribbon, _ landmarks: Landmarks, _ vocabulary: Vocabulary) {
        self.ribbon = ribbon
        landmarks.eachPlace(of: vocabulary.headingStarts, in: ribbon, before: ribbon.count) { index in
            if mayStart(at: index), let heading = heading(at: index, vocabulary) { headings.append(heading) }
        }
        let near = NearHeadings(ribbon).headings(besides: headings)
        if !near.isEmpty { headings = (headings + near).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    }

    private func heading(at index: Int, _ vocabulary: Vocabulary) -> Heading? {
        guard let match = vocabulary.longestMatch(ribbon, at: index, before: ribbon.count), !match.isPrefix,
            let number = match.terms.first(where: { $0.kind == .section }).map({ Int($0.section) })
        else { return nil }
        let start = ownNumberStart(of: number, index..<match.end) ?? numberStart(before: index)
        guard start < index || standsAlone(index..<match.end) else { return nil }
        let end = endOfSecond(behind: match.end, vocabulary) ?? match.end
        return Heading(number: number, range: start..<end, isNumbered: start < index)
    }

    /// The end of a line that goes on with another section's heading: `五、存在的主要问题及改进情况、其他需要报告的事项`.
    private func endOfSecond(behind first: Int, _ vocabulary: Vocabulary) -> Int? {
        guard first < ribbon.count, ribbon.samePiece(first - 1, first), Self.joiners.contains(ribbon.scalars[first]),
            let match = vocabulary.longestMatch(ribbon, at: first + 1, before: ribbon.count), !match.isPrefix,
            match.terms.contains(where: { $0.kind == .section }), match.end == ribbon.pieceEnd(from: first)
        else { return nil }
        return match.end
    }

    private static let joiners = FewCharacters("、及和与")

    /// A heading starts a line or stands behind a number.
    private func mayStart(at index: Int) -> Bool {
        ribbon.gaps[index] || isBehindNumber(index)
            || (index > 2 && Self.numberEnds.contains { ribbon.scalars[index - 1] == $0 })
    }

    private static let numberEnds: [Unicode.Scalar] = [")", "分", "章"]

    /// Where `（三）`, `3.` or `第三部分` begins before a heading that has its line for itself and that very number. Parts of
    /// a section have such numbers too, and may be called like other sections.
    private func ownNumberStart(of number: Int, _ words: Range<Int>) -> Int? {
        guard let length = ownNumberLength(number, before: words.lowerBound),
            standsAlone((words.lowerBound - length)..<words.upperBound)
        else { return nil }
        return words.lowerBound - length
    }

    /// The characters of `（三）`, `3.` or `第三部分` right before a place.
    private func ownNumberLength(_ number: Int, before index: Int) -> Int? {
        func isMark(_ scalar: Unicode.Scalar, _ distance: Int) -> Bool {
            index >= distance && ribbon.scalars[index - distance] == scalar
        }
        func isNumeral(_ distance: Int) -> Bool {
            index >= distance && Characters.chineseNumeral(ribbon.scalars[index - distance]) == number
        }
        if isMark(".", 1) || isMark("、", 1) {
            return index >= 2 && ribbon.scalars[index - 2] == 0x30 + UInt32(number) ? 2 : nil
        }
        if isMark(")", 1) { return isNumeral(2) && isMark("(", 3) ? 3 : nil }
        if isMark("章", 1) { return isNumeral(2) && isMark("第", 3) ? 3 : nil }
        return isMark("分", 1) && isMark("部", 2) && isNumeral(3) && isMark("第", 4) ? 4 : nil
    }

    private func isBehindNumber(_ index: Int) -> Bool {
        index >= 2 && (Characters.isOrdinalMark(ribbon.scalars[index - 1]) || ribbon.scalars[index - 1] == ":")
    }

    /// The place of `三、` before a heading, the heading's own place without one. Bodies that leave a section out
    /// number the others on, so the words decide and not the numeral.
    private func numberStart(before index: Int) -> Int {
        guard isBehindNumber(index), Characters.chineseNumeral(ribbon.scalars[index - 2]) != nil else { return index }
        let isOrdinal = index > 2 && ribbon.scalars[index - 3] == "第" && ribbon.startsPiece(index - 3)
        return isOrdinal ? index - 3 : index - 2
    }

    /// The heading without a number is all of its line.
    private func standsAlone(_ range: Range<Int>) -> Bool {
        ribbon.piece(at: range.lowerBound).cell == nil && ribbon.isWholePiece(range)
    }
}
