import ReportModel

/// Looks for a body that is only named by the way: by the site around a report, by what is attached to it, by its file's
/// name. All that name one must agree, and the report must not speak of itself as another kind of body.
struct PassingNames {
    /// A name, and what tells it.
    struct Found {
        let name: String
        let provenance: Provenance
        /// Whether it may be that of the site, which has the reports of others too.
        var isOfSite = false
    }

    let around: NamesAround
    let titles: Titles
    let documentTitle: Ribbon
    /// The title that the site itself gives the page.
    let article: String?
    let source: String
    private var ribbon: Ribbon { around.ribbon }
    private var speaker: Speaker { around.speaker }

    /// The only body named so.
    var body: Found? {
        if let (name, place) = Drafter(ribbon: ribbon).body(in: around.opening), fits(name) {
            return Found(name: name, provenance: Provenance(.opening, at: place))
        }
        let named = beside + [attachment, file].compactMap { $0 }
        guard let first = named.first else { return foot }
        guard named.allSatisfy({ BodyName.areOne($0.name, first.name) }) else { return nil }
        let whole = named.max { $0.name.utf8.count < $1.name.utf8.count }
        let isOfSite = named.allSatisfy(\.isOfSite) && Self.hasOthersLikeIt(first.name)
        return isOfSite ? nil : whole
    }

    /// In the page's title, on the way to the page, above the title and in its line.
    private var beside: [Found] {
        let heads = [documentTitle.text(0..<documentTitle.count), article.map { LabelFolding.fold($0) } ?? ""]
        let pages = heads.map { SiteName($0) }.compactMap { site in
            site.body(speaker).map { Found(name: $0, provenance: Provenance(.property), isOfSite: !site.hasGovernment) }
        }
        return pages + [trail, lineAbove].compactMap { $0 } + titles.nameless.compactMap(inLine)
    }

    /// The body in whose column the page stands.
    private var trail: Found? {
        let steps = SiteTrail(ribbon, before: around.front).bodies
        guard let last = steps.last, steps.allSatisfy({ $0.name == last.name }) else { return nil }
        let isSite = last.isFirst && Self.isOfAPlace(last.name) && !last.name.hasSuffix("政府")
        let isFit =
            last.isFirst || BodyName.isGovernment(last.name) ? speaker.isOne(last.name) : speaker.allows(last.name)
        return isFit && !isSite ? found(last.name, at: last.start, isOfSite: last.isFirst) : nil
    }

    /// `某局《2021年政府信息公开工作年度报告》`, `2021年政府信息公开工作年度报告_某局`.
    private func inLine(_ title: TitleReader.Title) -> Found? {
        let line = ribbon.pieceRange(at: title.start)
        let quote = ribbon.scalars[title.start] == "\"" ? title.start : title.start - 1
        if quote > line.lowerBound, ribbon.scalars[quote] == "\"" {
            let name = ribbon.text(line.lowerBound..<quote)
            return Self.isWhole(name) && speaker.allows(name) ? found(name, at: line.lowerBound) : nil
        }
        let end = min(title.start + title.text.unicodeScalars.count, line.upperBound)
        guard end < line.upperBound, SiteName.marks.contains(ribbon.scalars[end]) else { return nil }
        let name = SiteName(ribbon.text(end..<line.upperBound)).body(speaker)
        return name.flatMap { found($0, at: end, isOfSite: true) }
    }

    /// The only body that has a line of its own above the title, with the column's name between them.
    private var lineAbove: Found? {
        guard let title = titles.alone else { return nil }
        let lines = ribbon.pieceRanges(in: 0..<title.start).suffix(Self.linesAbove)
        let names = lines.filter { $0.count <= 40 }.map { (Self.withoutLabel(ribbon.text($0)), $0.lowerBound) }
            .filter { Self.isWhole($0.0) && !Self.isOfAPlace($0.0) }
        guard let (name, start) = names.first, names.count == 1, speaker.isOne(name) else { return nil }
        return found(name, at: start)
    }

    private static let linesAbove = 40

    /// `供稿单位：某局`: without a label that says that a body stands behind it.
    private static func withoutLabel(_ line: String) -> String {
        guard let mark = line.firstIndex(of: ":"), labels.contains(where: line[..<mark].hasSuffix) else { return line }
        return String(line[mark...].dropFirst())
    }

