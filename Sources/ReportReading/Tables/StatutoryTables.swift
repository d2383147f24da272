import ReportModel

/// The tables that were found, in the edition that they show.
struct StatutoryTables {
    let form: Form
    let isEditionKnown: Bool
    let isMixed: Bool
    /// By table key.
    private(set) var readings = [String: TableReading](minimumCapacity: 3)
    /// Where each table stands in the ribbon.
    private(set) var extents: [Range<Int>] = []

    init(form: Form, isEditionKnown: Bool, isMixed: Bool) {
        self.form = form
        self.isEditionKnown = isEditionKnown
        self.isMixed = isMixed
    }

    mutating func add(_ reading: TableReading, _ key: String, from start: Int) {
        readings[key] = reading
        if reading.end > start { extents.append(start..<reading.end) }
    }
}
