import ReportModel

/// Reads the body from the lines that portals put above a page: `发布机构：某局`.
struct AgencyLine {
    let ribbon: Ribbon

    private static let words = WordFinder(["发布机构", "公开机构", "公开主体", "发布单位", "制作单位", "发文机关", "信息来源", "文章来源"])
    private static let attemptLimit = 50
    private static let sources = WordFinder(["来源:"])
    /// Words of the next entry, where no gap parts it from this one.
    private static let followers = ["发布", "公开", "生成", "成文", "发文", "索引", "文号", "栏目", "来源", "时间", "日期", "主题", "有效"]

    /// The first name in front of a place, and where it stands.
    func agency(before limit: Int) -> (String, Place)? {
        // Portals name the body once or twice; a page full of such words is something else.
        var attempts = 0
        for index in Self.words.places(in: ribbon, 0..<min(limit, ribbon.count)).joined() {
            attempts += 1
            if attempts > Self.attemptLimit { return nil }
            if let name = name(behind: index + 4, before: limit) {
                return (name, Place(ribbon.piece(at: index).location))
            }
        }
        return nil
    }

    /// The name behind a bare `来源：`, which may be a site's too, in the lines right above a place. What the press or the
    /// body that owns the site is called is no author's name; 县政府办公室 says not of which county.
    func source(before limit: Int) -> (String, Place)? {
        let end = min(limit, ribbon.count)
        let names = Self.sources.places(in: ribbon, max(0, end - Self.sourceReach)..<end)[0].compactMap { index in
            name(behind: index + 2, before: limit).map { ($0, Place(ribbon.piece(at: index).location)) }
        }
        return names.first.flatMap { first in
            let isAuthor = BodyName.isOfNames(first.0) && !Self.publishers.contains(where: first.0.hasSuffix)
            let isWhole = first.0.first.map { !BodyName.places.contains($0) } ?? false
            return isAuthor && isWhole && names.allSatisfy { $0.0 == first.0 } ? first : nil
        }
    }

    private static let publishers = ["社", "台", "网", "中心"]

    private static let sourceReach = 500

    private func name(behind index: Int, before limit: Int) -> String? {
        var start = index
        while start < limit, ribbon.scalars[start] == ":" || ribbon.scalars[start] == ")" { start += 1 }
        guard start < limit, ribbon.samePiece(start, index - 1) || ribbon.piece(at: start).cell != nil else {
            return nil
        }
        var end = start
        while end < min(limit, start + 60), ribbon.samePiece(end, start), end == start || !ribbon.gaps[end],
            TitleReader.standsInNames(ribbon.scalars[end])
        {
            end += 1
        }
        let text = ribbon.text(start..<end)
        let cut = Self.followers.compactMap { text.firstRange(of: $0)?.lowerBound }.min() ?? text.endIndex
        guard let name = BodyName.cleaned(String(text[..<cut])), BodyName.endsLikeABody(name) else { return nil }
        return name
    }
}
