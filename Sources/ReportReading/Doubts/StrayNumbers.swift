import ReportModel

/// Numbers below those of a row, with no label of their own: one of them is a page's, or they are the rest of numbers that
/// were too long for a narrow column, or that a page's end cut.
struct StrayNumbers: Doubt {
    /// Where a row's numbers go on below it, others may too: only those that add up are whole.
    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        let lines = StrayLines(in: rows.ribbon, groupSize: rows.groupSize)
        let broken = lines.rowsAbove(rows.sources, rows.assignments)
        for assignment in broken { rows.patterns(assignment).forEach { reading.distrust($0) } }
        guard !broken.isEmpty, rows.groupSize > 0 else { return }
        for assignment in rows.assignments where !lines.sumsHold(rows.source(assignment)) {
            rows.patterns(assignment).forEach { reading.distrust($0) }
        }
    }
}

/// Lines and rows of a grid that may hold the rest of the numbers above them.
private struct StrayLines {
    private let ribbon: Ribbon
    private let groupSize: Int

    init(in ribbon: Ribbon, groupSize: Int) {
        (self.ribbon, self.groupSize) = (ribbon, groupSize)
    }

    /// The rows above such numbers, which are not certain.
    func rowsAbove(
        _ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]
    ) -> [RowAlignment.Assignment] {
        let assigned = Set(assignments.map(\.source))
        var columns = LineColumns(of: ribbon)
        return assignments.filter { assignment in
            guard sources.indices.contains(assignment.source + 1) else { return false }
            let (own, next) = (sources[assignment.source], sources[assignment.source + 1])
            let isLeft = !assigned.contains(assignment.source + 1)
            guard isLeft || next.labels.isEmpty else { return false }
            if own.grid != nil, isCut(own, next) { return true }
            guard (own.grid == nil) == (next.grid == nil) else { return false }
            if own.grid != nil { return isLeft && areTails(own, next) }
            return !own.labels.isEmpty
                && ((groupSize == 0 && next.labels.isEmpty && areEachAlone(own, next)) || goOn(own, next, &columns))
        }
    }

    /// Whether each number in a row of a grid, which has no label or the rest of one, stands below one of a row that does
    /// not add up: `1.属于国家秘密 … 10` and `2` below it may be 102.
    private func areTails(_ own: SourceRow, _ next: SourceRow) -> Bool {
        let numbers = next.slots.filter { !$0.isBlank }
        guard !numbers.isEmpty, numbers.allSatisfy({ $0.content == .digits }),
            !sumsHold(own), !sumsHold(next),
            !next.hasUnknownWords || (groupSize > 0 && numbers.count < next.slots.count)
        else { return false }
        let above = Set(own.slots.filter { $0.content == .digits }.map(\.gridColumn))
        return numbers.allSatisfy { above.contains($0.gridColumn) }
    }

    /// Whether a line of a text begins with digits right behind a row that ends in some and does not add up: what wrapped the
    /// lines cut a number.
    private func isCut(_ own: SourceRow, _ next: SourceRow) -> Bool {
        guard ribbon.drawsTables, let end = own.slots.last, end.content == .digits, let first = next.slots.first,
            first.content == .digits, first.gridColumn ?? 0 == 0, next.labels.isEmpty, !next.hasUnknownWords
        else { return false }
        return ribbon.pieceIndex(at: first.range.lowerBound) == ribbon.pieceIndex(at: end.range.lowerBound) + 1
            && !sumsHold(own)
    }

    /// Whether a row adds up, blanks that merged labels or columns of remarks leave at its ends aside.
    func sumsHold(_ row: SourceRow) -> Bool {
        if RowReader.sumsHold(row.slots[...], groupSize: groupSize) { return true }
        guard row.grid != nil, let first = row.slots.firstIndex(where: { !$0.isBlank }),
            let last = row.slots.lastIndex(where: { !$0.isBlank })
        else { return false }
        return RowReader.sumsHold(row.slots[first...last], groupSize: groupSize)
    }

    /// Whether each is a single number on a line of its own: which of them is the label's is not said.
    private func areEachAlone(_ own: SourceRow, _ next: SourceRow) -> Bool {
        !own.isBesideLabel && [own, next].allSatisfy { $0.slots.count == 1 && $0.slots[0].isWholeLine }
    }

    /// Whether as many numbers, all on lines of their own as those above, stand behind words that are no piece of a label.
    private func isRowOfItsOwn(_ next: SourceRow, below own: SourceRow) -> Bool {
        next.hasUnknownWords && own.slots.count > 1 && next.slots.count == own.slots.count
            && (own.slots + next.slots).allSatisfy(\.isWholeLine)
    }

    /// Whether a number in the next line or the one below it stands right below one that does not add up with the others:
    /// both may be one that a narrow column broke.
    private func goOn(_ own: SourceRow, _ next: SourceRow, _ columns: inout LineColumns) -> Bool {
        guard !sumsHold(own), !isRowOfItsOwn(next, below: own),
            let end = own.slots.last,
            let first = next.slots.first,
            ribbon.pieceIndex(at: first.range.lowerBound) - ribbon.pieceIndex(at: end.range.lowerBound) <= 2
        else { return false }
        let above = own.slots.filter { $0.content == .digits }.map { columns[$0.range] }
        return next.slots.contains { slot in
            let below = columns[slot.range]
            return above.contains { $0.contains(below.lowerBound) && below.upperBound <= $0.upperBound }
        }
    }
}

/// The columns of a terminal that characters of a text's lines cover: wide ones take two.
private struct LineColumns {
    private let ribbon: Ribbon
    /// Of each line that was asked for, where its folded characters begin and end. All of a text may stand in one.
    private var lines: [Int: [Range<Int>]] = [:]

    init(of ribbon: Ribbon) { self.ribbon = ribbon }

    /// Of characters that stand in one line.
    subscript(range: Range<Int>) -> Range<Int> {
        mutating get {
            let line = ribbon.pieceIndex(at: range.lowerBound)
            if lines[line] == nil { lines[line] = columns(ofLine: line) }
            let start = ribbon.pieceRange(at: range.lowerBound).lowerBound
            let own = lines[line]?[(range.lowerBound - start)..<(range.upperBound - start)] ?? []
            return (own.first?.lowerBound ?? 0)..<(own.last?.upperBound ?? 0)
        }
    }

    private func columns(ofLine line: Int) -> [Range<Int>] {
        var (columns, end) = ([Range<Int>](), 0)
        for scalar in ribbon.sourceText(ofPiece: line).unicodeScalars {
            let start = end
            end += scalar.value < 0x1100 ? 1 : 2
            if LabelFolding.fold(scalar) != nil { columns.append(start..<end) }
        }
        return columns
    }
}
