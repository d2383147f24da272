import ReportScripting
import ReportWriting
import Terminal

/// Values for other programs: CSV and JSON, a record a line.
enum MachineView {
    static func lines(_ text: String) -> [StyledText] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last == "" { lines.removeLast() }
        return lines.map { StyledText(String($0)) }
    }

    /// A value without a title has no heading either.
    static func markdownLines(_ manuscript: Manuscript) -> [StyledText] {
        let lines = lines(MarkdownFormat.text(manuscript))
        return manuscript.title.isEmpty ? Array(lines.drop { ["#", "# ", ""].contains($0.plain) }) : lines
    }

    /// The tables of a document, one after the other.
    static func csvLines(_ manuscript: Manuscript) -> [StyledText] { csvLines(rows(of: manuscript)) }

    static func csvLines(_ rows: [[String]]) -> [StyledText] {
        lines(String(decoding: CSV.bytes(rows), as: UTF8.self))
    }

    /// An object for each row below the heads.
    static func jsonLines(_ rows: [[String]]) -> [StyledText] {
        var writer = JSONWriter()
        guard let heads = rows.first else { return [] }
        for row in rows.dropFirst() { write(zip(heads, row).map { (name: $0, text: $1) }, to: &writer) }
        return lines(String(decoding: writer.bytes, as: UTF8.self))
    }

    /// An object for each row below the head; of facts, one object for all. Whole numbers are numbers; amounts stay
    /// text, so that no digit of them changes.
    static func jsonLines(_ manuscript: Manuscript) -> [StyledText] {
        var writer = JSONWriter()
        for table in tables(of: manuscript) {
            let rows = rows(of: table)
            guard table.headRows > 0, let heads = rows.prefix(table.headRows).last else {
                write(rows.map { (name: $0.first ?? "", text: $0.dropFirst().joined(separator: " ")) }, to: &writer)
                continue
            }
            for row in rows.dropFirst(table.headRows) {
                write(zip(heads, row).map { (name: $0, text: $1) }, to: &writer)
            }
        }
        return lines(String(decoding: writer.bytes, as: UTF8.self))
    }

    private static func write(_ fields: [(name: String, text: String)], to writer: inout JSONWriter) {
        writer.beginObject()
        for field in fields {
            writer.key(field.name)
            if let number = Int(field.text) { writer.integer(number) } else { writer.string(field.text) }
        }
        writer.endObject()
        writer.endLine()
    }

    /// Keys and labels are the form's own in both languages.
    private static func tables(of manuscript: Manuscript) -> [ManuscriptTable] {
        manuscript.blocks.compactMap { if case .table(let table) = $0 { table.withoutGloss } else { nil } }
    }

    private static func rows(of manuscript: Manuscript) -> [[String]] { tables(of: manuscript).flatMap(rows) }

    /// Merged cells are repeated in all that they cover, so that every row can be read alone.
    private static func rows(of table: ManuscriptTable) -> [[String]] {
        var grid = table.grid.map { $0.map { $0?.text.text ?? "" } }
        for (y, row) in table.grid.enumerated() {
            for (x, cell) in row.enumerated() {
                guard let cell else { continue }
                for line in y..<min(y + cell.rows, grid.count) {
                    for column in x..<min(x + cell.columns, row.count) { grid[line][column] = cell.text.text }
                }
            }
        }
        return grid
    }
}
