import ReportModel

/// Reads a row whose columns are not printed as the form has them, by what its heads say.
struct PrintedRow {
    private let row: SourceRow
    private let pattern: RowPattern
    private let ribbon: Ribbon
    private let printed: [Int?]
    private let groupSize: Int

    init(_ row: SourceRow, _ pattern: RowPattern, of ribbon: Ribbon, printed: [Int?], groupSize: Int) {
        self.row = row
        self.pattern = pattern
        self.ribbon = ribbon
        self.printed = printed
        self.groupSize = groupSize
    }

    func read(into reading: inout TableReading, needsSums: Bool) {
        let choice = ColumnWindow(row, pattern, of: ribbon, printed: printed)
        let windows = row.grid == nil ? wholeRow : choice.best()
        guard let window = windows.first, windows.count == 1,
            isBelievable(window, choice, needsSums: needsSums)
        else { return reading.setUnreadable(pattern, row.slots) }
        for field in pattern.fields { reading.set(field, SlotReading(cell: .absent), .unknown) }
        for (slot, place) in zip(window, printed) {
            guard let column = place.map({ pattern.columns[$0] }) else { continue }
            reading.set(column.field, ribbon.reading(of: slot, as: column), ribbon.place(of: slot))
        }
    }

    /// Outside of grids nothing but the full number of columns tells which is which.
    private var wholeRow: [[Slot]] { row.slots.count == printed.count ? [row.slots] : [] }

    /// Cells below their own heads need no more proof. Others must add up; where nothing adds up, they must fill the
    /// row.
    private func isBelievable(_ window: [Slot], _ choice: ColumnWindow, needsSums: Bool) -> Bool {
        let isComplete = Set(printed.compactMap { $0 }).count == pattern.width
        let isBelowHeads = row.grid?.hasReliableColumns == true && choice.agreesWithHeader(window)
        let isFull = row.slots.count == printed.count
        // Spans that are wrong move heads away from their columns, and no sum tells one of its parts from another.
        if row.grid?.hasReliableColumns == true, choice.contradictsHeader(window) { return false }
        // Nor is the order of heads known where tags were lost.
        if row.hasLostCells(ribbon) { return false }
        // Where heads are missing, numbers beside those that are known may stand in any of the others' columns.
        if row.grid != nil, !isComplete, !isFull, !choice.agreesWithHeader(window) { return false }
        if isComplete, isOfOtherColumns(window) { return false }
        if mayHaveMoved(window) || isMergedNumber || leavesNumbers(window) || mayBeCutInTwo(window) { return false }
        if !needsSums, isBelowHeads || (isComplete && isFull && !printed.contains(nil)) { return true }
        guard groupSize == pattern.width, let total = printed.firstIndex(of: pattern.width - 1) else {
            return !needsSums && isFull && !window.contains(where: \.isBlank) && addsUpInGroups(window)
        }
        let own = window.indices.filter { printed[$0] != nil }
        return Self.addsUp(own.map { window[$0] }, total: own.firstIndex(of: total) ?? 0) == true
    }

    /// Whether a change stands where the heads have a count.
    private func isOfOtherColumns(_ window: [Slot]) -> Bool {
        let own = zip(window, printed).compactMap { slot, place in place.map { (slot, $0) } }.sorted { $0.1 < $1.1 }
        return MovedCells(own.map(\.0), pattern, of: ribbon, groupSize: 0).areOfOtherColumns
    }

    /// Whether the groups of a text's row beside each other add up, where one column more leaves open which they are.
    private func addsUpInGroups(_ window: [Slot]) -> Bool {
        guard row.grid == nil, groupSize > 0, printed.contains(nil) else { return true }
        let own = zip(window, printed).compactMap { slot, place in place.map { (slot, $0) } }.sorted { $0.1 < $1.1 }
        return RowReader.sumsHold(own.map(\.0)[...], groupSize: groupSize)
    }

    /// Whether the form's cells add up only with a blank among them, and the last cell of the row is not there: one was
    /// dropped, and all behind it moved up.
    private func mayHaveMoved(_ window: [Slot]) -> Bool {
        guard groupSize == pattern.width, let last = row.slots.last,
            last.isBlank || row.slots.count < printed.count,
            let total = printed.firstIndex(of: pattern.width - 1), printed[..<total].allSatisfy({ $0 != nil }),
            total > 0, total < window.count, Self.addsUp(Array(window[...total]), total: total) != true
        else { return false }
        return Self.addsUp(Array(window[..<total]), total: total - 1) == true
    }

    /// Whether numbers of a row that has sums stand beside its heads, and those below them don't add up: the heads may be
    /// moved.
    private func leavesNumbers(_ window: [Slot]) -> Bool {
        guard groupSize > 0, row.grid != nil, row.slots.count > window.count,
            row.slots.count(where: { !$0.isBlank }) > window.count(where: { !$0.isBlank })
        else { return false }
        guard groupSize == pattern.width, let total = printed.firstIndex(of: pattern.width - 1) else { return true }
        let own = window.indices.filter { printed[$0] != nil }
        return Self.addsUp(own.map { window[$0] }, total: own.firstIndex(of: total) ?? 0) != true
    }

    /// Whether digits stand right before a number of the form below a head that is none, in a text where no sum tells: the
    /// halves of a head, 采购 and 总金额, and of its number.
    private func mayBeCutInTwo(_ window: [Slot]) -> Bool {
        guard groupSize == 0, row.grid != nil, ribbon.drawsTables else { return false }
        return zip(window, printed).enumerated().dropLast().contains { index, own in
            own.1 == nil && index > 0 && own.0.content == .digits && window[index + 1].content == .digits
                && printed[index + 1] != nil
        }
    }

    /// Whether the lines of a text draw one number and blanks: a cell over all columns lost its width.
    private var isMergedNumber: Bool {
        groupSize > 0 && ribbon.drawsTables && row.slots.last?.isBlank == true
            && row.slots.count { !$0.isBlank } == 1
    }

    /// Whether all slots but the total make the total, blanks and marks as 0; nil where one is no number.
    static func addsUp(_ slots: [Slot], total: Int) -> Bool? { excess(of: slots, over: total).map { $0 == 0 } }

    /// By how much the others are more than the total.
    static func excess(of slots: [Slot], over total: Int) -> Int64? {
        var sum: Int64 = 0
        for index in slots.indices {
            guard let number = value(of: slots[index]) else { return nil }
            let signed = index == total ? -number : number
            let (next, overflow) = sum.addingReportingOverflow(signed)
            guard !overflow else { return nil }
            sum = next
        }
        return sum
    }

    private static func value(of slot: Slot) -> Int64? {
        switch slot.content {
        case .blank, .mark: 0
        case .digits: slot.number?.integer.flatMap { $0 == .min ? nil : $0 }
        case .words: nil
        }
    }
}
