import ReportModel

/// Rows of the form that a grid has in several rows, where their sums and their order leave no doubt.
struct RowsInParts {
    let ribbon: Ribbon
    let tokens: [Token]
    let plan: TablePlan
    let patterns: [RowPattern]
    let rowLabels: RowLabels

    // MARK: A label above its numbers

    /// A row that has its label and blanks, and the numbers in the next, with or without the rest of the label: one row.
    /// The next label must be that of the next row of the form, so that no other can have lost its own; and numbers that
    /// no label stands above show that labels stand below theirs.
    func joiningLabels(_ rows: [SourceRow]) -> [SourceRow] {
        guard plan.groupSize > 0, rows.contains(where: \.isLabelOnly), rows.last?.isLabelOnly == false else {
            return rows
        }
        let positions = PatternPositions(patterns)
        let labels = Set(rows.indices.dropLast().filter { isLabel(at: $0, in: rows, positions) })
        let hasOthers = rows.indices.contains { rows[$0].isUnlabelled && !labels.contains($0 - 1) }
        guard !labels.isEmpty, !hasOthers else { return rows }
        return rows.indices.filter { !labels.contains($0) }.map { index in
            var row = rows[index]
            if labels.contains(index - 1) { row.takeLabels(of: rows[index - 1]) }
            row.slots = labels.contains(index - 1) ? Array(row.slots.suffix(plan.groupSize)) : row.slots
            return row
        }
    }

    private func isLabel(at index: Int, in rows: [SourceRow], _ positions: PatternPositions) -> Bool {
        guard let place = place(rows[index], positions) else { return false }
        return goesOn(rows[index], rows[index + 1]) && isFollowed(place, by: rows.dropFirst(index + 2), positions)
    }

    private func place(_ row: SourceRow, _ positions: PatternPositions) -> Int? {
        guard row.isLabelOnly, row.lastLabel.count == 1, let place = row.lastLabel.first.flatMap({ positions[$0] }),
            !patterns[place].isGroup, patterns[place].width == plan.groupSize
        else { return nil }
        return place
    }

    private func goesOn(_ label: SourceRow, _ row: SourceRow) -> Bool {
        guard let first = label.grid, let second = row.grid, first.hasReliableColumns, first.table == second.table,
            first.row + 1 == second.row, row.lastLabel.isEmpty, !row.hasUnknownWords, !row.isOtherFigure,
            !row.isBehindPiece || !isWhole(label)
        else { return false }
        let numbers = row.slots.drop(while: \.isBlank)
        return numbers.count == plan.groupSize && numbers.allSatisfy { $0.number != nil }
            && PrintedRow.addsUp(Array(numbers), total: plan.groupSize - 1) == true
    }

    /// Whether a row's label lacks nothing that could stand in the next row.
    private func isWhole(_ row: SourceRow) -> Bool {
        guard let label = row.labels.last, let cell = label.cell else { return false }
        let words = ribbon.scalars[ribbon.range(ofPiece: cell)].filter(Characters.isWord)
        return rowLabels.isWhole(words[...], label.terms)
    }

    private func isFollowed(_ place: Int, by rows: ArraySlice<SourceRow>, _ positions: PatternPositions) -> Bool {
        let next = patterns.indices.first { $0 > place && !patterns[$0].isGroup }
        guard let following = rows.first else { return next == nil }
        return following.lastLabel.contains { positions[$0] == next }
    }

    // MARK: Groups below each other

    /// The groups of table 四 as three rows, each behind its label and below all outcomes, or as three tables: the one row
    /// of the form.
    func joiningGroups(_ rows: [SourceRow], _ heads: TableHeads) -> [SourceRow] {
        let size = plan.groupSize
        guard plan.table.printsRowsSideBySide, size > 0, rows.count >= plan.rowTerms.count else { return rows }
        let filled = rows.filter { row in row.slots.contains { $0.content == .digits } }
        guard filled.count == plan.rowTerms.count, var whole = filled.first,
            zip(filled, plan.rowTerms).allSatisfy({ row, term in
                row.grid?.hasReliableColumns == true && row.slots.count == size && names(row, term)
                    && !row.isOtherFigure && !row.hasUnknownWords && heads.columns(of: row, at: 0) == .asForm
                    && row.slots.allSatisfy { $0.number != nil }
                    && PrintedRow.addsUp(row.slots, total: size - 1) == true
            })
        else { return rows }
        whole.slots = filled.flatMap(\.slots)
        return [whole]
    }

    /// Whether the label right before a row, or the only one of its table, names a group.
    private func names(_ row: SourceRow, _ group: TermID) -> Bool {
        if !row.lastLabel.isEmpty { return row.lastLabel.names(group) }
        let labels = tokens.filter { token in
            token.terms.contains { $0.kind == .row && plan.rowTerms.contains($0.id) }
                && ribbon.cell(at: token.range.lowerBound)?.table == row.grid?.table
        }
        return labels.count == 1 && labels[0].terms.names(group)
    }
}

extension SourceRow {
    /// Whether it has numbers in a grid, and no label of a row or words of its own.
    fileprivate var isUnlabelled: Bool {
        grid != nil && lastLabel.isEmpty && !hasUnknownWords && slots.contains { $0.content == .digits }
    }

    fileprivate mutating func takeLabels(of other: SourceRow) {
        removeLabels()
        for label in other.labels { add(label) }
    }

    /// Whether it has the label of a row in a grid, and blanks only.
    fileprivate var isLabelOnly: Bool {
        grid != nil && !slots.isEmpty && slots.allSatisfy(\.isBlank) && lastLabel.contains { $0.kind == .row }
    }
}
