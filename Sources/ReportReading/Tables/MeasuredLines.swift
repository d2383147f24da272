import ReportModel

/// Finds the blank cells of a table whose cells stand on lines of their own and whose blank cells are blank lines.
///
/// Extractors that drop blank cells leave nothing of them. Where they are kept, as many lines lie between the labels of
/// two rows as the row has cells, with a blank line between cells or without: in all rows of the table, or none is measured.
struct MeasuredLines {
    private let ribbon: Ribbon
    private let tokens: [Token]
    private let patterns: [RowPattern]
    /// The cells of each row that has a label.
    private let widths: [(term: TermID, cells: Int)]
    private let groupSize: Int
    /// Where the table ends in the ribbon.
    private let end: Int

    /// Rows that say so.
    private static let leastRows = 3
    /// Lines from one cell to the next: between cells stand blank lines at most.
    private static let longestStride = 4
    /// Blank cells in front of a label, of those that merged labels cover.
    private static let mostBefore = 3

    private struct Row {
        /// The last token of its label, and the tokens of its values behind that.
        var label: Int
        var values: Range<Int>
        var width: Int
        /// Whether its label can be nothing else.
        var isCertain: Bool
        var isWholeTable = false
        /// Lines from the label to each value, and to what follows the row.
        var distances: [Int] = []
        var length: Int?
        /// Whether what follows is a label of the table.
        var isBounded = false

        var isFull: Bool { values.count == width }

        /// Whether a value stands right behind the label, and one in the line of its last cell.
        func isEnclosed(_ stride: Int) -> Bool { distances.first == stride && distances.last == width * stride }

        /// Lines behind its own up to what follows, in cells; nil where nothing does. Fewer than 0 where some are lost.
        func blanksBehind(_ stride: Int) -> Int? {
            length.map { $0 % stride == 0 ? $0 / stride - width - 1 : -1 }
        }
    }

    /// The tokens with one for each blank cell, as they are where the lines don't tell.
    static func filled(
        _ tokens: [Token], _ patterns: [RowPattern], groupSize: Int, of ribbon: Ribbon, before end: Int
    ) -> [Token] {
        guard ribbon.hasLines, tokens.count > leastRows, !ribbon.isInCell(tokens[0].range.lowerBound) else {
            return tokens
        }
        let widths = patterns.compactMap { row in row.isGroup ? nil : row.term.map { (term: $0, cells: row.width) } }
        let lines = MeasuredLines(
            ribbon: ribbon, tokens: tokens, patterns: patterns, widths: widths, groupSize: groupSize, end: end)
        return lines.filled ?? tokens
    }

    private var filled: [Token]? {
        guard let rows = patterns.first?.isWholeTable == true ? wholeTable.map({ [$0] }) : rows,
            rows.contains(where: { !$0.isFull }), let stride = stride, stride <= Self.longestStride
        else { return nil }
        let certain = rows.filter(\.isCertain)
        let whole = usualBlanks(behind: certain, stride)
        let kept = certain.map { keepsLines($0, stride, whole) }
        guard !kept.contains(false), rows[0].isWholeTable || kept.count(where: { $0 == true }) >= Self.leastRows else {
            return nil
        }
        var (filled, next) = ([Token](), 0)
        for row in rows where !row.isFull && keepsLines(row, stride, whole) == true {
            let cells = cells(of: row, stride)
            if row.isWholeTable, !addUp(cells) { return nil }
            filled += tokens[next..<row.values.lowerBound] + cells
            next = row.values.upperBound
        }
        return filled + tokens[next...]
    }

    /// How many blanks stand in front of labels, behind two rows or more that have numbers at both ends: a single row may hold
    /// a blank line too many.
    private func usualBlanks(behind rows: [Row], _ stride: Int) -> Set<Int> {
        let blanks = rows.filter { $0.isBounded && $0.isEnclosed(stride) }.compactMap { $0.blanksBehind(stride) }
        var (seen, usual) = (Set<Int>(), Set<Int>())
        for own in blanks where !seen.insert(own).inserted { usual.insert(own) }
        return usual
    }

