import ReportModel
import Wording

/// Findings as people read them, of one report. Where many cells of a table have no number, and the source has the same in
/// each, the first sentence stands for all and counts the others. Files for programs have each.
public enum ToldFindings {
    /// Fewer are told one by one.
    private static let many = 4

    private struct Kind: Hashable {
        let code: String
        let severity: Severity
        let table: Substring
        /// What the source has in the cell, which sentences quote.
        let raw: String
    }

    public static func of(_ findings: [Finding], in report: Report) -> [Finding] {
        let kinds = findings.map { kind(of: $0, in: report) }
        let counts = kinds.reduce(into: [Kind: Int]()) { if let kind = $1 { $0[kind, default: 0] += 1 } }
        var told: Set<Kind> = []
        return zip(findings, kinds).compactMap { finding, kind in
            guard let kind, let count = counts[kind], count >= many else { return finding }
            guard told.insert(kind).inserted else { return nil }
            var first = finding
            first.message = WritingMessages.alike(finding.message, count - 1)
            return first
        }
    }

    /// Nil for what says more than that a cell has no number.
    private static func kind(of finding: Finding, in report: Report) -> Kind? {
        guard finding.code == "NB203" || finding.code.hasPrefix("R"), finding.fields.count == 1,
            let field = finding.fields.first, let cell = report.cell(field),
            cell.number == nil, finding.arithmetic == nil, finding.proposal == nil
        else { return nil }
        return Kind(
            code: finding.code, severity: finding.severity, table: field.prefix { $0 != "." },
            raw: report.form.index(of: field).map(report.text) ?? "")
    }
}
