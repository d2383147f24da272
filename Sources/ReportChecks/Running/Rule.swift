import ReportModel
import Wording

/// One thing that a report is checked for: a value. The rules that ship are written in Swift, one file each; rules
/// of users come from Lua in the same shape and with the same rights.
public struct Rule: Sendable {
    /// `NB101`; the user's own code for rules in Lua.
    public let code: String
    public let title: Bilingual
    /// The weight of its findings, where the check does not say otherwise.
    public let severity: Severity
    public let needs: [Need]
    /// Writes what it sees into `observations`. What it throws becomes a finding, and the other rules still run.
    public let check: @Sendable (_ subject: CheckSubject, _ observations: inout Observations) throws -> Void

    /// What must be there before a rule can be asked. Where it is not, the rule is not assessable, and names it.
    public enum Need: Sendable, Equatable {
        /// A cell with a number. A report whose edition has no such field skips the rule.
        case number(String)
        /// The same body's report on the year before.
        case previousYear
        /// That no two reports on the year before have other numbers each; there may be none.
        case undisputedPreviousYear
        /// Prose.
        case sections
        /// One of these editions, or a form made of one; reports of others skip the rule.
        case edition(Set<String>)
        /// That the form was prescribed: reports on earlier years that have none of its numbers skip the rule.
        case statutoryForm
    }

    public init(
        code: String, title: Bilingual, severity: Severity, needs: [Need] = [],
        check: @escaping @Sendable (CheckSubject, inout Observations) throws -> Void
    ) {
        self.code = code
        self.title = title
        self.severity = severity
        self.needs = needs
        self.check = check
    }
}

/// What a rule looks at.
public struct CheckSubject: Sendable {
    public let report: Report
    /// The same body's report on the year before, where it was given.
    public let previous: Report?
    /// Where the reports come from that could be last year's and differ.
    let rivals: [String]
    /// The sums of the report's form, added up once for all rules.
    let sums: ReportSums

    public init(report: Report, previous: Report? = nil) {
        self.init(report: report, previous: previous.map { [$0] } ?? [], identities: report.form.identities)
    }

    /// `previous` where it is on the year before, which a rule that needs it can rely on.
    public var lastYear: Report? {
        guard let year = report.year, let previous, previous.year == year - 1 else { return nil }
        return previous
    }

    init(report: Report, previous: [Report], identities: [Identity]) {
        self.report = report
        self.previous = previous.count > 1 ? nil : previous.first
        rivals = previous.count > 1 ? previous.map(\.source) : []
        sums = ReportSums(identities, in: report)
    }
}
