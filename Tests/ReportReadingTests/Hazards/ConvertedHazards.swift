import ReportModel

/// What programs put beside and into cells as they convert tables, and what their mistakes leave.
enum ConvertedHazards {
    private static let requests = "三、收到和处理政府信息公开申请情况"
    private static let review = "四、政府信息公开行政复议、行政诉讼情况"
    private static let incoming = "一、本年新收政府信息公开申请数量"
    private static let carried = "二、上年结转政府信息公开申请数量"
    private static let outcomes = Array(repeating: ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], count: 3).flatMap { $0 }
    private static let groups = [
        "proceedings.review", "proceedings.litigation_direct", "proceedings.litigation_after_review",
    ]

    static let all: [Hazard] = indexes + glued + moved + lines + marks + blanks

    private static func line(_ text: String, _ count: Int) -> [String] { Array(repeating: text, count: count) }

    /// Numbers of rows and columns that pandas writes.
    private static let indexes = [
        Hazard(
            name: "3: an index in front of the rows, and blanks", format: .html,
            text: "<p>\(review)</p>"
                + htmlTable([
                    [""] + (0..<15).map(String.init), ["0"] + line("行政复议", 5) + line("行政诉讼", 10),
                    ["1"] + outcomes[..<5] + line("未经复议直接起诉", 5) + line("复议后起诉", 5), ["2"] + outcomes,
                    ["3"] + line("", 15),
                ]),
            cells: rows(groups.map { ($0, "blank") })),
        Hazard(
            name: "3: an index in lines of commas, above them too",
            text: requests + "\n,0,1,2,3,4,5,6,7\n0,,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n1,\(incoming),5,1,0,0,0,0,6\n"
                + "2,\(carried),3,0,0,0,0,0,3\n3,（一）予以公开,8,1,0,0,0,0,9\n",
            cells: rows([
                ("requests.new", "5 1 0 0 0 0 6"), ("requests.carried_in", "3 0 0 0 0 0 3"),
                ("requests.granted", "8 1 0 0 0 0 9"),
            ])),
        Hazard(
            name: "3: rising numbers left of their labels, with words among them", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([
                    ["本年处理决定数量", "信息内容"], ["1", "行政许可"], ["2", "行政处罚"], ["无", "行政检查"], ["3", "行政强制"],
                ]),
            cells: rows([
                ("disclosure.licensing", "unreadable"), ("disclosure.penalties", "unreadable"),
                ("disclosure.coercion", "unreadable"),
            ])),
    ]

    /// Two cells that ran together, in front of which blank ones of the label stand.
    private static let glued = [
        Hazard(
            name: "1: a zero glued to the total behind it", format: .markdown,
            text: requests + "\n\n| | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|-|-|-|-|-|-|-|-|-|\n"
                + "| \(incoming) | | 5 | 1 | 0 | 0 | 0 | 06 |\n| \(carried) | | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n",
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "5 0 0 0 0 0 5")]))
    ]

    private static let moved = [
        Hazard(
            name: "1: two rows in a line, the index of one glued to the total of the other",
            text: requests
                + "\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n\(incoming)\t5\t1\t0\t0\t0\t0\t62\t\(carried)\t3\t0\t0\t0\t0\t0\t3\n"
                + ["（一）予以公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开"].map { "\($0)\t8\t1\t0\t0\t0\t0\t9\n" }.joined(),
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "3 0 0 0 0 0 3"),
                ("requests.granted", "8 1 0 0 0 0 9"), ("requests.refused.state_secret", "8 1 0 0 0 0 9"),
                ("requests.refused.prohibited_by_law", "8 1 0 0 0 0 9"),
            ])),
        Hazard(
            name: "14: the unit of an amount in the line below",
            text: "二、主动公开政府信息情况\n信息内容 本年收费金额（单位：万元）\n行政事业性收费 84640471\n元\n",
            cells: row("disclosure.fees", "unreadable")),
        Hazard(
            name: "5: a number put in before a row of zeros", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "4", "0", "0", "0"]]),
            cells: row("disclosure.regulations", "unreadable")),
        Hazard(
            name: "5: blanks were put in among zeros", format: .html,
            text: "<p>\(review)</p>"
                + htmlTable([
                    ["^5:行政复议", "^5:未经复议直接起诉", "^5:复议后起诉"], outcomes,
                    ["0", "", "0", "0", "0", "", "0", "0", "0", "0", "0", "0"] + line("", 5),
                ]),
            cells: rows(groups.map { ($0, "unreadable") })),
        Hazard(
            name: "5: a zero too many, and a group of blanks", format: .html,
            text: "<p>\(review)</p>"
                + htmlTable([
                    ["^5:行政复议", "^5:未经复议直接起诉", "^5:复议后起诉"], outcomes, line("0", 11) + line("", 5),
                ]),
            cells: rows(groups.map { ($0, "unreadable") })),
        Hazard(
            name: "5: a blank column behind a group of blanks", format: .html,
            text: "<p>\(review)</p>"
                + htmlTable([
                    ["^5:行政复议", "^5:未经复议直接起诉", "^5:复议后起诉", ""], outcomes + [""], line("0", 10) + line("", 6),
                ]),
            cells: rows([(groups[0], "0 0 0 0 0"), (groups[1], "0 0 0 0 0"), (groups[2], "blank")])),
        Hazard(
            name: "5: the tag before a head was lost", format: .html,
            text: "<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年制发件数</td>本年废止件数</td><td>现行有效件数</td></tr>"
                + "<tr><td>规章</td><td>1</td><td>0</td><td>4</td></tr>"
                + "<tr><td>行政规范性文件</td><td>1</td><td>2</td><td>3</td></tr></table>",
            cells: rows([("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "unreadable")])),
        Hazard(
            name: "3: the line with the first head and the last was lost, and a word hides the sum", format: .html,
            text: "<p>\(requests)</p>"
                + htmlTable([
                    ["", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"], [carried, "0", "未统计", "0", "0", "0", "0", "0"],
                ]),
            cells: row("requests.carried_in", "unreadable")),
    ]

    /// A table as markdownify writes one of which cells cover several rows: these come without their blanks.
    private static func shortened(_ rows: [String]) -> String {
        requests + "\n\n|  |  |  |  |  |  |  |  |  |  |\n|---|---|---|---|---|---|---|---|---|---|\n"
            + "| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | | | 申请人情况 | | | | | | |\n| 自然人 | 法人或其他组织 | | | | | 总计 |\n"
            + "| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n" + rows.map { "| \($0) |\n" }.joined()
    }

    private static let carriedOut = "四、结转下年度继续办理 | | |  |  | 0 |  | 0 | 0 | "

    private static let blanks = [
        Hazard(
            name: "3: blanks before and behind zeros, which whole rows as long as theirs contradict", format: .markdown,
            text: shortened(["\(incoming) | | | 39 | 0 |  |  |  | 0 | 39", carriedOut]),
            cells: rows([
                ("requests.new", "39 0 blank blank blank 0 39"),
                ("requests.carried_out", "unreadable"),
            ])),
        Hazard(
            name: "3: blanks before and behind zeros, without a whole row as long as theirs", format: .markdown,
            text: shortened(["\(carried) | | | 39 |  |  |  |  |  | ", carriedOut]),
            cells: rows([("requests.carried_in", "unreadable"), ("requests.carried_out", "unreadable")])),
    ]

    private static let lines = [
        Hazard(
            name: "14: marks of notes at the start of a line and in it",
            text: review + "\n行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总 结果维持 结果纠正 其他结果 尚未审结 总\n计 计\n"
                + "0* 6[1] 29 0 35 0 10 0 0 10 0 0 0 0 0\n",
            cells: rows(
                [
                    ("proceedings.review", "text text 29 0 35"), ("proceedings.litigation_direct", "0 10 0 0 10"),
                    ("proceedings.litigation_after_review", "0 0 0 0 0"),
                ])),
        Hazard(
            name: "6: words between the numbers of a line",
            text: requests + "\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n\(incoming) 3 未统计 0 0 0 0 4\n"
                + "\(carried) 4 网上 1 0 0 0 0\n",
            cells: rows([("requests.new", "3 text 0 0 0 0 4"), ("requests.carried_in", "unreadable")])),
    ]

    private static func styled(_ cells: [String], _ mark: (String) -> String) -> String {
        "| " + cells.map(mark).joined(separator: " | ") + " |\n"
    }

    private static func marked(_ name: String, _ mark: (String) -> String) -> Hazard {
        Hazard(
            name: "17: \(name)", format: .markdown,
            text: requests + "\n\n" + styled(requestHead, mark) + "|---|---|---|---|---|---|---|---|\n"
                + styled([incoming, "12", "3", "0", "0", "0", "0", "15"], mark),
            cells: row("requests.new", "12 3 0 0 0 0 15"))
    }

    private static let marks = [
        marked("styles in tags") { "<span style=\"font-family:宋体;font-size:12pt\">\($0)</span>" },
        marked("styles in braces") { "[\($0)]{style=\"font-family:宋体\"}" },
        marked("links") { "[\($0)](http://www.example.gov.cn/1.html)" },
        marked("stars around braces") { "**[\($0)]{.f}**" },
        Hazard(
            name: "17: bold words of MediaWiki",
            text: requests + "\n\n{|\n| || '''自然人''' || 商业企业 || 科研机构 || 社会公益组织 || 法律服务机构 || 其他 || 总计\n|-\n"
                + "| '''\(incoming)''' || '''12''' || 3 || 0 || 0 || 0 || 0 || '''15'''\n|}\n",
            cells: row("requests.new", "12 3 0 0 0 0 15")),
        marked("each character for itself") { $0.map { "<span lang=\"EN-US\">\($0)</span>" }.joined() },
        Hazard(
            name: "17: marks behind digits are those of notes or hide them", format: .markdown,
            text: requests + "\n\n" + styled(requestHead) { $0 } + "|---|---|---|---|---|---|---|---|\n"
                + styled(
                    [
                        incoming, "12[1](#n1)", "3<a href=\"#n\">2</a>", "0", "<span style=\"display:none\">4</span>",
                        "5**1**",
                        "0[2]{.note}", "15",
                    ]) { $0 },
            cells: row("requests.new", "text text 0 unreadable text text 15")),
        Hazard(
            name: "17: a MediaWiki table with a caption",
            text: requests
                + "\n\n{| class=\"wikitable\"\n|+ 单位：件\n|-\n! !! 自然人 !! 商业企业 !! 科研机构 !! 社会公益组织 !! 法律服务机构 !! 其他 !! 总计\n|-\n"
                + "| \(incoming) || 12 || 3 || 0 || 0 || 0 || 0 || 15\n|}\n",
            cells: row("requests.new", "12 3 0 0 0 0 15")),
    ]
}
