import ReportModel

extension TableReader {
    /// What the table's own rows show of the text's habits.
    var habits: TextHabits {
        let joined = sources.count { $0.grid != nil && $0.joinsColumns(ribbon) }
        let known = TextHabits(holdsOtherNumbers: holdsOtherNumbers, joinsColumns: joined > 1)
        return sources.reduce(into: known) { habits, row in
            guard row.grid == nil else {
                if groupSize > 0, !table.printsRowsSideBySide, row.endsInMovedTotal(width: groupSize) {
                    habits.losesCells = true
                }
                if row.holdsInnerBlank { habits.keepsBlanks = true }
                if lacksTotal(row) { habits.lacksTotals = true }
                if groupSize == 0, row.slots.contains(where: { $0.number?.isZero == true }) {
                    habits.writesZeros = true
                }
                return
            }
            if row.isMeasured { return }
            if SplitNumbers.show(in: row.slots, of: ribbon, width: patterns[0].width, groupSize: groupSize) {
                habits.cutsNumbers = true
            }
            if row.slots.contains(where: { $0.isPlain && $0.digitCount > 3 }) { habits.writesThousandsWhole = true }
            let digits = row.slots.reduce(0) { $0 + $1.digitCount }
            let named = patterns.first { pattern in row.lastLabel.contains { $0.id == pattern.term } }
            guard let named, !named.isGroup, digits > 0, row.labels.last?.isPrefix == false else { return }
            if row.isBesideLabel { habits.writesBesideLabels = true }
            if digits < named.width { habits.losesBlanks = true }
            if groupSize > 0, row.slots.count == 1, digits >= named.width { habits.gluesCells = true }
        }
    }

    /// Whether numbers stand in a row of the form and none below its total: the last of them may have moved away.
    private func lacksTotal(_ row: SourceRow) -> Bool {
        guard groupSize > 0, !table.printsRowsSideBySide, row.slots.last?.isBlank == true, row.holdsDigits,
            let pattern = patterns.first(where: { own in
                !own.isGroup && row.lastLabel.contains { $0.id == own.term }
            })
        else { return false }
        let windows = ColumnWindow(row, pattern, of: ribbon).best()
        return windows.contains { $0.last?.isBlank == true && !$0.allSatisfy(\.isBlank) }
    }
}
