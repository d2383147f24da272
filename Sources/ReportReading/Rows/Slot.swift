import ReportModel

/// What stands in one place for a number: a table cell, or a run of characters between gaps.
struct Slot {
    enum Content: Equatable {
        case blank
        case mark
        /// Characters with digits among them.
        case digits(String)
        case words(String)
    }

    var content: Content
    /// The characters as the source has them.
    var raw: String
    var place: Place
    /// The column of the grid, where there is one.
    var gridColumn: Int?
    /// Columns of the grid that it covers.
    var span: Int
    /// Behind its last character in the ribbon.
    var end: Int
    /// White space stands between its digits.
    var hasInnerGap: Bool
    /// Nothing else stands in its line of a text.
    var isWholeLine = false

    var isBlank: Bool { content == .blank }
}
