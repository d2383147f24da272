import ReportModel

/// Rows of numbers that only gaps part.
extension RowReader {
    func readRun(into reading: inout TableReading) {
        if readMarks(into: &reading) { return }
        if groupSize == 0, habits.holdsOtherNumbers { return reading.setUnreadable(pattern, row.slots) }
        guard row.slots.count == pattern.width, !hasLeadingZeros else { return readGlued(into: &reading) }
        if groupSize == pattern.width, Self.totalMayHaveMoved(row.slots) {
            return reading.setUnreadable(pattern, row.slots)
        }
        if runsOverLines || mayBePageNumber || addsUpNowhere || exceedsTotal || mayRunIntoNext(row.slots) {
            return reading.setUnreadable(pattern, row.slots)
        }
        guard !RowReadings.mayHoldPageNumber(row.slots, of: ribbon, groupSize: groupSize),
            !SplitNumbers.mayStand(in: row.slots, of: ribbon, groupSize: groupSize), !mayLackCells,
            !ListedNumbers.mayStand(in: row.slots, of: ribbon, groupSize: groupSize)
        else {
            return reading.setUnreadable(pattern, row.slots)
        }
        let isCut = habits.gluesCells || (habits.mayCutNumbers && SplitNumbers.mayJoin(row.slots, of: ribbon))
        if groupSize == 0, pattern.width > 1, isCut {
            return reading.setUnreadable(pattern, row.slots)
        }
        setAll(of: &reading)
    }

    /// Where other cells run together, gaps don't part cells; words behind the numbers may be a cell of theirs; and where
    /// most rows have a number more, the first may be another's. Then only numbers that add up are those of the columns.
    private var mayLackCells: Bool {
        groupSize > 0 && (habits.gluesCells || row.isFollowedByWords || usual > pattern.width)
            && row.slots.allSatisfy { $0.content == .digits } && !Self.sumsHold(row.slots[...], groupSize: groupSize)
    }

    /// Whether none of several groups of numbers beside each other adds up: others than these may stand there.
    private var addsUpNowhere: Bool {
        groupSize > 0 && pattern.width > groupSize && row.slots.allSatisfy { $0.number != nil }
            && sumsThatHold(row.slots) == 0
    }

    /// Whether a word stands among the numbers and these make more than their total without it.
    private var exceedsTotal: Bool {
        guard groupSize == pattern.width, row.slots.contains(where: { $0.content == .words }) else { return false }
        let numbers = row.slots.filter { $0.content != .words }
        return row.slots.last?.content == .words || PrintedRow.excess(of: numbers, over: numbers.count - 1) ?? 1 > 0
    }

    /// Whether a number that nothing proves stands below its label, where others stand in the lines of theirs. Where
    /// pages are known, only their first and last lines can be numbers of theirs.
    private var mayBePageNumber: Bool {
        groupSize == 0 && !row.isBesideLabel
            && row.slots.contains { habits.writesBesideLabels ? ribbon.mayEndPage($0.end - 1) : ribbon.numbersPage($0) }
    }

    /// Whether numbers that no sums prove stand in several lines, of which some hold more than one.
    var runsOverLines: Bool {
        guard pattern.width > 1, let first = row.slots.first else { return false }
        if groupSize > 0, Self.sumsHold(row.slots[...], groupSize: groupSize) { return false }
        return row.slots.contains { !ribbon.samePiece($0.range.lowerBound, first.range.lowerBound) }
            && !row.slots.allSatisfy(\.isWholeLine)
    }

    /// `///////`: a mark for each column, without gaps.
    private func readMarks(into reading: inout TableReading) -> Bool {
        guard row.slots.count == 1, pattern.width > 1, row.slots[0].content == .mark else { return false }
        let marks = ribbon.raw(of: row.slots[0]).unicodeScalars
        guard marks.count == pattern.width, let mark = marks.first else { return false }
        for field in pattern.fields {
            let own = SlotReading(cell: Cell(.notApplicable), raw: String(mark))
            reading.set(field, own, ribbon.place(of: row.slots[0]))
        }
        return true
    }
}
