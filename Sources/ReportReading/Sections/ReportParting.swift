import ReportModel

/// Finds where a second report begins that headings don't tell, since one of the two has other headings than the form's
/// or has them in another order: a title that has its line for itself and names another body or year than the first
/// one's, with tables of the form on both sides.
struct ReportParting {
    private let ribbon: Ribbon
    private let vocabulary: Vocabulary

    /// No shorter stretch holds the tables of a report.
    private static let shortestReport = 400

    init(_ ribbon: Ribbon, _ vocabulary: Vocabulary) {
        (self.ribbon, self.vocabulary) = (ribbon, vocabulary)
    }

    /// The title of the second report, in front of the headings that were chosen or behind the last of them.
    func title(around headings: [SectionHeadings.Heading], before end: Int) -> Int? {
        let first = headings.first?.range.lowerBound ?? end
        let last = max(headings.last?.range.upperBound ?? end, first)
        guard mayBeParted(before: first, behind: last, end) else { return nil }
        let (front, back) = (self.titles(in: 0..<first), self.titles(in: last..<end))
        let candidates = (first > Self.shortestReport ? front : []) + (end - last > Self.shortestReport ? back : [])
        guard !candidates.isEmpty, front.count + back.count > 1 else { return nil }
        let places = TablePlaces(ribbon, vocabulary, in: 0..<end)
        let own = OwnTitle((front + back).filter { $0.start < places.first }, otherwise: front + back)
        return candidates.first { places.areOnBothSides(of: $0.start) && own.differs(from: $0) }?.start
    }

    /// Whether a title of several has two tables before it, in front of the headings, or two behind it: most pages, whose
    /// titles stand above all tables and in links below them, are looked at no further.
    private func mayBeParted(before first: Int, behind last: Int, _ end: Int) -> Bool {
        let titles = TitleReader(ribbon)
        let (front, back) = (titles.starts(from: 0, before: first), titles.starts(from: last, before: end))
        guard front.count + back.count > 1 else { return false }
        let isBehindTables = front.last.map { start in
            TablePlaces(ribbon, vocabulary, in: 0..<min(start + Self.longestLabel, end)).second <= start
        }
        let isBeforeTables = back.first.map { TablePlaces(ribbon, vocabulary, in: $0..<end).secondLast >= $0 }
        return isBehindTables ?? false || isBeforeTables ?? false
    }

    /// No label is longer.
    private static let longestLabel = 100

    private func titles(in range: Range<Int>) -> [TitleReader.Title] {
        guard !range.isEmpty else { return [] }
        return TitleReader(ribbon).titles(from: range.lowerBound, before: range.upperBound).filter(\.standsAlone)
    }
}

/// What the titles above a report's tables call it. A running head may leave the year out and shorten the body: only
/// names as whole as these are compared.
private struct OwnTitle {
    private let agency: String?
    private let year: Int?

    /// The last titles above the tables speak, after links to other reports; where none does, the first of all.
    init(_ above: [TitleReader.Title], otherwise all: [TitleReader.Title]) {
        agency = above.last { Self.body(of: $0) != nil }?.agency ?? all.first { Self.body(of: $0) != nil }?.agency
        year = above.last { $0.year != nil }?.year ?? all.first { $0.year != nil }?.year
    }

    func differs(from other: TitleReader.Title) -> Bool {
        if let agency, let body = Self.body(of: other), body != agency { return true }
        if let year, let stated = other.year, stated != year { return true }
        return false
    }

    private static func body(of title: TitleReader.Title) -> String? {
        title.agency.flatMap { BodyName.endsLikeABody($0) ? $0 : nil }
    }
}

/// Where tables of the form show themselves in a text, by a row or group that only one of them has or by two of its heads
/// beside each other. A page may have an overview of its own that looks like one: only two tables make a report.
private struct TablePlaces {
    /// What shows the first table.
    private(set) var first = Int.max
    /// Behind what shows the second table.
    private(set) var second = Int.max
    /// Where the second table from the back shows itself last.
    private(set) var secondLast = -1

    func areOnBothSides(of place: Int) -> Bool { second <= place && place <= secondLast }

    init(_ ribbon: Ribbon, _ vocabulary: Vocabulary, in range: Range<Int>) {
        var shown: [UInt8: Int] = [:]
        var (last, index): ((term: Term, end: Int)?, Int) = (nil, range.lowerBound)
        while index < range.upperBound {
            guard vocabulary.mayStart(with: ribbon.scalars[index]),
                let match = vocabulary.longestMatch(ribbon, at: index, before: range.upperBound)
            else {
                index += 1
                continue
            }
            for term in match.terms where term.revealsTable > 0 { shown[term.revealsTable] = index }
            for head in match.terms where head.kind == .column {
                // Two heads beside each other are a header.
                if let last, last.term.section == head.section, last.term.id != head.id, index - last.end <= 3 {
                    shown[head.section] = index
                }
            }
            if !shown.isEmpty { first = min(first, index) }
            if shown.count > 1 { second = min(second, match.end) }
            last = match.terms.first { $0.kind == .column }.map { ($0, match.end) }
            index = match.end
        }
        if shown.count > 1 { secondLast = shown.values.sorted()[shown.count - 2] }
    }
}
