/// What of a sheet can be seen: its cells in reading order, hidden rows and columns closed up.
struct XlsxVisible {
    struct Cell {
        var row: Int
        /// Rows and columns that the cell covers.
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
        var text: String
    }

    private(set) var cells: [Cell] = []
    private(set) var merges: [XlsxArea] = []
    private let hiddenRows: [Int]
    private let hiddenColumns: [Int]

    init(_ sheet: XlsxSheet) {
        hiddenRows = Set(sheet.hiddenRows).sorted()
        hiddenColumns = sheet.hiddenColumns
        var areas: [XlsxReference: XlsxArea] = [:]
        for merge in sheet.merges {
            guard let area = area(merge) else { continue }
            areas[merge.corner] = area
            merges.append(area)
        }
        for cell in sheet.cells {
            let own = XlsxArea(
                rows: cell.place.row...cell.place.row, columns: cell.place.column...cell.place.column)
            guard let area = areas[cell.place] ?? area(own) else { continue }
            let text = cell.text.utf8.allSatisfy { $0 <= 0x20 } ? "" : cell.text
            cells.append(Cell(row: area.rows.lowerBound, rows: area.rows, columns: area.columns, text: text))
        }
        // Where a hidden corner's text moves onto another cell, that one is covered and has none.
        cells.sort {
            ($0.row, $0.columns.lowerBound, $0.text.isEmpty ? 1 : 0) < (
                $1.row, $1.columns.lowerBound, $1.text.isEmpty ? 1 : 0
            )
        }
    }

    /// What can be seen of an area, in numbers of visible rows and columns.
    private func area(_ area: XlsxArea) -> XlsxArea? {
        guard let rows = Self.closedUp(area.rows, hiddenRows), let columns = Self.closedUp(area.columns, hiddenColumns)
        else { return nil }
        return XlsxArea(rows: rows, columns: columns)
    }

    private static func closedUp(_ range: ClosedRange<Int>, _ hidden: [Int]) -> ClosedRange<Int>? {
        let first = range.lowerBound - count(of: hidden, below: range.lowerBound)
        let end = range.upperBound + 1 - count(of: hidden, below: range.upperBound + 1)
        return first < end ? first...end - 1 : nil
    }

    /// How many of the sorted numbers are smaller.
    private static func count(of numbers: [Int], below bound: Int) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
