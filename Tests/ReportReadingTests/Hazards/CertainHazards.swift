/// What looks odd, and what a careful reader reads all the same; beside each what is less certain and stays unread.
enum CertainHazards {
    private static let requests = "<p>三、收到和处理政府信息公开申请情况</p>"
    private static let disclosure = "<p>二、主动公开政府信息情况</p>"
    private static let review = "<p>四、政府信息公开行政复议、行政诉讼情况</p>"
    private static let incoming = "一、本年新收政府信息公开申请数量"
    private static let carried = "二、上年结转政府信息公开申请数量"
    private static let granted = "（一）予以公开"
    private static let blanks = Array(repeating: "", count: 7)
    private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]

    private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

    /// One row of table 三, in a table.
    private static func cells(_ name: String, _ cells: [String], _ values: String) -> Hazard {
        Hazard(
            name: "14: \(name)", format: .html, text: requests + htmlTable([requestHead, [incoming] + cells]),
            cells: row("requests.new", values))
    }

    /// Lines of table 三, in a table.
    private static func table(_ name: String, _ lines: [[String]], _ values: [(String, String)]) -> Hazard {
        Hazard(
            name: "11: \(name)", format: .html, text: requests + htmlTable([requestHead] + lines), cells: rows(values))
    }

    private static func amount(_ text: String, _ value: String) -> Hazard {
        Hazard(
            name: "14: an amount: \(text)", format: .html,
            text: disclosure + htmlTable([["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", text]]),
            cells: row("disclosure.fees", value))
    }

    static let all: [Hazard] = marks + labels + headings + proceedings + texts

    private static let marks = [
        cells(
            "a blank before the unit", ["5 件", "3<br>件", "1 2 件", "0 (件)", "2 元", "0", "8件"],
            "5 3 unreadable 0 text 0 8"),
        cells(
            "a stop behind a number", ["5。", "3；", "0，", "0;", "1.", "1,", "9"], "5 3 0 0 text text 9"),
        cells(
            "the raised mark of a note in brackets",
            ["5<sup>[1]</sup>", "3[1]", "1<sup>1</sup>", "0", "0", "0", "9"], "5 text text 0 0 0 9"),
        cells(
            "characters that can't be seen",
            ["1&#8203;2", "1&shy;0", "1&#65279;1", "2&#8288;0", "&lrm;4&rlm;", "1&rlm;2", "6\u{FE0F}9"],
            "12 10 11 20 4 unreadable 69"),
        cells(
            "references that were left as they are",
            ["&amp;nbsp;5", "3&amp;nbsp;", "&amp;lrm;0&amp;rlm;", "1&amp;nbsp;0", "&amp;lt;1", "0", "8"],
            "5 3 0 text text 0 8"),
        Hazard(
            name: "14: a soft hyphen, which is drawn outside of pages", format: .markdown,
            text: "## 三、收到和处理政府信息公开申请情况\n\n|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
                + "|---|---|---|---|---|---|---|---|\n| \(incoming) | 1\u{AD}2 | 3 | 0 | 0 | 0 | 0 | 1\u{200B}5 |\n",
            cells: row("requests.new", "unreadable 3 0 0 0 0 15")),
        amount("160.5964 万元", "160.5964"), amount("160.5964<br>万元", "160.5964"), amount("160.5964。", "160.5964"),
        amount("160。", "unreadable"), amount("160，", "unreadable"), amount("160 件", "text"),
    ]

    private static let labels = [
        table(
            "traditional characters and those that scanners read",
            [
                ["一、本年新收政府信息公開申請數量", "5", "3", "0", "0", "0", "0", "8"],
                ["（一）予以公幵", "4", "0", "0", "0", "0", "0", "4"], ["去年新收申請數量", "1", "0", "0", "0", "0", "0", "1"],
            ], [("requests.new", "5 3 0 0 0 0 8"), ("requests.granted", "4 0 0 0 0 0 4")]),
        table(
            "a label with one character wrong",
            [
                ["二、去年结转政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"],
                ["2.其他法律行政法规禁正公开", "4", "0", "0", "0", "0", "0", "4"],
                ["3.没有现成信息需要另行制造", "1", "0", "0", "0", "0", "0", "1"],
            ], [("requests.refused.prohibited_by_law", "4 0 0 0 0 0 4")]),
        table(
            "labels with their numbers in a body's own words",
            [
                ["6.属于四类过程性信息（讨论记录、过程稿、磋商信函、请示报告）", "4", "0", "0", "0", "0", "0", "4"],
                ["8.属于行政查询事项信息", "5", "3", "0", "0", "0", "0", "8"],
                ["1.信访投诉举报类申请", "1", "0", "0", "0", "0", "0", "1"],
                ["3.补正后申请内容已明确", "1", "0", "0", "0", "0", "0", "1"],
                ["2.其他法律行政法规允许公开", "2", "0", "0", "0", "0", "0", "2"],
                ["7.属于行政处罚案卷", "2", "0", "0", "0", "0", "0", "2"],
                ["1.信访类申请", "2", "0", "0", "0", "0", "0", "2"], ["2.涉及商业秘密", "3", "0", "0", "0", "0", "0", "3"],
            ],
            [
                ("requests.refused.administrative_inquiry", "5 3 0 0 0 0 8"),
                ("requests.refused.process_information", "4 0 0 0 0 0 4"),
                ("requests.not_processed.petition_complaint", "1 0 0 0 0 0 1"),
            ]),
        table(
            "a label and its number in cells of their own",
            [
                ["（五）不予处理", "", "", "", "", "", "", ""], ["^1:（七）"] + ["总计"] + words("5 3 0 0 0 0 8"),
            ], [("requests.handled_total", "5 3 0 0 0 0 8")]),
        table(
            "the numbers in the row below the label",
            [
                [incoming] + blanks, [""] + words("5 3 0 0 0 0 8"), [carried] + blanks, [""] + words("1 0 0 0 0 0 1"),
                [granted] + words("4 0 0 0 0 0 4"),
            ],
            [
                ("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1"),
                ("requests.granted", "4 0 0 0 0 0 4"),
            ]),
        table(
            "the rest of a label in the row of the numbers",
            [
                ["一、本年新收政府信"] + blanks, ["息公开申请数量"] + words("5 3 0 0 0 0 8"),
                [carried] + words("1 0 0 0 0 0 1"),
            ], [("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1")]),
        table(
            "the numbers in the row above the label",
            [
                [""] + words("5 3 0 0 0 0 8"), [incoming] + blanks, [""] + words("1 0 0 0 0 0 1"), [carried] + blanks,
                [""] + words("4 0 0 0 0 0 4"), [granted] + blanks,
            ], []),
        table(
            "numbers below a label that may be those of a row between",
            [
                [incoming] + blanks, [""] + words("5 3 0 0 0 0 8"), [granted] + words("4 0 0 0 0 0 4"),
            ], [("requests.new", "unreadable"), ("requests.granted", "4 0 0 0 0 0 4")]),
        table(
            "numbers beside the second of four lines of a label",
            [
                ["（二）部分公开（区"] + blanks, ["分处理的，只计这一"] + words("5 3 0 0 0 0 8"), ["情形，不计其他情形"] + blanks, ["）"] + blanks,
                ["1.属于国家秘密"] + words("4 0 0 0 0 0 4"),
            ], [("requests.partly_granted", "5 3 0 0 0 0 8"), ("requests.refused.state_secret", "4 0 0 0 0 0 4")]),
        table(
            "an empty form before the filled one",
            [
                [incoming] + blanks, [carried] + blanks, [granted] + blanks, ["（二）部分公开"] + blanks,
                ["1.属于国家秘密"] + blanks, ["2.其他法律行政法规禁止公开"] + blanks, ["3.危及“三安全一稳定”"] + blanks,
                ["4.保护第三方合法权益"] + blanks, ["5.属于三类内部事务信息"] + blanks, ["6.属于四类过程性信息"] + blanks, ["7.属于行政执法案卷"] + blanks,
                [incoming] + words("5 3 0 0 0 0 8"), [carried] + words("1 0 0 0 0 0 1"),
                [granted] + words("4 0 0 0 0 0 4"), ["（二）部分公开"] + words("0 0 0 0 0 0 0"),
                ["1.属于国家秘密"] + words("0 0 0 0 0 0 0"), ["2.其他法律行政法规禁止公开"] + words("0 0 0 0 0 0 0"),
            ],
            [
                ("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1"),
                ("requests.granted", "4 0 0 0 0 0 4"), ("requests.partly_granted", "0"),
                ("requests.refused.state_secret", "0"), ("requests.refused.prohibited_by_law", "0"),
            ]),
        Hazard(
            name: "11: short labels of table 二 that are all of their cells", format: .html,
            text: disclosure
                + htmlTable([
                    ["信息内容", "本年处理决定数量"], ["许可", "12"], ["处罚", "3"], ["强制", "0"], ["信息内容", "本年收费金额"],
                    ["行政事业性收费金额", "1.5"],
                ]),
            cells: rows([
                ("disclosure.licensing", "12"), ("disclosure.penalties", "3"), ("disclosure.coercion", "0"),
                ("disclosure.fees", "1.5"),
            ])),
        Hazard(
            name: "11: short labels of table 二 that go on", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "本年处理决定数量"], ["许可证", "12"], ["罚款处罚", "3"], ["强制执行", "4"]])),
    ]

    private static let headings = [
        Hazard(
            name: "11: applicants in other words, with all others in their places", format: .html,
            text: requests
                + htmlTable([
                    ["", "公民", "企业", "科研机构", "公益组织", "律所", "其它", "合计"], [incoming] + words("5 3 0 0 0 0 8"),
                ]), cells: row("requests.new", "5 3 0 0 0 0 8")),
        Hazard(
            name: "11: applicants in other words and in another order", format: .html,
            text: requests
                + htmlTable([
                    ["", "律所", "企业", "科研机构", "公益组织", "公民", "其它", "合计"], [incoming] + words("5 3 0 0 0 0 8"),
                ]), cells: row("requests.new", "0 3 0 0 5 0 8")),
        Hazard(
            name: "11: one applicant in two other words", format: .html,
            text: requests
                + htmlTable([
                    ["", "公民", "企业", "科研机构", "公益组织", "个人", "其它", "合计"], [incoming] + words("5 3 0 0 0 0 8"),
                ]), cells: row("requests.new", "unreadable")),
    ]

    private static let proceedings = [
        Hazard(
            name: "11: table 四 as three tables", format: .html,
            text: review + htmlTable([["^5:行政复议"], outcomes, words("1 0 2 0 3")])
                + htmlTable([["^5:未经复议直接起诉"], outcomes, words("0 0 0 0 0")])
                + htmlTable([["^5:复议后起诉"], outcomes, words("0 4 0 0 4")]),
            cells: rows([
                ("proceedings.review", "1 0 2 0 3"), ("proceedings.litigation_direct", "0"),
                ("proceedings.litigation_after_review", "0 4 0 0 4"),
            ])),
        Hazard(
            name: "11: table 四 as three rows", format: .html,
            text: review
                + htmlTable([
                    ["类别"] + outcomes, ["行政复议"] + words("1 0 2 0 3"), ["行政诉讼-未经复议直接起诉"] + words("0 0 0 0 0"),
                    ["行政诉讼-复议后起诉"] + words("0 4 0 0 4"),
                ]),
            cells: rows([
                ("proceedings.review", "1 0 2 0 3"), ("proceedings.litigation_direct", "0"),
                ("proceedings.litigation_after_review", "0 4 0 0 4"),
            ])),
        Hazard(
            name: "11: table 四 as three rows of which one doesn't add up", format: .html,
            text: review
                + htmlTable([
                    ["类别"] + outcomes, ["行政复议"] + words("1 0 2 0 3"), ["未经复议直接起诉"] + words("0 0 1 0 0"),
                    ["复议后起诉"] + words("0 4 0 0 4"),
                ]),
            cells: rows([
                ("proceedings.review", "1 0 2 0 3"), ("proceedings.litigation_direct", "0 0 1 0 0"),
                ("proceedings.litigation_after_review", "0 4 0 0 4"),
            ])),
        Hazard(
            name: "11: a row that numbers the columns, and a column that numbers the rows", format: .html,
            text: review
                + htmlTable([
                    ["序号", "^5:行政复议", "^5:未经复议直接起诉", "^5:复议后起诉"], [""] + outcomes + outcomes + outcomes,
                    [""] + (1...15).map(String.init), ["1"] + words("1 0 2 0 3 0 0 0 0 0 0 4 0 0 4"),
                ]),
            cells: rows([
                ("proceedings.review", "1 0 2 0 3"), ("proceedings.litigation_direct", "0"),
                ("proceedings.litigation_after_review", "0 4 0 0 4"),
            ])),
    ]

    private static let lines = [
        "三、收到和处理政府信息公开申请情况", "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计",
        "\(incoming)\t5\t3\t0\t0\t0\t0\t8", "\(carried)\t1\t0\t0\t0\t0\t0\t1", "\(granted)\t4\t0\t0\t0\t0\t0\t4",
    ]
    private static let ofLines = [
        ("requests.new", "5 3 0 0 0 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1"),
        ("requests.granted", "4 0 0 0 0 0 4"),
    ]

    private static func text(_ name: String, _ lines: [String], isRead: Bool = true) -> Hazard {
        Hazard(
            name: "1: \(name)", text: lines.joined(separator: "\n") + "\n", cells: isRead ? rows(ofLines) : [:])
    }

    private static let texts = [
        text("the lines of a quoted letter", lines.map { "> \($0)" }),
        text("the numbers of an editor", lines.enumerated().map { "\($0 + 1) \($1)" }),
        text("the numbers of an editor, from another on", lines.enumerated().map { "  \($0 + 41)\t\($1)" }),
        text(
            "semicolons",
            lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: ";") }),
        text(
            "quotes around cells between tabs",
            lines.map { line in
                line.split(separator: "\t", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(
                    separator: "\t")
            }),
        Hazard(
            name: "11: backticks around cells", format: .markdown,
            text: "## 三、收到和处理政府信息公开申请情况\n\n|  | `自然人` | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
                + "|---|---|---|---|---|---|---|---|\n| \(incoming) | `5` | **`3`** | `0` | 0 | 0 | 0 | **8** |\n",
            cells: row("requests.new", "5 3 0 0 0 0 8")),
    ]
}
