import ReportAnalysis
import ReportModel
import Wording

/// Runs rules over reports. A value: one serves any number of reports and threads.
public struct Checker: Sendable {
    public let rules: [Rule]
    /// Which of the reader's findings are wanted, by codes and wildcards; nil for all of them.
    let readerPatterns: [String]?
    /// The sums of the built-in forms, listed once.
    private let identities: [(form: Form, sums: [Identity])]

    public init(rules: [Rule] = Rule.all) { self.init(rules: rules, readerPatterns: nil) }

    init(rules: [Rule], readerPatterns: [String]?) {
        self.rules = rules
        self.readerPatterns = readerPatterns
        identities = Form.all.map { ($0, $0.identities) }
    }

    /// Runs every rule. `previous` is the same body's report on the year before; rules that need it are not
    /// assessable without.
    public func check(_ report: Report, previous: Report? = nil) -> CheckResult {
        check(report, previous: previous.map { [$0] } ?? [])
    }

    /// The same where several reports may be that of the year before: with other numbers each, none of them is.
    public func check(_ report: Report, previous: [Report]) -> CheckResult {
        let sums = identities.first { $0.form === report.form }?.sums
        let subject = CheckSubject(
            report: report, previous: previous, identities: sums ?? report.form.identities)
        return CheckResult(
            rules.map { Self.outcome(of: $0, on: subject) }, in: report.form, noticed: noticed(in: report))
    }

    /// What the reader noticed, unless only rules were chosen.
    private func noticed(in report: Report) -> [Finding] {
        guard let readerPatterns else { return report.readingFindings }
        return report.readingFindings.filter { finding in
            readerPatterns.contains { Wildcards.fits(finding.code, $0) }
        }
    }

    private static func outcome(of rule: Rule, on subject: CheckSubject) -> RuleOutcome {
        if let reason = skipReason(of: rule, on: subject.report) { return RuleOutcome(rule, skipped: reason) }
        let missing = rule.needs.compactMap { missingInput(for: $0, in: subject) }
        guard missing.isEmpty else { return RuleOutcome(rule, missing: missing) }
        var observations = Observations()
        do {
            try rule.check(subject, &observations)
            return RuleOutcome(rule, observations)
        } catch {
            let reason = (error as? any BilingualError)?.explanation ?? Bilingual(zh: "\(error)", en: "\(error)")
            let message = CheckMessages.broken(rule.code, reason)
            let broken = Finding(code: RuleOutcome.brokenCode, severity: .error, message: message)
            return RuleOutcome(rule, missing: [.rule(reason)], findings: [broken])
        }
    }

    private static func skipReason(of rule: Rule, on report: Report) -> Bilingual? {
        let form = report.form
        for need in rule.needs {
            switch need {
            case .edition(let editions) where !editions.contains(form.builtInEdition):
                return CheckMessages.notForEdition(form.edition)
            case .number(let field) where form.index(of: field) == nil:
                return CheckMessages.noSuchField(field, form.edition)
            case .statutoryForm:
                if let year = report.year, year < Form.firstYear, report.cells.allSatisfy({ $0.number == nil }) {
                    return CheckMessages.beforeTheForm(year)
                }
            default: continue
            }
        }
        return nil
    }

    private static func missingInput(for need: Rule.Need, in subject: CheckSubject) -> MissingInput? {
        switch need {
        case .edition, .statutoryForm: return nil
        case .sections: return subject.report.showsForm ? nil : .sections
        case .previousYear: return missingPrevious(in: subject)
        case .undisputedPreviousYear:
            return subject.rivals.isEmpty ? nil : .previousReports(sources: subject.rivals)
        case .number(let field):
            guard let cell = subject.report.cell(field), cell.number == nil else { return nil }
            return .number(field: field, kind: cell.kind)
        }
    }

    private static func missingPrevious(in subject: CheckSubject) -> MissingInput? {
        guard subject.rivals.isEmpty else { return .previousReports(sources: subject.rivals) }
        guard let previous = subject.previous else { return .previousReport }
        guard subject.lastYear == nil else { return nil }
        return .previousYear(expected: subject.report.year.map { $0 - 1 }, found: previous.year)
    }
}
