import ReportModel

/// Labels that a gap parts from their numbers, and rows of which more than the numbers must be looked at.
enum NumberedHazards {
    private static let section = "三、收到和处理政府信息公开申请情况\n"
    private static let heads = "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
    private static let lineHeads = "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"

    private static let refused = rows([
        ("requests.refused.state_secret", "1 0 0 0 0 0 1"), ("requests.refused.prohibited_by_law", "0 2 0 0 0 0 2"),
        ("requests.refused.security_and_stability", "3 0 0 0 0 0 3"),
    ])

    /// Three rows whose labels are numbered in one way, in lines and in one.
    private static func numbered(_ name: String, _ mark: String) -> [Hazard] {
        let lines = [
            "1\(mark)属于国家秘密 1 0 0 0 0 0 1", "2\(mark)其他法律行政法规禁止公开 0 2 0 0 0 0 2",
            "3\(mark)危及“三安全一稳定” 3 0 0 0 0 0 3",
        ]
        let cells = lines.map { $0.replacing(" 0", with: "\n0") }
        return [
            Hazard(
                name: "11: numbers of labels: \(name)",
                text: section + heads + lines.joined(separator: "\n"), cells: refused),
            Hazard(
                name: "8: numbers of labels, all in one line: \(name)",
                text: section + (heads.replacing("\n", with: " ") + lines.joined(separator: " ")), cells: refused),
            Hazard(
                name: "8: numbers of labels, one cell a line: \(name)",
                text: section + lineHeads
                    + cells.joined(separator: "\n").replacing("密 1", with: "密\n1").replacing("0 2", with: "0\n2")
                    .replacing("开 0", with: "开\n0").replacing("0 1", with: "0\n1").replacing("” 3", with: "”\n3")
                    .replacing("0 3", with: "0\n3"), cells: refused),
        ]
    }

    /// All rows of table 三 in a text of one cell a line, with one request that was granted; another may not add up.
    private static func lines(_ name: String, _ secrets: String, _ read: String) -> Hazard {
        let rows = Form.edition2021.tables[1].blocks[0].rows
        let numbers = rows.map { row -> String in
            if row.key.hasSuffix("state_secret") { return secrets }
            return ["new", "granted", "handled_total"].contains(row.key) ? "1 0 0 0 0 0 1" : "0 0 0 0 0 0 0"
        }
        let text = zip(rows, numbers).map { $0.label + "\n" + $1.replacing(" ", with: "\n") }.joined(separator: "\n")
        let cells = zip(rows, numbers).map { own, numbers in
            ("requests.\(own.key)", own.key.hasSuffix("state_secret") ? read : numbers)
        }
        return Hazard(
            name: "19: \(name)", text: section + lineHeads + text + "\n",
            cells: Dictionary(cells.flatMap { row($0.0, $0.1) }) { $1 })
    }

    static let all: [Hazard] =
        numbered("a point and a blank", ". ") + numbered("a comma and a blank", "、 ") + numbered("a bracket", "）")
        + numbered("a bracket and a blank", "） ")
        + [
            lines("what may be a page's number, behind a row that lost a blank", "0 0 0 0 0 0 2", "unreadable"),
            lines("the same within a row", "0 0 0 2 0 0 0", "unreadable"),
            Hazard(
                name: "9: heads in one line, and all rows add up with the first number as their total",
                text: section + "申请人情况 总计 自然人 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 其他 "
                    + "一、本年新收政府信息公开申请数量 21 6 1 2 3 4 5 二、上年结转政府信息公开申请数量 3 2 1 0 0 0 0",
                cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "unreadable")])),
        ]
}
