/// Rows of the body's own among those of table 三: they are none of the form's, and cost no other row its cells.
enum ExtraRowHazards {
    private static let heading = "三、收到和处理政府信息公开申请情况"
    private static let lines = [
        ["一、本年新收政府信息公开申请数量", "3", "1", "0", "0", "0", "0", "4"],
        ["二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1"],
        ["（一）予以公开", "4", "0", "0", "0", "0", "0", "4"], ["（二）部分公开", "0", "1", "0", "0", "0", "0", "1"],
    ]
    private static let requests = rows([
        ("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "1 0 0 0 0 0 1"),
        ("requests.granted", "4 0 0 0 0 0 4"), ("requests.partly_granted", "0 1 0 0 0 0 1"),
    ])

    private static func with(_ extra: [String], at place: Int) -> [[String]] {
        lines[..<place] + [extra] + lines[place...]
    }

    private static func text(_ name: String, _ extra: String, between gap: String, at place: Int) -> Hazard {
        let own = with(extra.split(separator: " ").map(String.init), at: place)
        return Hazard(
            name: "12: \(name)",
            text: ([heading, requestHead.dropFirst().joined(separator: gap)] + own.map { $0.joined(separator: gap) })
                .joined(separator: "\n") + "\n", cells: requests)
    }

    /// Labels that merged cells leave blanks behind.
    private static func tabs(_ name: String, _ extra: String) -> Hazard {
        let own = with(extra.split(separator: " ").map(String.init), at: 1).map { [$0[0], "", ""] + $0.dropFirst() }
        let head = ["", "", ""] + requestHead.dropFirst()
        return Hazard(
            name: "12: \(name)",
            text: heading + "\n\n" + ([head] + own).map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n",
            cells: requests, findings: ["R209"])
    }

    /// Behind a label that lost its numbers: the row of its own may be neither's.
    private static func lost(_ extra: String, between gap: String) -> Hazard {
        let other = "3.其他 0 0 0 0 0 0 0".split(separator: " ").map(String.init)
        let own = [[lines[0][0]], extra.split(separator: " ").map(String.init)] + lines[1...] + [other]
        return Hazard(
            name: "12: a label without its numbers before \(extra), in \(gap.debugDescription)",
            text: ([[heading], Array(requestHead.dropFirst())] + own).map { $0.joined(separator: gap) }
                .joined(separator: "\n") + "\n",
            cells: requests.merging(row("requests.new", "unreadable")) { $1 }
                .merging(row("requests.other_handling.other", "0 0 0 0 0 0 0")) { $1 }, findings: ["R209"])
    }

    private static let lostLabels: [Hazard] = [
        "政府信息", "6.申请", "（三）不予公开合计", "（三）不予公开\n合计", "（八）其他", "5.其他", "某某情形",
    ].flatMap { label in [" ", "\n"].map { lost(label + " 2 0 0 0 0 0 2", between: $0) } }

    private static func table(_ name: String, _ rows: [[String]], other: String) -> Hazard {
        Hazard(
            name: "12: \(name)", format: .html, text: "<p>\(heading)</p>" + htmlTable([requestHead] + lines + rows),
            cells: requests.merging(row("requests.other_handling.other", other)) { $1 }
                .merging(row("requests.handled_total", "4 1 0 0 0 0 5")) { $1 })
    }

    private static let total = ["（七）总计", "4", "1", "0", "0", "0", "0", "5"]
    private static let zeros = Array(repeating: "0", count: 7)

    private static let others: [Hazard] = [
        table("5.其他 beside 3.其他", [["5.其他"] + zeros, ["3.其他"] + zeros, total], other: "0 0 0 0 0 0 0"),
        table("（八）其他 may be another row than 3.其他", [["（八）其他"] + zeros, total], other: "unreadable"),
        table("5.其他 outside of its group may be too", [["5.其他"] + zeros, total], other: "unreadable"),
    ]

    static let all: [Hazard] = own + lostLabels + others

    private static let own: [Hazard] = [
        text("a numbered row of its own, one cell a line", "6.某某情形 2 0 0 0 0 0 2", between: "\n", at: 2),
        text("the same with false numbers", "6.某某情形 2 0 0 0 0 0 5", between: "\n", at: 3),
        text("the same in lines", "9.属于工作秘密 2 0 0 0 0 0 2", between: " ", at: 3),
        text("a part of a row, named in two words", "其中：网络申请 2 0 0 0 0 0 2", between: " ", at: 1),
        text("the same, one cell a line", "其中：网络申请 2 0 0 0 0 0 2", between: "\n", at: 1),
        tabs("a row of its own below one with blanks behind its label", "小计 2 1 0 0 0 0 3"),
        tabs("the same with false numbers", "小计 2 1 0 0 0 0 9"),
        Hazard(
            name: "12: the sum of a group, where a row of the form is missing", format: .html,
            text: "<p>\(heading)</p>"
                + htmlTable(
                    [requestHead] + lines[..<3] + [
                        ["1.属于国家秘密", "1", "0", "0", "0", "0", "0", "1"], ["不予公开小计", "1", "1", "0", "0", "0", "0", "2"],
                        ["3.危及“三安全一稳定”", "0", "1", "0", "0", "0", "0", "1"],
                    ]),
            cells: rows([
                ("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "1 0 0 0 0 0 1"),
                ("requests.granted", "4 0 0 0 0 0 4"), ("requests.refused.state_secret", "1 0 0 0 0 0 1"),
                ("requests.refused.security_and_stability", "0 1 0 0 0 0 1"),
            ]), findings: ["R209"]),
        Hazard(
            name: "12: a row of its own whose label begins with a head", format: .html,
            text: "<p>\(heading)</p>"
                + htmlTable([requestHead] + with(["4.其他情形", "2", "0", "0", "0", "0", "0", "2"], at: 1)),
            cells: requests),
    ]
}
