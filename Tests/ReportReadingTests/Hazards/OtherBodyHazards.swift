/// Heads of table 三 that name another kind of body than the form, and share words with its own.
enum OtherBodyHazards {
    private static let heading = "三、收到和处理政府信息公开申请情况"
    private static let labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"]
    private static let numbers = ["3 1 0 0 0 0 4", "5 0 0 0 0 2 7"]
    private static let refused = rows([("requests.new", "unreadable"), ("requests.carried_in", "unreadable")])
    private static let read = rows([("requests.new", numbers[0]), ("requests.carried_in", numbers[1])])

    private static func heads(_ changed: [String: String]) -> [String] {
        ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map { changed[$0] ?? $0 }
    }

    /// As converters write a table of which they lost the spans.
    private static func flat(_ name: String, _ heads: [String], _ cells: [String: String]) -> Hazard {
        let body = zip(labels, numbers).map { [$0] + $1.split(separator: " ").map(String.init) }
        return Hazard(
            name: "2: \(name), spans lost", format: .html,
            text: "<p>\(heading)</p>" + htmlTable([["", "申请人情况"], ["自然人", "法人或其他组织", "总计"], heads] + body),
            cells: cells)
    }

    /// Words between blanks, or one in each line.
    private static func text(_ name: String, _ heads: [String], _ gap: String, _ cells: [String: String]) -> Hazard {
        let body = zip(labels, numbers).map { $0 + " " + $1 }.joined(separator: "\n")
        let groups = ["自然人", "法人或其他组织", "总计"].joined(separator: gap)
        return Hazard(
            name: "7: \(name), parted by \(gap == " " ? "blanks" : "lines")",
            text: [heading, "申请人情况", groups, heads.joined(separator: gap), body].joined(separator: "\n") + "\n",
            cells: cells)
    }

    static let all: [Hazard] = [
        flat("社会团体 shares one pair with 社会公益组织", heads(["社会公益组织": "社会团体"]), refused),
        flat("企业法人 begins as 企业", heads(["商业企业": "企业法人"]), refused),
        flat("公益性组织 is 社会公益组织", heads(["社会公益组织": "公益性组织"]), read),
        flat("科研院所 is 科研机构", heads(["科研机构": "科研院所"]), read),
        text("法人 in the place of 科研机构", heads(["科研机构": "法人"]), " ", refused),
        text("法人 in the place of 商业企业", heads(["商业企业": "法人"]), "\n", refused),
        text("社会团体 in the place of 社会公益组织", heads(["社会公益组织": "社会团体"]), " ", refused),
        text("企业法人 in the place of 商业企业", heads(["商业企业": "企业法人"]), "\n", refused),
        Hazard(
            name: "1: three digits glued to a label of section 二 may be one number beside blanks",
            text: "二、主动公开政府信息情况\n信息内容本年制发件数本年废止件数现行有效件数\n规章537\n行政规范性文件000\n",
            cells: rows([("disclosure.regulations", "unreadable"), ("disclosure.normative_documents", "0")]),
            findings: ["R101"]),
    ]
}
