import ReportModel

/// Lines of running text in which a number is more than it seems, or another's.
enum LineHazards {
    private static let documents = "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 2 1 17\n行政规范性文件 36 5 41\n"
    private static let documentCells = rows([
        ("disclosure.regulations", "2 1 17"), ("disclosure.normative_documents", "36 5 41"),
    ])
    private static let requestHeads = "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
    private static let outcomes = "结果维持 结果纠正 其他结果 尚未审结 总计"

    /// A text of section 二 whose last row is about 行政许可 and reads as given.
    private static func licensing(_ name: String, _ row: String, _ read: String, _ findings: Set<String> = []) -> Hazard
    {
        Hazard(
            name: name, text: "二、主动公开政府信息情况\n" + documents + "信息内容 本年处理决定数量\n行政许可\(row)\n信息内容 本年处理决定数量\n行政处罚 53\n",
            cells: documentCells.merging([
                "disclosure.licensing.decisions": read, "disclosure.penalties.decisions": "53",
            ]) { $1 }, findings: findings)
    }

    private static func requests(_ name: String, _ lines: String, _ cells: [(String, String)], _ findings: Set<String>)
        -> Hazard
    {
        Hazard(name: name, text: "三、收到和处理政府信息公开申请情况\n" + lines, cells: rows(cells), findings: findings)
    }

    /// Labels and heads of other tables among the heads of table two.
    private static let otherTables = ["上年结转", "不予公开", "予以公开", "结果维持", "总计", "自然人", "其他"].flatMap { head in
        [
            Hazard(
                name: "14: a head of another table in lines of blanks: \(head)",
                text: "二、主动公开政府信息情况\n信息内容 本年制发件数 \(head) 现行有效件数\n行政规范性文件 21 22 23\n",
                cells: rows([("disclosure.normative_documents", "unreadable")])),
            Hazard(
                name: "14: a head of another table in front: \(head)", format: .html,
                text: "<p>二、主动公开政府信息情况</p>"
                    + htmlTable([["信息内容", head, "本年制发件数", "本年废止件数"], ["规章", "1", "2", "3"]]),
                cells: rows([("disclosure.regulations", "unreadable")])),
        ]
    }

    /// The total's label before the row's above it: whose the numbers are is not said.
    private static func moved(_ labels: String) -> Hazard {
        requests(
            "5: 总计 stands, without its number, before 其他: \(labels.replacing("\n", with: " "))",
            requestHeads
                + "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 1 0 0 0 0 0 1\n\(labels)\n24 2 0 0 0 0 26\n",
            [("requests.other_handling.other", "unreadable"), ("requests.handled_total", "unreadable")], [])
    }

    private static func proceedings(_ name: String, _ heads: String, _ order: String, _ findings: Set<String>) -> Hazard
    {
        Hazard(
            name: name, text: "四、政府信息公开行政复议、行政诉讼情况\n\(heads)\n1 2 3 4 10 5 6 7 8 26 9 1 2 3 15\n",
            cells: Dictionary(
                uniqueKeysWithValues: zip(
                    Form.edition2021.fields.filter { $0.tableKey == "proceedings" }.map(\.id),
                    order.split(separator: " ").map(String.init))), findings: findings)
    }

