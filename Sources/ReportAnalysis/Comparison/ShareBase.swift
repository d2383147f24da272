import ReportModel

/// What a cell is a share of.
enum ShareBase {
    /// For each field of the form the position of its base, nil for fields without one.
    static func bases(of form: Form) -> [Int?] {
        var bases: [Int?] = []
        for table in form.tables {
            for block in table.blocks {
                let handled = block.rows.first { $0.role == .handledTotal }
                let total = block.columns.first(where: \.isTotal)
                for row in block.rows {
                    for column in block.columns {
                        let key = key(row: row, column: column, handled: handled, total: total)
                        bases.append(key.flatMap { form.index(of: "\(table.key).\($0)") })
                    }
                }
            }
        }
        return bases
    }

    private static func key(row: FormRow, column: FormColumn, handled: FormRow?, total: FormColumn?) -> String? {
        switch row.role {
        case .handling: handled.map { "\($0.key).\(column.key)" }
        case .incoming, .proceedings: column.isTotal ? nil : total.map { "\(row.key).\($0.key)" }
        case .plain, .handledTotal, .carriedOut: nil
        }
    }
}
