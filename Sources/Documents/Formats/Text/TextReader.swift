/// Reads plain text and Markdown: lines become paragraphs, runs of lines with tabs or pipes become tables.
struct TextReader {
    private let format: DocumentFormat
    private let limits: ReadingLimits
    private let text: UnsafeBufferPointer<UInt8>
    private var document: Document
    private var run: TableRun?
    /// The cells of the row that is read.
    private var cells: [TextSpan] = []
    private var tableCount = 0
    private var cellCount = 0
    /// Whether a table has shown that its blank cells begin new lines.
    private var blanksBreakLines = false
    /// Whether tables of tags may stand among the lines of Markdown: it has no style sheet for them, and none has been met
    /// that doesn't end.
    private var mayHoldMarkup: Bool
    private let holdsPipe: Bool
    /// How many tabs part two cells.
    private let tabCount: Int
    /// The same with those of other alphabets and of box drawing.
    private let drawsPipes: Bool
    /// Whether lines whose cells end in the same columns may be rows: where a text has no table of another kind.
    private let mayBeAligned: Bool
    private var trials: AlignedTable.Trials
    /// The number of the first line that cells on lines of their own may begin at.
    private var firstTrial = 0

    static func read(
        _ text: UnsafeBufferPointer<UInt8>, format: DocumentFormat, limits: ReadingLimits
    ) throws(DocumentError) -> Document {
        if format == .markdown, MarkdownPage.isHeld(in: text) { return try page(of: text, limits: limits) }
        guard let bare = InlineMarks.removed(from: text, isMarkdown: format == .markdown) else {
            return try document(of: text, format, limits)
        }
        return try bare.withUnsafeBufferPointer { (text) throws(DocumentError) in
            try document(of: text, format, limits)
        }
    }

    private static func document(
        of text: UnsafeBufferPointer<UInt8>, _ format: DocumentFormat, _ limits: ReadingLimits
    ) throws(DocumentError) -> Document {
        let document = try lines(of: text, format, limits, mayBeAligned: false)
        guard !document.holdsTable, AlignedTable.isHeld(in: text, limit: limits.cells) else { return document }
        return try lines(of: text, format, limits, mayBeAligned: true)
    }

    private static func lines(
        of text: UnsafeBufferPointer<UInt8>, _ format: DocumentFormat, _ limits: ReadingLimits, mayBeAligned: Bool
    ) throws(DocumentError) -> Document {
        var reader = TextReader(text, format: format, limits: limits, mayBeAligned: mayBeAligned)
        var (lines, index) = (LinesAhead(text), LineIndex())
        while let line = lines.line {
            if try reader.takeTable(at: &lines) { continue }
            if reader.holdsPipe, let (row, next) = lines.wrappedRow {
                try reader.add(row, before: next.line)
                lines = next
            } else {
                try reader.add(mayBeAligned ? index.removed(from: lines) ?? line : line, before: lines.following)
                lines.pass()
            }
        }
        reader.endTable()
        return reader.document
    }

    /// Takes a table of which single lines are no rows, where one begins, and passes its lines.
    private mutating func takeTable(at lines: inout LinesAhead) throws(DocumentError) -> Bool {
        guard let line = lines.line else { return false }
        if mayHoldMarkup, MarkupTable.mayBegin(line) {
            if let table = try MarkupTable(at: lines, limits: limits) {
                try add(table, below: line.number - 1)
                lines = table.next
                return true
            }
            mayHoldMarkup = false
        }
        if let table = tableAhead(at: lines, line) {
            try add(table)
            lines = table.next
            return true
        }
        guard mayHoldCellLines(line, before: lines.following) else { return false }
        let table = CellLines(at: lines, limit: limits.cells)
        let parts = table.tables
        for part in parts { try add(table, part) }
        if parts.isEmpty {
            if table.cells.count > 1 { firstTrial = table.next.line?.number ?? .max }
            return false
        }
        lines = table.next
        return true
    }

    private mutating func tableAhead(at lines: LinesAhead, _ line: TextLine) -> TableAhead? {
        if mayBeAligned {
            return AlignedTable.read(at: lines, limit: limits.cells, &trials)
                ?? TableAhead.find(at: lines, limit: limits.cells)
        }
        guard TableAhead.mayBegin(line, before: lines.following) else { return nil }
        return TableAhead.find(at: lines, limit: limits.cells)
    }