    private static let labels = ["机构", "单位", "机关", "部门", "主体", "作者"]

    /// A government above towns, or its office: a site's own.
    private static func isOfAPlace(_ name: String) -> Bool {
        BodyName.isGovernment(name) && !["镇人民政府", "乡人民政府", "镇政府", "乡政府", "苏木人民政府"].contains(where: name.hasSuffix)
    }

    /// The report itself as a file: `附件：某局2021年政府信息公开工作年度报告.doc`.
    private var attachment: Found? {
        let start = around.headings.headings.last?.range.upperBound ?? ribbon.count
        let year = titles.yearTitle?.year
        let files = TitleReader(ribbon).titles(from: start, before: around.headings.end).filter { title in
            title.agency != nil && (year == nil || title.year == nil || title.year == year) && isAttached(title)
        }
        guard let first = files.first, let name = first.agency, files.allSatisfy({ $0.agency == name }),
            speaker.allows(name), BodyName.endsLikeABody(name) || speaker.isNoOrgan
        else { return nil }
        return Found(name: name, provenance: Provenance(.page, at: first.place))
    }

    private func isAttached(_ title: TitleReader.Title) -> Bool {
        let line = ribbon.pieceRange(at: title.start)
        let above = line.lowerBound > 0 ? ribbon.pieceRange(at: line.lowerBound - 1) : line
        return [line, above.count > Self.longestLabel ? line : above].contains { words in
            ribbon.starts(Self.attached, at: words.lowerBound)
        }
    }

    private static let attached = Ribbon.scalars("附件")
    /// `附件下载：`.
    private static let longestLabel = 6

    /// `某局2021年报.doc`.
    private var file: Found? {
        guard let name = FileName(source).reporter, speaker.allows(name),
            BodyName.endsLikeABody(name) || speaker.isNoOrgan,
            around.source.map({ BodyName.isGovernment($0.0) || BodyName.areOne($0.0, name) }) ?? true
        else { return nil }
        return Found(name: name, provenance: Provenance(.fileName))
    }

    /// Who keeps the site, where it is a body's own.
    private var foot: Found? {
        let end = around.headings.headings.last?.range.upperBound ?? around.front
        guard let (name, place) = SiteFoot(ribbon: ribbon).keeper(behind: end, before: around.headings.end),
            Self.isWhole(name),
            speaker.isOne(name), !Self.isOfAPlace(name), !Self.hasOthersLikeIt(name),
            BodyName.isGovernment(name) || !NamesAround.mayKeepSite(name)
        else { return nil }
        return Found(name: name, provenance: Provenance(.page, at: place), isOfSite: true)
    }

    private func found(_ name: String, at index: Int, isOfSite: Bool = false) -> Found {
        Found(
            name: name, provenance: Provenance(.page, at: Place(ribbon.piece(at: index).location)), isOfSite: isOfSite)
    }

    /// Whether a body may be taken from a sentence. Offices of governments write the reports of these.
    private func fits(_ name: String) -> Bool {
        BodyName.isGovernment(name) && !name.hasSuffix("政府") ? speaker.isOne(name) : speaker.allows(name)
    }

    /// Whether the words are a name that says where its body is.
    static func isWhole(_ name: String) -> Bool {
        BodyName.endsLikeABody(name) && !name.contains(":") && BodyName.cleaned(name) == name
            && BodyName.isOfNames(name)
            && BrokenName.mayBegin(with: name) && !letters.contains(where: name.hasPrefix)
            && name.first.map { !BodyName.places.contains($0) && $0 != "由" } == true
    }

    private static let letters = ["转发", "印发", "发布", "公布", "报送"]

    /// Whether bodies of this kind lie below each other, and the site of one above counties has the reports of all.
    private static func hasOthersLikeIt(_ name: String) -> Bool {
        guard orders.contains(where: name.contains) else { return false }
        return !name.replacing("自治区", with: "").dropFirst(2).contains { $0 == "县" || $0 == "区" || $0 == "旗" }
    }

    private static let orders = [
        "税务", "海关", "统计", "调查", "气象", "公安", "环境", "自然资源", "国土", "监督管理", "监管", "烟草", "邮政", "消防", "海事", "人民银行", "外汇",
        "通信",
        "矿山", "检察", "法院", "司法", "供电",
    ]
}
