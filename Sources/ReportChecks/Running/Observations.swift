import ReportModel
import Wording

/// What one rule saw in one report.
public struct Observations: Sendable {
    public private(set) var passes: [Evidence] = []
    public private(set) var failures: [Finding] = []
    /// What the source allows to read both ways.
    public private(set) var uncertainties: [Finding] = []
    public private(set) var missing: [MissingInput] = []
    private var known: Set<MissingInput> = []

    public init() {}

    public mutating func pass(_ evidence: Evidence) { passes.append(evidence) }
    public mutating func fail(_ finding: Finding) { failures.append(finding) }
    public mutating func uncertain(_ finding: Finding) { uncertainties.append(finding) }
    public mutating func notAssessable(_ input: MissingInput) {
        if known.insert(input).inserted { missing.append(input) }
    }

    /// One failure outweighs everything; a pass is a pass only where nothing was left open.
    var state: RuleState {
        if !failures.isEmpty { return .fail }
        if !uncertainties.isEmpty { return .uncertain }
        return missing.isEmpty ? .pass : .notAssessable
    }
}

/// Something that a rule needed and did not get.
public enum MissingInput: Sendable, Hashable {
    /// A cell without a number.
    case number(field: String, kind: CellKind)
    case previousReport
    /// Several reports on last year were given, and their numbers differ.
    case previousReports(sources: [String])
    /// The report given as last year's is on another year, or either year is unknown.
    case previousYear(expected: Int?, found: Int?)
    /// The last year's form has no such field.
    case previousField(String)
    case year
    case sections
    case section(Int)
    /// A sum needs more than 64 bits.
    case exactSum(fields: [String])
    /// The rule itself broke.
    case rule(Bilingual)

    public var message: Bilingual { CheckMessages.missing(self) }
}
