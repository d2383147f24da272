/// Tells names of public bodies from other words that stand where a name could.
enum BodyName {
    /// The name without what sites put around it, nil where no name is left: menus, sentences, other titles.
    static func cleaned(_ text: String) -> String? {
        var name = Substring(text)
        name = withoutOpeningBracket(name)
        if let words = announcement(opening: name) { name = name.dropFirst(words.count) }
        if name.begins(with: "附件") { name = name.dropFirst(2) }
        // The sizes of a site's letters: 大 中 小.
        if name.begins(with: "大中小"), !name.begins(with: "大中小学") { name = name.dropFirst(3) }
        if name.begins(with: "关于") {
            name = name.dropFirst(2)
            if let verb = verbs.first(where: name.begins) { name = name.dropFirst(verb.count) }
        }
        name = drafter(of: name) ?? name
        if name.utf8.last == UInt8(ascii: ")"), let remark = ownParts.first(where: { name.ends(in: $0) }) {
            name = name.dropLast(remark.count)
        }
        if let verb = verbs.first(where: { name.ends(in: $0) }) {
            let before = withoutManner(name.dropLast(verb.count))
            if before.ends(in: "关于") {
                name = before.dropLast(2)
            } else if endsLikeABody(before) || isAPlace(before) && before.endIndex < name.dropLast(verb.count).endIndex
            {
                name = before
            }
        }
        name = trimmed(withoutYear(name))
        guard (2...40).contains(name.unicodeScalars.count), isBalanced(name), !isOtherWords(name), !goesOn(name),
            !isWriter(name), !kinds.contains(String(name)), !ManyBodies.areNamed(by: name)
        else { return nil }
        return String(name)
    }

    /// `某局现向社会`: without the words that say how a body publishes, where a name is left.
    private static func withoutManner(_ words: Substring) -> Substring {
        var name = words
        for group in manners {
            if let word = group.first(where: name.ends) { name = name.dropLast(word.count) }
        }
        return endsLikeABody(name) || isAPlace(name) ? name : words
    }

    private static let manners = [["面向社会", "向社会"], ["现", "特", "兹", "依法", "主动", "统一", "按时", "按期"]]

    /// `本机关`, `我局`: the body itself, without its name. Of names only that of 本溪 begins so.
    private static func isWriter(_ name: Substring) -> Bool {
        name.begins(with: "我") || name.begins(with: "本") && !name.begins(with: "本溪")
    }

    /// What any body of its kind is called, and no body's name.
    private static let kinds: Set<String> = [
        "学校", "医院", "公司", "中心", "总队", "支队", "大队", "园区", "开发区", "新区", "辖区", "管委会", "街道", "街道办", "街道办事处", "办事处", "政府",
        "人民政府", "省政府", "市政府", "县政府", "区政府", "镇政府", "乡政府", "市人民政府", "县人民政府", "区人民政府", "镇人民政府", "乡人民政府", "全局", "全镇",
        "全乡", "省局", "市局", "县局", "区局", "总局", "分局", "局机关", "局办公室", "全年", "今年", "近年来", "有关", "现就", "并将",
    ]

    /// Words with which a sentence brings up the report: `现公布某局2021年政府信息公开工作年度报告`.
    private static let announcements =
        ["现", "特", "兹"].flatMap { first in
            ["向社会", "予以", "予", ""].flatMap { to in ["公布", "发布", "公开"].map { first + to + $0 } }
        } + ["现将", "现编制", "编制并发布", "编制"]
    static let announcementStarts = FewCharacters("现特兹编")

    /// Such words in front of a name. Those of 编制委员会办公室 are its own.
    static func announcement(opening name: Substring) -> String? {
        guard let first = name.unicodeScalars.first, announcementStarts.contains(first.value),
            let words = announcements.first(where: name.begins)
        else { return nil }
        let rest = name.dropFirst(words.count)
        return rest.begins(with: "委员会") || rest.begins(with: "办公室") ? nil : words
    }

    /// Whose report a sentence brings up: `某局编制了2021年政府信息公开工作年度报告`.
    static func drafter(of words: Substring) -> Substring? {
        guard let last = words.unicodeScalars.last, draftingEnds.contains(last.value),
            let verb = draftings.first(where: words.ends)
        else { return nil }
        let name = words.dropLast(verb.count)
        return endsLikeABody(name) || isAPlace(name) ? name : nil
    }

