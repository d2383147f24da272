/// What extractors make of tables on their way into text.
enum TextHazards {
    private static let head = "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"

    private static let prose =
        "一、总体情况\n依申请公开情况。本年度新收政府信息公开申请29件，上年结转9件，其中予以公开9件，部分公开1件，不予公开2件。被申请行政复议9件，结果维持1件。\n"
        + "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
        + "五、存在的主要问题及改进情况\n无。\n六、其他需要报告的事项\n无。\n"

    static let all: [Hazard] = [
        Hazard(
            name: "5: dropped blanks leave fewer values; what could be two cells is not read",
            text: head + "一、本年新收政府信息公开申请数量\n5\n3\n8\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n",
            cells: row("requests.carried_in", "0")),
        Hazard(
            name: "8: one cell a line, blank lines between",
            text: head.split(separator: "\n").joined(separator: "\n\n")
                + "\n\n一、本年新收政府信息公开申请数量\n\n5\n\n3\n\n0\n\n0\n\n0\n\n0\n\n8\n",
            cells: row("requests.new", "5 3 0 0 0 0 8")),
        Hazard(
            name: "4: the tables behind all sections, of which one tells of the same figures",
            text: prose + "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t1\t26\n\n" + head.replacing("\n", with: "\t")
                + "\n一、本年新收政府信息公开申请数量\t5\t3\t0\t0\t0\t0\t8\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n",
            cells: rows([
                ("disclosure.regulations", "0 1 26"), ("requests.new", "5 3 0 0 0 0 8"),
                ("requests.carried_in", "1 0 0 0 0 0 1"),
            ])),
        Hazard(
            name: "4: no tables, and a section that tells of their figures",
            text: prose,
            cells: rows([("requests.new", "absent"), ("requests.granted", "absent"), ("proceedings.review", "absent")])),
        Hazard(
            name: "9: a header that runs into the first row",
            text: "三、收到和处理政府信息公开申请情况\n申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"
                + "\t一、本年新收政府信息公开申请数量\t5\t3\t0\t0\t0\t0\t8\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n",
            cells: rows([("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1")])),
        Hazard(
            name: "13: page numbers and a running head inside a table",
            text: "某县财政局年报\n" + head + "一、本年新收政府信息公开申请数量\n5\n3\n0\n0\n0\n0\n8\n1\n\u{c}某县财政局年报\n"
                + "二、上年结转政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n2\n\u{c}某县财政局年报\n（一）予以公开\n2\n0\n0\n0\n3\n\u{c}某县财政局年报\n0\n0\n2\n4\n",
            cells: rows([
                ("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1"),
                ("requests.granted", "2 0 0 0 0 0 2"),
            ])),
        Hazard(
            name: "13: a page number between dashes inside a row",
            text: head + "一、本年新收政府信息公开申请数量 5 3 0 0\n- 4 -\n0 0 8\n第5页 共6页\n二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1\n",
            cells: rows([("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1")])),
        Hazard(
            name: "13: lines that lost their order: numbers behind labels that are not theirs",
            text: head + "一、本年新收政府信息公开申请数量 5 3 0 0 0 0 8\n（一）予以公\n开 2.其他法律\n1 0 0 0 0 0 1\n3.危及“三安全一稳定”\n4\n"
                + "禁止\n2 0 0 0 0 0 2\n4.保护第三方合法权益\n5\n（七）总计 3 0 0 0 0 0 3\n",
            cells: [:]),
        Hazard(
            name: "13: numbers before their label, a label without numbers behind: those between may be another's",
            text: head + "8.属于行政查询事项\n1 0 0 0 0 0 1\n4 0 0 0 0 0 4\n（四）无 1.本机关不掌握相关政府信息\n"
                + "1 0 0 0 0 0 1\n法提供 2.没有现成信息需要另行制作\n3.补正后申请内容仍不明确\n0 0 0 0 0 0 0\n",
            cells: row("requests.unavailable.still_unclear", "0")),
        Hazard(
            name: "13: numbers of which the order of the form says whose they are",
            text: head + "二、上年结转政府信息公开申请数量\n1 0 0 0 0 0 1\n4 0 0 0 0 0 4\n2 0 0 0 0 0 2\n1.属于国家秘密\n"
                + "3 0 0 0 0 0 3\n（一）予以公开\n2.其他法律行政法规禁止公开\n0 0 0 0 0 0 0\n",
            cells: rows([
                ("requests.carried_in", "1 0 0 0 0 0 1"), ("requests.granted", "4 0 0 0 0 0 4"),
                ("requests.partly_granted", "2 0 0 0 0 0 2"), ("requests.refused.state_secret", "3 0 0 0 0 0 3"),
                ("requests.refused.prohibited_by_law", "0"),
            ])),
        Hazard(
            name: "13: a label, then heads that its row doesn't have: the numbers are of the next column",
            text: "二、主动公开政府信息情况\n规章\n行政规范性文件\n信息内容\n行政许可\n信息内容\n本年制发件数\n0\n4\n"
                + "第二十条第（八）项\n行政事业性收费\n本年收费金额（单位：万元）\n7\n",
            cells: ["disclosure.fees.amount": "7"]),
        Hazard(
            name: "13: labels, heads, numbers column after column: six numbers are two rows of three, or four rows",
            text: "二、主动公开政府信息情况\n信息内容\n规章\n行政规范性文件\n本年制发件数\n本年废止件数\n现行有效件数\n0\n0\n0\n0\n0\n7\n",
            cells: [:]),
        Hazard(
            name: "13: a turned page, its lines from the last to the first: a number behind the next part's title",
            text: "二、主动公开政府信息情况\n信息内容\n行政强制\n第二十条第（八）项\n499\n本年处理决定数量\n行政处罚\n信息内容\n第二十条第（六）项\n",
            cells: [:]),
        Hazard(
            name: "13: heads in lines that lost their order, and numbers that add up either way",
            text: "三、收到和处理政府信息公开申请情况\n申请人情况\n法人或其他组织\n\n总\n计\n\n自\n然\n人\n\n商业\n企业\n\n科研\n机构\n\n社会公\n益组织\n\n"
                + "法律服\n务机构\n\n其\n他\n\n一、本年新收政府信息公开申请数量\n\n29\n\n0\n\n0\n\n0\n\n0\n\n0\n\n29\n",
            cells: [:]),
        Hazard(
            name: "13: labels broken over lines",
            text: head + "一、本年新收政府信息公开申\n请数量 5 3 0 0 0 0 8\n2.其他法律行政法规禁\n止公开 1 0 0 0 0 0 1\n",
            cells: rows([
                ("requests.new", "5 3 0 0 0 0 8"), ("requests.refused.prohibited_by_law", "1 0 0 0 0 0 1"),
            ])),
        Hazard(
            name: "13: the header repeated on the next page",
            text: head + "一、本年新收政府信息公开申请数量 5 3 0 0 0 0 8\n"
                + head.split(separator: "\n").dropFirst().joined(separator: "\n")
                + "\n二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1\n",
            cells: rows([("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1")])),
        Hazard(
            name: "1: glued digits of section 二 are read only one by one",
            text: "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件693665"
                + "第二十条第（五）项信息内容本年处理决定数量行政许可447228",
            cells: rows([
                ("disclosure.regulations", "0"), ("disclosure.normative_documents", "unreadable"),
                ("disclosure.licensing", "447228"),
            ]),
            findings: ["R101"]),
        Hazard(
            name: "5: one number of section 二 among rows of three is not cut into three",
            text: "二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 123\n行政规范性文件 1 2 3\n",
            cells: row("disclosure.normative_documents", "1 2 3"), findings: ["R101"]),
        Hazard(
            name: "a number outside a table never fills a cell",
            text: """
                二、主动公开政府信息情况
                行政许可50件。2021年行政处罚1282件
                规章3件
                信息内容 本年制发件数 本年废止件数 现行有效件数
                规章 0 0 1
                行政许可12件，行政强制3件。
                三、收到和处理政府信息公开申请情况
                本年新收政府信息公开申请3件
                """,
            cells: row("disclosure.regulations", "0 0 1")),
        Hazard(
            name: "a table of one column keeps its blanks", format: .html,
            text: "<p>三、收到和处理政府信息公开申请情况</p>"
                + htmlTable((requestHead + ["一、本年新收政府信息公开申请数量", "5", "3", "", "0", "0", "0", "8"]).map { [$0] }),
            cells: row("requests.new", "5 3 blank 0 0 0 8")),
        Hazard(
            name: "20: two years in one line of text are told apart or not read",
            text: head + "一、本年新收政府信息公开申请数量 5 3 0 0 0 0 8 4 0 0 0 0 0 4\n"
                + "二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1 2 0 0 0 0 0 2\n"),
    ]
}
