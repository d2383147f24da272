import ReportModel

/// Heads of which a line's end within their cell has made two cells, as texts copied from a page have them.
enum BrokenHeadHazards {
    private static let outcomes = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"

    static let all: [Hazard] = applicants + groups + stacked + repeated

    private static func requests(_ heads: String) -> String {
        "三、收到和处理政府信息公开申请情况\n\t申请人情况\n\(heads)\n"
            + "一、本年新收政府信息公开申请数量\t5\t1\t0\t0\t2\t0\t8\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
            + "三、本年度办理结果\t（一）予以公开\t4\t0\t0\t0\t1\t0\t5\n"
    }

    private static let applicants = [
        "自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务\n机构\t其他",
        "自然人\t法人或其他组织\t总计\n商业企业\t科研\n机构\t社会公益组织\t法律服务机构\t其他",
        "自然人\t法人\n或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他",
        "自然人\t法人或\n其他组织\t总计\n商业企业\t科研机构\t社会公益\n组织\t法律服务\n机构\t其他",
        "自然\n人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益\n组织\t法律服务机构\t其他",
    ].flatMap { heads in
        [(heads, "\t"), (heads, " | ")].map { heads, mark in
            Hazard(
                name: "16: a broken head: \(heads.replacing("\n", with: "⏎"))\(mark)",
                text: requests(heads).replacing("\t", with: mark),
                cells: rows([
                    ("requests.new", "5 1 0 0 2 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1"),
                    ("requests.granted", "4 0 0 0 1 0 5"),
                ]))
        }
    }

    /// Heads in two rows of a text's grid, some in the upper, some in the lower and some in both.
    private static let stacked = [
        Hazard(
            name: "16: heads of table 二 broken over two rows of a grid",
            text: "二、主动公开政府信息情况\n信息内容\t本年\t本年新\t对外公开\n\t新制作数量\t公开数量\t总数量\n规章\t0\t4\t7\n规范性文件\t82\t204\t6\n",
            cells: rows(
                [("disclosure.regulations", "0 4 7"), ("disclosure.normative_documents", "82 204 6")], in: .edition2019)
        ),
        Hazard(
            name: "16: heads of table 二 in the lower row beside broken ones",
            text: "二、主动公开政府信息情况\n\t本年\t\t对外公开\n信息内容\t新制作数量\t本年新公开数量\t总数量\n规章\t0\t4\t7\n规范性文件\t82\t204\t6\n",
            cells: rows(
                [("disclosure.regulations", "0 4 7"), ("disclosure.normative_documents", "82 204 6")], in: .edition2019)
        ),
        Hazard(
            name: "16: heads of table 三 in the lower row beside a broken one",
            text: requests(
                "\t\t\t社会\t\t\t\n自然人\t商业企业\t科研机构\t公益组织\t法律服务机构\t其他\t总计"),
            cells: rows([
                ("requests.new", "5 1 0 0 2 0 8"), ("requests.carried_in", "1 0 0 0 0 0 1"),
                ("requests.granted", "4 0 0 0 1 0 5"),
            ])),
    ]

    /// Merged heads in each of their rows and columns, and each cell in a line of its own.
    private static let repeated = [
        Hazard(
            name: "8: merged heads are repeated in lines of their own",
            text: "三、收到和处理政府信息公开申请情况\n\n"
                + ([
                    "申请人情况", "申请人情况", "自然人", "法人或其他组织", "法人或其他组织", "总计", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构",
                    "其他", "总计",
                ]
                + ["一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请数量", "5", "1", "0", "0", "2", "0", "8"]).joined(separator: "\n\n"),
            cells: row("requests.new", "5 1 0 0 2 0 8")),
        Hazard(
            name: "8: merged heads in lines of their own, of which the last row has another order",
            text: "三、收到和处理政府信息公开申请情况\n\n"
                + (["申请人情况", "自然人", "法人或其他组织", "总计", "自然人", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计"]
                + ["一、本年新收政府信息公开申请数量", "5", "1", "0", "0", "2", "0", "8"]).joined(separator: "\n\n"),
            cells: row("requests.new", "unreadable")),
    ]

    private static let blanks = "\t\t\t\t"

    private static let groups = [
        Hazard(
            name: "16: a broken head over the second group of table 四",
            text: "四、政府信息公开行政复议、行政诉讼情况\n行政复议\(blanks)\t行政诉讼\(blanks)\t\(blanks)\n"
                + "\(outcomes)\t未经复议\(blanks)\t复议后起诉\(blanks)\n\(blanks)\t直接起诉\(blanks)\t\(blanks)\n"
                + "\(blanks)\t\(outcomes)\t\(outcomes)\n0\t0\t0\t2\t2\t0\t0\t0\t0\t0\t1\t0\t0\t1\t2\n",
            cells: rows([
                ("proceedings.review", "0 0 0 2 2"), ("proceedings.litigation_direct", "0 0 0 0 0"),
                ("proceedings.litigation_after_review", "1 0 0 1 2"),
            ])),
        Hazard(
            name: "16: groups of table 四 in rows of a text's grid, of which none says which is first",
            text: "四、政府信息公开行政复议、行政诉讼情况\n行政复议\(blanks)\t行政诉讼\(blanks)\t\(blanks)\n"
                + "\(outcomes)\t\(blanks)\t复议后起诉\(blanks)\n\(blanks)\t直接起诉\(blanks)\t\(blanks)\n"
                + "\(blanks)\t\(outcomes)\t\(outcomes)\n0\t0\t0\t2\t2\t0\t0\t0\t0\t0\t1\t0\t0\t1\t2\n",
            cells: rows([
                ("proceedings.review", "unreadable"), ("proceedings.litigation_direct", "unreadable"),
                ("proceedings.litigation_after_review", "unreadable"),
            ]), findings: ["R207"]),
    ]
}
