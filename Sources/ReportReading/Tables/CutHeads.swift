import ReportModel

extension Ribbon {
    /// Whether words of a grid may go on in others of the line below: right behind them, or in the cell below theirs.
    func mayGoOn(_ words: Range<Int>, in rest: Range<Int>) -> Bool {
        guard !sharesLine(words.lowerBound, rest.lowerBound) else { return false }
        if words.upperBound == rest.lowerBound { return true }
        guard let own = cell(at: words.lowerBound), let below = cell(at: rest.lowerBound) else { return false }
        return own.table == below.table && own.column == below.column && own.row + 1 == below.row
    }
}

extension HeaderRun {
    /// Heads of a grid's line that were cut to the same words, 本年新 twice, are those of the columns that begin so and have
    /// no other head, where there are as many of them.
    func namingCutHeads(_ order: [TermID], of section: Int, in ribbon: Ribbon, _ words: HeadWords) -> HeaderRun {
        let missing = order.filter { column in !heads.contains { $0.column == column } }
        guard missing.count > 1 else { return self }
        for head in heads where head.meaning == .foreign && ribbon.isInCell(head.range.lowerBound) {
            let cut = ribbon.scalars[head.range]
            let columns = missing.filter { words.begin($0, in: section, cut) }
            let places = heads.indices.filter { ribbon.scalars[heads[$0].range] == cut }
            guard columns.count > 1, places.count == columns.count,
                places.allSatisfy({ ribbon.sharesLine(heads[$0].range.lowerBound, head.range.lowerBound) })
            else { continue }
            var named = heads
            for (place, column) in zip(places, columns) { named[place].meaning = .column(column) }
            return HeaderRun(heads: named)
        }
        return self
    }
}
