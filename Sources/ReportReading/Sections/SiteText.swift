/// Tells what a site prints around a report from the report itself: menus, share buttons, links to other pages.
///
/// Only short lines that a site has and a report has not are known by their words; a line
/// that ends a sentence is never the site's.
enum SiteText {
    private struct Line {
        var words: [UInt32]
        /// Nothing but marks may follow the words.
        var isWhole: Bool
        /// A report may have them too: no sentence follows where the site goes on.
        var isLast = false
        /// Characters that follow at most: somebody's name, a number.
        var longestValue = length
    }

    private static let behind =
        [
            "相关链接", "相关附件", "相关信息", "相关文章", "相关新闻", "相关稿件", "相关报道", "相关解读", "相关内容", "相关阅读", "相关推荐",
            "延伸阅读", "友情链接", "网站地图", "联系我们", "返回顶部", "打印", "关闭", "分享",
        ].map { Line(words: Ribbon.scalars($0), isWhole: true) }
        + [
            "分享到", "分享至", "打印本页", "打印本文", "打印关闭", "关闭窗口", "关闭本页", "上一篇", "下一篇", "上一条", "下一条", "版权所有",
            "主办单位", "承办单位", "网站标识码", "责任编辑", "浏览次数", "技术支持", "扫一扫",
        ].map { Line(words: Ribbon.scalars($0), isWhole: false) }
        + [
            "相关专题", "推荐阅读", "热点推荐", "热门推荐", "猜你喜欢", "网站导航", "网站声明", "免责声明", "法律声明", "隐私声明", "关于我们", "回到顶部",
            "收藏", "加入收藏", "我要纠错", "网站纠错", "我要评论", "上一页", "下一页", "尾页", "点击下载", "附件下载", "文件下载", "全文下载",
            "无障碍浏览", "无障碍阅读",
        ].map { Line(words: Ribbon.scalars($0), isWhole: true, isLast: true) }
        + [
            "主办:", "承办:", "协办:", "您是第", "备案号", "备案序号", "字体:大", "字号:大", "来源:", "信息来源:", "文章来源:",
            "此件公开发布", "此件主动公开",
        ].map { Line(words: Ribbon.scalars($0), isWhole: false, isLast: true) }
        + [
            "审核:", "校对:", "浏览量:", "访问量:", "总访问量:", "访问次数:", "访问人数:",
            "点击数:", "点击量:", "点击次数:", "阅读次数:", "阅读量:",
        ].map { Line(words: Ribbon.scalars($0), isWhole: false, isLast: true, longestValue: 4) }
        + ["编辑:", "责编:", "初审:", "复审:", "终审:", "作者:"].map { role in
            // Several of them: `编辑：某某　审核：某某`.
            Line(words: Ribbon.scalars(role), isWhole: false, isLast: true, longestValue: 16)
        }
    private static let firsts = behind.reduce(into: CharacterBitmap()) { $0.insert($1.words[0]) }

    /// Lines between a title and the text.
    private static let above = [
        "发布时间", "发布日期", "发布机构", "发布单位", "信息来源", "文章来源", "来源", "字号", "字体", "浏览次数", "阅读次数", "点击", "索引号",
        "作者", "打印", "分享", "保护视力色",
    ].map { Ribbon.scalars($0) }

    private static let (length, wholeLength) = (60, 24)

    /// What only the foot of a page has, wherever it stands in a line; a number follows some.
    private static let anywhere = ["ICP备", "ICP证", "公网安备", "网站标识码", "版权所有", "©", "Copyright", "COPYRIGHT"].map {
        Ribbon.scalars($0)
    }
    private static let anywhereFirsts = anywhere.reduce(into: CharacterBitmap()) { $0.insert($1[0]) }
    /// The foot of a page may be one line.
    private static let footLength = 200

