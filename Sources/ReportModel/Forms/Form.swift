/// An edition of the statutory form as data: tables, rows, columns, labels, and what must add up.
///
/// No code elsewhere counts cells: an edition is one value of this type. Compared by identity of its edition.
public final class Form: Sendable {
    /// `"2021"`, `"2019"`: the year of the regulation, not of the report.
    public let edition: String
    /// The regulation that prescribes the form.
    public let regulation: String
    public let sections: [FormSection]
    public let tables: [FormTable]
    /// Every cell of the form, in the order of the tables, rows and columns.
    public let fields: [Field]
    /// The edition that this form alters by a few rows; nil for one of its own.
    public let basis: String?
    /// The edition whose rules hold for it: its own, or that of the form that it alters.
    public var builtInEdition: String { basis ?? edition }
    private let indexByID: [String: Int]
    private let rangeByTable: [String: Range<Int>]

    public init(
        edition: String, regulation: String, sections: [FormSection], tables: [FormTable], basis: String? = nil
    ) {
        self.edition = edition
        self.basis = basis
        self.regulation = regulation
        self.sections = sections
        self.tables = tables
        fields = Self.fields(of: tables)
        rangeByTable = Self.ranges(of: fields)
        indexByID = Dictionary(fields.map { ($0.id, $0.index) }, uniquingKeysWith: { first, _ in first })
    }

    /// The position of a field's cell, nil for an id that the form does not have.
    public func index(of id: String) -> Int? { indexByID[id] }

    public func field(_ id: String) -> Field? { indexByID[id].map { fields[$0] } }

    /// Where the cells of a table lie, which stand side by side.
    public func range(of table: FormTable) -> Range<Int> { rangeByTable[table.key] ?? 0..<0 }

    private static func ranges(of fields: [Field]) -> [String: Range<Int>] {
        fields.reduce(into: [:]) { ranges, field in
            ranges[field.tableKey] = (ranges[field.tableKey]?.lowerBound ?? field.index)..<(field.index + 1)
        }
    }

    private static func fields(of tables: [FormTable]) -> [Field] {
        var fields: [Field] = []
        for table in tables {
            for (block, row, column) in table.layout {
                fields.append(Field(index: fields.count, table: table, block: block, row: row, column: column))
            }
        }
        return fields
    }
}

extension Form: Equatable {
    public static func == (a: Form, b: Form) -> Bool { a === b || a.edition == b.edition }
}

/// A section of the report: its number (一 = 1) and its heading without the number.
public struct FormSection: Sendable, Equatable {
    public let number: Int
    public let heading: String
    /// The heading in English.
    public let gloss: String?
    /// Other wordings of the heading.
    public let aliases: [String]

    public init(_ number: Int, _ heading: String, gloss: String? = nil, aliases: [String] = []) {
        self.number = number
        self.heading = heading
        self.gloss = gloss
        self.aliases = aliases
    }
}
