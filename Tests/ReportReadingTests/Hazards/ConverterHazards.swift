import ReportModel

/// What pdftotext, pdfminer, markitdown and scripts with python-docx make of tables.
enum ConverterHazards {
    private static let disclosure = "二、主动公开政府信息情况\n"
    private static let requests = "三、收到和处理政府信息公开申请情况\n"
    private static let heads = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n"
    private static let incoming = "一、本年新收政府信息公开申请数量"
    private static let carried = "二、上年结转政府信息公开申请数量"

    private static let changes = disclosure + "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n"
    private static let documents = disclosure + "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n"

    static let all: [Hazard] =
        cut + [cutBesideFalse] + joined + joinedBesideBlanks + lines + adjoining + single + continued + halved + parted

    /// The page's edge leaves the first digits of the last column.
    private static let cut = [
        Hazard(
            name: "9: totals of which the page's edge left a digit",
            text: requests + heads
                + "\(incoming) 20 5 0 0 0 0 2\n\(carried) 3 0 0 0 0 0 3\n（一）予以公开 11 2 0 0 0 0 1\n（二）部分公开 0 0 0 0 0 0 0\n",
            cells: rows([
                ("requests.new", "20 5 0 0 0 0 unreadable"), ("requests.carried_in", "3 0 0 0 0 0 3"),
                ("requests.granted", "11 2 0 0 0 0 unreadable"), ("requests.partly_granted", "0 0 0 0 0 0 0"),
            ])),
        Hazard(
            name: "9: a total that is wrong where another is longer",
            text: requests + heads + "\(incoming) 20 5 0 0 0 0 2\n\(carried) 13 0 0 0 0 0 13\n",
            cells: rows([("requests.new", "20 5 0 0 0 0 2"), ("requests.carried_in", "13 0 0 0 0 0 13")])),
    ]

    /// A row with a false total beside others that were cut.
    private static let cutBesideFalse = Hazard(
        name: "9: totals that were cut, and one that is false",
        text: requests + heads + "\(incoming) 20 5 0 0 0 0 2\n\(carried) 3 0 0 0 0 0 3\n（一）予以公开 11 2 0 0 0 0 1\n"
            + "（二）部分公开 4 0 0 0 0 0 5\n1.属于国家秘密 0 0 0 0 0 0 0\n",
        cells: rows([
            ("requests.new", "20 5 0 0 0 0 unreadable"), ("requests.carried_in", "3 0 0 0 0 0 3"),
            ("requests.granted", "11 2 0 0 0 0 unreadable"), ("requests.partly_granted", "4 0 0 0 0 0 5"),
            ("requests.refused.state_secret", "0 0 0 0 0 0 0"),
        ]))

