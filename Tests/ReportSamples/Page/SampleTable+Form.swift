import ReportModel

extension SampleTable {
    private typealias Slots = [Slot]

    static let balanceNote = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    static let applicants = "申请人情况"
    static let content = "信息内容"

    /// The table of the form with what is written in its cells.
    init(_ table: FormTable, of sample: SampleReport) {
        let text = { (row: FormRow, column: FormColumn) in
            sample.report.form.index(of: "\(table.key).\(row.key).\(column.key)").map { sample.written[$0] } ?? ""
        }
        if table.printsRowsSideBySide {
            self.init(sideBySide: table, text)
        } else if table.blocks.contains(where: { $0.title != nil }) {
            self.init(stacked: table, text)
        } else {
            self.init(crossed: table, text)
        }
    }

    /// Table 四: the rows stand beside each other under a tree of heads.
    private init(sideBySide table: FormTable, _ text: (FormRow, FormColumn) -> String) {
        let cells = table.blocks.flatMap { block in block.rows.flatMap { row in block.columns.map { (row, $0) } } }
        let heads = MergedHeads(cells.map { $0.0.path + $0.1.path })
        var slots = Self.columnHeads(heads, firstColumn: 0, firstRow: 0)
        for (position, cell) in cells.enumerated() {
            slots.append(Slot(row: heads.depth, column: position, text: text(cell.0, cell.1), isNumber: true))
        }
        self.init(section: table.section, labelColumns: 0, headRows: heads.depth, slots: slots)
    }

    /// Table 二: blocks under each other, each with a title over the whole width and its own heads.
    private init(stacked table: FormTable, _ text: (FormRow, FormColumn) -> String) {
        let width = 1 + (table.blocks.map(\.columns.count).max() ?? 0)
        var slots: Slots = []
        var row = 0
        func add(_ first: String, _ rest: [String], isNumber: Bool) {
            slots.append(Slot(row: row, column: 0, text: first))
            for (position, text) in rest.enumerated() {
                let span = position == rest.count - 1 ? width - 1 - position : 1
                slots.append(Slot(row: row, column: 1 + position, columns: span, text: text, isNumber: isNumber))
            }
            row += 1
        }
        for block in table.blocks {
            slots.append(Slot(row: row, column: 0, columns: width, text: block.title ?? ""))
            row += 1
            add(Self.content, block.columns.map(Self.printedHead), isNumber: false)
            for line in block.rows { add(line.label, block.columns.map { text(line, $0) }, isNumber: true) }
        }
        self.init(section: table.section, labelColumns: 1, headRows: 2, slots: slots)
    }

    /// Table 三: a tree of row labels against a tree of column heads.
    private init(crossed table: FormTable, _ text: (FormRow, FormColumn) -> String) {
        let rows = table.blocks.flatMap { block in block.rows.map { (block, $0) } }
        let labels = MergedHeads(rows.map(\.1.path))
        let columns = MergedHeads((table.blocks.first?.columns ?? []).map(\.path))
        let (left, top) = (labels.depth, columns.depth + 1)
        let width = table.blocks.first?.columns.count ?? 0
        var slots = [
            Slot(row: 0, column: 0, rows: top, columns: left, text: Self.balanceNote),
            Slot(row: 0, column: left, columns: width, text: Self.applicants),
        ]
        slots += Self.columnHeads(columns, firstColumn: left, firstRow: 1)
        slots += labels.heads.map {
            Slot(row: top + $0.start, column: $0.level, rows: $0.length, columns: $0.levels, text: $0.text)
        }
        for (position, (block, row)) in rows.enumerated() {
            for (offset, column) in block.columns.enumerated() {
                slots.append(
                    Slot(row: top + position, column: left + offset, text: text(row, column), isNumber: true))
            }
        }
        self.init(section: table.section, labelColumns: left, headRows: top, slots: slots)
    }

    private static func columnHeads(_ heads: MergedHeads, firstColumn: Int, firstRow: Int) -> Slots {
        heads.heads.map {
            Slot(
                row: firstRow + $0.level, column: firstColumn + $0.start, rows: $0.levels, columns: $0.length,
                text: $0.text)
        }
    }

    /// The form prints the unit where an alias of the head carries it: `本年收费金额（单位：万元）`.
    private static func printedHead(_ column: FormColumn) -> String {
        column.aliases.first { $0 == "\(column.label)（单位：\(column.unit.rawValue)）" } ?? column.label
    }
}
