/// Where the numbers of a grid's rows begin among their slots. Rows with as many labels and as many slots are cut alike, so
/// those that have a number in the first and the last column and add up tell of those with blanks in front.
struct RowStarts {
    private struct Shape: Hashable {
        var slots: Int
        var depth: Int
    }

    private var starts: [Shape: Set<Int>] = [:]
    /// Of rows with a slot for each column and nothing in any, how many stand at a depth; and how many slots the rows there have.
    private var blankRows: [Int: Int] = [:]
    private var slotCounts: [Int: Set<Int>] = [:]
    /// So many of them don't lack a cell by chance.
    private static let fewestBlankRows = 3
    /// The same as `starts` of all rows at a depth: the rest of a merged label stands in front of each of them, or of none.
    private var startsByDepth: [Int: Set<Int>] = [:]

    /// The numbers of slots of rows that are wider than the form and have something in the first and the last.
    private var filledWidths: Set<Int> = []

    /// From the first to the last slot of a row that holds a number, at most.
    private var spread = 0

    init(_ sources: [SourceRow], _ patterns: [RowPattern], width: Int) {
        for row in sources where row.grid != nil && !row.slots.isEmpty {
            guard let pattern = patterns.first(where: { own in row.lastLabel.contains { $0.id == own.term } }) else {
                continue
            }
            slotCounts[pattern.depth, default: []].insert(row.slots.count)
            guard let first = row.slots.firstIndex(where: { !$0.isBlank }),
                let last = row.slots.lastIndex(where: { !$0.isBlank })
            else {
                blankRows[pattern.depth, default: 0] += 1
                continue
            }
            guard row.slots.count >= width else { continue }
            let shape = Shape(slots: row.slots.count, depth: pattern.depth)
            spread = max(spread, Self.extent(of: row))
            if row.slots.count - 1 == last - first { filledWidths.insert(row.slots.count) }
            guard last - first + 1 == width, !Self.holdsMergedBlank(row.slots[first...last]),
                PrintedRow.addsUp(Array(row.slots[first...last]), total: width - 1) == true
            else { continue }
            starts[shape, default: []].insert(first)
            startsByDepth[pattern.depth, default: []].insert(first)
        }
    }

    /// Whether a blank cell covers several columns: such rows are cut otherwise.
    private static func holdsMergedBlank(_ slots: ArraySlice<Slot>) -> Bool {
        zip(slots, slots.dropFirst()).contains { $0.isBlank && $0.range == $1.range }
    }

    private static func extent(of row: SourceRow) -> Int {
        guard let first = row.slots.firstIndex(where: { $0.content == .digits }),
            let last = row.slots.lastIndex(where: { $0.content == .digits })
        else { return 0 }
        return last - first + 1
    }

    /// Whether a row has numbers in more columns than the form has: blanks stand between these, and a window that has blanks
    /// of its own and doesn't stand below the heads may be any part of the row.
    private func areSpread(_ window: [Slot], of row: SourceRow, _ pattern: RowPattern) -> Bool {
        guard spread > window.count, window.contains(where: \.isBlank),
            window.contains(where: { $0.content == .digits })
        else { return false }
        let isBelowHeads = zip(window, pattern.columns).allSatisfy { slot, column in
            slot.gridColumn != nil && slot.gridColumn == row.header[column.head]
        }
        return row.grid?.hasReliableColumns != true || !isBelowHeads
    }

    /// Whether such rows begin where these slots do; nil where there are none, or they begin in several places.
    func agree(_ window: [Slot], of row: SourceRow, _ pattern: RowPattern) -> Bool? {
        guard let first = window.first?.gridColumn else { return nil }
        let own = starts[Shape(slots: row.slots.count, depth: pattern.depth)]
        if own == nil, window.count == row.slots.count, areAllAsWide(as: row, at: pattern.depth) { return true }
        guard let own, own.count == 1, let start = own.first else { return nil }
        return row.slots[start].gridColumn == first
    }

    /// Whether all rows at a depth have as many slots as a row, also several without any number: no cell of theirs was
    /// dropped, and none goes on from a label.
    private func areAllAsWide(as row: SourceRow, at depth: Int) -> Bool {
        slotCounts[depth] == [row.slots.count] && blankRows[depth, default: 0] >= Self.fewestBlankRows
    }

    /// Whether it is open where the numbers of a row begin: rows like it are wider than the form, or blanks stand on both
    /// sides of a text's numbers and neither such rows nor a sum of more than zeros places them. Either side may have lost a
    /// blank. A total alone, as far behind its label as it belongs, is believed.
    func leaveOpen(_ window: [Slot], of row: SourceRow, _ pattern: RowPattern, groupSize: Int) -> Bool {
        if row.slots.count > window.count, areSpread(window, of: row, pattern) { return true }
        if groupSize > 0, leavesFirstColumn(window, of: row) || beginsElsewhere(window, of: row, pattern) {
            return true
        }
        guard row.isDrawn, groupSize > 0, row.slots.count > window.count,
            let first = window.first, first.isBlank, let end = row.slots.last, end.isBlank,
            window.contains(where: { !$0.isBlank }), agree(window, of: row, pattern) != true
        else { return false }
        let isTotalAlone = window.dropLast().allSatisfy(\.isBlank)
        if isTotalAlone, first.gridColumn == row.slots.first?.gridColumn { return false }
        return MovedCells.sumsThatHold(window, groupSize: groupSize) * groupSize < window.count
            || !window.contains { $0.number?.isZero == false }
    }

    /// Whether a window leaves a blank out before which no label goes on: rows of a text's grid as wide have something in
    /// each cell, a column more than the form, so that the blank is the first of the columns.
    private func leavesFirstColumn(_ window: [Slot], of row: SourceRow) -> Bool {
        row.isDrawn && row.slots.count > window.count && filledWidths.contains(row.slots.count)
            && window.first?.gridColumn != row.slots.first?.gridColumn
    }

    /// Whether a row of a text's grid begins as many cells behind its label as no whole row at its depth: it lost a blank
    /// among its numbers, or has one too many.
    private func beginsElsewhere(_ window: [Slot], of row: SourceRow, _ pattern: RowPattern) -> Bool {
        guard row.isDrawn, row.slots.count > window.count, window.contains(where: { !$0.isBlank }),
            agree(window, of: row, pattern) == nil, startsByDepth[pattern.depth]?.count == 1
        else { return false }
        return !agreeAtDepth(window, of: row, pattern)
    }

    /// Whether all such rows at its depth, of however many cells, begin as many cells behind their labels as these slots.
    func agreeAtDepth(_ window: [Slot], of row: SourceRow, _ pattern: RowPattern) -> Bool {
        guard let starts = startsByDepth[pattern.depth], starts.count == 1, let start = starts.first,
            start < row.slots.count, let first = window.first?.gridColumn
        else { return false }
        return row.slots[start].gridColumn == first
    }
}