    private static func page(
        of text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits
    ) throws(DocumentError) -> Document {
        let html = MarkdownPage.html(of: text)
        var document = try html.withUnsafeBufferPointer { (page) throws(DocumentError) in
            try HTMLReader.read(page, limits: limits)
        }
        document.format = .markdown
        return document
    }

    /// The texts of the blocks are stretches of the file's own characters.
    private init(
        _ text: UnsafeBufferPointer<UInt8>, format: DocumentFormat, limits: ReadingLimits, mayBeAligned: Bool
    ) {
        self.mayBeAligned = mayBeAligned
        trials = AlignedTable.Trials(text)
        self.text = text
        self.format = format
        self.limits = limits
        mayHoldMarkup = format == .markdown && text.firstOffset(of: "<style") == nil
        holdsPipe = text.firstOffset(of: UInt8(ascii: "|")) != nil
        tabCount = TabPairs.partCells(of: text) ? 2 : 1
        drawsPipes = PipeRow.holdsPipe(text)
        document = Document(format: format, characters: TextStore(Array(text)))
    }

    /// A part of the file's characters.
    private func span(_ part: UnsafeBufferPointer<UInt8>) -> TextSpan {
        guard let first = part.baseAddress, let base = text.baseAddress else { return .empty }
        return TextSpan(start: first - base, count: part.count)
    }

    private mutating func add(_ line: TextLine, before following: TextLine?) throws(DocumentError) {
        let content = line.bytes.trimmed
        if content.isEmpty || content.isDrawnLine { return try addBlankLine(line) }
        if let kind = rowKind(line.bytes, content, before: following) {
            try addRow(line, content, kind: kind)
        } else {
            addParagraph(line, content)
        }
    }

    /// A line of tabs only is a row of blank cells where it stands in a table; an empty line may end one.
    private mutating func addBlankLine(_ line: TextLine) throws(DocumentError) {
        guard let blankLines = run?.blankLines else { return }
        if blankLines > 0 { return endTable() }
        if run?.kind == .tabs, line.bytes.firstOffset(of: 0x09) != nil {
            return try addRow(line, line.bytes, kind: .tabs)
        }
        run?.blankLines += 1
    }

    private func rowKind(
        _ line: UnsafeBufferPointer<UInt8>, _ content: UnsafeBufferPointer<UInt8>, before following: TextLine?
    ) -> TableRun.Kind? {
        if (drawsPipes && PipeRow.isRow(content)) || PipeRow.isRule(content) { return .pipes }
        if content.firstOffset(of: 0x09) != nil { return .tabs }
        if drawsPipes, isPipeContinuation(content, before: following) { return .pipes }
        if isCommaRow(content, .commas, before: following) { return .commas }
        if isCommaRow(content, .semicolons, before: following) { return .semicolons }
        // A row with a single filled cell, or a paragraph indented by a tab: its neighbour tells.
        return isIn(.tabs) && line.firstOffset(of: 0x09) != nil ? .tabs : nil
    }

    /// Whether the row above is of such a table.
    private func isIn(_ kind: TableRun.Kind) -> Bool { run?.kind == kind && run?.blankLines == 0 }

    /// `a | b` is a row where its table says so: in the middle of one, or above `--- | ---`.
    private func isPipeContinuation(_ content: UnsafeBufferPointer<UInt8>, before following: TextLine?) -> Bool {
        guard PipeRow.count(in: content) == 1 else { return false }
        if isIn(.pipes) { return true }
        return following.map { PipeRow.isRule($0.bytes.trimmed) } ?? false
    }

    /// A line with commas or semicolons is a row where a neighbour has as many.
    private func isCommaRow(
        _ content: UnsafeBufferPointer<UInt8>, _ kind: TableRun.Kind, before following: TextLine?
    ) -> Bool {
        guard let width = CommaRow.width(of: content, at: kind.separator) else { return false }
        if run?.takes(kind, width: width) == true { return true }
        return following.flatMap { CommaRow.width(of: $0.bytes.trimmed, at: kind.separator) } == width
    }

