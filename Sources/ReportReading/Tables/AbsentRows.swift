import ReportModel

/// Rows of the form whose labels stand nowhere, where numbers stand behind a label that is not known.
extension TableReader {
    /// Marks as unreadable what was taken for absent where a row of numbers that is none of the form's stands between the
    /// rows before and behind it: the label may be the body's own for that row.
    func distrustAbsent(
        _ reading: inout TableReading, _ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]
    ) {
        guard !table.printsRowsSideBySide, assignments.count < sources.count else { return }
        var (next, start) = (0, 0)
        for (index, source) in sources.enumerated() {
            if next < assignments.count, assignments[next].source == index {
                start = assignments[next].rows.upperBound
                next += 1
            } else if mayBeRow(source) {
                let end = next < assignments.count ? assignments[next].pattern : patterns.count
                for pattern in patterns[start..<max(start, end)] where isAbsent(pattern, in: reading) {
                    reading.setUnreadable(pattern, source.slots)
                }
            }
        }
    }

    /// Whether a row has numbers for all columns behind words that are no label.
    private func mayBeRow(_ source: SourceRow) -> Bool {
        let digits = source.slots.reduce(0) { $0 + $1.digitCount }
        return source.hasUnknownWords && !source.isOtherFigure && source.holdsDigits
            && patterns.contains { !$0.isGroup && digits >= $0.width && source.slots.count <= $0.width + 1 }
    }

    private func isAbsent(_ pattern: RowPattern, in reading: TableReading) -> Bool {
        !pattern.isGroup && pattern.fields.allSatisfy { reading.cell($0)?.kind == .absent }
    }
}
