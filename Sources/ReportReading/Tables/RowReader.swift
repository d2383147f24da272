import ReportModel

/// Reads the slots of one source row as the cells of one row of the form.
struct RowReader {
    private let row: SourceRow
    private let pattern: RowPattern
    private let form: Form
    private let groupSize: Int

    init(_ row: SourceRow, _ pattern: RowPattern, form: Form, groupSize: Int) {
        self.row = row
        self.pattern = pattern
        self.form = form
        self.groupSize = groupSize
    }

    /// `needsSums`: the row was told by its order alone, so its numbers must add up to be believed.
    func read(into reading: inout TableReading, needsSums: Bool) {
        if needsSums, !Self.sumsHold(row.slots, groupSize: groupSize) {
            reading.setUnreadable(pattern, row.slots)
        } else if row.grid != nil {
            readGrid(into: &reading)
        } else {
            readRun(into: &reading)
        }
    }

    private func readGrid(into reading: inout TableReading) {
        let windows = ColumnWindow(row, pattern, form: form).best()
        guard !windows.isEmpty else {
            if !readByHeader(into: &reading) { readGlued(into: &reading) }
            return
        }
        for (column, field) in pattern.fields.enumerated() {
            let readings = windows.map { $0[column].reading(for: form.fields[field]) }
            let agree = readings.dropFirst().allSatisfy { $0 == readings[0] }
            let raw = windows.map { $0[column].raw }.filter { !$0.isEmpty }.joined(separator: " ")
            reading.set(
                field, agree ? readings[0] : SlotReading(cell: Cell(.unreadable), raw: raw), windows[0][column].place)
        }
    }

    /// A row with fewer cells than columns, each of them below its own head: the others are not there.
    private func readByHeader(into reading: inout TableReading) -> Bool {
        guard row.grid?.hasReliableColumns == true, row.slots.count < pattern.width else { return false }
        var byColumn: [Int: Slot] = [:]
        for slot in row.slots { slot.gridColumn.map { byColumn[$0] = slot } }
        var used = 0
        var entries: [(Int, Slot?)] = []
        for field in pattern.fields {
            guard let column = row.header["\(form.fields[field].tableKey).\(form.fields[field].columnKey)"] else {
                return false
            }
            if byColumn[column] != nil { used += 1 }
            entries.append((field, byColumn[column]))
        }
        guard used == row.slots.count, byColumn.count == used else { return false }
        for (field, slot) in entries {
            let absent = SlotReading(cell: .absent)
            reading.set(field, slot?.reading(for: form.fields[field]) ?? absent, slot?.place ?? .unknown)
        }
        return true
    }

    private func readRun(into reading: inout TableReading) {
        guard row.slots.count == pattern.width, !hasLeadingZeros else { return readGlued(into: &reading) }
        for (slot, field) in zip(row.slots, pattern.fields) {
            reading.set(field, slot.reading(for: form.fields[field]), slot.place)
        }
    }

    /// Digits that no number begins with: cells ran together.
    private var hasLeadingZeros: Bool {
        pattern.width > 1
            && row.slots.contains { slot in
                guard case .digits(let text) = slot.content else { return false }
                return text.count > 1 && text.hasPrefix("0") && text.allSatisfy(\.isNumber)
            }
    }

    private func readGlued(into reading: inout TableReading) {
        guard row.slots.count <= pattern.width, let runs = Self.digitRuns(row.slots) else {
            return reading.setUnreadable(pattern, row.slots)
        }
        if DigitSplits.areSingleDigits(runs, pattern.width) {
            let digits = runs.joined().map { Int64($0) }
            return reading.setGlued(pattern, row.slots, digits, .read)
        }
        let readings = DigitSplits.readings(of: runs, into: pattern.width, groupSize: groupSize)
        reading.glued[pattern.key] = TableReading.Glued(slots: row.slots, readings: readings ?? [])
    }

    /// The digits of each slot; nil where anything else stands in one.
    private static func digitRuns(_ slots: [Slot]) -> [[UInt8]]? {
        var runs: [[UInt8]] = []
        for slot in slots {
            guard case .digits(let text) = slot.content, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
                return nil
            }
            runs.append(text.utf8.map { $0 - 0x30 })
        }
        return runs
    }

    /// Whether the slots are whole numbers of which each group ends in the sum of its others.
    static func sumsHold(_ slots: [Slot], groupSize: Int) -> Bool {
        guard groupSize > 0, slots.count % groupSize == 0, !slots.isEmpty else { return false }
        var numbers: [Int64] = []
        for slot in slots {
            guard case .digits(let text) = slot.content, let number = NumberText.parse(text)?.integer else {
                return false
            }
            numbers.append(number)
        }
        return stride(from: 0, to: numbers.count, by: groupSize).allSatisfy { start in
            let group = numbers[start..<(start + groupSize)]
            var sum: Int64 = 0
            for number in group.dropLast() {
                let (next, overflow) = sum.addingReportingOverflow(number)
                guard !overflow else { return false }
                sum = next
            }
            return sum == group.last
        }
    }
}

extension TableReading {
    /// Sets the cells of a row from numbers that were told apart.
    mutating func setGlued(_ pattern: RowPattern, _ slots: [Slot], _ numbers: [Int64], _ origin: CellOrigin) {
        for (number, field) in zip(numbers, pattern.fields) {
            set(
                field, SlotReading(cell: Cell(ExactNumber(number), origin: origin)), slots.first?.place ?? .unknown)
        }
    }
}
