/// Paragraphs, cells and rows while the words of an RTF file describe them.
struct RTFText: ~Copyable {
    private var body: DocBody
    private var codePage = Charset.windows1252
    /// Bytes of the code page: a character may be spread over several controls.
    private var pending: [UInt8] = []
    /// Characters to pass over behind a `\u`.
    private var fallback = 0
    private var position = TextPosition.line
    private var isInTable = false
    private var depth = 1
    private var headingLevel = 0
    private var row = RTFRow()

    init(limits: ReadingLimits) {
        body = DocBody(limits: limits)
    }

    mutating func document() throws(DocumentError) -> Document {
        try flush()
        try body.endText()
        return body.document(format: .rtf)
    }

    /// Adds a byte of the code page.
    mutating func add(_ byte: UInt8) {
        if fallback > 0 { fallback -= 1 } else { pending.append(byte) }
    }

    mutating func add(unit: UInt16) throws(DocumentError) {
        try flush()
        try body.take(unit, at: position)
    }

    /// Adds a UTF-16 unit that is written as a signed number.
    mutating func add(unicode number: Int, fallback length: Int) throws(DocumentError) {
        try add(unit: UInt16(truncatingIfNeeded: number))
        fallback = length
    }

    /// Turns the bytes that wait into characters.
    mutating func flush() throws(DocumentError) {
        fallback = 0
        guard !pending.isEmpty else { return }
        let text = pending.withUnsafeBufferPointer { bytes in
            bytes.allSatisfy { $0 < 0x80 } ? Array(bytes) : Iconv(bytes, from: codePage)?.bytes ?? Array(bytes)
        }
        for unit in String(decoding: text, as: UTF8.self).utf16 { try body.take(unit, at: position) }
        pending.removeAll(keepingCapacity: true)
    }

    /// Puts the coming text above or below the line, or back on it.
    mutating func move(to position: TextPosition) throws(DocumentError) {
        try flush()
        self.position = position
    }

    mutating func endParagraph() throws(DocumentError) { try end(0x0D) }

    mutating func apply(_ word: String, _ number: Int?) throws(DocumentError) {
        switch word {
        case "ansicpg": codePage = number.flatMap { Charset(label: "cp\($0)") } ?? .windows1252
        case "par", "sect", "page": try end(0x0D)
        case "pard": (isInTable, depth, headingLevel) = (false, 1, 0)
        case "intbl": isInTable = true
        case "itap": depth = Swift.max(number ?? 1, 1)
        case "outlinelevel": headingLevel = number.map { (0..<6).contains($0) ? $0 + 1 : 0 } ?? 0
        case "cell": try end(0x07) { $0.depth = 1 }
        case "nestcell": try end(0x0D) { $0.endsInnerCell = true }
        case "row": try endRow(depth: 1)
        case "nestrow": try endRow(depth: depth)
        default: row.apply(word, number)
        }
    }

    private mutating func endRow(depth: Int) throws(DocumentError) {
        let definition = row.definition
        try end(0x0D) {
            $0.depth = depth
            $0.endsRow = true
            $0.row = definition
        }
    }

    private mutating func end(
        _ mark: UInt16, _ change: (inout ParagraphProperties) -> Void = { _ in }
    ) throws(DocumentError) {
        try flush()
        var properties = ParagraphProperties()
        properties.depth = isInTable ? depth : 0
        properties.headingLevel = headingLevel
        change(&properties)
        try body.endParagraph(mark, properties)
    }
}

/// The row that is being described.
struct RTFRow {
    private var left = 0
    private var edges: [Int] = []
    private var cells: [RowDefinition.Cell] = []
    private var next = RowDefinition.Cell()

    /// Nil where no cell was described.
    var definition: RowDefinition? { RowDefinition(edges: [left] + edges, cells: cells) }

    mutating func apply(_ word: String, _ number: Int?) {
        switch word {
        case "trowd": self = RTFRow()
        case "trleft": left = number ?? 0
        case "clmrg": next.continuesLeft = true
        case "clvmrg": next.continuesAbove = true
        case "cellx":
            // Word knows 63 cells in a row.
            guard cells.count < 63 else { return }
            edges.append(number ?? 0)
            cells.append(next)
            next = RowDefinition.Cell()
        default: break
        }
    }
}
