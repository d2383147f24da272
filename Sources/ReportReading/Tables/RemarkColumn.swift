import ReportModel

/// A column of remarks, 备注, that a source prints behind those of the form.
enum RemarkColumn {
    private static let head = Ribbon.scalars("备注")

    /// Whether words that end a line of running text head such a column. Behind a label its numbers look like the
    /// form's.
    static func isHeaded(by words: Range<Int>, in ribbon: Ribbon) -> Bool {
        guard words.count >= head.count, ribbon.scalars[words].suffix(head.count).elementsEqual(head) else {
            return false
        }
        let last = words.upperBound - 1
        return words.upperBound == ribbon.scalars.count || !ribbon.samePiece(last, words.upperBound)
    }

    /// Whether the first number of a row of a grid without sums stands behind as many blanks as the form has columns at
    /// most, where other rows begin with theirs.
    static func holdsFirstNumber(of row: SourceRow, among rows: [SourceRow], _ patterns: [RowPattern]) -> Bool {
        guard row.grid != nil, let first = row.slots.firstIndex(where: { !$0.isBlank }), first > 0,
            first >= patterns.reduce(0, { max($0, $1.width) })
        else { return false }
        return rows.contains { $0.slots.first?.number != nil }
    }
}
