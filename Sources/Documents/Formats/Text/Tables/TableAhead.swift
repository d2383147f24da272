/// A table in the lines that come next, of which single lines are no rows.
struct TableAhead {
    var cells: [DrawnCell]
    var rowCount: Int
    var columnCount: Int
    /// The lines behind it.
    var next: LinesAhead
    /// What stands above it and belongs to it.
    var caption: TextLine?

    /// nil where none begins here that can be told without doubt, or it has more cells than the limit.
    static func find(at lines: LinesAhead, mayBeAligned: Bool, limit: Int) -> TableAhead? {
        guard let line = lines.line else { return nil }
        if mayBeAligned, let table = AlignedTable.read(at: lines, limit: limit) { return table }
        if BoxTable.mayBegin(line) { return BoxTable.read(at: lines, limit: limit) }
        if WikiTable.mayBegin(line) { return WikiTable.read(at: lines, limit: limit) }
        if BoxTable.mayBeginInDashes(line) { return BoxTable.readDashed(at: lines, limit: limit) }
        if DashedTable.mayBegin(line, before: lines.following) { return DashedTable.read(at: lines, limit: limit) }
        if CountedTable.mayBegin(line) { return CountedTable.read(at: lines, limit: limit) }
        if AsciiDocTable.mayBegin(line, before: lines.following) { return AsciiDocTable.read(at: lines, limit: limit) }
        return nil
    }
}
