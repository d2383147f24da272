import ReportModel

/// Numbers of other columns, or moved below other heads: none may fill a cell of the form.
enum ColumnHazards {
    private static let disclosure = "二、主动公开政府信息情况\n"
    private static let requests = "三、收到和处理政府信息公开申请情况\n"
    private static let proceedings = "四、政府信息公开行政复议、行政诉讼情况\n"
    private static let outcomes = "结果维持 结果纠正 其他结果 尚未审结 总计"
    private static let numbers = "1 2 3 4 10 5 6 7 8 26 9 1 2 3 15"
    private static let new = "一、本年新收政府信息公开申请数量"
    private static let carriedIn = "二、上年结转政府信息公开申请数量"
    private static let groups = [
        "proceedings.review", "proceedings.litigation_direct", "proceedings.litigation_after_review",
    ]

    private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

    private static func pipes(_ rows: [[String]]) -> String {
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        return ([lines[0], "|" + String(repeating: "---|", count: rows[0].count)] + lines.dropFirst())
            .joined(separator: "\n") + "\n"
    }

    /// Table 三 below heads of other columns, of which only 总计 is the form's, in one line and in lines of their own.
    private static func foreign(_ heads: String) -> [Hazard] {
        let rows = [new + " 1 2 3 4 5 6 21", carriedIn + " 1 0 0 0 0 0 1"]
        return [
            Hazard(
                name: "14: six other columns in a line: \(heads)",
                text: requests + "项目 \(heads) 总计\n" + rows.joined(separator: "\n") + "\n",
                cells: ColumnHazards.rows(unreadable: ["requests.new", "requests.carried_in"]), findings: ["R207"]),
            Hazard(
                name: "14: six other columns, a head a line: \(heads)",
                text: requests + words("\(heads) 总计 " + rows.joined(separator: " ")).joined(separator: "\n") + "\n",
                cells: ColumnHazards.rows(unreadable: ["requests.new", "requests.carried_in"]), findings: ["R207"]),
            Hazard(
                name: "14: six other columns in a table: \(heads)", format: .html,
                text: "<p>\(requests)</p>" + htmlTable([[""] + words(heads + " 总计")] + rows.map(words)),
                cells: ColumnHazards.rows(unreadable: ["requests.new", "requests.carried_in"]), findings: ["R101"]),
        ]
    }

    private static func rows(unreadable keys: [String]) -> [String: String] {
        ReportReadingTests.rows(keys.map { ($0, "unreadable") })
    }

    private static func courts(_ name: String, _ text: String, _ cells: [String: String], _ finding: String) -> Hazard {
        Hazard(name: name, text: proceedings + text + numbers + "\n", cells: cells, findings: [finding])
    }

    private static func documents(_ name: String, _ text: String, _ cells: [String: String], _ finding: String)
        -> Hazard
    {
        Hazard(name: name, text: disclosure + text, cells: cells, findings: [finding])
    }

