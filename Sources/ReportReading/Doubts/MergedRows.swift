import ReportModel

/// Rows of a text's grid that were put into one: a cell has the labels of several.
struct MergedRows: Doubt {
    /// Beside such a row numbers may be one of its own, which moved up or down.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard rows.ribbon.drawsTables, !rows.areSideBySide else { return }
        let merged = Set(rows.sources.indices.filter { rows.sources[$0].namesSeveralRowsInOneCell })
        guard !merged.isEmpty else { return }
        for assignment in rows.assignments
        where rows.source(assignment).grid != nil
            && (merged.contains(assignment.source - 1) || merged.contains(assignment.source + 1))
        {
            for pattern in rows.patterns(assignment) { reading.distrust(pattern) }
        }
    }
}
