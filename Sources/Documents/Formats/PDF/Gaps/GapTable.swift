/// A table without ruling lines, as a grid guessed from the gaps between its texts.
///
/// Columns are what free gutters divide: stretches in which the numbers of all rows stand, one above the other, with
/// nothing between them in any row. The words of a head may reach over several, and then cover them; a head over no
/// number makes a column that is blank. A row is the baseline of its numbers. The lines of broken labels are shared
/// out among the rows by `LabelSharing`, which never shares where two ways are as good. Where numbers of one row meet
/// in one column, where a label reaches into the numbers, or where labels can't be shared out, there is no grid, and
/// the lines stay lines.
struct GapTable {
    fileprivate struct Entry {
        /// 0 for the labels of groups, 1 for those of rows, the numbers behind.
        var column: Int
        var span = 1
        var text: String
    }

    fileprivate struct Row {
        var page: Int
        var entries: [Entry]
    }

    private let region: GapRegion
    private var rows: [Row] = []
    /// The end of a page cut a label: its beginning, for the first row of the next page.
    private var carried: [TextPiece] = []

    init(_ region: GapRegion, _ sharings: [LabelLines.Sharing]) {
        self.region = region
        var line = 0
        for (index, stretch) in region.stretches.enumerated() {
            addHeads(line..<stretch.lines.lowerBound)
            let goesOn = index + 1 < region.stretches.count && region.stretches[index + 1].startsPage
            add(stretch, sharings[index], goesOn: goesOn)
            line = stretch.lines.upperBound
        }
        addHeads(line..<region.lines.count)
    }

    private mutating func add(_ stretch: GapRegion.Stretch, _ sharing: LabelLines.Sharing, goesOn: Bool) {
        let before = stretch.labels[..<(sharing.rows.first?.lowerBound ?? 0)].joined().map(\.piece)
        if stretch.startsPage, let last = rows.indices.last {
            rows[last].append(label: before)
        } else {
            addText(before, at: stretch.lines.lowerBound)
        }
        var groups = TextPiece.stacked(outerLabels(of: stretch))
        for (row, range) in zip(stretch.rows, sharing.rows) {
            let label = carried + stretch.labels[range].joined().map(\.piece)
            carried = []
            let top = label.map(\.baseline).max() ?? region.lines[row].line.baseline
            let own = groups.prefix { ($0.first?.baseline ?? 0) <= top || row == stretch.rows.last }
            groups.removeFirst(own.count)
            addRow(row, group: own.joined().map { $0 }, label: label)
        }
        let behind = stretch.labels[(sharing.rows.last?.upperBound ?? 0)...].joined().map(\.piece)
        if goesOn { carried = behind } else { addText(behind, at: stretch.lines.upperBound - 1) }
    }

    private func outerLabels(of stretch: GapRegion.Stretch) -> [TextPiece] {
        let named = Set(stretch.labels.joined().map { [$0.piece.left, $0.piece.baseline] })
        return stretch.lines.flatMap { region.labels(of: $0) }.filter { !named.contains([$0.left, $0.baseline]) }
    }

    private mutating func addRow(_ line: Int, group: [TextPiece], label: [TextPiece]) {
        var row = Row(page: region.lines[line].page, entries: [])
        if !group.isEmpty { row.entries.append(Entry(column: 0, text: TextPiece.joined(group))) }
        if !label.isEmpty { row.entries.append(Entry(column: 1, text: TextPiece.joined(label))) }
        var next = 0
        for cell in region.cells(of: line) {
            let span = cell.span
            row.entries += Self.blanks(next..<max(next, span.lowerBound))
            let text = TextPiece.joined(cell.pieces)
            row.entries.append(Entry(column: span.lowerBound + 2, span: span.count, text: text))
            next = span.upperBound + 1
        }
        row.entries += Self.blanks(next..<max(next, region.columns.columns.count))
        rows.append(row)
    }

    private static func blanks(_ columns: Range<Int>) -> [Entry] { columns.map { Entry(column: $0 + 2, text: "") } }

