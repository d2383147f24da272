import ReportModel

/// Where in the ribbon a statutory table stands.
struct TableRegion {
    let tableKey: String
    /// The section of the form that prints it.
    let section: Int
    let range: Range<Int>
    /// Where the text of the table's section begins, at the table itself where it stands elsewhere.
    let sectionStart: Int
    /// Where what stands above the table and may speak of it begins.
    let captionStart: Int
    /// Where further heads begin, right above the table's first words that are known to be heads.
    let headStart: Int

    /// Characters above a table in which a unit is its own: a line or two. What is stated further up may be another's.
    private static let captionReach = 60
    private static let headReach = 120

    /// `top`: where the table's section begins.
    init(of table: FormTable, in range: Range<Int>, below top: Int, _ ribbon: Ribbon) {
        (tableKey, section) = (table.key, table.section)
        self.range = range
        sectionStart = min(top, range.lowerBound)
        captionStart = max(sectionStart, range.lowerBound - Self.captionReach)
        let reach = max(top, range.lowerBound - Self.headReach)
        headStart = Self.headStart(before: range.lowerBound, from: min(range.lowerBound, reach), of: ribbon)
    }

    /// Whether a digit stands there that is not of a month or a quarter.
    private static func isNumber(at index: Int, before end: Int, of ribbon: Ribbon) -> Bool {
        guard Characters.isDigit(ribbon.scalars[index]) else { return false }
        let next = (index..<end).first { !Characters.isDigit(ribbon.scalars[$0]) }
        return next.map { ribbon.scalars[$0] != "月" && ribbon.scalars[$0] != "季" } ?? true
    }

    /// Short lines or cells without digits right above may be heads that were not known for such.
    private static func headStart(before end: Int, from top: Int, of ribbon: Ribbon) -> Int {
        var start = end
        while start > top {
            let piece = ribbon.pieceRange(at: start - 1)
            if piece.lowerBound < top, ribbon.isInCell(start - 1) { break }
            let part = max(piece.lowerBound, top)..<start
            let isHead =
                part.count <= 80
                && !part.contains { ribbon.scalars[$0] == "。" || isNumber(at: $0, before: part.upperBound, of: ribbon) }
            guard isHead else { break }
            start = part.lowerBound
        }
        return start
    }
}
