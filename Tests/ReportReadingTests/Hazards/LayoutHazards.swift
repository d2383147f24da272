import ReportModel

/// Grids and heads that moved on their way.
enum LayoutHazards {
    private static let section = "<p>三、收到和处理政府信息公开申请情况</p>"
    private static let pipeHead = "三、收到和处理政府信息公开申请情况\n\n"

    static let all: [Hazard] = [
        Hazard(
            name: "2: a table in two pieces, the second without a header and with a row at the left margin",
            format: .html,
            text: section
                + htmlTable([
                    ["^3:", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
                    ["^3:一、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"],
                ])
                + htmlTable([
                    ["", "（三）不予公开", "1.属于国家秘密", "1", "0", "0", "0", "0", "0", "1"],
                    ["2.其他法律行政法规禁止公开", "2", "0", "0", "0", "0", "0", "2", "", ""],
                    ["", "", "3.危及“三安全一稳定”", "0", "4", "0", "0", "0", "0", "4"],
                ]),
            cells: rows([
                ("requests.new", "5 3 0 0 0 0 8"), ("requests.refused.state_secret", "1 0 0 0 0 0 1"),
                ("requests.refused.prohibited_by_law", "2 0 0 0 0 0 2"),
                ("requests.refused.security_and_stability", "0 4 0 0 0 0 4"),
            ])),
        Hazard(
            name: "2: a table in two pieces of text, a line lost between them",
            text: "三、收到和处理政府信息公开申请情况\n\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
                + "一、本年新收政府信息公开申请数量\t\t\t5\t3\t0\t0\t0\t0\t8\n\n1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1\n"
                + "\t\t3.危及“三安全一稳定”\t0\t4\t0\t0\t0\t0\t4\n",
            cells: rows([
                ("requests.new", "5 3 0 0 0 0 8"), ("requests.refused.state_secret", "1 0 0 0 0 0 1"),
                ("requests.refused.security_and_stability", "0 4 0 0 0 0 4"),
            ])),
        Hazard(
            name: "3: two, one or no empty cells before the numbers, row by row", format: .markdown,
            text: pipeHead + "| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n"
                + "| 一、本年新收政府信息公开申请数量 | | | 5 | 3 | 0 | 0 | 0 | 0 | 8 |\n"
                + "| 三、本年度办理结果 | （一）予以公开 | | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n"
                + "| | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
                + "| | | 2.其他法律行政法规禁止公开 | 0 | 3 | 0 | 0 | 0 | 0 | 3 |\n",
            cells: rows([
                ("requests.new", "5 3 0 0 0 0 8"), ("requests.granted", "2 0 0 0 0 0 2"),
                ("requests.refused.state_secret", "1 0 0 0 0 0 1"),
                ("requests.refused.prohibited_by_law", "0 3 0 0 0 0 3"),
            ])),
        Hazard(
            name: "3: cells that cover several rows, the first of them with its label once", format: .html,
            text: section + "<table><tr><td rowspan=2></td><td rowspan=2></td>"
                + requestHead.dropFirst().map { "<td rowspan=2>\($0)</td>" }.joined() + "</tr><tr></tr>"
                + "<tr><td rowspan=2>（三）不予公开</td><td>1.属于国家秘密</td>"
                + "<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>"
                + "<tr><td>2.其他法律行政法规禁止公开</td>"
                + "<td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr></table>",
            cells: rows([
                ("requests.refused.state_secret", "1 0 0 0 0 0 1"),
                ("requests.refused.prohibited_by_law", "2 0 0 0 0 0 2"),
            ])),
        Hazard(
            name: "7: 本年新 stands twice in the header of 2019, broken over lines",
            text: "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 本年新\n制作数量 本年新\n公开数量 对外公开总\n数量\n规章 1 2 3\n规范性文件 4 5 6\n"
                + "第二十条第（五）项\n信息内容 上一年项目数量 本年增/减 处理决定数量\n行政许可 7 -1 8\n",
            cells: rows(
                [
                    ("disclosure.regulations", "1 2 3"), ("disclosure.normative_documents", "4 5 6"),
                    ("disclosure.licensing", "7 -1 8"),
                ], in: .edition2019)),
        Hazard(
            name: "10: the numerals of the headings number rows too",
            text: "二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 1\n三、收到和处理政府信息公开申请情况\n"
                + "申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n一、本年新收政府信息公开申请数量 5 3 0 0 0 0 8\n"
                + "二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1\n三、本年度办理结果\n（一）予以公开 6 2 0 0 0 0 8\n（七）总计 6 2 0 0 0 0 8\n"
                + "四、结转下年度继续办理 0 1 0 0 0 0 1\n四、政府信息公开行政复议、行政诉讼情况\n无。\n五、存在的主要问题及改进情况\n无。\n",
            cells: rows([
                ("disclosure.regulations", "0 0 1"), ("requests.new", "5 3 0 0 0 0 8"),
                ("requests.carried_in", "1 0 0 0 0 0 1"), ("requests.granted", "6 2 0 0 0 0 8"),
                ("requests.handled_total", "6 2 0 0 0 0 8"), ("requests.carried_out", "0 1 0 0 0 0 1"),
            ])),
        Hazard(
            name: "an empty template of a page has blank cells, and no zeros", format: .html,
            text: section + htmlTable([requestHead] + templateRows.map { [$0] + Array(repeating: "", count: 7) }),
            cells: rows(templateKeys.map { ($0, "blank") })),
        Hazard(
            name: "an empty template of a text has blank cells, and no zeros",
            text: "三、收到和处理政府信息公开申请情况\n" + requestHead.joined(separator: "\t") + "\n"
                + templateRows.map { $0 + String(repeating: "\t", count: 7) }.joined(separator: "\n") + "\n",
            cells: rows(templateKeys.map { ($0, "blank") })),
    ]

    private static let templateRows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"]
    private static let templateKeys = ["requests.new", "requests.carried_in", "requests.granted"]
}
