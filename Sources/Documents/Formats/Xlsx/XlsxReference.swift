/// A place in a sheet (`B3`), from 0.
struct XlsxReference: Hashable {
    var row: Int
    var column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Nil for what is no place within the bounds of SpreadsheetML: 1,048,576 rows and 16,384 columns.
    init?(_ text: some StringProtocol) {
        var (row, column) = (0, 0)
        for byte in text.utf8 {
            switch lowercased(byte) {
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
                column = column * 26 + Int(lowercased(byte) - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            if row > 1 << 20 || column > 1 << 14 { return nil }
        }
        guard row > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }
}

/// A rectangle of cells (`B3:C5`).
struct XlsxArea {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    init?(_ text: String) {
        let corners = text.split(separator: ":").map { XlsxReference($0) }
        guard corners.count == 2, let first = corners[0], let last = corners[1], first.row <= last.row,
            first.column <= last.column
        else { return nil }
        self.init(rows: first.row...last.row, columns: first.column...last.column)
    }

    var corner: XlsxReference { XlsxReference(row: rows.lowerBound, column: columns.lowerBound) }
}
