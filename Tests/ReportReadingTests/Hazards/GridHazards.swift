import ReportModel

/// Tables whose rows are not aligned: merged cells were left out, or blank ones, as copies and converters do.
enum GridHazards {
    private static let section = "三、收到和处理政府信息公开申请情况\n\n"
    /// The header of table 三 in three rows, without what its merged cells cover.
    private static let heads = [
        ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"], ["自然人", "法人或其他组织", "总计"],
        ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
    ]
    private static let new = "一、本年新收政府信息公开申请数量"
    private static let carriedIn = "二、上年结转政府信息公开申请数量"
    private static let granted = "（一）予以公开"
    private static let partly = "（二）部分公开"

    private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private static func pipes(_ rows: [[String]], rule: Int) -> String {
        let lines = rows.map(line)
        return section
            + ([lines[0], "|" + String(repeating: "---|", count: rule)] + lines.dropFirst())
            .joined(separator: "\n") + "\n"
    }

    private static func numbers(_ text: String) -> [String] {
        text.split(separator: " ").map { $0 == "_" ? "" : String($0) }
    }

    /// Rows with blanks behind them up to the width of the widest.
    private static func padded(_ rows: [[String]], to least: Int = 0) -> [[String]] {
        let width = max(rows.map(\.count).max() ?? 0, least)
        return rows.map { $0 + Array(repeating: "", count: width - $0.count) }
    }

    /// Each cell on a line of its own with a pipe behind it, and pipes that fill short rows.
    private static func cellLines(_ rows: [[String]]) -> String {
        let width = rows.map(\.count).max() ?? 0
        return section
            + rows.map { row in
                let cells = row.map { $0.isEmpty ? "|" : "\($0) |" }
                return (cells + [String(repeating: "|", count: width - row.count)]).filter { !$0.isEmpty }
                    .joined(separator: "\n")
            }.joined(separator: "\n")
    }

    private static let requests =
        heads + [
            [new] + numbers("2 1 _ _ 4 _ 7"), ["三、本年度办理结果", granted] + numbers("_ 1 _ _ 4 _ 5"),
            [partly] + numbers("1 _ _ _ _ _ 1"),
        ]
    private static let requestCells = rows([
        ("requests.new", "2 1 blank blank 4 blank 7"), ("requests.granted", "blank 1 blank blank 4 blank 5"),
        ("requests.partly_granted", "1 blank blank blank blank blank 1"),
    ])