    static let all: [Hazard] =
        ["—708", "(708)", "约708", "708*", "×708", "1.2万", "708%", "七百零八", "见附件"].map {
            licensing("6: more than a number in the line of a row: \($0)", " \($0)", "text", ["R102"])
        } + [
            licensing("8: a number below its label, and no page ends there", "\n\n708\n第二十条第（六）项\n\u{0C}", "708"),
            licensing("8: a number below its label that ends its page", "\n\n708\n\u{0C}\n", "unreadable", ["R101"]),
            licensing("8: a page number below a label that has none", "\n3", "unreadable", ["R101"]),
            licensing("8: a page number in brackets", "\n[4]", "unreadable", ["R101"]),
            Hazard(
                name: "13: a number that is wrapped before its point",
                text: "二、主动公开政府信息情况\n信息内容 本年收费金额\n行政事业性收费 446\n.6050\n信息内容 本年处理决定数量\n行政处罚 53\n",
                cells: ["disclosure.fees.amount": "unreadable", "disclosure.penalties.decisions": "53"],
                findings: ["R101"]),
            Hazard(
                name: "16: words for a sign in a change of 2019",
                text: "二、主动公开政府信息情况\n信息内容 上一年项目数量 本年增/减 处理决定数量\n行政许可 49 减少3 549\n其他对外管理服务事项 5 —2 7\n",
                cells: [
                    "disclosure.licensing.previous_items": "49", "disclosure.licensing.change": "-3",
                    "disclosure.licensing.decisions": "549", "disclosure.other_services.previous_items": "5",
                    "disclosure.other_services.change": "text", "disclosure.other_services.decisions": "7",
                ], findings: ["R102"]),
            Hazard(
                name: "10: one number below two labels",
                text: "二、主动公开政府信息情况\n信息内容\n本年处理决定数量\n行政处罚\n行政强制\n53\n",
                cells: ["disclosure.penalties.decisions": "unreadable", "disclosure.coercion.decisions": "unreadable"],
                findings: ["R101"]),
            Hazard(
                name: "10: numbers above their labels",
                text: "二、主动公开政府信息情况\n信息内容 本年处理决定数量\n53\n行政处罚\n602\n行政强制\n",
                cells: ["disclosure.penalties.decisions": "unreadable", "disclosure.coercion.decisions": "blank"],
                findings: ["R101"]),
            requests(
                "9: 自然人 behind the organisations, in heads over two lines",
                "法人或其他组织 自然人 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21\n",
                [("requests.new", "6 1 2 3 4 5 21")], ["R208"]),
            requests(
                "9: 总计 first, in heads over two lines",
                "总计 自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n一、本年新收政府信息公开申请数量 21 6 1 2 3 4 5\n",
                [("requests.new", "6 1 2 3 4 5 21")], ["R208"]),
            requests(
                "9: cut heads in another order",
                "商业 社会公益 科研 法律服务\n自然人 其他 总计\n企业 组织 机构 机构\n一、本年新收政府信息公开申请数量 6 1 2 3 4 5 21\n",
                [("requests.new", "unreadable")], ["R207"]),
            requests(
                "14: heads of other bodies in a line",
                "自然人 国有企业 民营企业 事业单位 社会团体 其他 总计\n一、本年新收政府信息公开申请数量 6 1 2 3 4 5 21\n",
                [("requests.new", "unreadable")], ["R207"]),
            requests(
                "12: 合计 below the names of bodies is no row of the form",
                requestHeads + "教育局 1 0 0 0 0 0 1\n卫健局 2 0 0 0 0 0 2\n合计 3 0 0 0 0 0 3\n",
                [("requests.handled_total", "unreadable")], ["R209"]),
            requests(
                "11: labels in a narrow column, cut behind 不予",
                requestHeads
                    + "（三） 1.属于\n不予公 国家秘    0  0   0   0   0   0   0\n 开   密\n2.其他法律行政法规禁止公开 1 0 0 0 0 0 1\n",
                [("requests.refused.prohibited_by_law", "1 0 0 0 0 0 1")], []),
            requests(
                "5: a label of a later row, without numbers, before another",
                requestHeads
                    + "（六）其他处理\n（七）总计\n3.其他\n24 2 0 0 0 0 26\n",
                [
                    ("requests.other_handling.other", "unreadable"), ("requests.handled_total", "unreadable"),
                ], []),
            requests(
                "5: a label of a later row, without numbers, and a group's before another",
                requestHeads
                    + "（六）其他处理\n（七）总计\n（六）其他处理\n其他\n24 2 0 0 0 0 26\n",
                [
                    ("requests.other_handling.other", "unreadable"), ("requests.handled_total", "unreadable"),
                ], []),
            moved("总计\n其他"), moved("总计\n3.其他"), moved("(7)总计\n3.其他"), moved("7.总计\n3.其他"),
            Hazard(
                name: "14: last year's figures among the form's columns in lines of blanks",
                text: "二、主动公开政府信息情况\n信息内容 上年 本年制发件数 本年废止件数\n行政规范性文件 21 22 23\n",
                cells: rows([("disclosure.normative_documents", "unreadable")]), findings: ["R207"]),
            Hazard(
                name: "4: heads over several rows in each of them, those over several columns once",
                text: "三、收到和处理政府信息公开申请情况\n勾稽关系\t自然人\t法人或其他组织\t总计\n"
                    + "勾稽关系\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
                    + "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n\n"
                    + "四、政府信息公开行政复议、行政诉讼情况\n行政复议\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉\n"
                    + [outcomes, outcomes, outcomes].joined(separator: "\t").replacing(" ", with: "\t") + "\n"
                    + "1\t2\t3\t4\t10\t5\t6\t7\t8\t26\t9\t1\t2\t3\t15\n",
                cells: rows([
                    ("requests.new", "1 2 3 4 5 6 21"), ("proceedings.review", "1 2 3 4 10"),
                    ("proceedings.litigation_direct", "5 6 7 8 26"),
                    ("proceedings.litigation_after_review", "9 1 2 3 15"),
                ])),
        ] + otherTables + displaced + [
            proceedings(
                "9: the courts in another order",
                "行政复议 行政诉讼\n\(outcomes) 复议后起诉 未经复议直接起诉\n\(outcomes) \(outcomes)",
                "1 2 3 4 10 9 1 2 3 15 5 6 7 8 26", ["R208"]),
            Hazard(
                name: "14: other proceedings", format: .html,
                text: "<p>四、政府信息公开行政复议、行政诉讼情况</p>"
                    + htmlTable([
                        ["^5:信访", "^5:行政复议", "^5:行政诉讼"],
                        Array(repeating: outcomes.split(separator: " ").map(String.init), count: 3).flatMap { $0 },
                        "1 2 3 4 10 5 6 7 8 26 9 1 2 3 15".split(separator: " ").map(String.init),
                    ]),
                cells: rows([
                    ("proceedings.review", "unreadable"), ("proceedings.litigation_direct", "unreadable"),
                    ("proceedings.litigation_after_review", "unreadable"),
                ]), findings: ["R207"]),
            Hazard(
                name: "20: line breaks and bold in a Markdown table", format: .markdown,
                text: "二、主动公开政府信息情况\n\n| 信息内容 | 本年制发<br>件数 | 本年废止<br/>件数 | 现行有效件数 |\n|---|---|---|---|\n"
                    + "| 规章 | **2** | *1* | &nbsp;17 |\n| 行政规范性文件 | 3<br>6 | 5 | 41 |\n",
                cells: rows([
                    ("disclosure.regulations", "2 1 17"), ("disclosure.normative_documents", "unreadable 5 41"),
                ])),
        ]
}

