import ReportModel

/// Rows of cells that a grid keeps apart.
extension RowReader {
    func readGrid(into reading: inout TableReading) {
        let windows = ColumnWindow(row, pattern, of: ribbon).best()
        guard let first = windows.first, !isOneRun, !hasGluedZero else {
            if !readBelowHeads(into: &reading), !readByHeader(into: &reading) { readGlued(into: &reading) }
            return
        }
        if standsBesideHeads(first) {
            if !readBelowHeads(into: &reading) { reading.setUnreadable(pattern, row.slots) }
            return
        }
        if isDoubtful(first) { return reading.setUnreadable(pattern, row.slots) }
        for index in pattern.columns.indices {
            let column = pattern.columns[index]
            let own = ribbon.reading(of: first[index], as: column)
            let agree =
                windows.count == 1
                || windows.dropFirst().allSatisfy { ribbon.reading(of: $0[index], as: column) == own }
            let place = ribbon.place(of: first[index])
            if agree {
                reading.set(column.field, own, place)
            } else {
                let raw = ribbon.raw(of: windows.map { $0[index] })
                reading.set(column.field, SlotReading(cell: Cell(.unreadable), raw: raw), place)
            }
        }
    }

    /// The numbers that stand each below a head of their own and add up; what stands beside them, below none, is no
    /// cell of the form's: a column that numbers the rows.
    private func readBelowHeads(into reading: inout TableReading) -> Bool {
        guard groupSize > 0, row.slots.count > pattern.width else { return false }
        let own = ColumnWindow(row, pattern, of: ribbon).belowHeads
        guard own.count == pattern.width, sumsThatHold(own) * groupSize == own.count,
            starts.agree(own, of: row, pattern) != false
        else { return false }
        for (slot, column) in zip(own, pattern.columns) {
            reading.set(column.field, ribbon.reading(of: slot, as: column), ribbon.place(of: slot))
        }
        return true
    }

    /// A row with fewer cells than columns, each of them below its own head: the others are not there.
    private func readByHeader(into reading: inout TableReading) -> Bool {
        guard row.grid?.hasReliableColumns == true, row.slots.count < pattern.width else { return false }
        var byColumn: [Int: Slot] = [:]
        for slot in row.slots { slot.gridColumn.map { byColumn[$0] = slot } }
        var entries: [(RowPattern.Column, Slot?)] = []
        var heads: Set<Int> = []
        for column in pattern.columns {
            // Two heads in one column: merged cells above were left out, and the rows are not aligned.
            guard let head = row.header[column.head], heads.insert(head).inserted else { return false }
            entries.append((column, byColumn[head]))
        }
        let used = entries.count { $0.1 != nil }
        guard used == row.slots.count, byColumn.count == used, !coversSeveralHeads, isCompleteBelow(entries) else {
            return false
        }
        for (column, slot) in entries {
            let own = slot.map { ribbon.reading(of: $0, as: column) } ?? SlotReading(cell: .absent)
            reading.set(column.field, own, ribbon.place(of: slot))
        }
        return true
    }

    /// Cells that a converter dropped let the others move up below the wrong heads. Only a total that is there and is
    /// the sum of the others proves that none did.
    private func isCompleteBelow(_ entries: [(RowPattern.Column, Slot?)]) -> Bool {
        guard groupSize == pattern.width, entries.last?.1 != nil else { return false }
        let slots = entries.compactMap(\.1)
        return slots.count > 1 && PrintedRow.addsUp(slots, total: slots.count - 1) == true
    }

    /// Whether a cell reaches below the head of another column: it belongs to none of them.
    private var coversSeveralHeads: Bool {
        let heads = pattern.columns.compactMap { row.header[$0.head] }
        return row.slots.contains { slot in
            guard let column = slot.gridColumn else { return false }
            return heads.contains { $0 > column && $0 < column + slot.span }
        }
    }

    /// Whether all that a grid guessed from tabs has for several cells without sums is one run of digits in front.
    private var isOneRun: Bool {
        guard row.isDrawn, groupSize == 0, pattern.width > 1 else { return false }
        let filled = row.slots.filter { !$0.isBlank }
        return filled.count == 1 && filled[0].digitCount > 1
    }

    /// Whether a row that is shorter than others of its grid has digits that no number begins with: two of its cells ran
    /// together.
    private var hasGluedZero: Bool { hasLeadingZeros && (row.slots.count < widest || row.sharesLine) }
}
