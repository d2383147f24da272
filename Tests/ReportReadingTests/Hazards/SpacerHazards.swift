import ReportModel

/// Columns and rows of a grid that hold nothing of the form's: empty columns between the numbers, cells whose edges don't
/// meet those of the heads, numbers that count columns.
enum SpacerHazards {
    private static let section = "三、收到和处理政府信息公开申请情况\n"
    private static let new = "一、本年新收政府信息公开申请数量"
    private static let carriedIn = "二、上年结转政府信息公开申请数量"
    private static let granted = "三、本年度办理结果（一）予以公开"
    private static let partly = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"

    private static func cells(_ text: String) -> [String] {
        text.split(separator: " ").map { $0 == "_" ? "" : String($0) }
    }

    private static let requests = [
        requestHead, [new] + cells("5 6 7 1 2 3 24"), [carriedIn] + cells("_ _ 4 _ _ _ 4"),
        [granted] + cells("_ _ 6 _ _ _ 6"), [partly] + cells("_ _ _ _ _ 3 3"),
    ]
    private static let read = rows([
        ("requests.new", "5 6 7 1 2 3 24"), ("requests.carried_in", "blank blank 4 blank blank blank 4"),
        ("requests.granted", "blank blank 6 blank blank blank 6"),
        ("requests.partly_granted", "blank blank blank blank blank 3 3"),
    ])

    /// Rows with a cell more before that in a column.
    private static func put(_ cell: String, before column: Int, _ rows: [[String]]) -> [[String]] {
        rows.map { row in Array(row[..<column]) + [cell] + Array(row[column...]) }
    }

    /// Rows with a blank before each cell but the first.
    private static func spaced(_ rows: [[String]]) -> [[String]] {
        rows.map { row in [row[0]] + row.dropFirst().flatMap { ["", $0] } }
    }

    private static func lines(_ rows: [[String]], _ mark: String) -> String {
        section + rows.map { $0.joined(separator: mark) }.joined(separator: "\n") + "\n"
    }

    /// A table of which one row has something in a column that is empty otherwise.
    private static let stray: [[String]] = {
        var rows = put("", before: 7, requests)
        rows[4][7] = "1"
        return rows
    }()