    /// Columns that stand close are taken for one.
    private static let joined = [
        Hazard(
            name: "4: numbers of two columns in one cell of pipes", format: .markdown,
            text: requests
                + "| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 总计 |\n| --- | --- | --- | --- | --- | --- | --- |\n"
                + "| \(incoming) | 5 | 0 | 0 | 1 2 | 0 | 0 8 |\n| \(carried) | 3 | 0 | 0 | 1 0 | 0 | 0 4 |\n"
                + "| （一）予以公开 | | 1 | 2 | 3 | 4 | 5 |\n",
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "unreadable"),
            ]))
    ]

    private static let joinedBesideBlanks = [
        Hazard(
            name: "4: a change joined to a count beside a blank", format: .markdown,
            text: changes
                + "| 行政许可 | 3 | | 4 |\n| 行政处罚 | 9 +2 | 249 | |\n| 行政强制 | 9 | | 4 |\n",
            cells: rows(
                [
                    ("disclosure.licensing", "3 blank 4"), ("disclosure.penalties", "unreadable"),
                    ("disclosure.coercion", "9 blank 4"),
                ], in: .edition2019)),
        Hazard(
            name: "4: a row with blanks where two others have joined cells", format: .markdown,
            text: requests + head
                + "| \(incoming) | 5 | 0 | 0 | 1 2 | 0 | 0 | 8 |\n| \(carried) | 3 | 0 | 0 | 1 0 | 0 | 0 | 4 |\n"
                + "| （一）予以公开 | | 3 | 3 | 1 | 2 | | 9 |\n| （二）部分公开 | 1 | 3 | 3 | 1 | 2 | 0 | 10 |\n",
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "unreadable"), ("requests.partly_granted", "1 3 3 1 2 0 10"),
            ])),
        Hazard(
            name: "4: two counts joined as if thousands were parted, beside a blank", format: .markdown,
            text: documents
                + "| 规章 | 3 | | 4 |\n| 行政规范性文件 | 1 234 | 80 | |\n",
            cells: rows([
                ("disclosure.regulations", "3 blank 4"), ("disclosure.normative_documents", "unreadable"),
            ])),
    ]

    /// Lines of a page whose columns were written one after the other.
    private static let lines = [
        Hazard(
            name: "6: numbers of a row in lines below those of one that lacks some, heads in one line",
            text: disclosure + "信息内容 本年制发件数 本年废止件数 现行有效件数\n\n规章\n\n10\n\n行政规范性文件\n\n8\n\n377\n\n6\n",
            cells: rows([("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "unreadable")])),
        Hazard(
            name: "6: labels without numbers where another has those of two rows",
            text: requests
                + ("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 \(incoming) 20 5 0 0 0 0 25 （一）予以公开 2 0 0 0 0 0 2 4 0 0 0 0 0 4 "
                + "3.危及“三安全一稳定” 4.保护第三方合法权益 1 0 0 0 0 0 1").split(separator: " ").joined(separator: "\n") + "\n",
            cells: rows([
                ("requests.new", "20 5 0 0 0 0 25"), ("requests.granted", "2 0 0 0 0 0 2"),
                ("requests.partly_granted", "4 0 0 0 0 0 4"),
                ("requests.refused.security_and_stability", "unreadable"),
                ("requests.refused.third_party_rights", "1 0 0 0 0 0 1"), ("requests.carried_out", "unreadable"),
            ])),
    ]

    private static func repeated(_ text: String, _ count: Int) -> [String] { Array(repeating: text, count: count) }

    /// Tables behind all paragraphs, without a line between them, with merged cells written in each of their columns.
    private static let adjoining = [
        Hazard(
            name: "2: tables of tabs side by side, merged cells in each of their columns",
            text: disclosure + requests + "六、其他需要报告的事项\n没有其他需要报告的事项。\n"
                + [
                    repeated("第二十条第（五）项", 4), ["信息内容"] + repeated("本年处理决定数量", 3), ["行政许可"] + repeated("8", 3),
                    repeated("申请人情况", 8),
                    ["申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
                    [incoming, "5", "", "", "", "", "", "5"], [carried, "", "", "1", "", "", "", "1"],
                ].map { $0.joined(separator: "\t") + "\n" }.joined(),
            cells: rows([
                ("disclosure.licensing", "8"), ("requests.new", "5 blank blank blank blank blank 5"),
                ("requests.carried_in", "blank blank 1 blank blank blank 1"),
            ]))
    ]

    /// Blanks behind the only number of a row that has all of its cells.
    private static let single = [
        Hazard(
            name: "1: blanks behind the only number of a whole row of pipes", format: .markdown,
            text: documents
                + "| 规章 | 202 | | |\n| 行政规范性文件 | 8 | | 7 |\n",
            cells: rows([
                ("disclosure.regulations", "202 blank blank"), ("disclosure.normative_documents", "8 blank 7"),
            ])),
        Hazard(
            name: "1: the same where the row is shorter than others", format: .markdown,
            text: documents
                + "| 规章 | 202 | |\n| 行政规范性文件 | 8 | | 7 |\n",
            cells: rows([
                ("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "8 blank 7"),
            ])),
    ]

    private static let rule = "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
    private static let head = "| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n\(rule)"

    /// pymupdf4llm gives the rest of a table on the next page as another, with columns of its own.
    private static let continued = [
        Hazard(
            name: "3: the rest of a table with more columns of labels and a column of numbers less", format: .markdown,
            text: requests + head
                + "| \(incoming) | 20 | 5 | | | | | 25 |\n\n\n\n"
                + "| | 8.属于行政查询事项 | 9 | 18 | | 22 | | 49 |\n\(rule)"
                + "| （四）无法提供 | 1.本机关不掌握相关政府信息 | 18 | 1 | 19 | | | 38 |\n",
            cells: rows([
                ("requests.new", "20 5 blank blank blank blank 25"),
                ("requests.refused.administrative_inquiry", "unreadable"),
                ("requests.unavailable.not_held", "unreadable"),
            ])),
        Hazard(
            name: "3: two heads in a cell beside others", format: .markdown,
            text: disclosure + "| 信息内容 | 上一年项目数量<br>本年增/减 | | 处理决定数量 |\n| --- | --- | --- | --- |\n"
                + "| 行政处罚 | 9<br>-2 | | 249 |\n| 行政强制 | 12 | | 4170 |\n",
            cells: rows(
                [("disclosure.penalties", "unreadable"), ("disclosure.coercion", "unreadable")], in: .edition2019),
            findings: ["R207"]),
        Hazard(
            name: "3: a row below one with the labels of several in a cell", format: .markdown,
            text: requests + head
                + "| \(incoming) | 20 | 5 | 0 | 0 | 0 | 0 | 25 |\n| （一）予以公开 | 3 | 3 | 0 | 0 | 0 | 0 | 6 |\n"
                + "| 1.属于国家秘密<br>2.其他法律行政法规禁止公开 | | | | | | | |\n",
            cells: rows([
                ("requests.new", "20 5 0 0 0 0 25"), ("requests.granted", "unreadable"),
                ("requests.refused.state_secret", "unreadable"), ("requests.refused.prohibited_by_law", "unreadable"),
            ])),
    ]

    private static func half(_ last: String) -> Hazard {
        Hazard(
            name: "14: heads of which narrow columns cut both ends, above totals such as \(last)", format: .markdown,
            text: requests + "| 申请<br>自然<br> | 人情况<br>法人或 | | 其他组 | 织 | | | 总<br> |\n\(rule)"
                + "| | 人 | 商业<br>企业 | 科研<br>机构 | 社会公<br>益组织 | 法律服<br>务机构 | 其<br>他 | 计 |\n"
                + "| \(incoming) | 20 | 4 | 3 | 5 | 3 | 7 | 42 |\n| \(carried) | 6 | 1 | 3 | 2 | 5 | 1 | \(last) |\n",
            cells: last == "18"
                ? rows([("requests.new", "20 4 3 5 3 7 42"), ("requests.carried_in", "6 1 3 2 5 1 18")])
                : rows([("requests.new", "unreadable"), ("requests.carried_in", "unreadable")]))
    }

    private static let halved = [half("18"), half("17")]

    private static func lone(_ row: String) -> Hazard {
        Hazard(
            name: "3: \(row) alone among the lines of its label", format: .markdown,
            text: requests + head
                + "| \(incoming) | 20 | 5 | | | | | 25 |\n\n5.要求行政机关确认或\n\n\(row)\n\(rule)\n重新出具已获取信息\n\n"
                + "| 四、结转下年度继续办理 | 1 | | | | | 2 | 3 |\n\(rule)",
            cells: rows([
                ("requests.new", "20 5 blank blank blank blank 25"),
                ("requests.not_processed.confirm_or_reissue", "unreadable"),
                ("requests.carried_out", "1 blank blank blank blank 2 3"),
            ]))
    }

    /// Rows of which the converter made a table each, or broke a number.
    private static let parted = [
        lone("| | | 54 | | | | 56 | 110 |"), lone("| | | 54 | | | 56 | 110 |"),
        Hazard(
            name: "11: a number before one that a narrow column broke", format: .markdown,
            text: changes
                + "| 行政处罚 | 9 | -2 | 249 |\n| 行政强制 | 6630 | +1 | 2<br>1 |\n",
            cells: rows(
                [("disclosure.penalties", "9 -2 249"), ("disclosure.coercion", "unreadable")], in: .edition2019)),
        Hazard(
            name: "11: a head and its numbers cut in two cells", format: .markdown,
            text: disclosure + "| 信息内容 | 采购项目数量 | 采购 | 总金额 |\n| --- | --- | --- | --- |\n| 政府集中采购 | 0 | 179 | 8.38 |\n",
            cells: rows([("disclosure.procurement", "unreadable")], in: .edition2019)),
        Hazard(
            name: "15: groups of table 四 in another order, each head in a line",
            text: "四、政府信息公开行政复议、行政诉讼情况\n"
                + ("行政诉讼 复议后起诉 行政复议 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 "
                + "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 / / 4 / 4 / / / / / / 8 / / 8")
                .split(separator: " ").joined(separator: "\n") + "\n",
            cells: rows([
                ("proceedings.review", "unreadable"), ("proceedings.litigation_direct", "unreadable"),
                ("proceedings.litigation_after_review", "unreadable"),
            ]), findings: ["R207"]),
    ]
}
