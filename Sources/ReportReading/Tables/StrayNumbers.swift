import ReportModel

/// Numbers below those of a row, with no label of their own: one of them is a page's, or they are the rest of numbers that
/// were too long for a narrow column, or that a page's end cut.
struct StrayNumbers {
    private let ribbon: Ribbon
    private let groupSize: Int

    init(in ribbon: Ribbon, groupSize: Int) {
        (self.ribbon, self.groupSize) = (ribbon, groupSize)
    }

    /// The rows above such numbers, which are not certain.
    func rows(_ sources: [SourceRow], _ assignments: [RowAlignment.Assignment]) -> [Range<Int>] {
        let assigned = Set(assignments.map(\.source))
        return assignments.filter { assignment in
            guard sources.indices.contains(assignment.source + 1) else { return false }
            let (own, next) = (sources[assignment.source], sources[assignment.source + 1])
            let isLeft = !assigned.contains(assignment.source + 1)
            guard isLeft || next.labels.isEmpty else { return false }
            if own.grid != nil, isCut(own, next) { return true }
            guard (own.grid == nil) == (next.grid == nil) else { return false }
            if own.grid != nil { return isLeft && areTails(own, next) }
            return !own.labels.isEmpty
                && ((groupSize == 0 && next.labels.isEmpty && areEachAlone(own, next)) || goOn(own, next))
        }.map { $0.pattern..<($0.pattern + $0.count) }
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

    private func sumsHold(_ row: SourceRow) -> Bool { RowReader.sumsHold(row.slots[...], groupSize: groupSize) }

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
    private func goOn(_ own: SourceRow, _ next: SourceRow) -> Bool {
        guard !RowReader.sumsHold(own.slots[...], groupSize: groupSize), !isRowOfItsOwn(next, below: own),
            let end = own.slots.last,
            let first = next.slots.first,
            ribbon.pieceIndex(at: first.range.lowerBound) - ribbon.pieceIndex(at: end.range.lowerBound) <= 2
        else { return false }
        let columns = own.slots.filter { $0.content == .digits }.map { ribbon.textColumns(of: $0.range) }
        return next.slots.contains { slot in
            let below = ribbon.textColumns(of: slot.range)
            return columns.contains { $0.contains(below.lowerBound) && below.upperBound <= $0.upperBound }
        }
    }
}

extension Ribbon {
    /// The columns of a terminal that characters of a text's line cover: wide ones take two.
    func textColumns(of range: Range<Int>) -> Range<Int> {
        let start = pieceRange(at: range.lowerBound).lowerBound
        var (column, index, first) = (0, start, 0)
        for scalar in sourceText(ofPiece: pieceIndex(at: start)).unicodeScalars {
            let isFolded = LabelFolding.fold(scalar) != nil
            if isFolded, index == range.lowerBound { first = column }
            if isFolded, index == range.upperBound - 1 { return first..<(column + Self.width(of: scalar)) }
            column += Self.width(of: scalar)
            if isFolded { index += 1 }
        }
        return first..<max(column, first)
    }

    private static func width(of scalar: Unicode.Scalar) -> Int { scalar.value < 0x1100 ? 1 : 2 }
}
