import ReportModel

/// Why the slots of a grid row that stand where the form's cells do may be other cells.
extension RowReader {
    /// Whether any of these doubts the slots that stand where the row's cells do.
    func isDoubtful(_ window: [Slot]) -> Bool {
        addsUpElsewhere(window) || mayBeginBeforeHeads(window) || mayHaveMovedUp(window)
            || MovedCells(window, pattern, of: ribbon, groupSize: groupSize).areDoubtful(in: row)
            || leavesNumbers(window) || beginsElsewhere(window) || mayRunIntoNext(window)
            || mayHaveLostCells(window) || mayEndInTotal(window) || mayBeJoined(window)
            || isUnlabelled(window)
            || starts.leaveOpen(window, of: row, pattern, groupSize: groupSize)
    }

    /// Whether a cell of the row holds the numbers or marks of several columns, a number in it is broken where no sum tells, or
    /// cells of other rows hold several and its own numbers don't add up: whose they are is not said.
    var mayHaveJoinedColumns: Bool {
        guard row.grid != nil, mayLoseCellEnds else { return false }
        return row.joinsColumns(ribbon) || (groupSize == 0 && row.breaksNumber(ribbon))
            || (groupSize > 0 && habits.joinsColumns && (row.holdsDigits || groupSize == pattern.width)
                && !addsUpSomewhere)
    }

    /// Whether whole numbers side by side, as many as the form's, add up.
    private var addsUpSomewhere: Bool {
        row.slots.indices.dropLast(pattern.width - 1).contains { start in
            Self.sumsHold(row.slots[start..<start + pattern.width], groupSize: groupSize)
        }
    }

    /// Whether the label stands outside of the row's table, which so says nothing of how many columns of labels it has, and
    /// blanks stand where the first numbers may.
    private func isUnlabelled(_ window: [Slot]) -> Bool {
        groupSize == window.count && mayLoseCellEnds && window[0].isBlank && !window.allSatisfy(\.isBlank)
            && !row.labels.contains { $0.table == row.grid?.table }
    }

    /// Whether blanks stand in front of the numbers in other cells than those where whole rows like this begin.
    private func beginsElsewhere(_ window: [Slot]) -> Bool {
        window[0].isBlank && row.grid?.hasReliableColumns == true && starts.agree(window, of: row, pattern) == false
    }

    /// Whether blanks in front may be the rest of a merged label and cells behind were dropped: the row is shorter than
    /// others and neither a head nor a whole row of as many cells says what stands where; nor, where the numbers add up, do
    /// the whole rows at its depth. Labels are merged of four cells at most.
    private func mayHaveMovedUp(_ window: [Slot]) -> Bool {
        if starts.agree(window, of: row, pattern) == true { return false }
        if groupSize == window.count, window.last?.isBlank == false, starts.agreeAtDepth(window, of: row, pattern),
            PrintedRow.addsUp(window, total: groupSize - 1) == true
        {
            return false
        }
        guard pattern.width > 1, row.slots.count < widest, let first = window.firstIndex(where: { !$0.isBlank }),
            (1...3).contains(first)
        else { return false }
        return !ColumnWindow(row, pattern, of: ribbon).agreesWithHeader(window)
    }

    /// Whether a row without its last number may have lost cells: other rows of the table have; the lines of a text were
    /// filled up, where none has a blank among its numbers, or the row has one number and is not as long as the others without
    /// sums, or no sum tells and rows lack totals or counts of 0 are written; or the heads above show that its rows are not
    /// aligned.
    func mayHaveLostCells(_ window: [Slot]) -> Bool {
        guard window.count > 1, let last = window.last, last.isBlank, window.contains(where: { !$0.isBlank }) else {
            return false
        }
        if ribbon.drawsTables {
            let isWhole = groupSize == 0 && row.slots.count == widest
            let isOnlyNumber = window.count { !$0.isBlank } == 1
            if !habits.keepsBlanks || (isOnlyNumber && !isWhole)
                || (row.endsInMovedTotal(width: pattern.width) && !endsInItsTotal(window))
            {
                return true
            }
            if groupSize == 0, habits.lacksTotals || habits.writesZeros { return true }
        }
        guard groupSize > 0 else { return false }
        let heads = pattern.columns.compactMap { row.header[$0.head] }
        return habits.losesCells
            || (groupSize == pattern.width && widest > pattern.width && Set(heads).count < heads.count)
    }

