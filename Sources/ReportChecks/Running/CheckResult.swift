import ReportModel
import Wording

/// What all rules said about one report: a state for every rule, nothing left out.
public struct CheckResult: Sendable {
    /// In the order of the rules.
    public let outcomes: [RuleOutcome]
    /// What the rules found, the heaviest first, then by code, then in form order.
    public let findings: [Finding]
    /// What the reader noticed of it; empty where only rules were chosen.
    public let noticed: [Finding]

    init(_ outcomes: [RuleOutcome], in form: Form, noticed: [Finding] = []) {
        self.outcomes = outcomes
        self.noticed = noticed
        let all = outcomes.flatMap(\.findings).enumerated()
        findings = all.sorted { a, b in Self.key(a, form) < Self.key(b, form) }.map(\.element)
    }

    public var errors: [Finding] { findings.filter { $0.severity == .error } }
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Whether a rule failed instead of judging the report.
    public var hasBrokenRules: Bool { outcomes.contains { $0.isBroken } }

    public func outcome(_ code: String) -> RuleOutcome? { outcomes.first { $0.code == code } }

    /// How many rules ended in a state.
    public func count(_ state: RuleState) -> Int { outcomes.count { $0.state == state } }

    /// The reader's findings, then those of the rules.
    public var allFindings: [Finding] { noticed + findings }

    /// The verdict in one line: all findings, and how the rules ended.
    public var verdict: Bilingual { CheckMessages.verdict(self) }

    private static func key(_ item: (offset: Int, element: Finding), _ form: Form) -> (Int, String, Int, Int) {
        let field = item.element.fields.lazy.compactMap(form.index).first ?? -1
        return (-item.element.severity.rawValue, item.element.code, field, item.offset)
    }
}