    static let all: [Hazard] = [
        Hazard(
            name: "5: short rows filled up, a blank in front of the numbers as cells before it are merged elsewhere",
            text: section
                + padded(
                    heads + [
                        [new] + numbers("5 4 _ _ 4 _ 13"), ["（三）不予公开", "1.属于国家秘密"] + numbers("2 1 _ _ _ _ 3"),
                        ["（四）无法提供", "1.本机关不掌握相关政府信息"] + numbers("_ 3 _ _ 1 _ 4"),
                    ], to: 10
                ).map(line).joined(separator: "\n") + "\n",
            cells: rows([
                ("requests.new", "5 4 blank blank 4 blank 13"),
                ("requests.refused.state_secret", "2 1 blank blank blank blank 3"),
                ("requests.unavailable.not_held", "blank 3 blank blank 1 blank 4"),
            ])),
        Hazard(
            name: "5: short rows filled up, blanks in front of numbers behind the label of a group",
            text: section
                + padded(
                    heads + [
                        [new] + numbers("5 4 _ _ 4 _ 13"), ["三、本年度办理结果", granted] + numbers("_ _ 6 _ _ 2 8"),
                        [partly] + numbers("1 _ _ _ 2 2 5"),
                    ], to: 10
                ).map(line).joined(separator: "\n") + "\n",
            cells: rows([
                ("requests.new", "5 4 blank blank 4 blank 13"), ("requests.granted", "blank blank 6 blank blank 2 8"),
                ("requests.partly_granted", "1 blank blank blank 2 2 5"),
            ])),
        Hazard(
            name: "5: the same with a blank dropped",
            text: section
                + padded(
                    heads + [
                        [new] + numbers("5 4 _ _ 4 _ 13"), ["三、本年度办理结果", granted] + numbers("_ 6 _ _ 2 8"),
                        [partly] + numbers("1 _ _ _ 2 2 5"),
                    ], to: 10
                ).map(line).joined(separator: "\n") + "\n",
            cells: rows([
                ("requests.new", "5 4 blank blank 4 blank 13"), ("requests.granted", "unreadable"),
                ("requests.partly_granted", "1 blank blank blank 2 2 5"),
            ])),
        Hazard(
            name: "5: a blank dropped behind those of a merged label, the row filled up",
            text: section
                + padded(
                    heads + [
                        [new, "", ""] + numbers("5 1 1 1 1 1 10"), [carriedIn, "", ""] + numbers("1 9 6 7 9 32"),
                        ["三、本年度办理结果", granted, ""] + numbers("5 1 1 1 1 1 10"),
                    ]
                ).map(line).joined(separator: "\n") + "\n",
            cells: rows([
                ("requests.new", "5 1 1 1 1 1 10"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "5 1 1 1 1 1 10"),
            ])),
        Hazard(
            name: "3: rows of a web page whose blank cells begin new lines",
            text: section
                + requests.map { row in row.map { $0.isEmpty ? "\n| " : "\($0) | " }.joined() }
                .joined(separator: "\n") + "\n", cells: requestCells),
        Hazard(
            name: "3: each cell of a web page on a line of its own, and nothing that parts the rows",
            text: section + requests.joined().map { $0.isEmpty ? "|" : "\($0) |" }.joined(separator: "\n") + "\n",
            cells: requestCells),
        Hazard(
            name: "3: each cell of a web page on a line of its own, the pipe below it",
            text: section + requests.joined().map { $0.isEmpty ? "|" : "\($0)\n|" }.joined(separator: "\n") + "\n",
            cells: requestCells),
        Hazard(
            name: "3: each cell of a web page on a line of its own",
            text: cellLines(
                heads + [
                    [new] + numbers("2 1 _ _ 4 _ 7"), ["三、本年度办理结果", granted] + numbers("1 1 _ _ 4 _ 6"),
                    [partly] + numbers("1 _ _ _ _ _ 1"),
                ]),
            cells: rows([
                ("requests.new", "2 1 blank blank 4 blank 7"), ("requests.granted", "1 1 blank blank 4 blank 6"),
                ("requests.partly_granted", "1 blank blank blank blank blank 1"),
            ])),
        Hazard(
            name: "3: merged cells left out of a pipe table: the total alone is filled", format: .markdown,
            text: pipes(
                heads + [
                    [new] + numbers("0 0 0 0 0 0 0"), ["三、本年度办理结果", granted] + numbers("_ _ _ _ _ _ 0"),
                    [partly] + numbers("_ _ _ _ _ _ 0"),
                ], rule: 2),
            cells: rows([
                ("requests.new", "0 0 0 0 0 0 0"), ("requests.granted", "blank blank blank blank blank blank 0"),
                ("requests.partly_granted", "blank blank blank blank blank blank 0"),
            ])),
        Hazard(
            name: "3: merged cells left out of an HTML table: the total alone is filled", format: .html,
            text: "<p>\(section)</p>"
                + htmlTable(
                    heads + [
                        [new] + numbers("0 0 0 0 0 0 0"), ["三、本年度办理结果", granted] + numbers("_ _ _ _ _ _ 0"),
                    ]),
            cells: rows([
                ("requests.new", "0 0 0 0 0 0 0"), ("requests.granted", "blank blank blank blank blank blank 0"),
            ])),
        Hazard(
            name: "5: blank cells left out of a pipe table with merged heads", format: .markdown,
            text: pipes(
                heads + [
                    [new] + numbers("23 0 0 23"), ["三、本年度办理结果", granted] + numbers("7 0 0 7"),
                    [partly] + numbers("0 0 0 0"),
                ], rule: 2),
            cells: rows([
                ("requests.new", "unreadable"), ("requests.granted", "unreadable"),
                ("requests.partly_granted", "unreadable"),
            ])),
        Hazard(
            name: "5: blank cells left out and rows filled up: others of the table show it", format: .html,
            text: "<p>\(section)</p>"
                + htmlTable(
                    padded([
                        requestHead, [new] + numbers("23 0 0 23"), [carriedIn] + numbers("0 0 0 0"),
                        [granted] + numbers("1 0 0 0 0 0 1"),
                    ])),
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "1 0 0 0 0 0 1"),
            ])),
        Hazard(
            name: "5: blank cells left out and rows filled up below heads that are not aligned", format: .html,
            text: "<p>\(section)</p>"
                + htmlTable(padded(heads + [[new] + numbers("0 0 0 0"), [carriedIn, "0", "0"]])),
            cells: rows([("requests.new", "unreadable"), ("requests.carried_in", "unreadable")])),
        Hazard(
            name: "6: pipes without outer ones part blank cells at both ends", format: .markdown,
            text: section
                + [
                    "项目|类别|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计", "---|---|---|---|---|---|---|---|---",
                    "一、本年新收政府信息公开申请数量||0|0|0|0|0|0|", "|（一）予以公开|0|0|0|0|0|0|0",
                    "四、结转下年度继续办理||1||||||1",
                ].joined(separator: "\n") + "\n",
            cells: rows([
                ("requests.new", "0 0 0 0 0 0 blank"), ("requests.granted", "0 0 0 0 0 0 0"),
                ("requests.carried_out", "1 blank blank blank blank blank 1"),
            ])),
    ]
}