    private mutating func addParagraph(_ line: TextLine, _ content: UnsafeBufferPointer<UInt8>) {
        endTable()
        let location = Location(line: line.number, page: line.page)
        if format == .markdown, let heading = MarkdownHeading(content) {
            document.blocks.append(.heading(TextBlock(prose(heading.text), at: location), level: heading.level))
        } else {
            document.blocks.append(.paragraph(TextBlock(prose(line.bytes.part(upTo: content)), at: location)))
        }
    }

    private mutating func prose(_ part: UnsafeBufferPointer<UInt8>) -> TextSpan {
        guard format == .markdown, MarkdownEscapes.areIn(part) else { return span(part) }
        return document.characters.add(MarkdownEscapes.removed(from: part))
    }
}

// MARK: Tables

extension TextReader {
    /// In a table of pipe rows a cell alone on its line is one of them.
    private func mayHoldCellLines(_ line: TextLine, before following: TextLine?) -> Bool {
        holdsPipe && !isIn(.pipes) && line.number >= firstTrial && CellLines.mayBegin(line, before: following)
    }

    private mutating func add(
        _ table: CellLines, _ part: (cells: Range<Int>, width: Int)
    ) throws(DocumentError) {
        endTable()
        for row in table.rows(of: part) {
            guard let first = row.first else { continue }
            cells.removeAll(keepingCapacity: true)
            for cell in row { cells.append(cellSpan(cell.text)) }
            try addRow(at: first.line, .pipes)
        }
        endTable()
    }

    private mutating func add(_ table: TableAhead) throws(DocumentError) {
        endTable()
        cellCount += table.rowCount * table.columnCount
        if cellCount > limits.cells { throw .limitExceeded(what: "cells", limit: limits.cells) }
        guard let first = table.cells.first else { return }
        if let caption = table.caption { addParagraph(caption, caption.bytes) }
        tableCount += 1
        let cells = table.cells.map { cell in
            Table.Cell(
                joined(cell.texts), row: cell.rows.lowerBound, column: cell.columns.lowerBound,
                rowSpan: cell.rows.count, columnSpan: cell.columns.count, at: cell.location(table: tableCount))
        }
        let place = Location(line: first.line.number, page: first.line.page, table: tableCount)
        document.blocks.append(
            .table(Table(rowCount: table.rowCount, columnCount: table.columnCount, cells: cells, at: place)))
    }

    /// Adds what the lines of a table of tags say.
    private mutating func add(_ markup: MarkupTable, below line: Int) throws(DocumentError) {
        endTable()
        for notice in markup.page.notices { document.notices.append(notice.moved(below: line)) }
        for block in markup.page.blocks {
            switch block {
            case .heading(let text, let level):
                document.blocks.append(.heading(moved(text, from: markup.page, below: line), level: level))
            case .paragraph(let text):
                document.blocks.append(.paragraph(moved(text, from: markup.page, below: line)))
            case .table(let table):
                cellCount += table.cells.count
                if cellCount > limits.cells { throw .limitExceeded(what: "cells", limit: limits.cells) }
                tableCount += 1
                let own = table.moved(
                    from: markup.page.characters, to: &document.characters, number: tableCount, below: line)
                document.blocks.append(.table(own))
            }
        }
    }

    private mutating func moved(_ block: TextBlock, from page: Document, below line: Int) -> TextBlock {
        var location = block.location
        location.line += Int32(clamping: line)
        return TextBlock(document.characters.add(page.string(block.text)), at: location)
    }

    private mutating func joined(_ texts: [UnsafeBufferPointer<UInt8>]) -> TextSpan {
        guard let first = texts.first else { return .empty }
        if texts.count == 1 { return cellSpan(first) }
        return document.characters.add(texts.map(\.string).joined(separator: "\n"))
    }

    private mutating func cellSpan(_ cell: UnsafeBufferPointer<UInt8>) -> TextSpan {
        if MarkdownCell.isMissing(cell) || (format != .markdown && RowBreaks.isAll(of: cell)) { return .empty }
        return MarkdownCell.mayHoldMarks(cell) ? document.characters.add(MarkdownCell.text(cell)) : span(cell)
    }

