/// What may stand in a cell.
enum CellHazards {
    static let all: [Hazard] = [
        Hazard(
            name: "6: blank and the marks / - — 无 are no zeros", format: .html,
            text: "<p>三、收到和处理政府信息公开申请情况</p>"
                + htmlTable([
                    requestHead, ["一、本年新收政府信息公开申请数量", "1", "", "/", "-", "—", "无", "1"],
                    ["二、上年结转政府信息公开申请数量", "——", "－", "／", "0", "０", "&nbsp;", "0"],
                ]),
            cells: rows([
                ("requests.new", "1 blank not_applicable not_applicable not_applicable not_applicable 1"),
                ("requests.carried_in", "not_applicable not_applicable not_applicable 0 0 blank 0"),
            ])),
        Hazard(
            name: "14: units, separators, full width and other decimal points", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([
                    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "１２", "3件", " 1,234 "],
                    ["行政规范性文件", "1，234", "共3件", "5 6"], ["信息内容", "^3:本年处理决定数量"], ["行政许可", "^3:12件"],
                    ["行政处罚", "^3:3①"], ["行政强制", "^3:3*"], ["信息内容", "^3:本年收费金额（单位：万元）"],
                    ["行政事业性收费", "^3:70487元"],
                ]),
            cells: rows([
                ("disclosure.regulations", "12 3 1234"), ("disclosure.normative_documents", "1234 text unreadable"),
                ("disclosure.licensing", "12"), ("disclosure.penalties", "3"), ("disclosure.coercion", "text"),
                ("disclosure.fees", "7.0487"),
            ]),
            findings: ["R104", "R101", "R102"]),
        Hazard(
            name: "14: 。 and ． as decimal points", format: .text,
            text: "二、主动公开政府信息情况\n信息内容\t本年处理决定数量\n行政许可\t12．5\n信息内容\t本年收费金额\n行政事业性收费\t160。5964\n",
            cells: rows([("disclosure.fees", "160.5964"), ("disclosure.licensing", "unreadable")])),
        Hazard(
            name: "15: signs of the 2019 form", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([
                    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "118", "+19", "4"],
                    ["其他对外管理服务事项", "20", "减2", "7"], ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
                    ["行政处罚", "8", "-11", "5"], ["行政强制", "8", "增加3", "0"],
                ]),
            cells: rows(
                [
                    ("disclosure.licensing", "118 19 4"), ("disclosure.other_services", "20 -2 7"),
                    ("disclosure.penalties", "8 -11 5"), ("disclosure.coercion", "8 3 0"),
                ], in: .edition2019)),
        Hazard(
            name: "words where numbers belong are kept as words", format: .html,
            text: "<p>三、收到和处理政府信息公开申请情况</p>"
                + htmlTable([
                    requestHead, ["一、本年新收政府信息公开申请数量", "〇", "零", "见附件", "0", "0", "0", "1"],
                ]),
            cells: row("requests.new", "text 0 text 0 0 0 1")),
        Hazard(
            name: "numbers written in characters are words, not pieces of labels", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([
                    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "三", "2", "1"],
                    ["行政规范性文件", "1", "二十三", "3"], ["信息内容", "^3:本年处理决定数量"], ["行政许可", "^3:5"],
                    ["行政处罚", "^3:十"], ["行政强制", "^3:三"],
                ]),
            cells: rows([
                ("disclosure.regulations", "text 2 1"), ("disclosure.normative_documents", "1 text 3"),
                ("disclosure.licensing", "5"), ("disclosure.penalties", "text"), ("disclosure.coercion", "text"),
            ]),
            findings: ["R102"]),
        Hazard(
            name: "12: footnotes and ordinals never become digits", format: .html,
            text: "<p>三、收到和处理政府信息公开申请情况</p>"
                + htmlTable([
                    requestHead, ["一、本年新收政府信息公开申请数量", "3[1]", "2（注2）", "1#", "0", "0", "0", "6"],
                    ["1.属于国家秘密", "0", "0", "0", "0", "0", "0", "0"],
                ]),
            cells: rows([
                ("requests.new", "text 2 text 0 0 0 6"), ("requests.refused.state_secret", "0"),
            ])),
    ]
}
