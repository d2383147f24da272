import ReportModel

/// Blank cells in the pipes and tabs that programs write of pages: html2text, markdownify, trafilatura, resiliparse.
enum PipedBlankHazards {
    private static let requests = "三、收到和处理政府信息公开申请情况\n\n"
    private static let incoming = "一、本年新收政府信息公开申请数量"
    private static let carried = "二、上年结转政府信息公开申请数量"
    private static let blanks = "blank blank blank blank blank blank blank"

    static let all: [Hazard] = bare + spanned + outcomes + pairs

    /// Without outer pipes, so that one at a line's end parts a blank cell.
    private static let bare = [
        Hazard(
            name: "1: no outer pipes, and blanks at both ends of a row", format: .markdown,
            text: requests
                + "自然人| 法人或其他组织| 总计  \n---|---|---  \n商业企业| 科研机构| 社会公益组织| 法律服务机构| 其他  \n"
                + "\(incoming)| 5| 1| 0| 0| 0| 0| 6  \n\(carried)| | | | | | |   \n"
                + "三、本年度办理结果| （一）予以公开| | 2| | | | 1| 3  \n（二）部分公开（区分处理的，只计这一情形，不计其他情形）| 3| | | | | | 3  \n",
            cells: rows([
                ("requests.new", "5 1 0 0 0 0 6"), ("requests.carried_in", blanks),
                ("requests.granted", "blank 2 blank blank blank 1 3"),
                ("requests.partly_granted", "3 blank blank blank blank blank 3"),
            ])),
        Hazard(
            name: "1: no outer pipes over a row of blanks and two numbers", format: .markdown,
            text: "四、政府信息公开行政复议、行政诉讼情况\n\n行政复议| 行政诉讼  \n---|---  \n"
                + "结果维持| 结果纠正| 其他结果| 尚未审结| 总计| 未经复议直接起诉| 复议后起诉  \n"
                + "结果维持| 结果纠正| 其他结果| 尚未审结| 总计| 结果维持| 结果纠正| 其他结果| 尚未审结| 总计  \n"
                + "| | | | | 7| | | | 7| | | | |   \n",
            cells: direct),
    ]

    private static let direct = rows([
        ("proceedings.review", "blank blank blank blank blank"),
        ("proceedings.litigation_direct", "7 blank blank blank 7"),
        ("proceedings.litigation_after_review", "blank blank blank blank blank"),
    ])

    /// Merged labels have blank cells behind them, rows below a merged label have none.
    private static let spanned = [
        Hazard(
            name: "1: a row as wide as all at its depth begins with blanks", format: .markdown,
            text: table(of: ["| 3.补正后申请内容仍不明确 |  |  | 1 |  | 2 |  | 3 |"]),
            cells: rows([
                ("requests.new", "5 1 0 0 0 0 6"), ("requests.unavailable.not_held", blanks),
                ("requests.unavailable.still_unclear", "blank blank 1 blank 2 blank 3"),
            ])),
        Hazard(
            name: "1: the same where a row at that depth lacks a cell", format: .markdown,
            text: table(of: [
                "| 3.补正后申请内容仍不明确 |  |  | 1 |  | 2 |  | 3 |", "| （五）不予处理 | 1.信访举报投诉类申请 |  |  |  |  |  |  |",
            ]),
            cells: rows([("requests.unavailable.still_unclear", "unreadable"), ("requests.new", "5 1 0 0 0 0 6")])),
        Hazard(
            name: "1: a row begins with fewer blanks than those at its depth", format: .markdown,
            text: table(of: ["| 四、结转下年度继续办理 | | | 4 | 3 | 2 | 3 | 2 | 14 |"]),
            cells: rows([("requests.carried_out", "unreadable"), ("requests.new", "5 1 0 0 0 0 6")])),
    ]

    /// Table 三 as markdownify writes it, with other rows behind.
    private static func table(of lines: [String]) -> String {
        requests
            + "| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | | | 申请人情况 | | | | | | |\n|\(String(repeating: " --- |", count: 10))\n"
            + "| 自然人 | 法人或其他组织 | | | | | 总计 |\n| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
            + "| \(incoming) | | | 5 | 1 | 0 | 0 | 0 | 0 | 6 |\n"
            + "| 三、本年度办理结果 | （四）无法提供 | 1.本机关不掌握相关政府信息 |  |  |  |  |  |  |  |\n"
            + "| 2.没有现成信息需要另行制作 |  |  |  |  |  |  |  |\n| （五）不予处理 | 2.重复申请 |  |  |  |  |  |  |  |\n"
            + lines.joined(separator: "\n") + "\n"
    }

    /// A blank cell stands between four tabs.
    private static let pairs = [
        Hazard(
            name: "1: two tabs part the cells",
            text: requests
                + "自然人\t\t法人或其他组织\t\t总计\n商业企业\t\t科研机构\t\t社会公益组织\t\t法律服务机构\t\t其他\n"
                + "\(incoming)\t\t5\t\t1\t\t0\t\t0\t\t0\t\t0\t\t6\n\(carried)\t\t2\t\t1\t\t\t\t\t\t\t\t\t\t3\n",
            cells: rows([
                ("requests.new", "5 1 0 0 0 0 6"), ("requests.carried_in", "2 1 blank blank blank blank 3"),
            ]))
    ]

    private static let outcomes = [
        Hazard(
            name: "1: one of three groups has numbers, the last of which is its total",
            text: "四、政府信息公开行政复议、行政诉讼情况\n| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |\n"
                + "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |\n"
                + "|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
                + "|  |  |  |  |  | 7 |  |  |  | 7 |  |  |  |  |  |\n",
            cells: direct),
        Hazard(
            name: "1: heads over two groups of three, and blanks below the third",
            text: "四、政府信息公开行政复议、行政诉讼情况\n| 行政复议 | 行政诉讼 | |||||||||||||\n"
                + "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||\n"
                + "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||\n"
                + "| 9 | 1 |  |  | 10 |  |  |  | 2 | 2 |  |  |  |  |  | \n",
            cells: rows([
                ("proceedings.review", "9 1 blank blank 10"),
                ("proceedings.litigation_direct", "blank blank blank 2 2"),
                ("proceedings.litigation_after_review", "blank blank blank blank blank"),
            ])),
    ]
}
