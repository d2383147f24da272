/// Titles on lines of their own that name different bodies or years: links to other reports beside the report's own.
struct TitleRivals {
    /// What tells whose report it is and on which year where titles disagree, the strongest first.
    struct Evidence {
        var names: [String]
        var years: [Int]
    }

    private let titles: [TitleReader.Title]
    private let names: [String]
    private let years: [Int]

    /// Nil where all titles name the same body, longer or shorter, and one year.
    init?(_ titles: [TitleReader.Title]) {
        guard titles.count > 1 else { return nil }
        let alone = titles.filter(\.standsAlone)
        let names = alone.compactMap(\.agency)
        let years = alone.compactMap(\.year)
        self.titles = titles
        self.names = names.contains { !Self.areOne($0, names[0]) } ? names : []
        self.years = years.contains { $0 != years[0] } ? years : []
        if self.names.isEmpty && self.years.isEmpty { return nil }
    }

    /// The titles without those of other reports. Where nothing else tells, the title nearest to the text is its own, even
    /// if it leaves name or year to other lines.
    func own(_ evidence: Evidence) -> [TitleReader.Title] {
        let nearest = titles.last(where: \.standsAlone)
        let name = evidence.names.first { told in names.contains { Self.areOne($0, told) } } ?? nearest?.agency
        let ofBody = names.isEmpty ? titles : titles.filter { $0.agency.map { Self.isOne($0, name) } ?? true }
        guard !years.isEmpty, ofBody.contains(where: { $0.standsAlone && $0.year != nil }) else { return ofBody }
        let left = ofBody.filter(\.standsAlone)
        let year = evidence.years.first { told in left.contains { $0.year == told } } ?? left.last?.year
        return ofBody.filter { $0.year == nil || $0.year == year }
    }

    private static func isOne(_ name: String, _ other: String?) -> Bool { other.map { areOne(name, $0) } ?? false }

    /// `青禾市财政局` and `财政局`.
    private static func areOne(_ name: String, _ other: String) -> Bool {
        name.hasSuffix(other) || other.hasSuffix(name)
    }
}
