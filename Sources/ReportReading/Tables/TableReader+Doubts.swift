import ReportModel

/// Numbers that nothing places any more where others have left their places.
extension TableReader {
    /// In running text whose lines lost their order, numbers stand behind labels that are not theirs. Where several
    /// labels have numbers that fit no row and over a quarter of the rows have none, no number beside another label is
    /// believed: a line may add up and stand behind the label of another.
    func distrustScattered(
        _ reading: inout TableReading, _ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]
    ) {
        guard groupSize > 0, !table.printsRowsSideBySide, sources.contains(where: { $0.grid == nil }) else { return }
        let rows = patterns.indices.filter { !patterns[$0].isGroup && !isGlued($0, in: reading) }
        let kinds = rows.map { row in patterns[row].fields.compactMap { reading.cell($0)?.kind } }
        let lost = kinds.count { !$0.contains(.number) }
        guard kinds.count(where: { $0.contains(.unreadable) }) > 1, lost * 4 > rows.count else { return }
        let inGrids = Set(assignments.filter { sources[$0.source].grid != nil }.flatMap(\.rows))
        for row in rows where !inGrids.contains(row) { reading.distrust(patterns[row]) }
    }

    /// Where a row's numbers go on below it, others may too: only those that add up are whole.
    func distrustBroken(
        _ reading: inout TableReading, _ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]
    ) {
        let strays = StrayNumbers(in: ribbon, groupSize: groupSize)
        let broken = strays.rows(sources, assignments)
        for rows in broken { patterns[rows].forEach { reading.distrust($0) } }
        guard !broken.isEmpty, groupSize > 0 else { return }
        for assignment in assignments where !strays.sumsHold(sources[assignment.source]) {
            patterns[assignment.rows].forEach { reading.distrust($0) }
        }
    }

    func distrustShifted(
        _ reading: inout TableReading, _ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]
    ) {
        guard groupSize > 0, !table.printsRowsSideBySide, sources.allSatisfy({ $0.grid == nil }) else { return }
        let numbers = patterns.indices.map { index in patterns[..<index].count { !$0.isGroup } }
        let rows = Dictionary(uniqueKeysWithValues: assignments.map { ($0.source, numbers[$0.pattern]) })
        let doubtful = ShiftedRows(sources, width: groupSize, rows: rows).doubtful
        for assignment in assignments where doubtful.contains(assignment.source) {
            for pattern in patterns[assignment.pattern..<(assignment.pattern + assignment.count)] {
                reading.distrust(pattern)
            }
        }
    }

    /// A word that heads a column too, 其他, says little: where it stands twice as a label of the same row and the first
    /// has no numbers, the second may name a row of the body's own.
    func distrustNamesakes(
        _ reading: inout TableReading, _ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]
    ) {
        for assignment in assignments where assignment.count == 1 {
            let (source, pattern) = (sources[assignment.source], patterns[assignment.pattern])
            guard pattern.isInGroup, let own = source.labels.last, own.names(pattern) else {
                continue
            }
            let before = assignment.source > 0 ? sources[assignment.source - 1] : nil
            let isBlank = before?.slots.allSatisfy(\.isBlank) ?? false
            let other = source.labels.dropLast().last ?? (isBlank ? before?.labels.last : nil)
            guard let other, other.names(pattern), !ribbon.sharesLine(other.place, own.place), isHeadToo(own) else {
                continue
            }
            reading.distrust(pattern)
        }
    }

    /// Whether the word of a label may head a column, whatever number stands in front of it.
    private func isHeadToo(_ label: SourceRow.Label) -> Bool {
        vocabulary.longestMatch(ribbon, at: label.place, before: ribbon.count)?.terms.contains { $0.kind == .column }
            ?? false
    }

    /// Blanks that a page begins with, beside a label without the number of its row, may be the rest of a row that the page
    /// before ends with, where nothing else tells whose its numbers are.
    func distrustCut(
        _ reading: inout TableReading, _ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]
    ) {
        let assigned = Set(assignments.map(\.source))
        for assignment in assignments where assignment.source > 0 && assignment.count == 1 {
            let (row, before) = (sources[assignment.source], sources[assignment.source - 1])
            guard row.grid != nil, row.slots.allSatisfy(\.isBlank), before.holdsDigits,
                !assigned.contains(assignment.source - 1), row.labels.last?.numbering != .own,
                ribbon.place(of: before.slots.first).page < ribbon.place(of: row.slots.first).page
            else { continue }
            reading.setUnreadable(patterns[assignment.pattern], before.slots)
        }
    }

    /// Whether a row's digits run together: there are enough of them for all of its cells.
    private func isGlued(_ position: Int, in reading: TableReading) -> Bool {
        guard let glued = reading.glued[position] else { return false }
        return glued.slots.reduce(0) { $0 + $1.digitCount } >= patterns[position].width
    }
}
