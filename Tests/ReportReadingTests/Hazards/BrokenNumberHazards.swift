/// Numbers that a narrow column or a page's end broke: their last digits stand in a row of their own.
enum BrokenNumberHazards {
    private static let heading = "三、收到和处理政府信息公开申请情况"
    private static let heads = ["申请情况"] + requestHead.dropFirst()
    private static let carriedIn = ["二、上年结转政府信息公开申请数量", "4", "0", "0", "0", "0", "2", "6"]

    private static let requests = [
        ["一、本年新收政府信", "300", "2", "0", "0", "0", "1", "30"], ["息公开申请数量", "", "", "", "", "", "", "3"], carriedIn,
        ["（一）予以公开", "40", "0", "0", "0", "0", "0", "4"], ["", "", "", "", "", "", "", "0"],
        ["（二）部分公开", "3", "0", "0", "0", "0", "0", "3"], ["另有网上答复", "", "", "", "", "", "", "1"],
    ]

    private static let disclosure = [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "1", "3"], ["行政规范性文件", "46", "41", "42"],
        ["", "38", "04", "51"],
        ["信息内容", "本年处理决定数量", "", ""], ["行政许可", "16", "", ""], ["行政处罚", "37", "", ""], ["", "1", "", ""],
        ["行政强制", "0", "", ""],
        ["行政检查", "5", "", ""],
    ]

    private static let lines = heads.joined(separator: "\t") + "\n"

    static let all: [Hazard] = [
        Hazard(
            name: "13: the end of a total in the row below, which has the rest of the label, none, or another",
            format: .html,
            text: "<p>\(heading)</p>" + htmlTable([heads] + requests),
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "4 0 0 0 0 2 6"),
                ("requests.granted", "unreadable"), ("requests.partly_granted", "3 0 0 0 0 0 3"),
            ]), findings: ["R101", "R209"]),
        Hazard(
            name: "13: lines of a text that were wrapped within a number, and another row that does not add up",
            text: heading + "\n" + lines + "一、本年新收政府信息公开申请数量\t108\t0\t0\t0\t0\t0\t10\n8\n"
                + carriedIn.joined(separator: "\t") + "\n（一）予以公开\t1\t0\t0\t0\t0\t0\t16\n",
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "4 0 0 0 0 2 6"),
                ("requests.granted", "unreadable"),
            ])),
        Hazard(
            name: "13: the ends of all numbers in the row below, in tabs",
            text: heading + "\n" + lines
                + "一、本年新收政府信\t33\t30\t26\t21\t28\t27\t47\n息公开申请数量\t91\t0\t3\t8\t1\t0\t23\n"
                + carriedIn.joined(separator: "\t") + "\n",
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "4 0 0 0 0 2 6")])),
        Hazard(
            name: "13: the ends of numbers that nothing adds up, and a row of another figure", format: .html,
            text: "<p>二、主动公开政府信息情况</p>" + htmlTable(disclosure),
            cells: rows([
                ("disclosure.regulations", "1 1 3"), ("disclosure.normative_documents", "unreadable"),
                ("disclosure.licensing", "16"), ("disclosure.penalties", "unreadable"), ("disclosure.coercion", "0"),
            ])),
    ]
}
