import ReportModel

/// Reads the body from the lines that portals put above a page: `发布机构：某局`.
struct AgencyLine {
    let ribbon: Ribbon

    private static let words = WordFinder(plainWords + markedWords)
    private static let plainWords = ["发布机构", "公开机构", "公开主体", "发布单位", "制作单位", "发文机关", "信息来源", "文章来源"]
    /// Sentences have these too: a colon or a gap must stand behind them.
    private static let markedWords = [
        "发布机关", "发布部门", "责任单位", "公开单位", "编制单位", "单位名称", "提供单位", "生成单位", "发文单位", "所属单位", "责任部门", "制发机关", "编制机关",
        "公开部门", "公开机关", "发文机构", "制作机关", "公布机关", "机构名称", "供稿单位", "发布主体",
    ]
    private static let attemptLimit = 50
    private static let sources = WordFinder(["来源:"])
    /// Words of the next entry, where no gap parts it from this one.
    private static let followers = [
        "发布", "公开", "生成", "成文", "发文", "索引", "文号", "栏目", "来源", "时间", "日期", "主题", "有效", "浏览", "打印", "字号", "字体", "点击",
        "作者", "分享",
        "收藏", "阅读", "责任编辑", "责编", "编辑:", "关闭", "下载", "关键词", "名称", "稿源", "审核", "访问", "体裁", "大中小", "保护视力", "扫一扫", "更新",
        "发稿",
        "(",
    ]
    /// The names of some bodies hold words of entries.
    private static let names = ["政务公开办", "信息公开办"]

    /// The first name in front of a place, and where it stands.
    func agency(from start: Int = 0, before limit: Int) -> (String, Place)? {
        // Portals name the body once or twice; a page full of such words is something else.
        let end = min(limit, ribbon.count)
        var attempts = 0
        for (number, places) in Self.words.places(in: ribbon, min(start, end)..<end).enumerated() {
            for index in places where number < Self.plainWords.count || isMarked(behind: index + 4) {
                attempts += 1
                if attempts > Self.attemptLimit { return nil }
                if let name = name(behind: index + 4, before: limit), Self.isWhole(name) {
                    return (name, Place(ribbon.piece(at: index).location))
                }
            }
        }
        return nil
    }

    /// Whether a name is more than that of a division, 综合处, or a kind of bodies, 教育局, and not the press that keeps the site.
    private static func isWhole(_ name: String) -> Bool {
        guard !press.contains(where: name.hasSuffix) else { return false }
        guard name.count <= longestDivision, divisions.contains(where: name.hasSuffix) else { return true }
        return wholes.contains(where: name.contains) || Regions.match(name) != nil
            || BodyLevel.level(of: name, in: nil) == .state
    }

    private static let press = ["融媒体中心", "新闻中心", "电视台", "日报社"]
    private static let wholes = ["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "街道", "国", "中央", "兵团", "苏木"]
    private static let divisions = ["处", "科", "室", "办", "部", "委", "会", "局", "站", "队", "中心"]
    private static let longestDivision = 6

    private func isMarked(behind index: Int) -> Bool {
        index < ribbon.count && (ribbon.scalars[index] == ":" || ribbon.gaps[index])
    }

    /// The name behind a bare `来源：`, which may be a site's too, in the lines right above a place. What the press or the
    /// body that owns the site is called is no author's name; 县政府办公室 says not of which county.
    func source(before limit: Int) -> (String, Place)? {
        let end = min(limit, ribbon.count)
        let names = Self.sources.places(in: ribbon, max(0, end - Self.sourceReach)..<end)[0].compactMap { index in
            name(behind: index + 2, before: limit).map { ($0, Place(ribbon.piece(at: index).location)) }
        }
        return names.first.flatMap { first in
            let isAuthor = BodyName.isOfNames(first.0) && !Self.isPublisher(first.0)
            let isWhole = first.0.first.map { !BodyName.places.contains($0) } ?? false
            return isAuthor && isWhole && names.allSatisfy { $0.0 == first.0 } ? first : nil
        }
    }

    private static func isPublisher(_ name: String) -> Bool {
        publishers.contains(where: name.hasSuffix) && !centers.contains(where: name.hasSuffix)
    }

    private static let publishers = ["社", "台", "网", "中心"]
    /// Centers that publish no news.
    private static let centers = ["交易中心", "服务中心", "管理中心", "控制中心", "指挥中心", "救助中心", "保障中心"]

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
        if let name = whole(text) { return name }
        let cut = Self.followers.compactMap { text.firstRange(of: $0)?.lowerBound }.min() ?? text.endIndex
        return whole(String(text[..<cut])) ?? Self.names.lazy.compactMap { ownName(text, holding: $0) }.first
    }

    /// The name with a second one in brackets, `某局（某办公室）`, or without brackets.
    private func whole(_ text: String) -> String? {
        let isPlain = !Self.followers.contains { $0 != "(" && text.firstRange(of: $0) != nil }
        guard isPlain, let name = BodyName.cleaned(text), BodyName.endsLikeABody(name) else { return nil }
        return name
    }

    /// `青禾市政务公开办公室发布时间`.
    private func ownName(_ text: String, holding word: String) -> String? {
        guard let place = text.firstRange(of: word), text[place.upperBound...].hasPrefix("公室") else { return nil }
        let name = String(text[..<place.upperBound]) + "公室"
        return BodyName.cleaned(name) == name ? name : nil
    }
}
