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
    /// Lists of links to the sections.
    let links: [Range<Int>]

    init(_ ribbon: Ribbon, _ landmarks: Landmarks, vocabulary: Vocabulary) {
        let all = HeadingCandidates(ribbon, landmarks, vocabulary).headings
        let links = Self.links(in: all, ribbon)
        let candidates = links.isEmpty ? all : all.filter { !links.hold($0.range) }
        let runs = HeadingRun.runs(of: candidates, length: ribbon.count)
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
            let own = candidates.filter { $0.range.upperBound <= title }
            chosen = HeadingRun.first(of: HeadingRun.runs(of: own, length: title))
            (count, end) = (max(count, 2), title)
        }
        headings = HeadingCompletion.headings(chosen?.headings ?? [], among: candidates, in: ribbon, before: end)
        (self.links, reportCount) = (links, count)
    }

    /// Fewer headings that follow each other are those of empty sections.
    private static let fewestLinks = 5

    /// Lists of headings with no text between them, where each of these sections has a heading elsewhere: a table of
    /// contents, links below a report.
    private static func links(in candidates: [Heading], _ ribbon: Ribbon) -> [Range<Int>] {
        guard candidates.count > Form.edition2021.sections.count else { return [] }
        var lists: [(headings: [Heading], length: Int)] = []
        for heading in candidates {
            let last = lists.last?.headings.last
            if let lines = last.flatMap({ numberedLines(behind: $0, before: heading, ribbon) }) {
                lists[lists.count - 1].headings.append(heading)
                lists[lists.count - 1].length += lines + 1
            } else {
                lists.append(([heading], 1))
            }
        }
        let known = Set(lists.lazy.filter { $0.length < fewestLinks }.flatMap(\.headings).map(\.number))
        return lists.filter { $0.length >= fewestLinks && $0.headings.allSatisfy { known.contains($0.number) } }
            .compactMap { list, _ in list.last.map { list[0].range.lowerBound..<$0.range.upperBound } }
    }

    /// How many lines between two headings are headings in other words; nil where text stands there or the numbers start
    /// over.
    private static func numberedLines(behind first: Heading, before second: Heading, _ ribbon: Ribbon) -> Int? {
        let (start, end) = (first.range.upperBound, second.range.lowerBound)
        guard first.number < second.number, start <= end, end - start <= NearHeadings.longest else { return nil }
        guard start < end else { return 0 }
        let range = start..<end
        let isLine = ribbon.isWholePiece(range) && HeadingNumber(ribbon, in: range) != nil
        return isLine ? 1 : nil
    }

    /// From behind the heading of a section to the next heading found; nil where the heading is missing.
    func body(of number: Int) -> Range<Int>? {
        guard let index = headings.firstIndex(where: { $0.number == number }) else { return nil }
        let next = index + 1 < headings.count ? headings[index + 1].range.lowerBound : end
        return headings[index].range.upperBound..<max(next, headings[index].range.upperBound)
    }
}

extension [Range<Int>] {
    /// Whether one of these ranges, which come in order, overlaps with another.
    func hold(_ range: Range<Int>) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && self[low - 1].overlaps(range)
    }
}
