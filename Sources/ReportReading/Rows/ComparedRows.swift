/// Rows of two years or bodies for each row of the form, which name theirs in a cell before the numbers: 上年 beside a
/// label, 本年 below it.
struct ComparedRows {
    private let ribbon: Ribbon

    /// Rows with numbers of another year or body than the form's, or where that may be so, are other figures.
    static func mark(_ rows: inout [SourceRow], in ribbon: Ribbon) {
        let compared = ComparedRows(ribbon: ribbon)
        let cells = rows.map(compared.nameCell)
        let years = Set(
            cells.compactMap { $0.map { ribbon.scalars[$0] } }.filter(ComparedFigures.areYear).map(Array.init))
        for (index, cell) in cells.enumerated() {
            guard let cell, !rows[index].labels.isEmpty else { continue }
            let words = ribbon.scalars[cell]
            let below = compared.below(index, rows, cells)
            let isOther =
                ComparedFigures.areLastYears(words) || (ComparedFigures.areYear(words) && years.count > 1)
                || (!below.isEmpty && !ComparedFigures.areOwn(words))
            for other in isOther ? index..<below.upperBound : below { rows[other].isOtherFigure = true }
        }
    }

    /// The rows without labels right below one, with other words in the same column.
    private func below(_ index: Int, _ rows: [SourceRow], _ cells: [Range<Int>?]) -> Range<Int> {
        var end = index + 1
        while end < rows.count, rows[end].labels.isEmpty, isOther(cells[end], than: cells[end - 1]) { end += 1 }
        return (index + 1)..<end
    }

    /// The cell with words, or a year, right before the numbers of a row of a grid.
    private func nameCell(of row: SourceRow) -> Range<Int>? {
        guard let grid = row.grid, let first = row.slots.first(where: { !$0.isBlank }) else { return nil }
        let own = ribbon.pieceRange(at: first.range.lowerBound)
        if first.content == .words || ComparedFigures.areYear(ribbon.scalars[own]) { return own }
        guard own.lowerBound > 0, let cell = ribbon.cell(at: own.lowerBound - 1), cell.table == grid.table,
            cell.row == grid.row, ribbon.scalars[own.lowerBound - 1] != Ribbon.emptyCell
        else { return nil }
        let piece = ribbon.pieceIndex(at: own.lowerBound - 1)
        return row.labels.contains { $0.cell == piece } ? nil : ribbon.pieceRange(at: own.lowerBound - 1)
    }

    /// Whether the cell below has other words.
    private func isOther(_ below: Range<Int>?, than cell: Range<Int>?) -> Bool {
        guard let below, let cell, let own = ribbon.cell(at: cell.lowerBound),
            let other = ribbon.cell(at: below.lowerBound)
        else { return false }
        return own.table == other.table && own.column == other.column && own.row + 1 == other.row
            && ribbon.scalars[below] != ribbon.scalars[cell]
    }
}
