import ReportModel

/// Cells that an extractor dropped or moved, remarks in them, and heads that are not the form's, where no grid tells.
enum LostCellHazards {
    private static let requests = "三、收到和处理政府信息公开申请情况\n"
    private static let rest = "二、上年结转政府信息公开申请数量 5 0 0 0 0 2 7\n"
    private static let numbers = "一、本年新收政府信息公开申请数量 3 1 0 0 0 0 4\n"
    private static let refused = rows([("requests.new", "unreadable"), ("requests.carried_in", "unreadable")])
    private static let disclosure = "二、主动公开政府信息情况\n"
    private static let issued = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
    private static let whole = "| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n"
    private static let pipes =
        requests
        + "| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n"

    /// A blank that was put in, or a cell that was dropped, and the row brought to its width.
    private static let movedRight: [Hazard] = [
        Hazard(
            name: "5: a change that moved below the head of a count", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政强制", "53", "", "-8"]]),
            cells: rows([("disclosure.coercion", "unreadable")], in: .edition2019)),
        Hazard(
            name: "14: a foreign head before the form's, in rows of unlike width", format: .markdown,
            text: "二、主动公开政府信息情况\n\n|信息内容|市级|上一年项目数量|本年增/减|处理决定数量|\n|---|---|---|---|---|\n"
                + "|行政处罚|9|7|0|3|\n|信息内容|上一年项目数量|本年增/减|\n|行政事业性收费|5|1|\n",
            cells: rows([("disclosure.penalties", "7 0 3"), ("disclosure.fees", "5 1")], in: .edition2019)),
        Hazard(
            name: "5: a blank was put in, and the last number of three groups cut", format: .html,
            text: "<p>四、政府信息公开行政复议、行政诉讼情况</p>"
                + htmlTable([
                    ["^5:行政复议", "^5:未经复议直接起诉", "^5:复议后起诉"],
                    (0..<3).flatMap { _ in ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] },
                    ["1", "2", "3", "4", "10", "5", "", "6", "7", "8", "26", "9", "1", "2", "3"],
                ]),
            cells: rows([
                ("proceedings.review", "unreadable"), ("proceedings.litigation_direct", "unreadable"),
                ("proceedings.litigation_after_review", "unreadable"),
            ])),
        Hazard(
            name: "5: a blank was put in, and a 0 stands below the total", format: .markdown,
            text: pipes + "| 一、本年新收政府信息公开申请数量 | 3 | 1 | 0 |  | 0 | 0 | 0 |\n"
                + "| 二、上年结转政府信息公开申请数量 | 5 |  | 0 | 0 | 0 | 0 | 7 |\n",
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "5 blank 0 0 0 0 7")])),
        Hazard(
            name: "5: an amount below the head of the count beside it", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", "5029.5339", "5029.5339"]]),
            cells: rows([("disclosure.procurement", "unreadable")], in: .edition2019)),
    ]

    static let all: [Hazard] =
        otherHeads + lost + movedRight + [
            Hazard(
                name: "14: no fees, counted in 件", format: .html,
                text: "<p>二、主动公开政府信息情况</p>" + htmlTable([["信息内容", "本年收费金额（件）"], ["行政事业性收费", "0"]]),
                cells: rows([("disclosure.fees", "unreadable")]), findings: ["R107"]),
            Hazard(
                name: "14: a remark with digits behind a number, on a line of its own",
                text: disclosure + "信息内容\n本年处理决定数量\n行政许可\n12（其中网络3）\n行政处罚\n7\n行政强制\n0\n",
                cells: [
                    "disclosure.licensing.decisions": "text", "disclosure.penalties.decisions": "7",
                    "disclosure.coercion.decisions": "0",
                ]),
            Hazard(
                name: "14: a remark with digits behind a number in its line",
                text: disclosure + "信息内容 本年处理决定数量\n行政许可 12（含往年4）\n行政处罚 7\n行政强制 0\n",
                cells: [
                    "disclosure.licensing.decisions": "text", "disclosure.penalties.decisions": "7",
                    "disclosure.coercion.decisions": "0",
                ]),
            Hazard(
                name: "3: a head that covers two columns repeated in both, a blank before its number",
                format: .markdown,
                text: disclosure
                    + "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n| 行政许可 | 1 | 2 | 3 |\n"
                    + "| 信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减 |\n| 行政事业性收费 |  | 5 | 5 |\n",
                cells: rows(
                    [("disclosure.licensing", "1 2 3"), ("disclosure.fees", "blank 5")], in: .edition2019)),
            Hazard(
                name: "3: spans that are wrong move the first head among the others", format: .html,
                text: "<p>\(requests)</p><table><tr><td colspan=3 rowspan=2></td><td colspan=7>申请人情况</td></tr>"
                    + "<tr><td rowspan=3>自然人</td><td colspan=5>法人或其他组织</td><td>总计</td></tr>"
                    + "<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>"
                    + "<tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>3</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td>"
                    + "<td>4</td></tr><tr><td colspan=3>二、上年结转政府信息公开申请数量</td><td>5</td><td>0</td><td>0</td><td>0</td>"
                    + "<td>0</td><td>2</td><td>7</td></tr></table>",
                cells: refused),
        ]

    /// A number lost from a row of section 二, which was filled up behind, where other rows keep their blanks.
    private static func filledUp(_ name: String, _ row: String, _ request: String, _ cells: [(String, String)])
        -> Hazard
    {
        Hazard(
            name: "5: a number lost from a padded row of section 二 \(name)", format: .markdown,
            text: disclosure + "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n"
                + "| 行政处罚 | 3 | 7 |  |\n\(row)" + pipes + whole + request,
            cells: rows(
                [("disclosure.penalties", "unreadable"), ("requests.new", "3 1 0 0 0 0 4")] + cells, in: .edition2019))
    }

    private static let otherHeads: [Hazard] = [
        Hazard(
            name: "1: a foreign head among glued heads",
            text: requests + "自然人法人或其他组织总计\n商业企业社会团体社会公益组织法律服务机构其他\n一、本年新收政府信息公开申请数量3100004\n"
                + "二、上年结转政府信息公开申请数量5000027\n", cells: refused, findings: ["R207"]),
        Hazard(
            name: "1: a foreign head glued before the first",
            text: requests + "申请人情况\n外资企业法人或其他组织总计\n商业企业科研机构社会公益组织法律服务机构其他\n一、本年新收政府信息公开申请数量3100004\n"
                + "二、上年结转政府信息公开申请数量5000027\n", cells: refused, findings: ["R207"]),
        Hazard(
            name: "8: a foreign head that begins as one of the form",
            text: requests + "企业法人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n" + numbers + rest,
            cells: refused, findings: ["R207"]),
        Hazard(
            name: "8: a foreign head that ends as one of the form, behind all of these",
            text: requests + "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 上年总计\n"
                + "一、本年新收政府信息公开申请数量 3 1 0 0 0 0 4 9\n二、上年结转政府信息公开申请数量 5 0 0 0 0 2 7 8\n",
            cells: rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "5 0 0 0 0 2 7")])),
    ]

    private static let lost: [Hazard] = [
        Hazard(
            name: "5: a number lost from a padded row of pipes", format: .markdown,
            text: pipes + whole + "| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 2 | 7 |  |\n",
            cells: rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "unreadable")])),
        Hazard(
            name: "6: no total where other rows keep their blanks", format: .markdown,
            text: pipes + whole + "| 二、上年结转政府信息公开申请数量 | 5 | 0 | 0 | 1 | 0 | 2 |  |\n"
                + "| 四、结转下年度继续办理 | 1 |  |  | | | | 1 |\n",
            cells: rows([
                ("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "5 0 0 1 0 2 blank"),
                ("requests.carried_out", "1 blank blank blank blank blank 1"),
            ])),
        Hazard(
            name: "5: the last column of section 二 blank in a padded row of pipes", format: .markdown,
            text: disclosure + issued + "| --- | --- | --- | --- |\n| 规章 | 0 | 0 |  |\n| 行政规范性文件 | 0 | 0 | 0 |\n",
            cells: rows([
                ("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "0 0 0"),
            ])),
        filledUp(
            "in a table with zeros", "| 行政强制 | 1 |  | 0 |\n", "| 二、上年结转政府信息公开申请数量 | 5 |  |  |  |  | 2 | 7 |\n",
            [("disclosure.coercion", "1 blank 0"), ("requests.carried_in", "5 blank blank blank blank 2 7")]),
        filledUp(
            "in a text that has lost a total", "| 行政强制 | 12 |  | 9 |\n",
            "| 二、上年结转政府信息公开申请数量 | 5 |  |  |  | 2 | 9 |  |\n",
            [("disclosure.coercion", "12 blank 9"), ("requests.carried_in", "unreadable")]),
        Hazard(
            name: "5: blanks on both sides of tabbed numbers that don't add up",
            text: requests + "\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
                + "一、本年新收政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t4\n二、上年结转政府信息公开申请数量\t\t\t0\t2\t0\t0\t0\t24\t\n",
            cells: rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "unreadable")])),
    ]
}
