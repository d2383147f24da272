import ReportModel

/// One sum of the form, added up in one report.
struct SumCheck: Sendable {
    let identity: Identity
    let result: Result

    enum Result: Sendable {
        /// Both sides; equal where the sum holds.
        case sides(left: ExactNumber, right: ExactNumber)
        /// Cells without a number, in form order.
        case missing([Int])
        /// A side needs more than 64 bits.
        case overflow
    }

    init(_ identity: Identity, in report: Report) {
        self.identity = identity
        let gaps = identity.fields.filter { report.cells[$0].number == nil }
        guard gaps.isEmpty else {
            result = .missing(gaps)
            return
        }
        func side(_ fields: [Int]) -> ExactNumber? {
            try? ExactNumber.sum(fields.lazy.compactMap { report.cells[$0].number })
        }
        guard let left = side(identity.left), let right = side(identity.right) else {
            result = .overflow
            return
        }
        result = .sides(left: left, right: right)
    }

    /// Left less right; nil where the sum can't be assessed.
    var residual: ExactNumber? {
        guard case .sides(let left, let right) = result else { return nil }
        return try? left - right
    }

    var fails: Bool {
        guard case .sides(let left, let right) = result else { return false }
        return left != right
    }
}