    /// Where the site goes on behind a report; the end of the range where it doesn't.
    static func start(in range: Range<Int>, of ribbon: Ribbon) -> Int {
        var start = range.lowerBound
        while start < range.upperBound {
            let line = start..<min(ribbon.pieceEnd(from: start), range.upperBound)
            if isBehind(line, ribbon, before: range.upperBound) || isFoot(line, ribbon, before: range.upperBound)
                || isIssue(line, ribbon, before: range.upperBound)
            {
                return start
            }
            start = line.upperBound
        }
        return range.upperBound
    }

    private static func isBehind(_ line: Range<Int>, _ ribbon: Ribbon, before end: Int) -> Bool {
        let place = firstWord(of: line, ribbon)
        guard place < line.upperBound, firsts.mayContain(ribbon.scalars[place]), isNoSentence(line, ribbon),
            let kind = behind.first(where: { fits($0, at: place, line, ribbon) })
        else { return false }
        return !kind.isLast || !sentenceStands(in: line.upperBound..<end, ribbon)
    }

    private static func isFoot(_ line: Range<Int>, _ ribbon: Ribbon, before end: Int) -> Bool {
        guard line.count <= footLength, !ribbon.isInCell(line.lowerBound) else { return false }
        let isNamed = line.contains { place in
            anywhereFirsts.mayContain(ribbon.scalars[place])
                && anywhere.contains {
                    ribbon.starts($0, at: place) && isNumbered(behind: place + $0.count, in: line, ribbon)
                }
        }
        return isNamed && !sentenceStands(in: line.lowerBound..<end, ribbon)
    }

    /// The line of issue of an official document: `某市教育局办公室　2024年1月15日印发`, the date apart from the body's name.
    private static func isIssue(_ line: Range<Int>, _ ribbon: Ribbon, before end: Int) -> Bool {
        guard line.count > issued.count, ribbon.starts(issued, at: line.upperBound - issued.count),
            let year = line.last(where: { ribbon.scalars[$0] == "年" }), year - line.lowerBound > 4,
            ribbon.gaps[year - 4]
        else { return false }
        return isNoSentence(line, ribbon) && !sentenceStands(in: line.upperBound..<end, ribbon)
    }

    private static let issued = Ribbon.scalars("日印发")

    /// `ICP备12345678号`, and not ICP备案.
    private static func isNumbered(behind place: Int, in line: Range<Int>, _ ribbon: Ribbon) -> Bool {
        let last = ribbon.scalars[place - 1]
        guard last == "备" || last == "证" else { return true }
        return place < line.upperBound && Characters.isDigit(ribbon.scalars[place])
    }

    /// Whether any sentence ends there: hostile pages have very much of it, and a look at the next lines is enough.
    private static func sentenceStands(in range: Range<Int>, _ ribbon: Ribbon) -> Bool {
        range.prefix(sentenceReach).contains { ribbon.scalars[$0] == "。" }
    }

    private static let sentenceReach = 2_000

    /// Whether a line above the text tells of the page: `发布时间：2022-01-11`, `字号：[大 中 小]`.
    static func isAbove(_ line: Range<Int>, of ribbon: Ribbon) -> Bool {
        isNoSentence(line, ribbon) && above.contains { ribbon.starts($0, at: firstWord(of: line, ribbon)) }
    }

    private static func fits(_ kind: Line, at place: Int, _ line: Range<Int>, _ ribbon: Ribbon) -> Bool {
        let end = place + kind.words.count
        guard end <= line.upperBound, ribbon.starts(kind.words, at: place) else { return false }
        let goesOn = end < line.upperBound && Characters.isWord(ribbon.scalars[end]) && !ribbon.gaps[end]
        guard line.upperBound - end <= kind.longestValue else { return false }
        return !kind.isWhole || (line.count <= wholeLength && !goesOn)
    }

    private static func firstWord(of line: Range<Int>, _ ribbon: Ribbon) -> Int {
        line.first { Characters.isWord(ribbon.scalars[$0]) } ?? line.upperBound
    }

    private static func isNoSentence(_ line: Range<Int>, _ ribbon: Ribbon) -> Bool {
        line.count <= length && !line.contains { ribbon.scalars[$0] == "。" }
    }
}
