import ReportModel

/// What was read of one table.
struct TableReading {
    struct Entry {
        var reading: SlotReading
        var place: Place

        init(_ reading: SlotReading, _ place: Place) {
            self.reading = reading
            self.place = place
        }
    }

    /// A row whose cells are not told apart.
    struct Glued {
        var slots: [Slot]
        /// Ways to read it that keep to the row's own sums.
        var readings: [RowReadings.Reading]
    }

    let form: Form
    /// Behind the last character of the table in the ribbon.
    var end = 0
    var cells: [Int: Entry] = [:]
    var glued: [String: Glued] = [:]
    /// How many ways there are to read the digits of a row that stayed unreadable, by the row's key.
    var readingCounts: [String: Int] = [:]
    /// Numbers printed on the line of a group that has rows of its own: the single （六）其他处理 row.
    var groupRows: [String: [Slot]] = [:]

    /// Whether the source prints the table more than once.
    var isRepeated = false
    /// Whether the table has more rows than were looked at.
    var isCut = false

    /// Cells on which another printing of the table agrees, or about which it says nothing; the others are uncertain.
    func agreeing(with other: TableReading) -> TableReading {
        var agreed = self
        agreed.isRepeated = true
        agreed.end = max(end, other.end)
        for (field, entry) in cells {
            guard let second = other.cells[field], second.reading.cell.kind != .absent,
                second.reading.cell.number != entry.reading.cell.number
            else { continue }
            let raw = [entry, second].compactMap { $0.reading.raw ?? $0.reading.cell.number?.description }
            agreed.set(
                field, SlotReading(cell: Cell(.unreadable), raw: raw.joined(separator: " ")), entry.place)
        }
        return agreed
    }

    mutating func set(_ field: Int, _ reading: SlotReading, _ place: Place) {
        cells[field] = Entry(reading, place)
    }

    /// Whether a row's digits run together: there are enough of them for all of its cells.
    func isGlued(_ pattern: RowPattern) -> Bool {
        let digits = glued[pattern.key]?.slots.reduce(0) { $0 + $1.raw.utf8.count { Characters.isDigit(UInt32($0)) } }
        return digits.map { $0 >= pattern.width } ?? false
    }

    /// Marks the numbers of a row as unreadable.
    mutating func distrust(_ pattern: RowPattern) {
        for field in pattern.fields {
            guard let entry = cells[field], let number = entry.reading.cell.number else { continue }
            let raw = entry.reading.raw ?? number.description
            set(field, SlotReading(cell: Cell(.unreadable), raw: raw), entry.place)
        }
    }

    /// Marks every cell of a row as unreadable, with the characters that stand there.
    mutating func setUnreadable(_ pattern: RowPattern, _ slots: [Slot]) {
        let raw = slots.map(\.raw).filter { !$0.isEmpty }.joined(separator: " ")
        for field in pattern.fields {
            set(field, SlotReading(cell: Cell(.unreadable), raw: raw), slots.first?.place ?? .unknown)
        }
    }
}
