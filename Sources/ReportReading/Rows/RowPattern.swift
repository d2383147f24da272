import ReportModel

/// A row that a table of the form may show, in printed order.
struct RowPattern: Sendable {
    /// A cell of the row.
    struct Column: Sendable {
        /// Its position in the form.
        var field: Int
        /// The head above it.
        var head: TermID
        var unit: Unit
        var isSigned: Bool
        /// The unit that the source states for its numbers.
        var stated = StatedUnit.asForm
    }

    /// The label that names it; nil for a whole table.
    var term: TermID?
    /// Its cells; empty for a group, which has no cells of its own.
    var columns: [Column]
    /// Columns that the row shows.
    var width: Int
    var isGroup = false
    /// How many labels name it, from the outermost group to its own.
    var depth = 0
    /// Positions of the cells of a group's rows.
    var members: [Int] = []

    /// The whole table is one row, which has no label of its own: table 四.
    var isWholeTable: Bool { term == nil }
    /// Whether it is a row of a group, below its label.
    var isInGroup: Bool { !isGroup && depth > 2 }
    /// Positions of its cells in the form.
    var fields: some RandomAccessCollection<Int> { columns.lazy.map(\.field) }

    /// The rows of a table. Rows that print side by side are one pattern.
    static func patterns(of table: FormTable, in form: Form, _ terms: TermTable) -> [RowPattern] {
        let rows = table.blocks.flatMap { block in block.rows.map { (block, $0) } }
        if table.printsRowsSideBySide {
            let columns = rows.flatMap { cells(table, $0.0, $0.1, form, terms) }
            return [RowPattern(term: nil, columns: columns, width: columns.count)]
        }
        var patterns: [RowPattern] = []
        for (block, row) in rows {
            let columns = cells(table, block, row, form, terms)
            if let group = group(of: row).flatMap({ terms.known(.group, table.section, $0) }) {
                if patterns.last(where: \.isGroup)?.term != group {
                    patterns.append(RowPattern(term: group, columns: [], width: block.columns.count, isGroup: true))
                }
                if let index = patterns.lastIndex(where: \.isGroup) {
                    patterns[index].members += columns.map(\.field)
                }
            }
            let term = terms.known(.row, table.section, row.key)
            patterns.append(RowPattern(term: term, columns: columns, width: columns.count, depth: row.path.count))
        }
        return patterns
    }

    private static func group(of row: FormRow) -> String? {
        guard row.path.count > 2, row.key.contains(".") else { return nil }
        return String(row.key.prefix { $0 != "." })
    }

    private static func cells(
        _ table: FormTable, _ block: FormBlock, _ row: FormRow, _ form: Form, _ terms: TermTable
    ) -> [Column] {
        block.columns.compactMap { column in
            guard let field = form.index(of: "\(table.key).\(row.key).\(column.key)"),
                let head = terms.known(.column, table.section, column.key)
            else { return nil }
            return Column(field: field, head: head, unit: column.unit, isSigned: column.isSigned)
        }
    }
}
