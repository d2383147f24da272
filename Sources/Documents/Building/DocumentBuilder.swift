/// Collects text, cells and tables into blocks, for every format that has real table cells.
///
/// A table that contains another table is there for layout: its cells come out as paragraphs, in order. So does
/// a table of a single cell, the frame that some sites put around a whole article, or one with headings that has a single
/// column or a heading with lines of text below it in its cell: links beside an article.
struct DocumentBuilder: ~Copyable {
    private struct CellStart {
        var columnSpan: Int
        var rowSpan: Int
        var line: Int32
    }

    private let limits: ReadingLimits
    private var blocks: [Block] = []
    private var notices: [DocumentNotice] = []
    /// The characters of all texts; those from `textStart` on are of the text that is being written.
    private var text = ByteBuffer(capacity: 1 << 14)
    private var textStart = 0
    private var raised = RaisedText()
    private var gap = Gap.none
    private var textLine: Int32 = 0
    /// Open tables. Only the innermost can be a grid: by holding it, all others have become layout.
    private var openTables = 0
    private var grid: TableGrid?
    private var cell: CellStart?
    private var cellHasImage = false
    /// Whether text stands outside of cells behind the last one of the open row.
    private var hasTextBesideCells = false
    private var imageLocation: Location?
    private var tableCount = 0
    private var cellCount = 0
    /// Level of the heading that the coming text belongs to, 0 for a paragraph.
    var headingLevel = 0 {
        didSet { if cell != nil, headingLevel != oldValue { headings.begin(headingLevel, at: text.count) } }
    }
    /// Those within the cells of the open table.
    private var headings = CellHeadings()

    private enum Gap { case none, space, line }

    init(limits: ReadingLimits) {
        self.limits = limits
        blocks.reserveCapacity(1_024)
    }

    /// The finished document.
    mutating func document(format: DocumentFormat, title: String?) -> Document {
        endParagraph()
        return Document(
            format: format, title: title, blocks: blocks, characters: TextStore(Array(text.bytes)), notices: notices)
    }
}

// MARK: Text

extension DocumentBuilder {
    /// Whether the next text starts a paragraph, which should then be told its line.
    var startsParagraph: Bool { isEmpty && cell == nil }

    private var isEmpty: Bool { text.count == textStart }

    /// Sets the line of the paragraph that starts.
    mutating func startParagraph(line: Int32) {
        textLine = line
    }

    /// Adds text that has no collapsible whitespace.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if gap != .none { fillGap() }
        text.append(bytes)
    }

    /// Adds the text that `write` appends to the characters: some that has no collapsible whitespace.
    @inline(__always)
    mutating func append(_ write: (inout ByteBuffer) -> Void) {
        if gap != .none { fillGap() }
        write(&text)
    }

    @inline(__always)
    mutating func append(_ scalar: Unicode.Scalar) {
        if gap != .none { fillGap() }
        text.append(scalar)
    }

    /// Adds a space between words, once however often it is asked for, and none at the ends of a line.
    @inline(__always)
    mutating func appendSpace() {
        if gap == .none, !isEmpty { gap = .space }
    }

    /// Ends the line: a new paragraph outside of cells, one line break within.
    mutating func breakLine() {
        guard !isEmpty else {
            gap = .none
            return
        }
        guard cell == nil else {
            gap = .line
            return
        }
        endParagraph()
    }

    /// Notes an image where text would stand.
    mutating func appendImage() {
        if cell != nil { cellHasImage = true }
    }

    /// Puts the coming text above or below the line, or back on it.
    mutating func move(to position: TextPosition) {
        raised.move(to: position, at: text.count)
    }

    @inline(__always)
    private mutating func settleRaised() {
        guard raised.isInUse else { return }
        headings.forget(from: textStart)
        raised.rewrite(&text, from: textStart)
    }

    private mutating func fillGap() {
        if !isEmpty { text.append(gap == .line ? 0x0A : 0x20) }
        gap = .none
    }

    @inline(__always)
    private mutating func endParagraph() {
        if !isEmpty { emitText() }
        gap = .none
    }

    private mutating func emitText() {
        settleRaised()
        emitParagraph(takeText(), line: textLine)
    }

    /// Ends the text that is being written.
    @inline(__always)
    private mutating func takeText() -> TextSpan {
        defer { textStart = text.count }
        return text.trimmed(textStart..<text.count)
    }

    private mutating func emitParagraph(_ span: TextSpan, line: Int32) {
        guard !span.isEmpty else { return }
        hasTextBesideCells = true
        let block = TextBlock(span, at: Location(line: Int(line)))
        emit(block, level: headingLevel)
    }

    private mutating func emit(_ block: TextBlock, level: Int) {
        blocks.append(level > 0 ? .heading(block, level: level) : .paragraph(block))
    }
}

