import ReportModel

/// What was read of one table.
struct TableReading {
    /// A row whose cells are not told apart.
    struct Glued {
        var slots: [Slot]
        /// Ways to read it that keep to the row's own sums.
        var readings: [RowReadings.Reading]
    }

    /// Numbers printed on the line of a group that has rows of its own: the single （六）其他处理 row.
    struct GroupRow {
        /// The cells of the group's rows.
        var members: [Int]
        var numbers: String
        var place: Place
    }

    /// Numbers of the source that no cell of the form has.
    struct LeftRow {
        /// What stands before its numbers in their line.
        var label: String
        var numbers: String
        var place: Place
    }

    /// The table's cells in the form, which lie side by side.
    let fields: Range<Int>
    private let ribbon: Ribbon
    /// Behind the last character of the table in the ribbon.
    var end = 0
    /// What was read of a field.
    struct Entry {
        /// Absent where nothing was read.
        var cell = Cell.absent
        var place = Place.unknown
        var isRead = false
    }

    /// One for each field.
    private(set) var entries: [Entry]
    private(set) var raws: [Int: String] = [:]
    /// The units that were written in cells and honoured.
    private(set) var units: [Int: String] = [:]
    /// The units that heads, labels or captions state: honoured, or doubted where the cell is unreadable.
    private(set) var statedUnits: [Int: String] = [:]
    /// By position of the row in the table.
    var glued: [Int: Glued] = [:]
    /// How many ways there are to read the digits of a cell that stayed unreadable.
    var readingCounts: [Int: Int] = [:]
    var groupRows: [GroupRow] = []
    /// Rows of numbers that belong to no row of the form.
    var leftRows: [LeftRow] = []

    /// Whether the source prints the table more than once.
    var isRepeated = false
    /// Whether the table has more rows than were looked at.
    private(set) var isCut = false
    /// Whether columns stand in another order than in the form, or among others, and were read by their heads.
    var hasOwnColumns = false
    /// Whether heads contradict the form without saying clearly what stands where.
    var hasDoubtfulColumns = false
    /// Whether the rows of the form are the columns of the source.
    var isTransposed = false

    init(_ fields: Range<Int>, of ribbon: Ribbon) {
        self.fields = fields
        self.ribbon = ribbon
        entries = Array(repeating: Entry(), count: fields.count)
    }

    /// Nil for a cell about which nothing was read.
    func cell(_ field: Int) -> Cell? {
        let entry = entries[field - fields.lowerBound]
        return entry.isRead ? entry.cell : nil
    }

    func place(_ field: Int) -> Place { entries[field - fields.lowerBound].place }

    /// The characters of a cell, its number where they say no more.
    func text(_ field: Int) -> String? { raws[field] ?? cell(field)?.number?.description }

    mutating func set(_ field: Int, _ reading: SlotReading, _ place: Place) {
        entries[field - fields.lowerBound] = Entry(cell: reading.cell, place: place, isRead: true)
        if !raws.isEmpty || reading.raw != nil { raws[field] = reading.raw.map(Self.shortened) }
        if !units.isEmpty || reading.unit != nil { units[field] = reading.unit }
        if !statedUnits.isEmpty || reading.statedUnit != nil { statedUnits[field] = reading.statedUnit }
    }

    /// Sets a cell of which there is nothing to say but its number, for the first time.
    @inline(__always)
    mutating func set(_ field: Int, _ number: ExactNumber, _ place: Place) {
        entries[field - fields.lowerBound] = Entry(cell: Cell(number), place: place, isRead: true)
    }

    /// What no cell needs all of: a row without borders may hold a whole file, and each of its cells would repeat it.
    private static func shortened(_ raw: String) -> String {
        raw.utf8.count <= longestRaw ? raw : raw.prefix(longestRaw / 4) + "…"
    }

    private static let longestRaw = 4_000

    /// Cells on which another printing of the table agrees, or about which it says nothing; the others are uncertain.
    func agreeing(with other: TableReading, isPrinting: Bool = true) -> TableReading {
        var agreed = self
        agreed.isRepeated = isRepeated || isPrinting
        agreed.end = max(end, other.end)
        agreed.leftRows += other.leftRows
        for field in fields {
            guard let own = cell(field), let second = other.cell(field), second.kind != .absent,
                second.number != own.number
            else { continue }
            let raw = [text(field), other.text(field)].compactMap { $0 }.joined(separator: " ")
            agreed.set(field, SlotReading(cell: Cell(.unreadable), raw: raw), place(field))
        }
        return agreed
    }

    /// Notes that the table has more rows than were looked at: what has not been met may stand there.
    mutating func cut() {
        isCut = true
        for field in fields where cell(field).map({ $0.kind == .absent }) ?? true {
            set(field, SlotReading(cell: Cell(.unreadable)), .unknown)
        }
    }

    var isUnreadableAnywhere: Bool { fields.contains { cell($0)?.kind == .unreadable } }

    /// Marks the numbers of a row as unreadable.
    mutating func distrust(_ pattern: RowPattern) {
        for field in pattern.fields { distrust(field) }
    }

    /// Marks the number of a cell as unreadable.
    mutating func distrust(_ field: Int) {
        guard cell(field)?.number != nil else { return }
        set(field, SlotReading(cell: Cell(.unreadable), raw: text(field)), place(field))
    }

    /// Marks every cell of a row as unreadable, with the characters that stand there.
    mutating func setUnreadable(_ pattern: RowPattern, _ slots: [Slot]) {
        for field in pattern.fields { setUnreadable(field, slots) }
    }

    mutating func setUnreadable(_ field: Int, _ slots: [Slot]) {
        set(field, SlotReading(cell: Cell(.unreadable), raw: ribbon.raw(of: slots)), ribbon.place(of: slots.first))
    }
}

extension TableReading.LeftRow {
    init(_ row: SourceRow, of ribbon: Ribbon) {
        label = row.slots.first.map { ribbon.words(before: $0.range.lowerBound) } ?? ""
        numbers = ribbon.raw(of: row.slots.filter { !$0.isBlank })
        place = ribbon.place(of: row.slots.first)
    }
}
