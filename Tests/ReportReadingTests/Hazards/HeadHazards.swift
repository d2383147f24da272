import Documents
import ReportModel

/// Heads that are not those of the form: what stands below them is another figure, or the same in other words.
enum HeadHazards {
    private static let requests = "<p>三、收到和处理政府信息公开申请情况</p>"
    private static let disclosure = "<p>二、主动公开政府信息情况</p>"
    private static let own = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
    private static let regulations = ["规章", "1", "2", "3"]
    private static let ownCells = [
        "disclosure.regulations.issued": "1", "disclosure.regulations.repealed": "2",
        "disclosure.regulations.in_force": "3",
    ]
    private static let refused = rows([("disclosure.regulations", "unreadable")])

    /// Tables of section 二 with these heads, and the cells of the row 规章 `1 2 3`; a second table tells the edition.

    private static func cut(_ name: String, _ format: DocumentFormat, _ table: String, _ read: String) -> Hazard {
        Hazard(
            name: "14: heads cut to the same words \(name)", format: format,
            text: (format == .html ? "<p>二、主动公开政府信息情况</p>" : "二、主动公开政府信息情况\n") + table,
            cells: row("disclosure.regulations", read, in: .edition2019))
    }

    static let all: [Hazard] = [
        Hazard(
            name: "8: the first head cut by a page's end, its rest in the grid", format: .html,
            text: requests
                + htmlTable([
                    ["（七）项之和）", "然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"],
                    ["一、本年新收政府信息公开申请数量", "3", "1", "0", "0", "0", "0", "4"],
                    ["二、上年结转政府信息公开申请数量", "5", "0", "0", "0", "0", "2", "7"],
                ]),
            cells: rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "5 0 0 0 0 2 7")])),
        Hazard(
            name: "14: heads that the form does not have at all", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "上年", "本年", "增减"], regulations, own, ["行政规范性文件", "4", "5", "6"]]),
            cells: rows([("disclosure.normative_documents", "4 5 6")]).merging(refused) { $1 }, findings: ["R101"]),
        Hazard(
            name: "14: levels as heads", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "省级", "市级", "县级"], regulations, own, ["行政规范性文件", "4", "5", "6"]]),
            cells: rows([("disclosure.normative_documents", "4 5 6")]).merging(refused) { $1 }, findings: ["R207"]),
        Hazard(
            name: "14: years as heads", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "2019年", "2020年", "2021年"], regulations, own, ["行政规范性文件", "4", "5", "6"]]),
            cells: rows([("disclosure.normative_documents", "4 5 6")]).merging(refused) { $1 }, findings: ["R207"]),
        Hazard(
            name: "14: heads of the other edition above one row", format: .html,
            text: disclosure
                + htmlTable([
                    ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"], regulations, own, ["行政规范性文件", "4", "5", "6"],
                    ["信息内容", "本年收费金额"], ["行政事业性收费", "7"],
                ]),
            cells: rows([("disclosure.normative_documents", "4 5 6"), ("disclosure.fees", "7")])
                .merging(refused) { $1 }, findings: ["R201", "R207"]),
        Hazard(
            name: "14: heads of the form in other words", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "制发数", "已废止", "有效文件"], regulations, own, ["行政规范性文件", "4", "5", "6"]]),
            cells: rows([("disclosure.normative_documents", "4 5 6")]).merging(ownCells) { $1 }),
        cut("in a grid", .html, htmlTable([["信息内容", "本年新", "本年新", "对外公开总数量"], ["规章", "4", "5", "6"]]), "4 5 6"),
        cut("in rows of pipes", .text, "信息内容 | 本年新 | 本年新 | 对外公开总数量 |\n规章 | 4 | 5 | 6 |\n", "4 5 6"),
        cut("to 本年", .html, htmlTable([["信息内容", "本年", "本年", "对外公开总数量"], ["规章", "4", "5", "6"]]), "unreadable"),
        cut(
            "with one left out", .html, htmlTable([["信息内容", "本年新", "对外公开总数量"], ["规章", "4", "5", "6"]]), "unreadable"),
        Hazard(
            name: "14: one head of section 二 that may be anything", format: .html,
            text: disclosure
                + htmlTable([["信息内容", "本年制发件数", "其中联合发文", "现行有效件数"], regulations, own, ["行政规范性文件", "4", "5", "6"]]),
            cells: rows([("disclosure.normative_documents", "4 5 6")]).merging(refused) { $1 }, findings: ["R207"]),
        Hazard(
            name: "14: foreign heads in a line of a text",
            text: "二、主动公开政府信息情况\n信息内容  上年  本年  增减\n规章  1  2  3\n"
                + "信息内容  本年制发件数  本年废止件数  现行有效件数\n行政规范性文件  4  5  6\n",
            cells: rows([("disclosure.normative_documents", "4 5 6")]).merging(refused) { $1 }, findings: ["R207"]),
        Hazard(
            name: "14: foreign heads of table 三", format: .html,
            text: requests
                + htmlTable([
                    ["", "本级", "乡镇", "街道", "部门", "学校", "医院", "全部"],
                    ["一、本年新收政府信息公开申请数量", "5", "3", "0", "0", "0", "0", "8"], requestHead,
                    ["二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
                ]),
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "1 0 0 0 0 0 1")]),
            findings: ["R207"]),
        Hazard(
            name: "12: words in the cells of a row are no heads of the next", format: .html,
            text: disclosure
                + htmlTable([
                    own, ["规章", "见附件", "见附件", "见附件"], ["行政规范性文件", "4", "5", "6"], ["信息内容", "本年处理决定数量"],
                    ["行政许可", "见附件"], ["行政处罚", "7"],
                ]),
            cells: rows([("disclosure.normative_documents", "4 5 6")])
                .merging(["disclosure.penalties.decisions": "7"]) { $1 }),
    ]
}
