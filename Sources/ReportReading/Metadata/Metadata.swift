import Documents
import ReportModel

/// Whose report it is and on which year: what the text says, with the strongest evidence first.
struct Metadata {
    var agency: String?
    var year: Int?
    var title: String?
    /// Behind the line of the title in the text, 0 where it stands elsewhere or is not found.
    private(set) var titleEnd = 0
    /// The same of a title that says less than the one that the file has outside its text.
    private var titleLineEnd = 0
    var publicationDate: String?
    /// 行政区划代码, where the text gives it or the body's name says where the body is.
    var region: String?
    private(set) var level: AdministrativeLevel?
    /// How each of them is known.
    private(set) var provenance: [Report.Detail: Provenance] = [:]
    /// Another year that the text gives for the same report.
    var conflictingYear: Int?
    /// The year that section 一 opens with and goes on with, where the title has another.
    var openingYear: Int?
    /// The body that the file's own title names, where it is another.
    var conflictingAgency: String?

    /// What may stand anywhere in a text, found in one pass over it.
    static let words = WordFinder(PeriodReader.words + [RegionCode.word])

    init(
        _ ribbon: Ribbon, _ landmarks: Landmarks, documentTitle: Ribbon, properties: [String: String] = [:],
        headings: SectionHeadings, source: String
    ) {
        let front = headings.headings.first?.range.lowerBound ?? min(headings.end, 2_000)
        let places = Self.words.places(in: ribbon, before: min(headings.end + 5, ribbon.count), among: landmarks)
        let period = PeriodReader(ribbon, before: headings.end, places: places.dropLast())
        let titles = Titles(
            ribbon, documentTitle, article: properties["articletitle"], front: front, end: headings.end,
            reported: period.reportedYear
        ) {
            TitleRivals.Evidence(
                names: StatedBody(ribbon: ribbon).author(in: Self.opening(headings, front)).map { [$0.0] } ?? [],
                hints: Self.namesBesideTitles(ribbon, headings, front),
                years: period.yearOpening(headings.body(of: 1)).map { [$0] } ?? [])
        }
        setTitle(titles, ribbon, documentTitle)
        setAgency(titles, ribbon, front, headings, properties, source)
        agency = agency.map { Self.asWritten($0, in: [ribbon, documentTitle]) }
        setYear(titles, period, headings, ribbon, source)
        let outside = titles.outside.first
        conflictingYear = [period.reportedYear, outside?.year].lazy.compactMap { $0 }.first { $0 != year }
        openingYear = year.flatMap { period.openingConflict(headings.body(of: 1), with: $0) }
        conflictingAgency = outside?.agency.flatMap { $0 == agency ? nil : $0 }
        setDate(period, DateReader(ribbon), front, properties)
        setRegion(RegionCode(ribbon).code(behind: places[places.count - 1], before: headings.end))
    }

    private mutating func setRegion(_ stated: (code: String, place: Place)?) {
        let named = agency.flatMap(Regions.match)
        if let stated {
            (region, provenance[.region]) = (stated.code, Provenance(.line, at: stated.place))
        } else if let named {
            (region, provenance[.region]) = (named.code, Provenance(.bodyName))
        }
        level = agency.flatMap { BodyLevel.level(of: $0, in: named) }
    }

    private mutating func setTitle(_ titles: Titles, _ ribbon: Ribbon, _ documentTitle: Ribbon) {
        guard let whole = titles.ranked.first(where: { $0.agency != nil && $0.year != nil }) ?? titles.ranked.first
        else { return }
        let best = titles.isInside(whole) && !whole.standsAlone ? titles.alone ?? whole : whole
        let page = titles.isInside(best) ? ribbon : documentTitle
        (title, provenance[.title]) = (Self.asWritten(best, in: page), titles.provenance(of: best))
        titleLineEnd = titles.isInside(best) ? Self.lineEnd(of: best, in: ribbon) : 0
        titleEnd = titleLineEnd
        if let alone = titles.alone, titleEnd == 0 { titleLineEnd = Self.lineEnd(of: alone, in: ribbon) }
    }

    /// Behind the line that a title ends in.
    private static func lineEnd(of title: TitleReader.Title, in ribbon: Ribbon) -> Int {
        let last = title.start + title.text.unicodeScalars.count - 1
        return title.start <= last && last < ribbon.count ? ribbon.pieceEnd(from: last) : 0
    }

