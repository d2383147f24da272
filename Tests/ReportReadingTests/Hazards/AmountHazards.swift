import ReportModel

/// Units that stand elsewhere than above the amount, and lines that look like what they are not.
enum AmountHazards {
    private static let disclosure = "二、主动公开政府信息情况"
    private static let requests = "三、收到和处理政府信息公开申请情况\n"
    private static let head = ["信息内容", "收费总额"]
    private static let amount = ["行政事业性收费", "25.1"]

    static let all: [Hazard] = elsewhere + texts + commas + notes + traditional + worded

    private static let elsewhere: [Hazard] = [
        (
            "at the end of another table's head",
            [["信息内容", "本年处理决定数量", "罚没金额（元）"], ["行政处罚", "12", "3000"], head, amount]
        ),
        ("in a note below", [head, amount, ["备注：罚没款另计（元）", ""]]),
        ("in another row below", [head, amount, ["其中：", "元"]]),
    ].map { name, table in
        Hazard(
            name: "14: a unit \(name) is not the amount's", format: .html,
            text: "<p>\(disclosure)</p>" + htmlTable(table),
            cells: row("disclosure.fees", "25.1")
                .merging(table.count > 2 && table[1].count == 3 ? row("disclosure.penalties", "12") : [:]) { $1 })
    }

    private static let notes: [Hazard] = [
        ("注：表中金额单位均为元。", "25.1"), ("备注：单位元", "25.1"), ("说明：金额以元为单位", "25.1"), ("注：收费总额以元为单位", "25.1"),
        ("注：以上收费金额以元计。", "unreadable"),
        ("注：各单位元旦期间不收费", "251000"),
    ].map { note, read in
        Hazard(
            name: "14: a unit in a note below: \(note)", format: .html,
            text: "<p>\(disclosure)</p>" + htmlTable([head, ["行政事业性收费", "251000"], ["^2:\(note)"]]),
            cells: row("disclosure.fees", read))
    }

    private static let worded: [Hazard] = [
        ("\(disclosure)（金额单位：元）\n\(String(repeating: "我局主动公开政府信息。", count: 8))\n", "unreadable"),
        ("\(disclosure)\n（金额：元）\n", "unreadable"), ("\(disclosure)\n（元）\n", "unreadable"),
        ("\(disclosure)\n金额以人民币元计算\n", "unreadable"), ("\(disclosure)\n（金额：万元）\n", "2800811"),
        ("\(disclosure)\n完善多元化解机制，元旦期间收取5元。\n", "2800811"),
        ("\(disclosure)\n本表以外的金额均为元。\n单位：万元\n", "2800811"),
    ].map { above, read in
        Hazard(
            name: "14: a unit without the word 单位: \(above)", text: "\(above)信息内容\t本年收费金额\n行政事业性收费\t2800811\n",
            cells: row("disclosure.fees", read))
    }

    private static let traditional = [("（單位：萬元）", "25.1"), ("（單位：元）", "0.00251")].map { unit, read in
        Hazard(
            name: "14: a unit in traditional characters: \(unit)", format: .html,
            text: "<p>二、主動公開政府信息情況</p>" + htmlTable([["信息內容", "本年收費金額\(unit)"], ["行政事業性收費", "25.1"]]),
            cells: row("disclosure.fees", read))
    }

    private static let texts: [Hazard] = [
        ("the line above", "信息内容 收费总额（元）\n行政事业性收费 251000\n", "25.1"),
        ("a line below", "信息内容 收费总额\n行政事业性收费 25.1\n罚没金额（元）\n", "25.1"),
        ("one of two heads above", "信息内容 罚没金额（元） 收费总额\n行政事业性收费 25.1\n", "unreadable"),
    ].map { name, text, read in
        Hazard(
            name: "14: a unit in \(name) of a text", text: "\(disclosure)\n\(text)", cells: row("disclosure.fees", read)
        )
    }

    private static let commas: [Hazard] = [
        Hazard(
            name: "14: a blank between thousands in a cell of a line with commas",
            text: requests + "项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n"
                + "一、本年新收政府信息公开申请数量,1 204,36,2,0,0,0,1 242\n二、上年结转政府信息公开申请数量,5,0,0,0,0,2,7\n",
            cells: rows([
                ("requests.new", "unreadable 36 2 0 0 0 unreadable"), ("requests.carried_in", "5 0 0 0 0 2 7"),
            ])),
        Hazard(
            name: "6: numbers whose sum is too long to be known, and no total", format: .html,
            text: "<p>\(requests)</p>"
                + htmlTable([
                    ["", "自然人", "其他", "科研机构", "社会公益组织", "法律服务机构", "商业企业", "总计"],
                    ["一、本年新收政府信息公开申请数量", "9223372036854775807", "9", "0", "0", "0", "5", ""],
                    ["二、上年结转政府信息公开申请数量", "5", "2", "0", "0", "0", "0", "7"],
                ]),
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "5 0 0 0 0 2 7")])),
    ]
}
