/// One body's report on one year: a value.
///
/// Every field of its form has a cell. Where the source has no number the cell says which of the five kinds of
/// "no number" it is; nothing is ever guessed.
public struct Report: Sendable {
    public let form: Form
    /// False where no header tells the edition; `form` is then only the frame that the cells are kept in.
    public var isEditionKnown = true
    /// The name of the body, nil where the source does not say.
    public var agency: String?
    /// The year reported on, not the year of publication.
    public var year: Int?
    public var title: String?
    /// The path or record id as it was given.
    public var source: String
    /// 行政区划代码, where known.
    public var region: String?
    public var level: AdministrativeLevel?
    /// `2022-02-08`, where the source says.
    public var publicationDate: String?
    public internal(set) var cells: CellBuffer
    /// One for each cell; empty where no places are known.
    public internal(set) var places: [Place]
    /// The source's characters of cells where they say more than the number: words, units, runs of digits.
    public internal(set) var rawTexts: [Int: String]
    /// How body, year and the like are known, for those that are.
    public var provenance: [Detail: Provenance] = [:]
    public var sections: [TextSection]
    /// What the reader noticed.
    public var readingFindings: [Finding]
    public internal(set) var corrections: [Correction] = []

    public init(
        form: Form, cells: [Cell]? = nil, places: [Place] = [], rawTexts: [Int: String] = [:], source: String = "",
        agency: String? = nil, year: Int? = nil, title: String? = nil, sections: [TextSection] = [],
        readingFindings: [Finding] = []
    ) {
        self.form = form
        self.cells = CellBuffer(Self.fitted(cells ?? [], to: form.fields.count, filler: .absent))
        self.places = places.isEmpty ? [] : Self.fitted(places, to: form.fields.count, filler: .unknown)
        self.rawTexts = rawTexts
        self.source = source
        self.agency = agency
        self.year = year
        self.title = title
        self.sections = sections
        self.readingFindings = readingFindings
    }

    /// Whether there is anything of the form in it: a cell of the tables, or one of the six sections.
    public var showsForm: Bool {
        sections.contains { $0.number > 0 } || cells.contains { $0.kind != .absent }
    }

    private static func fitted<T>(_ values: [T], to count: Int, filler: T) -> [T] {
        values.count >= count
            ? Array(values.prefix(count)) : values + Array(repeating: filler, count: count - values.count)
    }
}

/// The level of a body, which sets its deadline.
public enum AdministrativeLevel: String, Sendable, CaseIterable {
    case state, province, prefecture, county, township, department
}
