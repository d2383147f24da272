/// How tables are written to csv and xlsx.
public struct TableChoices: Sendable {
    /// Whether csv begins with a byte order mark, without which Excel takes it for the system's encoding.
    public var hasMark: Bool
    /// Whether the heads of reports are field ids in either language.
    public var usesIDs: Bool

    public init(hasMark: Bool = false, usesIDs: Bool = false) {
        self.hasMark = hasMark
        self.usesIDs = usesIDs
    }
}
