import ReportModel

/// Numbers that may stand in another order or place than the form's: only heads and sums can tell.
enum OrderHazards {
    private static let requests = "三、收到和处理政府信息公开申请情况"
    private static let heads = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"
    private static let new = "一、本年新收政府信息公开申请数量"
    private static let old = "二、上年结转政府信息公开申请数量"
    private static let proceedings = "四、政府信息公开行政复议、行政诉讼情况"
    private static let outcomes = "结果维持 结果纠正 其他结果 尚未审结 总计"

    static let all: [Hazard] =
        groups + lost + narrow + units + [
            Hazard(
                name: "9: numbers stand before their labels in the lines of a grid", format: .html,
                text: "<p>\(requests)</p>"
                    + htmlTable([
                        Array(requestHead.dropFirst() + [""]), ["3", "1", "0", "0", "0", "0", "4", new],
                        ["5", "0", "0", "0", "0", "2", "7", old], ["6", "0", "0", "0", "0", "0", "6", "（七）总计"],
                    ]),
                cells: rows([
                    ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                    ("requests.handled_total", "unreadable"),
                ])),
            Hazard(
                name: "14: thousands with commas in lines that blanks cut into columns",
                text: "\(requests)\n\(heads)\n\(new) 1,204 36 2,517 0 0 0 3,757\n\(old) 1,000 0 2,000 0 0 5 3,005\n",
                cells: rows([
                    ("requests.new", "1204 36 2517 0 0 0 3757"), ("requests.carried_in", "1000 0 2000 0 0 5 3005"),
                ])
            ),
            Hazard(
                name: "3: spans that were left out move heads, and a blank stands behind each row", format: .html,
                text: "<p>\(requests)</p><table><tr><td rowspan=3></td><td>申请人情况</td></tr>"
                    + "<tr><td rowspan=2>自然人</td><td>法人或其他组织</td><td rowspan=2>总计</td></tr><tr>"
                    + cells("商业企业 科研机构 社会公益组织 法律服务机构 其他") + "</tr><tr><td>\(new)</td>" + cells("23 14 12 13 19 20 101")
                    + "<td></td></tr><tr><td>\(old)</td>" + cells("0 0 0 1 0 0 1") + "<td></td></tr></table>",
                cells: rows([("requests.new", "23 14 12 13 19 20 101"), ("requests.carried_in", "0 0 0 1 0 0 1")])),
            Hazard(
                name: "3: a cell over all columns lost its width: its 0 stands below the total and proves nothing",
                format: .html,
                text: "<p>\(requests)</p><table><tr><td></td><td>总计</td>"
                    + cells("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他") + "</tr><tr><td>\(new)</td>" + cells("4 3 1 0 0 0 0")
                    + "</tr><tr><td>\(old)</td><td>0</td></tr></table>",
                cells: rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "unreadable")])),
            Hazard(
                name: "17: a head too many, and numbers beside the label and in the line below",
                text: "二、主动公开政府信息情况\n信息内容本年新制作数量本年新公开数量对外公开总数量上年同期\n规章48\n24 0 7\n规范性文件96\n5 6 57\n",
                cells: rows(
                    [("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "unreadable")],
                    in: .edition2019)),
        ]

    private static let groups: [Hazard] = [
        Hazard(
            name: "16: a title of table 四 within it names no first group", format: .html,
            text: "<p>\(proceedings)</p><table><tr><td colspan=15>（4）行政复议和行政诉讼情况</td></tr>"
                + "<tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>" + cells(outcomes, " rowspan=2")
                + "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>" + cells(outcomes + " " + outcomes)
                + "</tr><tr>" + cells("0 0 2 6 8 0 0 1 0 1 0 0 0 1 1") + "</tr></table>",
            cells: proceedings("0 0 2 6 8", "0 0 1 0 1", "0 0 0 1 1")),
        Hazard(
            name: "16: the groups are rows, and their numbers stand column by column",
            text: groups("1 0 0 0 4 0 0 0 5 2 0 1 3 4 6"),
            cells: proceedings("1 0 0 2 3", "0 4 0 0 4", "0 0 5 1 6"), findings: ["R208"]),
        Hazard(
            name: "16: the groups are rows, and their numbers add up in both orders",
            text: groups("0 0 2 0 2 0 0 0 0 0 0 2 0 2 4"),
            cells: proceedings("unreadable", "unreadable", "unreadable"), findings: ["R207"]),
        Hazard(
            name: "16: of two rows of numbers one adds up row by row, the other column by column",
            text: groups("1 0 0 0 4 0 0 0 5 2 0 1 3 4 6") + lines("1 0 0 2 3 0 4 0 0 4 0 0 5 1 6"),
            cells: proceedings("unreadable", "unreadable", "unreadable")),
    ]

    private static let narrow: [Hazard] = [
        Hazard(
            name: "8: a narrow column broke an amount, whose rest stands right below",
            text: "二、主动公开政府信息情况\n信息内容  本年收费金额\n行政事业  2421\n性收费    .428\n          4\n",
            cells: row("disclosure.fees", "unreadable")),
        Hazard(
            name: "14: numbers counted in 宗, 份 and 条",
            text: "二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 12宗 3份 4条\n",
            cells: row("disclosure.regulations", "12 3 4")),
        Hazard(
            name: "15: most rows have a number in front of the form's, and one lost a cell",
            text: "\(requests)\n\(heads)\n\(new) 1 3 1 0 0 0 0 4\n\(old) 2 5 0 0 0 0 2 7\n（一）予以公开 3 6 0 0 0 0 0 6\n"
                + "（七）总计 20 377 0 0 206 175 822\n",
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "unreadable"), ("requests.handled_total", "unreadable"),
            ])),
        Hazard(
            name: "16: none of the groups beside each other adds up: a number stands before theirs",
            text: "\(proceedings)\n行政复议\n行政诉讼\n\(lines(outcomes))未经复议直接起诉\n复议后起诉\n\(lines(outcomes))\(lines(outcomes))"
                + lines("56 7 7 0 0 14 9 0 7 23 39 0 8 9 0"),
            cells: proceedings("unreadable", "unreadable", "unreadable")),
    ]

    private static let units: [Hazard] = ["收费总额（元）", "收费数额/元", "元"].map { head in
        Hazard(
            name: "14: an amount in yuan below a head in other words: \(head)", format: .html,
            text: "<p>二、主动公开政府信息情况</p>" + htmlTable([["信息内容", head], ["行政事业性收费", "251000"]]),
            cells: row("disclosure.fees", "25.1"))
    }

    private static let lost: [Hazard] = [
        Hazard(
            name: "15: a cell that was not 0 is gone, and its row's total stands below another head", format: .html,
            text: "<p>\(requests)</p>"
                + htmlTable([
                    requestHead, [new, "65", "0", "0", "37", "0", "127", ""], [old, "5", "0", "0", "0", "0", "2", "7"],
                ]),
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "5 0 0 0 0 2 7")])),
        Hazard(
            name: "15: and so in a text whose heads changed places", format: .markdown,
            text: "\(requests)\n\n| | 自然人 | 其他 | 科研机构 | 社会公益组织 | 法律服务机构 | 商业企业 | 总计 |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- |\n| \(new) | 2481 | 4462 | 4751 | 4456 | 6537 | 24838 |  |\n"
                + "| \(old) | 5 | 2 | 0 | 0 | 0 | 0 | 7 |\n",
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "5 0 0 0 0 2 7")])),
    ]

    private static func cells(_ texts: String, _ attribute: String = "") -> String {
        texts.split(separator: " ").map { "<td\(attribute)>\($0)</td>" }.joined()
    }

    private static func lines(_ texts: String) -> String { texts.split(separator: " ").joined(separator: "\n") + "\n" }

    private static func groups(_ numbers: String) -> String {
        proceedings + "\n" + lines(outcomes) + "行政复议\n未经复议直接起诉\n复议后起诉\n" + lines(numbers)
    }

    private static func proceedings(_ review: String, _ direct: String, _ after: String) -> [String: String] {
        rows([
            ("proceedings.review", review), ("proceedings.litigation_direct", direct),
            ("proceedings.litigation_after_review", after),
        ])
    }
}
