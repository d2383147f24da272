/// What surrounds a report on a government portal: menus, a trail, share buttons, related links.
enum PortalFrame {
    static let cellStyle =
        " style=\"border:1px solid #000;padding:0 5px;text-align:center;vertical-align:middle;font-size:14px\""

    /// What such a page says of its looks, and what it keeps for a printer or a pointer.
    static let styleSheet = """
        <style>
        body, h1, h2, h3, p, ul, li, table { margin: 0; padding: 0 }
        body { color: #333; font: 14px/1.6 "Microsoft YaHei", sans-serif }
        a { color: #333; text-decoration: none }
        a:hover { color: #b00; text-decoration: underline }
        .header { overflow: hidden; width: 1200px }
        .nav li { float: left; line-height: 40px; position: relative; width: 120px }
        .related .item { height: 32px; line-height: 32px }
        .related .item em { color: #999; float: right; font-style: normal }
        .item .icon { background: #ccc; display: inline-block; height: 6px; width: 6px }
        .content { font-size: 16px; line-height: 2 }
        .content p { text-indent: 2em }
        .content table { border-collapse: collapse; width: 100% }
        .content td { font-size: 14px; text-align: center }
        .print .header, #preview { display: none }
        .footer:after { clear: both; content: ""; display: block }
        @media print { .header, .related, .share { display: none } }
        </style>
        """

    static func around(_ content: String, date: String, links: Int) -> String {
        """
        <div class="header"><div class="logo"><a href="/"><img src="/images/logo.png" alt="门户网站"></a></div>
        <ul class="nav">\(menu)</ul></div>
        <div class="trail">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政府信息公开年报</div>
        <div class="info"><span>发布时间：\(date)</span><span>来源：本站</span><span>字号：[大 中 小]</span></div>
        <div id="zoom" class="content">
        \(content)
        </div>
        <div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a> <a href="javascript:window.print()">打印本页</a></div>
        <div class="related"><h3>相关链接</h3>
        <ul>
        \(related(links))
        </ul></div>
        <div class="footer">主办：办公室　<a href="/map">网站地图</a>　<a href="/contact">联系我们</a></div>
        """
    }

    private static var menu: String {
        ["首页", "要闻动态", "政务公开", "办事服务", "互动交流", "走进本地"].enumerated()
            .map { "<li><a href=\"/channel/\($0)/index.html\">\($1)</a></li>" }.joined()
    }

    private static func related(_ count: Int) -> String {
        let kinds = ["工作动态", "政策解读", "通知公告", "财政信息", "办事指南"]
        return (0..<count).map { index in
            let kind = kinds[index % kinds.count]
            return "<li class=\"item item-\(index % 7)\"><span class=\"icon\"></span>"
                + "<a target=\"_blank\" href=\"/zwgk/\(index % 12 + 1)/content_\(100_000 + index * 37).html\""
                + " title=\"\(kind)第\(index + 1)期\">\(kind)第\(index + 1)期</a><em>[\(index % 28 + 1)日]</em></li>"
        }.joined(separator: "\n")
    }
}