    private mutating func setAgency(
        _ titles: Titles, _ ribbon: Ribbon, _ front: Int, _ headings: SectionHeadings,
        _ properties: [String: String], _ source: String
    ) {
        if let best = titles.ranked.first(where: { $0.agency != nil }) {
            (agency, provenance[.agency]) = (best.agency, titles.provenance(of: best))
        } else if let bare = titles.bare {
            (agency, provenance[.agency]) = (bare.agency, Provenance(.title, at: bare.place))
        } else if let (name, place) = Self.statedAgency(ribbon, headings, before: front) {
            (agency, provenance[.agency]) = (name, Provenance(.line, at: place))
        } else if let best = titles.alone,
            let (name, place) = LineBelowTitle(ribbon: ribbon).agency(below: best)
        {
            (agency, provenance[.agency]) = (name, Provenance(.line, at: place))
        } else if let (name, place) = Signature(ribbon: ribbon).agency(from: front)
            ?? StatedBody(ribbon: ribbon).contact(in: Self.opening(headings, front))
        {
            (agency, provenance[.agency]) = (name, Provenance(.line, at: place))
        } else if let name = properties["contentsource"].flatMap({ BodyName.cleaned(LabelFolding.fold($0)) }),
            BodyName.endsLikeABody(name)
        {
            (agency, provenance[.agency]) = (name, Provenance(.property))
        } else if let (name, place) = ProseSubject(ribbon: ribbon).agency(in: Self.story(headings)) {
            (agency, provenance[.agency]) = (name, Provenance(.opening, at: place))
        } else if let (name, provenance) = Self.lastNamed(ribbon, titles, front, source) {
            (agency, self.provenance[.agency]) = (name, provenance)
        }
    }

    /// What may be the body's name, or the site's: the file's name goes before `来源：某局` and the place above the title,
    /// which may only complete it. A government is mostly the source because the site is its own.
    private static func lastNamed(
        _ ribbon: Ribbon, _ titles: Titles, _ front: Int, _ source: String
    ) -> (String, Provenance)? {
        let file = FileName(source)
        let stated = AgencyLine(ribbon: ribbon).source(before: front)
        if let (name, place) = stated, !name.hasSuffix("政府") || file.stem.contains(name), file.agrees(with: name) {
            return (name, Provenance(.line, at: place))
        }
        if let agency = file.agency { return (agency, Provenance(.fileName)) }
        guard stated == nil, let (name, place) = titles.alone.flatMap(LineBelowTitle(ribbon: ribbon).place),
            file.agrees(with: name)
        else { return nil }
        return (name, Provenance(.line, at: place))
    }

    /// What the report says of its author goes before what the page's lines do. Whom to ask only completes their name.
    private static func statedAgency(
        _ ribbon: Ribbon, _ headings: SectionHeadings, before front: Int
    ) -> (String, Place)? {
        let (stated, opening) = (StatedBody(ribbon: ribbon), opening(headings, front))
        if let author = stated.author(in: opening) { return author }
        guard let line = AgencyLine(ribbon: ribbon).agency(before: front) else { return nil }
        return stated.contact(in: opening).flatMap { $0.0.hasSuffix(line.0) ? $0 : nil } ?? line
    }

    /// Bodies that stand in lines or sentences around the report: mostly its own.
    private static func namesBesideTitles(_ ribbon: Ribbon, _ headings: SectionHeadings, _ front: Int) -> [String] {
        let line = AgencyLine(ribbon: ribbon)
        let named = [
            StatedBody(ribbon: ribbon).contact(in: opening(headings, front)),
            Signature(ribbon: ribbon).agency(from: front),
            line.agency(before: front), line.source(before: front),
        ]
        return named.compactMap { $0?.0 }
    }

    private static func opening(_ headings: SectionHeadings, _ front: Int) -> Range<Int> {
        let story = story(headings)
        return story.lowerBound..<max(story.lowerBound, min(story.upperBound, front + 300))
    }

    /// The text that tells what the body did: section 一, and what stands in front of the sections.
    private static func story(_ headings: SectionHeadings) -> Range<Int> {
        let first = headings.headings.first?.range.lowerBound ?? min(headings.end, 2_000)
        return max(0, first - 2_000)..<max(first, headings.body(of: 1)?.upperBound ?? first)
    }

