import ReportModel

/// Whose report it is and on which year: what the text says, with the strongest evidence first.
struct Metadata {
    var agency: String?
    var year: Int?
    var title: String?
    var publicationDate: String?
    /// Another year that the text gives for the same report.
    var conflictingYear: Int?
    /// The body that the file's own title names, where it is another.
    var conflictingAgency: String?

    init(_ ribbon: Ribbon, documentTitle: Ribbon, headings: SectionHeadings, source: String) {
        let front = headings.headings.first?.range.lowerBound ?? min(headings.end, 2_000)
        let period = PeriodReader(ribbon, before: headings.end)
        let outside = TitleReader(documentTitle).titles(before: documentTitle.count)
        var inside = TitleReader(ribbon).titles(before: front)
        if inside.isEmpty { inside = TitleReader(ribbon).titles(before: headings.end).filter(\.standsAlone) }
        let ranked = Self.ranked(inside, outside, reported: period.reportedYear)
        agency = ranked.first { $0.agency != nil }?.agency ?? AgencyLine(ribbon: ribbon).agency(before: front)
        title = (ranked.first { $0.agency != nil && $0.year != nil } ?? ranked.first)?.text
        let stated = ranked.first { $0.year != nil }?.year
        year = stated ?? period.reportedYear ?? period.yearOpening(headings.body(of: 1)) ?? Self.year(inName: source)
        conflictingYear = [period.reportedYear, outside.first?.year].lazy.compactMap { $0 }.first { $0 != year }
        conflictingAgency = outside.first?.agency.flatMap { $0 == agency ? nil : $0 }
        publicationDate = period.publicationDate(before: front)
        agency = agency.map { Self.asWritten($0, in: [ribbon, documentTitle]) }
    }

    /// The name with the brackets of the source, which folding made narrow.
    private static func asWritten(_ name: String, in ribbons: [Ribbon]) -> String {
        guard name.contains("(") else { return name }
        let wide = name.replacingAll("(", with: "（").replacingAll(")", with: "）")
        let isWide = ribbons.contains { $0.texts.contains { $0.filter { !$0.isWhitespace }.contains(wide) } }
        return isWide ? wide : name
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
        }
        let weighed =
            inside.map { ($0, weight($0, isInside: true)) } + outside.map { ($0, weight($0, isInside: false)) }
        return weighed.enumerated()
            .sorted { ($0.element.1, $1.offset) > ($1.element.1, $0.offset) }.map(\.element.0)
    }

    /// The one year in a file's name.
    private static func year(inName source: String) -> Int? {
        let name = source.split(separator: "/").last ?? ""
        let runs = name.split { !$0.isDigit }.filter { $0.count == 4 && $0.hasPrefix("20") }
        return Set(runs).count == 1 ? runs.first.flatMap { Int($0) } : nil
    }
}
