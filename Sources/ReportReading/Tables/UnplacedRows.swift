/// Rows that only the order places (结转 is a piece of two labels). They are not certain where numbers among them stand
/// behind words that are none of the form, which may be the row before or another one, nor where the form has more rows
/// than they are: any may be the lost one.
struct UnplacedRows {
    private let sources: [SourceRow]
    private let patterns: [RowPattern]

    init(_ sources: [SourceRow], _ patterns: [RowPattern]) {
        (self.sources, self.patterns) = (sources, patterns)
    }

    /// Marks those as unreadable that stand between the same two labels as such numbers, or lost rows.
    func distrust(_ reading: inout TableReading, _ assignments: [RowAlignment.Assignment]) {
        guard patterns.first?.isWholeTable != true,
            assignments.contains(where: { !isNamed(sources[$0.source], $0) })
        else { return }
        var bySource = [RowAlignment.Assignment?](repeating: nil, count: sources.count)
        for assignment in assignments { bySource[assignment.source] = assignment }
        var gap = Gap()
        for (source, assignment) in zip(sources, bySource) {
            if let assignment, isNamed(source, assignment) {
                close(gap, before: assignment.pattern, in: &reading)
                gap = Gap(start: assignment.rows.upperBound, holdsUnknown: isUnknown(source))
            } else if let assignment {
                gap.unplaced.append(assignment)
            } else if isUnknown(source) {
                gap.holdsUnknown = true
            }
        }
        close(gap, before: patterns.count, in: &reading)
    }

    /// What stands between two rows that have their labels.
    private struct Gap {
        /// The first row of the form that may stand there.
        var start = 0
        var unplaced: [RowAlignment.Assignment] = []
        var holdsUnknown = false
    }

    private func close(_ gap: Gap, before end: Int, in reading: inout TableReading) {
        guard !gap.unplaced.isEmpty else { return }
        let rows = patterns[gap.start..<end].count { !$0.isGroup }
        let found = gap.unplaced.reduce(0) { count, own in count + own.rows.count { !patterns[$0].isGroup } }
        if gap.holdsUnknown || found < rows { setUnreadable(gap.unplaced, in: &reading) }
    }

    private func isNamed(_ source: SourceRow, _ assignment: RowAlignment.Assignment) -> Bool {
        guard let term = patterns[assignment.pattern].term else { return false }
        let pieces = source.labelPieces
        if pieces.contains(term), patterns.count(where: { $0.term.map(pieces.contains) ?? false }) == 1 { return true }
        return source.labels.contains { label in label.terms.contains { $0.namesRows && $0.id == term } }
    }

    /// Whether numbers stand behind words that are no label, or behind several labels.
    private func isUnknown(_ source: SourceRow) -> Bool {
        source.isUnknownRow || source.standsBehindSeveralLabels(patterns)
    }

    private func setUnreadable(_ unplaced: [RowAlignment.Assignment], in reading: inout TableReading) {
        for assignment in unplaced {
            for index in assignment.rows where !patterns[index].isGroup {
                reading.glued[index] = nil
                reading.setUnreadable(patterns[index], sources[assignment.source].slots)
            }
        }
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
