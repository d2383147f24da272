import ReportAnalysis
import ReportModel
import Wording

extension Workbook {
    /// In the order of the document: a sheet for each table, its heading and what is said below that above it, and
    /// sheets for the prose between; each is named by its heading.
    public init(_ manuscript: Manuscript) {
        var pages = ManuscriptPages(manuscript)
        for block in manuscript.blocks { pages.add(block, lines: Self.lines(block)) }
        self.init(sheets: pages.finished)
    }

    private static func lines(_ block: Manuscript.Block) -> [String] {
        switch block {
        case .paragraph(let text): [text.text]
        case .list(let items): items.map(\.text)
        case .callout(let callout): [callout.title] + callout.lines.map(\.text)
        case .heading, .table, .figures: []
        }
    }

    /// One sheet: `heads`, or the names of the columns, then a row for each row. Numbers are numbers, rates are shown in
    /// percent; what is missing is as in CSV.
    public init(_ frame: Frame, name: String, heads: [String]? = nil) {
        let head = (heads ?? frame.columns.map(\.name)).map { Cell(.text($0), .head) }
        let rows = (0..<frame.count).map { row in
            frame.columns.map { Cell(Value($0[row], isRate: $0.isRate(at: row)), .number) }
        }
        self.init(sheets: [Sheet(name: name, rows: [head] + rows, headRows: 1)])
    }

    /// One sheet of texts, the first row its head; what is written as a plain number becomes one, except in columns that
    /// hold `words`.
    public init(rows: [[String]], name: String, words: Set<Int>) {
        let cells = rows.enumerated().map { index, row in
            row.enumerated().map { column, text in
                let number = index > 0 && !words.contains(column) ? ExactNumber(parsing: text) : nil
                return Cell(
                    number.map(Value.number) ?? (text.isEmpty ? .empty : .text(text)), index == 0 ? .head : .text)
            }
        }
        self.init(sheets: [Sheet(name: name, rows: cells, headRows: 1)])
    }
}

extension Workbook.Sheet {
    init(_ table: ManuscriptTable, name: String, lead: [String]) {
        let rows = table.rows.map { row in
            row.map { cell in
                let text = cell.text.text
                let number = cell.role == .number ? ExactNumber(parsing: text) : nil
                return Workbook.Cell(
                    number.map(Workbook.Value.number) ?? (text.isEmpty ? .empty : .text(text)), cell.role,
                    rows: cell.rows, columns: cell.columns)
            }
        }
        self.init(name: name, lead: lead, rows: rows, headRows: table.headRows)
    }
}

extension Workbook.Value {
    init(_ value: FrameValue, isRate: Bool = false) {
        switch value {
        case .decimal(let rate) where isRate && rate.isFinite: self = .rate(rate)
        case .number(let number): self = .number(number)
        case .decimal(let decimal): self = decimal.isFinite ? .decimal(decimal) : .text("\(decimal)")
        case .text(let text): self = .text(text)
        case .boolean(let boolean): self = .boolean(boolean)
        case .missing(.absent): self = .empty
        case .missing(let kind): self = .text("[\(kind.name)]")
        }
    }
}
