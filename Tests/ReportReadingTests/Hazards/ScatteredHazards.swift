import ReportModel

/// Texts of PDFs whose lines lost their order, heads that ran together, and labels that share what stands beside them.
enum ScatteredHazards {
    private static let disclosure = "二、主动公开政府信息情况\n"
    private static let requests = "三、收到和处理政府信息公开申请情况\n"
    private static let changes = "信息内容 上一年项目数量 本年增/减 处理决定数量"

    private static func text(_ name: String, _ lines: String, _ cells: [(String, String)]) -> Hazard {
        Hazard(
            name: name, text: disclosure + lines.split(separator: " ").joined(separator: "\n") + "\n",
            cells: rows(cells, in: .edition2019))
    }

    static let all: [Hazard] = ordered + labels + columns

    private static let ordered: [Hazard] = [
        text(
            "15: heads before the line that opens their part",
            "本年增/减 处理决定数量 第二十条第（五）项 信息内容 上一年项目数量 行政许可 0 0 7 其他对外管理服务事项 284 增55 19952",
            [("disclosure.licensing", "unreadable"), ("disclosure.other_services", "unreadable")]),
        Hazard(
            name: "15: heads before what opens their part, in one line",
            text: disclosure + "本年增/减 处理决定数量 第二十条第（五）项 信息内容 上一年项目数量\n行政许可 636 28 748\n",
            cells: row("disclosure.licensing", "unreadable", in: .edition2019)),
        Hazard(
            name: "15: a change below the head of a count, among heads in another order", format: .html,
            text: "<p>\(disclosure)</p>"
                + htmlTable([
                    ["信息内容", "处理决定数量", "上一年项目数量", "本年增/减"], ["行政许可", "7", "减3", "20"], ["行政处罚", "7", "3", "20"],
                ]),
            cells: rows(
                [("disclosure.licensing", "unreadable"), ("disclosure.penalties", "3 20 7")], in: .edition2019)),
        text(
            "15: heads in another order than the same ones below",
            "信息内容 本年增/减 处理决定数量 上一年项目数量 行政许可 0 0 7 \(changes) 行政处罚 1 增23 38405 行政强制 268 减1 0",
            [
                ("disclosure.licensing", "unreadable"), ("disclosure.penalties", "1 23 38405"),
                ("disclosure.coercion", "268 -1 0"),
            ]),
        text(
            "15: a change in the place of a count", "\(changes) 行政许可 增53 其他对外管理服务事项 542 8624 增33 行政处罚 1 5 7",
            [
                ("disclosure.licensing", "unreadable"), ("disclosure.other_services", "unreadable unreadable text"),
                ("disclosure.penalties", "unreadable"),
            ]),
        text(
            "15: the numbers of two rows below one label",
            "第二十条第（一）项 信息内容 本年新制作数量 规章 本年新公开数量 对外公开总数量 8 3 5 规范性文件 0",
            [("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "unreadable")]),
        text(
            "15: a row whose last number stands below the next one, in a text that lost its order elsewhere",
            "信息内容 上一年项目数量 本年增/减 行政许可 处理决定数量 128 24980 其他对外管理服务事项 -3 \(changes) 行政处罚 206 减47 行政强制 2 13 9",
            [
                ("disclosure.licensing", "unreadable"), ("disclosure.other_services", "unreadable"),
                ("disclosure.penalties", "unreadable"), ("disclosure.coercion", "unreadable"),
            ]),
        Hazard(
            name: "15: heads broken over lines, as their heights sort them",
            text: requests + "自然\n人\n商业\n企业\n社会\n公益\n组织\n科研\n机构\n法律\n服务\n机构\n其他\n总计\n"
                + "一、本年新收政府信息公开申请数量\n17\n19\n17\n12\n12\n16\n93\n",
            cells: row("requests.new", "unreadable")),
        Hazard(
            name: "15: a number that moved before others leaves a mark for the total",
            text: requests + "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"
                + "一、本年新收政府信息公开申请数量\n6\n—\n—\n6\n—\n—\n—\n",
            cells: row("requests.new", "unreadable")),
    ]

    private static let labels: [Hazard] = [
        Hazard(
            name: "5: two labels before one number in a line", text: disclosure + "信息内容 本年处理决定数量\n行政处罚 行政强制 919\n",
            cells: rows([("disclosure.penalties", "unreadable"), ("disclosure.coercion", "unreadable")])),
        Hazard(
            name: "5: two labels and the line of the next head in one cell", format: .html,
            text: "<p>\(disclosure)</p>"
                + htmlTable([["信息内容", "本年处理决定数量"], ["行政处罚行政强制第二十条第（八）项", "919"]]),
            cells: rows([("disclosure.penalties", "unreadable"), ("disclosure.coercion", "unreadable")])),
        Hazard(
            name: "5: numbers beside a group's label, below the labels of two rows",
            text: requests + "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n一、本年新收政府信息公开申请数量 21 11 23 15 6 17 93\n"
                + "3.要求提供公开出版物\n4.无正当理由大量反复申请\n三、本年度办\n（五）不予处 无 5 无 无 无 无 5\n",
            cells: rows([
                ("requests.new", "unreadable"), ("requests.not_processed.public_publication", "unreadable"),
                ("requests.not_processed.excessive", "unreadable"),
            ])),
        Hazard(
            name: "5: lines that lost their order above a part of the table that is a grid", format: .html,
            text: "<p>\(requests)</p><p>自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计</p>"
                + "<p>一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1</p><p>1.属于国家秘密 5 6</p><p>2.其他法律行政法规禁止公开 7 8</p>"
                + htmlTable([["（七）总计", "3", "0", "0", "0", "0", "0", "3"]]),
            cells: rows([
                ("requests.new", "unreadable"), ("requests.refused.state_secret", "unreadable"),
                ("requests.refused.prohibited_by_law", "unreadable"), ("requests.handled_total", "3 0 0 0 0 0 3"),
            ])),
        Hazard(
            name: "1: the end of a page cuts a label behind its number", format: .html,
            text: "<p>\(requests)</p>"
                + htmlTable([
                    requestHead, ["一、本年新收政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
                    ["（六）其他处", "1", "0", "0", "0", "0", "0", "1"], ["理", "", "", "", "", "", "", ""],
                    ["（七）总计", "1", "0", "0", "0", "0", "0", "1"],
                ]) + "<p>\(disclosure)</p>" + htmlTable([changes.split(separator: " ").map(String.init)]),
            cells: rows(
                [
                    ("requests.new", "1 0 0 0 0 0 1"), ("requests.other_handling", "1 0 0 0 0 0 1"),
                    ("requests.handled_total", "1 0 0 0 0 0 1"),
                ], in: .edition2019)),
    ]

    private static let columns: [Hazard] = [
        Hazard(
            name: "14: a cut head and another in one cell", format: .html,
            text: "<p>\(disclosure)</p>"
                + htmlTable([["信息内容", "上一年项目数本年增/减", "处理决定数量"], ["行政处罚", "364", ""], ["行政强制", "9", "9"]]),
            cells: rows(
                [("disclosure.penalties", "unreadable"), ("disclosure.coercion", "unreadable")], in: .edition2019)),
        Hazard(
            name: "14: heads that ran together over columns of which one has a number", format: .html,
            text: "<p>\(requests)</p>"
                + htmlTable([
                    ["", "自然", "", "", "社会公益组织", "法律服务机构", "其他", "总计"],
                    ["", "^3:人商业企科研机", "", "", "", ""],
                    ["一、本年新收政府信息公开申请数量", "21", "3", "18", "4", "11", "14", "71"],
                    ["二、上年结转政府信息公开申请数量", "", "", "4", "", "", "0", "4"],
                ]),
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "unreadable")])),
    ]
}
