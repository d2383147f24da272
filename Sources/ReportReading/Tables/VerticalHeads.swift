import ReportModel

/// The heads of table 四 where columns are too narrow for them: a text has each head as a column of characters, line by line
/// among those of its neighbours.
struct VerticalHeads {
    private let ribbon: Ribbon
    private let plan: TablePlan
    /// How often each character stands in all heads together.
    private let expected: [UInt32: Int]
    /// The outcome that a character belongs to, where it is in the head of one only.
    private let outcomes: [UInt32: Int]

    init(_ plan: TablePlan, _ ribbon: Ribbon) {
        (self.plan, self.ribbon) = (plan, ribbon)
        let labels = plan.table.blocks.first.map { $0.columns.map { Ribbon.scalars($0.label) } } ?? []
        var (expected, outcomes) = ([UInt32: Int](), [UInt32: Int]())
        for (index, label) in labels.enumerated() {
            for scalar in label {
                expected[scalar, default: 0] += plan.rowTerms.count
                outcomes[scalar] = outcomes[scalar].map { $0 == index ? index : -1 } ?? index
            }
        }
        (self.expected, self.outcomes) = (expected, outcomes)
    }

    /// Whether the outcomes stand in the order of the form; nil where the words between the names of the groups and the
    /// numbers are not the heads of all, no character more or less.
    func areInOrder(_ run: HeaderRun, before numbers: Int) -> Bool? {
        let heads = run.heads.filter { !isInSentence($0.range.lowerBound) }
        let groups = heads.filter { head in
            if case .row = head.meaning { return true }
            return head.meaning == .litigation
        }
        guard let start = groups.last?.range.upperBound, start < numbers else { return nil }
        let others = heads.filter { $0.range.lowerBound >= start }
        guard groups.count + others.count == heads.count, others.contains(where: { !$0.isOfForm }) else { return nil }
        var counts: [UInt32: Int] = [:]
        for scalar in ribbon.scalars[start..<numbers] { counts[scalar, default: 0] += 1 }
        return counts == expected ? ribbon.pieceRanges(in: start..<numbers).allSatisfy(isInOrder) : nil
    }

    /// The line names proceedings in a sentence.
    private func isInSentence(_ index: Int) -> Bool {
        ribbon.pieceRange(at: index).contains { ribbon.scalars[$0] == "。" }
    }

    /// In a line the outcomes rise within each group.
    private func isInOrder(_ line: Range<Int>) -> Bool {
        let order = ribbon.scalars[line].compactMap { outcomes[$0] }.filter { $0 >= 0 }
        return zip(order, order.dropFirst()).count { $0 > $1 } < plan.rowTerms.count
    }
}
