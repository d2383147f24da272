import ReportModel

/// Totals of which the end of a page left only the first digits: a table that is wider than the page.
struct CutTotals: Doubt {
    /// Where the last totals of rows in running text are the beginnings of their sums, these are not believed. Whole totals
    /// are none of them longer than what the page left of the others. One alone counts where no other total is false.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard rows.groupSize > 2 else { return }
        let totals = rows.assignments.compactMap { rows.lastTotal($0) }
        let cut = totals.filter(\.isCut)
        guard let longest = cut.map(\.digitCount).max(),
            cut.count > 1 || totals.allSatisfy({ $0.isCut || $0.holds }),
            totals.allSatisfy({ $0.digitCount <= longest })
        else { return }
        for total in cut { reading.distrust(total.field) }
    }
}

/// The last total of a row and what its group adds up to.
private struct LastTotal {
    let field: Int
    let digitCount: Int
    let number: Int64
    let sum: Int64

    var holds: Bool { number == sum }
    /// Whether the sum has its digits and more behind them.
    var isCut: Bool {
        number > 0 && sum.description.count > digitCount && sum.description.hasPrefix(number.description)
    }
}

extension PlacedRows {
    /// Nil where a row is none of running text, or its last group has no whole number for each column.
    fileprivate func lastTotal(_ assignment: RowAlignment.Assignment) -> LastTotal? {
        let row = source(assignment)
        guard row.grid == nil, let pattern = patterns(assignment).last, let field = pattern.fields.last else {
            return nil
        }
        let group = Array(row.slots.suffix(groupSize))
        guard group.count == groupSize, !group.contains(where: \.isBlank), let slot = group.last, slot.isPlain,
            let total = slot.number?.integer, let excess = PrintedRow.excess(of: group, over: groupSize - 1)
        else { return nil }
        let (sum, overflow) = total.addingReportingOverflow(excess)
        return overflow ? nil : LastTotal(field: field, digitCount: slot.digitCount, number: total, sum: sum)
    }
}
