import ReportModel

/// Finds where the six sections begin.
struct SectionHeadings {
    struct Heading: Equatable {
        var number: Int
        /// From the heading's number to behind its last character.
        var range: Range<Int>
        /// `三、` stands before it.
        var isNumbered: Bool
    }

    /// In the order of the text, at most one for each section.
    let headings: [Heading]
    /// How many reports the text holds, told by their runs of headings. Only the first is read.
    let reportCount: Int
    /// Where the first report ends: where the next one's headings begin, or the text's end.
    private(set) var end: Int

    init(_ ribbon: Ribbon, _ landmarks: Landmarks, vocabulary: Vocabulary) {
        let candidates = HeadingCandidates(ribbon, landmarks, vocabulary)
        let runs = HeadingRun.runs(of: candidates.headings, length: ribbon.count)
        var chosen = HeadingRun.first(of: runs)
        let reports = HeadingRun.reports(in: runs)
        var count = max(reports.count, 1)
        let next = reports.first { run in chosen.map { run.start > $0.start } ?? false }
        end = next?.start ?? ribbon.count
        if let last = chosen?.headings.last, count > 1 {
            let titles = TitleReader(ribbon).titles(from: last.range.upperBound, before: end)
            end = titles.first(where: \.standsAlone)?.start ?? end
        }
        if let title = ReportParting(ribbon, vocabulary).title(around: chosen?.headings ?? [], before: end) {
            let own = candidates.headings.filter { $0.range.upperBound <= title }
            chosen = HeadingRun.first(of: HeadingRun.runs(of: own, length: title))
            (count, end) = (max(count, 2), title)
        }
        (headings, reportCount) = (chosen?.headings ?? [], count)
    }

    /// From behind the heading of a section to the next heading found; nil where the heading is missing.
    func body(of number: Int) -> Range<Int>? {
        guard let index = headings.firstIndex(where: { $0.number == number }) else { return nil }
        let next = index + 1 < headings.count ? headings[index + 1].range.lowerBound : end
        return headings[index].range.upperBound..<max(next, headings[index].range.upperBound)
    }
}

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
        return Heading(number: number, range: start..<match.end, isNumbered: start < index)
    }

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
        guard isBehindNumber(index) else { return index }
        return Characters.chineseNumeral(ribbon.scalars[index - 2]) == nil ? index : index - 2
    }

    /// The heading without a number is all of its line.
    private func standsAlone(_ range: Range<Int>) -> Bool {
        ribbon.piece(at: range.lowerBound).cell == nil && ribbon.isWholePiece(range)
    }
}

/// Headings with rising numbers: the headings of one report, or a table of contents.
struct HeadingRun {
    typealias Heading = SectionHeadings.Heading

    let headings: [Heading]
    /// How much text stands between and behind them, each stretch counted up to a limit.
    let span: Int
    var start: Int { headings.first?.range.lowerBound ?? 0 }

    /// Longer stretches weigh no more: one long section does not make a report.
    private static let longestStretch = 400

    /// The best run of each stretch of text between places where the numbers start over.
    static func runs(of candidates: [Heading], length: Int) -> [HeadingRun] {
        let blocks = blocks(of: candidates)
        return blocks.indices.compactMap { index in
            let end = blocks.indices.contains(index + 1) ? blocks[index + 1][0].range.lowerBound : length
            return best(of: blocks[index], end: end)
        }
    }

    /// The first run that is about as good as the best one: of two reports the first, and no table of contents.
    static func first(of runs: [HeadingRun]) -> HeadingRun? {
        guard let longest = runs.map({ $0.headings.count }).max() else { return nil }
        let long = runs.filter { $0.headings.count + 1 >= longest }
        guard let widest = long.map(\.span).max() else { return nil }
        return long.first { $0.span * 3 >= widest }
    }

    /// Runs that can only be reports of their own.
    static func reports(in runs: [HeadingRun]) -> [HeadingRun] {
        guard let first = first(of: runs) else { return [] }
        return runs.filter { $0.headings.count >= 4 && $0.span * 3 >= first.span && $0.start >= first.start }
    }

    /// The numbers start over where a first section is followed by a second before another first.
    private static func blocks(of candidates: [Heading]) -> [[Heading]] {
        var blocks: [[Heading]] = []
        for (index, heading) in candidates.enumerated() {
            // Looked for only where it matters: a page may hold very many unnumbered headings.
            let restarts =
                heading.number == 1 && heading.isNumbered
                && (candidates[(index + 1)...].first { $0.isNumbered }?.number ?? 1) > 1
            if blocks.isEmpty || restarts { blocks.append([]) }
            blocks[blocks.count - 1].append(heading)
        }
        return blocks
    }

    /// The longest run of rising numbers; of equal runs the one with most text between its headings.
    private static func best(of candidates: [Heading], end: Int) -> HeadingRun? {
        let last = candidates.lazy.map { $0.number }.max() ?? 0
        // Of the best run that ends in each section: its last heading and its size.
        var best = [(heading: Int, count: Int, span: Int)?](repeating: nil, count: last + 1)
        // The heading before each in the run that it makes the longest.
        var before = [Int?](repeating: nil, count: candidates.count)
        for (index, heading) in candidates.enumerated() {
            var size = (count: 1, span: 0)
            for case let earlier? in best[0..<heading.number] {
                let gap = heading.range.lowerBound - candidates[earlier.heading].range.upperBound
                let extended = (earlier.count + 1, earlier.span + min(gap, longestStretch))
                if extended > size { (before[index], size) = (earlier.heading, extended) }
            }
            let known = best[heading.number].map { ($0.count, $0.span) } ?? (0, 0)
            if size > known { best[heading.number] = (index, size.count, size.span) }
        }
        guard let top = best.compactMap({ $0 }).max(by: { ($0.count, $0.span) < ($1.count, $1.span) }) else {
            return nil
        }
        let run = sequence(first: top.heading) { before[$0] }.reversed().map { candidates[$0] }
        let rest = max(0, min(end - candidates[top.heading].range.upperBound, longestStretch))
        return HeadingRun(headings: run, span: top.span + rest)
    }
}
