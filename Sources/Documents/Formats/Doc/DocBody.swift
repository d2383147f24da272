/// Turns the characters of a Word document, or of one in Rich Text Format, into blocks.
struct DocBody: ~Copyable {
    private let limits: ReadingLimits
    private var builder: DocumentBuilder
    private var text: [UInt16] = []
    private var position = TextPosition.line
    private var fields = DocFields()
    /// Open tables, the outermost first.
    private var tables: [DocTable] = []

    init(limits: ReadingLimits) {
        self.limits = limits
        builder = DocumentBuilder(limits: limits)
    }

    /// Whether the character ends a paragraph, whose properties are then needed.
    static func endsParagraph(_ unit: UInt16) -> Bool { unit == 0x0D || unit == 0x07 || unit == 0x0C }

    /// Takes a character that ends no paragraph, and looks like this.
    mutating func take(_ unit: UInt16, look: TextLook) throws(DocumentError) {
        try take(unit, at: look.position)
        if let mark = look.mark(behind: unit) { try take(mark, at: look.position) }
    }

    /// Takes a character that ends no paragraph.
    mutating func take(_ unit: UInt16, at position: TextPosition = .line) throws(DocumentError) {
        switch unit {
        case Self.marks: break
        case 0x13: try fields.begin(limits: limits)
        case 0x14: fields.separate()
        case 0x15: fields.end()
        default:
            guard !fields.isInCode else { return }
            move(to: position)
            text.append(unit)
        }
    }

    /// Control characters without a meaning in Word, which here say where the text behind them stands.
    private static let marks: ClosedRange<UInt16> = 0x0F...0x11

    private mutating func move(to position: TextPosition) {
        guard position != self.position else { return }
        self.position = position
        text.append(Self.marks.lowerBound + UInt16(position.rawValue))
    }

    /// Ends the paragraph with its mark.
    mutating func endParagraph(_ mark: UInt16, _ properties: ParagraphProperties) throws(DocumentError) {
        move(to: .line)
        fields.endParagraph()
        // Without properties a cell's mark still says that it stands in a table.
        let depth = mark == 0x07 ? max(properties.depth, 1) : properties.depth
        try setDepth(depth)
        guard depth > 0 else { return emit(paragraph: take(), level: properties.headingLevel) }
        if properties.endsRow {
            text.removeAll()
            return tables[depth - 1].endRow(properties.row)
        }
        tables[depth - 1].add(.paragraph(take()))
        if mark == 0x07 || properties.endsInnerCell { tables[depth - 1].endCell() }
    }

    /// Ends a text: whatever is open closes.
    mutating func endText() throws(DocumentError) {
        try endParagraph(0x0D, ParagraphProperties())
        fields = DocFields()
    }

    mutating func document(format: DocumentFormat) -> Document { builder.document(format: format, title: nil) }

    private mutating func take() -> [UInt16] {
        defer { text.removeAll(keepingCapacity: true) }
        return text
    }
}

// MARK: Tables

extension DocBody {
    private mutating func setDepth(_ depth: Int) throws(DocumentError) {
        if depth > limits.depth { throw .limitExceeded(what: "depth", limit: limits.depth) }
        while tables.count < depth { tables.append(DocTable()) }
        while tables.count > depth, var table = tables.popLast() {
            table.endRow(nil)
            if tables.isEmpty { try emit(table) } else { tables[tables.count - 1].add(.table(table)) }
        }
    }

    private mutating func emit(_ table: DocTable) throws(DocumentError) {
        let columns = DocColumns(table.rows)
        try builder.openTable(line: 0)
        for row in table.rows {
            builder.openRow()
            builder.skipColumns(columns.skipped(by: row))
            for slot in columns.slots(of: row) {
                builder.openCell(columnSpan: slot.columnSpan, rowSpan: 1, line: 0)
                for block in row.cells[slot.cells].joined() { try emit(block) }
                try builder.closeCell(continuesAbove: slot.continuesAbove)
            }
        }
        builder.closeTable()
    }

    private mutating func emit(_ block: DocTable.Block) throws(DocumentError) {
        switch block {
        case .paragraph(let units): emit(paragraph: units)
        case .table(let table): try emit(table)
        }
    }
}

// MARK: Text

extension DocBody {
    private mutating func emit(paragraph units: [UInt16], level: Int = 0) {
        builder.headingLevel = level
        for scalar in String(decoding: units, as: UTF16.self).unicodeScalars { emit(scalar) }
        builder.breakLine()
        builder.headingLevel = 0
    }

    /// Characters with a meaning of their own ([MS-DOC] 2.4.1); other control characters anchor notes and drawings.
    private mutating func emit(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0B, 0x0E: builder.breakLine()
        case 0x09: builder.append("\t")
        case 0x1E: builder.append("-")
        case 0x01, 0x08: builder.appendImage()
        case 0x0F...0x11: TextPosition(rawValue: UInt8(scalar.value - 0x0F)).map { builder.move(to: $0) }
        case 0..<0x20: break
        default: builder.append(scalar)
        }
    }
}
