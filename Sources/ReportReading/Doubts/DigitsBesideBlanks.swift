import ReportModel

/// Digits that stand where a row seems to be blank: in the line of its label, or in the lines of a text up to the next
/// label. Whatever kept them from being read, such a row is not blank.
///
/// One object for a table, which may be printed very many times: where its digits stand is found out once.
final class DigitsBesideBlanks: Doubt {
    private let tokens: [Token]
    private let ribbon: Ribbon
    private let patterns: [RowPattern]

    init(_ tokens: [Token], _ patterns: [RowPattern], in ribbon: Ribbon) {
        (self.tokens, self.patterns, self.ribbon) = (tokens, patterns, ribbon)
    }

    /// Marks as unreadable what was taken for blank in rows of which no number was read.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        let blank = patterns.filter { isBlank($0, in: reading) }
        guard !blank.isEmpty else { return }
        let digits = blank[0].isWholeTable ? [:] : digitsOfRows
        for pattern in blank {
            let slots =
                pattern.term.map { digits[$0, default: []].map { Slot($0, ribbon) } } ?? Self.digits(of: rows.sources)
            guard let first = slots.first else { continue }
            let isAllBlank = pattern.fields.allSatisfy { reading.isEmpty($0) }
            if isAllBlank || slots.count > 1 || first.hasInnerGap { reading.distrustBlanks(pattern, slots) }
        }
    }

    private func isBlank(_ pattern: RowPattern, in reading: TableReading) -> Bool {
        !pattern.isGroup && pattern.fields.contains { reading.cell($0)?.kind == .blank }
            && !pattern.fields.contains { reading.cell($0)?.kind == .number }
    }

    /// Those of a table that is one row.
    private static func digits(of sources: [SourceRow]) -> [Slot] {
        sources.filter { !$0.hasUnknownWords }.flatMap(\.slots).filter { $0.content == .digits }
    }

    /// By the row of the form whose label stands before them, or behind them in their line.
    private lazy var digitsOfRows = findDigitsOfRows()

    private func findDigitsOfRows() -> [TermID: [Token]] {
        var digits: [TermID: [Token]] = [:]
        let (width, numbering) = (patterns.map(\.width).max() ?? 0, RowNumbers(tokens, in: ribbon))
        var (row, since, line) = (TermList.none, [Token](), Line?.none)
        var lineStart = 0
        for (index, token) in tokens.enumerated() {
            let own = self.line(of: token)
            if own != line {
                if own.table != nil || line?.table != nil { (row, since) = (.none, []) }
                (lineStart, line) = (since.count, own)
            }
            if endsRow(token) {
                (row, since, lineStart) = (.none, [], 0)
            } else if !token.terms.isEmpty {
                row = token.terms.keeping { $0.kind == .row }
                // Those of its line, and in a text those that are too many for the row before.
                let before = since[min(lineStart, max(width, 1))...]
                for term in row where !before.isEmpty { digits[term.id, default: []] += before }
                (since, lineStart) = ([], 0)
            } else if token.isValue, !numbersLabel(index), !numbering.holds(token) {
                for term in row { digits[term.id, default: []].append(token) }
                since.append(token)
            }
        }
        return digits
    }

    /// Whether digits number the label behind them: `1、规章`.
    private func numbersLabel(_ index: Int) -> Bool {
        let end = tokens[index].range.upperBound
        guard index + 1 < tokens.count, tokens[index].range.count <= 2, tokens[index + 1].range.lowerBound == end + 1
        else { return false }
        return Characters.isOrdinalMark(ribbon.scalars[end]) && !tokens[index + 1].terms.isEmpty
    }

    /// Whether a line of a text begins with a sentence.
    private func endsRow(_ token: Token) -> Bool {
        guard token.areWords, token.range.count > Self.longestWord else { return false }
        return !ribbon.isInCell(token.range.lowerBound) && ribbon.startsPiece(token.range.lowerBound)
    }

    private static let longestWord = 8

    /// A row of a grid, or a piece of a text.
    private struct Line: Equatable {
        var table: Int32?
        var row: Int
    }

    private func line(of token: Token) -> Line {
        let piece = ribbon.pieceIndex(at: token.range.lowerBound)
        guard let cell = ribbon.pieces[piece].cell else { return Line(row: piece) }
        return Line(table: cell.table, row: Int(cell.row))
    }
}

/// Numbers that count the rows in a column of their own, 1, 2, 3 …, before or behind the labels.
private struct RowNumbers {
    private struct Column: Hashable {
        var table: Int32
        var column: Int32
    }

    private let ribbon: Ribbon
    /// The columns whose numbers rise from row to row.
    private let columns: Set<Column>

    private static let widestStep: Int64 = 3

    init(_ tokens: [Token], in ribbon: Ribbon) {
        self.ribbon = ribbon
        var numbers: [Column: [Int64]] = [:]
        for (index, token) in tokens.enumerated() {
            guard let number = Self.number(token, ribbon), let cell = ribbon.cell(at: token.range.lowerBound) else {
                continue
            }
            // What stands behind blanks is in a column of the form's.
            let before = index > 0 ? tokens[index - 1] : token
            if before.isBlank, ribbon.cell(at: before.range.lowerBound)?.row == cell.row { continue }
            numbers[Column(table: cell.table, column: cell.column), default: []].append(number)
        }
        columns = Set(
            numbers.filter { _, own in
                own.count > 1 && zip(own, own.dropFirst()).allSatisfy { (1...Self.widestStep).contains($1 - $0) }
            }
            .keys)
    }

    func holds(_ token: Token) -> Bool {
        guard Self.number(token, ribbon) != nil, let cell = ribbon.cell(at: token.range.lowerBound) else {
            return false
        }
        return columns.contains(Column(table: cell.table, column: cell.column))
    }

    /// A number that is all of its cell.
    private static func number(_ token: Token, _ ribbon: Ribbon) -> Int64? {
        guard token.isValue, ribbon.isWholePiece(token.range) else { return nil }
        return ribbon.plainNumber(in: token.range)?.integer
    }
}

extension TableReading {
    /// Marks the blanks of a row as unreadable, with what stands beside them.
    mutating func distrustBlanks(_ pattern: RowPattern, _ slots: [Slot]) {
        for field in pattern.fields where isEmpty(field) { setUnreadable(field, slots) }
    }

    fileprivate func isEmpty(_ field: Int) -> Bool {
        cell(field).map { $0.kind == .blank || $0.kind == .absent } ?? true
    }
}
