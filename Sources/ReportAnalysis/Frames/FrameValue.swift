import ReportModel

/// What stands in one place of a frame.
public enum FrameValue: Sendable {
    case number(ExactNumber)
    /// A number that was computed: a binary fraction, not exact.
    case decimal(Double)
    case text(String)
    case boolean(Bool)
    /// No value, and why.
    case missing(CellKind)

    public var isMissing: Bool { if case .missing = self { true } else { false } }

    /// The nearest binary fraction of a number; nil of anything else.
    public var approximation: Double? {
        switch self {
        case .number(let number): number.approximation
        case .decimal(let value): value
        default: nil
        }
    }

    public init(_ cell: Cell) {
        self = cell.number.map(FrameValue.number) ?? .missing(cell.kind)
    }

    public init(_ text: String?) {
        self = text.map(FrameValue.text) ?? .missing(.absent)
    }

    /// As files have it: all digits, nothing for what is missing.
    public var text: String {
        switch self {
        case .number(let number): number.description
        case .decimal(let value): "\(value)"
        case .text(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .missing: ""
        }
    }
}

/// Numbers are equal by value, however they are held: 2 is 2.0, as in Lua, and no text is a number.
extension FrameValue: Hashable {
    public static func == (a: FrameValue, b: FrameValue) -> Bool {
        switch (a, b) {
        case (.number(let x), .number(let y)): x == y
        case (.text(let x), .text(let y)): x == y
        case (.boolean(let x), .boolean(let y)): x == y
        case (.missing(let x), .missing(let y)): x == y
        default: a.magnitude.map { $0 == b.magnitude } ?? false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .number, .decimal: hasher.combine(magnitude)
        case .text(let text): hasher.combine(text)
        case .boolean(let value): hasher.combine(value)
        case .missing(let kind): hasher.combine(kind)
        }
    }

    /// What exact numbers and binary fractions have in common.
    private enum Magnitude: Hashable {
        case whole(Int64)
        case fraction(Double)
    }

    private var magnitude: Magnitude? {
        switch self {
        case .number(let number): number.integer.map(Magnitude.whole) ?? .fraction(number.approximation)
        case .decimal(let value): Int64(exactly: value).map(Magnitude.whole) ?? .fraction(value)
        default: nil
        }
    }
}

extension FrameValue: Comparable {
    /// Numbers, then texts by their bytes, then booleans; what is missing comes last.
    public static func < (a: FrameValue, b: FrameValue) -> Bool {
        switch (a, b) {
        case (.number(let x), .number(let y)): return x < y
        case (.text(let x), .text(let y)): return x.utf8.lexicographicallyPrecedes(y.utf8)
        case (.boolean(let x), .boolean(let y)): return !x && y
        default: break
        }
        if let x = a.approximation, let y = b.approximation { return x < y }
        return a.rank < b.rank
    }

    private var rank: Int {
        switch self {
        case .number, .decimal: 0
        case .text: 1
        case .boolean: 2
        case .missing: 3
        }
    }
}
