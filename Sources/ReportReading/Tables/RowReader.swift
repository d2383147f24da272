import ReportModel

/// Reads the slots of one source row as the cells of one row of the form.
struct RowReader {
    let row: SourceRow
    let pattern: RowPattern
    let ribbon: Ribbon
    let position: Int
    let groupSize: Int
    /// The slots of the table's longest row.
    let widest: Int
    /// The slots of most of its rows.
    let usual: Int
    /// Where the numbers of its whole rows begin.
    let starts: RowStarts
    /// What the heads above say of the columns.
    let columns: PrintedColumns
    let habits: TextHabits
    let splitBudget: SplitBudget

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
            || mayHaveJoinedColumns
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
    func hasLostOrder(_ printed: [Int?]) -> Bool {
        guard row.grid != nil else { return runsOverLines }
        return printed.last == pattern.width - 1 && row.slots.count == printed.count
            && (mayHaveLostCells(row.slots) || mayEndInTotal(row.slots))
    }

    /// Whether a line goes on with the label of another row, and no sum proves the row that stands in it: the number of the
    /// other may be glued to its last.
    func mayRunIntoNext(_ window: [Slot]) -> Bool {
        row.sharesLine && (groupSize == 0 || sumsThatHold(window) * groupSize < window.count)
    }

    func sumsThatHold(_ slots: [Slot]) -> Int { MovedCells.sumsThatHold(slots, groupSize: groupSize) }

    /// A slot for each column.
    func setAll(of reading: inout TableReading) {
        for (slot, column) in zip(row.slots, pattern.columns) {
            reading.set(column.field, ribbon.reading(of: slot, as: column), ribbon.place(of: slot))
        }
    }

    /// Digits that no number begins with: cells ran together.
    var hasLeadingZeros: Bool {
        pattern.width > 1
            && row.slots.contains { slot in
                slot.content == .digits && slot.range.count > 1 && slot.digitCount == slot.range.count
                    && ribbon.scalars[slot.range.lowerBound] == "0"
            }
    }

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

    func readGlued(into reading: inout TableReading) {
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