    /// Lines from one cell to the next.
    private var stride: Int? {
        let lines = tokens.map { Int(ribbon.piece(at: $0.range.lowerBound).location.line) }
        return zip(lines, lines.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min()
    }

    /// Whether the lines of a row are those of its cells; nil where the lines behind it leave that open. `whole`: how many
    /// blanks stand in front of labels elsewhere.
    private func keepsLines(_ row: Row, _ stride: Int, _ whole: Set<Int>) -> Bool? {
        guard row.distances.allSatisfy({ $0 % stride == 0 && $0 / stride <= row.width }) else { return false }
        if row.isFull { return row.isEnclosed(stride) }
        // Any number of blank lines may stand below a table.
        guard row.isBounded, let before = row.blanksBehind(stride) else {
            let isFilledToItsEnd = row.distances.last == row.width * stride
            return isFilledToItsEnd || (row.values.isEmpty && row.blanksBehind(stride) == 0) ? true : nil
        }
        if row.isEnclosed(stride) { return before == 0 || whole.contains(before) ? true : nil }
        return (0...Self.mostBefore).contains(before) && before >= whole.min() ?? 0
            && (before == 0 || whole.contains(before))
    }

    /// The values with a blank in each line where none stands, which knows how far below the last words that is.
    private func cells(of row: Row, _ stride: Int) -> [Token] {
        var (cells, next, last, lastLine) = ([Token](), row.values.lowerBound, place(of: row.label), 0)
        for line in Swift.stride(from: stride, through: row.width * stride, by: stride) {
            if next < row.values.upperBound, row.distances[next - row.values.lowerBound] == line {
                cells.append(tokens[next])
                (last, lastLine) = (place(of: next), line)
                next += 1
            } else {
                cells.append(
                    Token(kind: .blank, range: last..<last, linesBelow: Int32(truncatingIfNeeded: line - lastLine)))
            }
        }
        return cells
    }

    // MARK: The rows

    /// The rows whose labels are known; nil where a value shares the line of one.
    private var rows: [Row]? {
        var rows: [Row] = []
        var index = 0
        while index < tokens.count {
            guard let width = width(of: tokens[index]) else {
                index += 1
                continue
            }
            let isCertain = tokens[index].terms.allSatisfy { $0.kind == .row }
            while index + 1 < tokens.count, ribbon.samePiece(place(of: index), place(of: index + 1)) {
                index += 1
                if isNumber(tokens[index]) { return nil }
            }
            let first = index + 1
            var next = first
            while next < tokens.count, isValue(tokens[next]) { next += 1 }
            guard next - first <= width else { return nil }
            var row = Row(label: index, values: first..<next, width: width, isCertain: isCertain)
            guard measure(&row) else { return nil }
            rows.append(row)
            index = max(next, first)
        }
        return rows
    }

    /// A table that is a single row: its numbers stand together behind all heads.
    private var wholeTable: Row? {
        guard let pattern = patterns.first, let first = tokens.firstIndex(where: isValue), first > 0 else { return nil }
        let next = tokens[first...].firstIndex { !isValue($0) } ?? tokens.count
        guard next - first <= pattern.width, !tokens[next...].contains(where: isValue) else { return nil }
        var row = Row(label: first - 1, values: first..<next, width: pattern.width, isCertain: true, isWholeTable: true)
        return measure(&row) ? row : nil
    }

    /// Whether each group of the whole table adds up, where blanks count nothing, and a number stands at both ends or in
    /// each group as its total: blank lines may stand below the heads, and zeros add up wherever they stand.
    private func addUp(_ cells: [Token]) -> Bool {
        let slots = cells.map { Slot($0, ribbon) }
        guard groupSize > 0, MovedCells.sumsThatHold(slots, groupSize: groupSize) * groupSize == slots.count else {
            return false
        }
        if slots.first?.isBlank == false, slots.last?.isBlank == false { return true }
        return Swift.stride(from: groupSize - 1, to: slots.count, by: groupSize).allSatisfy {
            slots[$0].number?.isZero == false
        }
    }

    private func place(of index: Int) -> Int { tokens[index].range.upperBound - 1 }

    /// The cells of the row that a label names.
    private func width(of token: Token) -> Int? {
        guard case .label(let terms, let isPrefix) = token.kind, !isPrefix else { return nil }
        return widths.first { row in terms.contains { $0.kind == .row && $0.id == row.term } }?.cells
    }

    private func isNumber(_ token: Token) -> Bool {
        switch token.kind {
        case .value, .mark: true
        case .label, .blank, .words: false
        }
    }

    private func isValue(_ token: Token) -> Bool {
        isNumber(token) && ribbon.isWholePiece(token.range) && !token.isProse
    }

    /// Counts the lines from the label to all that follows it; false where it has none that can be counted.
    private func measure(_ row: inout Row) -> Bool {
        let from = ribbon.piece(at: place(of: row.label)).location
        func distance(to index: Int) -> Int? {
            let location = ribbon.piece(at: index).location
            guard location.page == from.page, location.line > from.line, from.line > 0 else { return nil }
            return Int(location.line - from.line)
        }
        row.distances.reserveCapacity(row.values.count)
        for index in row.values {
            guard let own = distance(to: tokens[index].range.lowerBound) else { return false }
            row.distances.append(own)
        }
        let following = row.values.upperBound < tokens.count ? tokens[row.values.upperBound] : nil
        row.isBounded = following != nil
        let next = following?.range.lowerBound ?? end
        guard next < ribbon.count else { return true }
        row.length = distance(to: next)
        return row.length != nil
    }
}