    static let all: [Hazard] =
        foreign("公安局 教育局 民政局 司法局 财政局 人社局") + foreign("1月 2月 3月 4月 5月 6月")
        + ["行政裁决", "民事诉讼", "信访"].map { other in
            courts(
                "14: \(other) over the outcomes of 行政复议",
                "\(other) 行政诉讼\n\(outcomes) 未经复议直接起诉 复议后起诉\n\(outcomes) \(outcomes)\n",
                rows(unreadable: groups), "R207")
        } + [
            courts(
                "14: 信访 over outcomes, a head a line",
                words("信访 行政诉讼 \(outcomes) 未经复议直接起诉 复议后起诉 \(outcomes) \(outcomes)").joined(separator: "\n") + "\n",
                rows(unreadable: groups), "R207"),
            courts(
                "14: 民事诉讼 in the place of a court, a head a line",
                words("行政复议 行政诉讼 \(outcomes) 未经复议直接起诉 民事诉讼 \(outcomes) \(outcomes)").joined(separator: "\n") + "\n",
                rows(unreadable: groups), "R207"),
            Hazard(
                name: "9: the courts before 行政复议, in a grid of tabs",
                text: proceedings + "行政诉讼\(tabs(10))行政复议\(tabs(4))\n未经复议直接起诉\(tabs(5))复议后起诉\(tabs(9))\n"
                    + words("\(outcomes) \(outcomes) \(outcomes)").joined(separator: "\t") + "\n"
                    + words(numbers).joined(separator: "\t") + "\n",
                cells: ReportReadingTests.rows([
                    ("proceedings.review", "9 1 2 3 15"), ("proceedings.litigation_direct", "1 2 3 4 10"),
                    ("proceedings.litigation_after_review", "5 6 7 8 26"),
                ]), findings: ["R208"]),
            Hazard(
                name: "3: a column too many in front, and the last number twice", format: .html,
                text: "<p>\(disclosure)</p>"
                    + htmlTable([
                        ["信息内容", "本年修改件数", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "40", "0", "0", "0"],
                        ["行政规范性文件", "34", "4", "5", "6"],
                    ]), cells: rows(unreadable: ["disclosure.regulations", "disclosure.normative_documents"]),
                findings: ["R101"]),
            Hazard(
                name: "3: a column without head in the middle, and the last number twice", format: .html,
                text: "<p>\(requests)</p>"
                    + htmlTable([
                        ["", "自然人", "商业企业", "科研机构", "", "社会公益组织", "法律服务机构", "其他", "总计"],
                        [new, "0", "2", "0", "17", "0", "1", "3", "3"],
                    ]), cells: rows(unreadable: ["requests.new"]), findings: ["R101"]),
            Hazard(
                name: "5: a cell was dropped and the others moved up", format: .markdown,
                text: requests
                    + pipes([
                        requestHead, words(new) + words("1 2 4 5 6 18") + [""], words(carriedIn + " 1 0 0 0 0 0 1"),
                    ]),
                cells: ReportReadingTests.rows([
                    ("requests.new", "unreadable"), ("requests.carried_in", "1 0 0 0 0 0 1"),
                ]), findings: ["R101"]),
            Hazard(
                name: "5: a cell of table 四 was dropped and the others moved up", format: .markdown,
                text: proceedings
                    + pipes([
                        words("行政复议 - - - - 未经复议直接起诉 - - - - 复议后起诉 - - - -").map { $0 == "-" ? "" : $0 },
                        words("\(outcomes) \(outcomes) \(outcomes)"),
                        words("1 2 3 10 5 6 7 8 26 9 1 2 3 15") + [""],
                    ]), cells: rows(unreadable: groups), findings: ["R101"]),
            documents(
                "14: 上年 in the first head of a line", "信息内容 上年制发件数 本年废止件数 现行有效件数\n规章 1 2 3\n",
                rows(unreadable: ["disclosure.regulations"]), "R207"),
            documents(
                "14: 上年 in the first of heads in lines of their own",
                "信息内容\n上年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n2\n3\n",
                rows(unreadable: ["disclosure.regulations"]), "R207"),
            documents(
                "14: 历年 in a head", "信息内容 本年制发件数 历年废止件数 现行有效件数\n规章 1 2 3\n",
                rows(unreadable: ["disclosure.regulations"]), "R207"),
            documents(
                "14: the only head of a row asks for another figure",
                "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 1 2 3\n信息内容 本年罚款金额\n行政处罚 53\n",
                ReportReadingTests.rows([("disclosure.regulations", "1 2 3"), ("disclosure.penalties", "unreadable")]),
                "R207"),
            Hazard(
                name: "14: a label that speaks of a part", format: .html,
                text: "<p>\(requests)</p>" + htmlTable([requestHead, [new + "（其中网上申请）"] + words("5 3 0 0 0 0 8")]),
                cells: rows(unreadable: ["requests.new"]), findings: ["R101"]),
            Hazard(
                name: "14: a comma of prose in an amount", format: .html,
                text: "<p>\(disclosure)</p>" + htmlTable([["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", "446，605"]]),
                cells: ["disclosure.fees.amount": "unreadable"], findings: ["R101"]),
        ]

    private static func tabs(_ count: Int) -> String { String(repeating: "\t", count: count) }
}
