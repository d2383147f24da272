import ReportModel

/// Glued text and lines that hold whole tables: what stands beside the numbers runs into them.
enum GluedHazards {
    private static let documents =
        "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件000"
        + "第二十条第（五）项信息内容本年处理决定数量行政许可5"
    private static let documentCells = rows([
        ("disclosure.regulations", "0"), ("disclosure.normative_documents", "0"), ("disclosure.licensing", "5"),
    ])
    private static let requestHeads = "申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
    private static let proceedingHeads =
        "行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉"
        + "结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计"

    /// A glued section 二 that ends in a fee and what follows it.
    private static func fee(_ name: String, _ title: String, _ behind: String, _ read: String) -> Hazard {
        Hazard(
            name: "8: the number of the next heading behind a fee: \(name)",
            text: "某县财政局2023年政府信息公开工作年度报告\(title)主动公开政府信息情况\(documents)"
                + "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费\(behind)收到和处理政府信息公开申请情况",
            cells: documentCells.merging(["disclosure.fees.amount": read]) { $1 })
    }

    /// Table 四 in one run.
    private static func proceedings(_ name: String, _ run: String, _ read: String) -> Hazard {
        Hazard(
            name: "8: a glued table 四 \(name)",
            text: "四、政府信息公开行政复议、行政诉讼情况\(proceedingHeads)\(run)存在的主要问题及改进情况一是不足。",
            cells: rows(
                zip(["review", "litigation_direct", "litigation_after_review"], read.split(separator: "|")).map {
                    ("proceedings.\($0)", String($1))
                }))
    }

    private static let columns = "商业企业|科研机构|社会公益组织|法律服务机构|其他"
    private static let labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"]
    private static let fields = ["requests.new", "requests.carried_in", "requests.granted"]

    private static func requests(_ name: String, _ text: String, _ read: [String]) -> Hazard {
        Hazard(
            name: name, text: "三、收到和处理政府信息公开申请情况\n" + text,
            cells: rows(Array(zip(fields, read))))
    }

    private static let headings: [Hazard] = [
        fee("3.", "2.", "24.253.", "24.25"), fee("３．", "２．", "03．", "0"), fee("3、", "2、", "0.003、", "0.00"),
        fee("a blank", "2.", "3.", "blank"), fee("3 and a blank", "2 ", "24.253 ", "24.25"),
        fee("no numbers", "", "24.253", "24.253"), fee("nobody knows", "二、", "24.253", "24.253"),
        Hazard(
            name: "8: digits before the only heading of a text may end in its number",
            text: "\(documents)第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费24.253收到和处理政府信息公开申请情况",
            cells: documentCells.merging(["disclosure.fees.amount": "unreadable"]) { $1 }),
        Hazard(
            name: "8: digits before a full stop and words may end in their number",
            text: "\(documents)第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费24.253.依申请公开的情况",
            cells: documentCells.merging(["disclosure.fees.amount": "unreadable"]) { $1 }),
    ]

    private static let runs: [Hazard] = [
        proceedings("of marks", "////////////0//五、", "unreadable|unreadable|unreadable"),
        proceedings("of words", "1无2无312无无无12无无无无无五、", "unreadable|unreadable|unreadable"),
        proceedings("with commas", ",1,0,2,0,3,12,0,0,0,12,0,0,0,0,0,五、", "unreadable|unreadable|unreadable"),
        proceedings("before 第五部分", "10203120001200000第五部分 ", "1 0 2 0 3|12 0 0 0 12|0 0 0 0 0"),
        proceedings("before 5、", "102031200012000005、", "1 0 2 0 3|12 0 0 0 12|0 0 0 0 0"),
        proceedings("with nothing in it", "五、", "blank|blank|blank"),
    ]

    private static let places: [Hazard] = [
        Hazard(
            name: "4: glued tables behind the prose",
            text: "一、总体情况制发规范性文件5件；收到申请28件。二、主动公开政府信息情况三、收到和处理政府信息公开申请情况"
                + "四、政府信息公开行政复议、行政诉讼情况五、存在的主要问题及改进情况无。六、其他需要报告的事项无。\(documents)"
                + "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\(requestHeads)"
                + labels.map { "\($0)0000000" }.joined() + "\(proceedingHeads)102031200012000",
            cells: documentCells.merging(rows(fields.map { ($0, "0") })) { $1 }),
        Hazard(
            name: "4: tables right below each other",
            text: "三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n无。\n"
                + "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n（七）总计 3 0 0 0 0 0 3\n"
                + "四、结转下年度继续办理 1 0 0 0 0 0 1\n行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计\n"
                + "未经复议直接起诉 复议后起诉\n结果维持 结果纠正 其他结果 尚未审结 总计\n结果维持 结果纠正 其他结果 尚未审结 总计\n"
                + "1 0 2 0 3 12 0 0 0 12 0 0 0 0 0\n",
            cells: rows([
                ("requests.handled_total", "3 0 0 0 0 0 3"), ("requests.carried_out", "1 0 0 0 0 0 1"),
                ("proceedings.review", "1 0 2 0 3"), ("proceedings.litigation_direct", "12 0 0 0 12"),
                ("proceedings.litigation_after_review", "0"),
            ])),
    ]

    private static func line(_ values: [String]) -> String {
        "申请人情况|自然人|法人或其他组织|总计|\(columns)|" + zip(labels, values).map { "\($0)|\($1)" }.joined(separator: "|") + "\n"
    }

