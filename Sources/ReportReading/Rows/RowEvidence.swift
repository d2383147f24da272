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

    /// What can be said of a source row before it is compared with rows of the form.
    private struct Source {
        /// Nothing but the order could make it another row: no label of a row and no unknown words stand there.
        var mayBeAnyRow: Bool
        /// The rows whose labels hold the words beside the numbers; empty where none do.
        var pieces: TermSet
        var slotCount: Int
        /// Several rows of the form may stand in it: text without row ends.
        var mayHoldSeveralRows: Bool
        /// For the whole table in one row: the weight of its width, nil where it is too narrow.
        var tableWeight: Int?
        /// In running text, heads that stand between the label and the numbers.
        var headsBehindLabel: [TermList]
    }

    private let sources: [SourceRow]
    private let patterns: [RowPattern]
    private let groupSize: Int
    private let isWholeTable: Bool
    private let summaries: [Source]
    /// For each source row and row of the form how strongly a label names it: 0 where none does.
    private var weights: [Int]
    /// For each row of the form whether some source row names it right before its numbers.
    private let named: [Bool]

    init(_ sources: [SourceRow], _ patterns: [RowPattern], groupSize: Int) {
        self.sources = sources
        self.patterns = patterns
        self.groupSize = groupSize
        isWholeTable = patterns.first?.isWholeTable == true
        let positions = PatternPositions(patterns)
        let width = patterns.map(\.width).max() ?? 0
        // Where most rows hold more slots than the form has columns, another year stands beside this one.
        let areJoined = sources.count { $0.slots.count > width } * 2 < sources.count
        summaries = sources.map { Self.summary($0, patterns, areJoined: areJoined) }
        weights = Array(repeating: 0, count: sources.count * patterns.count)
        var named = [Bool](repeating: false, count: patterns.count)
        for row in sources.indices {
            for term in sources[row].lastLabel { positions[term].map { named[$0] = true } }
        }
        self.named = named
        for row in sources.indices { weigh(row, positions) }
    }

    /// Nil where something speaks against it.
    func weight(_ source: Int, _ pattern: Int) -> Found? {
        if isWholeTable {
            return summaries[source].tableWeight.map {
                Found(weight: $0 + shape(source, 0, 1), count: 1, isLabelled: true)
            }
        }
        let label = weights[source * patterns.count + pattern]
        guard label > 0 || mayBe(source, patterns[pattern]),
            !standsUnderOtherHeads(source, patterns[pattern])
        else { return nil }
        let count = rowCount(source, from: pattern)
        let weight = (label > 0 ? label : Weight.orderOnly) + shape(source, pattern, count)
        return Found(weight: weight, count: count, isLabelled: label > 0)
    }

    /// Whether nothing beside the numbers says that they are another row's.
    private func mayBe(_ source: Int, _ pattern: RowPattern) -> Bool {
        let source = summaries[source]
        guard source.mayBeAnyRow, !pattern.isGroup else { return false }
        return source.pieces.isEmpty || pattern.term.map(source.pieces.contains) ?? true
    }

    private mutating func weigh(_ row: Int, _ positions: PatternPositions) {
        let (labels, start) = (sources[row].labels, row * patterns.count)
        // What stands before the label of another row, or of a group without it, is not the label of these numbers.
        var groups: [Int] = []
        for label in labels[(labels.lastIndex(where: \.isOnlyRowByNumber) ?? 0)...].reversed() {
            for term in label.terms where term.kind == .row {
                guard let position = positions[term], !patterns[position].isGroup else { continue }
                if groups.allSatisfy({ holds($0, position) }) { weights[start + position] = Weight.distantLabel }
            }
            if let group = label.group.flatMap({ positions[$0] }), !groups.contains(group) { groups.append(group) }
        }
        let weight = labels.last?.isPrefix == true ? Weight.prefixLabel : Weight.label
        for term in sources[row].lastLabel { positions[term].map { weights[start + $0] = weight } }
    }

    /// Whether a group of the form has a row.
    private func holds(_ group: Int, _ row: Int) -> Bool {
        patterns[row].fields.allSatisfy(patterns[group].members.contains)
    }

    private static func summary(_ row: SourceRow, _ patterns: [RowPattern], areJoined: Bool) -> Source {
        let namesRows = row.labels.contains { label in label.terms.contains { $0.kind == .row } }
        return Source(
            mayBeAnyRow: !namesRows && !row.hasUnknownWords, pieces: row.labelPieces, slotCount: row.slots.count,
            mayHoldSeveralRows: areJoined && row.grid == nil, tableWeight: tableWeight(row, patterns),
            headsBehindLabel: row.grid == nil ? row.headsBehindLabel : [])
    }

    /// In running text, numbers below a head are not those of the label before it where the row doesn't have the
    /// head, nor where more labels than one wait for numbers: the extractor wrote column after column.
    private func standsUnderOtherHeads(_ source: Int, _ pattern: RowPattern) -> Bool {
        let heads = summaries[source].headsBehindLabel
        guard !heads.isEmpty, !pattern.isGroup else { return false }
        let waiting = sources[source].labels.count { label in label.terms.allSatisfy { $0.kind == .row } }
        return waiting > 1
            || heads.contains { head in !head.contains { term in pattern.columns.contains { $0.head == term.id } } }
    }

    /// Table 四 is one row without a label of its own: its width is what tells it.
    private static func tableWeight(_ row: SourceRow, _ patterns: [RowPattern]) -> Int? {
        guard let table = patterns.first, table.isWholeTable else { return nil }
        if row.slots.count >= table.width { return Weight.label }
        let digits = row.slots.reduce(0) { $0 + $1.digitCount }
        return digits >= table.width && !row.hasUnknownWords ? Weight.prefixLabel : nil
    }

    /// How many rows of the form the slots fill, when every slot is one cell: text without row ends.
    private func rowCount(_ source: Int, from pattern: Int) -> Int {
        let slotCount = summaries[source].slotCount
        guard summaries[source].mayHoldSeveralRows, slotCount > patterns[pattern].width else { return 1 }
        var (used, count) = (0, 0)
        while pattern + count < patterns.count, used < slotCount {
            if !patterns[pattern + count].isGroup { used += patterns[pattern + count].width }
            count += 1
        }
        guard used == slotCount else { return 1 }
        // A row that has its own label elsewhere does not hide in another's numbers: those are of two years.
        return ((pattern + 1)..<(pattern + count)).contains { named[$0] } ? 1 : count
    }

    private func shape(_ source: Int, _ pattern: Int, _ count: Int) -> Int {
        var (weight, offset) = (0, 0)
        for index in pattern..<(pattern + count) where !patterns[index].isGroup {
            let end = offset + patterns[index].width
            if groupSize > 0, end <= summaries[source].slotCount,
                RowReader.sumsHold(sources[source].slots[offset..<end], groupSize: groupSize)
            {
                weight += Weight.sumHolds
            }
            offset = end
        }
        return weight + (offset == summaries[source].slotCount ? Weight.fullWidth : 0)
    }
}

/// Where the rows of a table stand in its order, by what names them.
struct PatternPositions {
    private var positions: [Int16]

    init(_ patterns: [RowPattern]) {
        positions = Array(repeating: -1, count: Int(patterns.compactMap(\.term).max() ?? -1) + 1)
        for (index, pattern) in patterns.enumerated() {
            if let term = pattern.term { positions[Int(term)] = Int16(clamping: index) }
        }
    }

    subscript(term: Term) -> Int? {
        guard Int(term.id) < positions.count, positions[Int(term.id)] >= 0 else { return nil }
        return Int(positions[Int(term.id)])
    }
}
