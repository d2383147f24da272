import ReportModel

/// Whether a report repeats the numbers of another, cell by cell: the sign of a form that was copied, not filled.
public enum Repetition: Sendable, Equatable {
    /// Every number is the same, and this many of them are not 0.
    case same(nonzero: Int)
    /// Every number is 0 in both: nothing happened twice, which small bodies report honestly.
    case allZero
    /// This many cells differ.
    case different(cells: Int)
    /// Different editions, or no numbers on either side.
    case notComparable

    public init(of new: Report, and old: Report) {
        guard new.form == old.form, new.cells.contains(where: { $0.number != nil }) else {
            self = .notComparable
            return
        }
        let pairs = zip(old.cells, new.cells)
        let changes = pairs.lazy.filter { $0.number != $1.number || $0.kind != $1.kind }.count
        let nonzero = new.cells.lazy.filter { $0.number.map { !$0.isZero } ?? false }.count
        self = changes > 0 ? .different(cells: changes) : nonzero > 0 ? .same(nonzero: nonzero) : .allZero
    }
}