    /// Whether no total stands there and the number before its place is more than all others together: it may be the
    /// total, which moved up when a cell was dropped. Of a sum too long to be known nothing is said.
    func mayEndInTotal(_ window: [Slot]) -> Bool {
        guard groupSize > 2, window.count >= groupSize, let last = window.last, last.isBlank else { return false }
        let numbers = window.suffix(groupSize).dropLast().map { $0.isBlank ? 0 : $0.number?.integer }
        guard let end = numbers.last ?? nil, end > 0 else { return false }
        var others = Int64(0)
        for number in numbers.dropLast() {
            let (next, overflow) = others.addingReportingOverflow(max(number ?? 0, 0))
            guard !overflow else { return true }
            others = next
        }
        return others > 0 && end > others
    }

    /// Whether the grid is drawn in a text, whose cells are parted by characters that get lost.
    private var mayLoseCellEnds: Bool { ribbon.drawsTables || row.isDrawn }

    /// Whether a blank beside a number of several digits, where no sum tells, may be left by a cell that was joined to it: the
    /// table writes its zeros, or nothing is counted in so many digits.
    private func mayBeJoined(_ window: [Slot]) -> Bool {
        guard groupSize == 0, pattern.width > 1, window.contains(where: \.isBlank), mayLoseCellEnds else {
            return false
        }
        return window.contains { $0.isPlain && $0.digitCount >= (habits.writesZeros ? 2 : 6) }
    }

    /// Whether a window that doesn't add up leaves numbers of the row out.
    private func leavesNumbers(_ window: [Slot]) -> Bool {
        guard groupSize > 0, row.slots.count > window.count else { return false }
        return row.slots.count { !$0.isBlank } > window.count { !$0.isBlank }
            && sumsThatHold(window) * groupSize < window.count
    }

    /// Whether other slots of the row stand each below its own head, and no sum proves that these are meant: what stands
    /// before or behind all heads is a row's number or a remark.
    func standsBesideHeads(_ window: [Slot]) -> Bool {
        guard row.slots.count > window.count else { return false }
        let columns = ColumnWindow(row, pattern, of: ribbon)
        guard columns.contradictsHeader(window), !columns.belowHeads.isEmpty else { return false }
        return groupSize == 0 || sumsThatHold(window) * groupSize < window.count || window.allSatisfy(\.isBlank)
    }

    /// Whether a row that lost a cell begins with one that stands before the first head: a number of the row, 行次.
    private func mayBeginBeforeHeads(_ window: [Slot]) -> Bool {
        guard groupSize > 0, row.grid?.hasReliableColumns == true, row.slots.count < widest else { return false }
        return ColumnWindow(row, pattern, of: ribbon).contradictsHeader(window)
            && sumsThatHold(window) * groupSize < window.count
    }

    /// Whether more of the sums hold in another window of the row: a column too many. Where words leave a sum open, zeros
    /// prove nothing.
    private func addsUpElsewhere(_ window: [Slot]) -> Bool {
        guard groupSize > 0, row.slots.count > pattern.width else { return false }
        let isFalse = holdsFalseSum(window)
        guard isFalse || window.contains(where: \.isNoNumber) else { return false }
        let own = sumsThatHold(window)
        return (0...(row.slots.count - pattern.width)).contains { offset in
            let other = Array(row.slots[offset..<(offset + pattern.width)])
            let speaks = isFalse ? !other.allSatisfy(\.isBlank) : other.contains { $0.number?.isZero == false }
            return speaks && sumsThatHold(other) > own
        }
    }

    /// Whether numbers are known that make another sum than their total.
    private func holdsFalseSum(_ window: [Slot]) -> Bool {
        stride(from: 0, to: window.count, by: groupSize).contains { start in
            let group = Array(window[start..<min(start + groupSize, window.count)])
            return PrintedRow.addsUp(group, total: groupSize - 1) == false
        }
    }
}
