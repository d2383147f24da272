import ReportModel

/// The titles of a page, the best first.
struct Titles {
    let ranked: [TitleReader.Title]
    /// Those that the file carries outside its text.
    let outside: [TitleReader.Title]
    /// A title that leaves out what it is about, where no other names the body.
    let bare: BareTitle?
    /// The body that a column of the site, in which the report stands, may be of.
    let column: TitleReader.Title?
    private let inside: [TitleReader.Title]

    /// `article` is the title that the site itself gives the page, `beside` what stands beside titles; it is asked where
    /// these disagree.
    init(
        _ ribbon: Ribbon, _ documentTitle: Ribbon, article: String?, front: Int, end: Int, reported: Int?,
        beside: ([TitleReader.Title]) -> TitleRivals.Evidence
    ) {
        let own = Self.withoutColumns(
            TitleReader(documentTitle, isOfPage: true).titles(before: documentTitle.count), isOfPage: true)
        let all = Self.titles(of: ribbon, front, end)
        let found = Self.withoutColumns(all)
        let isWhole = own.contains { $0.agency != nil && $0.year != nil }
        let outside = isWhole ? own : Self.article(article, beside: found) + own
        let rivals = TitleRivals(found)
        inside = rivals.map { $0.own(Self.evidence(outside, reported, beside(found))) } ?? found
        self.outside = outside
        let current = Self.current(outside, beside: inside, reported, isPage: ribbon.losesTags)
        ranked = Self.ranked(inside, current, reported: reported)
        let isNamed = rivals != nil || ranked.contains { $0.agency != nil }
        column = isNamed || found.count == all.count ? nil : Self.column(all)
        bare = isNamed || column != nil ? nil : BareTitle(ribbon, before: front)
    }

    /// Titles outside of the text without those of another year than the period's or, in a file, the text's own title: a
    /// file that was copied keeps the title of last year's.
    private static func current(
        _ outside: [TitleReader.Title], beside inside: [TitleReader.Title], _ reported: Int?, isPage: Bool
    ) -> [TitleReader.Title] {
        let own = isPage ? [] : inside.filter(\.standsAlone).compactMap(\.year)
        let years = own + [reported].compactMap { $0 }
        return years.isEmpty ? outside : outside.filter { $0.year.map(years.contains) ?? true }
    }

    private static func titles(of ribbon: Ribbon, _ front: Int, _ end: Int) -> [TitleReader.Title] {
        let all = withoutLinks(TitleReader(ribbon).titles(before: front))
        if all.isEmpty {
            let below = TitleReader(ribbon).titles(before: end).filter(\.standsAlone)
            if !below.isEmpty { return below }
        }
        let isTold = all.contains { $0.agency != nil || $0.year != nil }
        guard !isTold || holdsHeading(ribbon, front) && !all.contains(where: \.isHeading) else { return all }
        let odd = TitleReader(ribbon, isOdd: true).titles(before: front).filter { !isTold || $0.isHeading }
        return all + odd.filter { $0.standsAlone && $0.agency != nil && $0.year != nil }
    }

    /// Titles without those that a list has with their dates, where another says something.
    private static func withoutLinks(_ titles: [TitleReader.Title]) -> [TitleReader.Title] {
        guard titles.contains(where: \.isLink) else { return titles }
        let isTold = titles.contains { !$0.isLink && $0.standsAlone && ($0.agency != nil || $0.year != nil) }
        return isTold ? titles.filter { !$0.isLink } : titles
    }

    /// Whether the page has a heading above the sections: a report in other words than its links have.
    private static func holdsHeading(_ ribbon: Ribbon, _ front: Int) -> Bool {
        var start = 0
        while start < min(front, ribbon.count) {
            if ribbon.piece(at: start).isHeading { return true }
            start = ribbon.pieceEnd(from: start)
        }
        return false
    }

    /// Titles without those that have no year, where another below says nothing but the year: `青禾市政府信息公开年报` is the
    /// column of a site, in which `2022年政府信息公开工作年度报告` stands. In a page's own title the column is behind.
    private static func withoutColumns(_ titles: [TitleReader.Title], isOfPage: Bool = false) -> [TitleReader.Title] {
        guard titles.count > 1 else { return titles }
        let bare = titles.filter { (isOfPage || $0.standsAlone) && $0.agency == nil && $0.year != nil }
        guard let last = bare.last else { return titles }
        let isBareAHeading = bare.contains(where: \.isHeading)
        return titles.filter { title in
            guard let agency = title.agency, title.year == nil, isOfPage || title.start < last.start else {
                return true
            }
            return title.isHeading && !isBareAHeading && !BodyName.isGovernment(agency) && !BodyName.isAPlace(agency)
        }
    }

