import Documents

/// One cell a line, of which blank cells are blank lines: as many lines as a row has cells lie between its label and the
/// next. Nowhere else may a blank line stand for a cell.
enum MeasuredHazards {
    private static let heads = ["自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    /// Rows of table 三: label, key and cells, of which `_` is blank.
    private static let lines = [
        ("一、本年新收政府信息公开申请数量", "requests.new", "5 1 _ 0 _ _ 6"),
        ("二、上年结转政府信息公开申请数量", "requests.carried_in", "_ _ _ _ _ _ _"),
        ("（一）予以公开", "requests.granted", "_ 3 0 0 0 _ _"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "requests.partly_granted", "0 1 2 3 4 5 15"),
        ("1.属于国家秘密", "requests.refused.state_secret", "_ _ _ _ _ _ 4"),
        ("2.其他法律行政法规禁止公开", "requests.refused.prohibited_by_law", "7 _ _ _ _ _ 7"),
    ]

    /// The rows, each a list of its cells, changed by `change`, which is told the row's position.
    private static func text(gap: String, _ change: (Int, [String]) -> [String] = { $1 }) -> String {
        let body = lines.enumerated().flatMap { index, line in
            change(index, [line.0] + line.2.split(separator: " ").map { $0 == "_" ? "" : String($0) })
        }
        return "三、收到和处理政府信息公开申请情况\n"
            + (["申请人情况"] + heads + body + ["3.危及“三安全一稳定”"]).joined(separator: gap)
            + "\n四、政府信息公开行政复议、行政诉讼情况\n无。\n"
    }

    private static func cells(_ positions: [Int]) -> [String: String] {
        rows(positions.map { (lines[$0].1, lines[$0].2.replacing("_", with: "blank")) })
    }

    private static func withoutBlanks(_ cells: [String]) -> [String] { cells.filter { !$0.isEmpty } }

    static let all: [Hazard] = [
        Hazard(name: "8: blank cells as blank lines", text: text(gap: "\n"), cells: cells(Array(0...5))),
        Hazard(
            name: "8: the same with a blank line between cells", text: text(gap: "\n\n"), cells: cells(Array(0...5))),
        Hazard(
            name: "8: the same with blank cells in front of all labels", text: text(gap: "\n") { $1 + ["", ""] },
            cells: cells(Array(0...5))),
        Hazard(
            name: "3: the same with blank cells behind all labels",
            text: text(gap: "\n") { [$1[0], ""] + $1.dropFirst() }),
        Hazard(
            name: "5: blank cells that were dropped, with blank lines between rows",
            text: text(gap: "\n") { withoutBlanks($1) + ["", "", "", ""] }),
        Hazard(
            name: "5: a blank line that was lost in one row",
            text: text(gap: "\n") { index, cells in
                index == 2 ? [cells[0]] + cells.dropFirst(2) : cells
            }),
        Hazard(
            name: "8: blank cells as blank lines, others in front of some labels, and no row that is whole",
            text: text(gap: "\n") { index, cells in
                (index == 3 ? [cells[0], "1", "", "", "", "", "", "1"] : cells) + (index % 2 == 1 ? ["", ""] : [])
            }, cells: [:]),
        Hazard(
            name: "5: a blank line too many in a row whose total is blank",
            text: text(gap: "\n") { index, cells in
                index == 5 ? [cells[0], "7", "", "", "0", "", "", "9"] + [""] : cells
            }, cells: cells([0, 1, 2, 3, 4])),
        Hazard(
            name: "5: a whole table of zeros that lost cells, with blank lines below its heads",
            text: "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n结果维持\n"
                + "结果纠正\n其他结果\n尚未审结\n总计\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n\n\n0\n0\n0\n0\n0\n0\n0\n0\n/\n0\n0\n/\n0\n"
                + "\n\n五、存在的主要问题及改进情况\n无。\n"),
        Hazard(
            name: "8: values in the lines of their labels, with a blank line between rows",
            text:
                "二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可 12\n\n行政处罚 3\n\n行政强制 4\n\n行政事业性收费 0.5\n\n三、收到和处理政府信息公开申请情况\n",
            cells: [
                "disclosure.licensing.decisions": "12", "disclosure.penalties.decisions": "3",
                "disclosure.coercion.decisions": "4", "disclosure.fees.amount": "0.5",
            ]),
        Hazard(
            name: "8: a whole table in one row, its blanks as blank lines",
            text: "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n结果维持\n"
                + "结果纠正\n其他结果\n尚未审结\n总计\n复议后起诉\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
                + "1\n\n2\n\n3\n\n\n\n\n\n4\n\n\n\n4\n\n五、存在的主要问题及改进情况\n无。\n",
            cells: rows([
                ("proceedings.review", "1 blank 2 blank 3"),
                ("proceedings.litigation_direct", "blank blank blank blank blank"),
                ("proceedings.litigation_after_review", "4 blank blank blank 4"),
            ])),
    ]
}
