import ReportModel
import Wording

/// One cell of the form, or several that are summed, in two reports.
public struct CellChange: Sendable {
    /// The id in the new report's form, or in the old one's where only that has it or where the old one has the
    /// whole of what the new one splits.
    public let field: String
    /// `本年新收政府信息公开申请数量·总计`.
    public let label: String
    public let unit: Unit
    /// Ids on each side: one, several where they are summed, none where the form has no such cell.
    public let oldFields: [String]
    public let newFields: [String]
    /// Nil where that side's form has no such cell. A sum has a number only where all its parts have one.
    public let old: Cell?
    public let new: Cell?
    public let kind: Kind
    /// New less old, exact; nil where a side has no number.
    public let delta: ExactNumber?
    public let percent: PercentChange
    /// The cell's part of its base on each side, nil where the row has no base.
    public let share: ShareChange?
    /// Why the two sides are not quite the same, where editions differ.
    public let caveat: Bilingual?

    public enum Kind: String, Sendable, CaseIterable {
        case unchanged
        case changed
        /// No number before, a number now.
        case appeared
        /// A number before, none now.
        case vanished
        /// No number on either side, but not for the same reason.
        case kindChanged = "kind_changed"
        /// The new report's edition has no such cell.
        case onlyOld = "only_old"
        /// The old report's edition has no such cell.
        case onlyNew = "only_new"
    }

    /// Whether both sides have the cell and it is not the same.
    public var isChange: Bool {
        switch kind {
        case .changed, .appeared, .vanished, .kindChanged: true
        case .unchanged, .onlyOld, .onlyNew: false
        }
    }
}

/// A change in percent of the old number.
public enum PercentChange: Sendable, Equatable {
    /// A side has no number, the old number is below 0, or both are 0.
    case none
    /// The old number is 0 and the new one is not: there is no percentage.
    case fromZero
    /// New less old, over the old: `1/2` for 10 → 15.
    case ratio(Ratio)
}

/// A cell as part of its base: a way of handling of （七）, an outcome of its 总计, an applicant's kind of all new.
public struct ShareChange: Sendable, Equatable {
    /// Nil where the cell or the base has no number, or the base is 0.
    public let old: Ratio?
    public let new: Ratio?

    /// New less old, in parts of 1: print it with `points`.
    public var difference: Ratio? {
        guard let old, let new else { return nil }
        return new.subtracting(old)
    }
}
