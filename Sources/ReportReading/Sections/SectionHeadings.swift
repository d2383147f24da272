import ReportModel

/// Finds where the six sections begin.
struct SectionHeadings {
    struct Heading: Equatable {
        var number: Int
        /// From the heading's number to behind its last character.
        var range: Range<Int>
    }

    /// In the order of the text, at most one for each section.
    let headings: [Heading]
    private let length: Int

    init(_ ribbon: Ribbon, vocabulary: Vocabulary) {
        length = ribbon.count
        headings = Self.chain(Self.candidates(ribbon, vocabulary))
    }

    /// From behind the heading of a section to the next heading found; nil where the heading is missing.
    func body(of number: Int) -> Range<Int>? {
        guard let index = headings.firstIndex(where: { $0.number == number }) else { return nil }
        let end = index + 1 < headings.count ? headings[index + 1].range.lowerBound : length
        return headings[index].range.upperBound..<max(end, headings[index].range.upperBound)
    }

    private static func candidates(_ ribbon: Ribbon, _ vocabulary: Vocabulary) -> [Heading] {
        var found: [Heading] = []
        for index in 0..<ribbon.count where vocabulary.mayStart(with: ribbon.scalars[index]) {
            guard let match = vocabulary.longestMatch(ribbon, at: index, before: ribbon.count), !match.isPrefix,
                let term = match.terms.first(where: { $0.kind == .section }), let number = Int(term.key)
            else { continue }
            let start = numberStart(ribbon, before: index, number)
            guard start < index || standsAlone(ribbon, index..<match.end) else { continue }
            found.append(Heading(number: number, range: start..<match.end))
        }
        return found
    }

    /// The place of `三、` before a heading, the heading's own place without one.
    private static func numberStart(_ ribbon: Ribbon, before index: Int, _ number: Int) -> Int {
        guard index >= 2, Characters.isOrdinalMark(ribbon.scalars[index - 1]) || ribbon.scalars[index - 1] == ":" else {
            return index
        }
        return Characters.chineseNumeral(ribbon.scalars[index - 2]) == number ? index - 2 : index
    }

    /// The heading without a number is all of its line.
    private static func standsAlone(_ ribbon: Ribbon, _ range: Range<Int>) -> Bool {
        guard ribbon.piece(at: range.lowerBound).cell == nil else { return false }
        let startsLine = range.lowerBound == 0 || !ribbon.samePiece(range.lowerBound - 1, range.lowerBound)
        let endsLine = range.upperBound >= ribbon.count || !ribbon.samePiece(range.upperBound - 1, range.upperBound)
        return startsLine && endsLine
    }

    /// The longest run of rising numbers; of equal runs the one with most text between its headings, so that a
    /// table of contents loses against the sections themselves.
    private static func chain(_ candidates: [Heading]) -> [Heading] {
        var best: [(length: Int, span: Int, previous: Int?)] = []
        for (index, heading) in candidates.enumerated() {
            var own: (length: Int, span: Int, previous: Int?) = (1, 0, nil)
            for earlier in 0..<index where candidates[earlier].number < heading.number {
                let gap = min(heading.range.lowerBound - candidates[earlier].range.upperBound, 400)
                let extended = (best[earlier].length + 1, best[earlier].span + gap, Optional(earlier))
                if (extended.0, extended.1) > (own.length, own.span) { own = extended }
            }
            best.append(own)
        }
        guard var last = best.indices.max(by: { (best[$0].length, best[$0].span) < (best[$1].length, best[$1].span) })
        else { return [] }
        var chain = [candidates[last]]
        while let previous = best[last].previous {
            chain.append(candidates[previous])
            last = previous
        }
        return chain.reversed()
    }
}
