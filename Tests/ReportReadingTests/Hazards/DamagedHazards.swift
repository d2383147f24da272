import ReportModel

/// Single characters, line ends and cells that were lost or put in, so that other numbers seem to stand there.
enum DamagedHazards {
    private static let disclosure = "二、主动公开政府信息情况\n"
    private static let requests = "三、收到和处理政府信息公开申请情况\n"

    static let all: [Hazard] = marks + joined + moved + lost + tags + wrapped

    private static let issued = "信息内容 本年制发件数 本年废止件数 现行有效件数\n"

    /// Lines that lost the end between two rows, of which the second has an index.
    private static let joined = [
        Hazard(
            name: "1: the index of a row of section 二 glued to the last number of the row before",
            text: disclosure + issued + "规章 3 0 152 行政规范性文件 4 1 21\n信息内容 本年处理决定数量\n行政许可 1534\n行政处罚 30\n"
                + "行政强制 16\n",
            cells: rows([
                ("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "4 1 21"),
                ("disclosure.licensing", "1534"), ("disclosure.penalties", "30"), ("disclosure.coercion", "16"),
            ])),
        Hazard(
            name: "1: the same where all other rows are blank",
            text: disclosure + issued + "规章 3 0 152 行政规范性文件 4 1 21\n信息内容 本年处理决定数量\n行政许可\n行政处罚\n行政强制\n",
            cells: rows([
                ("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "4 1 21"),
            ])),
        Hazard(
            name: "1: all rows of section 二 in one line",
            text: disclosure + issued.replacing("\n", with: " ") + "规章 3 0 15 行政规范性文件 4 1 21 信息内容 本年处理决定数量 行政许可 1534 "
                + "信息内容 本年处理决定数量 行政处罚 30 行政强制 16\n",
            cells: rows([
                ("disclosure.regulations", "3 0 15"), ("disclosure.normative_documents", "4 1 21"),
                ("disclosure.licensing", "1534"), ("disclosure.penalties", "30"), ("disclosure.coercion", "16"),
            ])),
        Hazard(
            name: "1: the index of a row glued to the total of the row before, in a line of a text",
            text: requests + "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n一、本年新收政府信息公开申请数量 5 1 0 0 0 0 62 "
                + "二、上年结转政府信息公开申请数量 3 0 0 0 0 0 3\n（一）予以公开 8 1 0 0 0 0 9\n（二）部分公开 3 0 0 0 0 0 4\n",
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "3 0 0 0 0 0 3"),
                ("requests.granted", "8 1 0 0 0 0 9"), ("requests.partly_granted", "3 0 0 0 0 0 4"),
            ])),
    ]

    private static let labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（七）总计", "四、结转下年度继续办理"]
    private static let names = [
        "requests.new", "requests.carried_in", "requests.handled_total", "requests.carried_out",
    ]

    /// A table of requests as lines whose cells some character parts.
    private static func lines(_ name: String, _ separator: String, _ numbers: [String], _ cells: [String]) -> Hazard {
        let heads = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"
        let rowsOfText = zip(["项目"] + labels, [heads] + numbers).map { "\($0) \($1)".replacing(" ", with: separator) }
        return Hazard(
            name: name, text: requests + rowsOfText.joined(separator: "\n") + "\n",
            cells: rows(Array(zip(names, cells))))
    }

    /// Rows of a text that lost a number or a blank and got another number.
    private static let moved =
        [" ", "\t"].flatMap { separator in
            [
                lines(
                    "13: a number of a page before those of a row that lost one, in \(separator == " " ? "blanks" : "tabs")",
                    separator, ["5 1 0 0 0 0 6", "4 3 0 0 0 0 3", "7 1 0 0 0 0 8", "1 0 0 0 0 0 1"],
                    ["5 1 0 0 0 0 6", "unreadable", "7 1 0 0 0 0 8", "1 0 0 0 0 0 1"]),
                lines(
                    "19: a wrong number, by as much as its column is, in \(separator == " " ? "blanks" : "tabs")",
                    separator, ["5 1 0 0 0 0 6", "3 0 2 0 0 0 3", "7 1 0 0 0 0 8", "1 0 0 0 0 0 1"],
                    ["5 1 0 0 0 0 6", "3 0 2 0 0 0 3", "7 1 0 0 0 0 8", "1 0 0 0 0 0 1"]),
                lines(
                    "19: a wrong total, by as much as its column is, in \(separator == " " ? "blanks" : "tabs")",
                    separator, ["5 1 0 0 0 0 6", "3 0 0 0 0 0 3", "7 1 0 0 0 0 7", "1 0 0 0 0 0 1"],
                    ["5 1 0 0 0 0 6", "3 0 0 0 0 0 3", "7 1 0 0 0 0 7", "1 0 0 0 0 0 1"]),
                lines(
                    "13: a row that lost a number and got another, and no columns to tell, in \(separator == " " ? "blanks" : "tabs")",
                    separator, ["5 1 0 0 0 0 6", "3 0 0 0 0 3 12"], ["5 1 0 0 0 0 6", "unreadable"]),
            ]
        } + [
            Hazard(
                name: "13: a number of a page in one group of results, a number lost in another",
                text: "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n"
                    + Array(repeating: "结果维持 结果纠正 其他结果 尚未审结 总计", count: 3).joined(separator: " ")
                    + "\n12 2 0 1 0 3 0 4 0 4 0 0 1 0 1\n",
                cells: rows(
                    ["review", "litigation_direct", "litigation_after_review"].map {
                        ("proceedings.\($0)", "unreadable")
                    }))
        ]

    private static let changes = "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n"

    /// Rows of section 二 that lost a number and were filled up.
    private static let lost = [
        Hazard(
            name: "15: a signed number that moved below the head of a count", format: .markdown,
            text: disclosure + "\n" + changes + "| 行政许可 | +8 |  | 0 |\n| 行政处罚 | 3 | +8 | 0 |\n",
            cells: rows([("disclosure.licensing", "unreadable"), ("disclosure.penalties", "3 8 0")], in: .edition2019)),
        Hazard(
            name: "5: a head over two columns repeated, and a number below one of them only", format: .markdown,
            text: disclosure + "\n" + changes + "| 行政处罚 | 3 | +8 | 0 |\n| 信息内容 | 上一年项目数量 | 本年增/减 | 本年增/减 |\n"
                + "| 行政事业性收费 | 0 | 0 |  |\n",
            cells: rows([("disclosure.penalties", "3 8 0"), ("disclosure.fees", "unreadable")], in: .edition2019)),
    ]

    private static let groups = [
        "proceedings.review", "proceedings.litigation_direct", "proceedings.litigation_after_review",
    ]
    private static let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map { "<td>\($0)</td>" }.joined()
    private static let refused = rows(groups.map { ($0, "unreadable") })
    private static let review =
        "<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"

    private static func numbers(_ text: String) -> String {
        "<tr>" + text.split(separator: " ").map { "<td>\($0)</td>" }.joined() + "</tr>"
    }

    /// Tables of a page that lost tags, one or several.
    private static let tags = [
        Hazard(
            name: "3: the tag before the head of a group was lost", format: .html,
            text: review + "<tr>" + results.replacing("<td>", with: "<td rowspan=2>")
                + "未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>\(results)\(results)</tr>"
                + numbers("4 0 6 0 10 0 2 0 0 2 0 0 2 0 2") + "</table>",
            cells: refused),
        Hazard(
            name: "3: the tag before the last head was lost", format: .html,
            text: review + "<tr>" + results.replacing("<td>", with: "<td rowspan=2>")
                + "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>\(results)"
                + results.replacing("<td>总计", with: "总计") + "</tr>"
                + numbers("50 0 0 0 50 0 21 8 22 51 13 0 0 0 13") + "</table>",
            cells: refused),
        Hazard(
            name: "3: a tag lost before a number and one put in behind it", format: .html,
            text: "<p>三、收到和处理政府信息公开申请情况</p><table><tr>" + requestHead.map { "<td>\($0)</td>" }.joined() + "</tr>"
                + "<tr><td>一、本年新收政府信息公开申请数量</td>1</td><td>0</td><td>0<td>0<td><td>0</td><td>0</td><td>1</td></tr>"
                + "<tr><td>二、上年结转政府信息公开申请数量</td><td><td>24</td><td>6</td><td>6</td><td>0</td>0</td><td>0</td>"
                + "<td>36</td></tr><tr><td>（一）予以公开</td><td>3</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>3</td></tr>"
                + "</table>",
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "3 0 0 0 0 0 3"),
            ])),
    ]

    /// Rows and labels that were broken over lines.
    private static let wrapped = [
        Hazard(
            name: "13: rows of pipes wrapped at a width, in a label, between cells and in a number", format: .markdown,
            text: requests
                + "\n| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益\n组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n"
                + "| 一、本年新收政府信息公开申请数量 | 12 | 3 |\n| 0 | 0 | 0 | 0 | 15 |\n"
                + "| 二、上年结转政府信息公开\n申请数量 | 5 | 0 | 0 | 0 | 0 | 2 | 7 |\n"
                + "| （一）予以公开 | 8 | 1 | 0 | 0 | 0 | 0 | 1\n2 |\n| （二）部分公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n",
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "5 0 0 0 0 2 7"),
                ("requests.granted", "unreadable"), ("requests.partly_granted", "3 0 0 0 0 0 3"),
            ])),
        Hazard(
            name: "13: numbers beside both lines of a label, which are not the same",
            text: disclosure + "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政处罚\t3\t+8\t0\n信息内容\t上一年项目数量\t本年增/减\n"
                + "行政事业性\t5500\t0\n收费\t10500\t5029.5339\n",
            cells: row("disclosure.fees", "unreadable", in: .edition2019)),
    ]

    /// Marks among numbers that commas part.
    private static let marks = [
        Hazard(
            name: "14: a full stop in a line of commas, and a comma that was lost",
            text: disclosure + "信息内容,本年处理决定数量,本年处理决定数量,本年处理决定数量\n行政许可,12,12,12\n行政处罚。,503,503,503\n"
                + "行政强制 473,473,473\n",
            cells: [
                "disclosure.licensing.decisions": "12", "disclosure.penalties.decisions": "unreadable",
                "disclosure.coercion.decisions": "unreadable",
            ]),
        Hazard(
            name: "14: a full stop in an amount between commas",
            text: disclosure + "信息内容,上一年项目数量,本年增/减,处理决定数量\n行政许可,117,0,46\n第二十条第（九）项,,,\n"
                + "信息内容,采购项目数量,采购总金额,采购总金额\n政府集中采购,315,5029.5339,5029.。5339\n",
            cells: rows(
                [("disclosure.licensing", "117 0 46"), ("disclosure.procurement", "unreadable")], in: .edition2019)),
        Hazard(
            name: "14: thousands beside their label, where no commas part cells",
            text: disclosure + "信息内容 本年处理决定数量\n行政许可 1,503\n行政处罚 12\n",
            cells: ["disclosure.licensing.decisions": "1503", "disclosure.penalties.decisions": "12"]),
        Hazard(
            name: "14: a quote within the digits of a line",
            text: disclosure + "信息内容,本年处理决定数量,,\n行政许可,150\"0,,\n行政处罚,12,,\n行政强制,3,,\n",
            cells: [
                "disclosure.licensing.decisions": "unreadable", "disclosure.penalties.decisions": "12",
                "disclosure.coercion.decisions": "3",
            ]),
    ]
}
