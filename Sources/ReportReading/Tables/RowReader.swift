import ReportModel

/// Reads the slots of one source row as the cells of one row of the form.
struct RowReader {
    private let row: SourceRow
    private let pattern: RowPattern
    private let ribbon: Ribbon
    private let position: Int
    let groupSize: Int
    /// The slots of the table's longest row.
    private let widest: Int
    /// The slots of most of its rows.
    private let usual: Int
    /// Where the numbers of its whole rows begin.
    private let starts: RowStarts
    /// What the heads above say of the columns.
    private let columns: PrintedColumns
    private let habits: TextHabits
    private let splitBudget: SplitBudget

    /// `position`: which of its table's rows the pattern is.
    init(
        _ row: SourceRow, _ pattern: RowPattern, at position: Int, of ribbon: Ribbon, groupSize: Int,
        widest: Int, usual: Int, starts: RowStarts, columns: PrintedColumns, habits: TextHabits,
        splitBudget: SplitBudget
    ) {
        (self.row, self.pattern, self.position) = (row, pattern, position)
        self.ribbon = ribbon
        self.groupSize = groupSize
        (self.widest, self.usual) = (widest, usual)
        self.starts = starts
        self.columns = columns
        self.habits = habits
        self.splitBudget = splitBudget
    }

    /// `needsSums`: the row was told by its order alone, so its numbers must add up to be believed.
    func read(into reading: inout TableReading, needsSums: Bool) {
        if row.mayBeCutOff(ribbon, groupSize) || (pattern.isWholeTable && row.countsColumns(atLeast: pattern.width))
            || ExtraNumber.isInside(row, width: pattern.width, usual: usual, groupSize: groupSize)
        {
            reading.setUnreadable(pattern, row.slots)
        } else if case .printed(let printed) = columns {
            if hasLostOrder(printed) { return reading.setUnreadable(pattern, row.slots) }
            let own = PrintedRow(row, pattern, of: ribbon, printed: printed, groupSize: groupSize)
            own.read(into: &reading, needsSums: needsSums)
        } else if columns == .doubtful, row.slots.contains(where: { !$0.isBlank }) {
            reading.setUnreadable(pattern, row.slots)
        } else if needsSums, !Self.sumsHold(row.slots[...], groupSize: groupSize) {
            reading.setUnreadable(pattern, row.slots)
        } else if row.grid != nil {
            readGrid(into: &reading)
        } else if row.isMeasured, row.slots.count == pattern.width {
            setAll(of: &reading)
        } else {
            readRun(into: &reading)
        }
    }

    /// Whether a row whose heads name other columns has cells that were dropped, or numbers in several lines of a text:
    /// which of them stands below which head is not said.
    private func hasLostOrder(_ printed: [Int?]) -> Bool {
        guard row.grid != nil else { return runsOverLines }
        return printed.last == pattern.width - 1 && row.slots.count == printed.count
            && (mayHaveLostCells(row.slots) || mayEndInTotal(row.slots))
    }

