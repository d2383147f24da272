/// Rows that only the order places (结转 is a piece of two labels), among which stand numbers behind words that are none
/// of the form: those may be the row before or another one.
struct UnplacedRows {
    private let sources: [SourceRow]
    private let patterns: [RowPattern]

    init(_ sources: [SourceRow], _ patterns: [RowPattern]) {
        (self.sources, self.patterns) = (sources, patterns)
    }

    /// Marks those as unreadable that stand between the same two labels as such numbers.
    func distrust(_ reading: inout TableReading, _ assignments: [RowAlignment.Assignment]) {
        guard patterns.first?.isWholeTable != true, sources.contains(where: isUnknown) else { return }
        var bySource = [RowAlignment.Assignment?](repeating: nil, count: sources.count)
        for assignment in assignments { bySource[assignment.source] = assignment }
        var (unplaced, holdsUnknown) = ([RowAlignment.Assignment](), false)
        for (source, assignment) in zip(sources, bySource) {
            if let assignment, isNamed(source, assignment) {
                if holdsUnknown { setUnreadable(unplaced, in: &reading) }
                (unplaced, holdsUnknown) = ([], isUnknown(source))
            } else if let assignment {
                unplaced.append(assignment)
            } else if isUnknown(source) {
                holdsUnknown = true
            }
        }
        if holdsUnknown { setUnreadable(unplaced, in: &reading) }
    }

    private func isNamed(_ source: SourceRow, _ assignment: RowAlignment.Assignment) -> Bool {
        let term = patterns[assignment.pattern].term
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
