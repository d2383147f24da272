import ReportModel

/// Labels of a text without numbers, where another has more than one row of the form can: columns of a page that were
/// written one after the other.
struct CrowdedLabels: Doubt {
    /// Numbers that stand elsewhere may be those of labels that have none, or of rows whose labels are lost: neither blank nor
    /// absent is told.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard rows.groupSize > 0, !rows.areSideBySide else { return }
        let crowded = rows.sources.first { source in
            source.grid == nil && source.slots.count > rows.groupSize && source.slots.allSatisfy(\.isWholeLine)
        }
        guard let crowded else { return }
        for pattern in rows.patterns where !pattern.isGroup { reading.distrustBlanks(pattern, crowded.slots) }
    }
}
