/// Rows that only the order places (结转 is a piece of two labels). They are not certain where numbers among them stand
/// behind words that are none of the form, which may be the row before or another one, nor where the form has more rows
/// than they are: any may be the lost one.
struct UnplacedRows: Doubt {
    /// Marks those as unreadable that stand between the same two labels as such numbers, or lost rows.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard !rows.areSideBySide, rows.assignments.contains(where: { !rows.isLabelled($0) }) else { return }
        var gap = Gap()
        for (source, assignment) in zip(rows.sources, rows.bySource) {
            if let assignment, rows.isLabelled(assignment) {
                close(gap, before: assignment.pattern, of: rows, in: &reading)
                gap = Gap(start: assignment.rows.upperBound, holdsUnknown: rows.isUnknown(source))
            } else if let assignment {
                gap.unplaced.append(assignment)
            } else if rows.isUnknown(source) {
                gap.holdsUnknown = true
            }
        }
        close(gap, before: rows.patterns.count, of: rows, in: &reading)
    }

    /// What stands between two rows that have their labels.
    private struct Gap {
        /// The first row of the form that may stand there.
        var start = 0
        var unplaced: [RowAlignment.Assignment] = []
        var holdsUnknown = false
    }

    private func close(_ gap: Gap, before end: Int, of rows: PlacedRows, in reading: inout TableReading) {
        guard !gap.unplaced.isEmpty else { return }
        let missing = rows.patterns[gap.start..<end].count { !$0.isGroup }
        let found = gap.unplaced.reduce(0) { count, own in count + rows.patterns(own).count { !$0.isGroup } }
        guard gap.holdsUnknown || found < missing else { return }
        for assignment in gap.unplaced {
            for index in assignment.rows where !rows.patterns[index].isGroup {
                reading.glued[index] = nil
                reading.setUnreadable(rows.patterns[index], rows.source(assignment).slots)
            }
        }
    }
}

extension PlacedRows {
    /// Whether a label says which row of the form an assignment begins with.
    fileprivate func isLabelled(_ assignment: RowAlignment.Assignment) -> Bool {
        guard let term = patterns[assignment.pattern].term else { return false }
        let source = source(assignment)
        let pieces = source.labelPieces
        if pieces.contains(term), patterns.count(where: { $0.term.map(pieces.contains) ?? false }) == 1 { return true }
        return source.labels.contains { label in label.terms.contains { $0.namesRows && $0.id == term } }
    }

    /// Whether numbers stand behind words that are no label, or behind several labels.
    fileprivate func isUnknown(_ source: SourceRow) -> Bool {
        source.isUnknownRow || source.standsBehindSeveralLabels(patterns)
    }
}

extension SourceRow {
    /// Whether numbers stand behind words that are no label: alone, or in the cell behind that of a group.
    fileprivate var isUnknownRow: Bool {
        guard slots.contains(where: { $0.content == .digits }), grid != nil || slots.count > 1 else { return false }
        let isBehindGroup = lastLabel.contains { $0.kind == .group } && slots.first { !$0.isBlank }?.content == .words
        return hasUnknownWords || isBehindGroup
    }
}