extension LineHazards {
    private static let requestLabels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"]
    private static let requestNumbers = ["1 2 3 4 5 6 21", "2 0 0 0 0 1 3", "5 0 0 0 0 0 5"]
    private static let unreadableRequests = [
        ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"), ("requests.granted", "unreadable"),
    ]
    private static let oneLineOfHeads = "申请情况 " + requestHead.dropFirst().joined(separator: " ") + "\n"

    /// Numbers that don't stand in the line of their label.
    private static let displaced: [Hazard] =
        [
            requests(
                "10: lines of numbers above their labels",
                oneLineOfHeads + zip(requestNumbers, requestLabels).map { "\($0)\n\($1)\n" }.joined(),
                Array(unreadableRequests.dropLast()), []),
            requests(
                "10: numbers above their labels, with a cell a line",
                (oneLineOfHeads.replacing(" ", with: "\n")
                    + zip(requestNumbers, requestLabels).map { $0.replacing(" ", with: "\n") + "\n\($1)\n" }.joined()),
                Array(unreadableRequests.dropLast()), []),
            requests(
                "10: numbers above long labels only",
                oneLineOfHeads
                    + "\(requestNumbers[0])\n\(requestLabels[0])\n\(requestNumbers[1])\n\(requestLabels[1])\n"
                    + "\(requestLabels[2]) \(requestNumbers[2])\n",
                [("requests.new", "unreadable"), ("requests.granted", requestNumbers[2])], []),
            requests(
                "10: two labels, then two lines of numbers",
                oneLineOfHeads + requestLabels[..<2].map { "\($0)\n" }.joined()
                    + requestNumbers[..<2].map { "\($0)\n" }.joined() + "\(requestLabels[2]) \(requestNumbers[2])\n",
                [
                    ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                    ("requests.granted", requestNumbers[2]),
                ], []),
        ]
        + [" ", "\t"].map { gap in
            Hazard(
                name: "10: two labels of table two, then two lines of numbers, with \(gap == " " ? "blanks" : "tabs")",
                text: "二、主动公开政府信息情况\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政处罚\n行政强制\n3774\t20\t362\n510\t6\t1428\n"
                    .replacing("\t", with: gap),
                cells: rows(
                    [("disclosure.penalties", "unreadable"), ("disclosure.coercion", "unreadable")], in: .edition2019))
        }
}
