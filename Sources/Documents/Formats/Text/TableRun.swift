/// Consecutive lines of text that make one table.
struct TableRun {
    enum Kind {
        case tabs, pipes, commas, semicolons

        /// What parts the cells of a spreadsheet's line.
        var separator: UInt8 { self == .semicolons ? UInt8(ascii: ";") : UInt8(ascii: ",") }
    }

    let kind: Kind
    /// Empty lines since the last row. One between rows of the same width does not end a table: some
    /// extractors put one after each row.
    var blankLines = 0
    /// Whether a table above showed that blank cells begin new lines.
    private let blanksBreakLines: Bool
    private var cells: [Table.Cell] = []
    private var rows: [Row] = []
    private var columnCount = 0
    private var lastWidth = 0
    /// Where it begins, with its number in the document.
    private var location: Location

    /// Rules with corners, behind the first row.
    private var ruleCount = 0
    private var hasInnerRule = false
    private var isBehindRule = false
    /// A header and its body are parted by two rules behind the first row; more part rows.
    private static let leastRules = 3

    private struct Row {
        var width: Int
        /// A rule stands between it and the row before.
        var isBelowRule: Bool
        var edges: PipeRow.Edges
        /// With a blank cell at each outer pipe.
        var partedWidth: Int { width + (edges.opens ? 1 : 0) + (edges.closes ? 1 : 0) }
    }

    init(kind: Kind, location: Location, blanksBreakLines: Bool) {
        self.kind = kind
        self.blanksBreakLines = blanksBreakLines
        self.location = location
        // Room for the largest table of a report.
        cells.reserveCapacity(320)
        rows.reserveCapacity(40)
    }

    /// Rows times columns.
    var slotCount: Int { rows.count * columnCount }

    /// Whether a row may go on with this table.
    func takes(_ kind: Kind, width: Int) -> Bool {
        kind == self.kind && (blankLines == 0 || width == lastWidth)
    }

    mutating func add(_ texts: [TextSpan], edges: PipeRow.Edges = .init(), at line: TextLine) {
        var location = Location(line: line.number, page: line.page, row: rows.count + 1)
        location.table = self.location.table
        for column in texts.indices {
            location.column = Int32(truncatingIfNeeded: column + 1)
            cells.append(Table.Cell(texts[column], row: rows.count, column: column, at: location))
        }
        rows.append(Row(width: texts.count, isBelowRule: isBehindRule, edges: edges))
        isBehindRule = false
        columnCount = max(columnCount, texts.count)
        lastWidth = texts.count
        blankLines = 0
    }

    /// One that begins with a pipe is drawn within a cell, where it crosses another or stands below a line of its row: right
    /// below a rule it is a row of dashes.
    mutating func addRule(_ rule: UnsafeBufferPointer<UInt8>) {
        blankLines = 0
        guard PipeRow.crossesAtStart(rule) else {
            hasInnerRule = hasInnerRule || !isBehindRule || rule.contains(UInt8(ascii: "+"))
            return
        }
        ruleCount += 1
        isBehindRule = true
    }

    /// Where rules part the rows, the lines between two of them are one row: cells that wrap. A cell with rules of its own
    /// holds a table.
    mutating func joinLines(in characters: inout TextStore) {
        guard ruleCount >= Self.leastRules, !hasInnerRule, rows.dropFirst().contains(where: { !$0.isBelowRule }) else {
            return
        }
        var (joined, kept) = ([Table.Cell](), [Row]())
        // The lines of each cell of the row that is joined.
        var (first, parts) = (0, [[TextSpan]]())
        func close() {
            for (column, lines) in parts.enumerated() where !lines.isEmpty {
                let text = lines.map { characters.string($0) }.joined(separator: "\n")
                joined[joined.count - parts.count + column].text = characters.add(text)
            }
        }
        for row in rows {
            let line = cells[first..<(first + row.width)]
            first += row.width
            if !row.isBelowRule, !kept.isEmpty, parts.count == row.width {
                for (column, cell) in line.enumerated() where !cell.text.isEmpty { parts[column].append(cell.text) }
                continue
            }
            close()
            parts = line.map { $0.text.isEmpty ? [] : [$0.text] }
            joined += line.map { $0.inRow(kept.count) }
            kept.append(row)
        }
        close()
        (cells, rows) = (joined, kept)
    }

