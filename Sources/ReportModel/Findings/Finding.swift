import Wording

/// Something that the reader or a check noticed about a report. A value: showing it is somebody else's work.
public struct Finding: Sendable, Equatable {
    /// `NB101`… for rules, `R…` for what the reader noticed, the user's own code for rules in Lua.
    public var code: String
    public var severity: Severity
    /// Ids of the fields that it is about, in form order.
    public var fields: [String]
    public var message: Bilingual
    public var places: [Place]
    /// What the arithmetic asks for, and what stands there.
    public var expected: ExactNumber?
    public var actual: ExactNumber?
    /// The formula with its numbers: `3001 + 34 = 3035 ≠ 2932 + 102 = 3034`.
    public var arithmetic: String?
    /// A number that would repair it. A proposal, never applied by itself.
    public var proposal: Proposal?

    public struct Proposal: Sendable, Equatable {
        public var field: String
        public var value: ExactNumber

        public init(field: String, value: ExactNumber) {
            self.field = field
            self.value = value
        }
    }

    public init(
        code: String, severity: Severity, fields: [String] = [], message: Bilingual, places: [Place] = [],
        expected: ExactNumber? = nil, actual: ExactNumber? = nil, arithmetic: String? = nil, proposal: Proposal? = nil
    ) {
        self.code = code
        self.severity = severity
        self.fields = fields
        self.message = message
        self.places = places
        self.expected = expected
        self.actual = actual
        self.arithmetic = arithmetic
        self.proposal = proposal
    }
}

/// How much a finding weighs; ordered, the heaviest last.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public var name: String {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }

    public init?(name: String) {
        guard let severity = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = severity
    }

    /// What can't be said for certain weighs one less; a note stays one.
    public var inDoubt: Severity { Severity(rawValue: rawValue - 1) ?? self }

    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}
