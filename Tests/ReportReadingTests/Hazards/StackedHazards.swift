import Documents

/// Table 四 with its groups below each other, each below or beside its own heads, and what says less than that.
enum StackedHazards {
    private static let heading = "四、政府信息公开行政复议、行政诉讼情况"
    private static let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    private static let read = rows([
        ("proceedings.review", "1 0 2 0 3"), ("proceedings.litigation_direct", "0 5 0 0 5"),
        ("proceedings.litigation_after_review", "0 4 0 7 11"),
    ])

    private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

    private static func tables(_ name: String, _ tables: [[[String]]], _ cells: [String: String]) -> Hazard {
        Hazard(
            name: "11: table 四 \(name)", format: .html, text: "<p>\(heading)</p>" + tables.map(htmlTable).joined(),
            cells: cells)
    }

    /// A text whose cells some character parts.
    private static func text(
        _ name: String, _ separator: String, _ lines: [[String]], _ cells: [String: String]
    ) -> Hazard {
        Hazard(
            name: "8: table 四 \(name)",
            text: heading + "\n" + lines.map { $0.joined(separator: separator) }.joined(separator: "\n") + "\n\n五、其他\n",
            cells: cells)
    }

    static let all: [Hazard] = grids + texts

    /// Cells of two columns each.
    private static func wide(_ cells: [String]) -> [String] { cells.map { "^2:\($0)" } }

    private static let courts = ["^5:未经复议直接起诉", "^5:复议后起诉"]
    private static let review = [["^5:行政复议"], outcomes, words("1 0 2 0 3")]

    private static let grids = [
        tables(
            "as two tables", [review, [["^10:行政诉讼"], courts, outcomes + outcomes, words("0 5 0 0 5 0 4 0 7 11")]], read),
        tables(
            "as one table of three parts",
            [
                review + [["^5:行政诉讼"], ["^5:未经复议直接起诉"], outcomes, words("0 5 0 0 5")]
                    + [["^5:复议后起诉"], outcomes, words("0 4 0 7 11")]
            ], read),
        tables(
            "as one table of two parts, with cells of two columns above those of one",
            [
                [["^10:行政复议"], wide(outcomes), wide(words("1 0 2 0 3")), ["^10:行政诉讼"], courts, outcomes + outcomes]
                    + [words("0 5 0 0 5 0 4 0 7 11")]
            ], read),
        tables(
            "as one table of two parts, with blanks of two columns",
            [
                [["^10:行政复议"], wide(outcomes), wide(["1", "", "2", "", "3"]), ["^10:行政诉讼"], courts]
                    + [outcomes + outcomes, words("0 5 0 0 5 0 4 0 7 11")]
            ],
            rows([
                ("proceedings.review", "1 blank 2 blank 3"), ("proceedings.litigation_direct", "0 5 0 0 5"),
                ("proceedings.litigation_after_review", "0 4 0 7 11"),
            ])),
        tables(
            "in two parts, with numbers that reach over two heads",
            [
                [["^10:行政复议"], outcomes + ["", "", "", "", ""], wide(words("1 0 2 0 3")), ["^10:行政诉讼"], courts]
                    + [outcomes + outcomes, words("0 5 0 0 5 0 4 0 7 11")]
            ], [:]),
        tables(
            "with the outcomes as rows",
            [
                [["", "行政复议", "未经复议直接起诉", "复议后起诉"]]
                    + zip(outcomes, ["1 0 0", "0 5 4", "2 0 0", "0 0 7", "3 5 11"]).map { [$0] + words($1) }
            ], read),
        tables(
            "with blanks and marks in its rows",
            [
                [
                    ["类别"] + outcomes, ["行政复议", "1", "", "2", "", "3"], ["未经复议直接起诉"] + words("/ / / / /"),
                    ["复议后起诉"] + words("0 4 0 7 11"),
                ]
            ],
            rows([
                ("proceedings.review", "1 blank 2 blank 3"), ("proceedings.litigation_direct", "not_applicable"),
                ("proceedings.litigation_after_review", "0 4 0 7 11"),
            ])),
        tables(
            "with a group twice, of two years",
            [
                [
                    ["类别"] + outcomes, ["行政复议"] + words("1 0 2 0 3"), ["行政复议"] + words("2 0 2 0 4"),
                    ["未经复议直接起诉"] + words("0 5 0 0 5"), ["复议后起诉"] + words("0 4 0 7 11"),
                ]
            ], [:]),
        tables(
            "with rows that a cell was dropped from",
            [
                [
                    ["类别"] + outcomes, ["行政复议"] + words("1 2 0 3"), ["未经复议直接起诉"] + words("0 5 0 0 5"),
                    ["复议后起诉"] + words("0 4 0 7 11"),
                ]
            ], [:]),
    ]

    private static let stacked = [
        ["行政复议", "", "", "", ""], outcomes, words("1 0 2 0 3"), ["行政诉讼", "", "", "", ""], ["未经复议直接起诉", "", "", "", ""],
        outcomes, words("0 5 0 0 5"), ["复议后起诉", "", "", "", ""], outcomes,
    ]

    private static let texts = [
        text("in parts, with a pipe behind each cell", "|", stacked + [words("0 4 0 7 11")], read),
        text(
            "in parts, a cell a line", "\n", (stacked + [words("0 4 0 7 11")]).map { $0.filter { !$0.isEmpty } }, read),
        text(
            "in parts, a cell a line, one of them lost", "\n",
            (stacked + [words("0 4 7 11")]).map { $0.filter { !$0.isEmpty } }, [:]),
        text(
            "in parts with marks, a cell a line", "\n",
            (stacked.map { $0 == words("0 5 0 0 5") ? words("/ 5 / / 5") : $0 } + [words("0 4 0 7 11")])
                .map { $0.filter { !$0.isEmpty } },
            rows([
                ("proceedings.review", "1 0 2 0 3"),
                ("proceedings.litigation_direct", "not_applicable 5 not_applicable not_applicable 5"),
                ("proceedings.litigation_after_review", "0 4 0 7 11"),
            ])),
        text(
            "as three rows of a tab grid", "\t",
            [
                ["类别", ""] + outcomes, ["行政复议", ""] + words("1 0 2 0 3"),
                ["行政诉讼", "未经复议直接起诉"] + words("0 5 0 0 5"), ["", "复议后起诉"] + words("0 4 0 7 11"),
            ], read),
    ]
}
