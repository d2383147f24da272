/// A name that a title carries over from the line above: `青禾市自然资源和`, `规划局2021年政府信息公开工作年度报告`.
struct BrokenName {
    let name: String
    /// The year in front of it.
    let year: Int?

    /// Nil where the lines are not one name.
    /// - Parameter above: The line above, of words only.
    /// - Parameter rest: What stands before the year or the subject in the line of the title.
    init?(above: String, rest: String, _ years: YearReader) {
        let (year, beginning) = years.leading(above)
        // The number of a document, or another title with its year, is no part of the name below it.
        guard !above.contains("号"), years.splitting(beginning).1 == nil,
            Self.goesOn(beginning, in: rest) || (year != nil && Self.isPlace(beginning, of: rest))
        else { return nil }
        // The name of a site.
        if rest.isEmpty, !BodyName.isOfNames(beginning) { return nil }
        guard let name = BodyName.cleaned(beginning + rest),
            BodyName.endsLikeABody(name) || DependentBody.isLocal(rest, of: beginning)
        else { return nil }
        (self.name, self.year) = (name, year)
    }

    /// Whether words that a gap parts are one name: a place in front of a body without one, the state's body in front of
    /// its local one, or what begins no name, 自治县人民政府.
    static func isOne(_ words: String, _ rest: String) -> Bool {
        guard BodyName.isOfNames(words), !foreign.contains(where: { words.contains($0) }), !BodyName.isCollective(rest),
            !rest.hasPrefix(words),
            let name = BodyName.cleaned(words + rest), BodyName.endsLikeABody(name)
        else { return false }
        if DependentBody.isLocal(rest, of: words) { return true }
        guard !BodyName.endsLikeABody(words) || PlaceChain.isOne(words) else { return false }
        if rest.hasPrefix("自治") || rest.hasPrefix("族") || spansAPlace(words, rest) { return true }
        // 市教育局 is a body beside another place's.
        guard let first = rest.first, !"市县区".contains(first) else { return false }
        return isCut(words, rest)
            || PlaceChain.isOne(words) && !rest.dropFirst(2).contains { BodyName.places.contains($0) }
    }

    /// Words of bodies, sites and their parts beside which a place is not all that stands in front of a name.
    private static let foreign = ["政府", "委", "政务", "部门", "网", "各", "市县", "县区"]

    /// Whether the rest begins with the end of a place's name, 海市 or 沁旗. 沛县 is whole.
    private static func isCut(_ words: String, _ rest: String) -> Bool {
        guard let last = rest.dropFirst().first else { return false }
        return BodyName.places.contains(last) && words.count <= (last == "县" ? 1 : longestPiece)
    }

    /// Whether a known place's name goes on in the rest: `内蒙古自治`, `区财政厅`.
    private static func spansAPlace(_ words: String, _ rest: String) -> Bool {
        !PlaceChain.isOne(words) && Regions.match(words + rest).map { $0.name.count > words.count } == true
    }

    /// Whether a sentence goes on in a name over a line's end: `…，青禾市`, `教育局2021年…`.
    static func goesOn(inSentence above: String, _ rest: String, _ years: YearReader) -> Bool {
        if isOne(above, rest) { return true }
        return beginsAName(above) && BrokenName(above: above, rest: rest, years) != nil
    }

    private static func goesOn(_ above: String, in rest: String) -> Bool {
        if rest.isEmpty { return true }
        // Its second name: `青禾市文化和旅游局`, `(市文物局)`.
        if rest.first == "(", rest.last == ")" {
            return BodyName.isOfNames(above) && BodyName.endsLikeABody(above + rest)
        }
        // A parent's or a place's line above a name that is whole: `国家税务总局青禾市税务局`.
        if !above.isEmpty && rest.hasPrefix(above) || states.contains(where: rest.hasPrefix) && PlaceChain.isOne(above)
        {
            return false
        }
        if conjunctions.contains(where: above.hasSuffix), lacksAPlace(rest) { return BodyName.isOfNames(above) }
        if isOfAnOrgan(rest) { return BodyName.isOfNames(above) }
        if lacksAPlace(rest), BodyName.endsLikeABody(rest), BodyName.isOfNames(above),
            PlaceChain.isOne(above) || DependentBody.isOne(rest, of: above)
        {
            return true
        }
        if DependentBody.isLocal(rest, of: above) { return true }
        if BodyName.isOfNames(above), isJoined(rest) || spansAPlace(above, rest) { return true }
        if BodyName.endsLikeABody(above) {
            return (isCutInAWord(above) || cutsAWord(above, rest)) && beginsAName(above) && lacksAPlace(rest)
        }
        if rest.count <= longestPiece { return mayHaveLost(rest, above) }
        let isBegun = beginsAName(above) || states.contains(where: above.hasPrefix) && cutsAWord(above, rest)
        return (isBegun || isCutBehindAPlace(above, rest)) && !rest.hasPrefix(above.prefix(2))
    }

    /// Whether a place behind the title's year is that of the body below: `2023年南京市`, `鼓楼区人民政府`.
    private static func isPlace(_ above: String, of rest: String) -> Bool {
        PlaceChain.isOne(above) && !rest.hasPrefix(above) && BodyName.endsLikeABody(rest)
    }

    /// `政务服务`, `和大数据管理局`.
    private static func isJoined(_ rest: String) -> Bool {
        lacksAPlace(rest) && conjunctions.contains { rest.hasPrefix($0) }
    }

