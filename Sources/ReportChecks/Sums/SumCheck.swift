import ReportModel

/// One sum of the form, added up in one report.
struct SumCheck: Sendable {
    private let sums: ReportSums
    private let position: Int

    enum Result: Sendable {
        /// Both sides; equal where the sum holds.
        case sides(left: ExactNumber, right: ExactNumber)
        /// Cells without a number.
        case missing
        /// A side needs more than 64 bits.
        case overflow
    }

    init(_ sums: ReportSums, at position: Int) {
        self.sums = sums
        self.position = position
    }

    var report: Report { sums.report }
    var identity: Identity { sums.identities[position] }
    var result: Result { sums.results[position] }

    /// Left less right; nil where the sum can't be assessed.
    var residual: ExactNumber? {
        guard case .sides(let left, let right) = result else { return nil }
        return try? left - right
    }
}

extension SumCheck.Result {
    init(left: CellTotal, right: CellTotal) {
        if left.missing + right.missing > 0 {
            self = .missing
        } else if let left = left.sum, let right = right.sum {
            self = .sides(left: left, right: right)
        } else {
            self = .overflow
        }
    }

    var isAssessed: Bool {
        if case .sides = self { true } else { false }
    }

    var fails: Bool {
        guard case .sides(let left, let right) = self else { return false }
        return left != right
    }
}
