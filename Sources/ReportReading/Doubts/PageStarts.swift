/// Blanks that a page begins with, beside a label without the number of its row: they may be the rest of a row that the page
/// before ends with, where nothing else tells whose its numbers are.
struct PageStarts: Doubt {
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        let assigned = Set(rows.assignments.map(\.source))
        for assignment in rows.assignments where assignment.source > 0 && assignment.count == 1 {
            let (row, before) = (rows.source(assignment), rows.sources[assignment.source - 1])
            guard row.grid != nil, row.slots.allSatisfy(\.isBlank), before.holdsDigits,
                !assigned.contains(assignment.source - 1), row.labels.last?.numbering != .own,
                rows.ribbon.place(of: before.slots.first).page < rows.ribbon.place(of: row.slots.first).page
            else { continue }
            reading.setUnreadable(rows.patterns[assignment.pattern], before.slots)
        }
    }
}
