/// Decides which source row is which row of the form, by weighing all evidence at once.
///
/// Rows come in the order of the form, so this is the best monotone path: a label right before the numbers
/// weighs most, then labels further off, the order, and whether the numbers add up as that row's must. Source
/// rows may stay unassigned (extra rows, notes), and so may rows of the form (lost ones).
struct RowAlignment {
    /// `source` holds the numbers of `count` rows of the form that begin at `pattern`.
    struct Assignment: Equatable {
        var source: Int
        var pattern: Int
        var count: Int
    }

    /// Weights of the evidence. They only need to be ordered: a label outweighs any mix of weaker signs.
    private enum Weight {
        static let label = 100
        static let prefixLabel = 90
        static let distantLabel = 30
        static let orderOnly = 5
        static let contradicted = -1_000
        static let sumHolds = 8
        static let fullWidth = 6
    }

    private let sources: [SourceRow]
    private let patterns: [RowPattern]
    private let sumHolds: (SourceRow, Int, RowPattern) -> Bool
    /// Rows that some source row names right before its numbers.
    private let named: Set<String>

    init(
        _ sources: [SourceRow], _ patterns: [RowPattern],
        sumHolds: @escaping (_ row: SourceRow, _ offset: Int, _ pattern: RowPattern) -> Bool
    ) {
        self.sources = sources
        self.patterns = patterns
        self.sumHolds = sumHolds
        named = Set(sources.flatMap { $0.lastLabel.map(\.key) })
    }

    /// The best path. Of equal paths the one that assigns earlier rows first.
    func best() -> [Assignment] {
        let width = patterns.count + 1
        var score = Array(repeating: Array(repeating: 0, count: width), count: sources.count + 1)
        var choice = Array(repeating: Array(repeating: Assignment?.none, count: width), count: sources.count)
        for source in stride(from: sources.count - 1, through: 0, by: -1) {
            for first in 0..<width {
                score[source][first] = score[source + 1][first]
                for pattern in first..<patterns.count {
                    let count = rowCount(source, from: pattern)
                    let total = weight(source, pattern, count, first) + score[source + 1][pattern + count]
                    if total > score[source][first] {
                        score[source][first] = total
                        choice[source][first] = Assignment(source: source, pattern: pattern, count: count)
                    }
                }
            }
        }
        return path(choice)
    }

    private func path(_ choice: [[Assignment?]]) -> [Assignment] {
        var (assignments, first) = ([Assignment](), 0)
        for source in sources.indices {
            guard let assignment = choice[source][first] else { continue }
            assignments.append(assignment)
            first = assignment.pattern + assignment.count
        }
        return assignments
    }

    /// How many rows of the form the slots fill, when every slot is one cell: text without row ends.
    private func rowCount(_ source: Int, from pattern: Int) -> Int {
        let row = sources[source]
        guard row.grid == nil, row.slots.count > patterns[pattern].width else { return 1 }
        var (used, count) = (0, 0)
        while pattern + count < patterns.count, used < row.slots.count {
            if !patterns[pattern + count].isGroup { used += patterns[pattern + count].width }
            count += 1
        }
        guard used == row.slots.count else { return 1 }
        // A row that has its own label elsewhere does not hide in another's numbers: those are of two years.
        let others = patterns[(pattern + 1)..<(pattern + count)]
        return others.contains { named.contains($0.key) } ? 1 : count
    }

    private func weight(_ source: Int, _ pattern: Int, _ count: Int, _ first: Int) -> Int {
        let row = sources[source]
        let label =
            patterns[pattern].isWholeTable ? tableWeight(row, patterns[pattern]) : labelWeight(row, patterns[pattern])
        guard label > Weight.contradicted else { return label }
        if label == 0, row.hasUnknownWords || pattern != first { return Weight.contradicted }
        return (label == 0 ? Weight.orderOnly : label) + shapeWeight(row, pattern, count)
    }

    private func labelWeight(_ row: SourceRow, _ pattern: RowPattern) -> Int {
        let last = row.lastLabel
        if last.contains(where: { $0.key == pattern.key }) {
            return row.labels.last?.isPrefix == true ? Weight.prefixLabel : Weight.label
        }
        if pattern.isGroup { return Weight.contradicted }
        if row.names(pattern.key) { return Weight.distantLabel }
        return last.contains { $0.kind == .row } || !row.labels.isEmpty && !onlyGroups(row) ? Weight.contradicted : 0
    }

    /// Table 四 is one row without a label of its own: its width is what tells it.
    private func tableWeight(_ row: SourceRow, _ pattern: RowPattern) -> Int {
        if row.slots.count >= pattern.width { return Weight.label }
        let digits = row.slots.reduce(0) { $0 + $1.raw.utf8.count { Characters.isDigit(UInt32($0)) } }
        return digits >= pattern.width && !row.hasUnknownWords ? Weight.prefixLabel : Weight.contradicted
    }

    private func onlyGroups(_ row: SourceRow) -> Bool {
        row.labels.allSatisfy { $0.terms.allSatisfy { $0.kind != .row } }
    }

    private func shapeWeight(_ row: SourceRow, _ pattern: Int, _ count: Int) -> Int {
        var (weight, offset) = (0, 0)
        for pattern in patterns[pattern..<(pattern + count)] where !pattern.isGroup {
            if sumHolds(row, offset, pattern) { weight += Weight.sumHolds }
            offset += pattern.width
        }
        return weight + (offset == row.slots.count ? Weight.fullWidth : 0)
    }
}
