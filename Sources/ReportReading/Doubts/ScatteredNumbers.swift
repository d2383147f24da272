/// Numbers of a text whose lines lost their order: they stand behind labels that are not theirs.
struct ScatteredNumbers: Doubt {
    /// Where several labels have numbers that fit no row and over a quarter of the rows have none, no number beside another
    /// label is believed: a line may add up and stand behind the label of another.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard rows.groupSize > 0, !rows.areSideBySide, rows.sources.contains(where: { $0.grid == nil }) else { return }
        let patterns = rows.patterns
        let own = patterns.indices.filter { !patterns[$0].isGroup && !isGlued($0, patterns[$0].width, in: reading) }
        let kinds = own.map { row in patterns[row].fields.compactMap { reading.cell($0)?.kind } }
        let lost = kinds.count { !$0.contains(.number) }
        guard kinds.count(where: { $0.contains(.unreadable) }) > 1, lost * 4 > own.count else { return }
        let inGrids = Set(rows.assignments.filter { rows.source($0).grid != nil }.flatMap(\.rows))
        for row in own where !inGrids.contains(row) { reading.distrust(patterns[row]) }
    }

    /// Whether a row's digits run together: there are enough of them for all of its cells.
    private func isGlued(_ row: Int, _ width: Int, in reading: TableReading) -> Bool {
        guard let glued = reading.glued[row] else { return false }
        return glued.slots.reduce(0) { $0 + $1.digitCount } >= width
    }
}
