import ReportModel

/// Rows of running text whose numbers may be their neighbours'.
///
/// Extractors put the numbers of a row before its label where they stand a little higher on the page. Then there are
/// numbers for two rows behind one label, and a label without any a few rows on; every label between them may have
/// the numbers of the one after it. Where numbers come too late it is the other way round. A label between is
/// believed only if the order of the form agrees: as many rows of numbers before it as rows of the form.
struct ShiftedRows: Doubt {
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        guard rows.groupSize > 0, !rows.areSideBySide, rows.sources.allSatisfy({ $0.grid == nil }) else { return }
        let numbers = rows.patterns.indices.map { index in rows.patterns[..<index].count { !$0.isGroup } }
        let own = Dictionary(uniqueKeysWithValues: rows.assignments.map { ($0.source, numbers[$0.pattern]) })
        let doubtful = Shifts(rows.sources, width: rows.groupSize, rows: own).doubtful
        for assignment in rows.assignments where doubtful.contains(assignment.source) {
            rows.patterns(assignment).forEach { reading.distrust($0) }
        }
    }
}

/// Where rows of numbers and their labels fall out of step, and where they are in step again.
private struct Shifts {
    private let sources: [SourceRow]
    private let width: Int
    /// For each source row that was assigned, its row of the form, groups aside.
    private let rows: [Int: Int]
    /// Labels that have numbers somewhere.
    private let numbered: TermSet

    /// Positions of source rows that are to be doubted.
    private(set) var doubtful: Set<Int> = []

    init(_ sources: [SourceRow], width: Int, rows: [Int: Int]) {
        self.sources = sources
        self.width = width
        self.rows = rows
        numbered = sources.reduce(into: TermSet()) { numbered, row in
            if !row.slots.isEmpty { row.lastLabel.forEach { numbered.insert($0.id) } }
        }
        var (lastSurplus, lastAlone): (Int?, Int?) = (nil, nil)
        for index in sources.indices {
            // Labels alone stand before the numbers of the same source row.
            if hasLabelAlone(index) {
                if let lastSurplus { doubt((lastSurplus + 1)..<index) }
                (lastSurplus, lastAlone) = (nil, lastAlone ?? index)
            }
            if hasSurplus(index) {
                if let lastAlone { doubt(lastAlone..<(index + 1)) }
                (lastSurplus, lastAlone) = (lastSurplus ?? index, nil)
            }
        }
    }

    private mutating func doubt(_ range: Range<Int>) {
        doubtful.formUnion(range.filter { !isInOrder($0, since: range.lowerBound - 1) })
    }

    /// Whether the rows of numbers since one that was in step are as many as the form's.
    private func isInOrder(_ index: Int, since first: Int) -> Bool {
        guard first >= 0, let anchor = rows[first], let row = rows[index] else { return false }
        return row - anchor == sources[first..<index].reduce(0) { $0 + max($1.slots.count / width, 1) }
    }

    /// Whether rows of numbers have no label.
    private func hasSurplus(_ index: Int) -> Bool {
        sources[index].slots.count % width == 0 && sources[index].slots.count > width
    }

    /// Whether a label before that of the numbers has none.
    private func hasLabelAlone(_ index: Int) -> Bool {
        let last = sources[index].lastLabel
        return sources[index].labels.contains { label in
            label.terms.allSatisfy { $0.kind == .row && !last.names($0.id) && !numbered.contains($0.id) }
        }
    }
}
