import ReportModel
import ReportSamples

/// A generated report whose tables are not as the form prints them, and what is true of it.
struct DisturbedReport {
    /// A row of the requests' table: its label, and its cells by column of the form.
    struct Row {
        var label: String
        var cells: [String]
        /// `requests.new`; nil for a row that the form does not have.
        var key: String?
    }

    /// A column of the requests' table: its head, and the place of its cells in the form; nil for one of no form.
    struct Column {
        var head: String
        var place: Int?
    }

    let form: Form
    var columns: [Column]
    var rows: [Row]
    /// The tables of sections 二 and 四 as grids.
    var disclosure: [[String]]
    var proceedings: [[String]]
    /// A line above the table of section 二.
    var caption = ""
    /// Numbers by field; a field that is not here must hold none.
    var truth: [String: ExactNumber]

    init(seed: UInt64, form: Form) {
        let body = SampleBody.all[Int(seed) % SampleBody.all.count]
        let sample = SampleReport.make(seed: seed, body: body, year: form == .edition2019 ? 2020 : 2022, form: form)
        self.form = form
        truth = Dictionary(
            uniqueKeysWithValues: form.fields.compactMap { field in
                sample.report.cells[field.index].number.map { (field.id, $0) }
            })
        func text(_ field: Field) -> String { sample.written[field.index] }
        let requests = form.fields.filter { $0.tableKey == "requests" }
        columns = requests.prefix(7).enumerated().map { Column(head: $1.columnPath.last ?? "", place: $0) }
        rows = stride(from: 0, to: requests.count, by: 7).map { start in
            let own = requests[start..<(start + 7)]
            return Row(
                label: own[start].rowPath.last ?? "", cells: own.map(text), key: "requests.\(own[start].rowKey)")
        }
        disclosure = Self.disclosure(of: form, text)
        let outcomes = form.fields.filter { $0.tableKey == "proceedings" }
        proceedings = [
            ["行政复议", "", "", "", "", "行政诉讼", "", "", "", "", "", "", "", "", ""],
            ["", "", "", "", "", "未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", ""],
            outcomes.map { $0.columnPath.last ?? "" }, outcomes.map(text),
        ]
    }

    private static func disclosure(of form: Form, _ text: (Field) -> String) -> [[String]] {
        var (grid, last) = ([[String]](), "")
        let fields = form.fields.filter { $0.tableKey == "disclosure" }
        let keys = fields.map(\.rowKey).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        for key in keys {
            let own = fields.filter { $0.rowKey == key }
            if own[0].rowPath[0] != last {
                last = own[0].rowPath[0]
                grid += [[last], ["信息内容"] + own.map { $0.columnPath.last ?? "" }]
            }
            grid.append([own[0].rowPath.last ?? ""] + own.map(text))
        }
        return grid
    }

    /// The table of section 三 as a grid.
    var requests: [[String]] {
        [[""] + columns.map(\.head)]
            + rows.map { row in [row.label] + columns.map { column in column.place.map { row.cells[$0] } ?? "3" } }
    }

    /// Takes every number of a table out of the truth.
    mutating func forget(_ prefix: String) { truth = truth.filter { !$0.key.hasPrefix(prefix) } }
}

extension DisturbedReport {
    enum Layout: String, CaseIterable, Sendable {
        case html, pipes, tabs
        /// One cell a line; a row a line; nothing between.
        case cells, lines, glued

        var fileExtension: String { self == .html ? "html" : self == .pipes ? "md" : "txt" }
    }

    func text(_ layout: Layout) -> String {
        let parts: [(String, [[String]])] = [
            ("二、主动公开政府信息情况\n" + caption, disclosure), ("三、收到和处理政府信息公开申请情况", requests),
            ("四、政府信息公开行政复议、行政诉讼情况", proceedings),
        ]
        let title = "澄岭县教育局\(form == .edition2019 ? 2020 : 2022)年政府信息公开工作年度报告"
        let all = [(title + "\n一、总体情况\n我局依法公开信息。", [[String]]())] + parts + [("五、存在的主要问题及改进情况\n有待加强。", [])]
        return all.map { words, grid in Self.words(words, layout) + Self.table(grid, layout) }
            .joined(separator: layout == .glued ? "" : "\n")
    }

    private static func words(_ text: String, _ layout: Layout) -> String {
        let lines = text.split(separator: "\n")
        switch layout {
        case .html: return lines.map { "<p>\($0)</p>" }.joined()
        case .glued: return lines.joined()
        default: return lines.joined(separator: "\n\n") + "\n\n"
        }
    }

    private static func table(_ grid: [[String]], _ layout: Layout) -> String {
        guard !grid.isEmpty else { return "" }
        switch layout {
        case .html: return htmlTable(grid)
        case .pipes:
            return grid.enumerated().map { index, row in
                "| " + row.joined(separator: " | ") + " |"
                    + (index == 0 ? "\n|" + row.map { _ in "---|" }.joined() : "")
            }.joined(separator: "\n") + "\n"
        case .tabs: return grid.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
        case .cells: return grid.flatMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
        case .lines: return grid.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "\n") + "\n"
        case .glued: return grid.flatMap { $0 }.joined()
        }
    }
}