// MARK: Tables

extension DocumentBuilder {
    mutating func openTable(line: Int32) throws(DocumentError) {
        if openTables >= limits.depth { throw .limitExceeded(what: "depth", limit: limits.depth) }
        dissolveOpenTable()
        endParagraph()
        openTables += 1
        headings.removeAll()
        grid = TableGrid(line: line)
    }

    mutating func openRow() {
        endParagraph()
        hasTextBesideCells = false
        grid?.startRow()
    }

    /// Ends a row group. The rows of a foot come last, wherever they were written.
    mutating func endRowGroup(isFoot: Bool = false) {
        grid?.endGroup(isFoot: isFoot)
    }

    /// Leaves columns without cells before the row's first.
    mutating func skipColumns(_ count: Int) {
        grid?.skipColumns(count)
    }

    mutating func openCell(columnSpan: Int, rowSpan: Int, line: Int32) {
        endParagraph()
        hasTextBesideCells = false
        guard grid != nil else { return }
        cell = CellStart(columnSpan: columnSpan, rowSpan: rowSpan, line: line)
        cellHasImage = false
    }

    /// The end of a cell whose start was not met: where text stands beside the cells of the row, it is that of the cell, and
    /// those behind it have moved.
    mutating func endLostCell() {
        endParagraph()
        if hasTextBesideCells { grid?.hasLostCells = true }
    }

    /// Widens the open cell, for formats that tell its span after its start.
    mutating func spanColumns(_ count: Int) {
        cell?.columnSpan = count
    }

    /// Ends the cell and places it. With `continuesAbove` it only lengthens the cell above, its text being hidden.
    mutating func closeCell(continuesAbove: Bool = false) throws(DocumentError) {
        guard let start = cell else { return endParagraph() }
        cell = nil
        gap = .none
        cellCount += 1
        if cellCount > limits.cells { throw .limitExceeded(what: "cells", limit: limits.cells) }
        settleRaised()
        let merged = continuesAbove && grid?.continueAbove(columnSpan: start.columnSpan) == true
        if !merged {
            let content = takeText()
            grid?.place(content, columnSpan: start.columnSpan, rowSpan: start.rowSpan, line: start.line)
            if cellHasImage, content.isEmpty, imageLocation == nil { imageLocation = grid?.cells.last?.location }
        }
        textStart = text.count
        try checkGridSize()
    }

    mutating func closeTable() {
        endParagraph()
        guard openTables > 0 else { return }
        openTables -= 1
        // Taken out, so that its cells are not copied when they are numbered.
        if let finished = grid.take() { emit(finished) }
        imageLocation = nil
    }

    private mutating func emit(_ grid: consuming TableGrid) {
        let isLayout =
            grid.cells.count <= 1 || (!headings.isEmpty && (grid.columnCount == 1 || holdArticle(grid.cells)))
        if isLayout { return emitParagraphs(of: grid) }
        tableCount += 1
        if var location = imageLocation {
            location.table = Int32(clamping: tableCount)
            notices.append(.imageInTable(location))
        }
        blocks.append(.table(grid.table(number: tableCount)))
    }

    /// Whether lines that are no headings stand below one in a cell: a label or a head of a column has one at most.
    private mutating func holdArticle(_ cells: [Table.Cell]) -> Bool {
        defer { headings.rewind() }
        return cells.contains { cell in
            let behind = lines(of: cell.text).map { headings.level(at: $0.start) }.drop { $0 == 0 }
            return behind.count { $0 == 0 } > 1
        }
    }

    /// Turns the open table, which has turned out to hold another, into paragraphs.
    private mutating func dissolveOpenTable() {
        guard let outer = grid else { return }
        let line = cell?.line ?? textLine
        cell = nil
        grid = nil
        imageLocation = nil
        settleRaised()
        emitParagraphs(of: outer)
        emitLines(of: takeText(), line: line)
    }

    private mutating func emitParagraphs(of grid: TableGrid) {
        for cell in grid.cells { emitLines(of: cell.text, line: cell.location.line) }
    }

    /// The lines of a cell, each a paragraph, or the heading that it was in the cell.
    private mutating func emitLines(of span: TextSpan, line: Int32) {
        for own in lines(of: span) {
            emit(TextBlock(own, at: Location(line: Int(line))), level: headings.level(at: own.start))
        }
    }

    private func lines(of span: TextSpan) -> [TextSpan] {
        let lines = text.bytes[span.start..<span.start + span.count].split(separator: 0x0A)
        return lines.map { text.trimmed($0.indices) }.filter { !$0.isEmpty }
    }

    private func checkGridSize() throws(DocumentError) {
        if grid?.hasMoreSlots(than: limits.cells) == true {
            throw .limitExceeded(what: "cells", limit: limits.cells)
        }
    }
}
