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
    /// The year that the title says, which may turn out to be another report's.
    private var titleYear: Int?
    var publicationDate: String?
    /// 行政区划代码, where the text gives it or the body's name says where the body is.
    var region: String?
    private(set) var level: AdministrativeLevel?
    /// How each of them is known.
    private(set) var provenance: [Report.Detail: Provenance] = [:]
    /// Another year that the period covered has.
    var conflictingYear: Int?
    /// Another year that a title outside of the text has.
    private(set) var outsideYear: Int?
    /// The year that section 一 opens with and goes on with, where the title has another.
    var openingYear: Int?
    /// The body that the file's own title names, where it is another.
    var conflictingAgency: String?
    /// The body that a line, a sentence or the signature names, where it is another.
    private(set) var statedAgency: String?
    /// Another year in the sentence that brings up the report, or in the file's name where that is a title.
    private(set) var announcedYear: Int?
    /// Whether the report was published before its year was over.
    private(set) var isPublishedEarly = false

    /// What may stand anywhere in a text, found in one pass over it.
    static let words = WordFinder(PeriodReader.words + [RegionCode.word])

    init(
        _ ribbon: Ribbon, _ landmarks: Landmarks, documentTitle: Ribbon, properties: [String: String] = [:],
        headings: SectionHeadings, source: String
    ) {
        let front = headings.headings.first?.range.lowerBound ?? min(headings.end, 2_000)
        let places = Self.words.places(in: ribbon, before: min(headings.end + 5, ribbon.count), among: landmarks)
        let period = PeriodReader(ribbon, before: headings.end, places: places.dropLast())
        let around = NamesAround(ribbon: ribbon, headings: headings, front: front)
        let titles = Titles(
            ribbon, documentTitle, article: properties["articletitle"], front: front, end: headings.end,
            reported: period.reportedYear
        ) { titles in
            TitleRivals.Evidence(
                names: around.author.map { [$0.0] } ?? [], hints: around.hints(among: titles),
                years: period.yearOpening(headings.body(of: 1)).map { [$0] } ?? [],
                denies: { around.speaker.denies($0) })
        }
        setTitle(titles, ribbon, documentTitle)
        setAgency(titles, around, properties, source)
        noteNameAbove(titles, around)
        if agency == nil,
            let passing = PassingNames(
                around: around, titles: titles, documentTitle: documentTitle, article: properties["articletitle"],
                source: source
            ).body
        {
            (agency, provenance[.agency]) = (passing.name, passing.provenance)
        }
        agency = agency.map { Self.asWritten($0, in: [ribbon, documentTitle]) }
        setYear(titles, period, headings, around, source)
        if let undated = titles.undated, let titleYear, titleYear != year {
            take(undated, titles, ribbon, documentTitle)
        }
        conflictingYear = period.reportedYear.flatMap { $0 == year ? nil : $0 }
        openingYear = year.flatMap { period.openingConflict(headings.body(of: 1), with: $0) }
        conflictingAgency = titles.outside.first?.agency.flatMap { $0 == agency ? nil : $0 }
        setDate(period, DateReader(ribbon), front, properties)
        setDoubts(titles, source)
        setRegion(RegionCode(ribbon).code(behind: places[places.count - 1], before: headings.end))
    }

    /// Notes a body in the lines above a title that the report never speaks as.
    private mutating func noteNameAbove(_ titles: Titles, _ around: NamesAround) {
        guard let above = titles.ranked.first(where: \.isNamedAbove)?.agency, statedAgency == nil, let agency,
            around.speaker.isNever(above), !BodyName.areOne(above, agency), around.author?.0 != above
        else { return }
        statedAgency = above
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
        let alone = titles.alone.flatMap { $0.year != nil || whole.year == nil ? $0 : nil }
        take(titles.isInside(whole) && !whole.standsAlone ? alone ?? whole : whole, titles, ribbon, documentTitle)
    }

    private mutating func take(
        _ best: TitleReader.Title, _ titles: Titles, _ ribbon: Ribbon, _ documentTitle: Ribbon
    ) {
        titleYear = best.year
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
        _ titles: Titles, _ around: NamesAround, _ properties: [String: String], _ source: String
    ) {
        let ribbon = around.ribbon
        let named = titles.ranked.first { title in
            guard let name = title.agency else { return false }
            // A site's name, a government's, goes before a title in the page's own: `某市人民政府 2023年…`.
            if !titles.isInside(title), BodyName.isGovernment(name), around.speaker.denies(name) { return false }
            return !title.isNamedAbove || !around.speaker.isNever(name) || around.author?.0 == name
        }
        if let best = named, let name = best.agency {
            (agency, provenance[.agency]) = (name, titles.provenance(of: best))
            compare(name, of: best, titles, with: around)
        } else if let bare = titles.bare {
            (agency, provenance[.agency]) = (bare.agency, Provenance(.title, at: bare.place))
        } else if let stated = around.stated {
            (agency, provenance[.agency]) = (stated.name.0, Provenance(.line, at: stated.name.1))
            statedAgency = stated.other
        } else if let best = titles.alone,
            let (name, place) = LineBelowTitle(ribbon: ribbon).agency(below: best)
        {
            (agency, provenance[.agency]) = (name, Provenance(.line, at: place))
        } else if let (name, place) = around.signature ?? around.contact {
            (agency, provenance[.agency]) = (name, Provenance(.line, at: place))
        } else if let name = properties["contentsource"].flatMap({ BodyName.cleaned(LabelFolding.fold($0)) }),
            BodyName.endsLikeABody(name)
        {
            (agency, provenance[.agency]) = (name, Provenance(.property))
        } else if let (name, place) = around.subject {
            (agency, provenance[.agency]) = (name, Provenance(.opening, at: place))
        } else if let (name, provenance) = Self.lastNamed(around, titles, source) {
            (agency, self.provenance[.agency]) = (name, provenance)
        } else if let column = titles.column, let name = column.agency, Self.isOwn(column, name, around) {
            (agency, provenance[.agency]) = (name, Provenance(.line))
        }
    }

    /// Whether a column of a site is that of one body, whose report stands in it: a government's has those of others.
    private static func isOwn(_ column: TitleReader.Title, _ name: String, _ around: NamesAround) -> Bool {
        let isWide = BodyName.isGovernment(name) || BodyName.isAPlace(name)
        return isWide ? around.speaker.isOne(name) : !around.speaker.denies(name) && !around.isListed(column)
    }

    /// Completes the name in a title by what stands around it, and notes where that names another body.
    private mutating func compare(
        _ name: String, of title: TitleReader.Title, _ titles: Titles, with around: NamesAround
    ) {
        if let whole = TitleCompletion(titles: titles, around: around).name(of: title) { agency = whole }
        if title.isNamedAbove, let (author, place) = around.author, !name.hasSuffix(author) {
            // A line above the title may be the site's or a parent's.
            (agency, provenance[.agency]) = (author, Provenance(.line, at: place))
            statedAgency = author.hasPrefix(name) ? nil : name
            return
        }
        if BodyName.isAPlace(name), let (own, place) = LineBelowTitle(ribbon: around.ribbon).agency(below: title),
            own.hasPrefix(name), !BodyName.isGovernment(own), around.speaker.allows(own)
        {
            (agency, provenance[.agency]) = (own, Provenance(.line, at: place))
            return
        }
        guard let own = agency, let other = around.other(than: own, title) else { return }
        statedAgency = other
        let isWide = BodyName.isGovernment(name) || BodyName.isAPlace(name)
        // 我局 is not the government that the line above the title names.
        guard isWide, around.speaker.denies(name), !around.speaker.denies(other),
            let stated = around.stated ?? around.signature.map({ ($0, nil) })
        else { return }
        (agency, provenance[.agency]) = (stated.name.0, Provenance(.line, at: stated.name.1))
        statedAgency = name
    }

    /// What may be the body's name, or the site's: the file's name goes before `来源：某局` and the place above the title,
    /// which may only complete it.
    private static func lastNamed(
        _ around: NamesAround, _ titles: Titles, _ source: String
    ) -> (String, Provenance)? {
        let file = FileName(source)
        let stated = around.source
        if let (name, place) = stated, around.speaks(asSource: name) || file.stem.contains(name),
            file.agrees(with: name)
        {
            return (name, Provenance(.line, at: place))
        }
        if let agency = file.agency, around.speaker.allows(agency) { return (agency, Provenance(.fileName)) }
        guard stated == nil, let (name, place) = titles.alone.flatMap(LineBelowTitle(ribbon: around.ribbon).place),
            file.agrees(with: name)
        else { return nil }
        return (name, Provenance(.line, at: place))
    }

    private mutating func setYear(
        _ titles: Titles, _ period: PeriodReader, _ headings: SectionHeadings, _ around: NamesAround, _ source: String
    ) {
        let (ribbon, subject) = (around.ribbon, ProseSubject(ribbon: around.ribbon))
        let undated = titles.undated
        if let best = titles.yearTitle, undated == nil {
            (year, provenance[.year]) = (best.year, titles.provenance(of: best))
        } else if let reported = period.reportedYear {
            (year, provenance[.year]) = (reported, Provenance(.line))
        } else if let (below, place) = (undated ?? titles.alone).flatMap(LineBelowTitle(ribbon: ribbon).year) {
            (year, provenance[.year]) = (below, Provenance(.line, at: place))
        } else if let best = titles.yearTitle, let year = best.year,
            !titles.isInside(best) || fits(year, period, around.front)
        {
            (self.year, provenance[.year]) = (year, titles.provenance(of: best))
        } else if let bare = titles.bare {
            (year, provenance[.year]) = (bare.year, Provenance(.title, at: bare.place))
        } else if let opening = period.yearOpening(headings.body(of: 1)), fits(opening, period, around.front) {
            (year, provenance[.year]) = (opening, Provenance(.opening))
        } else if let told = subject.year(in: headings.body(of: 1) ?? around.story) {
            (year, provenance[.year]) = (told, Provenance(.opening))
        } else if let named = FileName(source).year {
            (year, provenance[.year]) = (named, Provenance(.fileName))
        }
    }

    /// Whether a year beside a title without one may be the report's: it is published in the next.
    private func fits(_ year: Int, _ period: PeriodReader, _ front: Int) -> Bool {
        guard let date = period.publicationDate(from: titleEnd, before: front) else { return true }
        return date.hasPrefix("\(year)-12") || date.hasPrefix("\(year + 1)-")
    }

    private mutating func setDate(
        _ period: PeriodReader, _ dates: DateReader, _ front: Int, _ properties: [String: String]
    ) {
        if let date = period.publicationDate(from: titleLineEnd, before: front)
            ?? dates.date(inLinesBelow: titleLineEnd, reportedYear: year)
            ?? period.publicationDate(before: titleLineEnd, isAbove: true)
        {
            (publicationDate, provenance[.publicationDate]) = (date, Provenance(.line))
        } else if let date = properties["pubdate"].flatMap({ PeriodReader.date(startingIn: $0) }) {
            (publicationDate, provenance[.publicationDate]) = (date, Provenance(.property))
        }
    }

    private mutating func setDoubts(_ titles: Titles, _ source: String) {
        outsideYear = titles.outside.first?.year.flatMap { $0 == year ? nil : $0 }
        guard let year else { return }
        announcedYear = titles.announcedYear(besides: year, agency) ?? FileName.titleYear(of: source, besides: year)
        // Some are published in the last days of the year, and systems write its first day where nobody gave one.
        isPublishedEarly = publicationDate.map { $0 < "\(year)-12" && $0 != "\(year)-01-01" } ?? false
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