    /// The body without those below it.
    private static let ownParts = ["(本级)", "(机关)", "(本部)", "(局机关)"]

    /// Without the words that a letter opens with in front of a year: `关于公布2021年某局`.
    static func withoutOpening(ofLetter words: String) -> String {
        guard words.hasPrefix("关于") else { return words }
        let rest = words.dropFirst(2)
        let own = verbs.first(where: rest.hasPrefix).map { rest.dropFirst($0.count) } ?? rest
        return own.first?.isDigit == true ? String(own) : words
    }

    /// Whether the words end as names of places do: 某某县, 某某旗.
    static func isAPlace(_ name: some StringProtocol) -> Bool {
        name.count > 2 && name.last.map(places.contains) == true && !isCollective(name)
    }

    /// Whether it is a government or its office, which publish the reports of others too.
    static func isGovernment(_ name: some StringProtocol) -> Bool { governments.contains(where: name.ends(in:)) }

    private static let governments = ["政府", "政府办公室", "政府办公厅", "政府办", "行政公署"]

    /// `青禾市财政局` and `财政局`, `青禾市` and `青禾市人民政府`: one name longer or shorter.
    static func areOne(_ name: String, _ other: String) -> Bool {
        name.hasSuffix(other) || other.hasSuffix(name) || isOf(name, theBody: other) || isOf(other, theBody: name)
    }

    /// Whether a name is that of a place which the other name's government is of.
    private static func isOf(_ place: String, theBody name: String) -> Bool {
        name.hasPrefix(place) && placeBodies.contains(String(name.dropFirst(place.count)))
    }

    private static let placeBodies: Set<String> = ["人民政府", "政府", "人民政府办公室", "人民政府办公厅", "政府办公室", "办事处", "行政公署"]

    /// Whether the words speak of places without naming one: 各县区, 全市, 我区.
    static func isCollective(_ words: some StringProtocol) -> Bool { collectives.contains(where: words.hasPrefix) }

    private static let collectives =
        ["各", "我", "该", "有关", "相关", "所属", "市县", "县区", "县市", "全州各"]
        + ["全", "本"].flatMap { first in ["省", "市", "县", "区", "盟", "旗", "国", "级", "乡", "镇"].map { first + $0 } }

    private static let draftings = ["组织编制了", "编制了", "编制完成了", "编制形成了", "编制完成", "编制形成", "起草了"]
    private static let draftingEnds = FewCharacters("了成")
    /// What names of places end in.
    static let places: Set<Character> = ["省", "市", "县", "区", "州", "盟", "旗"]

    /// What a letter does with the report that it is about.
    private static let verbs = ["公布", "发布", "公开", "印发", "报送", "上报", "呈报", "转发"]

    /// Whether the words end as names of bodies do, with another name of theirs in brackets or without.
    static func endsLikeABody(_ name: some StringProtocol) -> Bool {
        guard name.unicodeScalars.last == ")", let open = name.lastIndex(of: "(") else { return endsBare(name) }
        return endsBare(name[..<open]) && endsBare(name[open...].dropFirst().dropLast())
    }

    private static func endsBare(_ name: some StringProtocol) -> Bool {
        guard let last = name.unicodeScalars.last, let words = endings[last] else { return false }
        return words.contains { name.ends(in: $0) && name.utf8.count > $0.utf8.count }
            && !otherEndings.contains(where: name.ends(in:))
    }

    /// Words that end as names do, and end none.
    private static let otherEndings = ["社会", "进行", "推行", "实行", "全部", "内部", "外部", "干部", "网站", "平台", "部委"]

    /// By their last characters: nearly all words that are asked for end in none of these.
    private static let endings = Dictionary(grouping: endingWords) { $0.unicodeScalars.last ?? "政" }

    private static let endingWords = [
        "政府", "局", "委员会", "委", "厅", "办公室", "办", "中心", "院", "街道", "街道办事处", "办事处", "管委会", "公司", "处", "署", "集团",
        "总队", "支队", "大队", "学校", "大学", "学院", "馆", "所", "社", "台", "行", "联合会", "协会", "总会", "部", "试验区", "实验区", "开发区",
        "新区", "园区", "乡", "镇", "中学", "小学", "幼儿园", "校", "场", "队", "会", "站", "库", "医院", "海关", "兵团", "师", "委員會", "廳", "辦公室",
        "辦", "辦事處", "管委會", "處", "集團", "總隊", "支隊", "大隊", "學校", "大學", "學院", "館", "聯合會", "協會", "開發區", "實驗區", "試驗區", "新區",
        "園區", "残联", "妇联", "文联", "侨联", "科协", "工商联", "监狱", "鄉", "鎮", "中學", "小學", "隊", "會", "庫", "醫院", "海關", "兵團", "師",
    ]

