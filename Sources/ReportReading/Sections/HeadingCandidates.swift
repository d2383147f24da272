import ReportModel

/// Every place where words of a section's heading stand as a heading does.
struct HeadingCandidates {
    typealias Heading = SectionHeadings.Heading

    private(set) var headings: [Heading] = []
    private let ribbon: Ribbon
    /// Headings inside of lines whose numbers parts of a section have too, `（一）总体情况2023年…`, by the style of the number.
    private var inLines: [HeadingNumber.Style: [Heading]] = [:]

    init(_ ribbon: Ribbon, _ landmarks: Landmarks, _ vocabulary: Vocabulary) {
        self.ribbon = ribbon
        landmarks.eachPlace(of: vocabulary.headingStarts, in: ribbon, before: ribbon.count) { index in
            if mayStart(at: index), let heading = heading(at: index, vocabulary) { headings.append(heading) }
        }
        addInLines()
        let near = NearHeadings(ribbon).headings(besides: headings)
        if !near.isEmpty { headings = (headings + near).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    }

    /// Headings inside of lines are believed where most sections have one in the same style and hardly any has another.
    private mutating func addInLines() {
        guard !inLines.isEmpty, Set(headings.lazy.filter(\.isNumbered).map(\.number)).count < Self.fewest else {
            return
        }
        let sections = inLines.values.filter { Set($0.map(\.number)).count > Self.fewest }
        guard let own = sections.first, sections.count == 1 else { return }
        headings = (headings + own).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Half of the form's sections.
    private static let fewest = 3

    private mutating func heading(at index: Int, _ vocabulary: Vocabulary) -> Heading? {
        guard let match = vocabulary.longestMatch(ribbon, at: index, before: ribbon.count), !match.isPrefix,
            let number = match.terms.first(where: { $0.kind == .section }).map({ Int($0.section) })
        else { return nil }
        let before = HeadingNumber(ribbon, before: index)
        let own = before.flatMap { belongs($0, to: number, before: match.end) ? $0 : nil }
        if let bracketed = bracketed(index..<match.end) {
            return Heading(number: number, range: bracketed, isNumbered: false)
        }
        if isQuoted((own?.start ?? index)..<match.end) { return nil }
        if own == nil, let before, before.number == number, !ribbon.isInCell(index) {
            let heading = Heading(number: number, range: before.start..<match.end, isNumbered: true)
            inLines[before.style, default: []].append(heading)
        }
        let start = own?.start ?? index
        guard own != nil || standsAlone(index..<match.end) else { return nil }
        let end = endOfSecond(behind: match.end, vocabulary) ?? match.end
        return Heading(number: number, range: start..<end, isNumbered: own != nil)
    }

    /// `【总体情况】` on a line of its own.
    private func bracketed(_ words: Range<Int>) -> Range<Int>? {
        guard words.lowerBound > 0, ribbon.scalars[words.lowerBound - 1] == "(", words.upperBound < ribbon.count,
            ribbon.scalars[words.upperBound] == ")"
        else { return nil }
        let range = (words.lowerBound - 1)..<(words.upperBound + 1)
        return standsAlone(range) ? range : nil
    }

    /// Whether a sentence quotes the heading: `按照“一、总体情况”“二、…”等格式`.
    private func isQuoted(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && range.upperBound < ribbon.count && ribbon.scalars[range.lowerBound - 1] == "\""
            && ribbon.scalars[range.upperBound] == "\"" && ribbon.samePiece(range.lowerBound - 1, range.upperBound)
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

    /// A heading starts a line or stands behind a number: in a cell always.
    private func mayStart(at index: Int) -> Bool {
        if ribbon.gaps[index], !ribbon.isInCell(index) { return true }
        guard index > 0 else { return false }
        return HeadingNumber.mayEnd(with: ribbon.scalars[index - 1]) || ribbon.scalars[index - 1] == "("
    }

    /// Whether a number before words is their heading's. Bodies that leave a section out number the others on, so the words
    /// decide and not the numeral; but parts of a section, which may be called like other sections, have numbers like
    /// `（三）` and `3.` too: with one of these the heading has its line for itself and its section's number.
    private func belongs(_ number: HeadingNumber, to section: Int, before end: Int) -> Bool {
        if number.isOfSections, number.style.frame != .part { return true }
        return number.number == section && standsAlone(number.start..<end)
    }

    /// The heading without a number is all of its line.
    private func standsAlone(_ range: Range<Int>) -> Bool {
        ribbon.piece(at: range.lowerBound).cell == nil && ribbon.isWholePiece(range)
    }
}