    private mutating func setYear(
        _ titles: Titles, _ period: PeriodReader, _ headings: SectionHeadings, _ ribbon: Ribbon, _ source: String
    ) {
        if let best = titles.ranked.first(where: { $0.year != nil }) {
            (year, provenance[.year]) = (best.year, titles.provenance(of: best))
        } else if let reported = period.reportedYear {
            (year, provenance[.year]) = (reported, Provenance(.line))
        } else if let (below, place) = titles.alone.flatMap(LineBelowTitle(ribbon: ribbon).year) {
            (year, provenance[.year]) = (below, Provenance(.line, at: place))
        } else if let bare = titles.bare {
            (year, provenance[.year]) = (bare.year, Provenance(.title, at: bare.place))
        } else if let opening = period.yearOpening(headings.body(of: 1)) {
            (year, provenance[.year]) = (opening, Provenance(.opening))
        } else if let told = ProseSubject(ribbon: ribbon).year(in: headings.body(of: 1) ?? Self.story(headings)) {
            (year, provenance[.year]) = (told, Provenance(.opening))
        } else if let named = FileName(source).year {
            (year, provenance[.year]) = (named, Provenance(.fileName))
        }
    }

    private mutating func setDate(
        _ period: PeriodReader, _ dates: DateReader, _ front: Int, _ properties: [String: String]
    ) {
        if let date = period.publicationDate(before: front)
            ?? dates.date(inLinesBelow: titleLineEnd, reportedYear: year)
        {
            (publicationDate, provenance[.publicationDate]) = (date, Provenance(.line))
        } else if let date = properties["pubdate"].flatMap({ PeriodReader.date(startingIn: $0) }) {
            (publicationDate, provenance[.publicationDate]) = (date, Provenance(.property))
        }
    }

    /// The title with the brackets of its line.
    private static func asWritten(_ title: TitleReader.Title, in page: Ribbon) -> String {
        guard title.text.utf8.contains(UInt8(ascii: "(")), title.start < page.count else { return title.text }
        let wide = title.text.replacingAll("(", with: "（").replacingAll(")", with: "）")
        let line = page.sourceText(ofPiece: page.pieceIndex(at: title.start))
        return line.filter { !$0.isWhitespace }.contains(wide) ? wide : title.text
    }

    /// The name with the brackets of the source, which folding made narrow.
    private static func asWritten(_ name: String, in ribbons: [Ribbon]) -> String {
        guard name.utf8.contains(UInt8(ascii: "(")) else { return name }
        let wide = name.replacingAll("(", with: "（").replacingAll(")", with: "）")
        let isWide = ribbons.contains { ribbon in
            ribbon.pieces.indices.contains { piece in
                ribbon.sourceText(ofPiece: piece).filter { !$0.isWhitespace }.contains(wide)
            }
        }
        return isWide ? wide : name
    }
}

/// The titles of a page, the best first.
struct Titles {
    let ranked: [TitleReader.Title]
    /// Those that the file carries outside its text.
    let outside: [TitleReader.Title]
    /// A title that leaves out what it is about, where no other names the body.
    let bare: BareTitle?
    private let inside: [TitleReader.Title]

    /// `article` is the title that the site itself gives the page, `beside` what stands beside titles; it is asked where
    /// these disagree.
    init(
        _ ribbon: Ribbon, _ documentTitle: Ribbon, article: String?, front: Int, end: Int, reported: Int?,
        beside: () -> TitleRivals.Evidence
    ) {
        let own = TitleReader(documentTitle, isOfPage: true).titles(before: documentTitle.count)
        let all = TitleReader(ribbon).titles(before: front)
        let found = all.isEmpty ? TitleReader(ribbon).titles(before: end).filter(\.standsAlone) : all
        let isWhole = own.contains { $0.agency != nil && $0.year != nil }
        let outside = isWhole ? own : Self.article(article, beside: found) + own
        let rivals = TitleRivals(found)
        inside = rivals.map { $0.own(Self.evidence(outside, reported, beside())) } ?? found
        self.outside = outside
        ranked = Self.ranked(inside, outside, reported: reported)
        bare = rivals != nil || ranked.contains { $0.agency != nil } ? nil : BareTitle(ribbon, before: front)
    }

    private static func evidence(
        _ outside: [TitleReader.Title], _ reported: Int?, _ beside: TitleRivals.Evidence
    ) -> TitleRivals.Evidence {
        let years = [reported].compactMap { $0 } + outside.compactMap(\.year) + beside.years
        // Behind a dash stands the site's body.
        let names = outside.compactMap { title in title.agency.flatMap { title.text.hasPrefix($0) ? $0 : nil } }
        return TitleRivals.Evidence(names: beside.names + names, hints: beside.hints, years: years)
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
        }
        let weighed =
            inside.map { ($0, weight($0, isInside: true)) } + outside.map { ($0, weight($0, isInside: false)) }
        return weighed.enumerated()
            .sorted { ($0.element.1, $1.offset) > ($1.element.1, $0.offset) }.map(\.element.0)
    }
}
