/// What `pdftotext -raw` makes of a report: cells in the order they were drawn, labels broken where the column
/// ended, a page number wherever a page ended.
enum PDFRawText {
    private static let pageLength = 38

    static func text(_ page: SamplePage) -> [UInt8] {
        var lines: [String] = []
        for block in page.blocks {
            switch block {
            case .title(let text), .heading(let text): lines.append(text)
            case .paragraph(let text): lines += DisplayColumns.wrapped(text, to: 58)
            case .table(let table): lines += (0..<table.rowCount).flatMap { row($0, of: table) }
            }
        }
        return Array((numbered(lines).joined(separator: "\n") + "\n").utf8)
    }

    private static func numbered(_ lines: [String]) -> [String] {
        lines.enumerated().flatMap { index, line in
            index > 0 && index % pageLength == 0 ? ["- \(index / pageLength) -", "\u{c}" + line] : [line]
        }
    }

    private static func row(_ row: Int, of table: SampleTable) -> [String] {
        let line = table.line(row)
        guard row >= table.headRows || table.labelColumns == 1 else {
            return line.labels.flatMap { DisplayColumns.wrapped($0.text, to: max(8, 6 * $0.columns)) }
        }
        guard table.labelColumns == 3 else {
            return [(line.labels.map(\.text) + line.numbers).joined(separator: " ")]
        }
        return requestRow(line)
    }

    private static func requestRow(_ line: (labels: [SampleTable.Slot], numbers: [String])) -> [String] {
        var lines: [String] = []
        for label in line.labels.dropLast() {
            lines += label.column == 0 ? label.text.map { String($0) } : DisplayColumns.wrapped(label.text, to: 8)
        }
        let own = DisplayColumns.wrapped(line.labels.last?.text ?? "", to: 36)
        lines += own.dropLast()
        return lines + [([own.last ?? ""] + line.numbers).joined(separator: " ")]
    }
}
