/// Where in its source something stands. What is not known is 0; everything else counts from 1.
public struct Place: Sendable, Hashable {
    public var line: Int32
    public var page: Int32
    /// The table in the source, and the row and column of its grid.
    public var table: Int32
    public var row: Int32
    public var column: Int32

    public init(line: Int32 = 0, page: Int32 = 0, table: Int32 = 0, row: Int32 = 0, column: Int32 = 0) {
        self.line = line
        self.page = page
        self.table = table
        self.row = row
        self.column = column
    }

    public static let unknown = Place()
    public var isKnown: Bool { self != .unknown }
}
