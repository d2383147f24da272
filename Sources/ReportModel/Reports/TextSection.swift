/// A section of the report as text. Number 0 is what stands before section 一.
public struct TextSection: Sendable, Equatable {
    /// 1…6 as the form numbers them, 0 for the preamble, more for sections that the form does not have.
    public var number: Int
    /// The heading as it stands in the source, with its number.
    public var heading: String
    public var paragraphs: [Paragraph]
    public var place: Place

    public struct Paragraph: Sendable, Equatable {
        public var text: String
        public var place: Place

        public init(_ text: String, at place: Place = .unknown) {
            self.text = text
            self.place = place
        }
    }

    public init(number: Int, heading: String, paragraphs: [Paragraph], place: Place = .unknown) {
        self.number = number
        self.heading = heading
        self.paragraphs = paragraphs
        self.place = place
    }

    /// The paragraphs, one a line.
    public var text: String { paragraphs.lazy.map(\.text).joined(separator: "\n") }
}
