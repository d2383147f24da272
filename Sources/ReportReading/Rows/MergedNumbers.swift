import ReportModel

/// Numbers in cells that are merged over the rows of several labels: 205 beside all eight of （三）不予公开.
enum MergedNumbers {
    /// Rows that one cell covers at most, of those that are looked at.
    private static let reach = 64

    /// Rows with such a number are none of the form's, and those below that it covers neither.
    static func mark(_ rows: inout [SourceRow], _ tokens: [Token], in ribbon: Ribbon) {
        let spans = rows.map { span(of: $0, in: ribbon) }
        guard spans.contains(where: { $0 > 1 }) else { return }
        let labels = labels(tokens, in: ribbon)
        for index in rows.indices where spans[index] > 1 {
            guard let grid = rows[index].grid else { continue }
            let below = (1..<spans[index]).flatMap { labels[Line(table: grid.table, row: grid.row + Int32($0))] ?? [] }
            let covered = below.filter { label in !rows[index].labels.contains { $0.terms == label.terms } }
            guard !covered.isEmpty else { continue }
            rows[index].isOtherFigure = true
            rows[index].coveredLabels = covered
        }
    }

    private struct Line: Hashable {
        var table: Int32
        var row: Int32
    }

    private static func span(of row: SourceRow, in ribbon: Ribbon) -> Int {
        guard row.grid != nil else { return 1 }
        return row.slots.reduce(1) { span, slot in
            guard slot.content == .digits, let cell = ribbon.cell(at: slot.range.lowerBound) else { return span }
            return max(span, min(Int(cell.rowSpan), reach))
        }
    }

    private static func labels(_ tokens: [Token], in ribbon: Ribbon) -> [Line: [SourceRow.Label]] {
        tokens.reduce(into: [:]) { labels, token in
            guard case .label(let terms, false) = token.kind, terms.contains(where: { $0.kind == .row }),
                let cell = ribbon.cell(at: token.range.lowerBound)
            else { return }
            labels[Line(table: cell.table, row: cell.row), default: []]
                .append(SourceRow.Label(terms: terms, isPrefix: false))
        }
    }
}
