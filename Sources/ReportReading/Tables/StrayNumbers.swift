import ReportModel

/// Numbers of running text that stand below a label, each on a line of its own, with other words between them: one is
/// the label's, the other one that of a page, and nothing tells which.
enum StrayNumbers {
    /// The rows that were read of such numbers.
    static func rows(_ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]) -> [Range<Int>] {
        assignments.filter { assignment in
            guard sources.indices.contains(assignment.source + 1) else { return false }
            let (own, next) = (sources[assignment.source], sources[assignment.source + 1])
            return isAlone(own) && isAlone(next) && !own.labels.isEmpty && !own.isBesideLabel && next.labels.isEmpty
        }.map { $0.pattern..<($0.pattern + $0.count) }
    }

    private static func isAlone(_ row: SourceRow) -> Bool {
        row.grid == nil && row.slots.count == 1 && row.slots[0].isWholeLine
    }
}
