/// Collects text, cells and tables into blocks, for every format that has real table cells.
///
/// A table that contains another table is there for layout: its cells come out as paragraphs, in order. So does
/// a table of a single cell, the frame that some sites put around a whole article.
struct DocumentBuilder: ~Copyable {
    private struct CellStart {
        var columnSpan: Int
        var rowSpan: Int
        var line: Int32
    }

    private let limits: ReadingLimits
    private var blocks: [Block] = []
    private var notices: [DocumentNotice] = []
    private var text = ByteBuffer()
    private var raised = RaisedText()
    private var gap = Gap.none
    private var textLine: Int32 = 0
    /// Open tables. Only the innermost can be a grid: by holding it, all others have become layout.
    private var openTables = 0
    private var grid: TableGrid?
    private var cell: CellStart?
    private var cellHasImage = false
    private var imageLocation: Location?
    private var tableCount = 0
    private var cellCount = 0
    /// Level of the heading that the coming text belongs to, 0 for a paragraph.
    var headingLevel = 0

    private enum Gap { case none, space, line }

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// The finished document.
    mutating func document(format: DocumentFormat, title: String?) -> Document {
        endParagraph()
        return Document(format: format, title: title, blocks: blocks, notices: notices)
    }
}

// MARK: Text

extension DocumentBuilder {
    /// Whether the next text starts a paragraph, which should then be told its line.
    var startsParagraph: Bool { text.isEmpty && cell == nil }

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

    @inline(__always)
    mutating func append(_ scalar: Unicode.Scalar) {
        if gap != .none { fillGap() }
        text.append(scalar)
    }

    /// Adds a space between words, once however often it is asked for, and none at the ends of a line.
    @inline(__always)
    mutating func appendSpace() {
        if gap == .none, !text.isEmpty { gap = .space }
    }

    /// Ends the line: a new paragraph outside of cells, one line break within.
    mutating func breakLine() {
        guard !text.isEmpty else {
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

    private mutating func settleRaised() {
        if raised.isInUse { raised.rewrite(&text) }
    }

    private mutating func fillGap() {
        if !text.isEmpty { text.append(gap == .line ? 0x0A : 0x20) }
        gap = .none
    }

    private mutating func endParagraph() {
        settleRaised()
        emitParagraph(text.bytes, line: textLine)
        text.removeAll()
        gap = .none
    }

    private mutating func emitParagraph(_ bytes: UnsafeBufferPointer<UInt8>, line: Int32) {
        let trimmed = bytes.trimmed
        guard !trimmed.isEmpty else { return }
        let block = TextBlock(trimmed.string, at: Location(line: Int(line)))
        blocks.append(headingLevel > 0 ? .heading(block, level: headingLevel) : .paragraph(block))
    }
}

// MARK: Tables

extension DocumentBuilder {
    mutating func openTable(line: Int32) throws(DocumentError) {
        if openTables >= limits.depth { throw .limitExceeded(what: "depth", limit: limits.depth) }
        dissolveOpenTable()
        endParagraph()
        openTables += 1
        grid = TableGrid(line: line)
    }

    mutating func openRow() {
        endParagraph()
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
        guard grid != nil else { return }
        cell = CellStart(columnSpan: columnSpan, rowSpan: rowSpan, line: line)
        cellHasImage = false
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
            let content = text.bytes.trimmed
            grid?.place(content.string, columnSpan: start.columnSpan, rowSpan: start.rowSpan, line: start.line)
            if cellHasImage, content.isEmpty, imageLocation == nil { imageLocation = grid?.cells.last?.location }
        }
        text.removeAll()
        try checkGridSize()
    }

    mutating func closeTable() {
        endParagraph()
        guard openTables > 0 else { return }
        openTables -= 1
        if let finished = grid { emit(finished) }
        grid = nil
        imageLocation = nil
    }

    private mutating func emit(_ grid: TableGrid) {
        if grid.cells.count <= 1 { return emitParagraphs(of: grid) }
        tableCount += 1
        if var location = imageLocation {
            location.table = Int32(clamping: tableCount)
            notices.append(.imageInTable(location))
        }
        blocks.append(.table(grid.table(number: tableCount)))
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
        for part in text.bytes.split(separator: 0x0A) {
            emitParagraph(UnsafeBufferPointer(rebasing: part), line: line)
        }
        text.removeAll()
    }

    private mutating func emitParagraphs(of grid: TableGrid) {
        for cell in grid.cells {
            for part in cell.text.utf8.split(separator: 0x0A) {
                let block = TextBlock(String(Substring(part)), at: Location(line: Int(cell.location.line)))
                blocks.append(.paragraph(block))
            }
        }
    }

    private func checkGridSize() throws(DocumentError) {
        guard let grid else { return }
        let (slots, overflow) = grid.rowCount.multipliedReportingOverflow(by: grid.columnCount)
        if overflow || slots > limits.cells { throw .limitExceeded(what: "cells", limit: limits.cells) }
    }
}