    private func readGrid(into reading: inout TableReading) {
        let windows = ColumnWindow(row, pattern, of: ribbon).best()
        guard let first = windows.first, !isOneRun, !hasGluedZero else {
            if !readBelowHeads(into: &reading), !readByHeader(into: &reading) { readGlued(into: &reading) }
            return
        }
        if standsBesideHeads(first) {
            if !readBelowHeads(into: &reading) { reading.setUnreadable(pattern, row.slots) }
            return
        }
        if addsUpElsewhere(first) || mayBeginBeforeHeads(first) || mayHaveMovedUp(first)
            || MovedCells(first, pattern, of: ribbon, groupSize: groupSize).areDoubtful(in: row)
            || leavesNumbers(first) || beginsElsewhere(first)
            || mayRunIntoNext(first) || mayHaveLostCells(first) || mayEndInTotal(first) || mayBeJoined(first)
            || starts.leaveOpen(first, of: row, pattern, groupSize: groupSize)
        {
            return reading.setUnreadable(pattern, row.slots)
        }
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
    /// filled up, where none has a blank among its numbers, or no sum tells and rows lack totals or counts of 0 are
    /// written; or the heads above show that its rows are not aligned.
    private func mayHaveLostCells(_ window: [Slot]) -> Bool {
        guard window.count > 1, let last = window.last, last.isBlank, window.contains(where: { !$0.isBlank }) else {
            return false
        }
        if ribbon.drawsTables {
            let isOnlyNumber = window.count { !$0.isBlank } == 1
            if !habits.keepsBlanks || isOnlyNumber || (row.endsInMovedTotal && !endsInItsTotal(window)) { return true }
            if groupSize == 0, habits.lacksTotals || habits.writesZeros { return true }
        }
        guard groupSize > 0 else { return false }
        let heads = pattern.columns.compactMap { row.header[$0.head] }
        return habits.losesCells
            || (groupSize == pattern.width && widest > pattern.width && Set(heads).count < heads.count)
    }

    /// Whether no total stands there and the number before its place is more than all others together: it may be the
    /// total, which moved up when a cell was dropped. Of a sum too long to be known nothing is said.
    private func mayEndInTotal(_ window: [Slot]) -> Bool {
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

    /// Whether a line goes on with the label of another row, and no sum proves the row that stands in it: the number of the
    /// other may be glued to its last.
    private func mayRunIntoNext(_ window: [Slot]) -> Bool {
        row.sharesLine && (groupSize == 0 || sumsThatHold(window) * groupSize < window.count)
    }

    /// Whether a window that doesn't add up leaves numbers of the row out.
    private func leavesNumbers(_ window: [Slot]) -> Bool {
        guard groupSize > 0, row.slots.count > window.count else { return false }
        return row.slots.count { !$0.isBlank } > window.count { !$0.isBlank }
            && sumsThatHold(window) * groupSize < window.count
    }

    private func sumsThatHold(_ slots: [Slot]) -> Int { MovedCells.sumsThatHold(slots, groupSize: groupSize) }

    /// Whether other slots of the row stand each below its own head, and no sum proves that these are meant: what stands
    /// before or behind all heads is a row's number or a remark.
    private func standsBesideHeads(_ window: [Slot]) -> Bool {
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

    /// Whether all that a grid guessed from tabs has for several cells without sums is one run of digits in front.
    private var isOneRun: Bool {
        guard row.isDrawn, groupSize == 0, pattern.width > 1 else { return false }
        let filled = row.slots.filter { !$0.isBlank }
        return filled.count == 1 && filled[0].digitCount > 1
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

    private func readRun(into reading: inout TableReading) {
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

    /// A slot for each column.
    private func setAll(of reading: inout TableReading) {
        for (slot, column) in zip(row.slots, pattern.columns) {
            reading.set(column.field, ribbon.reading(of: slot, as: column), ribbon.place(of: slot))
        }
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
    private var runsOverLines: Bool {
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

    /// Digits that no number begins with: cells ran together.
    private var hasLeadingZeros: Bool {
        pattern.width > 1
            && row.slots.contains { slot in
                slot.content == .digits && slot.range.count > 1 && slot.digitCount == slot.range.count
                    && ribbon.scalars[slot.range.lowerBound] == "0"
            }
    }

    /// Whether a row that is shorter than others of its grid has digits that no number begins with: two of its cells ran
    /// together.
    private var hasGluedZero: Bool { hasLeadingZeros && (row.slots.count < widest || row.sharesLine) }

    /// One run of as many digits as the row has columns, which add up where the form has sums.
    private var oneDigitEach: [UInt8]? {
        guard row.slots.count == 1, groupSize > 0 || holdsOnlyZeros,
            let digits = RowReadings.digitRuns(row.slots, of: ribbon)?.first,
            digits.count == pattern.width,
            groupSize == 0 || RowReadings.sumsHold(digits.map { Int64($0) }, groupSize: groupSize)
        else { return nil }
        return digits
    }

    /// Zeros alone can be nothing but one digit each. Where no sum proves it, other digits may be one number beside
    /// blanks: 537.
    private var holdsOnlyZeros: Bool {
        guard let run = row.slots.first, run.content == .digits else { return false }
        return ribbon.scalars[run.range].allSatisfy { $0 == "0" }
    }

    private func readGlued(into reading: inout TableReading) {
        if let digits = oneDigitEach, pattern.columns.allSatisfy({ $0.stated == .asForm }) {
            return reading.setOneDigitEach(pattern, digits, ribbon.place(of: row.slots.first))
        }
        guard
            let readings = RowReadings.all(
                of: row.slots, in: ribbon, width: pattern.width, groupSize: groupSize, splitBudget)
        else { return reading.setUnreadable(pattern, row.slots) }
        reading.glued[position] = TableReading.Glued(slots: row.slots, readings: readings)
    }
}
