import ReportModel

/// Rows of a text with a line for each cell of which none can lack a cell or hold a number that is not its own.
///
/// Where every row of the table has its label and as many lines as the form has columns, each with a number, the text drops
/// no cells; where it shows no numbers of pages, none got in. Such a row says what the body wrote, though it does not add up.
enum WholeRows {
    /// The rows, marked as whole if all are.
    static func marked(_ rows: [SourceRow], _ patterns: [RowPattern], in ribbon: Ribbon) -> [SourceRow] {
        let own = patterns.filter { !$0.isGroup }
        guard rows.count == own.count, own.allSatisfy({ !$0.isWholeTable }),
            zip(rows, own).allSatisfy({ isWhole($0, as: $1, in: ribbon) })
        else { return rows }
        return rows.map { row in
            var row = row
            row.isWhole = true
            return row
        }
    }

    private static func isWhole(_ row: SourceRow, as pattern: RowPattern, in ribbon: Ribbon) -> Bool {
        row.grid == nil && row.slots.count == pattern.width && !row.hasUnknownWords
            && row.labels.last.map { !$0.isPrefix && $0.names(pattern) } == true
            && row.slots.allSatisfy { $0.isWholeLine && $0.isPlain }
            && ribbon.place(of: row.slots.first).page == ribbon.place(of: row.slots.last).page
    }
}

extension Ribbon {
    /// Whether a line outside of some ranges is nothing but digits.
    func holdsLoneNumber(outside tables: [Range<Int>]) -> Bool {
        pieces.indices.contains { piece in
            guard pieces[piece].text.count <= Self.longestPageNumber, pieces[piece].cell == nil else { return false }
            let range = range(ofPiece: piece)
            return !range.isEmpty && scalars[range].allSatisfy(Characters.isDigit)
                && !tables.contains { $0.contains(range.lowerBound) }
        }
    }

    /// In bytes, with blanks around it.
    private static let longestPageNumber = 16
}
