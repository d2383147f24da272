import ReportModel

/// What speaks for a source row being a row of the form.
struct RowEvidence {
    /// Weights only need to be ordered: a label outweighs any mix of weaker signs.
    private enum Weight {
        static let label = 100
        static let prefixLabel = 90
        static let distantLabel = 30
        static let orderOnly = 5
        static let sumHolds = 8
        static let fullWidth = 6
    }

    /// The weight of an assignment, and how many rows of the form it fills.
    struct Found {
        var weight: Int
        var count: Int
        /// Without a label only the order speaks: the row must be the next one.
        var isLabelled: Bool
    }

    /// What the labels say of a row: which rows of the form they name, and whether they name any.
    private struct Naming {
        var weights: [(pattern: Int, weight: Int)] = []
        /// Labels of other rows or columns stand there: what they don't name, the row is not.
        var excludesOthers = false
    }

    private let sources: [SourceRow]
    private let patterns: [RowPattern]
    private let groupSize: Int
    private let namings: [Naming]
    /// Rows that some source row names right before its numbers.
    private let named: Set<Int>
    /// Where most rows hold more slots than the form has columns, another year stands beside this one.
    private let mayHoldSeveralRows: Bool

    init(_ sources: [SourceRow], _ patterns: [RowPattern], groupSize: Int) {
        self.sources = sources
        self.patterns = patterns
        self.groupSize = groupSize
        let positions = Dictionary(uniqueKeysWithValues: patterns.enumerated().map { ($1.key, $0) })
        namings = sources.map { Self.naming($0, patterns, positions) }
        named = Set(sources.flatMap { row in row.lastLabel.compactMap { positions[$0.key] } })
        let width = patterns.map(\.width).max() ?? 0
        mayHoldSeveralRows = sources.count { $0.slots.count > width } * 2 < sources.count
    }

    /// Nil where something speaks against it.
    func weight(_ source: Int, _ pattern: Int) -> Found? {
        let row = sources[source]
        let count = rowCount(row, from: pattern)
        if patterns[pattern].isWholeTable {
            return tableWeight(row, patterns[pattern]).map { Found(weight: $0, count: 1, isLabelled: true) }
        }
        guard !standsUnderOtherHeads(row, patterns[pattern]) else { return nil }
        if let label = namings[source].weights.first(where: { $0.pattern == pattern })?.weight {
            return Found(weight: label + shape(row, pattern, count), count: count, isLabelled: true)
        }
        guard !patterns[pattern].isGroup, !namings[source].excludesOthers, !row.hasUnknownWords else { return nil }
        return Found(weight: Weight.orderOnly + shape(row, pattern, count), count: count, isLabelled: false)
    }

    /// In running text, numbers below a head are not those of the label before it where the row doesn't have the
    /// head, nor where more labels than one wait for numbers: the extractor wrote column after column.
    private func standsUnderOtherHeads(_ row: SourceRow, _ pattern: RowPattern) -> Bool {
        guard row.grid == nil, !pattern.isGroup else { return false }
        let heads = row.headsBehindLabel
        guard !heads.isEmpty else { return false }
        let waiting = row.labels.count { label in label.terms.allSatisfy { $0.kind == .row } }
        return waiting > 1 || heads.contains { head in !head.terms.contains { pattern.columns.contains($0.key) } }
    }

    private static func naming(_ row: SourceRow, _ patterns: [RowPattern], _ positions: [String: Int]) -> Naming {
        var naming = Naming()
        let last = row.lastLabel
        let weight = row.labels.last?.isPrefix == true ? Weight.prefixLabel : Weight.label
        for term in last {
            if let position = positions[term.key] { naming.weights.append((position, weight)) }
        }
        var namesRows = false
        for term in row.labels.lazy.flatMap(\.terms) where term.kind == .row {
            namesRows = true
            guard let position = positions[term.key], !patterns[position].isGroup else { continue }
            naming.weights.append((position, Weight.distantLabel))
        }
        naming.excludesOthers = namesRows
        return naming
    }

    /// How many rows of the form the slots fill, when every slot is one cell: text without row ends.
    private func rowCount(_ row: SourceRow, from pattern: Int) -> Int {
        guard mayHoldSeveralRows, row.grid == nil, row.slots.count > patterns[pattern].width else { return 1 }
        var (used, count) = (0, 0)
        while pattern + count < patterns.count, used < row.slots.count {
            if !patterns[pattern + count].isGroup { used += patterns[pattern + count].width }
            count += 1
        }
        guard used == row.slots.count else { return 1 }
        // A row that has its own label elsewhere does not hide in another's numbers: those are of two years.
        return ((pattern + 1)..<(pattern + count)).contains(where: named.contains) ? 1 : count
    }

    /// Table 四 is one row without a label of its own: its width is what tells it.
    private func tableWeight(_ row: SourceRow, _ pattern: RowPattern) -> Int? {
        if row.slots.count >= pattern.width { return Weight.label + shape(row, 0, 1) }
        let digits = row.slots.reduce(0) { $0 + $1.raw.utf8.count { Characters.isDigit(UInt32($0)) } }
        return digits >= pattern.width && !row.hasUnknownWords ? Weight.prefixLabel + shape(row, 0, 1) : nil
    }

    private func shape(_ row: SourceRow, _ pattern: Int, _ count: Int) -> Int {
        var (weight, offset) = (0, 0)
        for pattern in patterns[pattern..<(pattern + count)] where !pattern.isGroup {
            let end = offset + pattern.width
            if end <= row.slots.count, RowReader.sumsHold(row.slots[offset..<end], groupSize: groupSize) {
                weight += Weight.sumHolds
            }
            offset = end
        }
        return weight + (offset == row.slots.count ? Weight.fullWidth : 0)
    }
}
