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
