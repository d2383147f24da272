/// A table of a Word document while its paragraphs come in: the row's shape is told at its end only.
struct DocTable {
    /// What stands in a cell.
    indirect enum Block {
        case paragraph([UInt16])
        case table(DocTable)
    }

    struct Row {
        var cells: [[Block]]
        var definition: RowDefinition?
    }

    private(set) var rows: [Row] = []
    private var cells: [[Block]] = []
    private var cell: [Block] = []

    mutating func add(_ block: Block) { cell.append(block) }

    mutating func endCell() {
        cells.append(cell)
        cell = []
    }

    /// Ends the row. Text without a cell's end is a cell all the same.
    mutating func endRow(_ definition: RowDefinition?) {
        if !cell.isEmpty { endCell() }
        guard !cells.isEmpty else { return }
        rows.append(Row(cells: cells, definition: definition))
        cells = []
    }
}
