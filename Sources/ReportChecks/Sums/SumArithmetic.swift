import ReportModel

/// Writes a sum with its numbers.
enum SumArithmetic {
    /// `3001 + 34 = 3035 ≠ 2932 + 102 = 3034` where it fails, `3001 + 34 = 2932 + 103 = 3035` where it holds.
    /// Of more than two terms those that are 0 are left out.
    static func text(_ check: SumCheck) -> String? {
        guard case .sides(let left, let right) = check.result else { return nil }
        let leftTerms = terms(check.identity.left, in: check.report)
        let rightTerms = terms(check.identity.right, in: check.report)
        guard left == right else {
            return "\(side(leftTerms, left)) ≠ \(side(rightTerms, right))"
        }
        let both = "\(leftTerms.joined(separator: " + ")) = \(rightTerms.joined(separator: " + "))"
        return leftTerms.count > 1 && rightTerms.count > 1 ? "\(both) = \(left)" : both
    }

    private static func side(_ terms: [String], _ sum: ExactNumber) -> String {
        terms.count > 1 ? "\(terms.joined(separator: " + ")) = \(sum)" : terms[0]
    }

    /// At least one term.
    private static func terms(_ fields: [Int], in report: Report) -> [String] {
        let numbers = fields.compactMap { report.cells[$0].number }
        let shown = numbers.count > 2 ? numbers.filter { !$0.isZero } : numbers
        return shown.isEmpty ? ["0"] : shown.map { $0.isNegative ? "(\($0))" : $0.description }
    }
}
