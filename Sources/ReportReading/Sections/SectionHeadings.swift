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
        let parting = ReportParting(ribbon, vocabulary)
        let own = chosen?.headings ?? []
        if let title = parting.title(around: own, areDoubled: candidates.count > own.count, before: end) {
            let own = candidates.filter { $0.range.upperBound <= title }
            chosen = HeadingRun.first(of: HeadingRun.runs(of: own, length: title))
            (count, end) = (max(count, 2), title)
        }
        headings = HeadingCompletion.headings(
            chosen?.headings ?? [], among: candidates, in: ribbon, before: end, besides: links)
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
            if let lines = last.flatMap({ ContentsLines(ribbon).count(behind: $0, before: heading) }) {
                lists[lists.count - 1].headings.append(heading)
                lists[lists.count - 1].length += lines + 1
            } else {
                lists.append(([heading], 1))
            }
        }
        let wholes = lists.map { list in
            list.length < 2
                ? (list.headings, list.length, 0..<0) : ContentsLines(ribbon).whole(list.headings, list.length)
        }
        let known = Set(wholes.lazy.filter { $0.1 < fewestLinks }.flatMap(\.0).map(\.number))
        return wholes.filter { $0.1 >= fewestLinks && $0.0.allSatisfy { known.contains($0.number) } }.map(\.2)
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
