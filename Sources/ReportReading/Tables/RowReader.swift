import ReportModel

/// Reads the slots of one source row as the cells of one row of the form.
struct RowReader {
    private let row: SourceRow
    private let pattern: RowPattern
    private let form: Form
    private let groupSize: Int
    /// Other rows of the table have their numbers apart.
    private let isAmongSeparated: Bool

    init(_ row: SourceRow, _ pattern: RowPattern, form: Form, groupSize: Int, isAmongSeparated: Bool) {
        self.row = row
        self.pattern = pattern
        self.form = form
        self.groupSize = groupSize
        self.isAmongSeparated = isAmongSeparated
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
        guard used == row.slots.count, byColumn.count == used, !coversSeveralHeads else { return false }
        for (field, slot) in entries {
            let absent = SlotReading(cell: .absent)
            reading.set(field, slot?.reading(for: form.fields[field]) ?? absent, slot?.place ?? .unknown)
        }
        return true
    }

    /// Whether a cell reaches below the head of another column: it belongs to none of them.
    private var coversSeveralHeads: Bool {
        let heads = pattern.fields.compactMap { row.header["\(form.fields[$0].tableKey).\(form.fields[$0].columnKey)"] }
        return row.slots.contains { slot in
            guard let column = slot.gridColumn else { return false }
            return heads.contains { $0 > column && $0 < column + slot.span }
        }
    }

    private func readRun(into reading: inout TableReading) {
        if readMarks(into: &reading) { return }
        guard row.slots.count == pattern.width, !hasLeadingZeros else { return readGlued(into: &reading) }
        guard !RowReadings.mayHoldPageNumber(row.slots, groupSize: groupSize) else {
            return reading.setUnreadable(pattern, row.slots)
        }
        for (slot, field) in zip(row.slots, pattern.fields) {
            reading.set(field, slot.reading(for: form.fields[field]), slot.place)
        }
    }

    /// `///////`: a mark for each column, without gaps.
    private func readMarks(into reading: inout TableReading) -> Bool {
        guard row.slots.count == 1, pattern.width > 1, row.slots[0].content == .mark,
            row.slots[0].raw.unicodeScalars.count == pattern.width
        else { return false }
        for field in pattern.fields {
            let mark = row.slots[0].raw.unicodeScalars.first.map { String($0) }
            reading.set(field, SlotReading(cell: Cell(.notApplicable), raw: mark), row.slots[0].place)
        }
        return true
    }

    /// Digits that no number begins with: cells ran together.
    private var hasLeadingZeros: Bool {
        pattern.width > 1
            && row.slots.contains { slot in
                guard case .digits(let text) = slot.content else { return false }
                return text.count > 1 && text.hasPrefix("0") && text.allSatisfy(\.isDigit)
            }
    }

    /// One run of as many digits as the row has columns, which add up where the form has sums.
    private var oneDigitEach: [UInt8]? {
        guard row.slots.count == 1, groupSize > 0 || mayBeGlued,
            let digits = RowReadings.digitRuns(row.slots)?.first,
            digits.count == pattern.width,
            groupSize == 0 || RowReadings.sumsHold(digits.map { Int64($0) }, groupSize: groupSize)
        else { return nil }
        return digits
    }

    /// Whether a run without sums can be several cells at all. A cell of a real table is one number, and so is what
    /// stands alone among rows whose numbers are apart; zeros alone can be nothing but one digit each.
    private var mayBeGlued: Bool {
        if case .digits(let text)? = row.slots.first?.content, text.allSatisfy({ $0 == "0" }) { return true }
        return row.grid?.hasReliableColumns != true && !isAmongSeparated
    }

    private func readGlued(into reading: inout TableReading) {
        if let digits = oneDigitEach {
            return reading.setOneDigitEach(pattern, row.slots, digits)
        }
        guard let readings = RowReadings.all(of: row.slots, width: pattern.width, groupSize: groupSize) else {
            return reading.setUnreadable(pattern, row.slots)
        }
        reading.glued[pattern.key] = TableReading.Glued(slots: row.slots, readings: readings)
    }

    /// Whether the slots are whole numbers of which each group ends in the sum of its others.
    static func sumsHold(_ slots: some BidirectionalCollection<Slot>, groupSize: Int) -> Bool {
        guard groupSize > 0, slots.count % groupSize == 0, !slots.isEmpty else { return false }
        var numbers: [Int64] = []
        for slot in slots {
            guard case .digits(let text) = slot.content, let number = NumberText.parse(text)?.integer else {
                return false
            }
            numbers.append(number)
        }
        return RowReadings.sumsHold(numbers, groupSize: groupSize)
    }
}

extension TableReading {
    /// As many digits as columns: each number is one digit, by position.
    mutating func setOneDigitEach(_ pattern: RowPattern, _ slots: [Slot], _ digits: [UInt8]) {
        for (digit, field) in zip(digits, pattern.fields) {
            set(field, SlotReading(cell: Cell(ExactNumber(Int64(digit)))), slots.first?.place ?? .unknown)
        }
    }
}
