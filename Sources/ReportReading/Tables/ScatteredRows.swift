import ReportModel

/// Rows of table 二 in a text with a line for each cell whose lines lost their order, as those of a PDF without ruling lines
/// do. No sums tell it there.
struct ScatteredRows {
    private let sources: [SourceRow]
    private let patterns: [RowPattern]
    /// Rows whose labels were found, with numbers or without.
    private let named: TermSet
    private let ribbon: Ribbon
    private let plan: TablePlan

    init(
        _ sources: [SourceRow], _ patterns: [RowPattern], _ named: TermSet, of plan: TablePlan, in ribbon: Ribbon
    ) {
        (self.sources, self.patterns, self.named) = (sources, patterns, named)
        (self.plan, self.ribbon) = (plan, ribbon)
    }

    /// Where a change stands in the place of a count, no order of lines is believed. Where heads stand between a label and
    /// its numbers, or two labels before some, a row may have a number of one beside it that lacks some.
    func distrust(_ reading: inout TableReading, _ assignments: [RowAlignment.Assignment]) {
        guard plan.groupSize == 0, sources.contains(where: \.isInLines) else { return }
        let lines = assignments.filter { sources[$0.source].isInLines }
        let areMixed = lines.contains { assignment in
            patterns[assignment.rows].contains { holdsSignBesideChange(sources[assignment.source], $0) }
        }
        guard areMixed || sources.contains(where: \.lostItsOrder) else { return }
        for index in lines.flatMap(\.rows) where patterns[index].width > 1 {
            if areMixed || isBesideShortRow(index, reading) { reading.distrust(patterns[index]) }
        }
    }

    /// Whether a count has a sign and stands beside a change: the change moved into its place.
    private func holdsSignBesideChange(_ row: SourceRow, _ pattern: RowPattern) -> Bool {
        row.slots.count == pattern.width
            && MovedCells(row.slots, pattern, of: ribbon, groupSize: 0).areOfOtherColumns
    }

    /// Whether the row before or behind one below the same heads lacks some of its numbers.
    private func isBesideShortRow(_ index: Int, _ reading: TableReading) -> Bool {
        let block = block(of: index)
        return [index - 1, index + 1].filter(block.contains).contains { other in
            let row = patterns[other]
            return row.term.map(named.contains) == true
                && row.fields.contains {
                    reading.cell($0).map { $0.kind != .number && $0.kind != .notApplicable } ?? true
                }
        }
    }

    /// The rows that the form prints below the same heads as one.
    private func block(of index: Int) -> Range<Int> {
        var start = 0
        for block in plan.table.blocks {
            let end = start + block.rows.count
            if index < end { return start..<min(end, patterns.count) }
            start = end
        }
        return index..<index
    }
}

extension SourceRow {
    /// Whether each of its numbers has a line of a text of its own, and so does its label.
    fileprivate var isInLines: Bool { grid == nil && !isBesideLabel && slots.allSatisfy(\.isWholeLine) }

    /// Whether heads stand between its label and its numbers, or another label stands before its own.
    fileprivate var lostItsOrder: Bool { isInLines && (!headsBehindLabel.isEmpty || mayBelongToLabelBefore) }
}