    private static let conjunctions = ["和", "与", "及"]

    /// Whether no place that a body could lie in stands in front: 教育局, and not 市教育局 or 青禾县教育局.
    private static func lacksAPlace(_ rest: String) -> Bool {
        !notPlaces.reduce(rest) { $0.replacing($1, with: "") }.contains { BodyName.places.contains($0) }
    }

    /// Whether a line above cuts a name in a word of it, so that what stands below is no name: it has no place and does not
    /// begin as what bodies do is called.
    static func cutsAWord(_ above: String, _ rest: String) -> Bool {
        let own = zones.reduce(rest) { $0.replacing($1, with: "") }
        guard rest.count <= longestRest, lacksAPlace(own) || rest.first.map(BodyName.places.contains) == true,
            !states.contains(where: rest.hasPrefix), !beginnings.contains(where: rest.hasPrefix),
            above.count >= shortestCut, BodyName.isOfNames(above), !BodyName.isCollective(above),
            !wholeEndings.contains(where: above.hasSuffix), !above.contains(where: \.isDigit)
        else { return false }
        return BodyName.endsLikeABody(above + rest) && Regions.match(rest) == nil
    }

    private static let longestRest = 12
    private static let shortestCut = 3
    /// What only sounds like a place.
    private static let zones = ["开发区", "新区", "园区", "示范区", "风景区", "景区", "自贸区"]
    /// Words that end a name for certain.
    private static let wholeEndings = ["政府", "局", "委员会", "办公室", "厅", "中心", "公司", "医院", "学校", "大学"]
    /// What the works of bodies begin with, in names without a place.
    private static let beginnings = [
        "教育", "公安", "民政", "司法", "财政", "人力", "人社", "自然", "生态", "环境", "住房", "住建", "交通", "水利", "水务", "农业", "商务",
        "文化", "文旅", "文体", "卫生", "卫健", "退役", "应急", "审计", "国有", "国资", "市场", "体育", "统计", "医疗", "医保", "信访", "林业", "城市",
        "城管", "综合", "行政", "政务", "发展", "发改", "科技", "科学", "工业", "工信", "经济", "民族", "人民", "乡村", "粮食", "能源", "税务",
        "气象", "档案", "机关", "地方", "金融", "数据", "大数据", "知识", "药品", "海洋", "水产", "畜牧", "园林", "房产", "规划", "国土", "招商",
        "投资", "公共", "消防", "人防", "外事", "侨务", "台湾", "扶贫", "移民", "供销", "残疾", "妇女", "红十字", "总工", "街道", "社会", "党",
        "第", "中心", "实验", "高级", "职业", "电力", "供电", "供水", "自来水", "燃气", "公交", "地震", "邮政", "烟草", "盐务", "物价", "安全", "质量",
    ]

    /// Whether the line ends in a word that only looks like the end of a body: 人力资源和`社会`.
    private static func isCutInAWord(_ above: String) -> Bool { cutWords.contains(where: above.hasSuffix) }

    private static let cutWords = ["社会", "城乡", "市场", "城镇", "乡镇", "机场"]
    /// Words that sound like places.
    private static let notPlaces = ["城市", "市场"]

    /// Whether one character stands behind a known place, of a word that goes on: `青禾市政`, `务服务管理局`.
    private static func isCutBehindAPlace(_ above: String, _ rest: String) -> Bool {
        above.count == shortestLine - 1 && rest.count > shortestLine && lacksAPlace(rest) && BodyName.isOfNames(above)
            && Regions.match(above).map { $0.name.count == above.count - 1 } == true
    }

    /// Whether a short end of a name belongs to the words above it: a ministry, 民政部, is whole, and a menu ends in none.
    private static func mayHaveLost(_ rest: String, _ above: String) -> Bool {
        guard BodyName.isOfNames(above) else { return false }
        return rest.count < longestPiece || !rest.hasSuffix("部") || above.contains { BodyName.places.contains($0) }
    }

    /// What a line break cuts off is short: `局`, `规划局`.
    private static let longestPiece = 3

    /// `人民政府`, `公室`: the end of many names, and no name.
    private static func isOfAnOrgan(_ rest: String) -> Bool { organs.contains { $0.ends(in: rest) } }

    private static let organs = ["人民政府办公室", "人民政府办公厅", "人民政府", "行政公署", "管理委员会", "管委会", "街道办事处", "委员会办公室"]

    /// Names begin with a place or with the state; the words of menus don't. A line is broken when it is full: what is
    /// shorter is a line of its own, such as the province on a site's map.
    private static func beginsAName(_ above: String) -> Bool {
        guard above.count >= shortestLine, BodyName.isOfNames(above), !BodyName.isCollective(above) else {
            return false
        }
        return states.contains { above.hasPrefix($0) } || above.dropFirst(2).contains { BodyName.places.contains($0) }
    }

    /// Whether words in front of a comma may be the beginning of a name.
    static func mayBegin(with words: String) -> Bool {
        !words.contains(where: \.isDigit) && !BodyName.isCollective(words)
            && (states.contains { words.hasPrefix($0) } || words.dropFirst().contains { BodyName.places.contains($0) })
    }

    private static let shortestLine = 5
    private static let states = ["国家", "中国", "中共", "中华人民共和国"]
}
