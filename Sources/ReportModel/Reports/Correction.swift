/// A change that a person made to a cell: what stood there, what stands there now, why and by whom.
public struct Correction: Sendable, Equatable {
    public let field: String
    public let old: Cell
    public let new: Cell
    public let reason: String
    public let author: String?

    public init(field: String, old: Cell, new: Cell, reason: String, author: String? = nil) {
        self.field = field
        self.old = old
        self.new = new
        self.reason = reason
        self.author = author
    }
}
