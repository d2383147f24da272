/// What `pdftotext -layout` makes of a report set in Word.
enum PDFLayoutText {
    private static let pageLength = 44
    private static let proseWidth = 64

    static func text(_ page: SamplePage) -> [UInt8] {
        var lines: [String] = []
        for block in page.blocks {
            switch block {
            case .title(let text): lines += ["", String(repeating: " ", count: 12) + text, ""]
            case .heading(let text): lines += ["", "      " + text]
            case .paragraph(let text): lines += DisplayColumns.wrapped("　　" + text, to: proseWidth)
            case .table(let table): lines += tableLines(table)
            }
        }
        return Array((paged(lines).joined(separator: "\n") + "\n\u{c}").utf8)
    }

    /// A page number and a form feed after every page, wherever that falls.
    static func paged(_ lines: [String]) -> [String] {
        var paged: [String] = []
        for (index, line) in lines.enumerated() {
            if index > 0, index % pageLength == 0 {
                let number = index / pageLength
                paged += ["", String(repeating: " ", count: 36) + "- \(number) -", ""]
                paged.append("\u{c}" + line)
            } else {
                paged.append(line)
            }
        }
        return paged
    }

    private static func tableLines(_ table: SampleTable) -> [String] {
        if table.labelColumns == 3 { return RequestLines(table).lines }
        return (0..<table.rowCount).flatMap { row -> [String] in
            let pieces = table.slots(in: row).map { slot -> (Int, [String]) in
                let width = table.labelColumns == 0 ? 7 : 22
                return (slot.column * (width + 1), DisplayColumns.wrapped(slot.text, to: width * slot.columns))
            }
            return merge(pieces) + [""]
        }
    }

    /// Texts of several lines, each from its column on.
    static func merge(_ pieces: [(column: Int, lines: [String])]) -> [String] {
        (0..<(pieces.map(\.lines.count).max() ?? 0)).map { index in
            var line = ""
            for (column, lines) in pieces where index < lines.count {
                if column > 0 { line = DisplayColumns.padded(line, to: column) }
                line += lines[index]
            }
            return DisplayColumns.trimmed(line)
        }
    }
}

/// Table 三 of `pdftotext -layout`: row labels wrap, their numbers stand beside the middle line, group labels
/// beside the middle row, and 三、本年度办理结果 runs down the left side letter by letter.
private struct RequestLines {
    private let table: SampleTable
    private let groupColumn = 6
    private let labelColumn = 14
    private let numberColumn = 52

    init(_ table: SampleTable) {
        self.table = table
    }

    var lines: [String] {
        (0..<table.rowCount).flatMap { row in row < table.headRows ? head(row) : body(row) }
    }

    private func head(_ row: Int) -> [String] {
        PDFLayoutText.merge(
            table.slots(in: row).map { slot in
                slot.column == 0
                    ? (0, DisplayColumns.wrapped(slot.text, to: 44))
                    : (column(of: slot), DisplayColumns.wrapped(slot.text, to: 8 * slot.columns))
            }) + [""]
    }

    private func body(_ row: Int) -> [String] {
        let line = table.line(row)
        let own = line.labels.first { $0.column + $0.columns == table.labelColumns }
        let start = own.map { [0, groupColumn, labelColumn][$0.column] } ?? 0
        let wrapped = DisplayColumns.wrapped(own?.text ?? "", to: numberColumn - start - 2)
        let middle = wrapped.count / 2
        var pieces = [(start, wrapped)]
        if let group = group(beside: row) { pieces.insert((groupColumn, blanks(middle) + [group]), at: 0) }
        if let letter = letter(beside: row) { pieces.insert((0, blanks(middle) + [letter]), at: 0) }
        for (index, number) in line.numbers.enumerated() {
            pieces.append((numberColumn + 9 * index, blanks(middle) + [number]))
        }
        return PDFLayoutText.merge(pieces) + [""]
    }

    private func blanks(_ count: Int) -> [String] { [String](repeating: "", count: count) }

    private func column(of slot: SampleTable.Slot) -> Int {
        numberColumn + 9 * (slot.column - table.labelColumns) + 4 * (slot.columns - 1)
    }

    /// The group label whose middle row this is; of two lines' worth only the first fits beside it.
    private func group(beside row: Int) -> String? {
        table.slots.first { $0.column == 1 && $0.columns == 1 && $0.row + $0.rows / 2 == row }?.text
    }

    /// The letter of the outermost label that falls on this row.
    private func letter(beside row: Int) -> String? {
        guard let slot = table.slots.first(where: { $0.column == 0 && $0.rows > 1 && $0.row >= table.headRows })
        else { return nil }
        let first = slot.row + (slot.rows - slot.text.count) / 2
        let letters = Array(slot.text)
        return letters.indices.contains(row - first) ? String(letters[row - first]) : nil
    }
}
