import ReportModel

/// Whose report it is and on which year: what the text says, with the strongest evidence first.
struct Metadata {
    var agency: String?
    var year: Int?
    var title: String?
    var publicationDate: String?
    /// Other years that the text gives for the same report.
    var conflictingYear: Int?

    init(_ ribbon: Ribbon, documentTitle: Ribbon, headings: SectionHeadings, source: String) {
        let front = headings.headings.first?.range.lowerBound ?? min(ribbon.count, 2_000)
        let titles =
            TitleReader(ribbon).titles(before: front) + TitleReader(documentTitle).titles(before: documentTitle.count)
        let ranked = titles.filter(\.standsAlone) + titles.filter { !$0.standsAlone }
        agency = ranked.first { $0.agency != nil }?.agency
        title = (ranked.first { $0.agency != nil && $0.year != nil } ?? ranked.first)?.text
        let period = PeriodReader(ribbon)
        let stated = ranked.first { $0.year != nil }?.year
        year = stated ?? period.reportedYear ?? period.yearOpening(headings.body(of: 1)) ?? Self.year(inName: source)
        if let stated, let reported = period.reportedYear, stated != reported { conflictingYear = reported }
        publicationDate = period.publicationDate(before: front)
    }

    /// The one year in a file's name.
    private static func year(inName source: String) -> Int? {
        let name = source.split(separator: "/").last ?? ""
        let runs = name.split { !$0.isNumber }.filter { $0.count == 4 && $0.hasPrefix("20") }
        return Set(runs).count == 1 ? runs.first.flatMap { Int($0) } : nil
    }
}
