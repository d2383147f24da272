import Wording

/// A document before it has a format: reports, comparisons and lists of findings are each built once as a
/// manuscript, and each format renders it.
public struct Manuscript: Sendable, Equatable {
    public var title: String
    /// What its file is called, for programs that show it where there is no title.
    public var name = ""
    public var subtitle: String?
    public var language: Language
    public var blocks: [Block]

    /// What windows and lists of files show it as.
    var titleOfFile: String { title.isEmpty ? name : title }

    public enum Block: Sendable, Equatable {
        /// Level 1 is below the title.
        case heading(level: Int, String)
        case paragraph(RichText)
        case list([RichText])
        case table(ManuscriptTable)
        case callout(Callout)
        case figures([HeadlineFigure])
    }

    public init(title: String, subtitle: String? = nil, language: Language, blocks: [Block] = []) {
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.blocks = blocks
    }
}

/// What a thing says about the body it belongs to; formats choose its colour.
public enum Tone: String, Sendable {
    case neutral, good, note, warning, error
}

/// A verdict or a remark that stands out.
public struct Callout: Sendable, Equatable {
    public var tone: Tone
    public var title: String
    public var lines: [RichText]

    public init(_ tone: Tone, title: String, lines: [RichText] = []) {
        self.tone = tone
        self.title = title
        self.lines = lines
    }
}

/// A figure of a headline card.
public struct HeadlineFigure: Sendable, Equatable {
    public var label: String
    public var value: String
    /// `↑ +12 · +5.0%`; nil where there is nothing to compare with.
    public var change: String?
    public var direction: Direction

    public enum Direction: String, Sendable {
        case up, down, level, unknown
    }

    public init(label: String, value: String, change: String? = nil, direction: Direction = .unknown) {
        self.label = label
        self.value = value
        self.change = change
        self.direction = direction
    }
}
