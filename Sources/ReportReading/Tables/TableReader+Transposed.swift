import ReportModel

extension TableReader {
    /// Whether the heads of columns stand right before numbers, as labels of rows.
    func isTransposed(_ sources: [SourceRow]) -> Bool {
        guard !table.printsRowsSideBySide else { return false }
        let filled = sources.filter { row in row.slots.contains { $0.content == .digits } }
        let heads = filled.compactMap { row -> Term? in
            guard let last = row.labels.last, !last.isPrefix, last.terms.allSatisfy({ $0.kind == .column }) else {
                return nil
            }
            let head = last.terms.first { Int($0.section) == table.section }
            return head.flatMap { isOwnHead($0, of: row) ? nil : $0 }
        }
        return Set(heads.map(\.id)).count > 1 && heads.count * 2 >= filled.count
    }

    /// Whether a row's label and the head of its only column stand before the numbers, in this order.
    private func isOwnHead(_ head: Term, of row: SourceRow) -> Bool {
        patterns.contains { pattern in
            pattern.columns.count == 1 && pattern.columns[0].head == head.id
                && row.labels.contains { label in label.terms.contains { $0.id == pattern.term } }
        }
    }

    /// A reading of nothing: whose numbers stand where is not said.
    func transposed(_ sources: [SourceRow]) -> TableReading {
        var reading = TableReading(plan.fields, of: ribbon)
        reading.isTransposed = true
        reading.end = sources.last?.slots.last?.end ?? 0
        fillRest(of: &reading, hasLeftover: true)
        return reading
    }
}
