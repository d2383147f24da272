/// The only row of a table 四 whose cells hold words: letters that look like zeros, 〇, 无数据. Without a label and a number
/// nothing else tells that it is a row, and its cells are not blank.
enum WordedRow {
    /// The rows of a table, and one of words where none has a cell for each column and one stands below the heads.
    static func added(to rows: [SourceRow], _ tokens: [Token], _ plan: TablePlan, _ ribbon: Ribbon) -> [SourceRow] {
        let width = plan.layouts.first?.count ?? 0
        guard plan.table.printsRowsSideBySide, width > 0, !rows.contains(where: { $0.slots.count >= width }),
            let head = tokens.lastIndex(where: { $0.terms.contains { $0.kind == .column } })
        else { return rows }
        var row = SourceRow()
        for token in tokens[(head + 1)...] {
            guard let cell = ribbon.cell(at: token.range.lowerBound) else { break }
            let grid = SourceRow.GridRow(
                table: cell.table, row: cell.row, hasReliableColumns: cell.hasReliableColumns)
            if grid != row.grid {
                if isWhole(row, width) { break }
                row = SourceRow()
                row.grid = grid
            }
            let slot = Slot(token, ribbon)
            row.slots += slot.isBlank ? (0..<min(slot.span, width)).map(slot.part) : [slot]
        }
        return isWhole(row, width) ? rows + [row] : rows
    }

    private static func isWhole(_ row: SourceRow, _ width: Int) -> Bool {
        row.slots.count >= width && row.slots.contains { $0.content == .words }
    }
}
