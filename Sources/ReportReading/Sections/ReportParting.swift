import ReportModel

/// Finds where a second report begins that headings don't tell, since one of the two has other headings than the form's,
/// none with numbers or all in one line: a title that names another body or year than the first one's, with tables of
/// the form on both sides, of which two are the same.
struct ReportParting {
    private let ribbon: Ribbon
    private let vocabulary: Vocabulary

    init(_ ribbon: Ribbon, _ vocabulary: Vocabulary) {
        (self.ribbon, self.vocabulary) = (ribbon, vocabulary)
    }

    /// The title of the second report. `areDoubled`: whether sections have headings besides those that were chosen, so
    /// that the title may stand between these.
    func title(around headings: [SectionHeadings.Heading], areDoubled: Bool, before end: Int) -> Int? {
        let first = headings.first?.range.lowerBound ?? end
        let last = max(headings.last?.range.upperBound ?? end, first)
        guard mayBeParted(around: first..<last, areDoubled: areDoubled, end) else { return nil }
        let titles = TitleReader(ribbon).titles(before: end).filter { !$0.isAnnounced }
        let places = TablePlaces(ribbon, vocabulary, in: 0..<end)
        let own = OwnTitle(above: places.first, among: titles)
        let others = titles.filter { places.areOnBothSides(of: $0.start) && own.differs(from: $0) }
        return (others.first(where: \.standsAlone) ?? others.first)?.start
    }

    /// Whether a title of several has two tables before it, in front of the headings, or two behind it: most pages, whose
    /// titles stand above all tables and in links below them, are looked at no further.
    private func mayBeParted(around headings: Range<Int>, areDoubled: Bool, _ end: Int) -> Bool {
        let titles = TitleReader(ribbon)
        let front = titles.starts(from: 0, before: headings.lowerBound)
        let back = titles.starts(from: headings.upperBound, before: end)
        if areDoubled, !titles.starts(from: headings.lowerBound, before: headings.upperBound).isEmpty { return true }
        guard front.count + back.count > 1 else { return false }
        let isBehindTables = front.last.map { start in
            TablePlaces(ribbon, vocabulary, in: 0..<min(start + Self.longestLabel, end)).second <= start
        }
        let isBeforeTables = back.first.map { TablePlaces(ribbon, vocabulary, in: $0..<end).secondLast >= $0 }
        return isBehindTables ?? false || isBeforeTables ?? false
    }

    /// No label is longer.
    private static let longestLabel = 100
}

/// What the titles above a report's tables call it. A running head may leave the year out and shorten the body: only
/// names as whole as these are compared.
private struct OwnTitle {
    private let agency: String?
    private let year: Int?

    /// The last titles above the tables speak, after links to other reports; where none does, the first of all. Those
    /// inside of lines speak where none has its line for itself.
    init(above tables: Int, among titles: [TitleReader.Title]) {
        let alone = titles.filter(\.standsAlone)
        let all = alone.isEmpty ? titles : alone
        let own = titles.filter { $0.start < tables }
        let ownAlone = own.filter(\.standsAlone)
        let above = ownAlone.isEmpty ? own : ownAlone
        agency = above.last { Self.body(of: $0) != nil }?.agency ?? all.first { Self.body(of: $0) != nil }?.agency
        year = above.last { $0.year != nil }?.year ?? all.first { $0.year != nil }?.year
    }

    func differs(from other: TitleReader.Title) -> Bool {
        if let agency, let body = Self.body(of: other), !BodyName.areOne(body, agency) { return true }
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

    /// Behind where each table shows itself first, and where it does last.
    private var spans: [UInt8: (first: Int, last: Int)] = [:]

    /// Whether two tables stand on both sides of a place.
    func areOnBothSides(of place: Int) -> Bool {
        spans.values.count { $0.first <= place && place <= $0.last } > 1
    }

    init(_ ribbon: Ribbon, _ vocabulary: Vocabulary, in range: Range<Int>) {
        var (last, index): ((term: Term, end: Int)?, Int) = (nil, range.lowerBound)
        while index < range.upperBound {
            guard vocabulary.mayStart(with: ribbon.scalars[index]),
                let match = vocabulary.longestMatch(ribbon, at: index, before: range.upperBound)
            else {
                index += 1
                continue
            }
            for term in match.terms where term.revealsTable > 0 { show(term.revealsTable, index, match.end) }
            for head in match.terms where head.kind == .column {
                // Two heads beside each other are a header.
                if let last, last.term.section == head.section, last.term.id != head.id, index - last.end <= 3 {
                    show(head.section, index, match.end)
                }
            }
            if !spans.isEmpty { first = min(first, index) }
            if spans.count > 1 { second = min(second, match.end) }
            last = match.terms.first { $0.kind == .column }.map { ($0, match.end) }
            index = match.end
        }
        if spans.count > 1 { secondLast = spans.values.map(\.last).sorted()[spans.count - 2] }
    }

    private mutating func show(_ table: UInt8, _ start: Int, _ end: Int) {
        spans[table] = (spans[table]?.first ?? end, start)
    }
}
