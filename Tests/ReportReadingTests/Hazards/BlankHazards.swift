import ReportModel

/// Rows of which no number was read once although digits stand beside their labels: they are not blank.
enum BlankHazards {
    private static let requests = "三、收到和处理政府信息公开申请情况"
    private static let (incoming, granted) = ("一、本年新收政府信息公开申请数量", "（一）予以公开")
    private static let (secrets, law) = ("1.属于国家秘密", "2.其他法律行政法规禁止公开")
    private static let blanks = Array(repeating: "", count: 7)

    private static func table(_ name: String, _ rows: [[String]], _ cells: [(String, String)]) -> Hazard {
        Hazard(
            name: "6: " + name, format: .html, text: "<p>\(requests)</p>" + htmlTable([requestHead] + rows),
            cells: ReportReadingTests.rows(cells))
    }

    private static func text(_ name: String, _ lines: [String], _ cells: [(String, String)]) -> Hazard {
        Hazard(
            name: "6: " + name, text: ([requests, requestHead.joined(separator: " ")] + lines).joined(separator: "\n"),
            cells: ReportReadingTests.rows(cells))
    }

    private static let numbered = [
        ("requests.new", "4 1 0 0 0 0 5"), ("requests.granted", "2 1 0 0 0 0 3"),
        ("requests.refused.state_secret", "1 0 0 0 0 0 1"), ("requests.refused.prohibited_by_law", "0 1 0 0 0 0 1"),
    ]

    private static let inCells = [
        text(
            "the row's number in a cell, label and numbers in the next",
            [
                "4\t\(incoming) 4 1 0 0 0 0 5", "5\t\(granted) 2 1 0 0 0 0 3", "6\t\(secrets) 1 0 0 0 0 0 1",
                "7\t\(law) 0 1 0 0 0 0 1",
            ], numbered),
        table(
            "label and numbers in one cell",
            [
                ["\(incoming) 4 1 0 0 0 0 5"], ["\(granted) 2 1 0 0 0 0 3"], ["\(secrets) 1 0 0 0 0 0 1"],
                ["\(law) 0 1 0 0 0 0 1"],
            ], numbered),
        table(
            "a misspelt label and numbers in one cell, beside blanks",
            [[incoming, "4", "1", "0", "0", "0", "0", "5"], ["2.其他法律行政法规禁正公开 0 1 0 0 0 0 1"] + blanks],
            [("requests.new", "4 1 0 0 0 0 5")]),
        table(
            "numbers in the cell before the label",
            [[incoming, "4", "1", "0", "0", "0", "0", "5"], ["0 1 0 0 0 0 1", law] + blanks.dropLast()],
            [("requests.new", "4 1 0 0 0 0 5"), ("requests.refused.prohibited_by_law", "unreadable")]),
        table(
            "numbers behind blanks for all columns", [[law] + blanks + ["0 1 0 0 0 0 1"]],
            [("requests.refused.prohibited_by_law", "unreadable")]),
        table(
            "numbers in brackets behind the label", [["\(incoming)（4、1、5）"] + blanks], [("requests.new", "unreadable")]),
    ]

    private static let inLines = [
        table(
            "labels at the end of lines of numbers, below others",
            [
                [incoming, "4", "1", "0", "0", "0", "0", "5"], [granted, "2", "1", "0", "0", "0", "0", "3"],
                [secrets, "1", "0", "0", "0", "0", "0", "1"], ["0", "1", "0", "0", "0", "0", "1", law],
                ["0", "0", "2", "0", "0", "0", "2", "3.危及“三安全一稳定”"],
                ["4.保护第三方合法权益", "1", "0", "0", "0", "0", "0", "1"],
            ], numbered.dropLast() + [("requests.refused.third_party_rights", "1 0 0 0 0 0 1")]),
        text(
            "a sum in words behind the label", ["\(secrets) 1 0 0 0 0 0 1", "\(law)（件）共51件"],
            [("requests.refused.state_secret", "1 0 0 0 0 0 1"), ("requests.refused.prohibited_by_law", "unreadable")]),
        Hazard(
            name: "6: numbers that a word parts from the label", format: .html,
            text: "<p>二、主动公开政府信息情况</p>" + htmlTable([["信息内容", "本年处理决定数量"], ["行政许可", "", "12"]]),
            cells: row("disclosure.licensing", "unreadable")),
    ]

    private static let (unpaid, other) = ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他")

    private static let namesakes = [
        table(
            "其他 without numbers, and again with some",
            [
                [unpaid, "1", "0", "0", "0", "0", "0", "1"], [other] + blanks,
                [other, "2", "0", "0", "0", "0", "0", "2"],
            ],
            [("requests.other_handling.fee_unpaid", "1 0 0 0 0 0 1"), ("requests.other_handling.other", "unreadable")]),
        text(
            "the same in lines",
            ["（六）其他处理 \(unpaid) 1 0 0 0 0 0 1", other, "其他 2 0 0 0 0 0 2", "（七）总计", "（七）总计 3 0 0 0 0 0 3"],
            [
                ("requests.other_handling.fee_unpaid", "1 0 0 0 0 0 1"),
                ("requests.other_handling.other", "unreadable"), ("requests.handled_total", "3 0 0 0 0 0 3"),
            ]),
    ]

    private static let remarks = [
        Hazard(
            name: "12: a total in words below a table, another outcome", format: .html,
            text: "<p>\(requests)</p>"
                + htmlTable([
                    requestHead, [incoming, "4", "1", "0", "0", "0", "0", "5"],
                    ["（七）总计", "3", "0", "0", "0", "0", "0", "3"],
                ])
                + "<p>合计：3件</p>",
            cells: rows([("requests.new", "4 1 0 0 0 0 5"), ("requests.handled_total", "3 0 0 0 0 0 3")]))
    ]

    /// Labels of a text without any number: of a table whose columns stand behind another section's heading, and of a blank one.
    private static let labelsAlone = [
        ("自然人\n", "法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n5\n2\n1\n0\n", "unreadable"),
        (requestHead.dropFirst().joined(separator: "\n") + "\n", "", "blank"),
    ].map { heads, behind, read in
        Hazard(
            name: "6: labels of a text without a number below \(heads.split(separator: "\n").count) heads",
            text: "\(requests)\n申请人情况\n\(heads)\(incoming)\n二、上年结转政府信息公开申请数量\n（一）予以公开\n"
                + "四、政府信息公开行政复议、行政诉讼情况\n\(behind)",
            cells: rows([("requests.new", read), ("requests.granted", read)]))
    }

    private static func lines(_ heads: [String]) -> String {
        let numbers = "9 8 0 0 0 0 17 4 1 0 0 0 0 5".split(separator: " ").map(String.init)
        return ([requests] + requestHead.dropFirst() + heads + [incoming] + numbers).joined(separator: "\n")
    }

    private static let years = [
        Hazard(
            name: "20: last year's numbers before this year's, a head below each column, one cell a line",
            text: lines(Array(repeating: "上年", count: 7) + Array(repeating: "本年", count: 7)))
    ]

    static let all = years + inCells + inLines + namesakes + remarks + labelsAlone
}
