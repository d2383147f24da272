/// The columns of a table whose rows each have lines of their own: a cell spans as many columns as lines of any row
/// fall within it.
struct DocColumns {
    /// One cell of the grid, made of one or more cells of the file.
    struct Slot {
        var cells: Range<Int>
        var columnSpan: Int
        var continuesAbove: Bool
    }

    /// Lines closer than a millimetre are one line that was drawn twice: no cell is so narrow.
    private static let tolerance = 57
    private static let widest = 1_000

    private var lines: [Int] = []

    init(_ rows: [DocTable.Row]) {
        for edge in Set(rows.flatMap { $0.definition?.edges ?? [] }).sorted() {
            if let last = lines.last, edge - last < Self.tolerance { continue }
            lines.append(edge)
        }
    }

    /// Columns of the table that lie to the left of the row's first cell.
    func skipped(by row: DocTable.Row) -> Int { row.definition.map { column(of: $0.edges[0]) } ?? 0 }

    /// The row's cells. Those that its definition doesn't know have one column each.
    func slots(of row: DocTable.Row) -> [Slot] {
        var slots: [Slot] = []
        var first = 0
        while first < row.cells.count {
            let end = endOfMerge(from: first, in: row)
            slots.append(
                Slot(
                    cells: first..<end, columnSpan: span(first..<end, row.definition),
                    continuesAbove: row.definition?.cell(first)?.continuesAbove ?? false))
            first = end
        }
        return slots
    }

    private func endOfMerge(from first: Int, in row: DocTable.Row) -> Int {
        var end = first + 1
        while end < row.cells.count, row.definition?.cell(end)?.continuesLeft == true { end += 1 }
        return end
    }

    private func span(_ cells: Range<Int>, _ definition: RowDefinition?) -> Int {
        guard let edges = definition?.edges, cells.upperBound < edges.count else { return cells.count }
        let span = column(of: edges[cells.upperBound]) - column(of: edges[cells.lowerBound])
        return min(max(span, 1), Self.widest)
    }

    /// The last line at or before an edge.
    private func column(of edge: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle] <= edge { low = middle + 1 } else { high = middle }
        }
        return min(max(low - 1, 0), Self.widest)
    }
}

extension RowDefinition {
    fileprivate func cell(_ index: Int) -> Cell? { cells.indices.contains(index) ? cells[index] : nil }
}
