import ReportModel

/// A reason not to believe some of what was read of a table: the source shows that numbers, or blanks, may be others'.
///
/// A doubt only takes away: what it marks is unreadable, and a finding shows what stands there. So doubts know nothing of
/// each other, and each is right or wrong by itself.
protocol Doubt {
    /// Marks as unreadable what may be another row's or column's.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows)
}

/// The rows of one printing of a table, and the rows of the form that they were read as.
struct PlacedRows {
    let sources: [SourceRow]
    /// In the order of the source.
    let assignments: [RowAlignment.Assignment]
    /// The rows of the form, with the units that the source states for them.
    let patterns: [RowPattern]
    /// Rows of the form whose labels were found, with numbers or without.
    let named: TermSet
    let plan: TablePlan
    let form: Form
    let ribbon: Ribbon

    var groupSize: Int { plan.groupSize }

    /// Whether the table is printed as one row.
    var areSideBySide: Bool { plan.table.printsRowsSideBySide }

    /// The source row of an assignment.
    func source(_ assignment: RowAlignment.Assignment) -> SourceRow { sources[assignment.source] }

    /// The rows of the form that an assignment fills.
    func patterns(_ assignment: RowAlignment.Assignment) -> ArraySlice<RowPattern> { patterns[assignment.rows] }

    /// Whether the label of a row was found.
    func isNamed(_ pattern: RowPattern) -> Bool { pattern.term.map(named.contains) ?? false }

    /// For each source row what it was placed as.
    var bySource: [RowAlignment.Assignment?] {
        assignments.reduce(into: Array(repeating: nil, count: sources.count)) { $0[$1.source] = $1 }
    }
}

extension RowAlignment.Assignment {
    /// The positions of its rows of the form.
    var rows: Range<Int> { pattern..<(pattern + count) }
}
