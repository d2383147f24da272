import ReportModel
import Wording

/// How a rule ended on a report: exactly one of five ways.
public enum RuleState: String, Sendable, CaseIterable {
    case pass
    case fail
    /// The source allows both.
    case uncertain
    /// An input is not there, or is no number: it is named.
    case notAssessable = "not_assessable"
    /// Not for this edition.
    case skipped
}

/// One cell of the status matrix: a rule on a report, with what it saw.
public struct RuleOutcome: Sendable {
    public let code: String
    public let title: Bilingual
    public let state: RuleState
    /// What is right, with its arithmetic, whatever the state.
    public let passes: [Evidence]
    /// What is wrong or open.
    public let findings: [Finding]
    public let missing: [MissingInput]
    /// Why the rule was skipped, nil where it was not.
    public let skipReason: Bilingual?

    /// Why it was skipped, or what it lacked; nil where it was assessed.
    public var reason: Bilingual? {
        if let skipReason { return skipReason }
        guard !missing.isEmpty else { return nil }
        return Bilingual(
            zh: missing.map(\.message.zh).joined(separator: " "), en: missing.map(\.message.en).joined(separator: " "))
    }

    /// The code of the finding that a rule leaves which failed: no fault of the report, and none of the rule's findings.
    public static let brokenCode = "NB000"

    /// Whether the rule itself failed.
    public var isBroken: Bool {
        missing.contains { if case .rule = $0 { true } else { false } }
    }

    init(_ rule: Rule, _ observations: Observations) {
        code = rule.code
        title = rule.title
        state = observations.state
        passes = observations.passes
        findings = observations.failures + observations.uncertainties
        missing = observations.missing
        skipReason = nil
    }

    init(_ rule: Rule, missing: [MissingInput], findings: [Finding] = []) {
        code = rule.code
        title = rule.title
        state = .notAssessable
        passes = []
        self.findings = findings
        self.missing = missing
        skipReason = nil
    }

    init(_ rule: Rule, skipped reason: Bilingual) {
        code = rule.code
        title = rule.title
        state = .skipped
        passes = []
        findings = []
        missing = []
        skipReason = reason
    }
}