    private static func column(_ titles: [TitleReader.Title]) -> TitleReader.Title? {
        let columns = titles.filter { $0.year == nil && $0.agency != nil }
        return columns.contains { $0.agency != columns[0].agency } ? nil : columns.first
    }

    private static func evidence(
        _ outside: [TitleReader.Title], _ reported: Int?, _ beside: TitleRivals.Evidence
    ) -> TitleRivals.Evidence {
        let years = [reported].compactMap { $0 } + outside.compactMap(\.year) + beside.years
        // Behind a dash stands the site's body.
        let names = outside.compactMap { title in title.agency.flatMap { title.text.hasPrefix($0) ? $0 : nil } }
        return TitleRivals.Evidence(
            names: beside.names + names, hints: beside.hints, years: years, denies: beside.denies)
    }

    /// Those of a year that no title of the text has are of another report.
    private static func article(_ title: String?, beside found: [TitleReader.Title]) -> [TitleReader.Title] {
        guard let title else { return [] }
        let ribbon = Ribbon(title: title)
        let years = found.compactMap(\.year)
        return TitleReader(ribbon, isOfPage: true).titles(before: ribbon.count).filter { title in
            years.isEmpty || title.year.map(years.contains) ?? true
        }
    }

    /// The best of the text's own that stand alone.
    var alone: TitleReader.Title? { ranked.first { $0.standsAlone && isInside($0) } }

    /// The title that tells the year: the best with one, or, where that which names the body has none, those of the same
    /// body or of none.
    var yearTitle: TitleReader.Title? {
        guard let own = ranked.first(where: { $0.agency != nil }), own.year == nil, let name = own.agency else {
            return ranked.first { $0.year != nil }
        }
        let dated = ranked.filter { title in
            guard title.year != nil else { return false }
            if let agency = title.agency { return BodyName.areOne(agency, name) }
            return title.standsAlone || title.isAnnounced || !isInside(title)
        }
        return dated.contains { $0.year != dated[0].year } ? nil : dated.first
    }

    /// Another year in a sentence below the title that brings up the report.
    func announcedYear(besides year: Int, _ agency: String?) -> Int? {
        guard inside.count > 1 else { return nil }
        return inside.first { title in
            guard title.isAnnounced, let other = title.year, other != year else { return false }
            return title.agency.map { name in agency.map { BodyName.areOne($0, name) } ?? false } ?? true
        }?.year
    }

    /// The title right above the text, where it names the body and has no year, though another one has.
    var undated: TitleReader.Title? {
        guard let last = inside.last(where: \.standsAlone), last.agency != nil, last.year == nil else { return nil }
        return last
    }

    /// Those in the text that don't say whose report it is.
    var nameless: [TitleReader.Title] { inside.filter { $0.agency == nil } }

    /// Whether the text itself has it.
    func isInside(_ title: TitleReader.Title) -> Bool { inside.contains(title) }

    func provenance(of title: TitleReader.Title) -> Provenance {
        isInside(title) ? Provenance(.title, at: title.place) : Provenance(.fileTitle)
    }

    /// A page names its report more than once, and other reports beside it. A title weighs by standing alone, by
    /// saying whose report it is and on which year, and by agreeing with the period and with the file's own title.
    private static func ranked(
        _ inside: [TitleReader.Title], _ outside: [TitleReader.Title], reported: Int?
    ) -> [TitleReader.Title] {
        func weight(_ title: TitleReader.Title, isInside: Bool) -> Int {
            let isConfirmed = outside.contains { $0.year == title.year && $0.agency == title.agency }
            return (title.standsAlone ? 8 : 0) + (title.agency == nil ? 0 : 6) + (title.year == nil ? 0 : 4)
                + (title.year != nil && title.year == reported ? 3 : 0) + (isInside && isConfirmed ? 2 : 0)
                + (title.isHeading ? 1 : 0)
        }
        let weighed =
            inside.map { ($0, weight($0, isInside: true)) } + outside.map { ($0, weight($0, isInside: false)) }
        return weighed.enumerated()
            .sorted { ($0.element.1, $1.offset) > ($1.element.1, $0.offset) }.map(\.element.0)
    }
}
