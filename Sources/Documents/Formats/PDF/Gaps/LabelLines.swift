/// Tells which lines of labels belong to which row, where labels are broken over several lines and rows are not
/// ruled off.
///
/// A row's number stands on the first line of its label, on the last, or in the middle, and on the same in all rows
/// of a table. Each of the three leaves at most one way, or few, to share out the lines. Where several ways fit, the
/// one counts whose rows stand further apart than the lines within them; without one there is no telling. A way that
/// takes a label over a level line between two rows fits never.
struct LabelLines {
    enum Alignment: CaseIterable { case first, middle, last }

    /// For each row, its label's lines. Lines before and behind are of no row.
    struct Sharing: Equatable {
        var rows: [Range<Int>]
        var before: Range<Int> { 0..<(rows.first?.lowerBound ?? 0) }
    }

    /// Baselines, from top to bottom.
    let labels: [Int]
    let rows: [Int]
    /// How far apart two baselines on one line may be.
    let slack: Int
    /// The baseline of the line above, a head's or that of other words.
    var above: Int?

    /// The ways in which the lines can be shared out.
    func sharings(_ alignment: Alignment) -> [Sharing] {
        // Rows without labels, as that of table 四.
        if labels.isEmpty { return [Sharing(rows: rows.map { _ in 0..<0 })] }
        switch alignment {
        case .first: return byFirst()
        case .last: return byLast()
        case .middle: return labels.indices.compactMap(byMiddle)
        }
    }

    private func lineOfRows() -> [Int]? {
        let lines = rows.compactMap { row in labels.firstIndex { abs($0 - row) <= slack } }
        return lines.count == rows.count && Set(lines).count == lines.count ? lines : nil
    }

    /// The last row has all lines behind its own, or some: the rest is no row's. All of them come last.
    private func byFirst() -> [Sharing] {
        guard let lines = lineOfRows(), let last = lines.last else { return [] }
        return ((last + 1)...labels.count).map { end in
            Sharing(rows: zip(lines, lines.dropFirst() + [end]).map { $0..<$1 })
        }
    }

    private func byLast() -> [Sharing] {
        guard let lines = lineOfRows(), let first = lines.first else { return [] }
        return (0...first).map { start in
            Sharing(rows: zip([start] + lines.map { $0 + 1 }, lines).map { $0..<($1 + 1) })
        }
    }

    private func byMiddle(from start: Int) -> Sharing? {
        var (sharing, start) = (Sharing(rows: []), start)
        for row in rows {
            guard start < labels.count, labels[start] <= row + slack,
                let end = labels[start...].firstIndex(where: { abs(($0 + labels[start]) / 2 - row) <= slack })
            else { return nil }
            sharing.rows.append(start..<(end + 1))
            start = end + 1
        }
        return sharing
    }

    /// By how much the narrowest gap between two rows, or of the only row to the line above, is wider than the widest
    /// within one; nil where no row has several lines.
    private func clearance(_ sharing: Sharing) -> Int? {
        let starts = Set(sharing.rows.flatMap { [$0.lowerBound, $0.upperBound] })
        var (between, within) = (Int.max, 0)
        for index in labels.indices.dropFirst() {
            let gap = labels[index] - labels[index - 1]
            if starts.contains(index) {
                between = min(between, gap)
            } else if sharing.rows.contains(where: { $0.contains(index) }) {
                within = max(within, gap)
            }
        }
        if within == 0 { return nil }
        if between == Int.max, let above, let first = labels.first { between = first - above }
        return between == Int.max ? 0 : between - within
    }

    /// Whether rows stand further apart than the lines within them.
    func standApart(_ sharing: Sharing) -> Bool { clearance(sharing).map { $0 > slack / 2 } ?? false }

    /// Whether some row has several lines, and rows stand no further apart than these.
    func isLoose(_ sharing: Sharing) -> Bool { clearance(sharing).map { $0 <= slack / 2 } ?? false }
}
