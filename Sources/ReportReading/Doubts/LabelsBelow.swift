/// Numbers of running text that may stand above their labels, or below those of several rows.
///
/// Where numbers stand before the first label and none behind another, those on lines of their own may be their
/// neighbours'.
struct LabelsBelow: Doubt {
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard !rows.areSideBySide else { return }
        distrustBelowSeveral(&reading, rows)
        let above = rows.sources.filter { $0.standsAboveLabels(rows.patterns) }
        guard !above.isEmpty, isAnyShort(reading, rows) else { return }
        if above.allSatisfy(\.hasUnknownWords), isLastFilled(reading, rows) { return }
        distrust(&reading, rows) { $0.grid == nil && !$0.isBesideLabel }
    }

    /// Where two labels stand before two rows of numbers, neither row is certainly either's; where they stand apart from
    /// a grid, none of its rows without a label is certainly anyone's.
    private func distrustBelowSeveral(_ reading: inout TableReading, _ rows: PlacedRows) {
        let several = rows.sources.filter { $0.standsBehindSeveralLabels(rows.patterns) }
        guard !several.isEmpty else { return }
        let grids = Set(several.compactMap { $0.grid?.table })
        distrust(&reading, rows) { source in
            source.standsBehindSeveralLabels(rows.patterns)
                || source.grid.map { grids.contains($0.table) && !source.isLabelledInGrid } ?? false
        }
        for source in several {
            for pattern in rows.patterns where source.labels.contains(where: { $0.names(pattern) }) {
                reading.setUnreadable(pattern, source.slots)
            }
        }
    }

    private func distrust(
        _ reading: inout TableReading, _ rows: PlacedRows, where isDoubtful: (SourceRow) -> Bool
    ) {
        for assignment in rows.assignments where isDoubtful(rows.source(assignment)) {
            rows.patterns(assignment).forEach { reading.distrust($0) }
        }
    }

    /// Whether the last row whose label was found has numbers: then none stand above their labels, and those behind words
    /// of a body's own are its row.
    private func isLastFilled(_ reading: TableReading, _ rows: PlacedRows) -> Bool {
        let last = rows.patterns.last { !$0.isGroup && rows.isNamed($0) }
        return last?.fields.contains { reading.cell($0)?.number != nil } ?? false
    }

    /// Whether a row whose label was found has no number.
    private func isAnyShort(_ reading: TableReading, _ rows: PlacedRows) -> Bool {
        rows.patterns.contains { pattern in
            !pattern.isGroup && rows.isNamed(pattern)
                && !pattern.fields.contains { reading.cell($0)?.number != nil }
        }
    }
}

extension SourceRow {
    /// Whether its numbers are those of a row, and no label of one stands before them, but for heads.
    fileprivate func standsAboveLabels(_ patterns: [RowPattern]) -> Bool {
        let isBelowHeads = labels.contains(where: \.isHeadOrFurniture) && labels.allSatisfy { !$0.isOnlyRow }
        return grid == nil && !isBesideLabel && (isBelowHeads || lastLabel.isEmpty)
            && slots.allSatisfy { $0.number != nil }
            && patterns.contains { !$0.isGroup && $0.width == slots.count }
    }

    /// Whether a label of a row stands in the same grid before its numbers.
    fileprivate var isLabelledInGrid: Bool { labels.contains { $0.isOnlyRow && $0.table == grid?.table } }

    /// Whether the labels of several rows stand, in lines of a text or in a table of their own, before the numbers of as
    /// many, or before a grid that holds numbers only.
    func standsBehindSeveralLabels(_ patterns: [RowPattern]) -> Bool {
        guard !isBesideLabel, let last = labels.last, last.isRow, last.table == nil || last.table != grid?.table,
            labels.reversed().prefix(while: { $0.isRow && $0.table == last.table }).contains(where: {
                $0.terms != last.terms
            }),
            let own = patterns.first(where: last.names)
        else { return false }
        return grid != nil || (slots.count > own.width && slots.count % own.width == 0)
    }
}

extension SourceRow.Label {
    fileprivate var isHeadOrFurniture: Bool { terms.allSatisfy { $0.kind == .column || $0.kind == .furniture } }

    /// Whether it names a row or a group, and is no head.
    fileprivate var isOnlyRow: Bool { terms.allSatisfy(\.namesRows) }
}