    private mutating func addText(_ pieces: [TextPiece], at line: Int) {
        guard !pieces.isEmpty else { return }
        rows.append(Row(page: region.lines[line].page, entries: [Entry(column: 0, text: TextPiece.joined(pieces))]))
    }

    /// Heads, each with all of its lines at the place of the first; and lines of labels without numbers.
    private mutating func addHeads(_ lines: Range<Int>) {
        var heads: [(line: Int, columns: ClosedRange<Int>, pieces: [TextPiece])] = []
        for line in lines {
            let labels = region.labels(of: line).map { ($0, 0...0) }
            let values = region.values(of: line).map { piece in
                let span = region.columns.span(of: piece)
                return (piece, (span.lowerBound + 2)...(span.upperBound + 2))
            }
            for (piece, columns) in labels + values {
                let above = heads.lastIndex { $0.columns == columns && $0.pieces.last.map(piece.isBelow) == true }
                if let above { heads[above].pieces.append(piece) } else { heads.append((line, columns, [piece])) }
            }
        }
        for line in lines {
            let own = heads.filter { $0.line == line }.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
            addHeads(own.map { ($0.columns, TextPiece.joined($0.pieces)) }, page: region.lines[line].page)
        }
    }

    /// The heads that begin on one line. Two over the same column stand below each other.
    private mutating func addHeads(_ heads: [(columns: ClosedRange<Int>, text: String)], page: Int) {
        var row = Row(page: page, entries: [])
        for head in heads {
            if let last = row.entries.last, last.column + last.span > head.columns.lowerBound {
                rows.append(row)
                row.entries = []
            }
            row.entries.append(Entry(column: head.columns.lowerBound, span: head.columns.count, text: head.text))
        }
        if !row.entries.isEmpty { rows.append(row) }
    }
}

extension GapTable.Row {
    fileprivate mutating func append(label: [TextPiece]) {
        guard !label.isEmpty, let index = entries.firstIndex(where: { $0.column == 1 }) else { return }
        entries[index].text += TextPiece.joined(label)
    }
}

extension GapTable {
    func block(number: Int, in characters: inout TextStore) -> Block {
        var cells: [Table.Cell] = []
        for (index, row) in rows.enumerated() {
            for entry in row.entries {
                let place = Location(page: row.page, table: number, row: index + 1, column: entry.column + 1)
                cells.append(
                    Table.Cell(
                        characters.add(entry.text), row: index, column: entry.column, columnSpan: entry.span, at: place)
                )
            }
        }
        let columnCount = region.columns.columns.count + 2
        let location = Location(page: region.lines.first?.page ?? 0, table: number)
        return .table(Table(rowCount: rows.count, columnCount: columnCount, cells: cells, at: location))
    }
}

extension TextPiece {
    /// Pieces of one text, line after line.
    static func joined(_ pieces: [TextPiece]) -> String {
        pieces.reduce(into: "") { text, piece in
            if let before = text.unicodeScalars.last, let after = piece.text.unicodeScalars.first,
                !before.isHan, !after.isHan
            {
                text += " "
            }
            text += piece.text
        }
    }

    /// Whether it goes on right below another.
    func isBelow(_ other: TextPiece) -> Bool {
        baseline > other.baseline && baseline - other.baseline <= max(size, other.size) * 2
            && left < other.right && right > other.left
    }

    /// Whether it is the next line of a label that begins where it does, and begins no item of its own.
    func goesOn(from other: TextPiece) -> Bool {
        isBelow(other) && !startsItem && abs(left - other.left) * 2 <= size
            && (baseline - other.baseline) * 5 <= max(size, other.size) * 8
    }

    /// Texts of several lines, each whole, by their first lines.
    static func stacked(_ pieces: [TextPiece]) -> [[TextPiece]] {
        var stacks: [[TextPiece]] = []
        for piece in pieces {
            let above = stacks.lastIndex { $0.last.map(piece.isBelow) == true }
            if let above { stacks[above].append(piece) } else { stacks.append([piece]) }
        }
        return stacks
    }
}