    private static let proceedingHeads = [
        ["^5:行政复议", "^10:行政诉讼"], ["^5:", "^5:未经复议直接起诉", "^5:复议后起诉"],
        Array(repeating: ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], count: 3).flatMap { $0 },
    ]

    private static func proceedings(_ rows: [String]...) -> String {
        "<p>四、政府信息公开行政复议、行政诉讼情况</p>" + htmlTable(proceedingHeads + rows)
    }

    private static func proceedingCells(_ kind: String) -> [String: String] {
        rows(["review", "litigation_direct", "litigation_after_review"].map { ("proceedings.\($0)", kind) })
    }

    static let all: [Hazard] = grids + texts + counted

    private static let grids: [Hazard] = [
        Hazard(
            name: "2: a column before the total in which nothing stands", format: .html,
            text: section + htmlTable(put("", before: 7, requests)), cells: read),
        Hazard(
            name: "2: an empty column before each of the numbers", format: .html,
            text: section + htmlTable(spaced(requests)), cells: read),
        Hazard(
            name: "2: heads that cover two columns each, of which the first is empty", format: .html,
            text: section
                + htmlTable([requestHead.map { $0.isEmpty ? "" : "^2:\($0)" }] + spaced(Array(requests.dropFirst()))),
            cells: read),
        Hazard(
            name: "2: the last head but one covers an empty column too", format: .html,
            text: section
                + htmlTable(
                    [requestHead[..<6] + ["^2:其他", "总计"]].map { Array($0) }
                        + put("", before: 7, Array(requests.dropFirst()))), cells: read),
        Hazard(
            name: "2: a column of units behind each number", format: .html,
            text: section
                + htmlTable(
                    [requestHead.map { $0.isEmpty ? "" : "^2:\($0)" }]
                        + requests.dropFirst().map { row in [row[0]] + row.dropFirst().flatMap { [$0, "件"] } }),
            cells: read),
        Hazard(
            name: "2: numbers counted in 次, or with narrow spaces between thousands", format: .html,
            text: section
                + htmlTable([
                    requestHead, [new] + ["5", "6次", "7", "1", "2", "1\u{202F}203", "1\u{2009}224"],
                    [carriedIn] + ["1 203", "0", "0", "0", "0", "0", "1203"],
                ]),
            cells: rows([
                ("requests.new", "5 6 7 1 2 1203 1224"), ("requests.carried_in", "unreadable 0 0 0 0 0 1203"),
            ])),
        Hazard(
            name: "2: something stands in one row of an empty column", format: .html,
            text: section + htmlTable(stray),
            cells: read.merging(row("requests.partly_granted", "unreadable")) { $1 }),
        Hazard(
            name: "2: cells whose edges don't meet those of the heads", format: .html,
            text: section
                + htmlTable([
                    ["^9:", "^3:自然人", "^3:商业企业", "^2:科研机构", "^4:社会公益组织", "^3:法律服务机构", "^3:其他", "^3:总计"],
                    ["^9:" + new, "^2:5", "^4:6", "^3:7", "^3:1", "^3:2", "^3:3", "^3:24"],
                    ["^9:四、结转下年度继续办理", "^2:", "^4:", "^2:", "^5:5", "^1:", "^4:", "^3:5"],
                ]),
            cells: rows([
                ("requests.new", "5 6 7 1 2 3 24"), ("requests.carried_out", "blank blank blank 5 blank blank 5"),
            ])),
        Hazard(
            name: "2: a blank before the numbers of each row, of which one adds up without its total", format: .html,
            text: section
                + htmlTable([
                    requestHead, [new, ""] + cells("5 6 7 1 2 3 24"), [carriedIn, ""] + cells("5 6 14 2 1 28 55"),
                    ["四、结转下年度继续办理", ""] + cells("1 1 1 1 1 1 6"),
                ]),
            cells: rows([
                ("requests.new", "5 6 7 1 2 3 24"), ("requests.carried_in", "unreadable"),
                ("requests.carried_out", "1 1 1 1 1 1 6"),
            ])),
    ]

    private static let texts: [Hazard] = [
        Hazard(
            name: "3: tabs with an empty column before each number", text: lines(spaced(requests), "\t"), cells: read),
        Hazard(
            name: "3: cells that two pipes part", text: lines(requests.map { [""] + $0 }, "||"), cells: read),
        Hazard(
            name: "3: a title alone in a column",
            text: "四、政府信息公开行政复议、行政诉讼情况\n"
                + [
                    ["行政复议", "", "", "", "", "行政诉讼"],
                    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "", "未经复议直接起诉", "", "", "", "", "复议后起诉"],
                    ["", "", "", "", "", ""]
                        + Array(repeating: ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], count: 2).flatMap { $0 },
                    ["1", "-", "-", "-", "1", "", "-", "-", "0", "-", "-", "-", "-", "-", "-", "-"],
                ].map { ($0 + Array(repeating: "", count: 16 - $0.count)).joined(separator: "\t") }
                .joined(separator: "\n") + "\n",
            cells: rows([
                ("proceedings.review", "1 not_applicable not_applicable not_applicable 1"),
                (
                    "proceedings.litigation_direct",
                    "not_applicable not_applicable 0 not_applicable not_applicable"
                ), ("proceedings.litigation_after_review", "not_applicable"),
            ])),
        Hazard(
            name: "3: something stands in one of a text's empty columns",
            text: lines(
                spaced(requests).enumerated().map { index, row in
                    index == 1 ? Array(row[..<5]) + ["1"] + Array(row[6...]) : row
                }, "\t"),
            cells: rows([
                ("requests.new", "unreadable"), ("requests.carried_in", "unreadable"),
                ("requests.granted", "unreadable"), ("requests.partly_granted", "unreadable"),
            ])),
        Hazard(
            name: "15: TeX ends the rows of a table with two backslashes",
            text: """
                二、主动公开政府信息情况
                信息内容 & 本年新制作数量 & 本年新公开数量 & 对外公开总数量 \\\\
                规章 & 3 & 0 & 61 \\\\
                规范性文件 & & 2 & 0 \\\\
                """,
            cells: rows(
                [("disclosure.regulations", "3 0 61"), ("disclosure.normative_documents", "unreadable")],
                in: .edition2019)),
        Hazard(
            name: "15: numbers that semicolons part are not blank",
            text: section + "（勾稽关系）；自然人；商业企业；科研机构；社会公益组织；法律服务机构；其他；总计。\n" + new + "；5；6；7；1；2；3；24。\n",
            cells: row("requests.new", "unreadable")),
        Hazard(
            name: "15: a change in words among the numbers of one cell",
            text: """
                二、主动公开政府信息情况
                1\t第二十条第（五）项
                2\t信息内容 上一年项目数量 本年增/减 处理决定数量
                3\t行政许可 6 减21
                4\t第二十条第（六）项
                5\t行政处罚 2 +30 2847
                """,
            cells: rows(
                [("disclosure.licensing", "unreadable"), ("disclosure.penalties", "2 30 2847")], in: .edition2019)),
    ]

    private static let counted: [Hazard] = [
        Hazard(
            name: "9: numbers of the columns above a row of blanks", format: .html,
            text: proceedings((1...15).map { "\($0)" }, Array(repeating: "", count: 15)),
            cells: proceedingCells("blank")),
        Hazard(
            name: "9: numbers of the columns above a row of strokes", format: .html,
            text: proceedings((1...15).map { "\($0)" }, Array(repeating: "/", count: 15)),
            cells: proceedingCells("not_applicable")),
        Hazard(
            name: "9: numbers of the columns and no row below", format: .html,
            text: proceedings((1...15).map { "\($0)" }), cells: proceedingCells("unreadable")),
        Hazard(
            name: "9: letters in the place of zeros", format: .html,
            text: proceedings(Array(repeating: "O", count: 15)), cells: proceedingCells("text")),
    ]
}
