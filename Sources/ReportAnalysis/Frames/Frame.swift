import ReportModel
import Wording

/// A table of named columns with a row for each report, body, year or group: what analysts sort, group and join.
public struct Frame: Sendable {
    public let columns: [FrameColumn]
    /// The number of rows.
    public let count: Int
    /// The table of a report that this frame is, as it stands; nil for everything that was made of one.
    public private(set) var origin: Origin?

    /// A statutory table of a report.
    public struct Origin: Sendable {
        public let report: Report
        public let table: FormTable
    }

    /// Columns of one length and of different names; throws for others.
    public init(_ columns: [FrameColumn]) throws(FrameError) {
        count = columns.first?.count ?? 0
        var names: Set<String> = []
        for column in columns {
            guard names.insert(column.name).inserted else { throw .twoColumns(column.name) }
            guard column.count == count else { throw .unequalLengths(column.name, column.count, count) }
        }
        self.columns = columns
    }

    /// The columns of a statutory table.
    public init(_ columns: [FrameColumn], of table: FormTable, in report: Report) throws(FrameError) {
        try self.init(columns)
        origin = Origin(report: report, table: table)
    }

    /// A frame of one column.
    public init(_ column: FrameColumn) { self.init(unchecked: [column], count: column.count) }

    private init(unchecked columns: [FrameColumn], count: Int) {
        self.columns = columns
        self.count = count
    }

    /// The bytes of all texts, each as often as it stands in a cell.
    public var textBytes: Int { columns.reduce(0) { $0 + $1.textBytes } }

    /// The column of this name, or the only one of this field or label; nil for none.
    public func column(named name: String) -> FrameColumn? {
        if let column = columns.first(where: { $0.name == name }) { return column }
        let ofField = columns.filter { $0.field == name }
        return ofField.count == 1 ? ofField[0] : nil
    }

    /// As `column(named:)`, with the nearest names where there is none.
    public func column(_ name: String) throws(FrameError) -> FrameColumn {
        guard let column = column(named: name) else {
            throw .noColumn(name, near: Suggestions.nearest(to: name, in: columns.map(\.name)))
        }
        return column
    }

    /// The rows at these positions, in their order.
    public func rows(_ positions: [Int]) -> Frame {
        Frame(unchecked: columns.map { $0.rows(positions) }, count: positions.count)
    }

    public func head(_ count: Int) -> Frame { rows(Array(0..<min(max(count, 0), self.count))) }

    /// These columns, under these names.
    public func selecting(_ names: [(name: String, new: String)]) throws(FrameError) -> Frame {
        var chosen: [FrameColumn] = []
        for (name, new) in names { chosen.append(try column(name).renamed(new)) }
        return try Frame(chosen)
    }

    /// With further columns behind its own; one of a name that is there takes its place.
    public func adding(_ added: [FrameColumn]) throws(FrameError) -> Frame {
        let replaced = columns.map { column in added.first { $0.name == column.name } ?? column }
        let names = Set(columns.map(\.name))
        return try Frame(replaced + added.filter { !names.contains($0.name) })
    }

    /// Sorted by a key for each row.
    public func sorted(by keys: [FrameValue], descending: Bool) -> Frame {
        rows(Self.order(of: keys, descending: descending))
    }

    /// Positions in the order of their keys; equal ones stay as they were, and what has no key comes last.
    public static func order(of keys: [FrameValue], descending: Bool) -> [Int] {
        keys.indices.sorted { a, b in
            if keys[a].isMissing || keys[b].isMissing {
                return keys[a].isMissing == keys[b].isMissing ? a < b : keys[b].isMissing
            }
            if keys[a] < keys[b] { return !descending }
            return keys[b] < keys[a] ? descending : a < b
        }
    }
}
