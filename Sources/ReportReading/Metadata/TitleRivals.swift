/// Titles on lines of their own that name different bodies or years: links to other reports beside the report's own.
struct TitleRivals {
    /// What tells whose report it is and on which year where titles disagree, the strongest first.
    struct Evidence {
        var names: [String]
        /// What may be the report's body or the site's.
        var hints: [String]
        var years: [Int]
    }

    private let titles: [TitleReader.Title]
    private let alone: [TitleReader.Title]

    /// Nil where all titles name the same body, longer or shorter, and one year.
    init?(_ titles: [TitleReader.Title]) {
        guard titles.count > 1 else { return nil }
        self.titles = titles
        alone = titles.filter(\.standsAlone)
        let (names, years) = (alone.compactMap(\.agency), alone.compactMap(\.year))
        if !names.contains(where: { !Self.areOne($0, names[0]) }), !years.contains(where: { $0 != years[0] }) {
            return nil
        }
    }

    /// The titles without those of other reports: a heading of the page is its own, and what is told beyond doubt holds;
    /// a hint does where it agrees with the title nearest to the text. Where nothing tells, none is left out.
    func own(_ evidence: Evidence) -> [TitleReader.Title] {
        if let heading { return titles.filter { $0 == heading || agrees($0, with: heading) } }
        let year = evidence.years.first { told in alone.contains { $0.year == told } }
        let ofYear = titles.filter { title in year == nil || title.year == nil || title.year == year }
        let named = ofYear.filter { $0.standsAlone && $0.agency != nil }.compactMap(\.agency)
        let told = evidence.names.first { name in named.contains { Self.areOne($0, name) } }
        let nearest = named.last.flatMap { name in evidence.hints.contains { Self.areOne($0, name) } ? name : nil }
        guard let name = told ?? nearest else { return ofYear }
        return ofYear.filter { $0.agency.map { Self.areOne($0, name) } ?? true }
    }

    /// The only title that is a heading of the page; others may repeat it.
    private var heading: TitleReader.Title? {
        let headings = alone.filter(\.isHeading)
        guard let first = headings.first, headings.allSatisfy({ $0.agency == first.agency && $0.year == first.year })
        else { return nil }
        return first
    }

    private func agrees(_ title: TitleReader.Title, with heading: TitleReader.Title) -> Bool {
        let isOfYear = title.year == nil || heading.year == nil || title.year == heading.year
        guard let agency = title.agency else { return isOfYear }
        return isOfYear && heading.agency.map { Self.areOne(agency, $0) } == true
    }

    /// `青禾市财政局` and `财政局`.
    private static func areOne(_ name: String, _ other: String) -> Bool {
        name.hasSuffix(other) || other.hasSuffix(name)
    }
}
