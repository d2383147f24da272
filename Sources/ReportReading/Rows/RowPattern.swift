import ReportModel

/// A row that a table of the form may show, in printed order.
struct RowPattern {
    /// `requests.new`; for a group printed as one row `requests.other_handling`.
    var key: String
    /// Positions of its cells in the form; empty for a group, which has no cells of its own.
    var fields: [Int]
    /// Columns that the row shows.
    var width: Int
    var isGroup: Bool
    /// The keys of the columns that it has, as terms have them.
    var columns: Set<String> = []
    /// The whole table is one row, which has no label of its own: table 四.
    var isWholeTable = false

    /// The rows of a table. Rows that print side by side are one pattern.
    static func patterns(of table: FormTable, in form: Form) -> [RowPattern] {
        let rows = table.blocks.flatMap { block in block.rows.map { (block, $0) } }
        if table.printsRowsSideBySide {
            let fields = rows.flatMap { fieldPositions(table, $0.0, $0.1, form) }
            return [RowPattern(key: table.key, fields: fields, width: fields.count, isGroup: false, isWholeTable: true)]
        }
        var patterns: [RowPattern] = []
        for (block, row) in rows {
            if let group = group(of: row, table), patterns.last.map({ !$0.key.hasPrefix(group) }) ?? true {
                patterns.append(RowPattern(key: group, fields: [], width: block.columns.count, isGroup: true))
            }
            let fields = fieldPositions(table, block, row, form)
            patterns.append(
                RowPattern(
                    key: "\(table.key).\(row.key)", fields: fields, width: fields.count, isGroup: false,
                    columns: Set(block.columns.map { "\(table.key).\($0.key)" })))
        }
        return patterns
    }

    private static func group(of row: FormRow, _ table: FormTable) -> String? {
        guard row.path.count > 2, let dot = row.key.firstIndex(of: ".") else { return nil }
        return "\(table.key).\(row.key[..<dot])"
    }

    private static func fieldPositions(_ table: FormTable, _ block: FormBlock, _ row: FormRow, _ form: Form) -> [Int] {
        block.columns.compactMap { form.index(of: "\(table.key).\(row.key).\($0.key)") }
    }
}
