import Documents
import ReportModel

/// Gathers tokens into rows: by the lines of the grid where there is one, else by what follows a label.
struct SourceRowCollector {
    private let ribbon: Ribbon
    private let vocabulary: Vocabulary
    private var rows: [SourceRow] = []
    private var current = SourceRow()
    private var header: [String: Int] = [:]

    static func rows(from tokens: [Token], of ribbon: Ribbon, vocabulary: Vocabulary) -> [SourceRow] {
        var collector = SourceRowCollector(ribbon: ribbon, vocabulary: vocabulary)
        for token in tokens { collector.take(token) }
        collector.flush()
        return collector.rows
    }

    private init(ribbon: Ribbon, vocabulary: Vocabulary) {
        self.ribbon = ribbon
        self.vocabulary = vocabulary
    }

    private mutating func take(_ token: Token) {
        let piece = ribbon.piece(at: token.range.lowerBound)
        let grid = piece.cell.map {
            SourceRow.GridRow(table: $0.table, row: $0.row, hasReliableColumns: $0.hasReliableColumns)
        }
        if grid != current.grid { changeLine(to: grid) }
        switch token.kind {
        case .label(let terms, let isPrefix): take(SourceRow.Label(terms: terms, isPrefix: isPrefix), piece)
        case .value: take(value: token, piece)
        case .mark, .blank: append(token, piece)
        case .words: take(words: token, piece)
        }
    }

    /// Lines of a grid end a row that has slots; labels alone go on to the next line.
    private mutating func changeLine(to grid: SourceRow.GridRow?) {
        if current.slots.isEmpty, !current.isHeader {
            current.grid = grid
        } else {
            flush()
            current.grid = grid
        }
    }

    private mutating func take(_ label: SourceRow.Label, _ piece: Ribbon.Piece) {
        if current.slots.contains(where: { !$0.isBlank }) { flush(keeping: current.grid) }
        current.slots.removeAll()
        current.labels.append(label)
        if let cell = piece.cell {
            for term in label.terms where term.kind == .column { noteHeader(term.key, cell.column) }
        }
    }

    private mutating func noteHeader(_ key: String, _ column: Int) {
        current.header[key] = column
        header[key] = column
    }

    private mutating func take(value token: Token, _ piece: Ribbon.Piece) {
        guard !token.isProse || piece.cell != nil else { return endRow() }
        append(token, piece)
    }

    private mutating func take(words token: Token, _ piece: Ribbon.Piece) {
        let words = ribbon.scalars[token.range]
        if piece.cell != nil, !current.lastLabel.isEmpty || !current.slots.isEmpty, !vocabulary.isFragment(words) {
            append(token, piece)
        } else if !vocabulary.isFragment(words) {
            endRow()
            current.hasUnknownWords = true
        } else if current.slots.contains(where: { !$0.isBlank }) {
            flush(keeping: current.grid)
        }
    }

    private mutating func endRow() {
        if !current.slots.isEmpty { flush(keeping: current.grid) }
        current.labels.removeAll()
    }

    private mutating func append(_ token: Token, _ piece: Ribbon.Piece) {
        let slot = Slot(token, ribbon, piece)
        if slot.isBlank, slot.span > 1 {
            for offset in 0..<min(slot.span, 32) { current.slots.append(slot.part(offset)) }
        } else {
            current.slots.append(slot)
        }
    }

    private mutating func flush(keeping grid: SourceRow.GridRow? = nil) {
        var row = current
        current = SourceRow()
        current.grid = grid
        guard !row.slots.isEmpty, !row.isHeader || row.slots.contains(where: { !$0.isBlank }) else { return }
        row.header = row.grid == nil ? [:] : header
        rows.append(row)
    }
}

extension Slot {
    init(_ token: Token, _ ribbon: Ribbon, _ piece: Ribbon.Piece) {
        let text = ribbon.text(token.range)
        switch token.kind {
        case .blank: content = .blank
        case .mark: content = .mark
        case .value: content = .digits(text)
        case .words, .label: content = .words(text)
        }
        raw = piece.cell == nil ? text : piece.text.trimmedWhitespace
        place = Place(piece.location)
        gridColumn = piece.cell?.column
        span = piece.cell?.columnSpan ?? 1
        end = token.range.upperBound
        hasInnerGap = token.range.dropFirst().contains { ribbon.gaps[$0] }
        isWholeLine = piece.cell == nil && ribbon.isWholePiece(token.range)
    }

    /// One column of a blank cell that covers several.
    func part(_ offset: Int) -> Slot {
        var part = self
        part.gridColumn = gridColumn.map { $0 + offset }
        part.span = 1
        return part
    }
}

extension Place {
    init(_ location: Location) {
        self.init(
            line: location.line, page: location.page, table: location.table, row: location.row,
            column: location.column)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmedWhitespace: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { LabelFolding.fold(scalar) == nil }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
