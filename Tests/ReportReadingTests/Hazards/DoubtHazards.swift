import ReportModel

/// Numbers that look like those of the form and may be others: none of them is read.
enum DoubtHazards {
    private static let requests = "<p>三、收到和处理政府信息公开申请情况</p>"
    private static let heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    private static let disclosure = "<p>二、主动公开政府信息情况</p>"
    private static let documentHeads = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]

    private static func fees(
        _ name: String, _ head: String, _ amount: String, _ read: String, _ findings: Set<String> = [],
        caption: String = ""
    ) -> Hazard {
        Hazard(
            name: name, format: .html,
            text: disclosure + "<p>\(caption)</p>" + htmlTable([["信息内容", head], ["行政事业性收费", amount]]),
            cells: ["disclosure.fees.amount": read], findings: findings)
    }

    static let all: [Hazard] = [
        Hazard(
            name: "2: labels in one table and the numbers in another beside it", format: .html,
            text: requests
                + htmlTable([["申请情况"], ["一、本年新收政府信息公开申请数量"], ["二、上年结转政府信息公开申请数量"], ["（一）予以公开"]])
                + htmlTable([
                    Array(heads.dropFirst()), ["5", "3", "0", "0", "0", "0", "8"], ["4", "0", "0", "0", "0", "2", "6"],
                ]),
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "blank"),
            ])),
        Hazard(
            name: "6: a blank beside numbers in a table of real cells that writes zeros", format: .html,
            text: disclosure + htmlTable([documentHeads, ["规章", "0", "0", "3"], ["行政规范性文件", "12", "", "26"]]),
            cells: rows([("disclosure.regulations", "0 0 3"), ("disclosure.normative_documents", "12 blank 26")])),
        Hazard(
            name: "6: a blank beside numbers that may have been joined, in a drawn table that writes zeros",
            format: .markdown,
            text: "二、主动公开政府信息情况\n\n| " + documentHeads.joined(separator: " | ")
                + " |\n|---|---|---|---|\n| 规章 | 0 | 0 | 3 |\n| 行政规范性文件 | 12 | | 26 |\n",
            cells: rows([("disclosure.regulations", "0 0 3"), ("disclosure.normative_documents", "unreadable")])),
        Hazard(
            name: "6: a blank beside single digits, and beside numbers in a table that leaves blanks", format: .html,
            text: disclosure
                + htmlTable([documentHeads, ["规章", "1", "", "3"], ["行政规范性文件", "12", "", "26"]]),
            cells: rows([("disclosure.regulations", "1 blank 3"), ("disclosure.normative_documents", "12 blank 26")])),
        Hazard(
            name: "2: a row without a label where two rows of the form are missing", format: .html,
            text: requests
                + htmlTable([
                    heads, ["一、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"],
                    ["", "4", "0", "0", "0", "0", "2", "6"], ["（二）部分公开", "1", "0", "0", "0", "0", "0", "1"],
                ]),
            cells: rows([
                ("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "absent"), ("requests.partly_granted", "1 0 0 0 0 0 1"),
            ])),
        Hazard(
            name: "5: cells of a row dropped, so that a total stands below another head", format: .html,
            text: requests + htmlTable([heads, ["一、本年新收政府信息公开申请数量", "381", "3", "384"]]),
            cells: rows([("requests.new", "unreadable")])),
        Hazard(
            name: "5: a cell dropped from a row that has its total still", format: .html,
            text: requests + htmlTable([heads, ["一、本年新收政府信息公开申请数量", "3", "0", "0", "0", "0", "3"]]),
            cells: rows([("requests.new", "unreadable")])),
        Hazard(
            name: "5: a row of section 二 with fewer cells than heads", format: .html,
            text: disclosure + htmlTable([documentHeads, ["规章", "1", "2", "3"], ["行政规范性文件", "5", "26"]]),
            cells: [
                "disclosure.regulations.issued": "1", "disclosure.regulations.repealed": "2",
                "disclosure.regulations.in_force": "3",
            ].merging(rows([("disclosure.normative_documents", "unreadable")])) { $1 }),
        Hazard(
            name: "5: blanks of a merged label in a row that is shorter than others", format: .markdown,
            text: "三、收到和处理政府信息公开申请情况\n\n| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n| 一、本年新收政府信息公开申请数量 | | | 27 | 0 | 0 | 0 | 27 |\n"
                + "| 二、上年结转政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n",
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "1 0 0 0 0 0 1")])),
        Hazard(
            name: "14: a head that names last year's figure", format: .html,
            text: disclosure + htmlTable([["信息内容", "上年处理决定数量"], ["行政许可", "7"]])
                + htmlTable([["信息内容", "本年处理决定数量"], ["行政处罚", "8"]]),
            cells: ["disclosure.penalties.decisions": "8"]),
        Hazard(
            name: "12: words beside a label that make it another figure", format: .html,
            text: disclosure
                + htmlTable([
                    documentHeads, ["规章以外文件", "1", "2", "3"], ["行政规范性文件（上年）", "5", "1", "26"],
                ]),
            cells: rows([("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "unreadable")])),
        Hazard(
            name: "14: an amount in a remark is no unit", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "本年收费金额"], ["行政事业性收费（不含百元以下零星收费）", "95.2465"]]),
            cells: ["disclosure.fees.amount": "95.2465"]),
        Hazard(
            name: "14: a unit that is not known", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "本年收费金额（单位：万美元）"], ["行政事业性收费", "95.2465"]]),
            cells: ["disclosure.fees.amount": "unreadable"], findings: ["R107"]),
        fees("14: a unit larger than the form's", "本年收费金额（亿元）", "1.25", "12500", ["R106"]),
        fees("14: a cell with such a unit", "本年收费金额", "1.25百万元", "125", ["R104"]),
        fees("14: a part of a foreign unit", "本年收费金额（单位：美分）", "95.2465", "unreadable", ["R107"]),
        fees("14: two units in one head", "本年收费金额（单位：万元/元）", "95.2465", "unreadable", ["R107"]),
        fees("14: a unit in square brackets", "本年收费金额[元]", "952465", "95.2465", ["R106"]),
        fees("14: a unit behind a comma", "本年收费金额，元", "952465", "95.2465", ["R106"]),
        fees("14: the head speaks before the caption", "本年收费金额（单位：万元）", "95.2465", "95.2465", caption: "单位：件、元"),
        Hazard(
            name: "14: multiples of a count", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "本年处理决定数量（万件）"], ["行政许可", "3"], ["信息内容", "本年处理决定数量（件）"], ["行政处罚", "8"]]),
            cells: ["disclosure.licensing.decisions": "unreadable", "disclosure.penalties.decisions": "unreadable"],
            findings: ["R107"]),
        Hazard(
            name: "14: multiples of a count above the table", format: .html,
            text: requests + "<p>单位：百件</p>"
                + htmlTable([requestHead, ["一、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"]]),
            cells: rows([("requests.new", "unreadable unreadable 0 0 0 0 unreadable")]), findings: ["R107"]),
        Hazard(
            name: "12: a row of numbers without a label", format: .html,
            text: requests
                + htmlTable([
                    requestHead, ["一、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"],
                    ["", "1", "1", "0", "0", "0", "0", "2"], ["二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
                ]),
            cells: rows([("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1")]),
            findings: ["R209"]),
        Hazard(
            name: "1: a number glued to its label stands for no row of several cells",
            text: "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t2\t3\n行政规范性文件355296\t\t\t\n",
            cells: [
                "disclosure.regulations.issued": "1", "disclosure.regulations.repealed": "2",
                "disclosure.regulations.in_force": "3",
            ].merging(rows([("disclosure.normative_documents", "unreadable")])) { $1 }),
        Hazard(
            name: "13: numbers of a row without sums over two lines",
            text: "二、主动公开政府信息情况\n信息内容   本年制发件数   本年废止件数   现行有效件数\n规章   1   2   3\n行政规范性文件   1   6\n      1\n",
            cells: [
                "disclosure.regulations.issued": "1", "disclosure.regulations.repealed": "2",
                "disclosure.regulations.in_force": "3",
            ].merging(rows([("disclosure.normative_documents", "unreadable")])) { $1 }),
    ]
}
