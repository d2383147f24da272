import ReportModel

/// The bodies that are named beside a report's title and in the report, each looked for when it is asked.
final class NamesAround {
    typealias Name = (String, Place)

    let ribbon: Ribbon
    let headings: SectionHeadings
    /// Where the report's sections begin.
    let front: Int

    private(set) lazy var author = StatedBody(ribbon: ribbon).author(in: opening)
    private(set) lazy var contact = StatedBody(ribbon: ribbon).contact(in: opening)
    private(set) lazy var publisher = AgencyLine(ribbon: ribbon).agency(before: front)
    private(set) lazy var source = AgencyLine(ribbon: ribbon).source(before: front)
    private(set) lazy var signature = signature(from: front)
    private(set) lazy var subject = ProseSubject(ribbon: ribbon).agency(in: story).flatMap { name in
        speaker.denies(name.0) ? nil : name
    }

    init(ribbon: Ribbon, headings: SectionHeadings, front: Int) {
        (self.ribbon, self.headings, self.front) = (ribbon, headings, front)
    }

    /// A name that signs links or other pages of the site is none.
    private func signature(from start: Int) -> Name? {
        Signature(ribbon: ribbon).agency(from: start) { textEnd }
    }

    /// Where the report ends and its site goes on.
    private(set) lazy var textEnd: Int = {
        guard let last = headings.headings.last?.range.upperBound, last < headings.end else { return headings.end }
        return SiteText.start(in: last..<headings.end, of: ribbon)
    }()

    /// What kind of body the report speaks as.
    private(set) lazy var speaker = Speaker(ribbon, in: story.lowerBound..<max(textEnd, story.upperBound))

    /// Whether the text may be that of the body behind `来源：`. A government is mostly the source because the site is its
    /// own, and its office always may be.
    func speaks(asSource name: String) -> Bool {
        guard BodyName.isGovernment(name) else {
            return speaker.allows(name) && !Self.keepers.contains(where: name.contains)
        }
        return name.hasSuffix("政府") && speaker.isOne(name)
    }

    /// Whether another body stands on the line above a title, as in a menu.
    func isListed(_ title: TitleReader.Title) -> Bool {
        guard title.start > 0, ribbon.startsPiece(title.start) else { return false }
        let above = ribbon.text(ribbon.pieceRange(at: title.start - 1))
        return BodyName.endsLikeABody(above) && BodyName.cleaned(above) == above && !BodyName.isGovernment(above)
    }

    /// What the report says of its author goes before what the page's lines do. Whom to ask only completes their name.
    /// With it another that they name.
    var stated: (name: Name, other: String?)? {
        if let author { return (author, nil) }
        guard let publisher else { return nil }
        if BodyName.isGovernment(publisher.0) {
            if let own = signature ?? subject, !own.0.hasPrefix(publisher.0) {
                return (own, Self.mayBeOne(own.0, publisher.0) ? nil : publisher.0)
            }
            if speaker.denies(publisher.0) { return nil }
        }
        return (contact.flatMap { $0.0.hasSuffix(publisher.0) ? $0 : nil } ?? publisher, nil)
    }

    /// Bodies that stand in lines or sentences around the report: mostly its own.
    var hints: [String] { [contact, signature, publisher, source].compactMap { $0?.0 } }

    /// The bodies of titles that the page, or the text by what it calls itself, tells from those of links to other reports.
    func hints(among titles: [TitleReader.Title]) -> [String] {
        let alone = titles.filter(\.standsAlone)
        let names = Set(alone.compactMap(\.agency))
        let spoken = names.filter(speaker.isOne)
        let isBare = alone.contains { $0.agency == nil && $0.year != nil }
        let headed = alone.filter { title in
            let end = ribbon.pieceEnd(from: title.start + title.text.unicodeScalars.count - 1)
            return end < ribbon.count && SiteText.isAbove(ribbon.pieceRange(at: end), of: ribbon)
        }
        let own = headed.count == 1 ? headed.compactMap(\.agency).filter(speaker.allows) : []
        return hints + (isBare || spoken.count > 1 ? [] : Array(spoken)) + own
    }

    /// All that may say a name in full.
    var whole: [String] { [publisher, signature, author, contact, source].compactMap { $0?.0 } }

    /// Another body than a title's that the lines beside it, the author's sentence or the signature name. Who keeps a site
    /// publishes the reports of others.
    func other(than name: String, _ title: TitleReader.Title) -> String? {
        let start = max(0, title.start - Self.reach)
        let publisher = AgencyLine(ribbon: ribbon).agency(from: start, before: front)?.0
        if let publisher, !Self.mayKeepSite(publisher) || speaker.denies(name), !BodyName.isGovernment(publisher),
            !Self.mayBeOne(publisher, name)
        {
            return publisher
        }
        let below = min(title.start, opening.upperBound)..<opening.upperBound
        if let author = StatedBody(ribbon: ribbon).author(in: below)?.0, !Self.mayBeOne(author, name) { return author }
        guard let last = headings.headings.last?.range.upperBound, let signed = signature(from: last)?.0 else {
            return nil
        }
        return Self.mayBeOne(signed, name) ? nil : signed
    }

    /// Characters above a title in which a page says who publishes it.
    private static let reach = 300

    /// Whose task sites are.
    private static let keepers = ["数据", "宣传", "审批", "政务", "媒体"]

    /// Whether a body may keep the sites of others.
    static func mayKeepSite(_ publisher: String) -> Bool {
        (keepers + ["政府", "信息", "网", "公开", "办公室"]).contains { publisher.contains($0) }
    }

    /// Whether one name may be the other in other words, or that of an office of it: 发改委 and 发展和改革局. A name without
    /// its place tells of no other body, and two of one place that share a character of what they do may be one.
    private static func mayBeOne(_ name: String, _ other: String) -> Bool {
        if BodyName.areOne(name, other) || name.hasPrefix(other) || other.hasPrefix(name) { return true }
        let place = zip(name, other).prefix { $0 == $1 }.count
        guard place >= shortestPlace else {
            return ![name, other].allSatisfy { $0.dropFirst().contains(where: BodyName.places.contains) }
        }
        let works = Set(other.dropFirst(place).unicodeScalars).subtracting(general)
        return name.dropFirst(place).unicodeScalars.contains(where: works.contains)
    }

    private static let shortestPlace = 2
    /// What most bodies' names hold.
    private static let general = Set("局委员会办公室厅处中心管理和与及人民政府县市区省镇乡街道".unicodeScalars)

    /// The first sentences of the report.
    var opening: Range<Int> {
        story.lowerBound..<max(story.lowerBound, min(story.upperBound, front + 300))
    }

    /// The text that tells what the body did: section 一, and what stands in front of the sections.
    var story: Range<Int> {
        let first = headings.headings.first?.range.lowerBound ?? min(headings.end, 2_000)
        return max(0, first - 2_000)..<max(first, headings.body(of: 1)?.upperBound ?? first)
    }
}
