/// Numbers too many and too few in rows, and numbers of remarks, notes and pages among those of the form.
enum StrayHazards {
    private static let heading = "三、收到和处理政府信息公开申请情况"
    private static let labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"]
    private static let names = ["requests.new", "requests.carried_in", "requests.granted"]
    private static let heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    private static let disclosure = "二、主动公开政府信息情况\n"

    private static func cells(_ numbers: String) -> [String] {
        numbers.split(separator: " ").map { $0 == "_" ? "" : String($0) }
    }

    private static func lines(_ heads: [String], _ numbers: [String]) -> [[String]] {
        [["项目"] + heads] + zip(labels, numbers).map { [$0] + cells($1) }
    }

    private static func table(
        _ name: String, _ heads: [String], _ numbers: [String], _ cells: [String]
    ) -> Hazard {
        Hazard(
            name: name, format: .html, text: "<p>\(heading)</p>" + htmlTable(lines(heads, numbers)),
            cells: rows(Array(zip(names, cells))))
    }

    private static func pipes(
        _ name: String, _ heads: [String], _ numbers: [String], _ cells: [String]
    ) -> Hazard {
        let rowsOfText = lines(heads, numbers).map { "| " + $0.joined(separator: " | ") + " |" }
        let rule = "|" + String(repeating: " --- |", count: heads.count + 1)
        let text = [heading, "", rowsOfText[0], rule] + rowsOfText.dropFirst()
        return Hazard(
            name: name, format: .markdown, text: text.joined(separator: "\n") + "\n",
            cells: rows(Array(zip(names, cells))))
    }

    static let all: [Hazard] = [
        table(
            "3: a cell too many, and the row adds up without either of two", heads,
            ["3 1 0 0 0 0 4", "0 0 6 0 29 0 0 35", "5 0 0 0 0 2 7"],
            ["3 1 0 0 0 0 4", "unreadable", "5 0 0 0 0 2 7"]),
        table(
            "3: a cell too many inside a row, a column of remarks behind", heads + ["备注"],
            ["3 1 0 0 0 0 4 _", "0 3 0 4 0 0 0 4 _", "5 0 0 0 0 2 7 见附件"],
            ["3 1 0 0 0 0 4", "unreadable", "5 0 0 0 0 2 7"]),
        pipes(
            "3: a cell was lost, a column of another figure behind", heads + ["较上年增减"],
            ["3 1 0 0 0 0 4 26", "0 271 0 0 13 284 45 _", "0 0 779 0 0 779 90% _"],
            ["3 1 0 0 0 0 4", "unreadable", "unreadable"]),
        pipes(
            "3: a cell was lost, two heads changed places",
            ["自然人", "法律服务机构", "科研机构", "社会公益组织", "商业企业", "其他", "总计"],
            ["3 1 0 0 0 0 4", "0 69 0 0 546 615 _"], ["3 0 0 0 1 0 4", "unreadable"]),
        pipes(
            "7: one number for all columns that lost its width, another column behind", heads + ["增长率"],
            ["3 1 0 0 0 0 4 26", "0 _ _ _ _ _ _ _", "5 0 0 0 0 2 7 4%"],
            ["3 1 0 0 0 0 4", "unreadable", "5 0 0 0 0 2 7"]),
        Hazard(
            name: "9: the numbers of a note are no row of results", format: .html,
            text: "<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td></td><td>结果维持</td><td>结果纠正</td>"
                + "<td>其他结果</td><td>尚未审结</td><td>总计</td></tr><tr><td colspan=6>行政诉讼</td></tr>"
                + "<tr><td>行政复议</td><td>0</td><td>0</td><td>0</td><td>1</td><td>1</td></tr>"
                + "<tr><td>未经复议直接起诉</td><td>3</td><td>0</td><td>0</td><td>0</td><td>3</td></tr>"
                + "<tr><td>复议后起诉</td><td>1</td><td>5</td><td>0</td><td>3</td><td>9</td></tr>"
                + "<tr><td colspan=10>注：1.本表统计期限为2022年1月1日至12月31日；2.第（七）项总计等于前六项之和。</td></tr></table>",
            cells: rows([
                ("proceedings.review", "0 0 0 1 1"), ("proceedings.litigation_direct", "3 0 0 0 3"),
                ("proceedings.litigation_after_review", "1 5 0 3 9"),
            ])),
        Hazard(
            name: "12: a note in a cell of the table is told, and its numbers are no row", format: .html,
            text: "<p>\(heading)</p>"
                + htmlTable(
                    lines(heads, ["3 1 0 0 0 0 4", "5 0 0 0 0 2 7", "5 0 0 0 0 2 7"])
                        + [["^8:注：1.本表统计期限为2022年1月1日至12月31日；2.第（七）项总计等于前六项之和。"]]),
            cells: rows(Array(zip(names, ["3 1 0 0 0 0 4", "5 0 0 0 0 2 7", "5 0 0 0 0 2 7"]))),
            findings: ["R209"]),
        Hazard(
            name: "12: numbers before their labels, those of another column behind",
            text: disclosure + "信息内容 本年制发件数 本年废止件数 现行有效件数 上年同期\n0 45 0 规章 98\n18 3 42 行政规范性文件 49\n"
                + "信息内容 本年处理决定数量 上年同期\n0 行政处罚 10\n0 行政强制 99\n",
            cells: row("disclosure.regulations", "unreadable").merging(row("disclosure.penalties", "unreadable")) { $1 }
        ),
        Hazard(
            name: "6: a column of remarks in text that runs together",
            text: disclosure + "信息内容本年收费金额（单位：万元）\n行政事业性收费3633.92993\n\n\(heading)\n申请人情况备注\n"
                + "自然人法人或其他组织总计\n商业企业科研机构社会公益组织法律服务机构其他\n"
                + "\(labels[0])4315381353025062042116其中2件为上年\n",
            cells: ["disclosure.fees.amount": "unreadable"]),
        Hazard(
            name: "15: a number in brackets",
            text: disclosure + "信息内容……本年制发件数……本年废止件数……现行有效件数\n规章……3102……0……447\n行政规范性文件……（27）……0……0\n",
            cells: row("disclosure.regulations", "3102 0 447")
                .merging(row("disclosure.normative_documents", "unreadable")) { $1 }),
        Hazard(
            name: "3: a number behind the blanks of all columns",
            text: disclosure + "第二十条第（五）项\t\t\t\t备注\n信息内容\t本年处理决定数量\t\t\t\n行政许可\t\t\t\t3\n"
                + "第二十条第（六）项\t\t\t\t\n信息内容\t本年处理决定数量\t\t\t\n行政处罚\t4515\t\t\t\n行政强制\t414\t\t\t见附件1\n",
            cells: [
                "disclosure.licensing.decisions": "unreadable", "disclosure.penalties.decisions": "4515",
            ]),
        Hazard(
            name: "16: a page's number and head between a label and its number",
            text: disclosure + "信息内容本年处理决定数量\n行政处罚\n4\n行政强制\n2\n清河县人民政府2021年政府信息公开工作年度报告\n6\n",
            cells: ["disclosure.penalties.decisions": "4", "disclosure.coercion.decisions": "unreadable"]),
    ]
}
