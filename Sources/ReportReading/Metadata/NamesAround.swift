import ReportModel

/// The bodies that are named beside a report's title and in the report, each looked for when it is asked.
struct NamesAround {
    typealias Name = (String, Place)

    let ribbon: Ribbon
    let headings: SectionHeadings
    /// Where the report's sections begin.
    let front: Int

    var author: Name? { StatedBody(ribbon: ribbon).author(in: opening) }
    var contact: Name? { StatedBody(ribbon: ribbon).contact(in: opening) }
    var publisher: Name? { AgencyLine(ribbon: ribbon).agency(before: front) }
    var source: Name? { AgencyLine(ribbon: ribbon).source(before: front) }
    var signature: Name? { Signature(ribbon: ribbon).agency(from: front) }
    var subject: Name? { ProseSubject(ribbon: ribbon).agency(in: story) }

    /// Whether the text speaks of its body as one of another kind than a name.
    func denies(_ name: String) -> Bool { ProseSubject(ribbon: ribbon).denies(name, in: story) }

    /// Whether the text speaks of its body as of the place of a name.
    func speaks(as name: String) -> Bool { ProseSubject(ribbon: ribbon).speaks(as: name, in: story) }

    /// Whether the text speaks of its body as of one of the kind that a name ends with: 我局.
    func speaks(asOneLike name: String) -> Bool { ProseSubject(ribbon: ribbon).speaks(asOneLike: name, in: story) }

    /// What the report says of its author goes before what the page's lines do. Whom to ask only completes their name.
    /// With it another that they name.
    var stated: (name: Name, other: String?)? {
        if let author { return (author, nil) }
        guard let publisher else { return nil }
        if BodyName.isGovernment(publisher.0) {
            if let own = signature ?? subject, own.0 != publisher.0 {
                return (own, Self.mayBeOne(own.0, publisher.0) ? nil : publisher.0)
            }
            if denies(publisher.0) { return nil }
        }
        return (contact.flatMap { $0.0.hasSuffix(publisher.0) ? $0 : nil } ?? publisher, nil)
    }

    /// Bodies that stand in lines or sentences around the report: mostly its own.
    var hints: [String] { [contact, signature, publisher, source].compactMap { $0?.0 } }

    /// All that may say a name in full.
    var whole: [String] { [publisher, signature, author, contact, source].compactMap { $0?.0 } }

    /// Another body than a title's that the lines beside it, the author's sentence or the signature name. Governments
    /// publish the reports of others.
    func other(than name: String, _ title: TitleReader.Title) -> String? {
        let start = max(0, title.start - Self.reach)
        let publisher = AgencyLine(ribbon: ribbon).agency(from: start, before: front)?.0
        if let publisher, !BodyName.isGovernment(publisher), !Self.mayBeOne(publisher, name) { return publisher }
        let below = min(title.start, opening.upperBound)..<opening.upperBound
        if let author = StatedBody(ribbon: ribbon).author(in: below)?.0, !Self.mayBeOne(author, name) { return author }
        guard let last = headings.headings.last?.range.upperBound,
            let signed = Signature(ribbon: ribbon).agency(from: last)?.0
        else { return nil }
        return Self.mayBeOne(signed, name) ? nil : signed
    }

    /// Characters above a title in which a page says who publishes it.
    private static let reach = 300

    /// Whether one name may be the other in short, or that of an office of it: 发改委, 发展和改革委员会.
    private static func mayBeOne(_ name: String, _ other: String) -> Bool {
        if BodyName.areOne(name, other) { return true }
        let (short, long) = name.count < other.count ? (name, other) : (other, name)
        if BodyName.isAPlace(short) { return false }
        var rest = long.unicodeScalars[...]
        return short.unicodeScalars.allSatisfy { scalar in
            guard let found = rest.firstIndex(of: scalar) else { return false }
            rest = rest[rest.index(after: found)...]
            return true
        }
    }

    private var opening: Range<Int> {
        story.lowerBound..<max(story.lowerBound, min(story.upperBound, front + 300))
    }

    /// The text that tells what the body did: section 一, and what stands in front of the sections.
    var story: Range<Int> {
        let first = headings.headings.first?.range.lowerBound ?? min(headings.end, 2_000)
        return max(0, first - 2_000)..<max(first, headings.body(of: 1)?.upperBound ?? first)
    }
}
