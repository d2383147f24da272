/// Finds the tables without ruling lines among the lines between ruled ones.
struct GapTables {
    enum Item {
        case line(PlacedLine)
        case table(GapTable)
    }

    /// Looks at a document's lines, page after page, page numbers and running heads left out.
    static func items(of lines: [PlacedLine], width: Int) -> [Item] {
        let ranges = GapSearch(lines, width: width).ranges
        let sharings = ranges.map { range in
            let readable = GapRegion.regions(Array(lines[range])).map(LabelSharing.init).filter { !$0.readings.isEmpty }
            let most = readable.map(\.evidence).max()
            return readable.first { $0.evidence == most }
        }
        let preferred = prevailing(sharings.compactMap { $0?.best?.alignment })
        var (items, start) = ([Item](), 0)
        for (range, sharing) in zip(ranges, sharings) {
            guard let sharing, let choice = sharing.choice(preferring: preferred) else { continue }
            items += lines[start..<range.lowerBound].map(Item.line)
            items.append(.table(GapTable(sharing.region, choice.sharings)))
            start = range.upperBound
        }
        return items + lines[start...].map(Item.line)
    }

    private static func prevailing(_ alignments: [LabelLines.Alignment]) -> LabelLines.Alignment? {
        let counts = LabelLines.Alignment.allCases.map { alignment in alignments.count { $0 == alignment } }
        guard let top = counts.max(), top > 0, counts.count(where: { $0 == top }) == 1 else { return nil }
        return counts.firstIndex(of: top).map { LabelLines.Alignment.allCases[$0] }
    }
}

/// Which lines make a table: rows of numbers, the heads above them, and the labels between.
struct GapSearch {
    private let lines: [PlacedLine]
    private let width: Int
    private(set) var ranges: [Range<Int>] = []
    /// Lines without numbers that a table may have between two rows: long labels in a narrow column, or a head.
    private static let reach = 16

    init(_ lines: [PlacedLine], width: Int) {
        self.lines = lines
        self.width = width
        var index = 0
        while index < lines.count {
            guard lines[index].isNumberRow else {
                index += 1
                continue
            }
            let last = lastRow(from: index)
            let range = firstLine(above: index)..<(lastLine(below: last) + 1)
            if isTable(index...last) { ranges += parts(of: range) }
            index = last + 1
        }
    }

    private func lastRow(from first: Int) -> Int {
        var (last, index) = (first, first + 1)
        while index < lines.count, index - last <= Self.reach, !endsTable(index) {
            if lines[index].isNumberRow { last = index }
            index += 1
        }
        return last
    }

    /// Prose ends a table; so does a heading that heads follow, since it belongs to the next. A label like `一、…`
    /// over two lines, with its numbers between them, is followed by those.
    private func endsTable(_ index: Int) -> Bool {
        if lines[index].isProse(width: width) || isFar(index) { return true }
        guard lines[index].isHeading else { return false }
        return index + 1 == lines.count || !lines[index + 1].isNumberRow
    }

    /// Whether it stands apart from the line above.
    private func isFar(_ index: Int) -> Bool {
        let (line, above) = (lines[index], lines[index - 1])
        return line.page == above.page
            && line.line.baseline - above.line.baseline > 5 * max(line.line.size, above.line.size)
    }

    /// A head behind rows begins another table, which may have other columns.
    private func parts(of range: Range<Int>) -> [Range<Int>] {
        var (parts, start, hasRows) = ([Range<Int>](), range.lowerBound, false)
        let numbers = lines[range].filter(\.isNumberRow).compactMap { $0.pieces.first(where: \.isNumber)?.left }
        for index in range {
            if hasRows, isHead(index, right: numbers.min() ?? 0) {
                parts.append(start..<index)
                (start, hasRows) = (index, false)
            }
            hasRows = hasRows || lines[index].isNumberRow
        }
        return parts + [start..<range.upperBound]
    }

    /// Whether words stand side by side, and some of them where the numbers of other lines do.
    private func isHead(_ index: Int, right labelsEnd: Int) -> Bool {
        lines[index].pieces.count > 1 && !lines[index].isNumberRow && lines[index].line.right > labelsEnd
    }

    private func firstLine(above row: Int) -> Int {
        var (first, index) = (row, row - 1)
        let floor = max(ranges.last?.upperBound ?? 0, row - Self.reach)
        while index >= floor, !lines[index].isProse(width: width), !isFar(index + 1) {
            // A heading belongs to the text above, if it isn't the label of the first row.
            if lines[index].isHeading, index + 1 < row || first == row && lines[row].pieces[0].isNumber == false {
                break
            }
            if lines[index].pieces.count > 1 || index + 1 == row || standsOver(row, index) { first = index }
            index -= 1
        }
        return first
    }

    /// Whether a line stands over the numbers of a row, and not over its label.
    private func standsOver(_ row: Int, _ index: Int) -> Bool {
        let numbers = lines[row].pieces.first(where: \.isNumber)
        return numbers.map { lines[index].line.left > $0.left - 4 * $0.size } ?? false
    }

    /// Lines of the last label, and of words in the last row's cells, may follow the last row.
    private func lastLine(below row: Int) -> Int {
        var last = row
        let columns = GapColumns(Array(lines[row...row]))
        while last + 1 < lines.count, last - row < Self.reach {
            let (next, here) = (lines[last + 1], lines[last])
            guard next.page == here.page, next.pieces.count == 1, !next.isHeading, !next.isProse(width: width),
                next.line.baseline - here.line.baseline <= next.line.size * 2,
                next.line.right <= columns?.left ?? 0 || isBeside(row, last + 1)
            else { break }
            last += 1
        }
        return last
    }

    private func isBeside(_ row: Int, _ index: Int) -> Bool {
        (lines[index].line.baseline - lines[row].line.baseline) * 5 <= lines[index].line.size * 6
    }

    /// Rows enough that their gaps mean columns.
    private func isTable(_ range: ClosedRange<Int>) -> Bool {
        let rows = lines[range].filter(\.isNumberRow)
        return rows.contains { $0.pieces.count(where: \.isNumber) >= 3 } || rows.count >= 3
    }
}
