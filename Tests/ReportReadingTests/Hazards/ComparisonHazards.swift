/// Two figures of each cell, of two years or bodies, and one number for several rows.
enum ComparisonHazards {
    private static let heading = "三、收到和处理政府信息公开申请情况"
    private static let new = "一、本年新收政府信息公开申请数量"
    private static let carriedIn = "二、上年结转政府信息公开申请数量"
    private static let refused = rows([("requests.new", "unreadable"), ("requests.carried_in", "unreadable")])
    private static let own = rows([("requests.new", "3 1 0 0 0 0 4"), ("requests.carried_in", "5 0 0 0 0 2 7")])
    private static let numbers = [cells("3 1 0 0 0 0 4"), cells("5 0 0 0 0 2 7")]
    private static let others = [cells("8 2 0 0 0 0 10"), cells("6 0 0 0 0 3 9")]

    private static func cells(_ numbers: String) -> [String] { numbers.split(separator: " ").map(String.init) }

    /// Two heads below each of the form's, the numbers of the form below the second.
    private static func subheads(_ words: [String], _ cells: [String: String], isMerged: Bool = true) -> Hazard {
        let heads = requestHead.dropFirst().flatMap { isMerged ? ["^\(words.count):\($0)"] : [$0, ""] }
        let lines = zip(others, numbers).map { pair in
            zip(pair.0, pair.1).flatMap { [$0, $1] + Array(repeating: "1", count: words.count - 2) }
        }
        let table = [["项目"] + heads, [""] + Array(repeating: words, count: 7).flatMap { $0 }]
        return Hazard(
            name: "3: \(words) below each head\(isMerged ? "" : ", beside blanks")", format: .html,
            text: "<p>\(heading)</p>" + htmlTable(table + [[new] + lines[0], [carriedIn] + lines[1]]), cells: cells)
    }

    /// Each label over two rows, the numbers of the form in the one with the given words.
    private static func yearRows(_ first: String, _ second: String, own: String) -> [Hazard] {
        let pairs = own == first ? zip(numbers, others) : zip(others, numbers)
        let lines = zip([new, carriedIn], pairs).map { label, pair in
            ([label, first] + pair.0, [second] + pair.1)
        }
        let html = lines.map { first, second in
            "<tr><td rowspan=2>\(label(first))</td>\(tds(first.dropFirst()))</tr><tr>\(tds(second[...]))</tr>"
        }
        let head = ["申请情况", "年度"] + requestHead.dropFirst()
        let tabs = [head] + lines.flatMap { [$0, [""] + $1] }
        return [
            Hazard(
                name: "9: rows of \(first) and \(second) beside a merged label", format: .html,
                text: "<p>\(heading)</p><table><tr>\(tds(head[...]))</tr>\(html.joined())</table>",
                cells: own == first ? Self.own : refused),
            Hazard(
                name: "9: rows of \(first) and \(second) beside one label, in a grid of tabs",
                text: heading + "\n" + tabs.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n",
                cells: refused),
        ]
    }

    private static func label(_ row: [String]) -> String { row.first ?? "" }

    private static func tds(_ cells: ArraySlice<String>) -> String { cells.map { "<td>\($0)</td>" }.joined() }

    static let all: [Hazard] =
        yearRows("上年", "本年", own: "本年") + yearRows("2021年", "2022年", own: "2022年")
        + yearRows("去年同期", "今年", own: "今年") + yearRows("下属单位", "本机关", own: "本机关")
        + yearRows("本年", "上年", own: "本年") + [
            subheads(["上年", "本年"], own), subheads(["上年", "本年", "增减"], own),
            subheads(["下属单位", "本机关"], own), subheads(["市级", "县级"], refused),
            subheads(["上年", "本年"], refused, isMerged: false),
            Hazard(
                name: "9: a small comparison of two years before the statutory table", format: .html,
                text: "<p>\(heading)</p>"
                    + htmlTable([["指标", "2021年", "2022年"], [new, "9", "12"], [carriedIn, "3", "4"]])
                    + htmlTable([requestHead, [new] + numbers[0], [carriedIn] + numbers[1]]), cells: own),
            Hazard(
                name: "9: the same below it, which may be its correction", format: .html,
                text: "<p>\(heading)</p>" + htmlTable([requestHead, [new] + numbers[0], [carriedIn] + numbers[1]])
                    + htmlTable([requestHead, [new] + others[0]]),
                cells: row("requests.new", "unreadable").merging(own) { unread, _ in unread }),
            Hazard(
                name: "9: one row of a year for each label", format: .html,
                text: "<p>\(heading)</p>"
                    + htmlTable(
                        [["申请情况", "年度"] + requestHead.dropFirst()]
                            + zip([new, carriedIn], numbers).map { [$0, "2022年"] + $1 }), cells: own),
            Hazard(
                name: "5: one number for two labels", format: .html,
                text: "<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>"
                    + "<tr><td>行政许可</td><td>9</td></tr>"
                    + "<tr><td>行政处罚</td><td rowspan=2>1487</td></tr><tr><td>行政强制</td></tr></table>",
                cells: [
                    "disclosure.licensing.decisions": "9", "disclosure.penalties.decisions": "unreadable",
                    "disclosure.coercion.decisions": "unreadable",
                ]),
            Hazard(
                name: "5: the numbers of a row merged with those of the next", format: .html,
                text: "<p>\(heading)</p><table><tr>\(tds(requestHead[...]))</tr><tr><td>\(new)</td>"
                    + numbers[0].map { "<td rowspan=2>\($0)</td>" }.joined()
                    + "</tr><tr><td>\(carriedIn)</td></tr></table>",
                cells: refused),
            Hazard(
                name: "5: numbers merged over the two lines of a label", format: .html,
                text: "<p>\(heading)</p><table><tr>\(tds(requestHead[...]))</tr><tr><td>\(new)</td>"
                    + numbers[0].map { "<td rowspan=2>\($0)</td>" }.joined()
                    + "</tr><tr><td>（件）</td></tr><tr><td>\(carriedIn)</td>\(tds(numbers[1][...]))</tr></table>",
                cells: own),
        ]
}