    private mutating func addRow(
        _ line: TextLine, _ content: UnsafeBufferPointer<UInt8>, kind: TableRun.Kind
    ) throws(DocumentError) {
        if kind == .pipes && PipeRow.isRule(content) {
            run?.addRule(content)
            return
        }
        cells.removeAll(keepingCapacity: true)
        try addRow(at: line, kind, edges: takeCells(line, content, kind))
    }

    /// Adds the cells that were taken.
    private mutating func addRow(
        at line: TextLine, _ kind: TableRun.Kind, edges: PipeRow.Edges = .init()
    ) throws(DocumentError) {
        if run?.takes(kind, width: cells.count) == false { endTable() }
        cellCount += cells.count
        if cellCount > limits.cells { throw .limitExceeded(what: "cells", limit: limits.cells) }
        if run == nil { beginTable(line, kind) }
        run?.add(cells, edges: edges, at: line)
        // A single long line makes all others of the table as wide.
        if run?.slotCount ?? 0 > limits.cells { throw .limitExceeded(what: "cells", limit: limits.cells) }
    }

    private mutating func beginTable(_ line: TextLine, _ kind: TableRun.Kind) {
        tableCount += 1
        run = TableRun(
            kind: kind, location: Location(line: line.number, page: line.page, table: tableCount),
            blanksBreakLines: blanksBreakLines)
    }

    private mutating func takeCells(
        _ line: TextLine, _ content: UnsafeBufferPointer<UInt8>, _ kind: TableRun.Kind
    ) -> PipeRow.Edges {
        switch kind {
        case .pipes: return takePipeCells(content)
        case .tabs: return takeTabCells(line.bytes)
        case .commas, .semicolons:
            for cell in CommaRow(content, at: kind.separator).cells { cells.append(span(cell)) }
            return PipeRow.Edges()
        }
    }

    /// Most cells hold one digit or nothing: those are taken as they stand.
    private mutating func takeTabCells(_ line: UnsafeBufferPointer<UInt8>) -> PipeRow.Edges {
        let origin = span(line).start
        var start = 0
        while start <= line.count {
            let end = Self.tabCellEnd(line, from: start)
            if end == start || (end == start + 1 && line[start] > 0x20) {
                cells.append(TextSpan(start: origin + start, count: end - start))
            } else {
                cells.append(span(CommaRow.unquoted(line.part(start..<end).trimmed)))
            }
            start = end + tabCount
        }
        return PipeRow.Edges()
    }

    /// Where a cell ends that starts at an offset.
    @inline(__always)
    private static func tabCellEnd(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        if start < line.count, line[start] == 0x09 { return start }
        if start + 1 < line.count, line[start + 1] == 0x09 { return start + 1 }
        return line.firstOffset(of: 0x09, from: start) ?? line.count
    }

    private mutating func takePipeCells(_ line: UnsafeBufferPointer<UInt8>) -> PipeRow.Edges {
        let row = PipeRow(line)
        for cell in row.cells { cells.append(cellSpan(cell)) }
        return row.edges
    }

    private mutating func endTable() {
        guard var finished = run else { return }
        run = nil
        blanksBreakLines = finished.goesOnBelow || blanksBreakLines
        finished.joinLines(in: &document.characters)
        let tables = finished.parts(in: document.characters)
        tableCount += tables.count - 1
        for table in tables { document.blocks.append(.table(table.table(in: document.characters))) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a line of a text says nothing but draws one: below a heading, or around a table of blanks. A few dashes are
    /// a cell's mark.
    fileprivate var isDrawnLine: Bool {
        guard count >= 8, let first, Self.drawing.contains(first) else { return false }
        return allSatisfy { $0 == first || $0 == UInt8(ascii: " ") } && prefix(4).allSatisfy { $0 == first }
    }

    private static var drawing: [UInt8] { [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_")] }

    /// Without what stands behind a part of it: blanks at the start of a line tell where a column stands.
    fileprivate func part(upTo content: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let base = baseAddress, let first = content.baseAddress else { return self }
        return part(0..<(first - base) + content.count)
    }
}
