import ReportModel

/// Rows of table 二 in a text with a line for each cell whose lines lost their order, as those of a PDF without ruling lines
/// do. No sums tell it there.
struct ScatteredRows: Doubt {
    /// Where a change stands in the place of a count, no order of lines is believed. Where heads stand between a label and
    /// its numbers, two labels before some, or several heads in one line above numbers that have a line each, a row may have a
    /// number of one beside it that lacks some.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard rows.groupSize == 0, rows.sources.contains(where: \.isInLines) else { return }
        let lines = rows.assignments.filter { rows.source($0).isInLines }
        let areMixed = lines.contains { assignment in
            rows.patterns(assignment).contains { rows.holdsSignBesideChange(rows.source(assignment), $0) }
        }
        guard areMixed || rows.sources.contains(where: { $0.lostItsOrder(rows.ribbon) }) else { return }
        for index in lines.flatMap(\.rows) where rows.patterns[index].width > 1 {
            if areMixed || rows.isBesideShortRow(index, reading) { reading.distrust(rows.patterns[index]) }
        }
    }
}

extension PlacedRows {
    /// Whether a count has a sign and stands beside a change: the change moved into its place.
    fileprivate func holdsSignBesideChange(_ row: SourceRow, _ pattern: RowPattern) -> Bool {
        row.slots.count == pattern.width
            && MovedCells(row.slots, pattern, of: ribbon, groupSize: 0).areOfOtherColumns
    }

    /// Whether the row before or behind one below the same heads lacks some of its numbers.
    fileprivate func isBesideShortRow(_ index: Int, _ reading: TableReading) -> Bool {
        let block = block(of: index)
        return [index - 1, index + 1].filter(block.contains).contains { other in
            let row = patterns[other]
            return isNamed(row)
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

    /// Whether heads stand between its label and its numbers, another label stands before its own, or heads of several
    /// columns stand in one line.
    fileprivate func lostItsOrder(_ ribbon: Ribbon) -> Bool {
        isInLines && (!headsBehindLabel.isEmpty || mayBelongToLabelBefore || hasHeadsInOneLine(ribbon))
    }

    private func hasHeadsInOneLine(_ ribbon: Ribbon) -> Bool {
        zip(labels, labels.dropFirst()).contains { first, second in
            first.isHead && second.isHead && ribbon.samePiece(first.place, second.place)
        }
    }
}
