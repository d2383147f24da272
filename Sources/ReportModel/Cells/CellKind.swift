/// What stands in a cell: a number, or one of five ways to have none. None of the five is 0.
public enum CellKind: UInt8, Sendable, CaseIterable {
    case number = 0
    /// The table or the cell is not in the source.
    case absent = 1
    /// The cell is there, with nothing in it.
    case blank = 2
    /// `/`, `-`, `—`, `无`.
    case notApplicable = 3
    /// Words where a number belongs.
    case text = 4
    /// Digits that can't be told apart with certainty.
    case unreadable = 5

    /// The name in `nianbao parse` and in Lua; `number` never stands in `kinds`.
    public var name: String {
        switch self {
        case .number: "number"
        case .absent: "absent"
        case .blank: "blank"
        case .notApplicable: "not_applicable"
        case .text: "text"
        case .unreadable: "unreadable"
        }
    }

    public init?(name: String) {
        guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = kind
    }
}

/// How a cell came by what it holds.
public enum CellOrigin: UInt8, Sendable, CaseIterable {
    /// Characters of the source.
    case read = 0
    /// Digits that ran together and have one reading that satisfies the form's sums.
    case solved = 1
    /// A person's correction.
    case corrected = 2
    /// The sum of this cell in several reports.
    case summed = 3

    public var name: String {
        switch self {
        case .read: "read"
        case .solved: "solved"
        case .corrected: "corrected"
        case .summed: "summed"
        }
    }
}