    /// Table 三 in a grid of tabs with a column more, of which the heads have a line each as in a page.
    private static func extra(_ head: String, _ first: [String]) -> String {
        "申请人情况\t\(head)\n自然人\t法人或其他组织\t总计\n\(columns)\n".replacing("|", with: "\t")
            + zip(labels, first).map { "\($0)\t\($1)\n" }.joined().replacing(" ", with: "\t")
    }

    private static let drawn: [Hazard] = [
        requests(
            "6: a table of zeros in one line", line(["0|0|0|0|0|0|0", "0|0|0|0|0|0|0", "0|0|0|0|0|0|0"]),
            ["0", "0", "0"]),
        requests(
            "6: a table in one line whose sums leave open where the total stands",
            line(["0|2|0|0|0|0|2", "0|0|0|0|0|0|0", "0|0|0|0|0|0|0"]), ["0 2 0 0 0 0 2", "0", "0"]),
        requests(
            "6: a column of remarks in a grid of tabs, and a blank in front",
            extra("备注", ["5 0 7 0 0 0 12 /", " 0 0 0 0 0 0 /", "1 0 0 0 0 0 1 /"]),
            ["5 0 7 0 0 0 12", "blank 0 0 0 0 0 0", "1 0 0 0 0 0 1"]),
        requests(
            "6: last year's totals behind those of this year",
            extra("上年", ["5 0 7 0 0 0 12 9", "1 0 0 0 0 0 1 3", "0 0 2 0 0 0 2 7"]),
            ["5 0 7 0 0 0 12", "1 0 0 0 0 0 1", "0 0 2 0 0 0 2"]),
        requests(
            "6: a column without a head, and a blank in front",
            extra("", ["5 0 7 0 0 0 12 /", " 0 0 0 0 0 0 /", "1 0 0 0 0 0 1 /"]).replacing("申请人情况\t\n", with: ""),
            ["unreadable", "unreadable", "unreadable"]),
        Hazard(
            name: "8: the number of the next row behind a blank",
            text: "二、主动公开政府信息情况\n序号|信息内容|本年处理决定数量\n3|行政许可|5\n4|行政处罚|\n5|行政强制|18\n",
            cells: [
                "disclosure.licensing.decisions": "5", "disclosure.penalties.decisions": "blank",
                "disclosure.coercion.decisions": "18",
            ]),
        Hazard(
            name: "8: the number of the next row behind a blank in one line",
            text: "二、主动公开政府信息情况\n序号\t信息内容\t本年处理决定数量\t3\t行政许可\t5\t4\t行政处罚\t\t5\t行政强制\t18\n",
            cells: [
                "disclosure.licensing.decisions": "unreadable", "disclosure.penalties.decisions": "unreadable",
                "disclosure.coercion.decisions": "18",
            ]),
        Hazard(
            name: "1: a mark behind a pipe",
            text: "二、主动公开政府信息情况\n信息内容|本年处理决定数量\n行政许可|—\n信息内容|本年处理决定数量\n行政处罚|5\n",
            cells: ["disclosure.licensing.decisions": "not_applicable", "disclosure.penalties.decisions": "5"]),
        Hazard(
            name: "8: a number alone that ends its page and is the page's",
            text: "一、总体情况\n认真贯彻。\n\u{0C}二、主动公开政府信息情况\n信息内容\n本年处理决定数量\n行政许可\n5\n"
                + "信息内容\n本年收费金额\n行政事业性收费\n\n\n2\n\u{0C}三、收到和处理政府信息公开申请情况\n",
            cells: ["disclosure.licensing.decisions": "5", "disclosure.fees.amount": "unreadable"]),
        requests(
            "11: numbers behind a label that is not known are the row's whose label is missing",
            "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n\(labels[0]) 5 0 7 0 0 0 12\n"
                + "二、去年留下的 1 0 0 0 0 0 1\n\(labels[2]) 1 0 0 0 0 0 1\n",
            ["5 0 7 0 0 0 12", "unreadable", "1 0 0 0 0 0 1"]),
    ]

    /// Table 三 with a line for each cell, all of them zeros but for a row that does not add up.
    private static func lines(_ name: String, _ row: String, below: String, _ read: String) -> Hazard {
        let table = Form.edition2021.tables.first { $0.key == "requests" }
        let rows = table?.blocks.flatMap(\.rows) ?? []
        let text = rows.map { own in
            "\(own.label)\n" + (own.key == "granted" ? row : "0 0 0 0 0 0 0").replacing(" ", with: "\n") + "\n"
        }.joined()
        let cells = rows.map { ("requests.\($0.key)", $0.key == "granted" ? read : "0") }
        let heads = "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"
        return requests(name, heads + text + below, cells)
    }

    private static func requests(_ name: String, _ text: String, _ cells: [(String, String)]) -> Hazard {
        Hazard(
            name: name, text: "三、收到和处理政府信息公开申请情况\n" + text,
            cells: cells.reduce(into: [:]) { $0.merge(row($1.0, $1.1)) { $1 } })
    }

    private static let whole: [Hazard] = [
        lines("3: a row with all of its lines that does not add up", "3 2 0 0 0 0 6", below: "", "3 2 0 0 0 0 6"),
        lines(
            "3: the same where pages may have numbers", "3 2 0 0 0 0 6",
            below: "五、存在的主要问题及改进情况\n无。\n3\n", "unreadable"),
    ]

    static let all = headings + runs + places + drawn + whole
}
