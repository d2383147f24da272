/// Tells what a site prints around a report from the report itself: menus, share buttons, links to other pages.
///
/// Only short lines that a site has and a report has not are known by their words; a sentence is never the site's.
enum SiteText {
    private struct Line {
        var start: String
        /// Nothing but marks may follow the words.
        var isWhole: Bool
    }

    private static let behind =
        [
            "相关链接", "相关附件", "相关信息", "相关文章", "相关新闻", "相关稿件", "相关报道", "相关解读", "相关内容", "相关阅读", "相关推荐",
            "延伸阅读", "友情链接", "网站地图", "联系我们", "返回顶部", "打印", "关闭", "分享",
        ].map { Line(start: $0, isWhole: true) }
        + [
            "分享到", "分享至", "打印本页", "打印本文", "打印关闭", "关闭窗口", "关闭本页", "上一篇", "下一篇", "上一条", "下一条", "版权所有",
            "主办单位", "承办单位", "网站标识码", "责任编辑", "浏览次数", "技术支持", "扫一扫",
        ].map { Line(start: $0, isWhole: false) }
    private static let finder = WordFinder(behind.map(\.start))

    /// Lines between a title and the text.
    private static let above = [
        "发布时间", "发布日期", "发布机构", "发布单位", "信息来源", "文章来源", "来源", "字号", "字体", "浏览次数", "阅读次数", "点击", "索引号",
        "作者", "打印", "分享", "保护视力色",
    ].map { Ribbon.scalars($0) }

    private static let (length, wholeLength) = (60, 24)

    /// Where the site goes on behind a report; the end of the range where it doesn't.
    static func start(in range: Range<Int>, of ribbon: Ribbon) -> Int {
        let starts = zip(behind, finder.places(in: ribbon, range)).flatMap { line, places in
            places.filter { fits(line, at: $0, range, ribbon) }
        }
        return starts.min().map { max(range.lowerBound, ribbon.pieceRange(at: $0).lowerBound) } ?? range.upperBound
    }

    /// Whether a line above the text tells of the page: `发布时间：2022-01-11`, `字号：[大 中 小]`.
    static func isAbove(_ line: Range<Int>, of ribbon: Ribbon) -> Bool {
        isNoSentence(line, ribbon) && above.contains { ribbon.starts($0, at: firstWord(of: line, ribbon)) }
    }

    private static func fits(_ line: Line, at place: Int, _ range: Range<Int>, _ ribbon: Ribbon) -> Bool {
        let printed = ribbon.pieceRange(at: place).clamped(to: range)
        guard firstWord(of: printed, ribbon) == place, isNoSentence(printed, ribbon) else { return false }
        let end = place + line.start.unicodeScalars.count
        let goesOn = end < printed.upperBound && Characters.isWord(ribbon.scalars[end]) && !ribbon.gaps[end]
        return !line.isWhole || (printed.count <= wholeLength && !goesOn)
    }

    private static func firstWord(of line: Range<Int>, _ ribbon: Ribbon) -> Int {
        line.first { Characters.isWord(ribbon.scalars[$0]) } ?? line.upperBound
    }

    private static func isNoSentence(_ line: Range<Int>, _ ribbon: Ribbon) -> Bool {
        line.count <= length && !line.contains { ribbon.scalars[$0] == "。" }
    }
}
