/// How it is known whose report it is, and on which year.
public struct Provenance: Sendable, Equatable {
    /// What says it, the surest first.
    public enum Source: Int, Sendable, Comparable {
        /// A title in the text.
        case title
        /// The title that the file carries outside its text.
        case fileTitle
        /// A line with a name for it: 发布机构, 统计期限, 发布时间, 行政区划代码.
        case line
        /// What a page says of itself for machines.
        case property
        /// The name of the body, which begins with the place where it is.
        case bodyName
        /// The words that section 一 opens with, or one of its sentences or of those above it.
        case opening
        /// The file's name.
        case fileName
        /// What a page has around a report: the way to it, its foot, the name of an attached file.
        case page

        public static func < (a: Source, b: Source) -> Bool { a.rawValue < b.rawValue }
    }

    public var source: Source
    /// Where in the source; unknown for what stands outside its text.
    public var place: Place

    public init(_ source: Source, at place: Place = .unknown) {
        self.source = source
        self.place = place
    }

    /// Whether the report says it itself; what a page or a file name says may be about something else.
    public var isCertain: Bool { source <= .line }
}

extension Report {
    /// What is known of a report beside its cells and its prose.
    public enum Detail: Sendable {
        case agency, year, title, publicationDate, region
    }
}
