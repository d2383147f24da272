import ReportModel

/// Finds where a second report begins that headings don't tell, since one of the two has other headings than the form's
/// or has them in another order: a title that has its line for itself, with tables of the form on both sides.
struct ReportParting {
    private let ribbon: Ribbon
    private let vocabulary: Vocabulary

    /// No shorter stretch holds the tables of a report.
    private static let shortestReport = 400
    /// A page may have an overview of its own that looks like one.
    private static let fewestTables = 2

    init(_ ribbon: Ribbon, _ vocabulary: Vocabulary) {
        (self.ribbon, self.vocabulary) = (ribbon, vocabulary)
    }

    /// The title of the second report, in front of the headings that were chosen or behind the last of them.
    func title(around headings: [SectionHeadings.Heading], before end: Int) -> Int? {
        let first = headings.first?.range.lowerBound ?? end
        let last = headings.last?.range.upperBound ?? end
        return title(from: 0, to: first, before: end) ?? title(from: last, to: end, before: end)
    }

    private func title(from start: Int, to limit: Int, before end: Int) -> Int? {
        guard limit - start > Self.shortestReport else { return nil }
        return TitleReader(ribbon).titles(from: start, before: limit).lazy.filter(\.standsAlone).map(\.start).first {
            holdTables($0..<end) && holdTables(0..<$0)
        }
    }

    private func holdTables(_ range: Range<Int>) -> Bool {
        var (seen, last): (Set<UInt8>, (term: Term, end: Int)?) = ([], nil)
        var index = range.lowerBound
        while index < range.upperBound, seen.count < Self.fewestTables {
            guard vocabulary.mayStart(with: ribbon.scalars[index]),
                let match = vocabulary.longestMatch(ribbon, at: index, before: range.upperBound)
            else {
                index += 1
                continue
            }
            for term in match.terms where term.revealsTable > 0 { seen.insert(term.revealsTable) }
            for head in match.terms where head.kind == .column {
                // Two heads beside each other are a header.
                if let last, last.term.section == head.section, last.term.id != head.id, index - last.end <= 3 {
                    seen.insert(head.section)
                }
            }
            last = match.terms.first { $0.kind == .column }.map { ($0, match.end) }
            index = match.end
        }
        return seen.count >= Self.fewestTables
    }
}
