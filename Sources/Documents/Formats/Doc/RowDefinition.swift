/// The cells of a table's row ([MS-DOC] 2.9.322): where they begin and end, and which are merged.
struct RowDefinition {
    struct Cell {
        /// It belongs to the cell before it.
        var continuesLeft = false
        /// It belongs to the cell above.
        var continuesAbove = false
    }

    /// The vertical lines of the row from left to right in twentieths of a point, one more than cells.
    private(set) var edges: [Int]
    private(set) var cells: [Cell]

    /// Nil without cells, or where the lines are not one more than they.
    init?(edges: [Int], cells: [Cell]) {
        guard !cells.isEmpty, edges.count == cells.count + 1 else { return nil }
        self.edges = edges
        self.cells = cells
    }

    init?(_ operand: ArraySlice<UInt8>) {
        guard let count = operand.first.map(Int.init), (1...63).contains(count) else { return nil }
        edges = (0...count).compactMap { operand.uint16(at: 1 + $0 * 2) }.map { Int(Int16(bitPattern: $0)) }
        guard edges.count == count + 1 else { return nil }
        let first = 1 + edges.count * 2
        // Descriptions at the end may be missing: those cells have nothing special.
        cells = (0..<count).map { Cell(flags: operand.uint16(at: first + $0 * 20) ?? 0) }
    }

    /// Merges cells side by side: the first and the one behind the last.
    mutating func mergeCells(_ operand: ArraySlice<UInt8>) {
        guard operand.count >= 2, let first = operand.first, let end = operand.dropFirst().first else { return }
        for index in cells.indices where index > first && index < end { cells[index].continuesLeft = true }
    }

    /// Merges a cell with the one above, or sets it free.
    mutating func mergeVertically(_ operand: ArraySlice<UInt8>) {
        guard operand.count >= 2, let index = operand.first, let kind = operand.dropFirst().first,
            cells.indices.contains(Int(index))
        else { return }
        cells[Int(index)].continuesAbove = kind == 1
    }
}

extension RowDefinition.Cell {
    /// Bits 0 and 1: 1 is the first of merged cells, 2 and 3 are the others. Bits 5 and 6: 1 continues the cell above,
    /// 3 begins.
    init(flags: UInt16) {
        continuesLeft = flags & 3 >= 2
        continuesAbove = flags >> 5 & 3 == 1
    }
}
