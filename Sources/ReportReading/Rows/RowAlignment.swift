import ReportModel

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

    private let sourceCount: Int
    private let patternCount: Int
    private let evidence: RowEvidence

    init(_ sources: [SourceRow], _ patterns: [RowPattern], groupSize: Int) {
        sourceCount = sources.count
        patternCount = patterns.count
        evidence = RowEvidence(sources, patterns, groupSize: groupSize)
    }

    /// What follows from a source row on when the rows of the form before `first` are taken.
    private struct Step {
        var score = 0
        /// The row of the form that the source row is, and how many; none where it stays unassigned.
        var pattern: Int32 = 0
        var count: Int32 = 0
    }

    /// The best path. Of equal paths the one that assigns earlier rows of the source first.
    ///
    /// One step for each source row and row of the form: what a label says does not depend on the rows before, so
    /// the best labelled choice from a row of the form on is the better of its own and the one from the next on.
    func best() -> [Assignment] {
        let width = patternCount + 1
        var steps = Array(repeating: Step(), count: (sourceCount + 1) * width)
        for source in stride(from: sourceCount - 1, through: 0, by: -1) {
            let (row, next) = (source * width, (source + 1) * width)
            var labelled = Step(score: Int.min)
            for first in stride(from: patternCount, through: 0, by: -1) {
                var step = Step(score: steps[next + first].score)
                if first < patternCount, let found = evidence.weight(source, first) {
                    let own = Step(
                        score: found.weight + steps[next + first + found.count].score, pattern: Int32(first),
                        count: Int32(found.count))
                    if found.isLabelled, own.score >= labelled.score { labelled = own }
                    if !found.isLabelled, own.score > step.score { step = own }
                }
                if labelled.score > step.score { step = labelled }
                steps[row + first] = step
            }
        }
        return path(steps, width)
    }

    private func path(_ steps: [Step], _ width: Int) -> [Assignment] {
        var (assignments, first) = ([Assignment](), 0)
        for source in 0..<sourceCount {
            let step = steps[source * width + first]
            guard step.count > 0 else { continue }
            assignments.append(Assignment(source: source, pattern: Int(step.pattern), count: Int(step.count)))
            first = Int(step.pattern + step.count)
        }
        return assignments
    }
}
