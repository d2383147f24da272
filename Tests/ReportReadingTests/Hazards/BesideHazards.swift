/// Numbers beside the form's columns, numbers before their labels, heads without ends.
enum BesideHazards {
    private static let heading = "三、收到和处理政府信息公开申请情况"
    private static let labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"]
    private static let refused = rows([("requests.new", "unreadable"), ("requests.carried_in", "unreadable")])
    private static let heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

    private static func table(_ name: String, _ lines: [[String]], _ cells: [String: String]) -> Hazard {
        Hazard(name: name, format: .html, text: "<p>\(heading)</p>" + htmlTable(lines), cells: cells)
    }

    private static func text(_ name: String, _ lines: [String], _ cells: [String: String]) -> Hazard {
        Hazard(name: name, text: ([heading] + lines).joined(separator: "\n") + "\n", cells: cells)
    }

    private static func cells(_ numbers: String) -> [String] {
        numbers.split(separator: " ").map { $0 == "_" ? "" : String($0) }
    }

    static let all: [Hazard] = [
        table(
            "3: a column that numbers the rows",
            [["项目", "行次"] + heads]
                + zip(labels, ["1 3 1 0 0 0 0 4", "2 5 0 0 0 0 2 7"]).map { [$0] + cells($1) },
            rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "5 0 0 0 0 2 7")])),
        table(
            "3: a column that numbers the rows, and blanks behind it",
            [["项目", "行次"] + heads]
                + zip(labels, ["1 3 1 0 0 0 0 4", "2 _ _ _ _ _ _ _"]).map { [$0] + cells($1) },
            rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "blank")])),
        table(
            "3: a column that numbers the rows, of which one lost a cell",
            [["项目", "行次"] + heads]
                + zip(labels, ["1 3 1 0 0 0 0 4", "2 0 0 0 0 1 1"]).map { [$0] + cells($1) },
            rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "unreadable")])),
        Hazard(
            name: "3: a number in a column of remarks, blanks before it", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([
                    ["第二十条第（一）项", "", "", "", "备注"], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ""],
                    ["规章", "", "15", "", "3"],
                ]),
            cells: row("disclosure.regulations", "unreadable")),
        Hazard(
            name: "3: words in a column of remarks, a blank before the numbers",
            text: heading + "\n项目\t\t\t申请人情况\t\t\t\t\t\t\t备注\n\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\t\n"
                + "\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t\n"
                + "\(labels[0])\t\t\t\t422\t61\t13\t122\t\t618\t含下属单位\n"
                + "\(labels[1])\t\t\t\t928\t842\t347\t\t598\t2715\t同比增长5\n",
            cells: refused),
        Hazard(
            name: "3: spans that were lost move 总计 before other heads, and another column stands behind", format: .html,
            text: "<p>\(heading)</p><table><tr><td rowspan=3></td><td>申请人情况</td></tr><tr><td rowspan=2>自然人</td>"
                + "<td>法人或其他组织</td><td rowspan=2>总计</td><td rowspan=2>占比</td></tr><tr><td>商业企业</td><td>科研机构</td>"
                + "<td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr><tr><td>\(labels[0])</td><td>3</td><td>1</td><td>0</td>"
                + "<td>0</td><td>0</td><td>0</td><td>4</td><td>9</td></tr><tr><td>\(labels[1])</td><td>5</td><td>0</td><td>0</td>"
                + "<td>0</td><td>0</td><td>2</td><td>7</td><td>1</td></tr></table>",
            cells: refused),
        text(
            "12: numbers before their labels",
            [
                "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计", "3 1 0 0 0 0 4 \(labels[0])",
                "5 0 0 0 0 2 7 \(labels[1])", "8 1 0 0 0 0 9 （一）予以公开",
            ], refused.merging(row("requests.granted", "unreadable")) { $1 }),
        text(
            "9: a foreign head that others of the form run on from",
            [
                "申请人情况个体工商户法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
                    + "\(labels[0])3100004\(labels[1])5000027"
            ], refused),
        Hazard(
            name: "15: arrows and per mille are more than a number",
            text: "二、主动公开政府信息情况\n信息内容 上一年项目数量 本年增/减 处理决定数量\n行政许可……4……↓1……3\n行政处罚……4……3‰……3\n"
                + "信息内容 采购项目数量 采购总金额\n政府集中采购 1 2\n",
            cells: [
                "disclosure.procurement.projects": "1", "disclosure.procurement.amount": "2",
            ]),
        Hazard(
            name: "14: a unit in brackets behind a number of a text",
            text: "二、主动公开政府信息情况\n信息内容 本年收费金额（单位：万元）\n行政事业性收费 14247162(元)\n",
            cells: ["disclosure.fees.amount": "1424.7162"]),
        Hazard(
            name: "17: white figures beside a number, and figures that Word hides", format: .html,
            text: "<p>\(heading)</p>"
                + htmlTable([
                    [""] + heads, [labels[0], "<span style='color:#FFF'>9</span>5", "0", "0", "0", "0", "0", "5"],
                    [labels[1], "<span style='mso-hide:all'>9</span>4", "0", "0", "0", "0", "0", "4"],
                ]),
            cells: rows([("requests.new", "text 0 0 0 0 0 5"), ("requests.carried_in", "text 0 0 0 0 0 4")])),
    ]
}
