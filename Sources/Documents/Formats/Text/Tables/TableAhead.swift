/// A table in the lines that come next, of which single lines are no rows.
struct TableAhead {
    var cells: [DrawnCell]
    var rowCount: Int
    var columnCount: Int
    /// The lines behind it.
    var next: LinesAhead
    /// What stands above it and belongs to it.
    var caption: TextLine?

    /// Whether one may begin with a line, as the first characters of this and the next line tell: nearly none does.
    static func mayBegin(_ line: TextLine, before following: TextLine?) -> Bool {
        switch firstByte(of: line) {
        // What opens boxes, tables of wikis, fences, strokes of dashes and lines that count columns.
        case 0xE2, UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "0"):
            return true
        default:
            let next = following.flatMap(firstByte)
            return next == UInt8(ascii: "-") || next == UInt8(ascii: "=")
        }
    }

    private static func firstByte(of line: TextLine) -> UInt8? {
        let first = line.bytes.first { !isASCIIWhitespace($0) }
        // Blanks beyond ASCII begin with one of these.
        return first == 0xC2 || first == 0xE3 || first == 0xEF ? line.bytes.trimmed.first : first
    }

    /// nil where none begins here that can be told without doubt, or it has more cells than the limit.
    static func find(at lines: LinesAhead, limit: Int) -> TableAhead? {
        guard let line = lines.line else { return nil }
        if BoxTable.mayBegin(line) { return BoxTable.read(at: lines, limit: limit) }
        if WikiTable.mayBegin(line) { return WikiTable.read(at: lines, limit: limit) }
        if BoxTable.mayBeginInDashes(line) { return BoxTable.readDashed(at: lines, limit: limit) }
        if DashedTable.mayBegin(line, before: lines.following) { return DashedTable.read(at: lines, limit: limit) }
        if CountedTable.mayBegin(line) { return CountedTable.read(at: lines, limit: limit) }
        if AsciiDocTable.mayBegin(line, before: lines.following) { return AsciiDocTable.read(at: lines, limit: limit) }
        return nil
    }
}
