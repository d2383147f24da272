/// Text in runs that look different.
public struct RichText: Sendable, Equatable, ExpressibleByStringLiteral {
    public var runs: [Run]

    public struct Run: Sendable, Equatable {
        public var text: String
        public var style: Style

        public init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    public enum Style: String, Sendable {
        case plain, strong, muted, code, removed, added
        /// A change upwards or downwards.
        case rise, fall
        /// The English of a term of the form, behind it; left out where there is no room.
        case gloss
    }

    public init(_ text: String, _ style: Style = .plain) {
        runs = text.isEmpty ? [] : [Run(text, style)]
    }

    public init(_ runs: [Run]) {
        self.runs = runs
    }

    public init(stringLiteral text: String) {
        self.init(text)
    }

    public var text: String { runs.map(\.text).joined() }
    public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }
}
