/// Takes a sheet apart into tables and paragraphs.
///
/// A sheet is no table: people paste a whole report into one. Empty rows part its tables; a row with text in one cell
/// and no other cell drawn in it is a paragraph.
struct XlsxLayout {
    /// A row that shows something.
    private struct Row {
        /// Its number among the visible rows.
        var index: Int
        var cells: [XlsxVisible.Cell] = []
        var texts = 0
        /// A merged cell reaches from this row into the next that shows something.
        var isTiedToNext = false
    }

    private let visible: XlsxVisible
    private let limits: ReadingLimits
    private var rows: [Row] = []

    init(_ sheet: XlsxSheet, limits: ReadingLimits) {
        visible = XlsxVisible(sheet)
        self.limits = limits
        gatherRows()
        tieRows()
    }

    /// Adds the sheet's content to the document.
    func emit(name: String?, to builder: inout DocumentBuilder) throws(DocumentError) {
        guard !rows.isEmpty else { return }
        if let name {
            builder.headingLevel = 1
            emit(text: name, to: &builder)
            builder.headingLevel = 0
        }
        var first = 0
        while first < rows.count {
            let end = endOfTable(from: first)
            if end > first {
                try emitTable(rows[first..<end], to: &builder)
                first = end
            } else {
                emitParagraph(rows[first], to: &builder)
                first += 1
            }
        }
    }

    private mutating func gatherRows() {
        for cell in visible.cells {
            if rows.last?.index != cell.row {
                if rows.last?.texts == 0 { rows.removeLast() }
                rows.append(Row(index: cell.row))
            }
            rows[rows.count - 1].cells.append(cell)
            if !cell.text.isEmpty { rows[rows.count - 1].texts += 1 }
        }
        if rows.last?.texts == 0 { rows.removeLast() }
    }

    private mutating func tieRows() {
        var changes = Array(repeating: 0, count: rows.count)
        for merge in visible.merges where merge.rows.count > 1 {
            let (first, end) = (position(of: merge.rows.lowerBound), position(of: merge.rows.upperBound + 1))
            guard end - first > 1 else { continue }
            changes[first] += 1
            changes[end - 1] -= 1
        }
        var open = 0
        for index in rows.indices {
            open += changes[index]
            rows[index].isTiedToNext = open > 0
        }
    }

    /// The first row at or below a number.
    private func position(of index: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].index < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

// MARK: Tables

extension XlsxLayout {
    /// The row behind the table that starts here; the same row where none does.
    private func endOfTable(from first: Int) -> Int {
        var end = first
        while end < rows.count, !isParagraph(end) {
            if end > first, !rows[end - 1].isTiedToNext, rows[end].index != rows[end - 1].index + 1 { break }
            end += 1
        }
        return end
    }

    private func isParagraph(_ position: Int) -> Bool {
        let row = rows[position]
        if row.isTiedToNext || (position > 0 && rows[position - 1].isTiedToNext) { return false }
        guard row.texts == 1, let text = row.cells.first(where: { !$0.text.isEmpty }) else { return false }
        return row.cells.allSatisfy { text.columns.contains($0.columns.lowerBound) }
    }

    private func emitTable(_ rows: ArraySlice<Row>, to builder: inout DocumentBuilder) throws(DocumentError) {
        guard let top = rows.first?.index, let bottom = rows.last?.index, let columns = extent(of: rows) else { return }
        let (slots, overflow) = (bottom - top + 1).multipliedReportingOverflow(by: columns.count)
        if overflow || slots > limits.cells { throw .limitExceeded(what: "cells", limit: limits.cells) }
        try builder.openTable(line: 0)
        // For each column the first row that no cell from above reaches into.
        var free = Array(repeating: top, count: columns.count)
        var position = rows.startIndex
        for index in top...bottom {
            builder.openRow()
            let row = rows[position].index == index ? rows[position] : Row(index: index)
            if rows[position].index == index { position += 1 }
            try emitCells(of: row, columns: columns, bottom: bottom, free: &free, to: &builder)
        }
        builder.closeTable()
    }

    /// From the first column with text to the last.
    private func extent(of rows: ArraySlice<Row>) -> ClosedRange<Int>? {
        let texts = rows.flatMap(\.cells).filter { !$0.text.isEmpty }
        guard let first = texts.map(\.columns.lowerBound).min(), let last = texts.map(\.columns.upperBound).max()
        else { return nil }
        return first...last
    }

    private func emitCells(
        of row: Row, columns: ClosedRange<Int>, bottom: Int, free: inout [Int], to builder: inout DocumentBuilder
    ) throws(DocumentError) {
        var cells = row.cells[...]
        for column in columns where free[column - columns.lowerBound] <= row.index {
            while let next = cells.first, next.columns.lowerBound < column { cells.removeFirst() }
            let cell = cells.first.flatMap { $0.columns.lowerBound == column ? $0 : nil }
            let last = min(cell?.columns.upperBound ?? column, columns.upperBound)
            let lastRow = min(cell?.rows.upperBound ?? row.index, bottom)
            for covered in (column...last).map({ $0 - columns.lowerBound }) {
                free[covered] = max(free[covered], lastRow + 1)
            }
            builder.openCell(columnSpan: last - column + 1, rowSpan: lastRow - row.index + 1, line: 0)
            if let cell { emit(text: cell.text, to: &builder) }
            try builder.closeCell()
        }
    }
}

// MARK: Text

extension XlsxLayout {
    private func emitParagraph(_ row: Row, to builder: inout DocumentBuilder) {
        for cell in row.cells { emit(text: cell.text, to: &builder) }
    }

    /// Line by line: an empty one is no line.
    private func emit(text: String, to builder: inout DocumentBuilder) {
        for line in text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            Array(line).withUnsafeBufferPointer { builder.append($0) }
            builder.breakLine()
        }
    }
}
