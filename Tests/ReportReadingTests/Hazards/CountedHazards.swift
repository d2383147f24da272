import Documents
import ReportModel

/// Columns that count the rows, rows of which a body filled in the total only, and blanks between real cells.
enum CountedHazards {
    private static let requests = "三、收到和处理政府信息公开申请情况\n"
    private static let heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    /// Rows of table 三 in the order of the form: label, key and numbers.
    private static let lines = [
        ("一、本年新收政府信息公开申请数量", "requests.new", "5 1 0 0 0 0 6"),
        ("二、上年结转政府信息公开申请数量", "requests.carried_in", "0 0 0 0 0 0 0"),
        ("（一）予以公开", "requests.granted", "3 0 0 0 0 0 3"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "requests.partly_granted", "0 1 0 0 0 0 1"),
        ("（三）不予公开 1.属于国家秘密", "requests.refused.state_secret", "0 0 0 0 0 0 0"),
        ("2.其他法律行政法规禁止公开", "requests.refused.prohibited_by_law", "2 0 0 0 0 0 2"),
        ("3.危及“三安全一稳定”", "requests.refused.security_and_stability", "0 0 0 0 0 0 0"),
    ]

    /// The cells of the rows, but for those of some positions.
    private static func cells(but unread: Set<Int> = []) -> [String: String] {
        rows(lines.indices.filter { !unread.contains($0) }.map { (lines[$0].1, lines[$0].2) })
    }

    private static func counted(_ name: String, from first: Int, _ cells: [String: String]) -> Hazard {
        let body = zip(first..., lines).map { "\($0) \($1.0) \($1.2)" }
        return Hazard(
            name: "7: \(name)",
            text: requests + "序号 申请人情况\n" + heads.joined(separator: " ") + "\n" + body.joined(separator: "\n") + "\n",
            cells: cells)
    }

    static let all: [Hazard] = [
        counted("a text whose column 序号 counts the rows", from: 1, cells()),
        Hazard(
            name: "7: pipes with a column 序号 below blank heads", format: .markdown,
            text: requests + "\n| 序号 | 申请人情况 | " + heads.joined(separator: " | ") + " |\n|"
                + String(repeating: " --- |", count: 9) + "\n| | | | | | | | | |\n"
                + zip(1..., lines).map { "| \($0) | \($1.0) | \($1.2.replacing(" ", with: " | ")) |" }
                .joined(separator: "\n") + "\n", cells: cells()),
        Hazard(
            name: "5: lines of a text that may have slid past their labels: too few have all numbers",
            text: requests + heads.joined(separator: "  ") + "\n"
                + lines.enumerated().map { index, line in
                    line.0 + "  " + (index % 2 == 1 ? String(line.2.suffix(1)) : line.2.replacing(" ", with: "  "))
                }.joined(separator: "\n") + "\n"),
        Hazard(
            name: "5: a text that ends in the middle of a total",
            text: requests + heads.joined(separator: " ")
                + "\n\(lines[0].0) 5 1 0 0 0 0 6\n\(lines[1].0) 12 1 0 0 0 0 1",
            cells: cells(but: [1, 2, 3, 4, 5, 6])),
        Hazard(
            name: "6: a blank behind a number of several digits, in a real table", format: .html,
            text: "<p>二、主动公开政府信息情况</p>"
                + htmlTable([
                    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政许可", "0", "2", "7"],
                    ["其他对外管理服务事项", "46", "-3", ""], ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"], ["行政处罚", "", "0", "46"],
                    ["行政强制", "46", "19", "7"],
                ]),
            cells: rows(
                [
                    ("disclosure.licensing", "0 2 7"), ("disclosure.other_services", "46 -3 blank"),
                    ("disclosure.penalties", "blank 0 46"), ("disclosure.coercion", "46 19 7"),
                ], in: .edition2019)),
    ]
}
