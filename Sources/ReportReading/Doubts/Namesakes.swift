/// Two labels that are the same word, one that heads a column too and so says little: 其他. Where it stands twice as a label
/// of the same row and the first has no numbers, the second may name a row of the body's own.
struct Namesakes: Doubt {
    let vocabulary: Vocabulary

    func distrust(_ reading: inout TableReading, _ rows: PlacedRows) {
        for assignment in rows.assignments where assignment.count == 1 {
            let (source, pattern) = (rows.source(assignment), rows.patterns[assignment.pattern])
            guard pattern.isInGroup, let own = source.labels.last, own.names(pattern),
                let other = labelBefore(assignment.source, in: rows), other.names(pattern),
                !rows.ribbon.sharesLine(other.place, own.place), isHeadToo(own, in: rows.ribbon)
            else { continue }
            reading.distrust(pattern)
        }
    }

    /// The label before that of a row's numbers, where none stand between.
    private func labelBefore(_ index: Int, in rows: PlacedRows) -> SourceRow.Label? {
        if let label = rows.sources[index].labels.dropLast().last { return label }
        guard index > 0, rows.sources[index - 1].slots.allSatisfy(\.isBlank) else { return nil }
        return rows.sources[index - 1].labels.last
    }

    /// Whether the word of a label may head a column, whatever number stands in front of it.
    private func isHeadToo(_ label: SourceRow.Label, in ribbon: Ribbon) -> Bool {
        let match = vocabulary.longestMatch(ribbon, at: label.place, before: ribbon.count)
        return match?.terms.contains { $0.kind == .column } ?? false
    }
}
