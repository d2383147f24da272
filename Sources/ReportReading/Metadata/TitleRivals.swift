/// Titles on lines of their own that name different bodies or years: links to other reports beside the report's own.
struct TitleRivals {
    /// What tells whose report it is and on which year where titles disagree, the strongest first.
    struct Evidence {
        var names: [String]
        /// What may be the report's body or the site's.
        var hints: [String]
        var years: [Int]
        /// Whether the text speaks of its body as one of another kind: `我局`, beside a government.
        var denies: (String) -> Bool = { _ in false }
    }

    private let titles: [TitleReader.Title]
    private let alone: [TitleReader.Title]

    /// Nil where all titles name the same body, longer or shorter, and one year.
    init?(_ titles: [TitleReader.Title]) {
        guard titles.count > 1 else { return nil }
        self.titles = titles
        alone = titles.filter(\.standsAlone)
        let (names, years) = (alone.compactMap(\.agency), alone.compactMap(\.year))
        if !names.contains(where: { !BodyName.areOne($0, names[0]) }), !years.contains(where: { $0 != years[0] }),
            !Self.endsBare(alone)
        {
            return nil
        }
    }

    private init(_ titles: [TitleReader.Title], among all: TitleRivals) {
        (self.titles, alone) = (titles, titles.filter(\.standsAlone))
    }

    /// Whether the title nearest to the text leaves out its body, where others name one.
    private static func endsBare(_ alone: [TitleReader.Title]) -> Bool {
        guard let last = alone.last, last.agency == nil, last.year != nil else { return false }
        return alone.contains { $0.agency != nil }
    }

    /// The titles without those of other reports: a heading of the page is its own, and what is told beyond doubt holds;
    /// a hint does where it agrees with the title nearest to the text. Where nothing tells, none names the body.
    func own(_ evidence: Evidence) -> [TitleReader.Title] {
        let rest = TitleRivals(withoutColumns(evidence), among: self)
        return rest.chosen(evidence)
    }

    private func chosen(_ evidence: Evidence) -> [TitleReader.Title] {
        if let heading {
            return titles.filter { title in
                let isOfYear = title.year.map(evidence.years.contains) ?? true
                let mayBeOfYear = heading.year != nil || evidence.years.isEmpty || isOfYear
                return title == heading || mayBeOfYear && agrees(title, with: heading)
            }
        }
        let year = evidence.years.first { told in alone.contains { $0.year == told } }
        let ofYear = titles.filter { title in year == nil || title.year == nil || title.year == year }
        let namedTitles = ofYear.filter { $0.standsAlone && $0.agency != nil }
        let named = namedTitles.compactMap(\.agency)
        let told = evidence.names.first { name in named.contains { BodyName.areOne($0, name) } }
        let nearest = named.last.flatMap { name in
            evidence.hints.contains { BodyName.areOne($0, name) } ? name : nil
        }
        if let name = told ?? nearest {
            return ofYear.filter { $0.agency.map { BodyName.areOne($0, name) } ?? true }
        }
        if Self.endsBare(alone) { return ofYear.filter { $0.agency == nil } }
        let isOpen = named.contains { !BodyName.areOne($0, named[0]) }
        let isBare = alone.contains { $0.agency == nil && $0.year != nil }
        return ofYear.map { title in
            isOpen || isBare && title.agency.map(evidence.denies) == true ? Self.withoutName(title) : title
        }
    }

    private static func withoutName(_ title: TitleReader.Title) -> TitleReader.Title {
        var title = title
        title.agency = nil
        return title
    }

    /// Without titles that name a place or a government and are the column of a site, where another names a body: one
    /// without a year, or one whose body the text denies to be. What the file's own title or the
    /// author names too is none, nor is a heading that a line beside the titles names.
    private func withoutColumns(_ evidence: Evidence) -> [TitleReader.Title] {
        let wide = alone.compactMap(\.agency).filter { BodyName.isGovernment($0) || BodyName.isAPlace($0) }
        guard !wide.isEmpty else { return titles }
        let bodies = alone.filter { title in title.agency.map { !wide.contains($0) } ?? false }
        guard !bodies.isEmpty else { return titles }
        let confirmed = evidence.names + (heading?.agency.map { name in evidence.hints.filter { $0 == name } } ?? [])
        return titles.filter { title in
            guard let agency = title.agency, wide.contains(agency) else { return true }
            let isUndated = title.year == nil && (title.text.hasSuffix("年报") || bodies.contains { $0.year != nil })
            let isConfirmed = title.year != nil && confirmed.contains(agency)
            return isConfirmed || (!isUndated && !evidence.denies(agency))
        }
    }

    /// The only title that is a heading of the page and says something; others may repeat it.
    private var heading: TitleReader.Title? {
        let headings = alone.filter { $0.isHeading && ($0.agency != nil || $0.year != nil) }
        guard let first = headings.first, headings.allSatisfy({ $0.agency == first.agency && $0.year == first.year })
        else { return nil }
        return first
    }

    private func agrees(_ title: TitleReader.Title, with heading: TitleReader.Title) -> Bool {
        let isOfYear = title.year == nil || heading.year == nil || title.year == heading.year
        guard let agency = title.agency else { return isOfYear }
        return isOfYear && heading.agency.map { BodyName.areOne(agency, $0) } == true
    }
}