    /// `characters`: what the texts of its cells are parts of.
    consuming func table(in characters: TextStore) -> Table {
        if goesOnBelow {
            joinRows(thatGoOn: rows.map(\.edges.opens))
        } else if let goOn = linesThatGoOn(in: characters) {
            joinRows(thatGoOn: goOn)
        }
        if kind == .pipes, !isEven(\.width), isEven(\.partedWidth) || pipesOnlyPart(in: characters) {
            partFromBlankCells()
        }
        let isReliable = isEven(\.width) && (kind != .tabs || repeatsMergedCells(characters))
        var table = Table(
            rowCount: rows.count, columnCount: columnCount, cells: cells, hasReliableColumns: isReliable, at: location)
        table.isCutAtCommas = kind == .commas
        return table
    }

    /// Whether a cell of Chinese words repeats the one before it: whoever wrote the tabs wrote a merged cell in each of its
    /// columns and left none out.
    private func repeatsMergedCells(_ characters: TextStore) -> Bool {
        repeatsMergedCells(cells.indices, characters)
    }

    private func repeatsMergedCells(_ range: Range<Int>, _ characters: TextStore) -> Bool {
        characters.withBytes { bytes in
            range.dropFirst().contains { index in
                let (own, before) = (cells[index].text, cells[index - 1].text)
                return own.count >= Self.bytesOfTwoWords && own.count == before.count
                    && cells[index].row == cells[index - 1].row
                    && bytes.part(own).first.map(Self.firstBytesOfWords.contains) == true
                    && bytes.part(own).elementsEqual(bytes.part(before))
            }
        }
    }

    private static let bytesOfTwoWords = 6
    /// Of the characters U+4E00 to U+9FFF in UTF-8.
    private static let firstBytesOfWords: ClosedRange<UInt8> = 0xE4...0xE9

    /// Whether all rows of several cells are as wide: where they are not, merged or blank cells were left out, and
    /// which of a row's cells belong together with which of another's is not said.
    private func isEven(_ width: (Row) -> Int) -> Bool {
        let several = rows.lazy.filter { $0.width > 1 }.map(width)
        return several.allSatisfy { $0 == several.first }
    }

    /// Whether rows go on in the lines below them: they begin without a pipe and end in one, and blank cells begin new
    /// lines, some of which, here or in a table above, are nothing but their pipe.
    var goesOnBelow: Bool {
        kind == .pipes && rows.first?.edges.opens == false && (blanksBreakLines || rows.contains { $0.width == 0 })
            && rows.allSatisfy(\.edges.closes) && rows.contains { $0.width > 1 }
    }

    /// The same where every line begins with a pipe: which of them go on with the row above. Those without words do, where
    /// so all rows become as wide as the widest line.
    private func linesThatGoOn(in characters: TextStore) -> [Bool]? {
        guard kind == .pipes, rows.allSatisfy({ $0.edges.opens && $0.edges.closes }),
            blanksBreakLines || rows.contains(where: { $0.width == 0 })
        else { return nil }
        var (goOn, width, first) = ([Bool](), columnCount, 0)
        for row in rows {
            let line = cells[first..<(first + row.width)]
            first += row.width
            let goesOn = width < columnCount
            if goesOn, line.contains(where: { holdsWords($0, characters) }) { return nil }
            width = goesOn ? width + 1 + row.width : row.width
            if width > columnCount { return nil }
            goOn.append(goesOn)
        }
        return width == columnCount ? goOn : nil
    }

    private func holdsWords(_ cell: Table.Cell, _ characters: TextStore) -> Bool {
        characters.withBytes { $0.part(cell.text).first.map(Self.firstBytesOfWords.contains) ?? false }
    }

