import Documents

extension Document {
    /// The blocks in a form that a test can compare at a glance: `text` for a paragraph, `#2 text` for a
    /// heading, and for a table its rows between `|`, each cell at its top left corner, with its span where it has one
    /// (`a 2x1` is two rows high), `.` for a place that no cell starts in.
    var outline: [String] { blocks.map { $0.outline(characters) } }

    var tables: [Table] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}

extension Block {
    func outline(_ characters: TextStore) -> String {
        switch self {
        case .heading(let text, let level): "#\(level) \(characters.string(text.text))"
        case .paragraph(let text): characters.string(text.text)
        case .table(let table): table.outline(characters)
        }
    }

    var line: Int32 {
        switch self {
        case .heading(let text, _), .paragraph(let text): text.location.line
        case .table(let table): table.location.line
        }
    }
}

extension Table {
    func outline(_ characters: TextStore) -> String {
        var grid = Array(repeating: Array(repeating: ".", count: columnCount), count: rowCount)
        for cell in cells {
            let text = cell.text.isEmpty ? "_" : characters.string(cell.text)
            let isPlain = cell.rowSpan == 1 && cell.columnSpan == 1
            grid[cell.row][cell.column] = isPlain ? text : "\(text) \(cell.rowSpan)x\(cell.columnSpan)"
        }
        return grid.map { $0.joined(separator: ",") }.joined(separator: "|")
    }
}

/// Reads a text that is given in the test.
func read(_ text: String, _ format: DocumentFormat? = nil, name: String? = nil) throws -> Document {
    try DocumentReader.decode(Array(text.utf8), format: format, name: name)
}

/// The blocks of an HTML text, which need not be a whole page.
func html(_ text: String) throws -> [String] {
    try read(text, .html).outline
}