    /// Words of sentences about the report and of the way to it; no name of a body holds them.
    private static let sentenceWords = FewWords([
        "根据", "按照", "关于", "现将", "印发", "以下", "要求", "年度", "年报", "报告", "首页", "当前", "返回", "上一篇", "下一篇", "点击", "本站", "本网",
        "参照",
        "对照",
    ])

    /// Words of menus and of other titles. Names hold some of them too (统计局), so they only speak against words that
    /// do not end as names do.
    private static let menuWords = FewWords([
        "公布", "办理", "通知", "公告", "本级", "公开", "网站", "专栏", "目录", "栏目", "动态", "位置", "相关", "附件", "来源", "时间",
        "日期", "浏览", "打印", "分享", "关闭", "制度", "指南", "平台", "索引", "标题", "名称", "统计",
    ])

    /// Whether no word of a menu, of a sentence or of a site is among them.
    static func isOfNames(_ words: String) -> Bool {
        if isOtherWords(Substring(words)) { return false }
        func areOfSites(_ words: String) -> Bool { siteWords.stand(in: words) || menuWords.stand(in: words) }
        return !areOfSites(words) || !areOfSites(ownWordsOfNames.reduce(words) { $0.replacing($1, with: "局") })
    }

    /// Words of menus and sites in what bodies are called.
    private static let ownWordsOfNames = ["统计局", "统计调查", "政务公开办", "信息公开办", "新闻出版"]

    private static let siteWords = FewWords(["门户", "官网", "走进", "概况", "新闻", "信箱", "动态", "欢迎", "访问", "登录"])

    private static let drafting = FewWords(["编制"])
    private static let posts = FewWords(["机构编制"])
    private static let otherWords = FewWords(["中华人民共和国"], [sentenceWords, drafting])

    private static func isOtherWords(_ name: Substring) -> Bool {
        if otherWords.stand(in: name) {
            if name == "中华人民共和国" || sentenceWords.stand(in: name) { return true }
            if drafting.stand(in: name), !posts.stand(in: name) { return true }
        }
        return !endsLikeABody(name) && menuWords.stand(in: name)
    }

    /// Without a year that lost a digit, `202年`.
    private static func withoutYear(_ name: Substring) -> Substring {
        let year = name.ends(in: "年度") ? name.dropLast(2) : name.ends(in: "年") ? name.dropLast() : name
        guard year.endIndex < name.endIndex, year.last?.isDigit == true else { return name }
        return year[...(year.lastIndex { !$0.isDigit } ?? year.startIndex)]
    }

    /// Without numbers and dots before it, and what is open behind it.
    private static func trimmed(_ name: Substring) -> Substring {
        var scalars = name.unicodeScalars
        while let first = scalars.first, Characters.isDigit(first.value) || first == ")" || first == "·" {
            scalars.removeFirst()
        }
        while let last = scalars.last, last == "(" || last == "·" { scalars.removeLast() }
        let words = Substring(scalars)
        // `2023`, `年某局` over a line's end.
        if words.begins(with: "年") { return words.dropFirst(words.begins(with: "年度") ? 2 : 1) }
        // `2021-2022学年某学院`.
        guard words.startIndex > name.startIndex, words.begins(with: "学年") else { return words }
        return words.dropFirst(words.begins(with: "学年度") ? 3 : 2)
    }

    /// `法治政府建设及`: something else follows.
    private static func goesOn(_ name: Substring) -> Bool {
        guard let last = name.unicodeScalars.last else { return true }
        return last == "及" || last == "与" || last == "的" || last == "、" || last == "了"
    }

    /// `(年报)某局`: the bracket is a remark of the site.
    private static func withoutOpeningBracket(_ name: Substring) -> Substring {
        guard name.utf8.first == UInt8(ascii: "("), let close = name.firstIndex(of: ")") else { return name }
        let (inside, rest) = (name[..<close].dropFirst(), name[name.index(after: close)...])
        return rest.isEmpty && endsLikeABody(inside) ? inside : rest
    }

    private static func isBalanced(_ name: Substring) -> Bool {
        name.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0) } == 0
    }
}
