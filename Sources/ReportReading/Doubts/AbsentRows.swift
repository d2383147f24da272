import ReportModel

/// Rows of the form whose labels stand nowhere, where numbers stand behind a label that is not known.
struct AbsentRows: Doubt {
    /// Marks as unreadable what was taken for absent where a row of numbers that is none of the form's stands between the
    /// rows before and behind it: the label may be the body's own for that row.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard !rows.areSideBySide, rows.assignments.count < rows.sources.count else { return }
        var (next, start) = (0, 0)
        for (index, source) in rows.sources.enumerated() {
            if next < rows.assignments.count, rows.assignments[next].source == index {
                start = rows.assignments[next].rows.upperBound
                next += 1
            } else if source.mayBeRow(of: rows.patterns) {
                let end = next < rows.assignments.count ? rows.assignments[next].pattern : rows.patterns.count
                for pattern in rows.patterns[start..<max(start, end)] where isAbsent(pattern, in: reading) {
                    reading.setUnreadable(pattern, source.slots)
                }
            }
        }
    }

    private func isAbsent(_ pattern: RowPattern, in reading: TableReading) -> Bool {
        !pattern.isGroup && pattern.fields.allSatisfy { reading.cell($0)?.kind == .absent }
    }
}

extension SourceRow {
    /// Whether a row has numbers for all columns of one of the form behind words that are no label.
    fileprivate func mayBeRow(of patterns: [RowPattern]) -> Bool {
        let digits = slots.reduce(0) { $0 + $1.digitCount }
        return hasUnknownWords && !isOtherFigure && holdsDigits
            && patterns.contains { !$0.isGroup && digits >= $0.width && slots.count <= $0.width + 1 }
    }
}
