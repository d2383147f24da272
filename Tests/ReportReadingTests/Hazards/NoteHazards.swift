/// Notes in rows and lines of tables: their words are no labels, and their numbers are none of the table's.
enum NoteHazards {
    private static let heading = "三、收到和处理政府信息公开申请情况"
    private static let lines = [
        requestHead, ["一、本年新收政府信息公开申请数量", "3", "1", "0", "0", "0", "0", "4"],
        ["二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
        ["（一）予以公开", "4", "0", "0", "0", "0", "0", "4"], ["（二）部分公开", "0", "1", "0", "0", "0", "0", "1"],
    ]
    private static let requests = rows([
        ("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "1 0 0 0 0 0 1"),
        ("requests.granted", "4 0 0 0 0 0 4"), ("requests.partly_granted", "0 1 0 0 0 0 1"),
    ])

    private static func noted(_ rows: [[String]], at place: Int) -> [[String]] {
        lines[..<place] + rows + lines[place...]
    }

    private static func page(_ name: String, _ notes: [[String]], at place: Int) -> Hazard {
        Hazard(
            name: "12: \(name)", format: .html, text: "<p>\(heading)</p>" + htmlTable(noted(notes, at: place)),
            cells: requests)
    }

    private static func text(_ name: String, _ note: String, at place: Int, between gap: String) -> Hazard {
        Hazard(
            name: "12: \(name)",
            text: ([heading] + noted([[note]], at: place).map { row in row.filter { $0 != "" }.joined(separator: gap) })
                .joined(separator: "\n") + "\n", cells: requests)
    }

    private static let short = "注：其中网络申请14件，信函申请3件"
    private static let labels = "说明：本年新收政府信息公开申请数量含网络申请2件，予以公开14件。"

    private static let inPages: [Hazard] = [
        page("a note over a row", [["^8:" + short]], at: 3),
        page("a note with labels in the first cell", [[labels, "", "", "", "", "", "", ""]], at: 3),
        page("a note in brackets at the end", [["^8:（备注：当面申请2件）"]], at: 5),
        page("a note beside the label of a group", [["三、本年度办理结果", "^7:注1.法律服务机构3件为律师事务所"]], at: 3),
        page("备注 in one cell and the note in the next", [["备注", "^7:其中当面申请2件"]], at: 4),
        page("备注 in one cell and a sentence that opens with a label in the next", [["备注", "^7:予以公开3件为信函"]], at: 5),
        page("备注 and nothing beside it", [["备注", "", "", "", "", "", "", ""]], at: 4),
        page(
            "a sentence with digits that is not called a note", [["本表数据截至2022年12月31日", "", "", "", "", "", "", ""]],
            at: 3),
        page("a note that goes on between rows", [["^8:备注：本年新收政府信息公开申请4件中，"], ["^8:自然人3件，商业企业1件。"]], at: 3),
        page(
            "a note that goes on in rows of its own",
            [["^8:注："], ["^8:1.网络申请14件；"], ["^8:2.（一）予以公开含上年结转1件。"]], at: 5),
        page("a note below its name, with a label", [["^8:注"], ["^8:本年新收政府信息公开申请4件中网络申请3件。"]], at: 3),
        page("a note below its name, with heads", [["^8:说明："], ["^8:1.总计4件；"], ["^8:2.自然人3件。"]], at: 3),
        page("a remark that opens with 合计", [["^8:合计：4件"]], at: 3),
        page("a remark of heads", [["^8:自然人3件，商业企业1件"]], at: 3),
        page("a remark behind a mark", [["^8:※ 商业企业含个体工商户1家"]], at: 3),
        page("a remark that opens with the label of a row", [["* 其他处理中3.其他14件", "", "", "", "", "", "", ""]], at: 5),
        Hazard(
            name: "12: a row that kept one of its numbers, in the cell of its label", format: .html,
            text: "<p>\(heading)</p>" + htmlTable(lines[..<3] + [["^8:（一）予以公开4件"], lines[4]]),
            cells: requests.merging(row("requests.granted", "unreadable")) { $1 }),
        Hazard(
            name: "12: a note instead of numbers, beside the label of a row", format: .html,
            text: "<p>\(heading)</p>"
                + htmlTable(lines[..<3] + [["（一）予以公开", "^7:注：不含主动公开14件"], lines[4]]),
            cells: requests.merging(row("requests.granted", "unreadable")) { $1 }),
        Hazard(
            name: "12: a row that lost its cells, below a note", format: .html,
            text: "<p>\(heading)</p>"
                + htmlTable(lines[..<4] + [["^8:\(short)"], ["^8:" + lines[4].joined(separator: " ")]]),
            cells: requests),
        Hazard(
            name: "12: a row that is called a note and has numbers", format: .html,
            text: "<p>\(heading)</p>" + htmlTable(noted([["注：网络申请", "2", "1", "0", "0", "0", "0", "3"]], at: 3)),
            cells: requests, findings: ["R209"]),
    ]

    private static let disclosure = [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "2", "30"], ["^4:注：规章含上年1件"],
        ["行政规范性文件", "4", "5", "60"],
    ]

    private static let proceedings = [
        ["^5:行政复议", "^10:行政诉讼"], ["^5:", "^5:未经复议直接起诉", "^5:复议后起诉"],
        Array(repeating: ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], count: 3).flatMap { $0 },
        ["1", "0", "0", "0", "1", "0", "2", "0", "0", "2", "0", "0", "0", "3", "3"],
    ]

    private static let outcomes = rows([
        ("proceedings.review", "1 0 0 0 1"), ("proceedings.litigation_direct", "0 2 0 0 2"),
        ("proceedings.litigation_after_review", "0 0 0 3 3"),
    ])

    private static let others: [Hazard] = [
        Hazard(
            name: "12: a note between the rows of table 二", format: .html,
            text: "<p>二、主动公开政府信息情况</p>" + htmlTable(disclosure),
            cells: rows([("disclosure.regulations", "1 2 30"), ("disclosure.normative_documents", "4 5 60")])),
        Hazard(
            name: "12: who filled in table 四, in the first cell of its last row", format: .html,
            text: "<p>四、政府信息公开行政复议、行政诉讼情况</p>"
                + htmlTable(proceedings + [["审核人：李四　联系电话：12345678"] + Array(repeating: "", count: 14)]),
            cells: outcomes),
        Hazard(
            name: "12: a note in the first cell of the last row of table 四", format: .html,
            text: "<p>四、政府信息公开行政复议、行政诉讼情况</p>"
                + htmlTable(proceedings + [["注：行政诉讼3件已撤诉"] + Array(repeating: "", count: 14)]),
            cells: outcomes),
    ]

    static let all: [Hazard] =
        inPages + others
        + [
            text("a note over a row of a text with tabs", short, at: 3, between: "\t"),
            text("a note with labels in a text of lines", labels, at: 3, between: " "),
            text("a note in a text of one cell a line", short, at: 4, between: "\n"),
            text("a note with labels in a text of one cell a line", labels, at: 4, between: "\n"),
        ]
}
