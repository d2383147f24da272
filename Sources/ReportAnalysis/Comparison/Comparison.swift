import ReportModel

/// Two reports side by side: every cell of both editions, none dropped, and the prose of every section.
///
/// Usually two years of one body, but any two reports will do.
public struct Comparison: Sendable {
    public let old: Report
    public let new: Report
    /// In the order of the new report's form; cells that only the old one has stand last.
    public let cells: [CellChange]
    /// In the order of their numbers, the preamble (0) first.
    public let sections: [SectionChange]
    /// How much of the new report's prose stands in the old one's.
    public let reuse: TextReuse
    private let positions: [String: Int]

    public init(old: Report, new: Report) {
        self.old = old
        self.new = new
        cells = CellComparer(old: old, new: new).changes()
        sections = SectionChange.sections(old: old, new: new)
        reuse = TextReuse(of: new.sections, in: old.sections)
        positions = Self.positions(of: cells)
    }

    /// Cells that both sides have and that are not the same.
    public var changed: [CellChange] { cells.filter(\.isChange) }

    /// The change of a field, by its id in either form; nil for an id that neither has.
    public func cell(_ field: String) -> CellChange? { positions[field].map { cells[$0] } }

    public func section(_ number: Int) -> SectionChange? { sections.first { $0.number == number } }

    private static func positions(of cells: [CellChange]) -> [String: Int] {
        var positions: [String: Int] = [:]
        for (index, change) in cells.enumerated() { positions[change.field] = index }
        for (index, change) in cells.enumerated() {
            for id in change.oldFields + change.newFields where positions[id] == nil { positions[id] = index }
        }
        return positions
    }
}
