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

    mutating func set(_ field: Int, _ reading: SlotReading, _ place: Place) {
        cells[field] = Entry(reading, place)
    }

    /// Marks every cell of a row as unreadable, with the characters that stand there.
    mutating func setUnreadable(_ pattern: RowPattern, _ slots: [Slot]) {
        let raw = slots.map(\.raw).filter { !$0.isEmpty }.joined(separator: " ")
        for field in pattern.fields {
            set(field, SlotReading(cell: Cell(.unreadable), raw: raw), slots.first?.place ?? .unknown)
        }
    }
}
