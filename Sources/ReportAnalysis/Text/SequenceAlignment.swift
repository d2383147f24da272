/// Aligns two lists of texts (paragraphs, sentences): equal ones first, then near ones between them, then those
/// that moved.
enum SequenceAlignment {
    enum Step: Equatable {
        case same(Int, Int)
        case changed(Int, Int)
        /// Equal or near, but out of order. Stands at its new place.
        case moved(Int, Int)
        case removed(Int)
        case added(Int)
    }

    /// In the order of the new list; removed texts stand where they stood.
    static func steps(_ old: [TextProfile], _ new: [TextProfile]) -> [Step] {
        let anchors = SequenceDifference.matches(old.map(\.folded), new.map(\.folded))
        var steps: [Step] = []
        var (i, j) = (0, 0)
        for anchor in anchors + [(old.count, new.count)] {
            steps += nearSteps(old, new, i..<anchor.old, j..<anchor.new)
            if anchor.old < old.count { steps.append(.same(anchor.old, anchor.new)) }
            (i, j) = (anchor.old + 1, anchor.new + 1)
        }
        return withMoves(steps, old, new)
    }

    /// Near texts of a gap in order, with the greatest sum of likeness. A gap over the bound is left unpaired.
    private static func nearSteps(
        _ old: [TextProfile], _ new: [TextProfile], _ oldGap: Range<Int>, _ newGap: Range<Int>
    ) -> [Step] {
        guard oldGap.count * newGap.count <= largestGap else {
            return oldGap.map { .removed($0) } + newGap.map { .added($0) }
        }
        var best = Grid(rows: oldGap.count + 1, columns: newGap.count + 1)
        var likeness = best
        for i in (0..<oldGap.count).reversed() {
            for j in (0..<newGap.count).reversed() {
                let near = old[oldGap.lowerBound + i].likeness(to: new[newGap.lowerBound + j])
                likeness[i, j] = near >= nearEnough ? near : 0
                best[i, j] = max(best[i + 1, j], best[i, j + 1], best[i + 1, j + 1] + likeness[i, j])
            }
        }
        return walk(best, likeness, oldGap, newGap)
    }

    private static func walk(_ best: Grid, _ likeness: Grid, _ oldGap: Range<Int>, _ newGap: Range<Int>) -> [Step] {
        var steps: [Step] = []
        var (i, j) = (0, 0)
        while i < oldGap.count || j < newGap.count {
            let (oldIndex, newIndex) = (oldGap.lowerBound + i, newGap.lowerBound + j)
            if i < oldGap.count, j < newGap.count, likeness[i, j] > 0,
                best[i, j] == best[i + 1, j + 1] + likeness[i, j]
            {
                steps.append(.changed(oldIndex, newIndex))
                (i, j) = (i + 1, j + 1)
            } else if i < oldGap.count, j == newGap.count || best[i, j] == best[i + 1, j] {
                steps.append(.removed(oldIndex))
                i += 1
            } else {
                steps.append(.added(newIndex))
                j += 1
            }
        }
        return steps
    }

    /// An added text that is almost the same as a removed one has moved.
    private static func withMoves(_ steps: [Step], _ old: [TextProfile], _ new: [TextProfile]) -> [Step] {
        var removed = steps.compactMap { if case .removed(let index) = $0 { index } else { nil } }
        var additions = steps.count - removed.count
        guard !removed.isEmpty, removed.count * additions <= largestGap else { return steps }
        var moved: Set<Int> = []
        let paired = steps.map { step -> Step in
            guard case .added(let index) = step, new[index].folded.count >= shortestMove else { return step }
            let near = removed.map { (index: $0, likeness: old[$0].likeness(to: new[index])) }
            guard let best = near.max(by: { $0.likeness < $1.likeness }), best.likeness >= movedEnough else {
                return step
            }
            removed.removeAll { $0 == best.index }
            moved.insert(best.index)
            additions -= 1
            return .moved(best.index, index)
        }
        return paired.filter { if case .removed(let index) = $0 { !moved.contains(index) } else { true } }
    }

    /// Half of the pairs of characters in common is the least that reads as one text, changed.
    private static let nearEnough = 0.4
    private static let movedEnough = 0.8
    /// Characters: shorter texts (`无。`) are equal by chance.
    private static let shortestMove = 6
    /// Pairs of texts compared in one gap: 200 paragraphs against 200.
    private static let largestGap = 40_000

    /// A dense matrix.
    private struct Grid {
        private let columns: Int
        private var values: [Double]

        init(rows: Int, columns: Int) {
            self.columns = columns
            values = Array(repeating: 0, count: rows * columns)
        }

        subscript(row: Int, column: Int) -> Double {
            get { values[row * columns + column] }
            set { values[row * columns + column] = newValue }
        }
    }
}
