/// Text with meanings: a row of spans, each with a role or none.
///
/// A report's text may hold anything, so control characters, escape sequences and direction overrides never get
/// in: they are dropped here, once, and what is left is safe to send to a terminal. Newlines stay; a tab becomes
/// four spaces.
public struct StyledText: Sendable, Hashable {
    /// A piece of text with one role.
    public struct Span: Sendable, Hashable {
        public let text: String
        public let role: Role?
    }

    public private(set) var spans: [Span]

    /// A text with one role, or none.
    public init(_ text: String = "", _ role: Role? = nil) {
        let safe = SafeText.cleaned(text)
        spans = safe.isEmpty ? [] : [Span(text: safe, role: role)]
    }

    /// The text without its roles.
    public var plain: String { spans.map(\.text).joined() }

    public var isEmpty: Bool { spans.isEmpty }

    /// The columns it takes on one line.
    public var displayWidth: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }

    /// Adds a text at the end; neighbours with the same role become one span.
    public mutating func append(_ other: StyledText) {
        for span in other.spans { append(span) }
    }

    /// Adds a text with one role at the end.
    public mutating func append(_ text: String, _ role: Role? = nil) {
        append(StyledText(text, role))
    }

    /// The same text with `role` where it has none.
    public func styled(_ role: Role) -> StyledText {
        var result = StyledText()
        for span in spans { result.append(Span(text: span.text, role: span.role ?? role)) }
        return result
    }

    public static func + (left: StyledText, right: StyledText) -> StyledText {
        var sum = left
        sum.append(right)
        return sum
    }

    private mutating func append(_ span: Span) {
        if let last = spans.last, last.role == span.role {
            spans[spans.count - 1] = Span(text: last.text + span.text, role: span.role)
        } else {
            spans.append(span)
        }
    }
}

extension StyledText: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