    /// Puts such lines behind the row above them, a blank cell between.
    private mutating func joinRows(thatGoOn goOn: [Bool]) {
        var (joined, kept, first) = ([Table.Cell](), [Row](), 0)
        func append(_ cell: Table.Cell) {
            var place = cell.location
            place.row = Int32(clamping: kept.count)
            place.column = Int32(clamping: kept[kept.count - 1].width + 1)
            joined.append(Table.Cell(cell.text, row: kept.count - 1, column: kept[kept.count - 1].width, at: place))
            kept[kept.count - 1].width += 1
        }
        for (row, goesOn) in zip(rows, goOn) {
            let line = cells[first..<(first + row.width)]
            first += row.width
            if goesOn, let last = joined.last {
                append(Table.Cell(.empty, row: 0, column: 0, at: line.first?.location ?? last.location))
            } else {
                kept.append(row)
                kept[kept.count - 1].width = 0
            }
            line.forEach(append)
        }
        (cells, rows) = (joined, kept)
        columnCount = rows.map(\.width).max() ?? 0
    }

    /// Whether rows have no outer pipes, so that one at the end of a line parts its last cell from a blank one: rows of
    /// several cells begin with words and end without a pipe, and none has words behind a pipe in front.
    private func pipesOnlyPart(in characters: TextStore) -> Bool {
        var (first, areBare) = (0, false)
        for row in rows {
            let line = cells[first..<(first + row.width)]
            first += row.width
            guard let cell = line.first else { continue }
            let beginsWithWords = holdsWords(cell, characters)
            if row.edges.opens, beginsWithWords { return false }
            areBare = areBare || (beginsWithWords && line.count > 1 && !row.edges.opens && !row.edges.closes)
        }
        return areBare
    }

    /// Some write `a|b|c` without outer pipes: then those of `|b|` part it from blank cells.
    private mutating func partFromBlankCells() {
        var (parted, first) = ([Table.Cell](), 0)
        for (index, row) in rows.enumerated() {
            var line = Array(cells[first..<(first + row.width)])
            first += row.width
            guard var place = line.first?.location else { continue }
            if row.edges.opens { line.insert(Table.Cell(.empty, row: index, column: 0, at: place), at: 0) }
            if row.edges.closes { line.append(Table.Cell(.empty, row: index, column: 0, at: place)) }
            for column in line.indices {
                place.column = Int32(clamping: column + 1)
                parted.append(Table.Cell(line[column].text, row: index, column: column, at: place))
            }
            rows[index].width = line.count
            columnCount = max(columnCount, line.count)
        }
        cells = parted
    }
}

extension TableRun {
    /// The tables that follow each other without a line between them: each has rows of a width of its own, of which the
    /// first writes a merged cell in each of its columns. Itself where there are no such.
    func parts(in characters: TextStore) -> [TableRun] {
        guard kind == .tabs, let parts = rowsByWidth, parts.count > 1 else { return [self] }
        var (first, tables) = (0, [TableRun]())
        for part in parts {
            let width = rows[part.lowerBound].width
            guard repeatsMergedCells(first..<first + width, characters) else { return [self] }
            let range = first..<first + part.count * width
            first = range.upperBound
            tables.append(table(of: part, range, number: tables.count))
        }
        return tables
    }

    /// Rows side by side that are as wide; nil where one stands alone.
    private var rowsByWidth: [Range<Int>]? {
        var (parts, start) = ([Range<Int>](), 0)
        for index in rows.indices where index + 1 == rows.count || rows[index + 1].width != rows[index].width {
            if index == start { return nil }
            parts.append(start..<index + 1)
            start = index + 1
        }
        return parts
    }

    private func table(of part: Range<Int>, _ range: Range<Int>, number: Int) -> TableRun {
        var own = self
        own.rows = Array(rows[part])
        own.columnCount = rows[part.lowerBound].width
        if let first = cells[range].first {
            (own.location.line, own.location.page) = (first.location.line, first.location.page)
        }
        own.location.table += Int32(number)
        own.cells = cells[range].map { cell in
            var moved = cell.inRow(cell.row - part.lowerBound)
            moved.location.table = own.location.table
            return moved
        }
        return own
    }
}

extension Table.Cell {
    fileprivate func inRow(_ row: Int) -> Table.Cell {
        var cell = self
        (cell.row, cell.location.row) = (row, Int32(clamping: row + 1))
        return cell
    }
}
