import ReportModel

/// What the numbers of a row tell beside its labels.
extension SourceRow {
    var holdsDigits: Bool { slots.contains { $0.content == .digits } }

    /// Whether several numbers stand in a line of a grid without the label of a row before them.
    var isUnlabelledRun: Bool {
        guard grid != nil, lastLabel.isEmpty else { return false }
        return slots.count { $0.content == .digits } > 1 || slots.contains(where: \.hasInnerGap)
    }

    /// Whether it stands in a table of which tags were lost, so that the text of some cell stands outside.
    func hasLostCells(_ ribbon: Ribbon) -> Bool { isDrawn && ribbon.losesTags }

    /// Whether its label can name no other row than this, or is a part of its and stands right beside it, and numbers follow.
    func repeats(_ pattern: RowPattern, isBeside: Bool) -> Bool {
        guard let last = labels.last, !last.isPrefix || isBeside, slots.contains(where: { $0.content == .digits })
        else {
            return false
        }
        return last.terms.contains { $0.kind == .row && $0.id == pattern.term }
    }

    /// Whether it stands in another table than a whole row with the form's heads above, without such heads and with fewer
    /// numbers: a comparison of two years in front of the statutory table.
    func isOfSmallerTable(than row: SourceRow, _ pattern: RowPattern) -> Bool {
        guard let grid, let other = row.grid, grid.table != other.table else { return false }
        return header.isEmpty && !row.header.isEmpty && slots.count < pattern.width && row.slots.count >= pattern.width
    }

    /// Whether it is a line of a text with one number behind 合计 alone, which says again what a row of several ends in:
    /// 合计：384件 below a table.
    func isRemarkOnTotal(of row: SourceRow, as column: RowPattern.Column?, in ribbon: Ribbon) -> Bool {
        guard grid == nil, slots.count == 1, row.slots.count > 1, let total = row.slots.last?.number, let column,
            labels.last?.numbering == LabelNumbering.none, isNamedByColumnWord
        else { return false }
        return ribbon.reading(of: slots[0], as: column).cell.number == total
    }

    /// Whether it has numbers that are more than part of a head's remark: 保留4位小数.
    var holdsNumbers: Bool {
        let isHead = labels.last.map { $0.terms.allSatisfy { $0.kind == .column } } ?? false
        return !(isHead && isBesideLabel) && slots.contains { $0.number != nil }
    }

    /// Whether numbers that were left over look like a row of the table and not like a note below it.
    func mayHoldCells(of table: FormTable) -> Bool {
        slots.contains { $0.content == .digits }
            && (grid != nil || slots.count > 1 || !hasUnknownWords)
    }

    /// Whether a text ends with the first digits of the row's total: the file may be cut off in the middle of it.
    func mayBeCutOff(_ ribbon: Ribbon, _ groupSize: Int) -> Bool {
        guard groupSize > 1, ribbon.drawsTables, slots.count >= groupSize, let last = slots.last,
            last.end + 1 >= ribbon.count, let total = last.number?.integer
        else { return false }
        let group = Array(slots.suffix(groupSize))
        guard group.allSatisfy({ $0.number?.isNegative == false }),
            let excess = PrintedRow.excess(of: group, over: groupSize - 1)
        else { return false }
        return excess != 0 && String(total + excess).hasPrefix(String(total))
    }
}
