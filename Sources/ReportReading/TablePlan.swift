import ReportModel

/// What reading needs to know of one table of a form, worked out once.
///
/// One object for all reports: readers hold a reference.
final class TablePlan: Sendable {
    let table: FormTable
    let rows: [RowPattern]
    /// Where the cells of the table lie in the form.
    let fields: Range<Int>
    /// Numbers that end in their own total: a row of table 三, a third of the row of table 四, none in table 二.
    let groupSize: Int
    /// Columns of its widest row.
    let widest: Int
    /// Whether any of its columns counts money.
    let hasMoney: Bool
    /// The columns that the table has.
    let columns: TermSet
    /// The rows that the form prints, in its order; -1 for one without a label.
    let rowTerms: [TermID]
    /// The columns of each kind of row: one kind for each block.
    let layouts: [[RowPattern.Column]]
    /// Which of the layouts each row has; groups have none.
    let layoutOfRow: [Int]
    /// The labels that the form prints over or before each row: of its groups; of a whole table those of its rows.
    private let labelsBefore: [TermSet]

    init(_ table: FormTable, in form: Form, _ terms: TermTable) {
        let rows = RowPattern.patterns(of: table, in: form, terms)
        self.table = table
        self.rows = rows
        widest = rows.map(\.width).max() ?? 0
        hasMoney = rows.contains { $0.columns.contains(where: \.isMoney) }
        let fields = rows.flatMap(\.fields)
        self.fields = (fields.min() ?? 0)..<((fields.max() ?? -1) + 1)
        groupSize = table.blocks.first { $0.columns.contains(where: \.isTotal) }?.columns.count ?? 0
        columns = table.blocks.flatMap(\.columns).reduce(into: TermSet()) { columns, column in
            if let term = terms.known(.column, table.section, column.key) { columns.insert(term) }
        }
        rowTerms = table.blocks.flatMap(\.rows).map { terms.known(.row, table.section, $0.key) ?? -1 }
        var layouts: [[RowPattern.Column]] = []
        layoutOfRow = rows.map { row in
            if row.isGroup { return -1 }
            let known = layouts.firstIndex { $0.map(\.head) == row.columns.map(\.head) }
            if known == nil { layouts.append(row.columns) }
            return known ?? layouts.count - 1
        }
        self.layouts = layouts
        labelsBefore = Self.labelsBefore(rows, table, terms)
    }

    /// Whether the form prints a label over or before a row.
    func mayPrecede(_ row: Int, _ label: Term) -> Bool {
        (label.kind == .group || rows[row].isWholeTable) && labelsBefore[row].contains(label.id)
    }

    private static func labelsBefore(_ rows: [RowPattern], _ table: FormTable, _ terms: TermTable) -> [TermSet] {
        let own = table.blocks.flatMap(\.rows).map { row in
            row.path.dropLast().enumerated().reduce(into: TermSet()) { groups, entry in
                let key = entry.offset == 0 ? "#\(entry.element)" : String(row.key.prefix { $0 != "." })
                terms.known(.group, table.section, key).map { groups.insert($0) }
            }
        }
        guard !table.printsRowsSideBySide else {
            let all = table.blocks.flatMap(\.rows).compactMap { terms.known(.row, table.section, $0.key) }
            return [all.reduce(into: own.reduce(TermSet()) { $0.union($1) }) { $0.insert($1) }]
        }
        var next = own.makeIterator()
        return rows.map { $0.isGroup ? TermSet() : next.next() ?? TermSet() }
    }
}
